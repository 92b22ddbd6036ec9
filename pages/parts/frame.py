"""The frame of a page: its title, what its numbers are, its filters, and at the foot how fresh they are."""

from html import escape
from typing import Any

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from etl import queries
from pages.content import cite
from pages.content.cut import event_name
from pages.parts import address
from pages.parts.loading import ask, kept
from pages.parts.text import caption, page_title
from pages.words.catalogue import Lang, t
from pages.words.figures import counted
from pages.words.labels import label
from pages.words.numbers import number
from pages.words.records import records

DROPS = ("cut", "measure", "drag", "with")  # choices that hang on the event
LISTED = 300  # events to choose from
TOLD_IN_PARTS = 4  # figures of parts from which on there is something to draw


def open_event(key: str, lang: Lang) -> tuple[dict[str, Any] | None, DeltaGenerator]:
    """Title, line about the numbers and choice of the event; returns the event and the row for further filters."""
    head, filters = st.container(key="head", gap=None), st.container(horizontal=True, key="filters")
    with filters:
        event = choose_event(lang)
    with head:
        title(key, lang, event_name(event, lang) if event else "")
        if event:
            about(event, lang)
    return event, filters


def title(key: str, lang: Lang, beside: str = "") -> None:
    """The page's title, with the event beside it."""
    words = [t(f"page.{key}", lang), beside]
    page_title(t("list.title", lang).join(word for word in words if word))


def choose_event(lang: Lang) -> dict[str, Any] | None:
    """The event of the address, chosen from those with signings; None, with a sentence, where there is none.

    At first it is the newest one that is told in parts.
    """
    events = newest_events()
    if events.empty:
        st.info(t("event.none", lang))
        return None
    by_id, names, first = _offered(events, lang)
    return by_id[address.select("event", t("filter.event", lang), names, lang=lang, drops=DROPS, default=first)]


@kept
def _offered(events: pd.DataFrame, lang: Lang) -> tuple[dict[str, dict[str, Any]], dict[str, str], str]:
    """The events by their ids, their names, and the newest that is told in parts."""
    by_id = {str(row["event_id"]): row for row in records(events)}
    names = {code: event_name(row, lang) for code, row in by_id.items()}
    return by_id, names, next((code for code, row in by_id.items() if row["n_parts"] >= TOLD_IN_PARTS), "")


def newest_events() -> pd.DataFrame:
    """The newest events, and the one of the address however old it is."""
    return ask(queries.events, LISTED, st.query_params.get("event"))


@kept
def are_all(events: pd.DataFrame) -> bool:
    """Whether these are all the events that could be asked for, and not the newest of them alone."""
    return events.empty or bool(events["of_events"].iloc[0] == len(events))


def newest_only(events: pd.DataFrame, lang: Lang) -> str:
    """That these are not all events, where they are not."""
    if are_all(events):
        return ""
    return t("newest", lang, n=number(len(events), lang), all=number(events["of_events"].iloc[0], lang))


def about(event: dict[str, Any], lang: Lang) -> None:
    """One line that says what the numbers of the page are: when and where, on which reports they rest."""
    caption(_about(event, lang))


@kept
def _about(event: dict[str, Any], lang: Lang) -> str:
    reports = ask(queries.report_days, event["event_id"])
    kinds = dict.fromkeys(label("source_kind", kind, lang) for kind in reports["kind"])
    what = t("list.comma", lang).join(word for word in (_from_to(reports["published"].dropna()), *kinds) if word)
    resting = counted("about.reports", int(reports["reports"].sum()), lang, what=what)
    return t("list.stop", lang).join(words for words in (_when(event, lang), resting) if words)


def nothing(key: str, lang: Lang) -> None:
    """Say that the reports of the event hold nothing for this page, and where to look instead."""
    st.info(t(f"nothing.{key}", lang))


def footer(lang: Lang) -> None:
    """How fresh the numbers are and which build they come from."""
    info = ask(queries.build_info)
    key = "footer" if info["published"] else "footer.undated"
    words = t(key, lang, published=info["published"], build=info["build"], sources=info["sources"])
    st.html(f'<footer class="build">{escape(words)}</footer>')


def _when(event: dict[str, Any], lang: Lang) -> str:
    where = cite.text(event["city"]) if lang == "zh" else ""
    return " ".join(word for word in (where, _from_to(pd.Series([event["starts"], event["ends"]]).dropna())) if word)


def _from_to(days: pd.Series) -> str:
    """The first and the last of some days; one where they are the same, empty where there are none."""
    ends = dict.fromkeys(cite.day(day) for day in (days.min(), days.max())) if len(days) else {}
    return " – ".join(ends)
