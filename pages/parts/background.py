"""The background that reports give: by what it is about, each figure with its date; to be searched where it is long."""

import pandas as pd
import streamlit as st

from pages.charts.background_rows import background_line, matching
from pages.charts.cut_rows import TableRow
from pages.parts import address
from pages.parts.figures_card import figures_table, heading
from pages.parts.foot import foot
from pages.parts.loading import kept
from pages.parts.text import caption, head
from pages.words.catalogue import Lang, t
from pages.words.numbers import number
from pages.words.plain import plain
from pages.words.records import records
from pages.words.subjects import SUBJECTS, subject_of

MANY = 8
SHOWN = 100  # figures that are listed at once


def choose_search(rows: pd.DataFrame, lang: Lang) -> str:
    """Words to search the background for, where it is long."""
    return (
        address.words("q", t("filter.background", lang), hint=t("filter.background.hint", lang))
        if len(rows) > MANY
        else ""
    )


def background_card(rows: pd.DataFrame, words: str, names: tuple[str, str], *, lang: Lang) -> None:
    """Show the figures that hold the words, parted by what they are about."""
    found = _found(rows, words)
    with st.container(border=True, key="card_background"):
        head(t("block.background.title", lang), t("block.background.subtitle", lang))
        if found.empty:
            st.info(plain(t("background.not_found", lang, words=words)))
            return
        told = int(rows["of_figures"].max())
        known = told if told > len(rows) else len(found)
        if known > SHOWN:
            caption(t("background.first", lang, n=min(SHOWN, len(found)), of=number(known, lang)))
        heads = [t("block.background.what", lang), t("head.period", lang), t("head.figure", lang)]
        for subject, (own, lines) in _parts(found, SHOWN, lang).items():
            heading(t(f"subject.{subject}", lang))
            figures_table(f"background_{subject}_{names[0]}", heads, lines, own, lang)
        titles = t("block.background.title", lang), t("block.background.subtitle", lang)
        foot(found, (names[1], titles[0]), key="background", titles=titles, lang=lang)


@kept
def _found(rows: pd.DataFrame, words: str) -> pd.DataFrame:
    """The figures that hold the words."""
    return rows[[matching(row, words) for row in records(rows)]]


@kept
def _parts(found: pd.DataFrame, first: int, lang: Lang) -> dict[str, tuple[pd.DataFrame, list[TableRow]]]:
    """What the first of the figures are about → those figures and their lines."""
    rows = found.head(first)
    subjects = rows["member_zh"].map(subject_of)
    parts = {subject: rows[subjects == subject] for subject in SUBJECTS if (subjects == subject).any()}
    return {subject: (own, [background_line(row, lang) for row in records(own)]) for subject, own in parts.items()}
