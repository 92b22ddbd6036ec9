"""A chart with everything that belongs to it: finding, marks, legend, sources, download, table with the sentences."""

import streamlit as st

from etl import queries
from pages.exports.csv_files import file_name, rows_csv
from pages.parts import cite
from pages.parts.bars import bars
from pages.parts.evidence import evidence_panel
from pages.parts.loading import ask
from pages.parts.notes import notes
from pages.parts.rows import Table
from pages.parts.view import View
from pages.words.catalogue import t
from pages.words.plain import plain


def cut_card(view: View, *, key: str) -> None:
    """Show one cut of an event as ranked bars, with its table and sentences."""
    cut, lang = view.cut, view.lang
    card = f"{key}_{cut.event_id}_{cut.dimension}_{view.measure}"
    with st.container(border=True, key=f"card_{key}"):
        _heading(view)
        bars(view.bars, card, identity="key", lang=lang)
        _footer(view, key)
        table = Table(card, view.heads, lambda line: evidence_panel(cut.behind(line), lang=lang))
        table.show(view.lines(), lang=lang)


def _heading(view: View) -> None:
    st.subheader(plain(view.title), anchor=False)
    st.caption(plain(view.subtitle))
    said = notes(view)
    if said:
        st.caption(plain(said))


def _footer(view: View, key: str) -> None:
    rows, lang = view.bars, view.lang
    evidence = ask(queries.evidence_for, list(rows["observation_id"]))
    latest = cite.day(evidence["published"].max()) if not evidence.empty else ""
    names = (view.cut.event_name(lang), view.cut.name(lang), t(f"measure.{view.measure}", lang), latest)
    with st.container(horizontal=True, vertical_alignment="center", key=f"foot_{key}"):
        st.caption(plain(cite.sources_line(evidence, lang)), width="stretch")
        st.download_button(
            t("download.rows", lang),
            data=lambda: rows_csv(rows, evidence, lang),
            file_name=file_name(*names),
            mime="text/csv",
            key=f"download_{key}",
            on_click="ignore",
        )
