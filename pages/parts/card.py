"""A chart with everything that belongs to it: finding, marks, legend, sources, download, table with the sentences."""

import streamlit as st

from pages.content.exhibits import cut_exhibit
from pages.content.notes import notes
from pages.content.view import View
from pages.parts.bars import bars
from pages.parts.evidence import evidence_panel
from pages.parts.foot import foot
from pages.parts.loading import kept
from pages.parts.rows import Table
from pages.parts.text import head
from pages.words.catalogue import t


def cut_card(view: View, *, key: str) -> None:
    """Show one cut of an event as ranked bars, with its table and sentences."""
    cut, lang = view.cut, view.lang
    card = f"{key}_{cut.event_id}_{cut.dimension}"  # of either measure: another one is drawn into the same chart
    with st.container(border=True, key=f"card_{key}"):
        _heading(view)
        bars(view.bars, card, identity="key", lang=lang)
        _footer(view, key)
        table = Table(card, view.heads, lambda line: evidence_panel(cut.behind(line), lang=lang))
        table.show(view.lines, lang=lang)


def _heading(view: View) -> None:
    head(view.title, view.subtitle, kept(notes)(view))


def _footer(view: View, key: str) -> None:
    names = (view.cut.event_name(view.lang), view.cut.name(view.lang), t(f"measure.{view.measure}", view.lang))
    foot(
        view.bars, names, key=key, make=lambda here: [cut_exhibit(view, key, here)],
        titles=(view.title, view.subtitle), lang=view.lang,
    )  # fmt: skip
