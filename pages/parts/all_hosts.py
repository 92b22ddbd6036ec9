"""The newest events at once: which places receive projects at which of them, each figure by itself."""

from dataclasses import dataclass
from functools import partial

import pandas as pd
import streamlit as st

from etl import queries
from pages.charts.cut_rows import TableRow
from pages.charts.host_events import Appearance, appearances, host_names, in_order, place_lines
from pages.charts.host_rows import by_id
from pages.charts.host_times import drawn, height, host_times, times_legend
from pages.charts.sheet import Option
from pages.content.exhibits import drawing_exhibit
from pages.exports.exhibit import Exhibit
from pages.parts import address
from pages.parts.clickable import clickable
from pages.parts.evidence import evidence_panel
from pages.parts.focus import focused, toggle
from pages.parts.frame import newest_only
from pages.parts.host_projects import project_quotes
from pages.parts.loading import ask, kept
from pages.parts.rows import Table
from pages.parts.style import colours
from pages.parts.text import head
from pages.parts.to_deck import to_deck
from pages.words.catalogue import Lang, t
from pages.words.figures import counted
from pages.words.theme import LIGHT, Palette

CARD = "all_hosts"
TOGETHER = 40  # events whose places are shown together: more than that, and no place can be told from the next


@dataclass(frozen=True, eq=False)
class Told:
    """What is told of the newest events: figures, named projects, appearances, places by name, their lines; and how
    many of the events name a place.
    """

    hosts: pd.DataFrame
    projects: pd.DataFrame
    found: list[Appearance]
    names: list[tuple[str, str]]
    lines: list[TableRow]
    n_events: int


def all_hosts(lang: Lang) -> None:
    """Show the places of the newest events in time, and a line for each; nothing where no report names one."""
    events = ask(queries.host_events, TOGETHER, address.code("event"))
    told = _told(events, lang)
    if not told.found:
        return
    with st.container(border=True, key=f"card_{CARD}"):
        title = t("hosts.title", lang, places=len(told.names), events=told.n_events)
        subtitle = " ".join((t("hosts.subtitle", lang), newest_only(events, lang))).strip()
        head(title, subtitle)
        if drawn(told.found):  # of reports without a date the lines alone are shown
            _chart(told, lang)
            words = {"key": CARD, "title": title, "subtitle": subtitle}
            to_deck(lambda here: [_exhibit(told, lang, address=here, **words)], key=CARD, lang=lang)
        heads = [t(f"hosts.{head}", lang) for head in ("place", "times", "said")]
        Table(CARD, heads, lambda line: _evidence(line, told, lang), "long_last").show(told.lines, lang=lang)


@kept
def _told(events: pd.DataFrame, lang: Lang) -> Told:
    event_ids = tuple(events["event_id"])
    hosts, projects = ask(queries.hosts, event_ids), ask(queries.host_projects, event_ids)
    ids = pd.concat([hosts["place_id"], projects["place_id"]]).dropna().unique()
    places = by_id(ask(queries.host_places, tuple(sorted(ids))))
    found, names = appearances(hosts, projects, places, lang), host_names(hosts, places, lang)
    ordered = [(key, names[key]) for key, _ in in_order(found, places)]
    n_events = len({each.event_id for each in found})
    return Told(hosts, projects, found, ordered, place_lines(found, places, names, lang), n_events)


def _chart(told: Told, lang: Lang) -> None:
    option, key = _drawn(told, focused(CARD), colours(), lang)

    def keys() -> list[str]:
        return [each.key for each in drawn(told.found)]

    clickable(option, f"{CARD}_chart", keys, partial(toggle, CARD), height=height(len(told.names)))
    st.html(key)


def _exhibit(told: Told, lang: Lang, **words: str) -> Exhibit:
    def draw(palette: Palette) -> Option:
        return _drawn(told, None, palette, lang)[0]

    spoken = str(draw(LIGHT)["aria"]["label"]["description"])
    heads = [t(f"hosts.{head}", lang) for head in ("place", "times", "said")]
    marks = told.hosts[told.hosts["place_id"].notna()]
    return drawing_exhibit(
        marks, draw, height(len(told.names)), spoken=spoken, lang=lang, heads=heads, lines=told.lines, **words
    )


@kept
def _drawn(told: Told, focus: str | None, palette: Palette, lang: Lang) -> tuple[Option, str]:
    """The chart and its legend."""
    words = t("list.semicolon", lang).join(
        t("summary.bar", lang, name=name, figure=counted("hosts.events", _times(told.found, key), lang))
        for key, name in told.names
    )
    summary = t("hosts.summary", lang, places=words)
    option = host_times(told.found, told.names, focus=focus, palette=palette, lang=lang, summary=summary)
    return option, times_legend(told.found, palette=palette, lang=lang)


def _times(found: list[Appearance], key: str) -> int:
    return sum(each.key == key for each in found)


def _evidence(line: TableRow, told: Told, lang: Lang) -> None:
    rows = told.hosts[told.hosts["observation_id"].isin(line.observation_ids)]
    if not rows.empty:
        evidence_panel(rows, lang=lang)
    named = {each for one in told.found if one.key == line.key for each in one.project_ids}
    project_quotes(told.projects[told.projects["project_id"].isin(named)], lang=lang)
