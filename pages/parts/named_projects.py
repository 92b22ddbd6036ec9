"""The named projects: on their own page a table to be searched, sorted and paged; elsewhere the first few of them."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pandas as pd
import streamlit as st

from etl import queries
from pages.content import cite
from pages.exports.sheets import Sheet, projects_sheet
from pages.parts import address, frame
from pages.parts.loading import ask, kept, tables
from pages.parts.project_filters import clear, named_events
from pages.parts.project_rows import ProjectTable
from pages.parts.take_away import take_away
from pages.parts.text import caption, head
from pages.words.catalogue import Lang, t
from pages.words.figures import counted
from pages.words.numbers import number

PAGE_ROWS = 50
FIRST = 8
PROJECTS = "pages/analysis/projects.py"


def projects_card(event: dict[str, Any], *, lang: Lang) -> None:
    """The first projects that are named of an event, and the way to all of them."""
    choice = queries.Choice(event_id=event["event_id"])
    n = ask(queries.named_count, choice)["projects"]
    if not n:
        return
    with st.container(border=True, key="card_projects"):
        head(counted("projects.title", n, lang), t("projects.subtitle", lang))
        _table(choice, f"projects_{choice.event_id}", "newest", lang, limit=FIRST, offset=0)
        if n > FIRST:
            way = {"event": choice.event_id} | ({"lang": lang} if lang != "zh" else {})
            st.page_link(PROJECTS, label=t("projects.all", lang, n=number(n, lang)), query_params=way)


def table_card(choice: queries.Choice, name: str, *, lang: Lang) -> None:
    """A page of the chosen projects, with what its amounts mean, its sources and its download."""
    n = ask(queries.named_count, choice)["projects"]
    with st.container(border=True, key="card_named"):
        with st.container(horizontal=True, vertical_alignment="bottom", key="named_head"):
            top = st.container(gap=None)
            sorts = {code: t(f"sort.{code}", lang) for code in queries.SORTS}
            sort = address.select("sort", t("filter.sort", lang), sorts, lang=lang, drops=("page",), width=210)
        body = st.container(gap=None)
        pages = max(1, -(-n // PAGE_ROWS))
        page = address.numbered("page", t("filter.page", lang), pages, lang=lang)
        address.turn("page", page, pages)
        first = (page - 1) * PAGE_ROWS
        last = min(first + PAGE_ROWS, n)
        ends = {"first": number(first + 1, lang), "last": number(last, lang), "n": number(n, lang)}
        with top:
            head(t("named.range", lang, **ends), _explained(choice, sort, lang))
        with body:
            shown = _table(choice, f"named_{choice.event_id}", sort, lang, limit=PAGE_ROWS, offset=first)
        _footer(choice, shown, name, lang)


def _table(choice: queries.Choice, card: str, sort: str, lang: Lang, *, limit: int, offset: int) -> pd.DataFrame:
    shown = ask(queries.named_projects, choice, sort, limit, offset)
    ProjectTable(card, shown, _amounts(choice, shown), lang, sized=choice.size in queries.SIZES).show()
    return shown


@kept
def _amounts(choice: queries.Choice, shown: pd.DataFrame) -> pd.DataFrame:
    """The amounts of the projects that are shown."""
    return ask(queries.named_amounts, replace(choice, ids=tuple(shown["project_id"])))


def _explained(choice: queries.Choice, sort: str, lang: Lang) -> str:
    """What must be known to read the table: amounts are not added, how sizes and orders are meant."""
    words = [t("projects.subtitle", lang)]
    if choice.size in queries.SIZES:
        words.append(t("named.sized", lang))
    if sort in ("largest", "smallest"):
        words.append(t("named.sorted", lang))
    return " ".join(words)


def _footer(choice: queries.Choice, shown: pd.DataFrame, name: str, lang: Lang) -> None:
    evidence, said, latest = _cited(shown, lang)
    with st.container(horizontal=True, vertical_alignment="center", key="foot_named"):
        caption(said)
        names, titles = (name, t("page.projects", lang)), (t("page.projects", lang), t("projects.subtitle", lang))
        folder = tables()
        take_away(
            lambda: _sheet(folder, choice, lang), evidence, names, key="named", lang=lang, dated=latest, titles=titles
        )


@kept
def _cited(shown: pd.DataFrame, lang: Lang) -> tuple[pd.DataFrame, str, str]:
    """The evidence of a page of projects, its sources in one line, and their latest day."""
    evidence = ask(queries.named_evidence, list(shown["project_id"]))
    return evidence, cite.sources_line(evidence, lang), cite.day(evidence["published"].max())


def _sheet(folder: Path, choice: queries.Choice, lang: Lang) -> Sheet:
    """All chosen projects; asked for at the click, when no page is at hand to say which build it shows."""
    projects, amounts = queries.named_projects(folder, choice), queries.named_amounts(folder, choice)
    evidence = queries.named_evidence(folder, list(projects["project_id"]))
    return projects_sheet(projects, amounts, evidence, lang)


def told(event: dict[str, Any] | None, choice: queries.Choice, lang: Lang) -> int:
    """Say on what the page rests; returns how many projects are chosen."""
    if event:
        frame.about(event, lang)
    else:
        named = ask(queries.named_count, queries.Choice(status=choice.status, events=choice.events))
        events, reports = (counted(f"named.{key}", named[key], lang) for key in ("events", "sources"))
        words = counted("named.about", named["projects"], lang, events=events, reports=reports)
        caption(t("list.stop", lang).join(filter(None, (words, frame.newest_only(named_events(), lang)))))
    return ask(queries.named_count, choice)["projects"]


def nothing_fits(choice: queries.Choice, lang: Lang) -> None:
    """Say whether no project is named at all or none fits the filters, which may then be taken out."""
    of_events = queries.Choice(choice.event_id, status=choice.status, events=choice.events)
    if ask(queries.named_count, of_events)["projects"]:
        st.info(t("named.nothing_fits", lang))
        clear(lang)
    else:
        frame.nothing("projects", lang)
