"""Parts by size: projects across, amount up, a band as an error bar; what has no amount is listed, not drawn."""

from collections.abc import Sequence
from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.cut_rows import member_name
from pages.charts.marks import Kind, mark_of
from pages.charts.point_frame import Drag, band_errors, middle, point_axis, point_layout
from pages.charts.point_names import Point, named_points
from pages.words.catalogue import Lang, t
from pages.words.figures import figure, unit_name
from pages.words.numbers import ONE, Scale, axis_scale, is_missing, number
from pages.words.records import records
from pages.words.theme import SCREEN, Palette

HEIGHT = 380
# Each kind of figure has a shape of its own, as it has a pattern of its own where it is a bar.
SHAPES: dict[Kind, tuple[str, str]] = {
    "exact": ("circle", "●"),
    "banded": ("diamond", "◆"),
    "derived": ("circle-open", "○"),
    "provisional": ("square-open", "□"),
    "conflicting": ("x", "✕"),
    "undisclosed": ("circle-open-dot", "◉"),
}


def size_scatter(pairs: pd.DataFrame, *, palette: Palette, lang: Lang, drag: Drag = "zoom") -> go.Figure:
    """The plotly figure of `pairs` (see `paired`): one point for each part that has both figures."""
    rows = records(pairs)
    scale = axis_scale(str(rows[0]["unit"]) if rows else "CNY", lang)
    chart = go.Figure(_points(rows, scale, palette, lang))
    chart.update_layout(**point_layout(palette, height=HEIGHT, drag=drag))
    across, up = _end([row["count"] for row in rows]), _end(_ends(rows, scale))
    chart.update_xaxes(title_text=t("scatter.x", lang), range=[0, across], **point_axis(palette, across, lang))
    unit = unit_name(str(rows[0]["unit"]), "amount", lang) if rows else ""
    chart.update_yaxes(title_text=t("scatter.y", lang, unit=unit), range=[0, up], **point_axis(palette, up, lang))
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


def kinds_of(rows: list[dict[str, Any]]) -> list[Kind]:
    """The kind of each point."""
    return [mark_of(row, scale=ONE, stub=1).kind for row in rows]


def shapes_legend(pairs: pd.DataFrame, *, lang: Lang) -> str:
    """What the shapes mean that occur, as a line of HTML."""
    return shapes_of(kinds_of(records(pairs)), lang=lang)


def shapes_of(found: Sequence[Kind], *, lang: Lang) -> str:
    """The shapes of the kinds with their meaning, as a line of HTML."""
    meanings = {kind: t("deck.point_banded" if kind == "banded" else f"legend.{kind}", lang) for kind in found}
    items = "".join(
        f"<li>{sign} {escape(meanings[kind])}</li>" for kind, (_, sign) in SHAPES.items() if kind in meanings
    )
    return f'<ul class="legend" aria-label="{escape(t("legend.title", lang))}">{items}</ul>'


def _end(values: list[float]) -> float:
    return 1.12 * max(values, default=1.0)


def _ends(rows: list[dict[str, Any]], scale: Scale) -> list[float]:
    return [
        float(row[end]) / scale.size for row in rows for end in ("value", "low", "high") if not is_missing(row[end])
    ]


def _points(rows: list[dict[str, Any]], scale: Scale, palette: Palette, lang: Lang) -> go.Scatter:
    kinds = kinds_of(rows)
    names = named_points(_to_name(rows, scale, lang), size=SCREEN.body)
    return go.Scatter(
        x=[row["count"] for row in rows],
        y=[middle(row) / scale.size for row in rows],
        mode="markers+text",
        text=[name for name, _ in names],
        textposition=[side for _, side in names],
        textfont={"color": palette.ink, "size": SCREEN.body},
        cliponaxis=False,
        customdata=[[row["observation_id"], row["count_id"]] for row in rows],
        hovertext=[_tip(row, lang) for row in rows],
        hoverinfo="text",
        marker={
            "size": 14,
            "color": palette.main,
            "symbol": [SHAPES[kind][0] for kind in kinds],
            # The line of an open shape is the shape itself.
            "line": {"color": palette.ink, "width": [2 if "open" in SHAPES[kind][0] else 1 for kind in kinds]},
        },
        error_y=band_errors(rows, scale, palette.main),
    )


def _to_name(rows: list[dict[str, Any]], scale: Scale, lang: Lang) -> list[Point]:
    wide, high = _end([row["count"] for row in rows]), _end(_ends(rows, scale))
    return [
        Point(
            member_name(row, lang), row["count"] / wide, middle(row) / scale.size / high, *(end / high for end in ends)
        )
        for row in rows
        for ends in [(min(_ends([row], scale)), max(_ends([row], scale)))]
    ]


def _tip(row: dict[str, Any], lang: Lang) -> str:
    count = t("unit.projects", lang, n=number(row["count"], lang, scale=ONE))
    return escape(t("scatter.tip", lang, name=member_name(row, lang), count=count, amount=figure(row, lang)))
