"""The files of a deck: slides, PDF, a page for the browser."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

import streamlit as st

from etl import queries
from pages.content import cite
from pages.decks.store import Kept, Listed
from pages.exports.deck import Deck
from pages.exports.sheets import file_name
from pages.exports.web.page import deck_html
from pages.parts.loading import ask
from pages.words.catalogue import Lang, t


class Format(NamedTuple):
    """A kind of file: its suffix and type, and what makes it of a deck."""

    suffix: str
    mime: str
    make: Callable[[Deck], bytes]


FORMATS = (Format("html", "text/html", lambda deck: deck_html(deck).encode()),)


def files(deck: Listed, kept: Sequence[Kept], lang: Lang) -> None:
    """Show a button for each kind of file; it is made when the button is clicked."""
    with st.container(horizontal=True, key="deck_files"):
        for each in FORMATS:
            st.download_button(
                t(f"deck.file.{each.suffix}", lang),
                data=lambda each=each: each.make(deck_of(deck, kept)),  # type: ignore[misc]
                file_name=file_name(deck.name, suffix=each.suffix),
                mime=each.mime,
                key=f"deck_file_{each.suffix}",
                on_click="ignore",
            )


def deck_of(deck: Listed, kept: Sequence[Kept]) -> Deck:
    """The deck as files are made of it; a slide whose chart cannot be read is left out."""
    info = ask(queries.build_info)
    slides = tuple(each.slide for each in kept if not each.broken)
    return Deck(deck.name, deck.lang, slides, str(info["build"]), cite.day(info["published"]))
