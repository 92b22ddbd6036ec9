"""Editions in time on the screen, with what keeps them apart and what a click on one opens."""

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from pages.charts.edition_line import HEIGHT, Edition, edition_line
from pages.charts.size_scatter import shapes_of
from pages.charts.summary import line_summary
from pages.content.editions import break_notes
from pages.parts.clickable import clickable
from pages.parts.focus import focused, toggle
from pages.parts.style import colours
from pages.parts.text import caption
from pages.words.catalogue import Lang, t


def edition_chart(editions: Sequence[Edition], axis: str, card: str, *, rows: pd.DataFrame, lang: Lang) -> None:
    """Show the editions; `rows` are their `edition_rows`. A click opens the row of the card that tells the edition."""
    shown = [each for each in editions if each.value is not None]
    if not shown:
        st.info(t("chart.empty", lang))
        return
    spoken = line_summary(rows, editions, lang=lang)
    option = edition_line(editions, axis, focus=focused(card), palette=colours(), lang=lang, summary=spoken)
    clickable(option, f"{card}_chart", lambda: list(rows["event_id"]), partial(toggle, card), height=HEIGHT)
    st.html(shapes_of([each.kind for each in shown], lang=lang))
    if said := break_notes(editions, lang):
        caption(said)
