"""How large an event was: who came, from how many countries, on what area; groups of guests overlap."""

import pandas as pd
import streamlit as st

from pages.charts.outlined_rows import axes, figure_row, lead, plain_rows, said
from pages.parts.figures_card import axis_charts, figures_table
from pages.parts.foot import foot
from pages.parts.key_numbers import KeyNumber, key_numbers
from pages.words.catalogue import Lang, t
from pages.words.plain import plain
from pages.words.records import records

_SORTS = ("people", "companies", "countries", "area", "other")
_DRAWN = _SORTS[:-1]


def size_card(rows: pd.DataFrame, names: tuple[str, str], *, lang: Lang) -> None:
    """Show the largest figure of each sort, the sorts that have several as bars, and all in a table."""
    told = _in_order(plain_rows(rows, lang))
    card = f"size_{names[0]}"
    with st.container(border=True, key="card_size"):
        titles = t("block.size.title", lang, lead=lead(_main(told), lang)), t("block.size.subtitle", lang)
        st.header(plain(titles[0]), anchor=False)
        st.caption(plain(titles[1]))
        key_numbers(_largest(told, lang), card=f"{card}_top", lang=lang)
        several = [told[told["measure"] == sort] for sort in _DRAWN]
        axis_charts([axis for group in several for axis in axes(group) if len(axis) > 1], card, lang)
        foot(told, (names[1], t("block.size.file", lang)), key="size", lang=lang, titles=titles)
        heads = [t("block.size.what", lang), t("head.measure", lang), t("head.figure", lang)]
        lines = [figure_row(row, str(row["name"]), lang) for row in records(told)]
        figures_table(card, heads, lines, told, lang)


def _in_order(rows: pd.DataFrame) -> pd.DataFrame:
    """People first, the largest of each sort first."""
    return rows.assign(sort=rows["measure"].map(_SORTS.index)).sort_values(
        ["sort", "value"], ascending=[True, False], kind="stable"
    )


def _main(rows: pd.DataFrame) -> pd.DataFrame:
    """The largest figure of the sort that says most of an event: its companies, or else what comes first."""
    firms = rows[rows["measure"] == "companies"]
    return (rows if firms.empty else firms).head(1)


def _largest(rows: pd.DataFrame, lang: Lang) -> list[KeyNumber]:
    """The largest figure of each sort that has any."""
    tops = (rows[rows["measure"] == sort].head(1) for sort in _DRAWN)
    return [KeyNumber(str(row["name"]), said(row, lang), "", top) for top in tops for row in records(top)]
