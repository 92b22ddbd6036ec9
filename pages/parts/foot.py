"""The foot of a card: who says it and when, and its rows to take away."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from etl import queries
from pages.content import cite
from pages.exports.sheets import rows_sheet
from pages.parts.loading import ask, kept
from pages.parts.take_away import take_away
from pages.parts.text import caption
from pages.parts.to_deck import Make, to_deck
from pages.words.catalogue import Lang


def foot(
    rows: pd.DataFrame, names: Sequence[str], *, key: str, make: Make | None = None, titles: tuple[str, str] = ("", ""),
    charts: int = 1, lang: Lang,
) -> None:  # fmt: skip
    """Show the sources of marks (kept ones), the way into the deck where `make` makes exhibits of them, and their
    download, named by `names` and the latest day of publication.

    `titles` are the card's title and subtitle, which go along; `charts` says how many charts the card has.
    """
    evidence, said, latest = _cited(rows, lang)
    with st.container(horizontal=True, vertical_alignment="center", key=f"foot_{key}"):
        caption(said)
        if make:
            to_deck(make, key=key, lang=lang)
        take_away(
            lambda: rows_sheet(rows, evidence, lang), evidence, names, key=key, lang=lang, dated=latest, titles=titles,
            make_pictures=make, charts=charts,
        )  # fmt: skip


@kept
def _cited(rows: pd.DataFrame, lang: Lang) -> tuple[pd.DataFrame, str, str]:
    """The evidence of marks, their sources in one line, and the latest day of publication."""
    evidence = ask(queries.evidence_for, list(rows["observation_id"]))
    latest = cite.day(evidence["published"].max()) if not evidence.empty else ""
    return evidence, cite.sources_line(evidence, lang), latest
