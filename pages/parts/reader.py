"""A report to be read: its text with the quantities marked, and beside it how the chosen one was understood."""

from html import escape
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import streamlit as st

from etl import queries
from pages.parts import address, cite
from pages.parts.highlight import KINDS, OTHER, highlighted
from pages.parts.loading import ask
from pages.parts.reading import reading_list
from pages.words.catalogue import Lang, t
from pages.words.figures import counted
from pages.words.labels import label
from pages.words.records import records


def reader(report: dict[str, Any], *, lang: Lang) -> None:
    """Show a report and the reading of the mention that the address names."""
    mentions = ask(queries.mentions_in, report["source_id"])
    st.html(f'<p class="cited">{cite.source(report, lang)} · {counted("reader.mentions", len(mentions), lang)}</p>')
    st.caption(t(f"reader.{report['kind']}", lang))
    if mentions.empty:
        st.info(t("reader.no_mentions", lang))
        st.html(highlighted(ask(queries.text_of, report["source_id"]), mentions, chosen="", href=str))
        return
    with st.container(key="reader"):
        text, beside = st.columns([3, 2], gap="medium")
    with beside:
        chosen = address.select("mention", t("filter.mention", lang), _options(mentions, lang), lang=lang)
        reading_list(records(mentions[mentions["mention_id"] == chosen])[0], lang=lang)
    with text:
        st.html(_legend(lang))
        words = ask(queries.text_of, report["source_id"])
        st.html(highlighted(words, mentions, chosen=chosen, href=lambda each: _way(report["source_id"], each, lang)))


def rejects(lang: Lang) -> None:
    """Show which files could not be read, and why."""
    rows = ask(queries.table, "rejects")
    if rows.empty:
        st.caption(t("rejects.none", lang))
        return
    st.subheader(counted("rejects.title", len(rows), lang), anchor=False)
    for row in records(rows):
        st.html(f'<p class="reject"><code>{escape(str(row["path"]))}</code> {escape(str(row["reason"]))}</p>')


def _options(mentions: pd.DataFrame, lang: Lang) -> dict[str, str]:
    return {
        row["mention_id"]: t(
            "reader.option", lang, n=place, quote=row["text"], measure=label("measure", row["measure"], lang)
        )
        for place, row in enumerate(records(mentions), start=1)
    }


def _way(source_id: str, mention_id: str, lang: Lang) -> str:
    way = {"report": source_id, "mention": mention_id} | ({"lang": lang} if lang != "zh" else {})
    return f"?{urlencode(way)}"


def _legend(lang: Lang) -> str:
    kinds = [*dict.fromkeys(KINDS.values()), OTHER]
    items = "".join(f'<li><span class="mention {kind}">{escape(t(f"kind.{kind}", lang))}</span></li>' for kind in kinds)
    return f'<ul class="legend" aria-label="{escape(t("reader.legend", lang))}">{items}</ul>'
