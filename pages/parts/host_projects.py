"""The projects that reports name, by the place that receives them: a sample, never a count of what was signed."""

from html import escape
from typing import Any

import pandas as pd
import streamlit as st

from etl import queries
from pages.charts.cut_rows import TableRow
from pages.charts.host_rows import Places, by_id, note, place_name
from pages.content.cite import text
from pages.parts.evidence import kind_of_money, sentences
from pages.parts.loading import ask, kept
from pages.parts.rows import Table
from pages.parts.text import head
from pages.words.catalogue import Lang, t
from pages.words.figures import counted
from pages.words.records import records

_SQUARE = "□"
_SQUARES = 12


def sample_card(event: dict[str, Any], *, lang: Lang) -> bool:
    """Show how many named projects go where, with their names; false where no report says where any of them goes."""
    told, lines, unplaced = _told(event["event_id"], lang)
    if told.empty:
        return False
    with st.container(border=True, key="card_host_projects"):
        head(counted("host_projects.title", len(told), lang, places=len(lines)), _subtitle(unplaced, lang))
        heads = [t(f"host_projects.{head}", lang) for head in ("place", "named", "names")]
        card = f"host_projects_{event['event_id']}"

        def opened(line: TableRow) -> None:
            project_quotes(told[told["place_id"] == line.key], lang=lang)

        Table(card, heads, opened, "long_last").show(lines, lang=lang)
    return True


@kept
def _told(event_id: str, lang: Lang) -> tuple[pd.DataFrame, list[TableRow], int]:
    """The projects of which somebody says where they go, a line a place, and how many others there are."""
    told = ask(queries.host_projects, (event_id,))
    places = by_id(ask(queries.host_places, tuple(sorted(told["place_id"].unique()))))
    unplaced = ask(queries.named_count, queries.Choice(event_id, host=queries.NONE, status=""))["projects"]
    return told, _lines(told, places, lang), unplaced


def project_quotes(projects: pd.DataFrame, *, lang: Lang) -> None:
    """Show named projects, each with its investor, its amounts and the sentence that names it."""
    for row in records(projects):
        investor, amounts = text(row["investor"]), _amounts(text(row["amounts"]), lang)
        words = [str(row["name"]), investor, amounts or t("host_projects.no_amount", lang)]
        st.html(f'<p class="reading">{escape(" · ".join(word for word in words if word))}</p>')
        at = str(row["sentence"]).find(str(row["name"]))
        span = {"quote_start": max(at, 0), "quote_end": at + len(row["name"]) if at >= 0 else 0}
        sentences(pd.DataFrame([{**row, **span, "role": "says"}]), lang=lang)


def _lines(told: pd.DataFrame, places: Places, lang: Lang) -> list[TableRow]:
    """A line a place, those with most names first; a place in another that is named stands below it."""
    counts = told["place_id"].value_counts(sort=True)
    order = sorted(counts.index, key=lambda place_id: (-int(counts[place_id]), str(place_id)))
    return [_line(told[told["place_id"] == place_id], places, lang) for place_id in order]


def _line(rows: pd.DataFrame, places: Places, lang: Lang) -> TableRow:
    place, day = places[rows["place_id"].iloc[0]], rows["day"].min()
    squares = _SQUARE * len(rows) if len(rows) <= _SQUARES else ""
    return TableRow(
        key=str(place["place_id"]),
        name=place_name(place, day, lang),
        inside=False,
        projects=" ".join(word for word in (squares, counted("host_projects.n", len(rows), lang)) if word),
        amount=t("list.comma", lang).join(rows["name"]),
        note=note(place, day, lang),
        observation_ids=(),
    )


def _subtitle(unplaced: int, lang: Lang) -> str:
    words = [t("host_projects.subtitle", lang)]
    words += [counted("host_projects.unplaced", unplaced, lang)] if unplaced else []
    return " ".join(words)


def _amounts(words: str, lang: Lang) -> str:
    """The amounts of a project, each with its kind in words.

    They come divided by semicolons, each as the code of its kind, behind a stroke its phase, and the figure.
    """
    pairs = [each.split(" ", 1) for each in words.split("；") if " " in each]
    told = [(kind.partition("/"), figure) for kind, figure in pairs]
    return t("list.semicolon", lang).join(
        t("projects.amount", lang, kind=kind_of_money(kind, phase, lang), n=figure) for (kind, _, phase), figure in told
    )
