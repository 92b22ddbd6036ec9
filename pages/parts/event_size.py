"""How large an event was: who came, from how many countries, on what area; groups of guests overlap."""

import pandas as pd
import streamlit as st

from pages.charts.cut_rows import TableRow
from pages.charts.outlined_rows import axes, figure_row, lead, plain_rows, said
from pages.content.exhibits import axis_exhibits, numbers_of
from pages.content.key_number import KeyNumber
from pages.exports.exhibit import Exhibit
from pages.parts.figures_card import axis_charts, figures_table
from pages.parts.foot import foot
from pages.parts.key_numbers import key_numbers
from pages.parts.loading import kept
from pages.parts.text import head
from pages.words.catalogue import Lang, t
from pages.words.records import records

_SORTS = ("people", "companies", "countries", "area", "other")
_DRAWN = _SORTS[:-1]
_HEADS = ("block.size.what", "head.measure", "head.figure")


def size_card(rows: pd.DataFrame, names: tuple[str, str], *, lang: Lang) -> None:
    """Show the largest figure of each sort, the sorts that have several as bars, and all in a table."""
    told = _told(rows, lang)
    card = f"size_{names[0]}"
    with st.container(border=True, key="card_size"):
        title = t("block.size.title", lang, lead=kept(_lead)(told, lang))
        head(title, t("block.size.subtitle", lang))
        key_numbers(kept(_largest)(told, lang), card=f"{card}_top", lang=lang)
        axis_charts(kept(_several)(told), card, lang)
        heads, lines = [t(key, lang) for key in _HEADS], kept(_lines)(told, lang)
        words = {"title": title, "subtitle": t("block.size.subtitle", lang), "event": names[1]}

        def make(here: str) -> list[Exhibit]:
            groups = pd.concat([told.iloc[:0], *kept(_several)(told)])
            numbers = numbers_of(kept(_largest)(told, lang), lang, key="size", address=here, **words)
            return [numbers, *axis_exhibits(groups, lines, heads, lang, key="size", address=here, **words)]

        foot(
            told, (names[1], t("block.size.file", lang)), key="size", make=make, titles=(title, words["subtitle"]),
            charts=1 + len(kept(_several)(told)), lang=lang,
        )  # fmt: skip
        figures_table(card, heads, lines, told, lang)


@kept
def _told(rows: pd.DataFrame, lang: Lang) -> pd.DataFrame:
    """The figures with their names: people first, the largest of each sort first."""
    named = plain_rows(rows, lang)
    return named.assign(sort=named["measure"].map(_SORTS.index)).sort_values(
        ["sort", "value"], ascending=[True, False], kind="stable"
    )


def _lead(rows: pd.DataFrame, lang: Lang) -> str:
    """The largest figure of the sort that says most of an event: its companies, or else what comes first."""
    firms = rows[rows["measure"] == "companies"]
    return lead((rows if firms.empty else firms).head(1), lang)


def _several(rows: pd.DataFrame) -> list[pd.DataFrame]:
    """What may share an axis, of those axes that have more than one figure."""
    groups = (rows[rows["measure"] == sort] for sort in _DRAWN)
    return [axis for group in groups for axis in axes(group) if len(axis) > 1]


def _lines(rows: pd.DataFrame, lang: Lang) -> list[TableRow]:
    return [figure_row(row, str(row["name"]), lang) for row in records(rows)]


def _largest(rows: pd.DataFrame, lang: Lang) -> list[KeyNumber]:
    """The largest figure of each sort that has any."""
    tops = (rows[rows["measure"] == sort].head(1) for sort in _DRAWN)
    return [KeyNumber(str(row["name"]), said(row, lang), "", top) for top in tops for row in records(top)]
