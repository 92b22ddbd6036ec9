"""Context: what is not signed — lists on offer, targets, forecasts — how large the event was, and its background."""

from pages.charts.outlined_rows import forecast_rows, offered_rows, plain_rows
from pages.content.cut import event_name
from pages.parts import address, frame
from pages.parts.background import background_card, choose_search
from pages.parts.beside import beside
from pages.parts.event_size import size_card
from pages.parts.figures_card import figures_card
from pages.parts.loading import kept
from pages.parts.outlook import outlook_card


def show() -> None:
    """Open, choose, show, cite."""
    lang = address.language()
    event, filters = frame.open_event("context", lang)
    if event:
        told, names = beside(event), (event["event_id"], event_name(event, lang))
        with filters:
            words = choose_search(told.background, lang)
        if not told.size.empty:
            size_card(told.size, names, lang=lang)
        if not told.offers.empty:
            offers = kept(offered_rows)(told.offers, lang)
            figures_card(offers, key="offers", names=names, lang=lang)
        if not told.forecasts.empty:
            forecasts = kept(forecast_rows)(told.forecasts, lang)
            figures_card(forecasts, key="forecasts", names=names, lang=lang)
        if not told.outlook.empty:
            outlook_card(told.outlook, names, lang=lang)
        if not told.earlier.empty:
            figures_card(kept(plain_rows)(told.earlier, lang), key="earlier", names=names, drawn=False, lang=lang)
        if not told.background.empty:
            background_card(told.background, words, names, lang=lang)
        if not told.counts:
            frame.nothing("context", lang)
    frame.footer(lang)


show()
