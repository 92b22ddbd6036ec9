"""Editions in the order of time: a line joins two of them only where they may be compared; where not, a sign says why.

Kinds of figures have the shapes that they have as points; a band is a line through its point, with an arrow where it
has no upper end.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from typing import Any

from pages.charts.bar_frame import NARROW, OWN_ROOM, tick_words
from pages.charts.marks import Kind
from pages.charts.point_looks import style, symbol
from pages.charts.type_size import text_width
from pages.words.catalogue import Lang
from pages.words.theme import FONT, SCREEN, Palette

HEIGHT = 400
_MANY = 12  # editions whose names all stand below the axis
_ARROW = 0.06
Option = dict[str, Any]


@dataclass(frozen=True)
class Edition:
    """An edition with its figure in the unit of the axis, in `words` with its unit; `value` is None where it has none.

    `low` and `high` are the ends of its band; `high` is None where it has none. `why` says what keeps the edition from
    being joined to the one before, `tip` is what the pointer tells.
    """

    name: str
    label: str = ""
    value: float | None = None
    low: float | None = None
    high: float | None = None
    kind: Kind = "undisclosed"
    event_id: str = ""
    observation_id: str = ""
    why: str = ""
    tip: tuple[str, ...] = ()
    words: str = ""


def sign(number: int) -> str:
    """The sign of a break, counted from 0; not every font has ①."""
    return f"({number + 1})"


def breaks(editions: Sequence[Edition]) -> list[tuple[int, str]]:
    """The place of each edition that is not joined to the one before, with its sign."""
    return [(place, sign(number)) for number, place in enumerate(p for p, each in enumerate(editions) if each.why)]


def runs(editions: Sequence[Edition]) -> list[list[int]]:
    """The places that one line joins, run by run."""
    found: list[list[int]] = [[]]
    for place, each in enumerate(editions):
        if each.why or each.value is None:
            found.append([])
        if each.value is not None:
            found[-1].append(place)
    return [run for run in found if run]


def edition_line(
    editions: Sequence[Edition], axis: str, *, focus: str | None = None, palette: Palette, lang: Lang, summary: str = ""
) -> Option:
    """The ECharts option, the event in `focus` framed; the first series are the points, one for each edition that has a
    figure, in their order.
    """
    end = _end(editions)
    shown = [(place, each) for place, each in enumerate(editions) if each.value is not None]
    return {
        "animation": False,
        "backgroundColor": "transparent",
        "textStyle": {"fontFamily": FONT},
        "aria": {"enabled": True, "label": {"description": summary}},
        "tooltip": {"trigger": "item", "confine": True},
        "legend": {"show": False},
        "grid": {"left": _left(end), "right": 16, "top": 60, "bottom": 52, **OWN_ROOM},
        "xAxis": [_names(editions, palette), {"type": "value", "min": 0, "max": len(editions), "show": False}],
        "yAxis": [_values(axis, end, palette, lang)],
        "series": [
            _points(shown, focus, palette) | _signs(editions, palette),
            *(_run(run, editions, palette) for run in runs(editions) if len(run) > 1),
            *(_band(place, each, end, palette) for place, each in shown if _is_band(each)),
        ],
        "media": [{"query": {"maxWidth": NARROW}, "option": _narrow(editions)}],
    }  # fmt: skip


def _end(editions: Sequence[Edition]) -> float:
    known = [end for each in editions for end in (each.value, each.high) if end is not None]
    return max(known, default=0.0)


def _left(end: float) -> int:
    """The room for the numbers of the axis."""
    return max(text_width(f"{end:,.0f}", SCREEN.axis) + 28, 48)


def _middle(place: int) -> float:
    return place + 0.5


def _points(shown: Sequence[tuple[int, Edition]], focus: str | None, palette: Palette) -> Option:
    words = {"color": palette.ink, "fontSize": SCREEN.body, "textBorderColor": palette.ground, "textBorderWidth": 3}
    return {
        "type": "scatter",
        "xAxisIndex": 1,
        "symbolSize": 15,
        "z": 4,
        "cursor": "pointer",
        "selectedMode": "multiple",
        "label": {"show": True, "position": "top", "distance": 9, **words},
        "labelLayout": {"moveOverlap": "shiftY", "hideOverlap": True},
        "data": [_point(place, each, each.event_id == focus, palette) for place, each in shown],
    }


def _point(place: int, each: Edition, focused: bool, palette: Palette) -> Option:
    look = style(each.kind, palette) | ({"borderColor": palette.ink, "borderWidth": 3} if focused else {})
    return {
        "name": each.name,
        "value": [_middle(place), each.value],
        "symbol": symbol(each.kind),
        "itemStyle": look,
        "select": {"itemStyle": look},
        "tooltip": {"formatter": "<br>".join(escape(line) for line in each.tip)},
        "label": {"formatter": each.label, "position": "bottom" if _reaches_up(each) else "top"},
    }


def _run(run: Sequence[int], editions: Sequence[Edition], palette: Palette) -> Option:
    data = [[_middle(place), editions[place].value] for place in run]
    return _line(data, {"color": palette.main, "width": 2.5}) | {"z": 3}


def _is_band(each: Edition) -> bool:
    return each.kind == "banded" and each.low != each.high


def _reaches_up(each: Edition) -> bool:
    """Whether the band goes on above the point, where its words would stand."""
    return _is_band(each) and (each.high is None or each.high > (each.value or 0.0))


def _band(place: int, each: Edition, end: float, palette: Palette) -> Option:
    """From the lower to the upper end; where there is none, an arrow upwards."""
    value, x = each.value or 0.0, _middle(place)
    low = value if each.low is None else each.low
    high = {"value": [x, value + _ARROW * end], "symbol": "arrow"} if each.high is None else {"value": [x, each.high]}
    line = _line([{"value": [x, low]}, {"symbol": "none", **high}], {"color": palette.main, "width": 2})
    return line | {"symbol": "none", "symbolSize": 10, "itemStyle": {"color": palette.main}}


def _line(data: list[Any], style: Option) -> Option:
    return {"type": "line", "xAxisIndex": 1, "silent": True, "symbol": "none", "data": data, "lineStyle": style, "z": 2}


def _signs(editions: Sequence[Edition], palette: Palette) -> Option:
    """A broken line before each edition that is not joined to the one before; one without a figure has a sign alone."""
    words = {"color": palette.ink, "fontSize": SCREEN.body, "position": "end", "distance": 4}
    data = [
        {
            "xAxis": place if editions[place].value is not None else _middle(place),
            "label": words | {"formatter": number},
            "lineStyle": {} if editions[place].value is not None else {"color": "transparent"},
        }
        for place, number in breaks(editions)
    ]
    line = {"color": palette.quiet, "type": "dashed", "width": 1.5}
    return {"markLine": {"silent": True, "symbol": "none", "lineStyle": line, "data": data}} if data else {}


def _names(editions: Sequence[Edition], palette: Palette) -> Option:
    widest = max(40, 760 // max(len(editions), 1) - 8)
    return {
        "type": "category",
        "data": [each.name for each in editions],
        "axisLabel": {
            "color": palette.ink, "fontSize": SCREEN.axis, "width": widest, "overflow": "break", "lineHeight": 16,
            "hideOverlap": True, **({"interval": 0} if len(editions) <= _MANY else {}),
        },
        "axisLine": {"show": True, "lineStyle": {"color": palette.grid}},
        "axisTick": {"show": False},
    }  # fmt: skip


def _values(axis: str, end: float, palette: Palette, lang: Lang) -> Option:
    words = {"color": palette.quiet, "fontSize": SCREEN.axis}
    return {
        "type": "value",
        "min": 0,
        "splitNumber": 4,
        "name": axis,
        "nameLocation": "end",
        "nameGap": 28,
        "nameTextStyle": words | {"align": "left"},
        "axisLabel": tick_words(end, palette, lang),
        "axisLine": {"show": False},
        "axisTick": {"show": False},
        "splitLine": {"show": True, "lineStyle": {"color": palette.grid}},
    }


def _narrow(editions: Sequence[Edition]) -> Option:
    """On a phone the type is smaller and the names are broken to their columns."""
    room = max(24, 290 // max(len(editions), 1) - 2)
    names = {"width": room, "fontSize": SCREEN.axis - 2, "lineHeight": 14, "hideOverlap": len(editions) > _MANY}
    return {
        "grid": {"left": 48, "right": 4, "bottom": 76},
        "xAxis": [{"axisLabel": names}],
        "series": [{"symbolSize": 12, "label": {"fontSize": SCREEN.axis - 1}}],
    }
