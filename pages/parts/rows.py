"""The table behind a chart: a line for each part, and below the open one the sentences that say it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape
from typing import Literal

import streamlit as st

from pages.charts.cut_rows import TableRow
from pages.parts.focus import focused, toggle
from pages.words.catalogue import Lang, t

Widths = Literal["even", "wide_second", "long_first", "long_last", "one"]  # as page.css has them


@dataclass(frozen=True)
class Table:
    """A table of one card: the heads of its three columns, and what is shown below an open line."""

    card: str
    heads: Sequence[str]
    opened: Callable[[TableRow], None]
    widths: Widths = "even"

    def show(self, lines: Sequence[TableRow], *, lang: Lang) -> None:
        """Show the lines."""
        with st.container(key=f"{self.card}_table", gap=None):
            st.html(_joined([escape(head) for head in self.heads], "head", f"heads {self.widths}"))
            opened = focused(self.card) or ""
            for place, line in enumerate(lines):
                self._line(line, place, opened, lang)

    def _line(self, line: TableRow, place: int, opened: str, lang: Lang) -> None:
        # A bar of two that contest each other is opened by its observation, which its line holds.
        is_open = opened == line.key or opened.removeprefix(f"{line.key}/") in line.observation_ids
        with st.container(key=f"{self.card}_row_{place}{'_open' if is_open else ''}", gap=None):
            with st.container(horizontal=True):
                st.html(_cells(line, tuple(self.heads), lang), width="stretch")
                words = t("row.close" if is_open else "row.open", lang)
                key, shown = f"{self.card}_open_{place}", (self.card, opened if is_open else line.key)
                st.button(words, key=key, on_click=toggle, args=shown, type="tertiary")
            if is_open:
                self.opened(line)


def headed(head: str, text: str, lang: Lang) -> str:
    """A cell as HTML that carries its head, for those who hear a table and do not see what it stands below."""
    return f'<span class="unseen">{escape(head)}{t("list.colon", lang)}</span>{escape(text)}' if head else escape(text)


@lru_cache(maxsize=4096)
def _cells(line: TableRow, heads: tuple[str, ...], lang: Lang) -> str:
    """The cells of a line as one piece of HTML; the button that opens it stands beside them."""
    name = f'<span class="{"inside" if line.inside else "part"}">{escape(line.name)}</span>'
    note = f"<small>{escape(line.note)}</small>" if line.note else ""
    said = zip(heads[1:], (line.projects, line.amount), strict=True)
    return _joined([name + note, *(headed(head, text, lang) for head, text in said)], "cell", "cells")


def _joined(texts: Sequence[str], kind: str, line: str) -> str:
    cells = "".join(f'<div class="{kind}">{text}</div>' for text in texts)
    return f'<div class="line {line}">{cells}</div>'
