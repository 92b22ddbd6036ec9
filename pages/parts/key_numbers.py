"""The few numbers that a reader takes away, each with its hedge, its base and its sentences."""

from collections.abc import Sequence
from functools import lru_cache
from html import escape

import streamlit as st

from pages.content.key_number import KeyNumber
from pages.parts.evidence import evidence_panel
from pages.parts.focus import focused
from pages.parts.openable import Line, drawn, html_of
from pages.words.catalogue import Lang


def key_numbers(numbers: Sequence[KeyNumber], *, card: str, lang: Lang) -> None:
    """Show the numbers side by side, and below them the sentences of the one that is open."""
    lines = [
        Line(str(place), _cells(each.name, each.number, each.note), each.name) for place, each in enumerate(numbers)
    ]
    focus = focused(card)
    place = next((place for place, line in enumerate(lines) if line.key == focus), None)
    with st.container(key=f"{card}_numbers"):
        drawn(card, "lines", html_of(lines, 0, place, kind="number", lang=lang))
        if place is not None:
            evidence_panel(numbers[place].rows, lang=lang)


@lru_cache(maxsize=1024)
def _cells(name: str, number: str, note: str) -> str:
    below = f'<p class="quiet">{escape(note)}</p>' if note else ""
    return f'<p class="quiet">{escape(name)}</p><p class="value">{escape(number)}</p>{below}'
