"""The table behind a chart: a line for each part, and below the open one the sentences that say it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from html import escape

import streamlit as st

from pages.charts.cut_rows import TableRow
from pages.parts.focus import focused, toggle
from pages.words.catalogue import Lang, t

EVEN = (4.6, 2.4, 3.8)
LONG_LAST = (2.7, 2, 4.9)


@dataclass(frozen=True)
class Table:
    """A table of one card: the heads of its three columns, and what is shown below an open line."""

    card: str
    heads: Sequence[str]
    opened: Callable[[TableRow], None]
    widths: tuple[float, ...] = EVEN

    def show(self, lines: Sequence[TableRow], *, lang: Lang) -> None:
        """Show the lines."""
        with st.container(key=f"{self.card}_table", gap=None):
            st.html(_grid([escape(head) for head in self.heads], self.widths, "head"))
            opened = focused(self.card) or ""
            for place, line in enumerate(lines):
                self._line(line, place, opened, lang)

    def _line(self, line: TableRow, place: int, opened: str, lang: Lang) -> None:
        # A bar of two that contest each other is opened by its observation, which its line holds.
        is_open = opened == line.key or opened.removeprefix(f"{line.key}/") in line.observation_ids
        with st.container(key=f"{self.card}_row_{place}{'_open' if is_open else ''}", gap=None):
            with st.container(horizontal=True, gap="small", vertical_alignment="center"):
                st.html(_cells(line, self.widths), width="stretch")
                words = t("row.close" if is_open else "row.open", lang)
                key, drops = f"{self.card}_open_{place}", (self.card, opened if is_open else line.key)
                st.button(words, key=key, on_click=toggle, args=drops, type="tertiary")
            if is_open:
                self.opened(line)


@lru_cache(maxsize=4096)
def _cells(line: TableRow, widths: tuple[float, ...]) -> str:
    name = f'<span class="{"inside" if line.inside else "part"}">{escape(line.name)}</span>'
    note = f"<small>{escape(line.note)}</small>" if line.note else ""
    return _grid([name + note, escape(line.projects), escape(line.amount)], widths, "cell")


def _grid(texts: Sequence[str], widths: tuple[float, ...], kind: str) -> str:
    """The cells of a line as one piece of HTML; the button that opens it stands beside them."""
    columns = " ".join(f"minmax(0, {width}fr)" for width in widths)
    cells = "".join(f'<div class="{kind}">{text}</div>' for text in texts)
    return f'<div class="line {kind}s" style="grid-template-columns: {columns}">{cells}</div>'
