"""The table behind a chart: a line for each part, and below the open one the sentences that say it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from pages.charts.cut_rows import TableRow
from pages.parts.focus import focused, toggle
from pages.words.catalogue import Lang, t

EVEN = (4.6, 2.4, 3.8, 1.9)
LONG_LAST = (2.7, 2, 4.9, 1.9)


@dataclass(frozen=True)
class Table:
    """A table of one card: the heads of its three columns, and what is shown below an open line."""

    card: str
    heads: Sequence[str]
    opened: Callable[[TableRow], None]
    widths: Sequence[float] = EVEN

    def show(self, lines: Sequence[TableRow], *, lang: Lang) -> None:
        """Show the lines."""
        with st.container(key=f"{self.card}_table", gap=None):
            self._cells([escape(head) for head in self.heads], "head")
            for place, line in enumerate(lines):
                self._line(line, place, lang)

    def _line(self, line: TableRow, place: int, lang: Lang) -> None:
        opened = focused(self.card) or ""
        # A bar of two that contest each other is opened by its observation, which its line holds.
        is_open = opened == line.key or opened.removeprefix(f"{line.key}/") in line.observation_ids
        with st.container(key=f"{self.card}_row_{place}{'_open' if is_open else ''}", gap=None):
            name = f'<span class="{"inside" if line.inside else "part"}">{escape(line.name)}</span>'
            note = f"<small>{escape(line.note)}</small>" if line.note else ""
            said = zip(self.heads[1:], (line.projects, line.amount), strict=True)
            last = self._cells([name + note, *(headed(head, text, lang) for head, text in said)], "cell")
            words = t("row.close" if is_open else "row.open", lang)
            key = f"{self.card}_open_{place}"
            last.button(
                words, key=key, on_click=toggle, args=(self.card, opened if is_open else line.key), type="tertiary"
            )
            if is_open:
                self.opened(line)

    def _cells(self, texts: Sequence[str], kind: str) -> DeltaGenerator:
        columns = st.columns(self.widths, gap="small", vertical_alignment="center", wrap=False)
        for column, text in zip(columns, texts, strict=False):
            column.html(f'<div class="{kind}">{text}</div>')
        return columns[-1]


def headed(head: str, text: str, lang: Lang) -> str:
    """A cell as HTML that carries its head, for those who hear a table and do not see what it stands below."""
    return f'<span class="unseen">{escape(head)}{t("list.colon", lang)}</span>{escape(text)}' if head else escape(text)
