"""Which reports a page is about: those of the event of the address or of all, and one of them."""

import pandas as pd
import streamlit as st

from etl import queries
from pages.content import cite
from pages.content.cut import event_name
from pages.parts import address
from pages.parts.frame import newest_events
from pages.parts.loading import ask
from pages.words.catalogue import Lang, t
from pages.words.labels import label
from pages.words.records import Row, records

MOST = 500  # reports to choose from; the others are found by their words


def choose_event(lang: Lang) -> dict[str, object] | None:
    """The event of the address; None for all of them, which is so at first."""
    by_id = {str(row["event_id"]): row for row in records(newest_events())}
    names = {"": t("filter.all_events", lang)} | {code: event_name(row, lang) for code, row in by_id.items()}
    chosen = address.select("event", t("filter.event", lang), names, lang=lang, drops=("report", "mention", "sentence"))
    return by_id.get(chosen)


def choose_report(event: dict[str, object] | None, *, lang: Lang, or_all: bool = False) -> str:
    """One report, the newest first, told by day, kind, title and publisher; "" for all of them, where that is offered.

    The one that the address names is among them even where it is not about the event.
    """
    reports = listed(event)
    names = {str(row["source_id"]): name_of(row, lang) for row in records(reports)}
    offered = {"": t("filter.all_reports", lang)} | names if or_all else names
    drops = ("mention", "sentence")
    return address.select(
        "report", t("filter.report", lang), offered, lang=lang, drops=drops, width="stretch", narrowed=True
    )


def listed(event: dict[str, object] | None) -> pd.DataFrame:
    """The reports to choose from, with the one that the address names."""
    return ask(
        queries.reports, str(event["event_id"]) if event else None, st.query_params.get("report", None), most=MOST
    )


def name_of(row: Row, lang: Lang) -> str:
    """A report in one line: 2025-05-26 · 转述 · 标题 · 发布方."""
    title = cite.text(row["title"]) or str(row["source_id"])
    day = cite.day(row["published"]) or t("report.undated", lang)
    words = (day, label("source_kind", str(row["kind"]), lang), title, cite.text(row["publisher"]))
    return " · ".join(word for word in words if word)
