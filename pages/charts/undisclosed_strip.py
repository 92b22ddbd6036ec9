"""A strip below amounts for the projects that have none: undisclosed is not zero, and has no place on their axis."""

import math
from html import escape
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from pages.charts.point_frame import point_axis
from pages.words.catalogue import Lang, pick, t
from pages.words.figures import counted
from pages.words.numbers import number
from pages.words.records import records
from pages.words.theme import Palette

EDGE = -0.45  # where the point of a single event stands, beside the columns


def strip(rows: pd.DataFrame, *, alone: bool, palette: Palette, lang: Lang) -> go.Scatter:
    """One point an event for its projects in `rows`, on its day or, where it is `alone`, beside the columns."""
    events = rows.groupby("event_id", sort=False, dropna=False)
    first = events.first().reset_index()
    counts = events.size().tolist()
    lines = [row | {"n": n} for row, n in zip(records(first), counts, strict=True)]
    lines = [row for row in lines if alone or not pd.isna(row["day"])]
    return go.Scatter(
        x=[EDGE if alone else row["day"] for row in lines],
        y=[0] * len(lines),
        yaxis="y2",
        mode="markers",
        showlegend=False,
        cliponaxis=False,
        customdata=[["", row["event_id"]] for row in lines],
        hovertext=[_tip(row, lang) for row in lines],
        hoverinfo="text",
        marker={
            "size": [min(9 + 2 * math.sqrt(row["n"]), 22) for row in lines],
            "symbol": "circle-open-dot",
            "color": palette.quiet,
            "line": {"width": 1.5},
        },
    )


def strip_axis(rows: pd.DataFrame, *, palette: Palette, lang: Lang) -> dict[str, Any]:
    """The axis of the strip, which says what it is and how many projects stand on it."""
    words = f"{t('figure.undisclosed', lang)}<br>{number(rows['project_id'].nunique(), lang)}"
    return point_axis(palette, 0, lang) | {
        "domain": [0, 0.1],
        "tickvals": [0],
        "ticktext": [words],
        "range": [-1, 1],
        "showgrid": False,
        "zeroline": not rows.empty,
        "fixedrange": True,
        "anchor": "x",
    }


def event_words(row: dict[str, Any], lang: Lang) -> str:
    """The event of a point with its day."""
    name = pick(lang, row["event_zh"], row["event_en"]) or t("flow.unsaid", lang)
    day = "" if pd.isna(row["day"]) else f"{row['day']:%Y-%m-%d}"
    return " ".join(word for word in (name, day) if word)


def _tip(row: dict[str, Any], lang: Lang) -> str:
    return "<br>".join(escape(line) for line in (counted("points.no_amount", row["n"], lang), event_words(row, lang)))
