"""How one quantity was understood, field by field, and the observation that it stands behind."""

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from etl import queries
from pages.parts.cite import text
from pages.parts.evidence import sentences
from pages.parts.loading import ask
from pages.words.catalogue import Lang, t
from pages.words.figures import band, with_unit
from pages.words.labels import label
from pages.words.numbers import is_missing, number, text_scale

_CODED = ("measure", "amount_kind", "dimension", "status", "qualifier", "review")
_PLAIN = ("member", "event", "base", "against", "period", "reason")


def reading_list(mention: dict[str, Any], *, lang: Lang) -> None:
    """Show how a mention was read, and where its observation is said again."""
    fields = [
        (t("reading.value", lang), _value(mention, lang)),
        (t("reading.band", lang), band(_as_mark(mention), lang)),
    ]
    fields += [(t(f"reading.{name}", lang), _word(name, mention[name], lang)) for name in _CODED]
    fields += [(t(f"reading.{name}", lang), text(mention[name])) for name in _PLAIN]
    shown = "".join(f"<dt>{escape(name)}</dt><dd>{escape(words)}</dd>" for name, words in fields if words)
    st.html(f'<p class="quote" lang="zh-CN">{escape(str(mention["text"]))}</p><dl class="reading">{shown}</dl>')
    _observation(mention, lang)


def _observation(mention: dict[str, Any], lang: Lang) -> None:
    observation_id = text(mention["observation_id"])
    if not observation_id:
        st.caption(t("reading.no_observation", lang))
        return
    evidence = ask(queries.evidence_for, [observation_id])
    label_words = text(evidence["label"].iloc[0]) if len(evidence) else ""
    st.html(f'<p class="observation">{escape(t("reading.observation", lang, label=label_words))}</p>')
    sentences(evidence, lang=lang, here=str(mention["mention_id"]))


def _value(mention: dict[str, Any], lang: Lang) -> str:
    scale = text_scale(mention["value"], str(mention["unit"]), lang)
    step = None if is_missing(mention["step"]) else mention["step"]
    return with_unit(number(mention["value"], lang, step=step, scale=scale), mention, scale, lang)


def _word(name: str, code: object, lang: Lang) -> str:
    return "" if pd.isna(code) else label(name, str(code), lang)  # type: ignore[call-overload]


def _as_mark(mention: dict[str, Any]) -> dict[str, Any]:
    return {**mention, "obs_status": "A"}
