"""The parts of a cut by size, to be explored: zoomed, circled, and each circled part back to its sentences."""

import pandas as pd
import streamlit as st

from etl import queries
from pages.charts.cut_rows import member_name
from pages.charts.size_scatter import not_drawn, paired, shapes_legend, size_scatter
from pages.charts.summary import points_summary
from pages.exports.sheets import rows_sheet
from pages.parts import cite
from pages.parts.cut import Cut
from pages.parts.evidence import evidence_panel
from pages.parts.explored import choose_drag, picked
from pages.parts.loading import ask
from pages.parts.style import colours
from pages.parts.take_away import take_away
from pages.parts.view import View
from pages.words.catalogue import Lang, t
from pages.words.plain import plain
from pages.words.records import records


def scatter_card(cut: Cut, *, key: str, lang: Lang) -> None:
    """Show projects against amounts, for the parts that have both."""
    view = View(cut, "amount", lang)
    amounts = view.bars
    pairs = paired(cut.projects, amounts[amounts["dimension"] == cut.dimension])
    if pairs.empty:
        return
    with st.container(border=True, key=f"card_{key}"):
        st.header(t("scatter.title", lang), anchor=False)
        st.caption(plain(t("scatter.subtitle", lang, subtitle=view.subtitle)))
        shown = _chart(cut, pairs, key, lang)
        missing = not_drawn(cut.projects, pairs, lang=lang)
        if missing:
            st.caption(plain(t("scatter.not_drawn", lang, names=t("list.comma", lang).join(missing))))
        _chosen(shown, pairs, key, lang)
        _download(cut, pairs, key, lang)


def _chart(cut: Cut, pairs: pd.DataFrame, key: str, lang: Lang) -> list[int]:
    chart = size_scatter(pairs, palette=colours(), lang=lang, drag=choose_drag(lang))
    words = points_summary(pairs, lang=lang)
    points = picked(chart, key=f"{key}_{cut.event_id}_{cut.dimension}", words=words)
    st.html(shapes_legend(pairs, lang=lang))
    return [int(point["point_index"]) for point in points]


def _chosen(places: list[int], pairs: pd.DataFrame, key: str, lang: Lang) -> None:
    chosen = pairs.iloc[[place for place in places if place < len(pairs)]]
    if chosen.empty:
        st.caption(t("scatter.hint", lang))
        return
    names = t("list.comma", lang).join(member_name(row, lang) for row in records(chosen))
    st.caption(plain(t("scatter.chosen", lang, names=names)))
    evidence_panel(chosen, lang=lang)


def _download(cut: Cut, pairs: pd.DataFrame, key: str, lang: Lang) -> None:
    rows = pd.concat([cut.projects, pairs.reindex(columns=cut.projects.columns)])
    evidence = ask(queries.evidence_for, list(rows["observation_id"]))
    with st.container(horizontal=True, vertical_alignment="center", key=f"foot_{key}"):
        st.caption(plain(cite.sources_line(evidence, lang)), width="stretch")
        names = (cut.event_name(lang), cut.name(lang), t("scatter.file", lang))
        titles = (t("scatter.title", lang), View(cut, "amount", lang).subtitle)
        take_away(lambda: rows_sheet(rows, evidence, lang), evidence, names, key=key, lang=lang, titles=titles)
