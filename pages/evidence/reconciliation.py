"""Reconciliation: every check of an event with its sentence, what fails first; and what the figures entail beyond."""

from pages.parts import address, frame
from pages.parts.checks import bounds_card, checks_cards


def show() -> None:
    """Open, choose, show, cite."""
    lang = address.language()
    event, _ = frame.open_event("reconciliation", lang)
    if event:
        told = [checks_cards(event, lang=lang), bounds_card(event, lang=lang)]
        if not any(told):
            frame.nothing("reconciliation", lang)
    frame.footer(lang)


show()
