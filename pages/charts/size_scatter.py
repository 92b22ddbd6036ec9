"""Parts by size: projects across, amount up, a band as an error bar; what has no amount is listed, not drawn."""

from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.cut_rows import member_name
from pages.words.catalogue import Lang, t
from pages.words.figures import figure, unit_name
from pages.words.numbers import ONE, Scale, axis_scale, is_missing, number
from pages.words.records import records
from pages.words.theme import FONT, SCREEN, Palette

HEIGHT = 380


def size_scatter(pairs: pd.DataFrame, *, palette: Palette, lang: Lang, lasso: bool = False) -> go.Figure:
    """The plotly figure of `pairs` (see `paired`): one point for each part that has both figures."""
    rows = records(pairs)
    scale = axis_scale(str(rows[0]["unit"]) if rows else "CNY", lang)
    chart = go.Figure(_points(rows, scale, palette, lang))
    chart.update_layout(**_layout(palette, lasso))
    chart.update_xaxes(title_text=t("scatter.x", lang), rangemode="tozero", **_axis(palette))
    unit = unit_name(str(rows[0]["unit"]), "amount", lang) if rows else ""
    chart.update_yaxes(title_text=t("scatter.y", lang, unit=unit), rangemode="tozero", **_axis(palette))
    return chart


def paired(projects: pd.DataFrame, amounts: pd.DataFrame) -> pd.DataFrame:
    """The amounts that have a number, each with the count of its part as `count`, its words as `count_row`."""
    drawn = amounts[amounts[["value", "low", "high"]].notna().any(axis=1) & (amounts["obs_status"] != "O")]
    counts = projects.dropna(subset=["value"]).drop_duplicates("member_id")[["member_id", "value", "observation_id"]]
    counts = counts.rename(columns={"value": "count", "observation_id": "count_id"})
    return drawn.merge(counts, on="member_id", how="inner")


def not_drawn(projects: pd.DataFrame, amounts: pd.DataFrame, *, lang: Lang) -> list[str]:
    """The parts that have no point, in words."""
    shown = set(paired(projects, amounts)["member_id"])
    rows = records(projects[~projects["member_id"].isin(shown)])
    return [t("scatter.missing", lang, name=member_name(row, lang), n=figure(row, lang)) for row in rows]


def _points(rows: list[dict[str, Any]], scale: Scale, palette: Palette, lang: Lang) -> go.Scatter:
    middles = [_middle(row) / scale.size for row in rows]
    return go.Scatter(
        x=[row["count"] for row in rows],
        y=middles,
        mode="markers+text",
        text=[escape(member_name(row, lang)) for row in rows],
        textposition="top center",
        textfont={"color": palette.ink, "size": SCREEN.body},
        cliponaxis=False,
        customdata=[[row["observation_id"], row["count_id"]] for row in rows],
        hovertext=[_tip(row, lang) for row in rows],
        hoverinfo="text",
        marker={"size": 14, "color": palette.main, "line": {"color": palette.ink, "width": 1}},
        error_y=_errors(rows, middles, scale, palette),
    )


def _middle(row: dict[str, Any]) -> float:
    """Where the point stands: the printed number, which lies in its band or at its end."""
    return float(next(row[end] for end in ("value", "low", "high") if not is_missing(row[end])))


def _errors(rows: list[dict[str, Any]], middles: list[float], scale: Scale, palette: Palette) -> dict[str, Any]:
    def reach(row: dict[str, Any], end: str, middle: float) -> float:
        return 0.0 if is_missing(row[end]) else abs(row[end] / scale.size - middle)

    return {
        "type": "data",
        "symmetric": False,
        "array": [reach(row, "high", middle) for row, middle in zip(rows, middles, strict=True)],
        "arrayminus": [reach(row, "low", middle) for row, middle in zip(rows, middles, strict=True)],
        "color": palette.main,
        "thickness": 2,
        "width": 8,
    }


def _tip(row: dict[str, Any], lang: Lang) -> str:
    count = t("unit.projects", lang, n=number(row["count"], lang, scale=ONE))
    return escape(t("scatter.tip", lang, name=member_name(row, lang), count=count, amount=figure(row, lang)))


def _layout(palette: Palette, lasso: bool) -> dict[str, Any]:
    return {
        "height": HEIGHT,
        "margin": {"l": 8, "r": 24, "t": 28, "b": 8},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": SCREEN.axis, "color": palette.quiet},
        "dragmode": "lasso" if lasso else "zoom",
        "showlegend": False,
        "hoverlabel": {"bgcolor": palette.ground, "font": {"color": palette.ink}},
    }


def _axis(palette: Palette) -> dict[str, Any]:
    return {
        "gridcolor": palette.grid,
        "zerolinecolor": palette.grid,
        "tickformat": ",~f",
        "automargin": True,
        "title_font": {"size": SCREEN.axis, "color": palette.quiet},
    }
