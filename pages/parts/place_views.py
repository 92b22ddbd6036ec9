"""The two views of the provinces on the screen, and what a click on them opens."""

from typing import Any

import pandas as pd
import streamlit as st

from pages.charts import province_map as maps
from pages.charts import province_tiles as squares
from pages.charts.base_map import base_map
from pages.parts.focus import focused, toggle, toggle_clicked
from pages.parts.style import colours
from pages.words.catalogue import Lang, t
from pages.words.plain import plain

_CLICK = "function (clicked) { return {name: clicked.name, at: Date.now()}; }"


def tile_view(units: pd.DataFrame, roles: dict[str, str], *, card: str, summary: str, lang: Lang) -> None:
    """Show the provinces as squares."""
    chart = f"{card}_tiles"
    option = squares.province_tiles(
        units, roles=roles, focus=focused(card), palette=colours(), lang=lang, summary=summary
    )
    st.echarts_chart(
        option,
        height=squares.HEIGHT,
        key=chart,
        on_select=lambda: toggle_clicked(card, chart, list(units["place_id"])),
        renderer="svg",
    )


def map_view(units: pd.DataFrame, roles: dict[str, str], *, card: str, summary: str, lang: Lang) -> None:
    """Show the provinces on a map, which Streamlit's own chart cannot draw: the bureau's own, or our sketch."""
    # Its component registers at import, which only works while the dashboard runs.
    from streamlit_echarts import Map, st_echarts

    chart = f"{card}_map"
    base = base_map(dict(zip(units["place_id"], units["short_zh"], strict=True)))
    name = maps.OWN if base.approval else maps.SKETCH
    option = maps.province_map(
        units, roles=roles, focus=focused(card), palette=colours(), lang=lang, summary=summary, name=name
    )
    if base.fault:
        st.warning(t(base.fault, lang))
    with st.container(key="map"):
        st_echarts(
            options=option,
            map=Map(name, base.outlines),
            height=maps.HEIGHT,
            renderer="svg",
            key=chart,
            events={"click": _CLICK},
            on_change=lambda: _clicked(card, chart, units),
        )
    words = t("map.approved", lang, approval=base.approval, credit=base.credit or "–") if base.approval else ""
    st.caption(plain(words or t("map.sketch", lang)))


def _clicked(card: str, chart: str, units: pd.DataFrame) -> None:
    state: Any = st.session_state[chart]
    name = (state.get("chart_event") or {}).get("name")
    for place_id in units["place_id"][units["short_zh"] == name]:
        toggle(card, str(place_id))
