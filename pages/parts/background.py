"""What stands beside the signings and never on their axis: projects on offer, and figures of the background."""

from typing import Any

import pandas as pd
import streamlit as st

from etl import queries
from pages.charts.cut_rows import TableRow, member_name
from pages.parts.cite import text
from pages.parts.evidence import evidence_panel
from pages.parts.loading import ask
from pages.parts.rows import Table
from pages.words.catalogue import Lang, t
from pages.words.figures import figure
from pages.words.labels import label
from pages.words.records import records


def offers(event: dict[str, Any], lang: Lang) -> None:
    """The projects that were put on offer: not signed, so in a block of their own."""
    rows = ask(queries.marks, event["event_id"], None, None, "offered")
    _block("offers", rows, event, lang)


def background(event: dict[str, Any], lang: Lang) -> None:
    """The figures about the event and its surroundings that are no signings."""
    _block("background", ask(queries.background, event["event_id"]), event, lang)


def _block(key: str, rows: pd.DataFrame, event: dict[str, Any], lang: Lang) -> None:
    if rows.empty:
        return
    card = f"{key}_{event['event_id']}"
    with st.container(border=True, key=f"card_{key}"):
        st.subheader(t(f"block.{key}.title", lang), anchor=False)
        st.caption(t(f"block.{key}.subtitle", lang))
        heads = [t(f"block.{key}.what", lang), t("head.measure", lang), t("head.figure", lang)]
        lines = [_line(row, lang) for row in records(rows)]
        Table(card, heads, lambda line: _evidence(line, rows, lang)).show(lines, lang=lang)


def _line(row: dict[str, Any], lang: Lang) -> TableRow:
    ids = (str(row["observation_id"]),)
    said = (
        label("amount_kind", row["amount_kind"], lang)
        if text(row["amount_kind"])
        else label("measure", row["measure"], lang)
    )
    words = text(row["label"]) if lang == "zh" else figure(row, lang)
    status = label("status", row["status"], lang) if row["status"] in ("target", "forecast", "previous") else ""
    note = t("list.semicolon", lang).join(word for word in (status, text(row.get("period"))) if word)
    return TableRow(ids[0], member_name(row, lang), False, said, words or figure(row, lang), note, ids)


def _evidence(line: TableRow, rows: pd.DataFrame, lang: Lang) -> None:
    evidence_panel(rows[rows["observation_id"].isin(line.observation_ids)], lang=lang)
