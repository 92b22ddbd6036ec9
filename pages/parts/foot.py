"""The foot of a card: who says it and when, and its rows to take away."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from etl import queries
from pages.content import cite
from pages.exports.csv_files import file_name, rows_csv
from pages.parts.loading import ask, kept
from pages.parts.to_deck import Make, to_deck
from pages.words.catalogue import Lang, t
from pages.words.plain import plain


def foot(rows: pd.DataFrame, names: Sequence[str], *, key: str, make: Make | None = None, lang: Lang) -> None:
    """Show the sources of marks (kept ones), the way into the deck where `make` makes exhibits of them, and their
    download, named by `names` and the latest day of publication.
    """
    evidence, said, latest = _cited(rows, lang)
    with st.container(horizontal=True, vertical_alignment="center", key=f"foot_{key}"):
        st.caption(said, width="stretch")
        if make:
            to_deck(make, key=key, lang=lang)
        st.download_button(
            t("download.rows", lang),
            data=lambda: rows_csv(rows, evidence, lang),
            file_name=file_name(*names, latest),
            mime="text/csv",
            key=f"download_{key}",
            on_click="ignore",
        )


@kept
def _cited(rows: pd.DataFrame, lang: Lang) -> tuple[pd.DataFrame, str, str]:
    """The evidence of marks, their sources in one line, and the latest day of publication."""
    evidence = ask(queries.evidence_for, list(rows["observation_id"]))
    latest = cite.day(evidence["published"].max()) if not evidence.empty else ""
    return evidence, plain(cite.sources_line(evidence, lang)), latest
