"""The sentences behind a figure, on the screen: how it is read, what it is made of, who says it."""

from collections.abc import Sequence
from html import escape

import pandas as pd
import streamlit as st

from etl import queries
from pages.content.cite import quotes, text
from pages.parts import address
from pages.parts.loading import ask
from pages.parts.text import caption
from pages.words.catalogue import Lang, pick, t
from pages.words.figures import band, figure
from pages.words.labels import label
from pages.words.records import Row, records

SOURCES = "pages/evidence/sources.py"


def evidence_panel(rows: pd.DataFrame, *, lang: Lang) -> None:
    """Show how the observations of `rows` (a frame of marks) are read, and the sentences that say them."""
    if rows.empty:
        caption(t("evidence.no_figure", lang))
        return
    st.html("".join(reading(row, lang) for row in records(rows)))
    evidence = ask(queries.evidence_for, list(rows["observation_id"]))
    sentences(evidence, lang=lang)


def sentences(evidence: pd.DataFrame, *, lang: Lang) -> None:
    """Show the sentences of rows of evidence, each with the way to its place in the text."""
    if evidence.empty:
        caption(t("evidence.none", lang))
    for html, first in quotes(evidence, lang):
        st.html(html)
        st.page_link(SOURCES, label=t("evidence.in_text", lang), query_params=_way(first))


def reading(row: Row, lang: Lang) -> str:
    """One line of HTML: the figure, its band and, where it was worked out, the sum."""
    said = [t("evidence.reading", lang, measure=measured(row, lang), n=figure(row, lang)), *holding(row, lang)]
    return f'<p class="reading">{escape(t("list.semicolon", lang).join(said))}</p>'


def measured(row: Row, lang: Lang) -> str:
    """What a figure measures; of money its kind, and the phase of a project that it is of."""
    kind = text(row["amount_kind"])
    return kind_of_money(kind, text(row.get("phase")), lang) if kind else label("measure", row["measure"], lang)


def kind_of_money(kind: str, phase: str, lang: Lang) -> str:
    """A kind of money in words, with the phase of a project that it is of where there is one."""
    words = label("amount_kind", kind, lang)
    return t("projects.of_phase", lang, kind=words, phase=label("phase", phase, lang)) if phase else words


def holding(row: Row, lang: Lang) -> list[str]:
    """What is to be said of a figure: its band, the sum it was worked out by, why it is not held."""
    words: Sequence[str] = [band(row, lang)]
    if text(row["formula"]):
        words = [*words, t("evidence.formula", lang, formula=text(row["formula"]))]
    if row["obs_status"] == "O":
        words = [*words, t("evidence.undisclosed", lang)]
    if text(row["standing"]) not in ("", "held"):
        words = [*words, t("evidence.not_held", lang)]
    if reason := pick(lang, text(row["standing_reason"]), text(row["standing_reason_en"])):
        words = [*words, t("evidence.why", lang, reason=reason)]
    return [word for word in words if word]


def _way(row: Row) -> dict[str, str]:
    """The address of a sentence in its report: of its quantity, or of itself where no quantity is meant."""
    mention = text(row["mention_id"])
    place = {"mention": mention} if mention else {"sentence": str(row["sentence_id"])}
    return address.kept() | {"report": str(row["source_id"]), **place}
