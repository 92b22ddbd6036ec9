"""How one quantity was understood, field by field, and the observation that it stands behind."""

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from etl import queries
from pages.charts.cut_rows import member_name
from pages.content.cite import text
from pages.content.cut import event_name
from pages.parts import address
from pages.parts.drawn import Place, drawn_in
from pages.parts.evidence import holding, measured, sentences
from pages.parts.frame import newest_events
from pages.parts.loading import ask
from pages.parts.text import caption
from pages.words.catalogue import Lang, pick, t
from pages.words.figures import band, figure, with_unit
from pages.words.labels import label
from pages.words.numbers import is_missing, number, text_scale
from pages.words.records import records

_CODED = ("measure", "amount_kind", "dimension", "status", "qualifier", "review")
_PLAIN = ("member", "event", "against", "period", "reason")


def reading_list(mention: dict[str, Any], *, about: str, lang: Lang) -> None:
    """Show how a mention was read, what it supports and who else says or contradicts it.

    `about` is the event of its report, on whose pages figures of the background stand.
    """
    fields = [
        (t("reading.value", lang), _value(mention, lang)),
        (t("reading.band", lang), band(_as_mark(mention), lang)),
    ]
    fields += [(t(f"reading.{name}", lang), _word(name, mention[name], lang)) for name in _CODED]
    fields += [(t(f"reading.{name}", lang), text(mention[name])) for name in _PLAIN]
    fields += [(t("reading.base", lang), _base(text(mention["base"]), lang))]
    shown = "".join(f"<dt>{escape(name)}</dt><dd>{escape(words)}</dd>" for name, words in fields if words)
    st.html(f'<p class="quote" lang="zh-CN">{escape(str(mention["text"]))}</p><dl class="reading">{shown}</dl>')
    if text(mention["observation_id"]):
        _observation(mention, about, lang)
    else:
        caption(t("reading.no_observation", lang))


def _base(words: str, lang: Lang) -> str:
    """What a share is of in the report's words, or the measure that it was read as a share of."""
    measure, _, _ = words.partition(":")
    return label("base", measure, lang) if measure.isascii() else words


def _observation(mention: dict[str, Any], about: str, lang: Lang) -> None:
    """What the mention supports, the pages that draw it, and the other reports."""
    (row,) = records(ask(queries.observations_of, (mention["observation_id"],)))
    words = text(row["label"]) if lang == "zh" else figure(row, lang)
    heading = f'<p class="observation">{escape(t("reading.observation", lang, label=words))}</p>'
    said = t("list.semicolon", lang).join([_about(row, lang), *holding(row, lang)])
    st.html(f'{heading}<p class="about">{escape(said)}</p>')
    _pages(drawn_in(row, text(row["event_id"]) or about), lang)
    _others(mention, lang)


def _about(row: dict[str, Any], lang: Lang) -> str:
    """What an observation is of: event, set of projects, part, measure."""
    events = records(newest_events())
    names = [event_name(event, lang) for event in events if event["event_id"] == row["event_id"]]
    names += [pick(lang, row["scope_zh"], row["scope_en"]), member_name(row, lang), measured(row, lang)]
    return " · ".join(dict.fromkeys(name for name in names if name))


def _pages(places: list[Place], lang: Lang) -> None:
    """Links to the pages that draw an observation."""
    if not places:
        caption(t("drawn.nowhere", lang))
        return
    with st.container(horizontal=True, key="drawn", vertical_alignment="center"):
        st.html(f'<span class="drawn">{escape(t("drawn.on", lang))}</span>', width="content")
        for place in places:
            way = address.kept() | place.choices
            st.page_link(place.page.script, label=t(f"page.{place.page.key}", lang), query_params=way, width="content")


def _others(mention: dict[str, Any], lang: Lang) -> None:
    """The sentences of other places that say the same, and of those that contradict it."""
    evidence = ask(queries.evidence_for, [mention["observation_id"]])
    evidence = evidence[evidence["mention_id"] != mention["mention_id"]]
    against = evidence["role"] == "contradicts"
    for name, rows in (("against", evidence[against]), ("same", evidence[~against])):
        if not rows.empty:
            st.html(f'<p class="observation">{escape(t(f"elsewhere.{name}", lang))}</p>')
            sentences(rows, lang=lang)
    if evidence.empty:
        caption(t("reading.alone", lang))


def _value(mention: dict[str, Any], lang: Lang) -> str:
    scale = text_scale(mention["value"], str(mention["unit"]), lang)
    step = None if is_missing(mention["step"]) else mention["step"]
    return with_unit(number(mention["value"], lang, step=step, scale=scale), mention, scale, lang)


def _word(name: str, code: object, lang: Lang) -> str:
    return "" if pd.isna(code) else label(name, str(code), lang)  # type: ignore[call-overload]


def _as_mark(mention: dict[str, Any]) -> dict[str, Any]:
    return {**mention, "obs_status": "A"}
