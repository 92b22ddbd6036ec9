"""The two views of the provinces on the screen, and what a click on them opens."""

from collections.abc import Callable
from typing import Any

import pandas as pd
import streamlit as st

from pages.charts import province_map as maps
from pages.charts import province_tiles as squares
from pages.charts.place_rows import by_role
from pages.charts.roles import role_of
from pages.charts.summary import places_summary
from pages.parts.focus import focused, toggle, toggle_clicked
from pages.parts.loading import kept
from pages.parts.provinces import outlines
from pages.parts.style import colours
from pages.words.catalogue import Lang, t
from pages.words.theme import Palette

_CLICK = "function (clicked) { return {name: clicked.name, at: Date.now()}; }"


def tile_view(units: pd.DataFrame, named: pd.DataFrame, *, card: str, lang: Lang) -> None:
    """Show the provinces as squares."""
    chart = f"{card}_tiles"
    option = _option(squares.province_tiles, units, named, focused(card), colours(), lang)
    st.echarts_chart(
        option,
        height=squares.HEIGHT,
        key=chart,
        on_select=lambda: toggle_clicked(card, chart, list(units["place_id"])),
        renderer="svg",
    )


def map_view(units: pd.DataFrame, named: pd.DataFrame, *, card: str, lang: Lang) -> None:
    """Show the provinces on the sketch map, which Streamlit's own chart cannot draw."""
    # Its component registers at import, which only works while the dashboard runs.
    from streamlit_echarts import Map, st_echarts

    chart = f"{card}_map"
    option = _option(maps.province_map, units, named, focused(card), colours(), lang)
    with st.container(key="map"):
        st_echarts(
            options=option,
            map=Map(maps.NAME, outlines()),
            height=maps.HEIGHT,
            renderer="svg",
            key=chart,
            events={"click": _CLICK},
            on_change=lambda: _clicked(card, chart, units),
        )
    st.caption(t("map.sketch", lang))


@kept
def _option(
    draw: Callable[..., maps.Option], units: pd.DataFrame, named: pd.DataFrame, focus: str | None, palette: Palette,
    lang: Lang,
) -> maps.Option:  # fmt: skip
    """The ECharts option that `draw` makes of the places that are named."""
    words = places_summary(by_role(named, lang), lang=lang)
    return draw(units, roles=role_of(named), focus=focus, palette=palette, lang=lang, summary=words)


def _clicked(card: str, chart: str, units: pd.DataFrame) -> None:
    state: Any = st.session_state[chart]
    name = (state.get("chart_event") or {}).get("name")
    for place_id in units["place_id"][units["short_zh"] == name]:
        toggle(card, str(place_id))
