"""The button that puts a chart into the deck: into that of the address, or else into a new one named by the event."""

from collections.abc import Callable, Sequence
from urllib.parse import urlsplit

import streamlit as st

from etl.workspace import data_folder
from pages.decks.store import Decks, NoSuchDeck
from pages.exports.deck import Slide
from pages.exports.exhibit import Exhibit
from pages.parts import address
from pages.words.catalogue import Lang, t
from pages.words.plain import plain

DECK = "deck"
_TOLD = "deck_told"
Make = Callable[[str], Sequence[Exhibit]]


def to_deck(make: Make, *, key: str, lang: Lang) -> None:
    """Show the button; a click makes the exhibits, given the address of the page, and adds a slide for each."""
    st.button(t("deck.add", lang), key=f"to_deck_{key}", on_click=_add, args=(make, lang))


def told() -> None:
    """Say what the last click has added, once."""
    said = st.session_state.pop(_TOLD, None)
    if said:
        st.toast(plain(said))


def decks() -> Decks:
    """The decks of this data folder."""
    return Decks(data_folder())


def _add(make: Make, lang: Lang) -> None:
    exhibits = make(_here())
    if not exhibits:
        return
    slides = [Slide(exhibit=each) for each in exhibits]
    name = exhibits[0].event or t("deck.unnamed", lang)
    deck_id = _put(st.query_params.get(DECK, ""), name, slides, lang)
    address.put({DECK: deck_id})
    about = decks().about(deck_id)
    st.session_state[_TOLD] = t("deck.added", lang, name=about.name, n=about.slides)


def _put(deck_id: str, name: str, slides: Sequence[Slide], lang: Lang) -> str:
    """Adds to the deck, or where there is none to a new one; the id of that deck."""
    kept = decks()
    try:
        kept.add(deck_id, *slides)
    except NoSuchDeck:
        deck_id = kept.create(name, lang)
        kept.add(deck_id, *slides)
    return deck_id


def _here() -> str:
    """The path and query of this page, without the deck: the way back from a slide to its chart."""
    path = urlsplit(st.context.url or "").path or "/"
    query = {name: code for name, code in st.query_params.items() if name != DECK}
    return f"{path}{address.query(query)}"
