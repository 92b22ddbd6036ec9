"""One deck to be put in order: its name, what has changed since, its slides, its files."""

import streamlit as st

from etl import queries
from pages.decks.changes import changes, shown_ids
from pages.decks.store import Kept, Listed, NoSuchDeck
from pages.exports.deck import Slide
from pages.parts import address
from pages.parts.deck_files import files
from pages.parts.deck_list import DISCARDED, about
from pages.parts.deck_slides import slides_list
from pages.parts.loading import ask
from pages.parts.text import caption
from pages.parts.to_deck import DECK, decks
from pages.words.catalogue import Lang, t
from pages.words.figures import counted
from pages.words.plain import plain


def deck_page(deck: Listed, lang: Lang) -> None:
    """Show the deck; each change is saved at once."""
    kept = decks().slides(deck.deck_id)
    with st.container(key="deck_head", horizontal=True, vertical_alignment="bottom"):
        key = f"deck_name_{deck.deck_id}"
        st.session_state.setdefault(key, deck.name)
        st.text_input(
            t("deck.name", lang), key=key, max_chars=120, on_change=_rename, args=(deck.deck_id, key), width=330
        )
        if kept:
            st.button(
                t("deck.present", lang), key="deck_present", on_click=address.put, args=({"show": "1"},), type="primary"
            )
        st.button(t("deck.copy", lang), key="deck_copy", on_click=_copy, args=(deck, lang))
        st.button(t("deck.discard", lang), key="deck_discard", on_click=_discard, args=(deck,))
    caption(about(deck, lang))
    _changed(kept, lang)
    if kept:
        files(deck, kept, lang)
    else:
        st.info(t("deck.no_slides", lang))
    slides_list(deck.deck_id, kept, lang)
    _new_text(deck.deck_id, lang)


def changed_since(kept: list[Kept]) -> dict[str, str]:
    """observation_id -> what has become of it since its slide was made."""
    exhibits = [each.slide.exhibit for each in kept if each.slide.exhibit]
    ids = shown_ids(exhibits)
    return changes(exhibits, ask(queries.observations_of, tuple(ids))) if ids else {}


def _changed(kept: list[Kept], lang: Lang) -> None:
    found = changed_since(kept)
    if found:
        lines = "".join(f"\n- {plain(words)}" for words in found.values())
        st.warning(counted("deck.changes", len(found), lang) + lines)


def _new_text(deck_id: str, lang: Lang) -> None:
    with st.expander(t("deck.text", lang)), st.form(f"deck_text_{deck_id}", clear_on_submit=True, border=False):
        title = st.text_input(t("deck.claim", lang), max_chars=200)
        body = st.text_area(t("deck.body", lang), max_chars=4000)
        if st.form_submit_button(t("deck.text.add", lang)) and (title.strip() or body.strip()):
            decks().add(deck_id, Slide(title=title.strip(), body=body.strip()))
            st.rerun()


def _rename(deck_id: str, key: str) -> None:
    try:
        decks().rename(deck_id, st.session_state[key])
    except (ValueError, NoSuchDeck):
        del st.session_state[key]


def _copy(deck: Listed, lang: Lang) -> None:
    address.put({DECK: decks().duplicate(deck.deck_id, t("deck.copy_of", lang, name=deck.name))})


def _discard(deck: Listed) -> None:
    decks().discard(deck.deck_id)
    st.session_state[DISCARDED] = (deck.deck_id, deck.name)
    address.put({DECK: ""})
