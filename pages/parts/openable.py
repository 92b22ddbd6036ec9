"""Lines of which each can be opened by a button, drawn as one element however many they are.

An element of Streamlit for each cell and button would take the server and the browser many times as long.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape
from pathlib import Path
from typing import Any

import streamlit as st

from pages.content.recall import Itself
from pages.parts.focus import toggle
from pages.words.catalogue import Lang, t

_GROUP = 30
_SCRIPT = Path(__file__).with_suffix(".js")


@dataclass(frozen=True)
class Line:
    """What opens the line, its cells as HTML, and what it is called by those who hear its button."""

    key: str
    cells: str
    name: str


def openable(
    card: str, head: str, lines: Sequence[Line], place: int | None, opened: Callable[[], None], *, kind: str = "",
    lang: Lang,
) -> None:  # fmt: skip
    """Show the lines below their head (HTML), and below the open one, at `place`, what `opened` shows.

    The button of a line opens it in the card, that of the open one closes it.
    """
    with st.container(key=f"{card}_table", gap=None):
        if place is None:
            drawn(card, "lines", head + _closed(Itself(lines), kind, lang))
            return
        cut = place + 1
        drawn(card, "lines", head + html_of(lines[:cut], 0, place, kind=kind, lang=lang))
        with st.container(key=f"{card}_opened", gap=None):
            opened()
        if lines[cut:]:
            drawn(card, "rest", html_of(lines[cut:], cut, None, kind=kind, lang=lang))


def drawn(card: str, part: str, html: str) -> None:
    """Draw lines (HTML) of a card as one element, told from the card's other ones by `part`."""
    key = f"{card}_{part}".replace("__", "_~")  # Streamlit keeps two of them for itself

    def chosen() -> None:
        toggle(card, str(st.session_state[key]["line"]))

    _component()(data={"html": html, "table": card}, key=key, on_line_change=chosen)


def html_of(lines: Sequence[Line], first: int, place: int | None, *, kind: str, lang: Lang) -> str:
    """Lines as HTML, counted from `first`, the one at `place` open; `kind` names their looks in page.css.

    Those far down stand in groups, which the browser leaves out until they come near; otherwise every change above them
    would cost all of them.
    """
    rows = [_line(line, at, at == place, kind, lang) for at, line in enumerate(lines, first)]
    groups = ("".join(rows[at : at + _GROUP]) for at in range(_GROUP, len(rows), _GROUP))
    return "".join((*rows[:_GROUP], *(f'<div class="far">{group}</div>' for group in groups)))


@lru_cache(maxsize=256)
def _closed(lines: Itself, kind: str, lang: Lang) -> str:
    return html_of(lines.value, 0, None, kind=kind, lang=lang)


@lru_cache(maxsize=4096)
def _line(line: Line, place: int, is_open: bool, kind: str, lang: Lang) -> str:
    words = t("row.close" if is_open else "row.open", lang)
    spoken = escape(f"{words}{t('list.colon', lang)}{line.name}")
    button = (
        f'<button type="button" class="opener" data-line="{escape(line.key)}" aria-expanded="{str(is_open).lower()}"'
        f' aria-label="{spoken}">{escape(words)}</button>'
    )
    shown = " ".join(filter(None, ("row", kind, "open" if is_open else "")))
    return f'<div class="{shown}" data-place="{place}">{line.cells}{button}</div>'


@cache
def _component() -> Any:
    return st.components.v2.component(
        "openable", html='<div class="openable"></div>', js=_SCRIPT.read_text(encoding="utf-8"), isolate_styles=False
    )
