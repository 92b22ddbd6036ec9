"""Which numbers an event is told by: its projects, its amount, its largest part, and the shares that are printed."""

from typing import Any

import pandas as pd

from etl import queries
from pages.charts.cut_rows import member_name
from pages.content.cite import text
from pages.content.cut import Cut
from pages.content.key_number import KeyNumber
from pages.content.leading import first_id, leader_among
from pages.content.memory import ask, kept
from pages.words.catalogue import Lang, t
from pages.words.figures import figure, is_firm
from pages.words.findings import share_note
from pages.words.labels import label
from pages.words.records import records


@kept
def headline(cut: Cut, lang: Lang) -> list[KeyNumber]:
    """The key numbers of an event, from its whole and its leading cut."""
    numbers = [*_whole(cut, "projects", lang), *_whole(cut, "amount", lang), *_largest(cut, lang)]
    return [*numbers, *shares(cut.event_id, None, lang)][:4]


@kept
def shares(event_id: str, dimension: str | None, lang: Lang) -> list[KeyNumber]:
    """The shares that reports print, of one dimension or of all, each with its base."""
    rows = ask(queries.marks, event_id, dimension, "share")
    rows = rows[rows["obs_status"] == "A"]
    return [
        KeyNumber(
            t("number.share", lang, name=member_name(row, lang)),
            figure(row, lang),
            t("number.base", lang, base=_base(row, lang)) if text(row["base"]) else t("number.no_base", lang),
            rows[rows["observation_id"] == row["observation_id"]],
        )
        for row in records(rows)
    ]


def _whole(cut: Cut, measure: str, lang: Lang) -> list[KeyNumber]:
    rows = cut.total_of(measure)
    if rows.empty:
        return []
    first, *others = records(rows)
    name = t(f"number.{measure}", lang, scope=member_name(first, lang), kind=_kind(first, lang))
    shown = t("figure.undisclosed", lang) if first["obs_status"] == "O" else figure(first, lang)
    return [KeyNumber(name, shown, _whole_note(first, others, lang), rows)]


def _whole_note(first: dict[str, Any], others: list[dict[str, Any]], lang: Lang) -> str:
    notes = [t("number.not_given", lang)] if first["obs_status"] == "O" else []
    if first["obs_status"] == "O" and pd.notna(first["low"]) and first["low"] > 0:
        notes = [figure({**first, "obs_status": "E", "qualifier": "exact"}, lang)]
    notes += [label("flag", flag, lang) for flag in text(first["flags"]).split(";") if flag]
    notes += [t("number.also", lang, n=figure(row, lang), kind=_kind(row, lang)) for row in others]
    return t("list.semicolon", lang).join(notes)


def _largest(cut: Cut, lang: Lang) -> list[KeyNumber]:
    leader = leader_among(cut.event_id, cut.projects)
    if leader is None:
        return []
    rows: pd.DataFrame = cut.projects[cut.projects["observation_id"] == first_id(leader)]
    first = records(rows)[0]
    wholes = [row for row in records(cut.total_projects) if is_firm(row) and row["scope_id"] == first["scope_id"]]
    note = share_note(first, wholes[0], lang) if wholes and is_firm(first) else ""
    return [KeyNumber(t("number.largest", lang, name=member_name(first, lang)), figure(first, lang), note, rows)]


def _base(row: dict[str, Any], lang: Lang) -> str:
    """What a share is of, as the report has it; in English by the names of the figure that it is a share of."""
    held = records(ask(queries.observations_of, [row["base_id"]])) if lang == "en" and text(row["base_id"]) else []
    words = text(row["base"])
    if not held and lang == "en" and words.startswith(text(row["scope_zh"])):
        measure = "projects" if words.endswith("项目数") else "amount"
        return t("list.colon", lang).join((str(row["scope_en"]), label("base", measure, lang)))
    if not held:
        return label("base", words, lang)
    return t("list.colon", lang).join((member_name(held[0], lang), _kind(held[0], lang)))


def _kind(row: dict[str, Any], lang: Lang) -> str:
    code = row["amount_kind"]
    return label("amount_kind", code, lang) if text(code) else t(f"measure.{row['measure']}", lang)
