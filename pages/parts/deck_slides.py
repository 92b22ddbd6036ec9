"""The slides of a deck one below the other: a small picture, the claim, the notes, and the way up and down."""

from dataclasses import replace
from html import escape

import streamlit as st

from pages.decks.store import Kept
from pages.exports.exhibit import Exhibit
from pages.exports.turned import turned
from pages.parts import address
from pages.parts.slide_picture import slide_picture
from pages.parts.style import colours
from pages.parts.to_deck import decks
from pages.words.catalogue import Lang, t
from pages.words.plain import plain


def slides_list(deck_id: str, kept: list[Kept], lang: Lang) -> None:
    """Show the slides; every change is saved at once."""
    for place, each in enumerate(kept):
        with st.container(border=True, key=f"slide_{each.slide_id}"):
            _slide(deck_id, each, place, len(kept), lang)
    if decks().removed(deck_id):
        st.button(t("deck.bring_back", lang), key="deck_bring_back", on_click=_bring_back, args=(deck_id,))


def _slide(deck_id: str, kept: Kept, place: int, count: int, lang: Lang) -> None:
    picture, words = st.columns([1.1, 1.5], gap="medium", vertical_alignment="top")
    with picture:
        st.html(slide_picture(kept, colours(), lang))
    with words:
        _words(deck_id, kept, place, lang)
        _moves(deck_id, kept, place, count, lang)


def _words(deck_id: str, kept: Kept, place: int, lang: Lang) -> None:
    slide = kept.slide
    if kept.broken:
        st.warning(t("deck.broken", lang))
    claim = t("deck.claim_of", lang, n=place + 1)
    _field("title", deck_id, kept, slide.claim, claim, 200)
    if slide.exhibit:
        st.html(f'<p class="slide-sub">{escape(slide.exhibit.subtitle)}</p>')
    else:
        _field("body", deck_id, kept, slide.body, t("deck.body", lang), 4000, long=True)
    with st.expander(t("deck.notes", lang)):
        _field("notes", deck_id, kept, slide.notes, t("deck.notes", lang), 4000, long=True, hidden=True)


def _field(
    name: str, deck_id: str, kept: Kept, value: str, words: str, most: int, *, long: bool = False, hidden: bool = False
) -> None:
    """A field whose words are saved when it is left."""
    key = f"slide_{name}_{kept.slide_id}"
    st.session_state.setdefault(key, value)
    field = st.text_area if long else st.text_input
    field(
        words, key=key, max_chars=max(most, len(value)), on_change=_save, args=(name, deck_id, kept, key),
        label_visibility="collapsed" if hidden else "visible",
    )  # fmt: skip


def _save(name: str, deck_id: str, kept: Kept, key: str) -> None:
    """A claim that is emptied, or is the chart's own, is the chart's own from then on."""
    words, exhibit = st.session_state[key].strip(), kept.slide.exhibit
    own = name == "title" and exhibit is not None and words in ("", exhibit.title)
    decks().change(deck_id, kept.slide_id, **{name: "" if own else words})
    if own:
        del st.session_state[key]


def _moves(deck_id: str, kept: Kept, place: int, count: int, lang: Lang) -> None:
    with st.container(horizontal=True, key=f"slide_moves_{kept.slide_id}"):
        _move(deck_id, kept, place - 1, "up", place == 0, lang)
        _move(deck_id, kept, place + 1, "down", place == count - 1, lang)
        st.button(
            t("deck.remove", lang), key=f"slide_remove_{kept.slide_id}", on_click=decks().remove,
            args=(deck_id, kept.slide_id), type="tertiary",
        )  # fmt: skip
        exhibit = kept.slide.exhibit
        if exhibit and exhibit.other:
            words = t("deck.as_bars" if exhibit.form == "pie" else "deck.as_pie", lang)
            key = f"slide_turn_{kept.slide_id}"
            st.button(words, key=key, on_click=_turn, args=(deck_id, kept, exhibit), type="tertiary")
        if exhibit and exhibit.address:
            st.html(f'<a class="way" href="{escape(_way(exhibit.address))}" target="_self">{t("deck.chart", lang)}</a>')


def _turn(deck_id: str, kept: Kept, exhibit: Exhibit) -> None:
    decks().replace(deck_id, kept.slide_id, replace(kept.slide, exhibit=turned(exhibit)))


def _bring_back(deck_id: str) -> None:
    decks().bring_back(deck_id)


def _way(where: str) -> str:
    """The page of a chart, with this deck kept, so that it can be added again."""
    deck = address.query({"deck": address.code("deck")}).removeprefix("?")
    safe = where if where.startswith("/") and not where.startswith("//") else "/"
    return f"{safe}{'&' if '?' in safe else '?'}{deck}"


def _move(deck_id: str, kept: Kept, place: int, way: str, last: bool, lang: Lang) -> None:
    words = plain(t(f"deck.{way}", lang))
    key = f"slide_{way}_{kept.slide_id}"
    st.button(
        words, key=key, on_click=decks().move, args=(deck_id, kept.slide_id, place), disabled=last, type="tertiary"
    )
