"""Present: decks of charts, put in order, shown full screen and handed out as files."""

from pages.parts import address, frame
from pages.parts.deck_list import choose_deck, deck_list
from pages.parts.deck_page import deck_page
from pages.parts.deck_shown import is_shown, shown


def show() -> None:
    """Open, choose, show."""
    lang = address.language()
    if is_shown():
        shown(lang)
        return
    frame.title("present", lang)
    deck = choose_deck(lang)
    if deck:
        deck_page(deck, lang)
    else:
        deck_list(lang)
    frame.footer(lang)


show()
