"""Reconciliation: what reports say differently, every check of an event, and what the figures entail beyond."""

from pages.parts import address, frame
from pages.parts.checks import bounds_card, checks_cards
from pages.parts.conflicts import conflicts_card


def show() -> None:
    """Open, choose, show, cite."""
    lang = address.language()
    event, _ = frame.open_event("reconciliation", lang)
    if event:
        told = [conflicts_card(event, lang=lang), checks_cards(event, lang=lang), bounds_card(event, lang=lang)]
        if not any(told):
            frame.nothing("reconciliation", lang)
    frame.footer(lang)


show()
