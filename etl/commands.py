"""What each command of `python -m etl` does; errors are one line that says what to do."""

from __future__ import annotations

import argparse
import io
import json
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

from etl.exports.forms import FORMATS
from etl.workspace import data_folder, vocabulary_folder

if TYPE_CHECKING:
    from etl.reading import Read
    from etl.records import Mention
    from etl.vocabulary import Vocabulary

WHOLE = "all"
OK, WITH_REJECTS, NOTHING, STOPPED = 0, 1, 2, 130
VIOLATED = 1
UNSURE = 0.7
SHOWN = (
    ("start", 6), ("text", 14), ("value", 16), ("unit", 8), ("qualifier", 9), ("measure", 10), ("amount_kind", 12),
    ("dimension", 16), ("member", 24), ("status", 9), ("event", 24),
    ("confidence", 10), ("reason", 36),
)  # fmt: skip


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs one command and returns its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # a terminal that knows no Chinese still gets its line
    options = parser().parse_args(arguments)
    run: Callable[[argparse.Namespace], int] = options.run
    try:
        return run(options)
    except BrokenPipeError:
        sys.stderr.close()
        return OK
    except KeyboardInterrupt:
        print("qianyue: 已中断，数据表保持原样。", file=sys.stderr)
        return STOPPED
    except Exception as error:  # whatever a library raises, a person reads one line
        print(f"qianyue: {sentence(error)}", file=sys.stderr)
        return NOTHING


def sentence(error: Exception) -> str:
    """One line for a person, whatever was raised."""
    if isinstance(error, OSError) and error.strerror:
        return f"{error.filename or '文件'}：{error.strerror}，请检查路径与权限。"
    return " ".join(str(error.args[0] if error.args else type(error).__name__).split())


def parser() -> argparse.ArgumentParser:
    top = argparse.ArgumentParser(
        prog="python -m etl", description="Press reports of signing events in, tidy tables out."
    )
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    add_build(commands)
    add_extract(commands)
    add_check(commands)
    add_export(commands)
    add_explain(commands)
    return top


def add_build(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser(
        "build", help="read all reports and publish the tables",
        description="Reads every report of a folder or a corpus and publishes the tables whole or not at all. "
        "Exit status 0: all built; 1: built, some sources were rejected; 2: nothing built.",
    )  # fmt: skip
    command.add_argument(
        "--sources", type=Path, metavar="PATH",
        help="folder of reports, or a .jsonl or .parquet file with the columns source_id, title, publisher, published, "
        "url and text (default: sources/ of the data folder)",
    )  # fmt: skip
    command.add_argument(
        "--out", type=Path, metavar="DIR", help="where the tables appear (default: tables/ of the data folder)"
    )
    command.add_argument(
        "--workers", type=positive, metavar="N",
        help="processes that read (default: one for each core); a few reports are read without any",
    )  # fmt: skip
    command.add_argument(
        "--if-stale", action="store_true", help="do nothing if the tables are as new as what they come from"
    )
    command.set_defaults(run=run_build)


def run_build(options: argparse.Namespace) -> int:
    from etl.pipeline import build, is_fresh

    data = data_folder()
    if options.if_stale and not options.sources and not options.out and is_fresh(data):
        return OK
    with Bar() as bar:
        done = build(data, options.sources, options.out, bar.tell, options.workers)
    out = options.out or data / "tables"
    print(f"已建立 {out}：{done.sources} 篇来源，{done.rejects} 处未能读取，{done.corrected} 个数字经人工更正。")
    read = done.sources
    print(f"{read} 篇，{done.seconds:.1f} 秒，{read / done.seconds:.1f} 篇/秒，关键词占 {100 * done.keywords:.1f}%")
    return WITH_REJECTS if done.rejects else OK


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


class Bar:
    """A progress bar on standard error, shown after `delay` seconds; silent where that is no terminal."""

    def __init__(self, delay: float = 0) -> None:
        from tqdm import tqdm

        layout = "{desc} {bar} {percentage:3.0f}%"
        self.bar = tqdm(total=100, bar_format=layout, disable=None, leave=False, delay=delay)
        self.silent_until = time.monotonic() + delay

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, *_: object) -> None:
        self.bar.close()

    def tell(self, fraction: float, words: str) -> None:
        if time.monotonic() < self.silent_until:
            return
        self.bar.set_description_str(words[:40])
        self.bar.update(max(0.0, 100 * fraction - self.bar.n))


def add_extract(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser(
        "extract",
        help="the figures of one report",
        description="Prints every figure of a report, one a line; `start` counts characters of the text that was read.",
    )
    command.add_argument(
        "file",
        type=Path,
        metavar="FILE",
        help="a report (txt, md, html, docx or pdf) or a table of records (csv, xlsx)",
    )
    command.add_argument(
        "--format", choices=("jsonl", "table"), default="jsonl", help="JSON Lines, or a table for a person"
    )
    command.set_defaults(run=run_extract)


def run_extract(options: argparse.Namespace) -> int:
    from etl.vocabulary import Vocabulary

    vocabulary = Vocabulary(vocabulary_folder(data_folder()))
    if options.file.suffix.lower() in (".csv", ".xlsx"):
        read = read_of_table(options.file, vocabulary)
    else:
        from etl.reading import Reading
        from etl.stages.read import read_report

        read = [Reading(vocabulary).read(read_report(options.file))]
    for line, reason in (fault for each in read for fault in each.faults):
        print(f"qianyue: {options.file.name}:{line} {reason}", file=sys.stderr)
    mentions = [mention for each in read for mention in each.mentions]
    if options.format == "table":
        print_table(mentions)
    else:
        for mention in mentions:
            print(json.dumps(asdict(mention), ensure_ascii=False))
    return OK


def read_of_table(path: Path, vocabulary: Vocabulary) -> list[Read]:
    """What each source of a table of records says; lines of no source are told on standard error."""
    from etl.excerpts.tables import Fault, read_table
    from etl.intake import Intake

    intake, parts = Intake(vocabulary), read_table(path)
    for fault in (part for part in parts if isinstance(part, Fault)):
        print(f"qianyue: {path.name}:{fault.line} {fault.reason}", file=sys.stderr)
    return [intake.take(part) for part in parts if not isinstance(part, Fault)]


def print_table(mentions: list[Mention]) -> None:
    print("  ".join(padded(name, width) for name, width in SHOWN).rstrip())
    for mention in mentions:
        cells = (padded(shown(getattr(mention, name)), width) for name, width in SHOWN)
        print("  ".join(cells).rstrip())
    unknown = sum(mention.dimension == "unknown" for mention in mentions)
    unsure = sum(mention.confidence < UNSURE and mention.dimension != "unknown" for mention in mentions)
    print(f"{len(mentions)} 个数字；未能归属 {unknown} 个；存疑 {unsure} 个（confidence 低于 {UNSURE}，理由见 reason）")


def shown(value: object) -> str:
    return "" if value is None else f"{value:.12g}" if isinstance(value, float) else " ".join(str(value).split())


def padded(text: str, width: int) -> str:
    """Text in `width` columns of a terminal, in which a Chinese character takes two."""
    kept, used = "", 0
    for character in text:
        wide = 2 if ord(character) > 0x2E7F else 1
        if used + wide > width:
            break
        kept, used = kept + character, used + wide
    return kept + " " * (width - used)


def add_export(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser(
        "export", help="one table or all as a file",
        description="Writes one of the built tables, or all of them, as a file: whole or not at all, the same to the "
        "byte for the same build. CSV, JSON and Parquet hold one table; a workbook (xlsx) and a data package (zip: CSV "
        "with datapackage.json and README.md) hold one or all.",
    )  # fmt: skip
    command.add_argument("table", metavar="TABLE", help="name of the table, such as signings; all for every table")
    command.add_argument(
        "--format", choices=FORMATS, default="csv", help="csv opens in Excel as it is (UTF-8 with BOM)"
    )
    command.add_argument("--out", type=Path, metavar="FILE", help="where to write (default: TABLE.FORMAT here)")
    command.add_argument("--event", metavar="ID", help="only what one event has of it (event_id)")
    command.add_argument(
        "--lang", choices=("zh", "en"), default="zh", help="language of sheets, heads and notes in xlsx and zip"
    )
    command.add_argument("--plain", action="store_true", help="csv as plain UTF-8, without the mark that Excel wants")
    command.set_defaults(run=run_export)


def run_export(options: argparse.Namespace) -> int:
    from etl import queries
    from etl.exports.files import export
    from etl.exports.order import ALL, Order
    from etl.pipeline import ensure_built

    if options.table not in (*queries.TABLES, WHOLE):
        raise ValueError(f"没有名为 {options.table} 的表，可选：{'、'.join(queries.TABLES)}，或 {WHOLE}（全部）。")
    chosen = ALL if options.table == WHOLE else (options.table,)
    path = options.out or default_path(options)
    with Bar(delay=2) as bar:
        order = Order(
            ensure_built(data_folder()).resolve(), chosen, options.lang, options.event, not options.plain, bar.tell
        )
        export(order, options.format, path)
    print(f"已写出 {path}（{sum(order.rows[name] for name in chosen)} 行）。")
    return OK


def default_path(options: argparse.Namespace) -> Path:
    """The file of an export that no name was given for."""
    from etl.exports.names import file_name

    return Path(file_name(options.table, options.event or "", suffix=options.format))


def add_check(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser(
        "check",
        help="the arithmetic of what is held",
        description="Prints every check with its verdict and a sentence; exit status 1 if one fails that is not listed "
        "in data/known_violations.csv.",
    )
    command.add_argument("--event", metavar="ID", help="of one event alone (event_id)")
    command.set_defaults(run=run_check)


def run_check(options: argparse.Namespace) -> int:
    from etl.checking import lines
    from etl.pipeline import ensure_built

    said, well = lines(ensure_built(data_folder()), options.event)
    print("\n".join(said))
    return OK if well else VIOLATED


def add_explain(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    command = commands.add_parser(
        "explain",
        help="an observation back to its sentences",
        description="Prints an observation, how it is made, and every sentence that says it.",
    )
    command.add_argument("id", metavar="ID", help="observation_id")
    command.set_defaults(run=run_explain)


def run_explain(options: argparse.Namespace) -> int:
    from etl.explain import explanation
    from etl.pipeline import ensure_built

    print(explanation(ensure_built(data_folder()), options.id))
    return OK
