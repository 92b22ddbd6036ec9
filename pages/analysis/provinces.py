"""Provinces: who is named, in which role and group; no number is made up for a single province."""

from pages.parts import address, frame
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
        places_card(event, view, lang=lang)
        projects_card(event, lang=lang)
    frame.footer(lang)


show()
