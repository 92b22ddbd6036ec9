"""Editions of a series on the screen: comparable figures in time, and the comparisons that are refused."""

import pandas as pd
import streamlit as st

from etl import queries
from pages.charts.cut_rows import TableRow
from pages.content.editions import axis_of, claim, edition_rows, editions_of
from pages.content.exhibits import trend_exhibit
from pages.exports.exhibit import Exhibit
from pages.parts import address
from pages.parts.edition_chart import edition_chart
from pages.parts.evidence import evidence_panel
from pages.parts.foot import foot
from pages.parts.loading import ask, kept
from pages.parts.rows import Table
from pages.parts.text import head
from pages.words.catalogue import Lang, pick, t
from pages.words.figures import figure
from pages.words.labels import label
from pages.words.records import Row, records


def choose_series(lang: Lang) -> str:
    """The series of the address, of those with several editions; empty where there is none."""
    names = {str(name): label("series", str(name), lang) for name in ask(queries.series)["series"]}
    return address.select("series", t("filter.series", lang), names, lang=lang) if names else ""


def trend_card(series: str, measure: str, *, lang: Lang) -> None:
    """Show the editions by their best common set of projects in time, with what keeps them apart."""
    found = ask(queries.trend, series)
    rows = edition_rows(found, measure, lang)
    editions = editions_of(found, rows, series, measure, lang)
    card, called, axis = f"trend_{series}", label("series", series, lang), axis_of(rows, measure, lang)
    with st.container(border=True, key="card_trend"):
        title = claim(found, rows, editions, called, lang)
        subtitle = _subtitle(records(found)[0], called, axis or t(f"measure.{measure}", lang), lang)
        head(title, subtitle)
        edition_chart(editions, axis, card, rows=rows, lang=lang)
        heads = [t("trend.edition", lang), t("head.projects", lang), t("head.amount", lang)]
        lines = kept(_lines)(found, lang)
        words = {"key": "trend", "title": title, "subtitle": subtitle, "event": called}

        def make(here: str) -> list[Exhibit]:
            return [trend_exhibit(rows, editions, axis, lines, heads, lang, address=here, **words)]

        names = (called, t("page.trends", lang), t(f"measure.{measure}", lang))
        foot(rows, names, key="trend", make=make, titles=(title, subtitle), lang=lang)
        Table(card, heads, lambda line: _behind(line, lang)).show(lines, lang=lang)


def _subtitle(first: Row, series: str, axis: str, lang: Lang) -> str:
    """Series and set of projects, what is measured, and what the line means."""
    scope = pick(lang, first["scope_zh"], first["scope_en"])
    whole = t("trend.title", lang, series=series, scope=scope)
    return t("trend.subtitle", lang, whole=whole, axis=axis)


def refused_card(series: str, *, lang: Lang) -> None:
    """Show the comparisons with the edition before that are refused, each with its reason and its figures."""
    lines = kept(_all_refused)(ask(queries.trend, series), lang)
    if not lines:
        return
    with st.container(border=True, key="card_refused"):
        head(t("refused.title", lang), t("refused.subtitle", lang))
        heads = [t("refused.what", lang), "", ""]
        Table(f"refused_{series}", heads, lambda line: _behind(line, lang), "one").show(lines, lang=lang)


def _behind(line: TableRow, lang: Lang) -> None:
    evidence_panel(ask(queries.observations_of, line.observation_ids), lang=lang)


def _lines(editions: pd.DataFrame, lang: Lang) -> list[TableRow]:
    said = _said(editions, lang)
    return [_line(row, said, lang) for row in records(editions)]


def _said(editions: pd.DataFrame, lang: Lang) -> dict[object, str]:
    """Every figure of the editions in words, by its id."""
    ids = [each for name in ("projects_id", "amount_id") for each in editions[name] if isinstance(each, str)]
    return {row["observation_id"]: figure(row, lang) for row in records(ask(queries.observations_of, tuple(ids)))}


def _line(row: dict[str, object], said: dict[object, str], lang: Lang) -> TableRow:
    ids = tuple(str(row[name]) for name in ("projects_id", "amount_id") if isinstance(row[name], str))
    whys = (str(row[f"{measure}_break_{lang}"]) for measure in ("projects", "amount"))
    return TableRow(
        key=str(row["event_id"]),
        name=pick(lang, row["event_zh"], row["event_en"]),
        inside=False,
        projects=said.get(row["projects_id"], "–"),
        amount=said.get(row["amount_id"], t("figure.undisclosed", lang)),
        note=t("list.semicolon", lang).join(dict.fromkeys(filter(None, whys))),
        observation_ids=ids,
    )


def _all_refused(editions: pd.DataFrame, lang: Lang) -> list[TableRow]:
    return [line for row in records(editions) for line in _refused(str(row["event_id"]), str(row["event_zh"]), lang)]


def _refused(event_id: str, name: str, lang: Lang) -> list[TableRow]:
    told = ask(queries.briefing, event_id)
    rows = told[(told["kind"] == "change") & (told["withheld_zh"] != "")]
    return [
        TableRow(
            key=f"{event_id}_{place}",
            name=f"{name}{pick(lang, row['zh'], row['en'])}" if lang == "zh" else str(row["en"]),
            inside=False,
            projects="",
            amount="",
            note=pick(lang, row["withheld_zh"], row["withheld_en"]),
            observation_ids=tuple(str(row["observation_ids"]).split(";")),
        )
        for place, row in enumerate(records(rows))
    ]
