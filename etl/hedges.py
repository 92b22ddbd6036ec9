"""What the words of a figure entail, which is not the band that is drawn of it.

The `low` and `high` of an observation are drawn: those of 超70亿 are 70亿 and 80亿. The words say no more than above
70亿; what the other figures leave of it stands in the table `bounds`.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple


class Ends(NamedTuple):
    """Ends of what is possible, None = no limit; an open end is itself excluded."""

    low: float | None = None
    high: float | None = None
    low_open: bool = False
    high_open: bool = False


def entailed(o: Mapping[Any, Any]) -> Ends:
    """What the words of an observation entail: 近 below, 超 above, 约 nothing; of what nobody states, nothing."""
    if o["obs_status"] == "O":
        return Ends()
    match o["qualifier"]:
        case "exact":
            return Ends(o["value"], o["value"])
        case "over":
            return Ends(o["value"], low_open=True)
        case "at_least":
            return Ends(o["value"])
        case "nearly":
            return Ends(high=o["value"], high_open=True)
        case "under":
            return Ends(high=o["value"], high_open=bool(o["high_open"]))
        case "range":
            return Ends(o["low"], o["high"], bool(o["low_open"]), bool(o["high_open"]))
        case _:
            return Ends()


def narrowed(a: Ends, b: Ends) -> Ends:
    """What two bands leave together."""
    low, low_open = inner(a.low, a.low_open, b.low, b.low_open, 1.0)
    high, high_open = inner(a.high, a.high_open, b.high, b.high_open, -1.0)
    return Ends(low, high, low_open, high_open)


def inner(a: float | None, a_open: bool, b: float | None, b_open: bool, sign: float) -> tuple[float | None, bool]:
    """The end that leaves less: the greater of two lower ones (sign 1), the lesser of two upper ones (sign −1)."""
    if a is None or b is None:
        return (b, b_open) if a is None else (a, a_open)
    return max((a, a_open), (b, b_open), key=lambda end: (sign * end[0], end[1]))
