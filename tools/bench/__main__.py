"""Measures and prints one table. Usage: python -m tools.bench [--mix MIX] [--reports N] [--whole] [--strict]"""

from __future__ import annotations

import argparse
import platform
import sys
from collections.abc import Iterator
from pathlib import Path

from tools.bench import (
    asking,
    building,
    checking,
    drawing,
    imports,
    large_pages,
    linearity,
    pages,
    reading,
    slides,
    workbooks,
)
from tools.bench.corpus import MIXES
from tools.bench.table import Line, missed, printed


def main() -> int:
    """The exit status: 0, or 1 where --strict is given and a ratio is not as wanted."""
    options = parser().parse_args()
    lines = list(measured(options))
    print(printed(lines))
    failed = missed(lines)
    print(f"{len(failed)} missed: {'; '.join(failed)}" if failed else "nothing missed")
    return int(options.strict and bool(failed))


def measured(options: argparse.Namespace) -> Iterator[Line]:
    """Every line of the table; on the error stream, what is being measured."""
    say("importing / 导入")
    yield from imports.lines()
    say("reading / 识读")
    speeds = reading.measure(options.mix)
    yield from speeds.lines(options.mix)
    say("long reports / 长文")
    yield from linearity.lines(options.mix, options.whole)
    say("checking / 对账")
    yield from checking.lines()
    say("asking / 查询")
    yield from asking.lines(options.observations, pages_on)
    say("workbooks / 工作簿")
    yield from workbooks.lines(options.rows)
    say("drawing / 画图")
    yield from drawing.lines()
    say("slides / 演示文稿")
    yield from slides.lines()
    say("building / 建表")
    yield from building.lines(options.reports, options.mix, speeds.speeds["ours"])
    say("pages / 页面")
    yield from pages.lines()
    print(
        f"Python {platform.python_version()}; reading: medians over {speeds.characters:,} characters in "
        f"{reading.ROUNDS} rounds of 1 MB (UTF-8), mix {options.mix}: one figure in {speeds.per_figure:.0f} characters"
    )


def pages_on(tables: Path) -> Iterator[Line]:
    """The pages on the tables that were asked."""
    say("pages on large tables / 大表页面")
    yield from pages.guarded("pages on large tables", lambda: large_pages.lines(tables))


def say(words: str) -> None:
    print(f"… {words}", file=sys.stderr, flush=True)


def parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog="python -m tools.bench", description=__doc__)
    made.add_argument("--mix", choices=MIXES, default=MIXES[0], help="how full of figures the text is")
    made.add_argument("--reports", type=int, default=2000, help="how many reports are built")
    made.add_argument("--observations", type=int, default=100_000, help="how many the tables hold that are asked")
    made.add_argument("--rows", type=int, default=1_000_000, help="how many rows are written into a workbook")
    made.add_argument("--whole", action="store_true", help="read a report of 30 MB as well")
    made.add_argument("--strict", action="store_true", help="exit with 1 where a ratio is not as wanted")
    return made


if __name__ == "__main__":
    sys.exit(main())
