"""The files of a deck: slides, PDF, a page for the browser; and the template that slides are made on."""

from collections.abc import Callable, Sequence

import streamlit as st

from etl import queries
from etl.workspace import data_folder
from pages.content import cite
from pages.decks.store import Kept, Listed
from pages.decks.template import drop_template, keep_template, template_of
from pages.exports.deck import Deck
from pages.exports.deck_forms import FORMS, deck_file
from pages.exports.sheets import file_name
from pages.exports.slides.pptx_file import deck_pptx
from pages.exports.slides.template import BadTemplate
from pages.parts.loading import ask
from pages.parts.text import caption
from pages.words.catalogue import Lang, t
from pages.words.plain import plain


def files(deck: Listed, kept: Sequence[Kept], lang: Lang) -> None:
    """Show a button for each kind of file; it is made when the button is clicked."""
    made = deck_of(deck, kept)
    with st.container(horizontal=True, key="deck_files"):
        for form, mime in FORMS.items():
            st.download_button(
                t(f"deck.file.{form}", lang),
                data=_maker(form, made),
                file_name=file_name(deck.name, suffix=form),
                mime=mime,
                key=f"deck_file_{form}",
                on_click="ignore",
            )
    _template(made, lang)


def deck_of(deck: Listed, kept: Sequence[Kept]) -> Deck:
    """The deck as files are made of it; a slide whose chart cannot be read is left out."""
    info = ask(queries.build_info)
    slides = tuple(each.slide for each in kept if not each.broken)
    return Deck(deck.name, deck.lang, slides, str(info["build"]), cite.day(info["published"]))


def _maker(form: str, deck: Deck) -> Callable[[], bytes]:
    return lambda: deck_file(deck, form, template_of(data_folder()))


def _template(deck: Deck, lang: Lang) -> None:
    """The choice of the bureau's own template; one that cannot serve is refused before it is kept."""
    own = template_of(data_folder()) is not None
    with st.expander(t("deck.template.own" if own else "deck.template.none", lang)):
        caption(t("deck.template.about", lang))
        given = st.file_uploader(
            t("deck.template", lang), type=["pptx", "potx"], key="deck_template", max_upload_size=50
        )
        if given is not None:
            try:
                deck_pptx(Deck(deck.name, lang, deck.slides[:1]), given.getvalue())
                keep_template(data_folder(), given.getvalue())
                st.success(t("deck.template.kept", lang))
            except BadTemplate as fault:
                st.error(plain(str(fault)))
        elif own:
            st.button(
                t("deck.template.drop", lang), key="deck_template_drop", on_click=drop_template, args=(data_folder(),)
            )
