"""The foot of a card: who says it and when, and its rows to take away."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from etl import queries
from pages.exports.sheets import rows_sheet
from pages.parts import cite
from pages.parts.loading import ask
from pages.parts.take_away import take_away
from pages.words.catalogue import Lang
from pages.words.plain import plain


def foot(rows: pd.DataFrame, names: Sequence[str], *, key: str, lang: Lang, titles: tuple[str, str] = ("", "")) -> None:
    """Show the sources of marks and their download, named by `names` and the latest day of publication.

    `titles` are the card's title and subtitle, which go along.
    """
    evidence = ask(queries.evidence_for, list(rows["observation_id"]))
    latest = cite.day(evidence["published"].max()) if not evidence.empty else ""
    with st.container(horizontal=True, vertical_alignment="center", key=f"foot_{key}"):
        st.caption(plain(cite.sources_line(evidence, lang)), width="stretch")
        take_away(
            lambda: rows_sheet(rows, evidence, lang), evidence, names, key=key, lang=lang, dated=latest, titles=titles
        )
