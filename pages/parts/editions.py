"""Editions of a series on the screen: comparable figures in time, and the comparisons that are refused."""

import pandas as pd
import streamlit as st

from etl import queries
from pages.charts.cut_rows import TableRow
from pages.content import cite
from pages.content.exhibits import marks_exhibit
from pages.parts import address
from pages.parts.bars import bars
from pages.parts.evidence import evidence_panel
from pages.parts.foot import foot
from pages.parts.loading import ask, kept
from pages.parts.rows import Table
from pages.words.catalogue import Lang, pick, t
from pages.words.figures import figure, unit_name
from pages.words.labels import label
from pages.words.plain import plain
from pages.words.records import records


def choose_series(lang: Lang) -> str:
    """The series of the address, of those with several editions; empty where there is none."""
    names = {str(name): label("series", str(name), lang) for name in ask(queries.series)["series"]}
    return address.select("series", t("filter.series", lang), names, lang=lang) if names else ""


def trend_card(series: str, measure: str, *, lang: Lang) -> None:
    """Show the editions by their best common set of projects, oldest first, with what breaks the row."""
    editions = ask(queries.trend, series)
    rows = kept(_rows)(editions, measure, lang)
    card = f"trend_{series}_{measure}"
    with st.container(border=True, key="card_trend"):
        first = records(editions)[0]
        scope = pick(lang, first["scope_zh"], first["scope_en"])
        title = t("trend.title", lang, series=label("series", series, lang), scope=scope)
        st.header(plain(title), anchor=False)
        unit = unit_name(str(rows["unit"].iloc[0]), measure, lang) if len(rows) else ""
        subtitle = t("trend.subtitle", lang, measure=t(f"measure.{measure}", lang), unit=unit)
        st.caption(plain(subtitle))
        bars(rows, card, identity="observation_id", lang=lang)
        heads = [t("trend.edition", lang), t("head.projects", lang), t("head.amount", lang)]
        lines = kept(_lines)(editions, lang)
        words = {"key": "trend", "title": title, "subtitle": subtitle, "event": label("series", series, lang)}
        foot(
            rows, (label("series", series, lang), t("page.trends", lang), t(f"measure.{measure}", lang)),
            key="trend", make=lambda here: [marks_exhibit(rows, lines, heads, lang, address=here, **words)],
            titles=(title, subtitle), lang=lang,
        )  # fmt: skip
        Table(card, heads, lambda line: _behind(line, lang)).show(lines, lang=lang)


def refused_card(series: str, *, lang: Lang) -> None:
    """Show the comparisons with the edition before that are refused, each with its reason and its figures."""
    lines = kept(_all_refused)(ask(queries.trend, series), lang)
    if not lines:
        return
    with st.container(border=True, key="card_refused"):
        st.header(t("refused.title", lang), anchor=False)
        st.caption(t("refused.subtitle", lang))
        heads = [t("refused.what", lang), "", ""]
        Table(f"refused_{series}", heads, lambda line: _behind(line, lang), "one").show(lines, lang=lang)


def _behind(line: TableRow, lang: Lang) -> None:
    evidence_panel(ask(queries.observations_of, line.observation_ids), lang=lang)


def _rows(editions: pd.DataFrame, measure: str, lang: Lang) -> pd.DataFrame:
    """The figures of the editions as marks, oldest first, with the name of each edition."""
    ids = [each for each in editions[f"{measure}_id"] if isinstance(each, str)]
    names = {row[f"{measure}_id"]: pick(lang, row["event_zh"], row["event_en"]) for row in records(editions)}
    rows = ask(queries.observations_of, tuple(ids)).set_index("observation_id", drop=False)
    return rows.loc[ids].reset_index(drop=True).assign(name=[names[each] for each in ids])


def _sources(rows: pd.DataFrame, lang: Lang) -> str:
    return plain(cite.sources_line(ask(queries.evidence_for, list(rows["observation_id"])), lang))


def _lines(editions: pd.DataFrame, lang: Lang) -> list[TableRow]:
    said = _said(editions, lang)
    return [_line(row, said, lang) for row in records(editions)]


def _said(editions: pd.DataFrame, lang: Lang) -> dict[object, str]:
    """Every figure of the editions in words, by its id."""
    ids = [each for name in ("projects_id", "amount_id") for each in editions[name] if isinstance(each, str)]
    return {row["observation_id"]: figure(row, lang) for row in records(ask(queries.observations_of, tuple(ids)))}


def _line(row: dict[str, object], said: dict[object, str], lang: Lang) -> TableRow:
    ids = tuple(str(row[name]) for name in ("projects_id", "amount_id") if isinstance(row[name], str))
    return TableRow(
        key=str(row["event_id"]),
        name=pick(lang, row["event_zh"], row["event_en"]),
        inside=False,
        projects=said.get(row["projects_id"], "–"),
        amount=said.get(row["amount_id"], t("figure.undisclosed", lang)),
        note=pick(lang, row["breaks_zh"], row["breaks_en"]),
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
