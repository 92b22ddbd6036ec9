"""The sentences behind a figure, on the screen: how it is read, what it is made of, who says it."""

from collections.abc import Sequence
from html import escape

import pandas as pd
import streamlit as st

from etl import queries
from pages.parts.cite import quotes, text
from pages.parts.loading import ask
from pages.words.catalogue import Lang, t
from pages.words.figures import band, figure
from pages.words.labels import label
from pages.words.records import Row, records

SOURCES = "pages/evidence/sources.py"


def evidence_panel(rows: pd.DataFrame, *, lang: Lang) -> None:
    """Show how the observations of `rows` (a frame of marks) are read, and the sentences that say them."""
    st.html("".join(reading(row, lang) for row in records(rows)))
    evidence = ask(queries.evidence_for, list(rows["observation_id"]))
    sentences(evidence, lang=lang)


def sentences(evidence: pd.DataFrame, *, lang: Lang, here: str = "") -> None:
    """Show the sentences of rows of evidence, each with the way to its place in the text, unless that is `here`."""
    if evidence.empty:
        st.caption(t("evidence.none", lang))
    for html, first in quotes(evidence, lang):
        st.html(html)
        if first["mention_id"] not in ("", here):
            way = _way(first["source_id"], first["mention_id"], lang)
            st.page_link(SOURCES, label=t("evidence.in_text", lang), query_params=way)


def reading(row: Row, lang: Lang) -> str:
    """One line of HTML: the figure, its band and, where it was worked out, the sum."""
    measure = label("amount_kind", row["amount_kind"], lang) if text(row["amount_kind"]) else _measure(row, lang)
    words: Sequence[str] = [t("evidence.reading", lang, measure=measure, n=figure(row, lang)), band(row, lang)]
    if text(row["formula"]):
        words = [*words, t("evidence.formula", lang, formula=text(row["formula"]))]
    if row["obs_status"] == "O":
        words = [*words, t("evidence.undisclosed", lang)]
    if text(row["standing"]) not in ("", "held"):
        words = [*words, t("evidence.not_held", lang)]
    if text(row["standing_reason"]):
        words = [*words, t("evidence.why", lang, reason=text(row["standing_reason"]))]
    return f'<p class="reading">{escape(t("list.semicolon", lang).join(word for word in words if word))}</p>'


def _measure(row: Row, lang: Lang) -> str:
    return label("measure", row["measure"], lang)


def _way(source_id: str, mention_id: str, lang: Lang) -> dict[str, str]:
    way = {"report": source_id, "mention": mention_id}
    return way | {"lang": lang} if lang != "zh" else way
