"""What checking costs: the shipped data built, checks included, against its imports; the solver on all events."""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import Random
from statistics import median

from etl.bounds.system import Constraint, System
from tools.bench.passes import ROOT
from tools.bench.table import Line, compared, told

ROUNDS, MANY = 5, 500
BUILD = "import sys; from etl.__main__ import main; sys.argv = ['etl', 'build', '--out', {out!r}]; main()"
# All that a build imports, and jieba's dictionary in memory.
IMPORTS = (
    "import etl.pipeline, etl.report_rows, etl.schema, etl.event_rows, highspy, jieba; jieba.setLogLevel(60);"
    "jieba.initialize()"
)


def lines() -> Iterator[Line]:
    """The shipped build, the solver over all events, and one event with many constraints."""
    built, imported = shipped()
    shown = f"{built:.2f} s", f"{imported:.2f} s"
    words = "shipped data built, checks included : its imports and jieba's dictionary"
    yield compared("shipped_build", words, *shown, built / imported)
    seconds, events = all_events()
    yield told(f"solver over all {events} events", f"{seconds:.2f} s", seconds < 5, "< 5 s")
    took = crowded()
    yield told(f"bounds of an event with {MANY} constraints", f"{1000 * took:.0f} ms", took < 0.2, "< 200 ms")


def shipped() -> tuple[float, float]:
    """Seconds of whole processes, the median of runs in turns: building, and importing what it uses."""
    taken: dict[str, list[float]] = {"build": [], "imports": []}
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(ROUNDS + 1):
            programs = {"build": BUILD.format(out=str(Path(folder) / f"tables{turn}")), "imports": IMPORTS}
            for name, program in programs.items():
                before = time.perf_counter()
                subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, check=True)
                taken[name].append(time.perf_counter() - before)
    return median(taken["build"][1:]), median(taken["imports"][1:])


def all_events() -> tuple[float, int]:
    """Seconds for the bounds of every shipped event, from the tables, and how many events there are."""
    from etl import queries
    from etl.pipeline import ensure_built
    from etl.queries.entailed import bounds_by

    tables = ensure_built(ROOT / "data").resolve()
    sources = list(queries.table(tables, "sources")["source_id"])
    events = list(queries.table(tables, "events")["event_id"])
    begun = time.perf_counter()
    for event_id in events:
        bounds_by(tables, str(event_id), sources)
    return time.perf_counter() - begun, len(events)


def crowded() -> float:
    """Seconds for one bound in a system of 500 constraints."""
    from etl.bounds.solver import interval

    system, times = crowd(Random(7)), []
    for _ in range(ROUNDS):
        begun = time.perf_counter()
        interval(system, {"whole": 1.0})
        times.append(time.perf_counter() - begun)
    return median(times)


def crowd(chance: Random) -> System:
    """A whole cut in many ways, three of four parts stated, some below or above a number."""
    system, size = System(), 1000.0
    for cut in range(MANY // 5):
        ends = sorted(chance.uniform(0, size) for _ in range(3))
        parts = [b - a for a, b in pairwise([0.0, *ends, size])]
        system.add({"whole": 1.0} | {(cut, k): -1.0 for k in range(4)}, Constraint((), low=0.0, high=0.0))
        for k, part in enumerate(parts):
            kind = chance.choice(("exact", "over", "nearly", "unstated"))
            low = part if kind in ("exact", "over") else None
            high = part if kind in ("exact", "nearly") else None
            system.add({(cut, k): 1.0}, Constraint((), low, high, ids=(f"{cut}.{k}",)))
    return system
