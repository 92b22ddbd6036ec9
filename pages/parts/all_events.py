"""All events that were read, a line each: listed side by side, for their scopes differ."""

from typing import Any

import pandas as pd
import streamlit as st

from etl import queries
from pages.charts.cut_rows import TableRow
from pages.charts.event_calendar import Day, calendar_legend, event_calendar, height
from pages.content.exhibits import drawing_exhibit
from pages.exports.exhibit import Exhibit, Option
from pages.parts import address
from pages.parts.clickable import clickable
from pages.parts.evidence import evidence_panel
from pages.parts.frame import DROPS, newest_events, newest_only
from pages.parts.loading import ask, kept
from pages.parts.rows import Table
from pages.parts.style import colours
from pages.parts.text import head
from pages.parts.to_deck import to_deck
from pages.words.catalogue import Lang, pick, t
from pages.words.figures import counted, figure
from pages.words.labels import label
from pages.words.records import records
from pages.words.theme import Palette

CARD = "events"


def all_events(lang: Lang) -> None:
    """The newest events with what was signed in all; nothing where there is only one."""
    events = newest_events()
    wholes = _wholes(events)
    lines = _lines(events, wholes, lang)
    if len(lines) < 2:
        return
    with st.container(border=True, key=f"card_{CARD}"):
        head(
            t("block.events.title", lang),
            " ".join((t("block.events.subtitle", lang), newest_only(events, lang))).strip(),
        )
        _calendar(events, wholes, lang)
        heads = [t("block.events.what", lang), t("head.projects", lang), t("head.amount", lang)]
        Table(CARD, heads, lambda line: _evidence(line, wholes, lang)).show(lines, lang=lang)


@kept
def _wholes(events: pd.DataFrame) -> pd.DataFrame:
    """What was signed in all at the events."""
    return ask(queries.wholes, list(events["event_id"]))


@kept
def _lines(events: pd.DataFrame, wholes: pd.DataFrame, lang: Lang) -> list[TableRow]:
    """A line an event."""
    of_event = dict(list(wholes.groupby("event_id", sort=False)))
    return [_line(event, of_event.get(event["event_id"], wholes.iloc[:0]), lang) for event in records(events)]


def _calendar(events: pd.DataFrame, wholes: pd.DataFrame, lang: Lang) -> None:
    """The events on a sheet of years and months, those with a stated amount filled; a click shows one of them."""
    days, summary = _days(events, wholes, lang)
    if len(days) < 2:
        return
    shown = address.code("event")
    option, legend = _sheet(events, wholes, shown, colours(), lang)

    def ids() -> list[str]:
        return [each.event_id for each in days]

    clickable(option, f"{CARD}_calendar", ids, _choose, height=height(days))
    st.html(legend)

    def make(here: str) -> list[Exhibit]:
        def draw(palette: Palette) -> Option:
            return event_calendar(days, shown=shown, palette=palette, lang=lang, summary=summary)

        told = {"key": "calendar", "title": t("block.events.title", lang), "subtitle": t("block.events.subtitle", lang)}
        return [drawing_exhibit(wholes, draw, height(days), spoken=summary, lang=lang, address=here, **told)]

    to_deck(make, key="calendar", lang=lang)


@kept
def _days(events: pd.DataFrame, wholes: pd.DataFrame, lang: Lang) -> tuple[list[Day], str]:
    """The events whose day is known, and the sheet in words."""
    stated = set(wholes[(wholes["measure"] == "amount") & (wholes["obs_status"] == "A")]["event_id"])
    lines = zip(records(events), _lines(events, wholes, lang), strict=True)
    days = [_day(row, line, row["event_id"] in stated, lang) for row, line in lines if not pd.isna(row["starts"])]
    told = t("list.semicolon", lang).join(f"{each.when:%Y-%m-%d} {each.name}" for each in days)
    return days, counted("summary.calendar", len(days), lang, days=told)


@kept
def _sheet(events: pd.DataFrame, wholes: pd.DataFrame, shown: str, palette: Palette, lang: Lang) -> tuple[Option, str]:
    """The calendar and its legend."""
    days, summary = _days(events, wholes, lang)
    option = event_calendar(days, shown=shown, palette=palette, lang=lang, summary=summary)
    return option, calendar_legend(days, palette=palette, lang=lang)


def _day(row: dict[str, Any], line: TableRow, has_amount: bool, lang: Lang) -> Day:
    words = t("list.semicolon", lang).join(said for said in (line.projects, line.amount) if said)
    name = pick(lang, row["short_zh"], row["name_en"])
    return Day(str(row["event_id"]), _when(row).date(), name, words, has_amount, pd.isna(row["starts"]))


def _when(event: dict[str, Any]) -> Any:
    """The first day of an event, or else that of the first report on it; NaT where neither is known."""
    return event["published"] if pd.isna(event["starts"]) else event["starts"]


def _choose(event_id: str) -> None:
    address.put({"event": event_id}, DROPS)


def _line(event: dict[str, Any], rows: pd.DataFrame, lang: Lang) -> TableRow:
    name = pick(lang, event["short_zh"], event["name_en"])
    day = "" if pd.isna(_when(event)) else f"{_when(event):%Y-%m-%d}"
    if day and pd.isna(event["starts"]):
        day = t("calendar.reported_on", lang, day=day)
    counts, amounts = (records(rows[rows["measure"] == measure]) for measure in ("projects", "amount"))
    return TableRow(
        str(event["event_id"]),
        name,
        False,
        t("list.semicolon", lang).join(figure(row, lang) for row in counts),
        t("list.semicolon", lang).join(_amount(row, lang) for row in amounts),
        day,
        tuple(rows["observation_id"]),
    )


def _amount(row: dict[str, Any], lang: Lang) -> str:
    if row["obs_status"] == "O":
        return figure(row, lang)
    return f"{figure(row, lang)} · {label('amount_kind', row['amount_kind'], lang)}"


def _evidence(line: TableRow, rows: pd.DataFrame, lang: Lang) -> None:
    evidence_panel(rows[rows["observation_id"].isin(line.observation_ids)], lang=lang)
