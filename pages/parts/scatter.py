"""The parts of a cut by size, to be explored: zoomed, circled, and each circled part back to its sentences."""

import pandas as pd
import plotly.graph_objects as go
import streamlit as st

from etl import queries
from pages.charts.cut_rows import member_name
from pages.charts.point_frame import Drag
from pages.charts.size_scatter import not_drawn, paired, shapes_legend, size_scatter
from pages.charts.summary import points_summary
from pages.content import cite
from pages.content.cut import Cut
from pages.content.exhibits import size_exhibit
from pages.content.view import view_of
from pages.exports.exhibit import Exhibit
from pages.exports.sheets import rows_sheet
from pages.parts.evidence import evidence_panel
from pages.parts.explored import choose_drag, picked
from pages.parts.loading import ask, kept
from pages.parts.style import colours
from pages.parts.take_away import take_away
from pages.parts.text import caption, head
from pages.parts.to_deck import to_deck
from pages.words.catalogue import Lang, t
from pages.words.records import records
from pages.words.theme import Palette


def scatter_card(cut: Cut, *, key: str, lang: Lang) -> None:
    """Show projects against amounts, for the parts that have both."""
    view, pairs = view_of(cut, "amount", lang), _pairs(cut, lang)
    if pairs.empty:
        return
    with st.container(border=True, key=f"card_{key}"):
        head(t("scatter.title", lang), t("scatter.subtitle", lang, subtitle=view.subtitle))
        shown = _chart(cut, pairs, key, lang)
        caption(_missing(cut, lang))
        _chosen(shown, pairs, key, lang)
        _download(cut, pairs, key, lang)


@kept
def _pairs(cut: Cut, lang: Lang) -> pd.DataFrame:
    """The parts that have both figures."""
    amounts = view_of(cut, "amount", lang).bars
    return paired(cut.projects, amounts[amounts["dimension"] == cut.dimension])


@kept
def _missing(cut: Cut, lang: Lang) -> str:
    """Which parts have no point; empty where all have one."""
    names = not_drawn(cut.projects, _pairs(cut, lang), lang=lang)
    return t("scatter.not_drawn", lang, names=t("list.comma", lang).join(names)) if names else ""


def _chart(cut: Cut, pairs: pd.DataFrame, key: str, lang: Lang) -> list[int]:
    chart, words, legend = _drawn(pairs, choose_drag(lang), colours(), lang)
    points = picked(chart, key=f"{key}_{cut.event_id}_{cut.dimension}", words=words)
    st.html(legend)
    return [int(point["point_index"]) for point in points]


@kept
def _drawn(pairs: pd.DataFrame, drag: Drag, palette: Palette, lang: Lang) -> tuple[go.Figure, str, str]:
    """The figure, what it shows in words, and its legend."""
    figure = size_scatter(pairs, palette=palette, lang=lang, drag=drag)
    return figure, points_summary(pairs, lang=lang), shapes_legend(pairs, lang=lang)


def _chosen(places: list[int], pairs: pd.DataFrame, key: str, lang: Lang) -> None:
    there = [place for place in places if place < len(pairs)]
    if not there:
        caption(t("scatter.hint", lang))
        return
    chosen = pairs.iloc[there]
    names = t("list.comma", lang).join(member_name(row, lang) for row in records(chosen))
    caption(t("scatter.chosen", lang, names=names))
    evidence_panel(chosen, lang=lang)


def _download(cut: Cut, pairs: pd.DataFrame, key: str, lang: Lang) -> None:
    rows, evidence, said = _cited(cut, pairs, lang)

    def make(here: str) -> list[Exhibit]:
        return [size_exhibit(cut, key, lang, here)]

    with st.container(horizontal=True, vertical_alignment="center", key=f"foot_{key}"):
        caption(said)
        to_deck(make, key=key, lang=lang)
        names = (cut.event_name(lang), cut.name(lang), t("scatter.file", lang))
        titles = (t("scatter.title", lang), view_of(cut, "amount", lang).subtitle)
        take_away(
            lambda: rows_sheet(rows, evidence, lang),
            evidence,
            names,
            key=key,
            lang=lang,
            titles=titles,
            make_pictures=make,
        )


@kept
def _cited(cut: Cut, pairs: pd.DataFrame, lang: Lang) -> tuple[pd.DataFrame, pd.DataFrame, str]:
    """All figures of the card, their evidence, and the sources in one line."""
    rows = pd.concat([cut.projects, pairs.reindex(columns=cut.projects.columns)])
    evidence = ask(queries.evidence_for, list(rows["observation_id"]))
    return rows, evidence, cite.sources_line(evidence, lang)
