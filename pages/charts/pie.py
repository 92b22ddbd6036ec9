"""Parts that make up a whole as a pie: offered only where every part and the whole are known, and no more than six."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from pages.charts.bar_frame import NARROW
from pages.charts.looks import look
from pages.charts.marks import Segment
from pages.words.theme import FONT, SCREEN, Palette, faded

HEIGHT = 420
MOST = 6
# How much of the main colour each slice has: shades that differ in grey, too, and each has its name beside it.
SHADES = (1.0, 0.68, 0.46, 0.3, 0.18, 0.08)
_KNOWN: tuple[set[Segment], ...] = ({"solid"}, {"hatched"})
Option = dict[str, Any]


@dataclass(frozen=True)
class Slice:
    """A part: its name, its figure with its share as words, its length, and whether it was worked out."""

    name: str
    words: str
    value: float
    derived: bool = False


def are_slices(parts: Sequence[dict[Segment, float]], whole: float) -> bool:
    """Whether the lengths of parts are all known, and make up the whole."""
    known = all(set(each) in _KNOWN for each in parts)
    total = sum(sum(each.values()) for each in parts)
    return known and 2 <= len(parts) <= MOST and whole > 0 and abs(total - whole) <= 1e-6 * whole


def pie(slices: Sequence[Slice], *, palette: Palette, summary: str) -> Option:
    """The ECharts option; the slices in their order, clockwise from the top, each with its words beside it."""
    words = {"color": palette.ink, "fontSize": SCREEN.body, "width": 230, "overflow": "break", "lineHeight": 19}
    return {
        "animation": False,
        "backgroundColor": "transparent",
        "textStyle": {"fontFamily": FONT},
        "aria": {"enabled": True, "label": {"description": summary}},
        "tooltip": {"trigger": "item", "confine": True},
        "series": [
            {
                "type": "pie", "radius": "68%", "center": ["50%", "50%"], "startAngle": 90, "clockwise": True,
                "label": words | {"show": True}, "labelLine": {"lineStyle": {"color": palette.quiet}},
                "data": [_item(place, each, palette) for place, each in enumerate(slices)],
            }
        ],
        "media": [{"query": {"maxWidth": NARROW}, "option": {"series": [_narrow()]}}],
    }  # fmt: skip


def shade(place: int, palette: Palette) -> str:
    """The colour of the slice at a place."""
    return faded(palette.main, SHADES[place % MOST])


def _item(place: int, each: Slice, palette: Palette) -> Option:
    filled = look("hatched", palette) if each.derived else {"color": shade(place, palette)}
    edge = {"borderColor": palette.outline, "borderWidth": 1}
    return {
        "name": each.name, "value": each.value, "itemStyle": filled | edge,
        "label": {"formatter": f"{each.name}\n{each.words}"},
    }  # fmt: skip


def _narrow() -> Option:
    """On a phone the circle is smaller, and the words beside it are."""
    words = {"fontSize": SCREEN.axis - 1, "width": 92, "lineHeight": 15, "alignTo": "edge", "edgeDistance": 4}
    return {"radius": "40%", "label": words, "labelLine": {"length": 8, "length2": 4}}
