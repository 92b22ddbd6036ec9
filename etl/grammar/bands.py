"""What a hedge allows: the interval behind the wording."""

from __future__ import annotations

from typing import NamedTuple


class Band(NamedTuple):
    """Ends in the canonical unit, None = no bound; an open end is itself excluded."""

    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False


def band(qualifier: str, value: float, grain: float | None, upper: float | None = None) -> Band:
    """The band of a qualifier around `value`; `grain` is one unit of the last significant digit.

    Words without a digit have no grain: their far end stays open (过半 is 50 percent and more).
    """
    match qualifier:
        case "nearly":
            return Band(None if grain is None else tidy(value - grain), value, True, True)
        case "over":
            return Band(value, None if grain is None else tidy(value + grain), True, True)
        case "about":
            half = (grain or 0.0) / 2
            return Band(tidy(value - half), tidy(value + half))
        case "at_least":
            return Band(value, None)
        case "under":
            return Band(None, value)
        case "range":
            return Band(value, upper)
        case _:
            return Band(value, value)


def tidy(value: float) -> float:
    """Free of the noise of binary fractions, so that 0.8 − 0.1 prints as 0.7."""
    return float(f"{value:.12g}")
