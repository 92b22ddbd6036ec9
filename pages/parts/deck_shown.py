"""A deck full screen: the same file that is handed out for the browser, over the whole page."""

import streamlit as st

from pages.exports.deck import Deck
from pages.exports.web import deck_html
from pages.parts import address
from pages.parts.deck_files import deck_of
from pages.parts.deck_page import changed_since
from pages.parts.style import colours
from pages.parts.to_deck import DECK, decks
from pages.words.catalogue import Lang, t


def is_shown() -> bool:
    """Whether the address asks for a deck full screen that there is."""
    known = {deck.deck_id for deck in decks().listed()}
    return address.code("show") == "1" and address.code(DECK) in known


def shown(lang: Lang) -> None:
    """Show the deck of the address over the whole page, with the way back."""
    deck = decks().about(address.code(DECK))
    kept = decks().slides(deck.deck_id)
    made: Deck = deck_of(deck, kept)
    with st.container(key="show", gap=None):
        st.iframe(
            deck_html(made, mode=colours().mode, changes=changed_since(kept), leave=True),
            height=600,
            alt=deck.name,
            tab_index=0,
        )
        st.button(t("deck.leave", lang), key="deck_leave", on_click=address.put, args=({"show": ""},))
