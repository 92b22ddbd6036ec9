"""Ranked bars on the screen, with their legend and what a click on them opens."""

from functools import partial

import pandas as pd
import streamlit as st

from pages.charts.legend import legend
from pages.charts.marks import kinds_in
from pages.charts.ranked_bars import Option, height, marks_of, ranked_bars
from pages.charts.summary import summary
from pages.parts.clickable import clickable
from pages.parts.focus import focused, toggle
from pages.parts.loading import kept
from pages.parts.style import colours
from pages.words.catalogue import Lang, t
from pages.words.records import records
from pages.words.theme import Palette


def bars(rows: pd.DataFrame, card: str, *, identity: str, part: str = "", lang: Lang) -> None:
    """Show marks of one measure as bars, named by the column `name`; a click opens the row `identity` of the card.

    The rows must be kept ones. `part` tells the charts of one card apart.
    """
    if rows.empty:
        st.info(t("chart.empty", lang))
        return
    option, key = _drawn(rows, identity, focused(card), colours(), lang)
    clickable(
        option,
        f"{card}_chart{part}",
        lambda: list(rows[identity]),
        partial(toggle, card),
        height=height(len(rows)),
    )
    st.html(key)


@kept
def _drawn(rows: pd.DataFrame, identity: str, focus: str | None, palette: Palette, lang: Lang) -> tuple[Option, str]:
    """The chart and its legend."""
    words = summary(rows, name="name", lang=lang)
    option = ranked_bars(rows, name="name", identity=identity, focus=focus, palette=palette, lang=lang, summary=words)
    return option, legend(kinds_in(marks_of(records(rows), lang)), palette=palette, lang=lang)
