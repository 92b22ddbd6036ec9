"""Reading one huge report against small ones before and after it: does a character cost the same?

Usage: python -m tools.bench.linearity MEGABYTES SHAPE MIX

Prints microseconds per character of small reports, of a huge one, of small ones, of another huge one, and so on. SHAPE
is `report`, or `line` for one line without any full stop. Runs as a process of its own, so that a reader which never
comes to an end can be stopped.
"""

from __future__ import annotations

import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from random import Random
from statistics import median

from etl.reading import Reading
from etl.records import Report
from etl.vocabulary import Vocabulary
from tools.bench.clock import seconds
from tools.bench.corpus import report
from tools.bench.passes import ROOT
from tools.bench.table import Line, compared

SMALL = 0.01
SMALL_ONES = 30
ROUNDS = 3
# Three bytes a character, but for digits and the like: what one million bytes of the corpus hold.
CHARACTERS_PER_MB = 350_000
STOPS = re.compile(r"[。！？!?\n]+")


@dataclass(frozen=True, slots=True)
class Case:
    """A huge report: its key in wanted.csv, its size in MB, its shape, and the seconds that all rounds may take."""

    key: str
    size: float
    shape: str
    limit: float

    def measure(self, small: str) -> str:
        shape = "one line without a stop" if self.shape == "line" else "one report"
        return f"{self.size:g} MB in {shape} : 10 KB{small}"


@dataclass(frozen=True, slots=True)
class Found:
    """Medians over the rounds; where not even the first huge report was read in time, `late` and lower bounds."""

    small: float
    huge: float
    ratio: float
    late: bool = False


CASES = (Case("linear_10", 10, "report", 90), Case("linear_line", 5, "line", 60))
WHOLE = (Case("linear_30", 30, "report", 300),)


def lines(mix: str, whole: bool) -> Iterator[Line]:
    """Each case against small reports of its own shape, the line also against ordinary small reports."""
    ordinary = 0.0
    for case in CASES + WHOLE * whole:
        found = judged(measured(case, mix), case)
        ordinary = ordinary or found.small
        own, small = rate(found.huge, found.late), rate(found.small)
        yield compared(case.key, case.measure(""), own, small, found.ratio, found.late)
        if case.shape == "line":
            ratio = found.huge / ordinary
            yield compared("", case.measure(" of sentences"), own, rate(ordinary), ratio, found.late)


def judged(speeds: list[float], case: Case) -> Found:
    """From the speeds of small, huge, small, huge … reports, as far as they came. ValueError if none came."""
    small, huge = speeds[::2], speeds[1::2]
    if len(small) < 2:
        bound = 1e6 * case.limit / (case.size * CHARACTERS_PER_MB)
        return Found(small[0], bound, bound / small[0], late=True)
    around = [(before + after) / 2 for before, after in pairwise(small)]
    return Found(median(around), median(huge), median(h / s for h, s in zip(huge, around, strict=False)))


def measured(case: Case, mix: str) -> list[float]:
    """What the process of its own prints until it ends or its time is up."""
    command = [sys.executable, "-m", "tools.bench.linearity", f"{case.size:g}", case.shape, mix]
    try:
        said = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, timeout=case.limit, check=True).stdout
    except subprocess.TimeoutExpired as late:
        said = late.stdout or b""
    return [float(word) for word in said.split()]


def main(size: str, shape: str, mix: str) -> None:
    """Measure in this process; no text comes twice."""
    reading, chance = Reading(Vocabulary()), Random(mix)
    print(small_ones(reading, shape, mix, chance), flush=True)
    for _ in range(ROUNDS):
        print(speed(reading, made(float(size), shape, mix, chance)), flush=True)
        print(small_ones(reading, shape, mix, chance), flush=True)


def small_ones(reading: Reading, shape: str, mix: str, chance: Random) -> float:
    return median(speed(reading, made(SMALL, shape, mix, chance)) for _ in range(SMALL_ONES))


def speed(reading: Reading, one: Report) -> float:
    """Microseconds of processor time per character."""
    return 1e6 * seconds(reading.read, one) / len(one.text)


def made(size: float, shape: str, mix: str, chance: Random) -> Report:
    """A report of so many MB."""
    one = report("one", mix, chance, int(size * CHARACTERS_PER_MB))
    return replace(one, text=STOPS.sub("，", one.text)) if shape == "line" else one


def rate(speed: float, late: bool = False) -> str:
    return f"{'> ' * late}{speed:.3g} µs/char"


if __name__ == "__main__":
    main(*sys.argv[1:])
