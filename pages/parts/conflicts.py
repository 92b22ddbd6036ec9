"""Figures that contradict each other, side by side: what each report says, what is held, and why."""

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from etl import queries
from pages.charts.cut_rows import member_name
from pages.content import cite
from pages.parts.evidence import evidence_panel, measured
from pages.parts.focus import focused, toggle
from pages.parts.loading import ask
from pages.parts.text import head
from pages.words.catalogue import Lang, pick, t
from pages.words.figures import counted, figure
from pages.words.labels import label
from pages.words.records import records


def conflicts_card(event: dict[str, Any], *, lang: Lang) -> bool:
    """Show the conflicts of an event; false where it has none."""
    rows = ask(queries.conflicts, event["event_id"])
    if rows.empty:
        return False
    with st.container(border=True, key="card_conflicts"):
        head(counted("conflicts.title", rows["conflict"].nunique(), lang), t("conflicts.subtitle", lang))
        for number, sides in rows.groupby("conflict"):
            _conflict(f"conflict_{event['event_id']}_{number}", sides, lang)
    return True


def _conflict(card: str, sides: pd.DataFrame, lang: Lang) -> None:
    first = records(sides)[0]
    words = (pick(lang, first["scope_zh"], first["scope_en"]), member_name(first, lang), measured(first, lang))
    st.html(f'<p class="axis">{escape(t("list.title", lang).join(dict.fromkeys(filter(None, words))))}</p>')
    with st.container(horizontal=True, key=f"{card}_sides"):
        for row in records(sides):
            _side(card, row, sides, lang)
    opened = sides[sides["observation_id"] == focused(card)]
    if not opened.empty:
        evidence_panel(opened, lang=lang)


def _side(card: str, row: dict[str, Any], sides: pd.DataFrame, lang: Lang) -> None:
    key = str(row["observation_id"])
    evidence = ask(queries.evidence_for, [key])
    place = list(sides["observation_id"]).index(key)
    with st.container(key=f"{card}_side_{place}", gap=None, width=300):
        sign = "" if row["standing"] == "held" else "⚑ "
        standing = label("standing", row["standing"], lang)
        plain_figure = figure({**row, "standing": "held"}, lang)
        st.html(
            f'<p class="standing">{escape(sign + standing)}</p><p class="side">{escape(plain_figure)}</p>'
            f'<p class="quiet">{escape(cite.sources_line(evidence, lang))}</p>'
        )
        words = t("row.close" if focused(card) == key else "row.open", lang)
        st.button(words, key=f"{card}_open_{place}", on_click=toggle, args=(card, key), type="tertiary")
