"""The amounts of named projects as an ECharts option, for files and slides: what `amount_scatter` lets readers explore.

The projects without an amount are told in words beside it.
"""

from html import escape
from typing import Any

import pandas as pd

from pages.charts.amount_scatter import drawn, is_one_event, places_of
from pages.charts.point_frame import middle
from pages.charts.spread import point_size
from pages.words.catalogue import Lang
from pages.words.figures import figure
from pages.words.labels import label
from pages.words.numbers import axis_scale, is_missing
from pages.words.records import Row, records
from pages.words.theme import FONT, SCREEN, Palette

HEIGHT = 460
_FEW = 12  # points that can bear their names
_SYMBOLS = ("circle", "rect", "diamond", "triangle", "roundRect", "pin", "arrow")
Option = dict[str, Any]


def amount_points(points: pd.DataFrame, *, palette: Palette, lang: Lang, summary: str) -> Option:
    """The option of `points` (see `named_points`): a series a kind of amount, on a log axis, by day or by kind."""
    rows, alone = drawn(points), is_one_event(points)
    kinds, places = places_of(rows)
    words = [label("amount_kind", kind, lang) for kind in kinds]
    series = [
        each
        for place, kind in enumerate(kinds)
        for each in _series(rows[rows["amount_kind"] == kind], places, words[place], place, len(rows), palette, lang)
    ]
    quiet = {"color": palette.quiet, "fontSize": SCREEN.axis}
    plain: Option = {"axisLabel": quiet, "axisLine": {"show": False}, "axisTick": {"show": False}}
    grid = {"splitLine": {"show": True, "lineStyle": {"color": palette.grid}}}
    # Points are moved aside within their column, so that the columns are numbers whose names stand on the ticks.
    columns = {
        "type": "value", "min": -0.5, "max": len(kinds) - 0.5, "interval": 1,
        "splitLine": {"show": False}, "axisLabel": {"show": False},
    }  # fmt: skip
    return {
        "animation": False,
        "backgroundColor": "transparent",
        "textStyle": {"fontFamily": FONT},
        "aria": {"enabled": True, "label": {"description": summary}},
        "tooltip": {"trigger": "item", "confine": True},
        "legend": {"show": True, "top": 0, "left": 0, "data": words, "textStyle": {"color": palette.ink}},
        "grid": {"left": 64, "right": 150 if alone else 32, "top": 40, "bottom": 32},
        "xAxis": [plain | columns] if alone else [plain | {"type": "time", "splitLine": {"show": False}}],
        "yAxis": [plain | grid | {"type": "log"}],
        "series": series,
    }


def _series(
    rows: pd.DataFrame, places: "pd.Series[Any]", name: str, place: int, n: int, palette: Palette, lang: Lang
) -> list[Option]:
    colour = (palette.main, *palette.categories)[place % (1 + len(palette.categories))]
    scale = axis_scale(str(rows["unit"].iloc[0]), lang)
    found = list(zip(places[rows.index], records(rows), strict=True))
    points = [_point(_across(at), middle(row) / scale.size, row, n, palette, lang) for at, row in found]
    bands = [
        {
            "type": "line", "name": name, "silent": True, "symbol": "none", "lineStyle": {"color": colour, "width": 2},
            "data": [[_across(at), row["low"] / scale.size], [_across(at), row["high"] / scale.size]],
        }
        for at, row in found
        if not is_missing(row["low"]) and not is_missing(row["high"]) and 0 < row["low"] < row["high"]
    ]  # fmt: skip
    marks = {
        "type": "scatter", "name": name, "symbol": _SYMBOLS[place % len(_SYMBOLS)], "symbolSize": point_size(n),
        "itemStyle": {"color": colour, "borderColor": palette.ink, "borderWidth": 1}, "data": points,
        "labelLayout": {"hideOverlap": True},
    }  # fmt: skip
    return [marks, *bands]


def _point(x: object, y: float, row: Row, n: int, palette: Palette, lang: Lang) -> Option:
    named = {
        "show": n <= _FEW, "position": "right", "formatter": str(row["name"]), "color": palette.ink,
        "fontSize": SCREEN.axis, "width": 140, "overflow": "truncate",
    }  # fmt: skip
    tip = "<br>".join(escape(words) for words in (str(row["name"]), figure(row, lang)))
    return {"value": [x, y], "label": named, "tooltip": {"formatter": tip}}


def _across(at: object) -> object:
    return at.isoformat() if isinstance(at, pd.Timestamp) else at
