"""The deck that an event is told by at first: its key numbers, then a chart for each cut it was reported in."""

from collections.abc import Iterator
from typing import Any

from pages.content.cut import MEASURES, Cut
from pages.content.cuts import cut_of, of_whole, overlaid, place_cuts, reported_cuts, scope_cut
from pages.content.exhibits import cut_exhibit, headline_exhibits
from pages.content.host_cuts import host_cuts, hosts_of
from pages.content.view import view_of
from pages.exports.exhibit import Exhibit
from pages.words.catalogue import Lang

ORDER = ("sector", "category", "region", "ownership", "size_band", "channel", "source_country")


def event_exhibits(event: dict[str, Any], lang: Lang) -> list[Exhibit]:
    """The exhibits of an event (a row of `queries.events`); of each cut the amounts, or else the projects."""
    address = f"?event={event['event_id']}" + ("&lang=en" if lang == "en" else "")
    dimensions = reported_cuts(event, ORDER)
    first = of_whole(cut_of(event, dimensions[0] if dimensions else "total"))
    charts = [
        cut_exhibit(view_of(cut, measure, lang), f"{place}_{measure}", f"/{page}{address}")
        for place, (page, cut) in enumerate(_cuts(event, dimensions, lang))
        for measure in _measures(cut)
    ]
    return [*headline_exhibits(first, lang, f"/{address}"), *charts]


def _cuts(event: dict[str, Any], dimensions: list[str], lang: Lang) -> Iterator[tuple[str, Cut]]:
    """The cuts with the page that draws each."""
    found = [("", scope_cut(event))]
    for dimension in dimensions:
        page = {"sector": "sectors", "category": "sectors", "source_country": "provinces"}.get(dimension, "regions")
        found += [(page, cut_of(event, dimension)), (page, overlaid(event, dimension))]
    found += [("regions", cut) for cut in place_cuts(event, "category")]
    found += [("districts", cut) for cut in host_cuts(event, hosts_of(event, lang))]
    yield from ((page, cut) for page, cut in found if not cut.is_empty)


def _measures(cut: Cut) -> list[str]:
    """Both measures where both were printed: share of projects and of money are told apart."""
    return [measure for measure in MEASURES if measure in cut.measures]
