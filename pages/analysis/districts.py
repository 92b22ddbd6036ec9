"""Districts: which places receive what an event signed, the projects named there, and the same over all events."""

from pages.content.cut import event_name
from pages.content.host_cuts import host_cuts, host_forecasts, hosts_of
from pages.content.view import view_of
from pages.parts import address, frame
from pages.parts.all_hosts import all_hosts
from pages.parts.card import cut_card
from pages.parts.figures_card import figures_card
from pages.parts.filters import choose_measure
from pages.parts.host_projects import sample_card


def show() -> None:
    """Open, choose, show, cite."""
    lang = address.language()
    event, filters = frame.open_event("districts", lang)
    if event:
        rows = hosts_of(event, lang)
        cuts, beforehand = host_cuts(event, rows), host_forecasts(event, lang)
        with filters:
            measure = choose_measure(cuts, lang) if cuts else ""
        for place, cut in enumerate(cuts):
            cut_card(view_of(cut, cut.told(measure), lang), key=f"districts_{place}")
        if not beforehand.empty:
            names = (event["event_id"], event_name(event, lang))
            figures_card(beforehand, key="host_forecasts", names=names, lang=lang)
        if not (sample_card(event, lang=lang) or cuts or len(beforehand)):
            frame.nothing("districts", lang)
        all_hosts(lang)
    frame.footer(lang)


show()
