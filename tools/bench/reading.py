"""Reading against other passes over the same fresh reports, in one process and in turns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from statistics import median

from etl.reading import Reading
from etl.records import Report
from etl.vocabulary import Vocabulary
from tools.bench.clock import in_turns
from tools.bench.corpus import megabytes
from tools.bench.passes import floor, jieba, jionlp, ours
from tools.bench.table import Line, compared

ROUNDS = 3
TOGETHER = 20
PEERS = {"jieba": "jieba, cutting words", "jionlp": "jionlp, money only", "floor": "bare regular expression"}


@dataclass(frozen=True)
class Speeds:
    """Microseconds per character of each pass that could be measured, and the text they were taken from."""

    speeds: dict[str, float]
    characters: int
    per_figure: float

    def lines(self, mix: str) -> Iterator[Line]:
        """Ours against each of the others."""
        own = self.speeds["ours"]
        for name, words in PEERS.items():
            measure = f"reading {mix} : {words}"
            if name in self.speeds:
                other = self.speeds[name]
                yield compared(f"{mix}_{name}", measure, rate(own), rate(other), own / other)
            else:
                yield Line(measure, rate(own), "not installed")


def measure(mix: str, size: float = 1, rounds: int = ROUNDS) -> Speeds:
    """Each pass over `size` MB of reports, `rounds` times over; no report comes twice."""
    found = {"ours": ours(), "jieba": jieba(), "jionlp": jionlp(), "floor": floor()}
    passes = {name: run for name, run in found.items() if run}
    reports = [report for seed in range(rounds) for report in megabytes(size, mix, seed)]
    groups = [reports[first : first + TOGETHER] for first in range(0, len(reports), TOGETHER)]
    times = in_turns(passes, groups)
    lengths = [characters(group) for group in groups]
    return Speeds(
        {name: median(1e6 * s / n for s, n in zip(taken, lengths, strict=True)) for name, taken in times.items()},
        sum(lengths),
        per_figure(groups[0]),
    )


def characters(reports: list[Report]) -> int:
    return sum(len(report.text) for report in reports)


def per_figure(reports: list[Report]) -> float:
    """Characters for each figure that our reading finds."""
    reading = Reading(Vocabulary())
    return characters(reports) / sum(len(reading.read(report).mentions) for report in reports)


def rate(speed: float) -> str:
    return f"{speed:.3g} µs/char"
