"""The chosen projects in pictures: their flow from origin through sector to host, or their amounts as points."""

import streamlit as st

from etl import queries
from pages.parts import address
from pages.parts.flow_card import flow_card
from pages.parts.points_card import points_card
from pages.words.catalogue import Lang, t

FLOW, POINTS = "flow", "points"


def chart_card(choice: queries.Choice, *, lang: Lang) -> queries.Choice:
    """Show the chart of the address; returns the choice, narrowed to the points that were picked in it."""
    with st.container(border=True, key="card_chart"):
        options = {view: t(f"chart.{view}", lang) for view in (FLOW, POINTS)}
        view = address.segments("chart", t("filter.chart", lang), options, lang=lang, hide_label=True)
        if view == POINTS:
            return points_card(choice, lang)
        flow_card(choice, lang)
    return choice
