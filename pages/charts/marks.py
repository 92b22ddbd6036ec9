"""The mark language: what a figure looks like before any library draws it.

Solid is what was printed; pale is the rest of a band; hatched was worked out; dotted over is provisional; striped is
what another report contests; a dashed frame is what nobody said. No kind is told from another by its colour alone.
What is not signed is an outline: whole for what is on offer, dashed for a target, dotted for a forecast.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal, get_args

from pages.words.numbers import Scale, is_missing
from pages.words.records import Row

Segment = Literal["solid", "light", "striped", "hatched", "pale", "fading", "frame", "hollow", "dashed", "dotted"]
Kind = Literal[
    "exact", "banded", "derived", "provisional", "conflicting", "offered", "target", "forecast", "undisclosed"
]
SEGMENTS: tuple[Segment, ...] = (
    "solid", "light", "striped", "hatched", "hollow", "dashed", "dotted", "pale", "fading", "frame",
)  # fmt: skip
KINDS: tuple[Kind, ...] = get_args(Kind)
STUB = 0.06
_PRINTED_AS: dict[str, tuple[Kind, Segment]] = {"E": ("derived", "hatched"), "P": ("provisional", "light")}
_OUTLINED: dict[str, tuple[Kind, Segment]] = {
    "offered": ("offered", "hollow"),
    "target": ("target", "dashed"),
    "forecast": ("forecast", "dotted"),
}


@dataclass(frozen=True)
class Mark:
    """One bar as stacked segments; lengths in the unit of the axis."""

    kind: Kind
    segments: Mapping[Segment, float]


def mark_of(row: Row, *, scale: Scale, stub: float) -> Mark:
    """The mark of one row of `marks`; `stub` is the length of a bar whose bound nobody knows."""
    value, low, high = (_scaled(row[name], scale) for name in ("value", "low", "high"))
    if row["obs_status"] == "O":
        return Mark("undisclosed", _undisclosed(low, high, stub))
    if row["status"] in _OUTLINED:
        kind, outline = _OUTLINED[row["status"]]
        return Mark(kind, {outline: next((end for end in (value, high, low) if end is not None), stub)})
    kind, first = _drawn_as(row)
    if value is not None and (row["qualifier"] == "exact" or low == high):
        return Mark(kind, {first: value})
    return Mark("banded" if kind == "exact" else kind, _band(first, low, high, stub))


def kinds_in(marks: list[Mark]) -> tuple[Kind, ...]:
    """The kinds that are drawn, in the order of the legend; the undisclosed is drawn as derived where a range of it was
    worked out."""
    found = {"derived" if "hatched" in mark.segments else mark.kind for mark in marks}
    return tuple(kind for kind in KINDS if kind in found)


def longest(rows: Iterable[Row], scale: Scale) -> float:
    """The furthest end that any row reaches, in the unit of the axis; 0 where none is known."""
    ends = (_scaled(row[name], scale) for row in rows for name in ("value", "low", "high"))
    return max((end for end in ends if end is not None), default=0.0)


def _drawn_as(row: Row) -> tuple[Kind, Segment]:
    if row.get("standing") == "contested":
        return "conflicting", "striped"
    return _PRINTED_AS.get(row["obs_status"], ("exact", "solid"))


def _band(first: Segment, low: float | None, high: float | None, stub: float) -> dict[Segment, float]:
    if high is None:
        return {first: low or 0.0, "fading": stub}
    return {first: low or 0.0, "pale": high - (low or 0.0)}


def _undisclosed(low: float | None, high: float | None, stub: float) -> dict[Segment, float]:
    if not high:
        return {"frame": stub}
    return {"hatched": low, "pale": high - low} if low else {"frame": high}


def _scaled(value: Any, scale: Scale) -> float | None:
    return None if is_missing(value) else float(value) / scale.size
