"""The background that reports give: by what it is about, each figure with its date; to be searched where it is long."""

import pandas as pd
import streamlit as st

from pages.charts.background_rows import background_line, matching
from pages.parts import address
from pages.parts.figures_card import figures_table, heading
from pages.parts.foot import foot
from pages.words.catalogue import Lang, t
from pages.words.plain import plain
from pages.words.records import records
from pages.words.subjects import SUBJECTS, subject_of

MANY = 8


def choose_search(rows: pd.DataFrame, lang: Lang) -> str:
    """Words to search the background for, where it is long."""
    return address.words("q", t("filter.search", lang), hint=t("filter.search.hint", lang)) if len(rows) > MANY else ""


def background_card(rows: pd.DataFrame, words: str, names: tuple[str, str], *, lang: Lang) -> None:
    """Show the figures that hold the words, parted by what they are about."""
    found = rows[[matching(row, words) for row in records(rows)]]
    with st.container(border=True, key="card_background"):
        st.header(t("block.background.title", lang), anchor=False)
        st.caption(plain(t("block.background.subtitle", lang)))
        if found.empty:
            st.info(plain(t("background.not_found", lang, words=words)))
            return
        subjects = found["member_zh"].map(subject_of)
        for subject in (each for each in SUBJECTS if (subjects == each).any()):
            _part(subject, found[subjects == subject], names[0], lang)
        titles = t("block.background.title", lang), t("block.background.subtitle", lang)
        foot(found, (names[1], titles[0]), key="background", lang=lang, titles=titles)


def _part(subject: str, rows: pd.DataFrame, event_id: str, lang: Lang) -> None:
    heading(t(f"subject.{subject}", lang))
    heads = [t("block.background.what", lang), t("head.period", lang), t("head.figure", lang)]
    lines = [background_line(row, lang) for row in records(rows)]
    figures_table(f"background_{subject}_{event_id}", heads, lines, rows, lang)
