"""A report to be read: its text with the quantities marked, and beside it how the chosen one was understood."""

from html import escape
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from etl import queries
from pages.content import cite
from pages.parts import address, frame, ways
from pages.parts.highlight import HERE, KINDS, OTHER, highlighted
from pages.parts.loading import ask
from pages.parts.reading import reading_list
from pages.parts.reports import MOST, choose_event, choose_report, listed
from pages.parts.text import caption, head
from pages.words.catalogue import Lang, t
from pages.words.figures import counted
from pages.words.labels import label
from pages.words.records import records


def reader_section(filters: DeltaGenerator, *, lang: Lang) -> None:
    """Choose a report and read it."""
    with filters:
        event = choose_event(lang)
        reports = listed(event)
        if not reports.empty:
            chosen = choose_report(event, lang=lang)
    if reports.empty:
        frame.nothing("sources", lang)
        return
    if len(reports) >= MOST:
        caption(t("report.more", lang, n=MOST))
    reader(records(reports[reports["source_id"] == chosen])[0], lang=lang)


def reader(report: dict[str, Any], *, lang: Lang) -> None:
    """Show a report and the reading of the mention that the address names, or else of the first."""
    source_id = str(report["source_id"])
    mentions, sentences = ask(queries.mentions_in, source_id), ask(queries.sentences_of, source_id)
    counts = counted("reader.mentions", len(mentions), lang)
    about = t(f"reader.{report['kind']}", lang)
    st.html(f'<p class="cited">{cite.source(report, lang)} · {counts}<small>{escape(about)}</small></p>')
    spans = {row["sentence_id"]: (int(row["start"]), int(row["end"])) for row in records(sentences)}
    sentence = address.named("sentence", t("filter.sentence", lang), spans, lang=lang)
    with st.container(key="reader"):
        text, beside = st.columns([3, 2], gap="medium")
    # On a phone the reading stays on the screen below the text, once one was asked for.
    asked = sentence or st.query_params.get("mention", "")
    with beside.container(key="reading_pinned" if asked else "reading"):
        chosen = _reading(mentions, sentence, lang)
    here = _sentence_of(mentions, chosen) or sentence
    with text:
        st.html(_legend(lang))
        words, way = ask(queries.text_of, source_id), {"report": source_id}
        st.html(
            highlighted(
                words,
                mentions,
                chosen=chosen,
                href=lambda each: address.way(way | {"mention": each}),
                sentence=spans.get(here, (0, 0)),
            )
        )
    if asked:
        ways.bring_into_view(HERE, f"{here} {chosen}")


def rejects(lang: Lang) -> None:
    """Show which files could not be read, and why."""
    rows = ask(queries.table, "rejects")
    if rows.empty:
        caption(t("rejects.none", lang))
        return
    head(counted("rejects.title", len(rows), lang))
    for row in records(rows):
        st.html(f'<p class="reject"><code>{escape(str(row["path"]))}</code> {escape(str(row["reason"]))}</p>')


def _reading(mentions: pd.DataFrame, sentence: str, lang: Lang) -> str:
    """Show how the chosen mention was read, at first that of the sentence; returns its id, or "" where it has none."""
    if mentions.empty:
        st.info(t("reader.no_mentions", lang))
        return ""
    there = mentions[mentions["sentence_id"] == sentence] if sentence else mentions
    first = str(there["mention_id"].iloc[0]) if len(there) else ""
    options = _options(mentions, lang) if first else {"": t("reader.choose", lang)} | _options(mentions, lang)
    name, drops = t("filter.mention", lang), ("sentence",)
    chosen = address.select("mention", name, options, lang=lang, default=first, drops=drops)
    if chosen:
        row = records(mentions[mentions["mention_id"] == chosen])[0]
        reading_list(row, about=_event_of(mentions), lang=lang)
    else:
        caption(t("reader.no_mention_here", lang))
    return chosen


def _event_of(mentions: pd.DataFrame) -> str:
    """The event that most figures of a report are about; empty where there is none."""
    about = mentions["event_id"].dropna().mode()
    return str(about.iloc[0]) if len(about) else ""


def _sentence_of(mentions: pd.DataFrame, mention_id: str) -> str:
    rows = mentions[mentions["mention_id"] == mention_id]
    return str(rows["sentence_id"].iloc[0]) if len(rows) else ""


def _options(mentions: pd.DataFrame, lang: Lang) -> dict[str, str]:
    return {
        str(row["mention_id"]): t(
            "reader.option", lang, n=place, quote=row["text"], measure=label("measure", row["measure"], lang)
        )
        for place, row in enumerate(records(mentions), start=1)
    }


def _legend(lang: Lang) -> str:
    kinds = [*dict.fromkeys(KINDS.values()), OTHER]
    items = "".join(f'<li><span class="mention {kind}">{escape(t(f"kind.{kind}", lang))}</span></li>' for kind in kinds)
    return f'<ul class="legend" aria-label="{escape(t("reader.legend", lang))}">{items}</ul>'
