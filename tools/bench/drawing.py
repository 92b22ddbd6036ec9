"""How long a chart takes to become a PNG: ours without a browser beside plotly's with one, kept open and opened anew.

`python -m tools.bench.drawing` measures in a process of its own and prints the times of each way as JSON.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import time
import warnings
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from statistics import median
from typing import Any

import pandas as pd

from tools.bench.passes import PEERS, ROOT
from tools.bench.processes import spent
from tools.bench.table import Line, compared

ROUNDS, ONCE = 7, 3
WIDTH, BARS, SCALE = 960, 8, 2
WAYS = {"warm": "plotly with a warm kaleido server", "once": "plotly with kaleido as a one-shot"}
CLOCKS = ("by the clock", "processor time")
Draw = Callable[[], object]
# Seconds of every run by the clock and of processors, or the reason why there are none.
Taken = dict[str, list[tuple[float, float]] | str]


def lines() -> Iterator[Line]:
    """Ours against each way of the peer; where a way is missing the line says why."""
    done = subprocess.run(
        [sys.executable, "-m", "tools.bench.drawing"], cwd=ROOT, capture_output=True, check=True, text=True
    )
    yield from measures(json.loads(done.stdout.strip().splitlines()[-1]))


def measures(taken: Mapping[str, Any]) -> Iterator[Line]:
    """By the clock a browser gains from several processors and loses on a busy machine, so both are told."""
    ours = taken["ours"]
    for way, words in WAYS.items():
        for place, clock in enumerate(CLOCKS):
            measure = f"a chart as PNG, {clock} : {words}"
            missing = next((each for each in (ours, taken[way]) if isinstance(each, str)), "")
            if missing:
                yield Line(measure, "-" if isinstance(ours, str) else shown(middle(ours, place)), missing)
            else:
                own, other = middle(ours, place), middle(taken[way], place)
                yield compared(f"drawing_{way}_{place}", measure, shown(own), shown(other), own / other)


def middle(runs: list[tuple[float, float]], place: int) -> float:
    return median(run[place] for run in runs)


def shown(taken: float) -> str:
    return f"{1000 * taken:.0f} ms"


def timed() -> Taken:
    """Each way as often as it can be measured; the first time counts nowhere."""
    try:
        ours = our_png()
        ours()
    except RuntimeError:
        return {"ours": "no fonts or ECharts", **dict.fromkeys(WAYS, "-")}
    found = kaleido()
    if found is None:
        return {"ours": runs(ours, ROUNDS), **dict.fromkeys(WAYS, "not installed")}
    library, faults, theirs = found
    try:
        return beside(ours, library, theirs)
    except faults:
        return {"ours": runs(ours, ROUNDS), **dict.fromkeys(WAYS, "no Chromium that starts")}


def beside(ours: Draw, library: Any, theirs: Draw) -> Taken:
    """Ours and theirs in turns: as a one-shot, then with the server kept open."""
    own, once, warm = [], [], []
    for _ in range(ONCE):
        own += runs(ours, 1)
        once += runs(theirs, 1)
    library.start_sync_server(silence_warnings=True, mathjax=False)
    try:
        theirs()
        for _ in range(ROUNDS):
            own += runs(ours, 1)
            warm += runs(theirs, 1)
    finally:
        library.stop_sync_server(silence_warnings=True)
    return {"ours": own, "once": once, "warm": warm}


def runs(draw: Draw, times: int) -> list[tuple[float, float]]:
    taken = []
    for _ in range(times):
        begun, before = time.perf_counter(), spent()
        draw()
        taken.append((time.perf_counter() - begun, spent() - before))
    return taken


def our_png() -> Draw:
    """ECharts drawn in V8, and its SVG as PNG."""
    from pages.charts.ranked_bars import height, ranked_bars
    from pages.exports.pictures import png, svg
    from pages.words.theme import LIGHT

    parts, tall = pd.DataFrame([part(number) for number in range(BARS)]), height(BARS)
    option = ranked_bars(parts, name="name", palette=LIGHT, lang="zh")
    return lambda: png(svg(option, width=WIDTH, height=tall, palette=LIGHT), scale=SCALE)


def part(number: int) -> dict[str, object]:
    """A row as the bars of a page have it."""
    exact: dict[str, object] = dict.fromkeys(("value", "low", "high"), 1e8 * 200 * (BARS - number))
    words = {"name": f"产业{number}", "observation_id": f"o{number}", "unit": "CNY", "measure": "amount"}
    held = {"obs_status": "A", "status": "signed", "standing": "held", "qualifier": "exact", "high_open": False}
    return {**exact, **words, **held, "step": 1e8, "amount_kind": "contract"}


def kaleido() -> tuple[Any, tuple[type[Exception], ...], Draw] | None:
    """The library, what it raises without a browser, and what draws the same bars with it and without the network.

    None where it is not installed.
    """
    sys.path.append(str(PEERS))
    try:
        library, errors = import_module("kaleido"), import_module("choreographer.errors")
    except ImportError:
        return None
    from pages.charts.ranked_bars import height

    # It starts its browser through an interpreter of its own.
    os.environ["PYTHONPATH"] = str(PEERS)
    warnings.filterwarnings("ignore", message="The kopts argument is ignored")
    go = import_module("plotly.graph_objects")
    names, values = [f"产业{number}" for number in range(BARS)], [200 * (BARS - number) for number in range(BARS)]
    chart = go.Figure(go.Bar(x=values, y=names, orientation="h", text=values))
    size = {"format": "png", "width": WIDTH, "height": height(BARS), "scale": SCALE}
    faults = (errors.ChromeNotFoundError, errors.BrowserFailedError)
    return library, faults, lambda: library.calc_fig_sync(chart, opts=size, kopts={"mathjax": False})


if __name__ == "__main__":
    with contextlib.redirect_stdout(sys.stderr):
        measured = timed()
    print(json.dumps(measured))
