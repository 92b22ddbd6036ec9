"""Trends: the editions of a series by the set of projects that they all tell of; what may not be compared, and why."""

import streamlit as st

from pages.parts import address, frame
from pages.parts.editions import choose_series, refused_card, trend_card
from pages.words.catalogue import t


def show() -> None:
    """Open, choose, show, cite."""
    lang = address.language()
    frame.title("trends", lang)
    with st.container(horizontal=True, key="filters"):
        series = choose_series(lang)
        measures = {measure: t(f"measure.{measure}", lang) for measure in ("projects", "amount")}
        measure = address.segments("measure", t("filter.measure", lang), measures, lang=lang) if series else ""
    if series:
        trend_card(series, measure, lang=lang)
        refused_card(series, lang=lang)
    else:
        frame.nothing("trends", lang)
    frame.footer(lang)


show()
