"""The few numbers that a reader takes away, each with its hedge, its base and its sentences."""

from collections.abc import Sequence

import streamlit as st

from pages.content.key_number import KeyNumber
from pages.parts.evidence import evidence_panel
from pages.parts.focus import focused, toggle
from pages.words.catalogue import Lang, t
from pages.words.plain import plain


def key_numbers(numbers: Sequence[KeyNumber], *, card: str, lang: Lang) -> None:
    """Show the numbers side by side, and below them the sentences of the one that is open."""
    opened = focused(card)
    with st.container(horizontal=True, key=f"{card}_numbers"):
        for place, each in enumerate(numbers):
            with st.container(key=f"{card}_number_{place}", gap=None, width=245):
                st.metric(plain(each.name), plain(each.number))
                if each.note:
                    st.caption(plain(each.note))
                _button(card, str(place), opened == str(place), lang)
    if opened is not None and int(opened) < len(numbers):
        evidence_panel(numbers[int(opened)].rows, lang=lang)


def _button(card: str, place: str, is_open: bool, lang: Lang) -> None:
    words = t("row.close" if is_open else "row.open", lang)
    st.button(words, key=f"{card}_number_{place}_open", on_click=toggle, args=(card, place), type="tertiary")
