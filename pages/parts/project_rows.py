"""Named projects on the screen, one way everywhere: who builds what where for how much, and the sentences below."""

from collections import defaultdict
from dataclasses import dataclass
from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from etl import queries
from pages.content.cite import day, text
from pages.parts.evidence import measured, reading, sentences
from pages.parts.focus import focused
from pages.parts.loading import ask, kept
from pages.parts.openable import Line, openable
from pages.words.catalogue import Lang, pick, t
from pages.words.figures import band, figure
from pages.words.labels import label
from pages.words.numbers import is_missing, number
from pages.words.records import records

COLUMNS = ("name", "investor", "host", "sector", "amounts", "event")


@dataclass(frozen=True, eq=False)
class ProjectTable:
    """A page of projects (`named_projects`) with their amounts (`named_amounts`); `sized` where a size was chosen."""

    card: str
    projects: pd.DataFrame
    amounts: pd.DataFrame
    lang: Lang
    sized: bool = False

    def show(self) -> None:
        """Show the rows."""
        lines, amounts = _lines(self.projects, self.amounts, self.lang, self.sized)
        focus = focused(self.card)
        place = next((at for at, line in enumerate(lines) if line.key == focus), None)

        def opened() -> None:
            own = amounts.get(str(focus))
            if own:
                st.html("".join(reading(amount, self.lang) for amount in own))
            sentences(ask(queries.named_evidence, [str(focus)]), lang=self.lang)

        head = _grid(_heads(self.lang), {}, "heads")
        openable(self.card, head, lines, place, opened, kind="wide", lang=self.lang)


@kept
def _lines(
    projects: pd.DataFrame, amounts: pd.DataFrame, lang: Lang, sized: bool
) -> tuple[list[Line], dict[str, list[dict[str, Any]]]]:
    """A line for each project, and the amounts of each that has any."""
    own = defaultdict[str, list[dict[str, Any]]](list)
    for row in records(amounts):
        own[str(row["project_id"])].append(row)
    cells, heads, lines = Cells(lang, sized), _heads(lang), list[Line]()
    for row in records(projects):
        key = str(row["project_id"])
        lines.append(Line(key, _grid(cells.of(row, own.get(key, [])), heads, "project"), str(row["name"])))
    return lines, dict(own)


def _heads(lang: Lang) -> dict[str, str]:
    return {column: escape(t(f"projects.{column}", lang)) for column in COLUMNS}


@dataclass(frozen=True)
class Cells:
    """The cells of a project as HTML."""

    lang: Lang
    sized: bool

    def of(self, row: dict[str, Any], amounts: list[dict[str, Any]]) -> dict[str, str]:
        lang = self.lang
        investor = escape(text(row["investor"]).replace(";", t("list.comma", lang)))
        place = pick(lang, row["place_zh"], row["place_en"])
        counterpart = t("projects.with", lang, name=text(row["counterpart"])) if text(row["counterpart"]) else ""
        status = label("status", row["status"], lang) if row["status"] != "signed" else ""
        event = pick(lang, row["event_zh"], row["event_en"])
        return {
            "name": f"<strong>{escape(str(row['name']))}</strong>{_small(status)}",
            "investor": (investor or self._unsaid()) + _small(place) + _small(counterpart),
            "host": escape(pick(lang, row["host_zh"], row["host_en"])) or self._unsaid(),
            "sector": escape(pick(lang, row["sector_zh"], row["sector_en"])) or self._unsaid(),
            "amounts": "".join(self._amount(each) for each in amounts) or self._undisclosed(),
            "event": (escape(event) or self._unsaid()) + _small(day(row["day"])),
        }

    def _amount(self, row: dict[str, Any]) -> str:
        lang = self.lang
        notes = [words for words in (band(row, lang),) if words]
        if not is_missing(row["years"]):
            notes.append(t("projects.years", lang, n=number(row["years"], lang)))
        if row["standing"] == "set_aside":
            notes.append(t("evidence.not_held", lang))
        if self.sized and row["fits"] and row["unit"] == "CNY" and not row["within"]:
            notes.append(t("projects.straddles", lang))
        words = f"{escape(measured(row, lang))} <b>{escape(figure(row, lang))}</b>"
        aside = "" if row["fits"] else " aside"
        return f'<span class="sum{aside}">{words}{_small(t("list.semicolon", lang).join(notes))}</span>'

    def _undisclosed(self) -> str:
        return f'<span class="unsaid">{escape(t("figure.undisclosed", self.lang))}</span>'

    def _unsaid(self) -> str:
        return f'<span class="unsaid">{escape(t("flow.unsaid", self.lang))}</span>'


def _grid(cells: dict[str, str], heads: dict[str, str], kind: str) -> str:
    """A line of the grid; each cell but the name carries its head, which is only seen on a narrow screen."""
    words = {name: f'<span class="of">{heads[name]}</span> ' if name in heads else "" for name in COLUMNS[1:]}
    inner = "".join(f'<div class="{name}">{words.get(name, "")}{cells[name]}</div>' for name in COLUMNS)
    return f'<div class="project-line {kind}">{inner}</div>'


def _small(words: str) -> str:
    return f"<small>{escape(words)}</small>" if words else ""
