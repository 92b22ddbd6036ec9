"""Regions: where the projects come from and go to, and beside it, each in its own chart, the cuts across sectors."""

from pages.content.cuts import cut_of, place_cuts
from pages.content.headline import shares
from pages.content.view import view_of
from pages.parts import address, frame
from pages.parts.card import cut_card
from pages.parts.filters import choose_measure
from pages.parts.hosts import hosts_link
from pages.parts.key_numbers import key_numbers

BESIDE = ("ownership", "size_band", "channel")


def show() -> None:
    """Open, choose, show, cite."""
    lang = address.language()
    event, filters = frame.open_event("regions", lang)
    if event:
        others = (cut_of(event, dimension) for dimension in BESIDE)
        cuts = [c for c in (cut_of(event, "region"), *place_cuts(event, "category"), *others) if not c.is_empty]
        with filters:
            measure = choose_measure(cuts, lang) if cuts else ""
        key_numbers(shares(event["event_id"], "region", lang), card=f"regions_{event['event_id']}", lang=lang)
        for place, cut in enumerate(cuts):
            cut_card(view_of(cut, cut.told(measure), lang), key=f"regions_{place}")
        if not cuts:
            frame.nothing("regions", lang)
        hosts_link(event, lang)
    frame.footer(lang)


show()
