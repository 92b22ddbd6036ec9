"""Overview: what an event signed, in its key numbers and its leading cut; the way to what is not signed."""

from pages.content.cuts import cut_of, of_whole, reported_cuts, scope_cut
from pages.content.exhibits import headline_exhibits
from pages.content.headline import headline
from pages.content.view import view_of
from pages.parts import address, frame
from pages.parts.all_events import all_events
from pages.parts.beside import beside_link
from pages.parts.card import cut_card
from pages.parts.compared import choose_other, compared_card
from pages.parts.filters import choose_measure
from pages.parts.key_numbers import key_numbers
from pages.parts.to_deck import to_deck


def show() -> None:
    """Open, choose, show, cite."""
    lang = address.language()
    event, filters = frame.open_event("overview", lang)
    if event:
        dimensions = reported_cuts(event, ("sector", "category", "region"))
        cut, sets = cut_of(event, dimensions[0] if dimensions else "total"), scope_cut(event)
        with filters:
            measure = choose_measure([cut, sets], lang)
            other = choose_other(event, lang)
        whole = of_whole(cut)
        key_numbers(headline(whole, lang), card=f"overview_{cut.event_id}", lang=lang)
        to_deck(lambda here: headline_exhibits(whole, lang, here), key="headline", lang=lang)
        if not sets.is_empty:
            cut_card(view_of(sets, measure, lang), key="overview_sets")
        if dimensions:
            cut_card(view_of(cut, measure, lang), key="overview")
        if other:
            compared_card(event, other, lang)
        beside_link(event, lang)
        all_events(lang)
    frame.footer(lang)


show()
