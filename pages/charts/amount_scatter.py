"""The amount of each named project on a log axis, by date or, of one event, by kind; undisclosed on a strip below."""

import math
from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.point_frame import Drag, band_errors, middle, point_axis, point_layout
from pages.charts.spread import LARGEST, in_columns, on_days, point_size
from pages.charts.undisclosed_strip import EDGE, event_words, strip, strip_axis
from pages.words.catalogue import Lang, t
from pages.words.figures import figure
from pages.words.labels import label
from pages.words.numbers import MONEY, axis_scale, number
from pages.words.records import records
from pages.words.theme import Palette

HEIGHT = 430
KINDS = ("contract", "investment", "credit", "order", "registered_capital", "market_value", "other")
_SYMBOLS = ("circle", "square", "diamond", "triangle-up", "cross", "x", "star")
_MANY = 1500  # points from which on the browser needs WebGL
_FEW = 12  # points that can bear their names


def amount_scatter(points: pd.DataFrame, *, palette: Palette, lang: Lang, drag: Drag = "zoom") -> go.Figure:
    """The plotly figure of `points` (see `named_points`); `customdata` holds project and event of each point.

    A point of the strip stands for all projects of its event that have no amount, and names no project.
    """
    rows, alone = drawn(points), is_one_event(points)
    unit = str(rows["unit"].iloc[0])
    places = _places(rows, alone)
    by_kind = [rows[rows["amount_kind"] == kind] for kind in _kinds_of(rows)]
    chart = go.Figure([_trace(each, places[each.index], palette, lang, len(rows)) for each in by_kind])
    if alone and len(rows) <= _FEW:
        chart.for_each_trace(lambda trace: trace.update(mode="markers+text", cliponaxis=False))
    chart.add_trace(strip(without_amount(points), alone=alone, palette=palette, lang=lang))
    chart.update_layout(**point_layout(palette, height=HEIGHT, drag=drag), **_legend(palette))
    several = rows["amount_kind"].nunique() > 1
    chart.update_layout(margin={"t": 64 if several else 16}, showlegend=several)
    chart.update_xaxes(**(point_axis(palette, 0, lang) | _across(rows, alone, lang)))
    chart.update_yaxes(type="log", domain=[0.16, 1], **point_axis(palette, 0, lang), **_ticks(rows, unit, lang))
    chart.update_layout(yaxis2=strip_axis(without_amount(points), palette=palette, lang=lang))
    return chart


def drawn(points: pd.DataFrame) -> pd.DataFrame:
    """The amounts that share the axis: of one currency, with a day where the days are the axis."""
    amounts = points[points["unit"].isin(MONEY) & (points["value"] > 0)]
    if amounts.empty:
        return amounts
    units = amounts["unit"].value_counts()
    one = amounts[amounts["unit"] == ("CNY" if "CNY" in units.index else units.index[0])]
    return one if is_one_event(points) else one[one["day"].notna()]


def without_amount(points: pd.DataFrame) -> pd.DataFrame:
    """The projects that have no amount."""
    return points[points["amount_kind"].isna()]


def is_one_event(points: pd.DataFrame) -> bool:
    """Whether all points are of one event, so that days would not tell them apart."""
    return bool(points["event_id"].nunique(dropna=False) == 1)


def places_of(rows: pd.DataFrame) -> "tuple[list[str], pd.Series[Any]]":
    """The kinds of the amounts that are drawn, and where each stands across: its time, or its place among the kinds."""
    return _kinds_of(rows), _places(rows, is_one_event(rows))


def _places(rows: pd.DataFrame, alone: bool) -> "pd.Series[Any]":
    heights = pd.Series([middle(row) for row in records(rows)], rows.index)
    return in_columns(rows["amount_kind"], heights, _kinds_of(rows)) if alone else on_days(rows["day"], heights)


def _kinds_of(rows: pd.DataFrame) -> list[str]:
    return [kind for kind in KINDS if (rows["amount_kind"] == kind).any()]


def _trace(rows: pd.DataFrame, places: "pd.Series[Any]", palette: Palette, lang: Lang, n: int) -> go.Scatter:
    kind = str(rows["amount_kind"].iloc[0])
    place, lines = KINDS.index(kind), records(rows)
    colour = (palette.main, *palette.categories)[place]
    scale = axis_scale(str(rows["unit"].iloc[0]), lang)
    size = point_size(n)
    line = 1 if size == LARGEST else 0.5
    banded = (rows["low"] != rows["high"]).any()
    return (go.Scattergl if n > _MANY else go.Scatter)(
        name=label("amount_kind", kind, lang),
        x=list(places),
        y=[middle(row) / scale.size for row in lines],
        mode="markers",
        text=[escape(_short(str(row["name"]))) for row in lines],
        textposition="middle right",
        textfont={"color": palette.ink},
        customdata=[[row["project_id"], row["event_id"]] for row in lines],
        hovertext=[_tip(row, lang) for row in lines],
        hoverinfo="text",
        marker={"size": size, "symbol": _SYMBOLS[place], "color": colour},
        marker_line={"color": palette.ink, "width": line},
        error_y=band_errors(lines, scale, colour) | {"thickness": 2 * line, "width": 8 * line} if banded else None,
    )


def _across(rows: pd.DataFrame, alone: bool, lang: Lang) -> dict[str, Any]:
    if not alone:
        return {"type": "date", "anchor": "y2", "tickformat": "%Y", "dtick": "M12"}
    kinds = _kinds_of(rows)
    words = [label("amount_kind", kind, lang) for kind in kinds]
    ends = [EDGE - 0.15, len(kinds) - 0.4]
    return {"tickvals": [*range(len(kinds))], "ticktext": words, "range": ends, "anchor": "y2", "zeroline": False}


def _ticks(rows: pd.DataFrame, unit: str, lang: Lang) -> dict[str, Any]:
    """Powers of ten, with 2 and 5 between them where the amounts lie close together."""
    scale = axis_scale(unit, lang)
    ends = [row[end] / scale.size for row in records(rows) for end in ("value", "low", "high") if row[end] > 0]
    low, high = math.log10(min(ends)) - 0.15, math.log10(max(ends)) + 0.2
    between = (1, 2, 5) if high - low < 2.4 else (1,)
    values = [n * 10.0**power for power in range(math.floor(low), math.ceil(high) + 1) for n in between]
    words = [number(value * scale.size, lang, step=min(value, 1.0) * scale.size, scale=scale) for value in values]
    return {"range": [low, high], "tickvals": values, "ticktext": words}


def _legend(palette: Palette) -> dict[str, Any]:
    place = {"orientation": "h", "x": 0, "xanchor": "left", "y": 1.03, "yanchor": "bottom"}
    return {"legend": place | {"font": {"color": palette.ink}, "itemclick": False, "itemdoubleclick": False}}


def _tip(row: dict[str, Any], lang: Lang) -> str:
    what = t("projects.amount", lang, kind=label("amount_kind", row["amount_kind"], lang), n=figure(row, lang))
    return "<br>".join(escape(line) for line in (str(row["name"]), what, event_words(row, lang)))


def _short(name: str) -> str:
    return name if len(name) <= 9 else f"{name[:8]}…"
