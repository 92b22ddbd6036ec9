"""Provinces: who is named, in which role and group, no number made up for a single one; and countries beside them."""

from pages.content.cuts import cut_of
from pages.content.view import View
from pages.parts import address, frame
from pages.parts.card import cut_card
from pages.parts.filters import choose_measure
from pages.parts.named_projects import projects_card
from pages.parts.places import places_card
from pages.words.catalogue import t


def show() -> None:
    """Open, choose, show, cite."""
    lang = address.language()
    event, filters = frame.open_event("provinces", lang)
    if event:
        with filters:
            views = {view: t(f"view.{view}", lang) for view in ("map", "tiles")}
            view = address.segments("view", t("filter.view", lang), views, lang=lang)
            countries = cut_of(event, "source_country")
            measure = "" if countries.is_empty else choose_measure([countries], lang)
        drawn = places_card(event, view, lang=lang)
        if not countries.is_empty:
            cut_card(View(countries, measure, lang), key="countries")
        elif not drawn:
            frame.nothing("provinces", lang)
        projects_card(event, lang=lang)
    frame.footer(lang)


show()
