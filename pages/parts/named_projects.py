"""The projects that reports name: a sample, never a count."""

from typing import Any

import pandas as pd
import streamlit as st

from etl import queries
from pages.charts.cut_rows import TableRow
from pages.parts.cite import text
from pages.parts.evidence import sentences
from pages.parts.loading import ask
from pages.parts.rows import EVEN, Table
from pages.words.catalogue import Lang, t
from pages.words.labels import label
from pages.words.records import records


def projects_card(event: dict[str, Any], *, lang: Lang) -> None:
    """Show the named projects with their investors, each with the sentence that names it."""
    projects = ask(queries.projects, event["event_id"])
    if projects.empty:
        return
    card = f"projects_{event['event_id']}"
    with st.container(border=True, key="card_projects"):
        st.subheader(t("projects.title", lang, n=len(projects)), anchor=False)
        st.caption(t("projects.subtitle", lang))
        heads = [t(f"projects.{column}", lang) for column in ("name", "investor", "amounts")]
        table = Table(card, heads, lambda line: _said(projects, line, lang), EVEN)
        table.show([_line(row, lang) for row in records(projects)], lang=lang)


def _line(row: dict[str, Any], lang: Lang) -> TableRow:
    host = t("projects.host", lang, place=row["host_place_zh"]) if text(row["host_place_zh"]) else ""
    sides = [text(row["counterpart"]), host, text(row["sector_zh"])]
    place, investor = text(row["investor_place_zh"]), text(row["investor"]) or "–"
    return TableRow(
        key=str(row["project_id"]),
        name=str(row["name"]),
        inside=False,
        projects=t("projects.from", lang, name=investor, place=place) if place else investor,
        amount=_amounts(text(row["amounts"]), lang) or t("figure.undisclosed", lang),
        note=t("list.semicolon", lang).join(side for side in sides if side),
        observation_ids=(),
    )


def _amounts(words: str, lang: Lang) -> str:
    """The amounts of a project, each with its kind in words; they come as code and figure, divided by semicolons."""
    pairs = [each.split(" ", 1) for each in words.split("；") if " " in each]
    return t("list.semicolon", lang).join(
        t("projects.amount", lang, kind=label("amount_kind", kind, lang), n=figure) for kind, figure in pairs
    )


def _said(projects: pd.DataFrame, line: TableRow, lang: Lang) -> None:
    row = records(projects[projects["project_id"] == line.key])[0]
    if text(row["observation_id"]):
        sentences(ask(queries.evidence_for, [row["observation_id"]]), lang=lang)
        return
    reports = ask(queries.sources)
    said = {"role": "says", "quote_start": 0, "quote_end": 0, "mention_id": ""}
    report = records(reports[reports["source_id"] == row["source_id"]])[0]
    sentences(pd.DataFrame([{**report, **row, **said}]), lang=lang)
