"""What a reader waits for on large tables, beside the same pages on what is shipped.

Usage: python -m tools.bench.large_pages FOLDER, of tables that tools.bench.large has written
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from urllib.parse import quote

from etl.freshness import fingerprint
from etl.pipeline import ensure_built
from tools.bench import screens, scripts
from tools.bench.apps import App, dashboard, served
from tools.bench.asking import LARGEST, TYPICAL
from tools.bench.passes import ROOT
from tools.bench.table import Line, compared, printed

if TYPE_CHECKING:
    from playwright.sync_api import Browser

PAGES = ("", "sectors")


def lines(tables: Path) -> Iterator[Line]:
    """First chart and change of the filter of pages on generated tables; without a Chromium a line that says so."""
    why = screens.missing()
    if why:
        yield Line("pages on large tables", f"not measured: {why}")
        return
    ensure_built(ROOT / "data")
    with TemporaryDirectory(dir=tables.parent) as folder, screens.browser() as chrome:
        data = published(tables, Path(folder) / "data")
        for path in PAGES:
            yield from of_page(path, chrome, data, Path(folder))


def of_page(path: str, chrome: Browser, data: Path, folder: Path) -> Iterator[Line]:
    """A page of the shipped data against that of an event as most are, and of the largest one."""
    page, shipped = path or "overview", app("shipped", ROOT / "data", path, scripts.EVENT)
    large = {"an event": app("typical", data, path, TYPICAL), "the largest event": app("largest", data, path, LARGEST)}
    with ExitStack() as stack:
        apps = [stack.enter_context(served(each, folder)) for each in (shipped, *large.values())]
        opened, updated = screens.openings(chrome, apps), screens.updates(chrome, apps)
    for what, times in (("first chart", opened), ("change of the filter", updated)):
        for event, each in large.items():
            wish = "large_pages" if each.name == "typical" else "-"
            ours, floor = times[each.name], times[shipped.name]
            measure = f"{what}, {page}, {event} of large tables : shipped data"
            yield compared(wish, measure, f"{ours:.0f} ms", f"{floor:.0f} ms", ours / floor)


def app(name: str, data: Path, path: str, event_id: str) -> App:
    return dashboard(name, data, f"{path}?event={quote(event_id)}")


def published(tables: Path, data: Path) -> Path:
    """A data folder of no sources whose build, by its name, is that of the tables."""
    (data / "sources").mkdir(parents=True)
    build = data / ".tables.builds" / fingerprint(data, data / "sources")
    build.mkdir(parents=True)
    for file in tables.iterdir():
        os.link(file, build / file.name)
    (data / "tables").symlink_to(build)
    return data


if __name__ == "__main__":
    print(printed(lines(Path(sys.argv[1]))))
