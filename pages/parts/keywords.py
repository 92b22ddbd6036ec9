"""The keywords of an event or a report: a cloud to be read at a glance, bars to be read exactly, the table behind."""

from dataclasses import replace
from html import escape

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from etl import queries
from pages.charts.term_bars import height, term_bars, weight
from pages.charts.word_cloud import placed, word_cloud
from pages.content import cite
from pages.content.cut import event_name
from pages.content.exhibits import drawing_exhibit
from pages.exports.exhibit import Exhibit
from pages.exports.sheets import table_sheet
from pages.parts import address
from pages.parts.first_chart import chart_sent
from pages.parts.loading import ask
from pages.parts.reports import choose_event, choose_report, listed
from pages.parts.search import term_link, way_to
from pages.parts.style import colours
from pages.parts.take_away import take_away
from pages.parts.text import caption, head
from pages.parts.to_deck import to_deck
from pages.words.catalogue import Lang, t
from pages.words.figures import counted
from pages.words.records import records

MOST = 18
LEAST = 2  # times that a keyword is said: a name that is said once is no key to a report
TOLD = 3
CITED = 5
PICTURES = {"wide_only": (480, 0.8), "narrow_only": (300, 1.1)}
Event = dict[str, object]


def keywords_section(filters: DeltaGenerator, *, lang: Lang) -> None:
    """Choose an event and a report, and show what they speak of most."""
    with filters:
        event = choose_event(lang)
        report = choose_report(event, lang=lang, or_all=True)
    about = (report, None) if report else (None, str(event["event_id"]) if event else None)
    terms = ask(queries.terms, *about, least=LEAST, most=MOST)
    if terms.empty:
        _nothing(event, report, lang)
        return
    with st.container(border=True, key="card_terms"):
        names = t("list.comma", lang).join(str(term) for term in terms["term"].head(TOLD))
        head(
            _title(event, report, names, lang),
            t("terms.subtitle", lang, of=counted("terms.of", int(terms["of_sources"].iloc[0]), lang)),
        )
        with st.container(key="terms"):
            cloud, bars = st.columns([1, 1], gap="medium", vertical_alignment="center")
        with cloud:
            _cloud(terms, lang)
        with bars:
            _bars(terms, lang)
        _foot(terms, event, report, lang)
        with st.expander(t("terms.table", lang)):
            st.html(_table(terms, lang))


def _title(event: Event | None, report: str, names: str, lang: Lang) -> str:
    if report:
        return t("terms.title.report", lang, names=names)
    if event:
        return t("terms.title.event", lang, event=event_name(event, lang), names=names)
    return t("terms.title.all", lang, names=names)


def _nothing(event: Event | None, report: str, lang: Lang) -> None:
    """Say why there are no keywords: nothing but records, or too short a text; and offer those of all reports."""
    source_id, event_id = report or None, str(event["event_id"]) if event and not report else None
    prose = not ask(queries.terms, source_id, event_id, most=1).empty
    of = "short" if prose else "report" if report else "event" if event else "all"
    st.info(t(f"terms.nothing.{of}", lang))


def _cloud(terms: pd.DataFrame, lang: Lang) -> None:
    """The cloud for a wide and for a narrow screen, of which the style sheet shows one."""
    weights = [(str(row["term"]), float(row["weight"])) for row in records(terms)]
    for name, (width, flat) in PICTURES.items():
        words = placed(weights, width=width, flat=flat)
        picture = word_cloud(words, width=width, href=way_to, label=t("terms.cloud", lang))
        st.html(f'<div class="{name}" lang="zh-CN">{picture}</div>')


def _exhibit(terms: pd.DataFrame, event: Event | None, report: str, here: str, lang: Lang) -> Exhibit:
    """The bars: words are weighed, not observed, so that no figure stands behind them."""
    spoken = _summary(terms, lang)
    names = t("list.comma", lang).join(str(term) for term in terms["term"].head(TOLD))
    made = drawing_exhibit(
        terms.iloc[:0], lambda palette: term_bars(terms, palette=palette, lang=lang, summary=spoken),
        height(len(terms)), spoken=spoken, lang=lang, key="terms", title=_title(event, report, names, lang),
        subtitle=t("terms.subtitle", lang, of=counted("terms.of", int(terms["of_sources"].iloc[0]), lang)),
        event=event_name(event, lang) if event else "", address=here,
    )  # fmt: skip
    return replace(made, sources=_sources(event, report, lang))


def _summary(terms: pd.DataFrame, lang: Lang) -> str:
    names = t("list.comma", lang).join(f"{row['term']} {weight(row)}" for row in records(terms))
    return counted("terms.summary", len(terms), lang, bars=names)


def _bars(terms: pd.DataFrame, lang: Lang) -> None:
    option = term_bars(terms, palette=colours(), lang=lang, summary=_summary(terms, lang))
    key = f"terms_{st.query_params.get('event', '')}_{st.query_params.get('report', '')}"
    st.echarts_chart(
        option,
        height=height(len(terms)),
        key=key,
        on_select=lambda: _clicked(key, list(terms["term"])),
        renderer="svg",
    )
    chart_sent()


def _clicked(key: str, terms: list[str]) -> None:
    """Look for the term whose bar was clicked."""
    places = [place for group in st.session_state[key]["selection"]["selected"] for place in group["data_indices"]]
    if places:
        address.put({"q": terms[places[0]], "section": "search"})


def _foot(terms: pd.DataFrame, event: Event | None, report: str, lang: Lang) -> None:
    about = event_name(event, lang) if event else t("filter.all_events", lang)
    with st.container(horizontal=True, vertical_alignment="center", key="foot_terms"):
        caption(_sources(event, report, lang))

        def make(here: str) -> list[Exhibit]:
            return [_exhibit(terms, event, report, here, lang)]

        to_deck(make, key="terms", lang=lang)
        rows = listed(event)
        of = rows[rows["source_id"] == report] if report else rows
        names = (report or about, t("texts.terms", lang))
        take_away(lambda: table_sheet(terms, lang), of, names, key="terms", lang=lang, make_pictures=make)


def _sources(event: Event | None, report: str, lang: Lang) -> str:
    """The reports in prose that the keywords are of; the newest of many."""
    rows = listed(event)
    prose = rows[rows["source_id"] == report] if report else rows[rows["kind"] != "record"]
    said = cite.sources_line(prose.head(CITED), lang)
    return t("terms.and_others", lang, sources=said) if len(prose) > CITED else said


def _table(terms: pd.DataFrame, lang: Lang) -> str:
    heads = "".join(f"<th>{escape(t(f'terms.{name}', lang))}</th>" for name in ("word", "weight", "count", "reports"))
    lines = "".join(
        f'<tr><td lang="zh-CN">{term_link(str(row["term"]))}</td><td>{weight(row)}</td>'
        f"<td>{row['count']}</td><td>{row['n_sources']}</td></tr>"
        for row in records(terms)
    )
    return f'<table class="terms"><thead><tr>{heads}</tr></thead><tbody>{lines}</tbody></table>'
