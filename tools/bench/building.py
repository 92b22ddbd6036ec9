"""A whole build, watched from outside: reports a second, memory of all its processes, progress, share of keywords."""

from __future__ import annotations

import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from tools.bench.corpus import CHARACTERS, write
from tools.bench.passes import ROOT
from tools.bench.table import Line, compared, told
from tools.bench.terminal import Run, run

FEW = 100
STEPS = 5
KEYWORDS = re.compile(r"(?:关键词|[Kk]eywords?)[^\d\n%]{0,12}(\d+(?:\.\d+)?)\s*%")


def build(number: int, mix: str) -> Run:
    """Build the tables of so many fresh reports in a folder that is then thrown away."""
    with tempfile.TemporaryDirectory() as data:
        write(Path(data) / "sources", number, mix)
        return run([sys.executable, "-m", "etl", "build"], ROOT, {"QIANYUE_DATA": data})


def lines(number: int, mix: str, reading: float) -> Iterator[Line]:
    """The build of `number` reports beside that of a few, and beside reading alone (µs per character)."""
    few, many = build(min(FEW, number), mix), build(number, mix)
    for done in (few, many):
        if done.status != 0:
            yield told("build", f"status {done.status}: {done.last_words[:60]}", False, "status 0")
            return
    yield from measures(few, many, number, reading)


def measures(few: Run, many: Run, number: int, reading: float) -> Iterator[Line]:
    speed = 1e6 * many.seconds / (number * CHARACTERS)
    shown = f"{speed:.3g} µs/char ({number / many.seconds:.0f}/s)", f"{reading:.3g} µs/char"
    yield compared("build", f"build of {number} reports : reading them", *shown, speed / reading)
    peaks = f"{many.memory:.0f} MB, {many.processes} processes", f"{few.memory:.0f} MB"
    measure = f"build memory, {number} reports : {min(FEW, number)}"
    yield compared("build_memory", measure, *peaks, many.memory / few.memory if few.memory else 0)
    yield Line("build, memory growth for 1,000 reports more", growth(few, many, number))
    yield Line("build, share of keywords", keywords(many))
    progress = f"{many.steps()} steps, silent for {many.silence():.1f} of {many.seconds:.1f} s"
    yield told("build, progress", progress, many.steps() >= STEPS, f">= {STEPS} steps")


def growth(few: Run, many: Run, number: int) -> str:
    more = number - FEW
    return f"{1000 * (many.memory - few.memory) / more:.0f} MB" if more > 0 and many.memory else "not measured"


def keywords(done: Run) -> str:
    """What part of the time went into keywords: as the build ends by saying, or as its progress named them."""
    if found := KEYWORDS.search(done.last_words):
        return f"{found[1]} %"
    return f"{100 * done.spent_on('关键词') / done.seconds:.0f} % (by its progress)"
