"""The decks of the workspace: choosing one, making a new one, empty or of an event."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import streamlit as st

from etl import queries
from pages.content import cite
from pages.content.bulletin import event_bulletin
from pages.content.cut import event_name
from pages.content.event_deck import event_exhibits
from pages.content.memory import reading
from pages.decks.store import Listed
from pages.exports.briefing import Bulletin
from pages.exports.bulletin_text import as_markdown, as_text
from pages.exports.deck import Deck, Slide
from pages.exports.sheets import file_name
from pages.parts import address
from pages.parts.frame import newest_events
from pages.parts.loading import ask, tables
from pages.parts.text import caption, head
from pages.parts.to_deck import DECK, decks
from pages.words.catalogue import Lang, t
from pages.words.figures import counted
from pages.words.plain import plain
from pages.words.records import records

BEIJING = "Asia/Shanghai"
Make = Callable[[Deck, Bulletin], bytes]
DISCARDED = "deck_discarded"
PRESENT = "pages/output/present.py"


def choose_deck(lang: Lang) -> Listed | None:
    """The deck of the address, chosen among all; None where none is, with a sentence where it is not known."""
    listed = {deck.deck_id: deck for deck in decks().listed()}
    if not listed:
        return listed.get(address.named(DECK, t("filter.deck", lang), listed, lang=lang))
    names = {"": t("deck.all", lang)} | {code: deck.name for code, deck in listed.items()}
    with st.container(horizontal=True, key="filters"):
        chosen = address.select(DECK, t("filter.deck", lang), names, lang=lang, drops=("show",))
    return listed.get(chosen)


def deck_list(lang: Lang) -> None:
    """All decks, and the ways to a new one."""
    listed = decks().listed()
    _discarded(lang)
    if not listed:
        st.info(t("deck.none", lang))
    with st.container(border=True, key="card_new_deck"):
        head(t("deck.new", lang))
        _of_event(lang)
        st.button(t("deck.empty", lang), key="deck_new", on_click=_create, args=(lang,))
    for deck in listed:
        with st.container(key=f"deck_row_{deck.deck_id}", horizontal=True, vertical_alignment="center"):
            way = address.kept() | {DECK: deck.deck_id}
            st.page_link(PRESENT, label=plain(deck.name), query_params=way)
            caption(about(deck, lang))


def _discarded(lang: Lang) -> None:
    """The deck that was just deleted, with the way back."""
    gone = st.session_state.get(DISCARDED)
    if gone:
        deck_id, name = gone
        with st.container(horizontal=True, vertical_alignment="center", key="deck_discarded_row"):
            caption(t("deck.discarded", lang, name=name))
            st.button(t("deck.recover", lang), key="deck_recover", on_click=_recover, args=(deck_id,), type="tertiary")


def _recover(deck_id: str) -> None:
    decks().recover(deck_id)
    del st.session_state[DISCARDED]
    address.put({DECK: deck_id})


def about(deck: Listed, lang: Lang) -> str:
    """How many slides a deck has and when it was changed last, by the reader's clock."""
    changed = datetime.fromisoformat(deck.changed).astimezone(_zone())
    return counted("deck.about", deck.slides, lang, changed=f"{changed:%Y-%m-%d %H:%M}")


def _zone() -> ZoneInfo:
    """The reader's time zone; that of Beijing where the browser names none that is known."""
    try:
        return ZoneInfo(st.context.timezone or BEIJING)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo(BEIJING)


def _of_event(lang: Lang) -> None:
    """A deck of all that is told of an event, with one click."""
    events = _events()
    names = {code: event_name(row, lang) for code, row in events.items()}
    if not names:
        return
    with st.container(horizontal=True, vertical_alignment="bottom", key="deck_of_event"):
        shown, wanted = address.distinct(names), address.code("event")
        if "deck_event" not in st.session_state and wanted in names:
            st.session_state["deck_event"] = wanted
        code = st.selectbox(
            t("filter.event", lang), list(names), format_func=lambda each: shown[each], key="deck_event",
            placeholder=t("filter.choose", lang), width=330,
        )  # fmt: skip
        st.button(t("deck.of_event", lang), key="deck_make", type="primary", on_click=_make, args=(lang,))
        _bulletins(events[code], names[code], lang)


def _events() -> dict[str, dict[str, Any]]:
    return {str(row["event_id"]): row for row in records(newest_events())}


def _make(lang: Lang) -> None:
    """Make the deck ahead of the page: a run that another one stops on its way down the page would lose the click."""
    event = _events().get(st.session_state["deck_event"])
    if event:
        exhibits = event_exhibits(event, lang)
        deck_id = decks().create(event_name(event, lang), lang)
        decks().add(deck_id, *(Slide(exhibit=each) for each in exhibits))
        address.put({DECK: deck_id})


def _bulletins(event: dict[str, Any], name: str, lang: Lang) -> None:
    """The bulletin of an event as a document and as text; written at the click, from the build that is shown."""
    folder = tables()
    for form, (mime, make) in BULLETINS.items():
        st.download_button(
            t(f"deck.bulletin.{form}", lang),
            data=_writer(make, event, folder, lang),
            file_name=file_name(name, t("deck.bulletin", lang), suffix=form),
            mime=mime,
            key=f"deck_bulletin_{form}",
            on_click="ignore",
        )


def _writer(make: Make, event: dict[str, Any], folder: Path, lang: Lang) -> Callable[[], bytes]:
    def written() -> bytes:
        with reading(folder):
            info = ask(queries.build_info)
            deck = Deck(event_name(event, lang), lang, (), str(info["build"]), cite.day(info["published"]))
            return make(deck, event_bulletin(event, lang))

    return written


def _pdf(deck: Deck, told: Bulletin) -> bytes:
    # Typst is loaded where a document is asked for.
    from pages.exports.paper import deck_pdf

    return deck_pdf(deck, [told])


BULLETINS: dict[str, tuple[str, Make]] = {
    "pdf": ("application/pdf", _pdf),
    "txt": ("text/plain", lambda _, told: as_text(told)),
    "md": ("text/markdown", lambda _, told: as_markdown(told)),
}


def _create(lang: Lang) -> None:
    address.put({DECK: decks().create(t("deck.unnamed", lang), lang)})
