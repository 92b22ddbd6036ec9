"""The two views of the provinces on the screen, and what a click on them opens."""

from collections.abc import Callable
from functools import partial
from typing import Any

import pandas as pd
import streamlit as st

from pages.charts import province_map as maps
from pages.charts import province_tiles as squares
from pages.charts.base_map import base_map
from pages.charts.place_rows import by_role
from pages.charts.roles import role_of
from pages.charts.summary import places_summary
from pages.parts.clickable import clickable
from pages.parts.first_chart import chart_sent
from pages.parts.focus import focused, toggle
from pages.parts.loading import kept
from pages.parts.style import colours
from pages.parts.text import caption
from pages.words.catalogue import Lang, t
from pages.words.theme import Palette

_CLICK = "function (clicked) { return {name: clicked.name, at: Date.now()}; }"


def tile_view(units: pd.DataFrame, named: pd.DataFrame, *, card: str, lang: Lang) -> None:
    """Show the provinces as squares."""
    option = _option(squares.province_tiles, units, named, focused(card), colours(), lang)
    clickable(
        option,
        f"{card}_tiles",
        lambda: list(units["place_id"]),
        partial(toggle, card),
        height=squares.HEIGHT,
    )


def map_view(units: pd.DataFrame, named: pd.DataFrame, *, card: str, lang: Lang) -> None:
    """Show the provinces on a map, which Streamlit's own chart cannot draw: the bureau's own, or our sketch."""
    # Its component registers at import, which only works while the dashboard runs.
    from streamlit_echarts import Map, st_echarts

    chart = f"{card}_map"
    base = base_map(dict(zip(units["place_id"], units["short_zh"], strict=True)))
    name = maps.OWN if base.approval else maps.SKETCH
    option = _option(maps.province_map, units, named, focused(card), colours(), lang, name=name)
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
    chart_sent()
    words = t("map.approved", lang, approval=base.approval, credit=base.credit or "–") if base.approval else ""
    caption(words or t("map.sketch", lang))


def picture_of(
    units: pd.DataFrame, named: pd.DataFrame, view: str, lang: Lang
) -> tuple[Callable[[Palette], maps.Option], int, str]:
    """What draws the view for a file, how high it is, and the name of its map, "" where it has none."""
    base = base_map(dict(zip(units["place_id"], units["short_zh"], strict=True)))
    if view != "map":
        return lambda palette: _option(squares.province_tiles, units, named, None, palette, lang), squares.HEIGHT, ""
    name = maps.OWN if base.approval else maps.SKETCH
    return lambda palette: _option(maps.province_map, units, named, None, palette, lang, name=name), 520, name


@kept
def _option(
    draw: Callable[..., maps.Option], units: pd.DataFrame, named: pd.DataFrame, focus: str | None, palette: Palette,
    lang: Lang, **looks: str,
) -> maps.Option:  # fmt: skip
    """The ECharts option that `draw` makes of the places that are named."""
    words = places_summary(by_role(named, lang), lang=lang)
    return draw(units, roles=role_of(named), focus=focus, palette=palette, lang=lang, summary=words, **looks)


def _clicked(card: str, chart: str, units: pd.DataFrame) -> None:
    state: Any = st.session_state[chart]
    name = (state.get("chart_event") or {}).get("name")
    for place_id in units["place_id"][units["short_zh"] == name]:
        toggle(card, str(place_id))
