"""What the kinds of figures look like as points in ECharts: a shape for each, as bars have a pattern."""

from typing import Any

from pages.charts.marks import Kind
from pages.words.theme import Palette

SYMBOLS: dict[Kind, str] = {
    "exact": "circle", "banded": "diamond", "derived": "circle", "provisional": "rect",
    "conflicting": "path://M2 0L5 3L8 0L10 2L7 5L10 8L8 10L5 7L2 10L0 8L3 5L0 2Z", "undisclosed": "triangle",
}  # fmt: skip
# A hollow point is filled with the ground.
HOLLOW: frozenset[Kind] = frozenset({"derived", "provisional", "undisclosed"})


def symbol(kind: Kind) -> str:
    """The shape of a point."""
    return SYMBOLS.get(kind, "circle")


def style(kind: Kind, palette: Palette) -> dict[str, Any]:
    """The itemStyle of a point."""
    if kind not in HOLLOW:
        return {"color": palette.main, "borderColor": palette.ink, "borderWidth": 1, "opacity": 1}
    line = {"borderColor": palette.quiet, "borderType": "dashed"} if kind == "undisclosed" else {}
    return {"color": palette.ground, "borderColor": palette.main, "borderWidth": 2.5, "opacity": 1} | line
