"""The table behind a chart: a line for each part, and below the open one the sentences that say it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from html import escape
from typing import Literal

from pages.charts.cut_rows import TableRow
from pages.content.recall import Itself
from pages.parts.focus import focused
from pages.parts.openable import Line, openable
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
        """Show the lines, which are not changed afterwards."""
        focus, heads = focused(self.card) or "", tuple(self.heads)
        place = next((at for at, line in enumerate(lines) if _is_open(line, focus)), None) if focus else None
        shown = _all_shown(Itself(lines), heads, lang)
        if place is not None:
            opener = replace(shown[place], key=focus)  # the open one is closed by what opened it
            shown = [*shown[:place], opener, *shown[place + 1 :]]
        head = _joined([escape(head) for head in heads], "head", f"heads {self.widths}")

        def opened() -> None:
            if place is not None:
                self.opened(lines[place])

        openable(self.card, head, shown, place, opened, lang=lang)


def _is_open(line: TableRow, focus: str) -> bool:
    """Whether a line is open; of two bars that contest each other each opens it by the observation that it draws."""
    return focus == line.key or focus.removeprefix(f"{line.key}/") in line.observation_ids


def headed(head: str, text: str, lang: Lang) -> str:
    """A cell as HTML that carries its head, for those who hear a table and do not see what it stands below."""
    return f'<span class="unseen">{escape(head)}{t("list.colon", lang)}</span>{escape(text)}' if head else escape(text)


@lru_cache(maxsize=256)
def _all_shown(lines: Itself, heads: tuple[str, ...], lang: Lang) -> Sequence[Line]:
    return [_shown(line, heads, lang) for line in lines.value]


@lru_cache(maxsize=4096)
def _shown(line: TableRow, heads: tuple[str, ...], lang: Lang) -> Line:
    """A line with its cells as one piece of HTML; the button that opens it stands beside them."""
    name = f'<span class="{"inside" if line.inside else "part"}">{escape(line.name)}</span>'
    note = f"<small>{escape(line.note)}</small>" if line.note else ""
    said = zip(heads[1:], (line.projects, line.amount), strict=True)
    cells = _joined([name + note, *(headed(head, text, lang) for head, text in said)], "cell", "cells")
    return Line(line.key, cells, line.name)


def _joined(texts: Sequence[str], kind: str, line: str) -> str:
    cells = "".join(f'<div class="{kind}">{text}</div>' for text in texts)
    return f'<div class="line {line}">{cells}</div>'
