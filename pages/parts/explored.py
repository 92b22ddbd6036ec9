"""Points on the screen to be explored: what dragging does, and which of them are picked."""

from typing import Any, get_args

import plotly.graph_objects as go
import streamlit as st

from pages.charts.point_frame import Drag
from pages.parts import address
from pages.parts.first_chart import chart_sent
from pages.words.catalogue import Lang, t

_CONFIG = {"displayModeBar": False, "scrollZoom": False, "displaylogo": False}


def choose_drag(lang: Lang) -> Drag:
    """What dragging over the points does."""
    modes: tuple[Drag, ...] = get_args(Drag)
    options = {str(mode): t(f"scatter.{mode}", lang) for mode in modes}
    chosen = address.segments("drag", t("scatter.drag", lang), options, lang=lang)
    return next(mode for mode in modes if mode == chosen)


def picked(chart: go.Figure, *, key: str, words: str) -> list[dict[str, Any]]:
    """Show the figure; the points that were clicked, framed or circled, as plotly names them."""
    state = st.plotly_chart(
        chart,
        key=key,
        on_select="rerun",
        selection_mode=("points", "box", "lasso"),
        config=_CONFIG,
        theme=None,
        alt=words,
    )
    chart_sent()
    return list(state["selection"]["points"])
