"""What stands around bars: their names, the axis of values, and the room for both on a wide and a narrow screen."""

from collections.abc import Sequence
from typing import Any

from pages.charts.type_size import text_width
from pages.words.catalogue import Lang
from pages.words.numbers import groups_thousands
from pages.words.theme import SCREEN, Palette

FOOT = 36
NARROW = 520
_NAME, _NAME_NARROW, _LABEL_NARROW = 320, 290, 172
# The room for names and labels is reckoned here, so that ECharts must not add its own.
OWN_ROOM = {"containLabel": False, "outerBoundsMode": "none"}
Option = dict[str, Any]


def bar_frame(names: Sequence[str], labels: Sequence[str], *, end: float, palette: Palette, lang: Lang) -> Option:
    """Grid and axes of horizontal bars that reach to `end`; the axis has no numbers where that is 0."""
    left = min(_widest(names), _NAME) + 16
    grid = {"left": left, "right": _widest(labels) + 20, "top": 4, "bottom": FOOT - 8, **OWN_ROOM}
    return {
        "grid": grid,
        "xAxis": [_values(end, palette, lang)],
        "yAxis": [_names(names, palette)],
        "media": [{"query": {"maxWidth": NARROW}, "option": _narrow(_widest(labels))}],
    }


def broken_labels(series: int) -> list[Option]:
    """For the option of a narrow screen: long labels of so many series are broken, so that the bars keep their room."""
    return [{"label": {"width": _LABEL_NARROW, "overflow": "break", "lineHeight": 17}}] * series


def _widest(texts: Sequence[str]) -> int:
    return max((text_width(text, SCREEN.body) for text in texts), default=0)


def tick_words(end: float, palette: Palette, lang: Lang) -> Option:
    """How the numbers of an axis of values are set, which reaches to `end`; ECharts groups them unless told not to."""
    plain = {} if groups_thousands(end, lang) else {"formatter": "{value}"}
    return {"show": end > 0, "color": palette.quiet, "fontSize": SCREEN.axis, "hideOverlap": True, **plain}


def _values(end: float, palette: Palette, lang: Lang) -> Option:
    axis: Option = {
        "type": "value",
        "min": 0,
        "splitNumber": 4,
        "axisLabel": tick_words(end, palette, lang),
        "axisLine": {"show": False},
        "axisTick": {"show": False},
        "splitLine": {"show": end > 0, "lineStyle": {"color": palette.grid}},
    }
    return axis if end > 0 else {**axis, "max": 1}


def _names(names: Sequence[str], palette: Palette) -> Option:
    words = {
        "color": palette.ink,
        "fontSize": SCREEN.body,
        "interval": 0,
        "width": _NAME,
        "overflow": "break",
        "lineHeight": 18,
    }
    return {
        "type": "category",
        "data": list(names),
        "inverse": True,
        "axisLabel": words,
        "axisLine": {"show": True, "lineStyle": {"color": palette.grid}},
        "axisTick": {"show": False},
    }


def _narrow(labels: int) -> Option:
    """On a phone the names stand above their bars, so that the bars have the whole width."""
    above = {"inside": True, "verticalAlign": "bottom", "padding": [0, 0, 16, -4], "fontSize": SCREEN.axis + 1}
    cut_off = {"width": _NAME_NARROW, "overflow": "truncate"}
    return {
        "grid": {"left": 2, "right": min(labels, _LABEL_NARROW) + 12, "top": 14},
        "yAxis": [{"axisLabel": above | cut_off, "z": 5}],
        "xAxis": [{"splitNumber": 2}],
        "series": [],
    }
