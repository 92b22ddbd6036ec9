"""Figures that stand beside the signings: a chart for each axis, the sources, and a table with the sentences."""

from collections.abc import Sequence
from html import escape

import pandas as pd
import streamlit as st

from pages.charts.cut_rows import TableRow
from pages.charts.outlined_rows import axes, axis_name, lead, paired_lines
from pages.content.exhibits import axis_exhibits
from pages.parts.bars import bars
from pages.parts.evidence import evidence_panel
from pages.parts.foot import foot
from pages.parts.loading import kept
from pages.parts.rows import Table
from pages.parts.text import head
from pages.words.catalogue import Lang, t


def figures_card(rows: pd.DataFrame, *, key: str, names: tuple[str, str], drawn: bool = True, lang: Lang) -> None:
    """Show marks (kept ones) named by the column `name`, as bars where they are to be `drawn`, and as a table.

    `names` are the event's id and its name; the card's words are those of `block.<key>`.
    """
    event_id, event_name = names
    card = f"{key}_{event_id}"
    title = t(f"block.{key}.title", lang, lead=kept(lead)(rows, lang))
    with st.container(border=True, key=f"card_{key}"):
        head(title, t(f"block.{key}.subtitle", lang))
        if drawn:
            axis_charts(kept(axes)(rows), card, lang)
        heads = [t(f"block.{key}.what", lang), t("head.count", lang), t("head.amount", lang)]
        lines = kept(paired_lines)(rows, lang)
        words = {"key": key, "event": event_name, "title": title, "subtitle": t(f"block.{key}.subtitle", lang)}
        foot(
            rows, (event_name, t(f"block.{key}.file", lang)), key=key, titles=(title, words["subtitle"]), lang=lang,
            charts=len(kept(axes)(rows)),
            make=lambda here: axis_exhibits(rows, lines, heads, lang, address=here, **words),
        )  # fmt: skip
        figures_table(card, heads, lines, rows, lang)


def axis_charts(groups: Sequence[pd.DataFrame], card: str, lang: Lang) -> None:
    """Show each group, a kept one, as bars on an axis of its own, below what that axis measures."""
    for place, group in enumerate(groups):
        heading(kept(axis_name)(group, lang))
        bars(group, card, identity="observation_id", part=str(place), lang=lang)


def figures_table(card: str, heads: Sequence[str], lines: Sequence[TableRow], rows: pd.DataFrame, lang: Lang) -> None:
    """Show lines, each with the sentences of its observations among `rows`."""

    def opened(line: TableRow) -> None:
        evidence_panel(rows[rows["observation_id"].isin(line.observation_ids)], lang=lang)

    Table(card, heads, opened, "wide_second").show(lines, lang=lang)


def heading(words: str) -> None:
    """Show what the chart or table below it is about."""
    st.html(f'<p class="axis">{escape(words)}</p>')
