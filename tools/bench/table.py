"""What was measured, one row a measure: ours, the peer or floor beside it, their ratio, and whether it is as wanted."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import astuple, dataclass
from functools import cache
from pathlib import Path

HEAD = ("measure", "ours", "peer/floor", "ratio", "wanted", "verdict")
NONE = "-"


@dataclass(frozen=True, slots=True)
class Line:
    """One line as printed; `verdict` is ok, missed, or `-` where nothing is wanted or nothing could be measured."""

    measure: str
    ours: str
    peer: str = NONE
    ratio: str = NONE
    wanted: str = NONE
    verdict: str = NONE


def compared(key: str, measure: str, ours: str, peer: str, ratio: float, at_least: bool = False) -> Line:
    """A line with a ratio; what is wanted of it is looked up by `key`. `at_least` says that the ratio is a lower bound.

    A lower bound that lies within the limit proves nothing, but only a run that was cut off gives one: it is missed.
    """
    limit = wanted().get(key)
    words = f"{'> ' * at_least}{ratio:.2f}"
    if limit is None:
        return Line(measure, ours, peer, words)
    kept = ratio <= limit and not at_least
    return Line(measure, ours, peer, words, f"<= {limit:g}", "ok" if kept else "missed")


def told(measure: str, ours: str, kept: bool, wish: str) -> Line:
    """A line about something that is so or is not so."""
    return Line(measure, ours, wanted=wish, verdict="ok" if kept else "missed")


@cache
def wanted() -> dict[str, float]:
    """Key of a measure → the largest ratio that is well; ratios of one run only, since machines differ."""
    with (Path(__file__).parent / "wanted.csv").open(encoding="utf-8", newline="") as lines:
        return {row["measure"]: float(row["at_most"]) for row in csv.DictReader(lines)}


def printed(lines: Iterable[Line]) -> str:
    """The lines as columns of equal width."""
    rows = [HEAD, *(astuple(line) for line in lines)]
    widths = [max(len(row[i]) for row in rows) for i in range(len(HEAD))]
    ruled = [rows[0], tuple("-" * width for width in widths), *rows[1:]]
    return "\n".join(
        " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in ruled
    )


def missed(lines: Iterable[Line]) -> list[str]:
    """The measures that are not as wanted."""
    return [line.measure for line in lines if line.verdict == "missed"]
