"""What a reader of the dashboard waits for: in Chromium, in Python, and where many read at once, beside a bare page.

Usage: python -m tools.bench.pages
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from etl.pipeline import ensure_built
from tools.bench import apps, screens, scripts, sessions
from tools.bench.apps import App, served
from tools.bench.passes import ROOT
from tools.bench.table import Line, compared, printed, told

EVENT = f"?event={scripts.EVENT}"
OPENED = {"overview": EVENT, "sectors": f"sectors{EVENT}"}
TURNED = ("regions", "sectors")  # pages of the menu, visited in turn
NOT_INSTALLED = "not installed"
Times = dict[str, float]


def lines() -> Iterator[Line]:
    """All measures of the pages; one that fails is a miss, and leaves the others."""
    ensure_built(ROOT / "data")
    with TemporaryDirectory() as folder:
        parts = {
            "own Python of the pages": scripts.lines,
            "pages in Chromium": lambda: in_chromium(Path(folder)),
            "many sessions": lambda: crowded(Path(folder)),
            "memory of a session": lambda: remembered(Path(folder)),
        }
        for name, part in parts.items():
            yield from guarded(name, part)


def guarded(name: str, part: Callable[[], Iterator[Line]]) -> Iterator[Line]:
    """The lines of a part; where it breaks, a line that says why."""
    try:
        yield from part()
    except Exception as reason:  # whatever breaks in a browser, a server or a peer
        words = (str(reason).splitlines() or [type(reason).__name__])[0]
        yield told(name, f"failed: {words}", False, "measured")


def in_chromium(folder: Path) -> Iterator[Line]:
    """The first chart, the change of a filter and of a page; on a machine without Chromium a line that says so."""
    why = screens.missing()
    if why:
        yield Line("pages in Chromium : bare page", f"not measured: {why}")
        return
    with ExitStack() as stack, screens.browser() as chrome:
        first = stack.enter_context(served(ours("overview"), folder))
        pages = [replace(first, app=ours(name)) for name in OPENED]
        others = [stack.enter_context(served(app, folder)) for app in (apps.bare(), *apps.peers())]
        opened = screens.openings(chrome, [*pages, *others])
        updated = screens.updates(chrome, [*pages, *others], turned={"another page": (first, TURNED)})
        yield from judged("first_chart", "first chart", opened, list(OPENED))
        yield from judged("update", "change of the filter", updated, list(OPENED))
        yield from judged("turn", "from the menu to the chart of", updated, ["another page"])


def judged(key: str, what: str, times: Times, names: list[str]) -> Iterator[Line]:
    """Our times against that of the bare page, which is judged, and those of the peers, which are not."""
    against = {"bare": "bare page", **{peer: f"the same chart in {peer.capitalize()}" for peer in apps.PEERS_KNOWN}}
    for name in names:
        for peer, words in against.items():
            measure, taken = f"{what}, {name} : {words}", f"{times[name]:.0f} ms"
            if peer in times:
                wish = key if peer == "bare" else "-"
                yield compared(wish, measure, taken, f"{times[peer]:.0f} ms", times[name] / times[peer])
            else:
                yield Line(measure, taken, NOT_INSTALLED)


def crowded(folder: Path) -> Iterator[Line]:
    """Updates of one session, and of many at once."""
    with served(ours("sectors"), folder) as app:
        yield from sessions.busy(app)


def remembered(folder: Path) -> Iterator[Line]:
    """The memory of a session, on a server that had none before: what others left would be taken up by the next."""
    with served(ours("sectors"), folder) as app:
        yield sessions.remembered(app)


def ours(name: str) -> App:
    """A page of ours over the shipped data."""
    return apps.dashboard(name, ROOT / "data", OPENED[name])


if __name__ == "__main__":
    print(printed(lines()))
