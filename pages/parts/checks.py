"""Checks and bounds on the screen: each line leads to the sentences of the figures that it is about."""

from typing import Any

import pandas as pd
import streamlit as st

from etl import queries
from pages.charts.cut_rows import TableRow, member_name
from pages.content.cite import text
from pages.parts.evidence import evidence_panel
from pages.parts.loading import ask, kept
from pages.parts.rows import Table
from pages.parts.text import head
from pages.words.catalogue import Lang, pick, t
from pages.words.figures import counted, figure
from pages.words.labels import label
from pages.words.records import records

VERDICTS = ("violated", "rounding", "open", "holds")


def checks_cards(event: dict[str, Any], *, lang: Lang) -> bool:
    """Show the checks of an event, a card a verdict; false where it has none."""
    checks = ask(queries.checks, event["event_id"])
    for verdict in VERDICTS:
        lines = _lines(checks, verdict, lang)
        if lines:
            _card(verdict, lines, event, lang)
    return not checks.empty


def bounds_card(event: dict[str, Any], *, lang: Lang) -> bool:
    """Show what the figures of an event entail of those that nobody states; false where they entail nothing."""
    lines = _bounds(event["event_id"], lang)
    if not lines:
        return False
    with st.container(border=True, key="card_bounds"):
        head(t("bounds.title", lang), t("bounds.subtitle", lang))
        heads = [t(f"bounds.{name}", lang) for name in ("what", "said", "entailed")]
        _table(f"bounds_{event['event_id']}", heads, lang).show(lines, lang=lang)
    return True


@kept
def _lines(checks: pd.DataFrame, verdict: str, lang: Lang) -> list[TableRow]:
    return [_line(row, lang) for row in records(checks[checks["verdict"] == verdict])]


@kept
def _bounds(event_id: str, lang: Lang) -> list[TableRow]:
    marks, entailed = ask(queries.marks, event_id, None, None, None), ask(queries.bounds, event_id)
    entailed = entailed[entailed["high"].notna() | (entailed["low"].fillna(0) > 0)]  # "at least nothing" tells nobody
    rows = marks[marks["observation_id"].isin(entailed["observation_id"])]
    because = dict(zip(entailed["observation_id"], entailed["because"].fillna(""), strict=True))
    return [_bound(row, because[row["observation_id"]], entailed, lang) for row in records(rows)]


def _card(verdict: str, lines: list[TableRow], event: dict[str, Any], lang: Lang) -> None:
    with st.container(border=True, key=f"card_checks_{verdict}"):
        head(counted(f"checks.{verdict}", len(lines), lang), t(f"checks.{verdict}.meaning", lang))
        heads = [t(f"checks.{name}", lang) for name in ("what", "rule", "known")]
        _table(f"checks_{VERDICTS.index(verdict)}_{event['event_id']}", heads, lang).show(lines, lang=lang)


def _line(row: dict[str, Any], lang: Lang) -> TableRow:
    known = pick(lang, text(row["known"]), text(row["known_en"]))
    return TableRow(
        key=str(row["check_id"]),
        name=pick(lang, row["explanation"], row["explanation_en"]),
        inside=False,
        projects=label("check_rule", row["rule"], lang),
        amount=t("checks.is_known", lang) if known else "",
        note=known,
        observation_ids=tuple(str(row["operand_ids"]).split(";")),
    )


def _bound(row: dict[str, Any], because: str, entailed: pd.DataFrame, lang: Lang) -> TableRow:
    (ends,) = records(entailed[entailed["observation_id"] == row["observation_id"]])
    worked_out = {"obs_status": "E", "value": None, "step": None, "qualifier": "exact", "standing": "held"}
    bounded = {**row, **{name: ends[name] for name in ("low", "high", "low_open", "high_open")}, **worked_out}
    code = ("amount_kind", row["amount_kind"]) if text(row["amount_kind"]) else ("measure", row["measure"])
    return TableRow(
        key=str(row["observation_id"]),
        name=member_name(row, lang),
        inside=False,
        projects=figure({**row, "low": None, "high": None}, lang) if row["obs_status"] == "O" else figure(row, lang),
        amount=figure(bounded, lang),
        note=label(*code, lang),
        observation_ids=tuple(filter(None, [row["observation_id"], *because.split(";")])),
    )


def _table(card: str, heads: list[str], lang: Lang) -> Table:
    def opened(line: TableRow) -> None:
        evidence_panel(ask(queries.observations_of, line.observation_ids), lang=lang)

    return Table(card, heads, opened, "long_first")
