"""Sectors: projects and amounts by sector, or by the categories that the report uses instead."""

from pages.content.cuts import cut_of, overlaid, reported_cuts
from pages.content.view import view_of
from pages.parts import address, frame
from pages.parts.card import cut_card
from pages.parts.filters import choose_cut, choose_measure
from pages.parts.scatter import scatter_card


def show() -> None:
    """Open, choose, show, cite."""
    lang = address.language()
    event, filters = frame.open_event("sectors", lang)
    dimensions = reported_cuts(event, ("sector", "category")) if event else []
    if event and dimensions:
        with filters:
            cut = cut_of(event, choose_cut(dimensions, lang))
            measure = choose_measure([cut], lang)
        cut_card(view_of(cut, measure, lang), key="sectors")
        others = overlaid(event, cut.dimension)
        if not others.is_empty:
            cut_card(view_of(others, measure, lang), key="sectors_beside")
        scatter_card(cut, key="sectors_size", lang=lang)
    elif event:
        frame.nothing("sectors", lang)
    frame.footer(lang)


show()
