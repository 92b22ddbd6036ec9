"""The pages that draw an observation, read off the same questions and cuts that those pages are made of."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

from etl import queries
from pages.content.cite import text
from pages.content.cut import MEASURES, Cut
from pages.content.cuts import cut_of, of_whole, overlaid, place_cuts, reported_cuts, scope_cut
from pages.content.headline import headline
from pages.content.memory import ask, kept
from pages.parts.beside import BACKGROUND
from pages.parts.frame import newest_events
from pages.parts.menu import PAGES, Page
from pages.words.records import Row, records

Event = dict[str, Any]
UNSIGNED = ("offered", "target", "forecast")
SECTOR_CUTS = ("sector", "category")
PLACE_CUTS = ("region", "ownership", "size_band", "channel")


@dataclass(frozen=True)
class Place:
    """A page, and the choices that bring the observation up on it."""

    page: Page
    choices: dict[str, str] = field(default_factory=dict)


def drawn_in(row: Row, event_id: str) -> list[Place]:
    """The pages that draw an observation (a row of `marks`) in a chart, a table or a key number, as of an event."""
    events = newest_events()
    return [
        Place(page, _choices(page, row, event))
        for event in records(events[events["event_id"] == event_id])
        for page in PAGES
        if page.key in DRAWN and row["observation_id"] in _drawn(page.key, event)
    ]


@kept
def _drawn(key: str, event: Event) -> set[str]:
    """What a page draws of an event."""
    return DRAWN[key](event)


def _choices(page: Page, row: Row, event: Event) -> dict[str, str]:
    measure = {"measure": str(row["measure"])} if row["measure"] in MEASURES else {}
    cut = {"cut": str(row["dimension"])} if page.key == "sectors" else {}
    series = {"series": text(event["series"])} if page.key == "trends" else {}
    return {"event": str(event["event_id"]), **measure, **cut, **series}


def _overview(event: Event) -> set[str]:
    first = cut_of(event, next(iter(reported_cuts(event, (*SECTOR_CUTS, "region"))), "total"))
    numbers = [number.rows for number in headline(of_whole(first), "zh")]
    frames = (ask(queries.wholes, [str(event["event_id"])]), *numbers)
    ids = {str(each) for frame in frames for each in frame["observation_id"]}
    return ids | _of_cuts([scope_cut(event), first])


def _sectors(event: Event) -> set[str]:
    dimensions = reported_cuts(event, SECTOR_CUTS)
    return _of_cuts([cut(event, dimension) for dimension in dimensions for cut in (cut_of, overlaid)])


def _regions(event: Event) -> set[str]:
    shares = ask(queries.marks, event["event_id"], "region", "share")
    cuts = [*place_cuts(event, "category"), *(cut_of(event, dimension) for dimension in PLACE_CUTS)]
    return _of_cuts(cuts) | set(shares["observation_id"])


def _provinces(event: Event) -> set[str]:
    named = _joined(ask(queries.named_places, event["event_id"])["observation_ids"])
    return named | _of_cuts([cut_of(event, "source_country")])


def _districts(event: Event) -> set[str]:
    return set(ask(queries.hosts, (event["event_id"],))["observation_id"])


def _projects(event: Event) -> set[str]:
    return _joined(ask(queries.named_amounts, queries.Choice(str(event["event_id"])))["observation_ids"])


def _context(event: Event) -> set[str]:
    frames = [ask(queries.marks, event["event_id"], None, None, status) for status in UNSIGNED]
    frames.append(ask(queries.background, event["event_id"], BACKGROUND))
    return {str(each) for frame in frames for each in frame["observation_id"]}


def _trends(event: Event) -> set[str]:
    if event["series"] not in set(ask(queries.series)["series"]):
        return set()
    editions = ask(queries.trend, str(event["series"]))
    return set(editions["projects_id"].dropna()) | set(editions["amount_id"].dropna())


def _reconciliation(event: Event) -> set[str]:
    checks, bounds = ask(queries.checks, event["event_id"]), ask(queries.bounds, event["event_id"])
    return _joined(checks["operand_ids"]) | set(bounds["observation_id"])


DRAWN: dict[str, Callable[[Event], set[str]]] = {
    "overview": _overview,
    "sectors": _sectors,
    "regions": _regions,
    "provinces": _provinces,
    "districts": _districts,
    "trends": _trends,
    "projects": _projects,
    "context": _context,
    "reconciliation": _reconciliation,
}


def _of_cuts(cuts: Iterable[Cut]) -> set[str]:
    """The observations of cuts that have parts, with the whole that is shown with them."""
    ids: set[str] = set()
    for cut in (cut for cut in cuts if not cut.is_empty):
        wholes = (cut.total_projects, cut.total_amounts) if cut.related else ()
        ids = ids.union(*(frame["observation_id"] for frame in (cut.projects, cut.amounts, *wholes)))
    return ids


def _joined(cells: Iterable[object]) -> set[str]:
    return {each for cell in cells for each in str(cell).split(";") if isinstance(cell, str)}
