"""Regions: where the projects come from, and beside it every other cut that is told by places."""

from pages.parts import address, frame
from pages.parts.card import cut_card
from pages.parts.cuts import cut_of, place_cuts
from pages.parts.filters import choose_measure
from pages.parts.headline import shares
from pages.parts.key_numbers import key_numbers
from pages.parts.view import View


def show() -> None:
    """Open, choose, show, cite."""
    lang = address.language()
    event, filters = frame.open_event("regions", lang)
    if event:
        cuts = [cut for cut in (cut_of(event, "region"), *place_cuts(event, "category")) if not cut.is_empty]
        with filters:
            measure = choose_measure(cuts, lang) if cuts else ""
        key_numbers(shares(event["event_id"], "region", lang), card=f"regions_{event['event_id']}", lang=lang)
        for place, cut in enumerate(cuts):
            cut_card(View(cut, measure, lang), key=f"regions_{place}")
        if not cuts:
            frame.nothing("regions", lang)
    frame.footer(lang)


show()
