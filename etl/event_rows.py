"""One event to the rows of its tables: what its reports say together, and what follows from it.

Of what is contested by many only one value of each key takes part in what follows; the others are given back at once,
and so are figures that nothing follows from. So an event takes memory for its parts, not for all that is said of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import Any

from etl.bounds.event import bound_rows, bounds_of, put
from etl.bounds.premises import Figures
from etl.said import Said
from etl.stages.checks import list_checks
from etl.stages.closing import close_sums, take_surest
from etl.stages.cumulative import check_running_totals, largest_totals
from etl.stages.derived import derive
from etl.stages.hosts import list_hosts, one_place
from etl.stages.observations import hold_observations
from etl.stages.ratios import derive_ratios
from etl.stages.relations import relate, relate_credit
from etl.stages.signings import flatten
from etl.subjects import Subjects

Row = dict[str, Any]
Cited = tuple[str, str]  # a mention and the report that it stands in
Piece = tuple[str, list[Row]]
COUNTED = frozenset({"projects", "amount", "share"})
SIDES = 8  # values of one key, up to which it is asked which of them closes a sum
PIECE = 1_000  # figures that are given back together
UNPARTED = frozenset({"total", "project", "average"})


@dataclass
class Told:
    """How far an event is told: by which sources, the last of them, and how many figures of parts there are."""

    sources: set[str] = field(default_factory=set)
    published: str = ""
    parts: int = 0

    def derive(self, rows: Iterable[Row]) -> None:
        self.parts += sum(row["status"] == "signed" and row["dimension"] not in UNPARTED for row in rows)

    def note(self, row: Row, said: Iterable[Said]) -> None:
        self.derive([row])
        for m in said:
            self.sources.add(m.source_id)
            self.published = max(self.published, m.published or "")

    def row(self) -> Row:
        return {"n_sources": len(self.sources), "published": self.published or None, "n_parts": self.parts}


@dataclass
class Event:
    """What is kept of an event while its reports are gone through.

    `kept` are observations with the place where each was first said, `said_by` the mentions of those that are counts,
    amounts or shares, and `sources` who published them; `hosts` are the places that receive them. `sure` says of what
    is contested how sure its reading is.
    """

    kept: list[tuple[tuple[int, int, int], Row]] = field(default_factory=list)
    said_by: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    sources: dict[str, Row] = field(default_factory=dict)
    hosts: dict[str, str] = field(default_factory=dict)
    sure: dict[str, float] = field(default_factory=dict)
    told: Told = field(default_factory=Told)

    def keep(self, row: Row, said: list[Said], place: int) -> None:
        self.kept.append(((said[0].number, said[0].start, place), row))
        if row["standing"] == "contested":
            self.sure[row["observation_id"]] = max(m.confidence for m in said)
        if row["measure"] in COUNTED:
            self.said_by[row["observation_id"]] = [(m.mention_id, m.source_id) for m in said]
            for m in said:
                self.sources.setdefault(m.source_id, source_row(m))
            if host := one_place(m.host for m in said):
                self.hosts[row["observation_id"]] = host

    def days(self, cited: Mapping[str, Sequence[Cited]]) -> dict[str, str]:
        """Figure → the first day on which one of the mentions that it rests on was published."""
        published = {o: [self.sources[source]["published"] for _, source in found] for o, found in cited.items()}
        return {o: min(days) for o, found in published.items() if (days := [day for day in found if day])}

    def observations(self) -> list[Row]:
        """In the order in which they were first said."""
        return [row for _, row in sorted(self.kept, key=lambda kept: kept[0])]


def source_row(m: Said) -> Row:
    return {"source_id": m.source_id, "publisher": m.publisher, "published": m.published}


def event_rows(said: Iterable[Said], subjects: Subjects) -> Iterator[Piece]:
    """Rows of tables, (table, rows), of one event after the other; `said` is in the order of event, key and place."""
    for event_id, group in groupby(said, key=attrgetter("event")):
        event = Event()
        yield from held(group, event, subjects)
        yield from follows(event_id, event, subjects)
        subjects.told[event_id] = event.told.row()


def across_events(subjects: Subjects) -> Iterator[Piece]:
    """What is asked of several events together, when all have been gone through."""
    events = (row for name in subjects.totals for row in subjects.event_rows(name).values())
    yield "checks", subjects.with_known(list(check_running_totals(events, subjects.totals)))


def held(said: Iterable[Said], event: Event, subjects: Subjects) -> Iterator[Piece]:
    """The observations that nothing follows from, and all links; the others are kept in `event`."""
    alone: list[tuple[Row, list[Said]]] = []
    for _, group in groupby(said, key=attrgetter("key")):
        sides: list[tuple[Row, list[Said]]] = []
        for row, links, mine in hold_observations(list(group)):
            yield from linked(links)
            sides.append((row, mine))
            if row["event_id"] and row["status"] in ("signed", "offered") and row["dimension"] != "context":
                event.told.note(row, mine)
        for place, (row, mine) in enumerate(sides):
            if stands_alone(row):
                alone.append((row, mine))
            elif row["measure"] == "share" or len(sides) <= SIDES or place == len(sides) - 1:
                event.keep(row, mine, place)
            else:
                yield "observations", [row]
                yield "hosts", list_hosts([row], {row["observation_id"]: one_place(m.host for m in mine) or ""}, {}, {})
        if len(alone) >= PIECE:
            yield from given_back(alone, subjects)
            alone = []
    yield from given_back(alone, subjects)


def stands_alone(row: Row) -> bool:
    """Nothing follows from what is held of a background figure or of the money of one project; credit may be counted
    in a larger amount. Of what belongs to no event nothing does, whether it is contested or not."""
    of_project = row["dimension"] == "project" and row["measure"] == "amount" and row["amount_kind"] != "credit"
    return not row["event_id"] or (of_project and row["standing"] == "held")


def given_back(found: Iterable[tuple[Row, list[Said]]], subjects: Subjects) -> Iterator[Piece]:
    """The rows of figures of one event that nothing follows from."""
    rows = [row for row, _ in found]
    yield "observations", rows
    if rows and (event_id := rows[0]["event_id"]):
        cited = {row["observation_id"]: [source_row(m) for m in said] for row, said in found}
        about = subjects.event_rows(event_id), subjects.scope_rows(event_id), subjects.members_of(rows)
        yield "signings", flatten(rows, *about, cited, [])


def linked(links: list[Row]) -> Iterator[Piece]:
    """Links between observations and mentions, to be found from either side."""
    yield "observation_mentions", links
    yield "mention_observations", links


def follows(event_id: str, event: Event, subjects: Subjects) -> Iterator[Piece]:
    """What is kept of the event, and what follows from it: relations, derived figures, bounds, shares, checks."""
    observations, scopes = event.observations(), subjects.scope_rows(event_id)
    members = subjects.members_of(observations)
    close_sums(observations, scopes, {o: [source for _, source in found] for o, found in event.said_by.items()})
    take_surest(observations, event.sure)
    relations = relate(observations, members, scopes) + relate_credit(observations)
    derived, rests, parts, minted = derive(observations, relations, event.said_by, scopes, subjects.vocabulary)
    new = {member.member_id: member for member in minted}
    subjects.members |= new
    members |= new
    everything, related = observations + derived, relations + parts
    bounded = bounds_of(Figures(everything, related, lambda m: members[m].name_zh, scopes))
    put(derived, bounded)
    checks = list_checks(event_id, everything, related, bounded.clashes, subjects.names_of, bounded.unsolved)
    known: dict[str, Sequence[Cited]] = {**event.said_by, **rests}
    ratios = derive_ratios(everything, related, scopes)
    made = {row["observation_id"]: mentions_behind(made_of, known) for row, made_of in ratios}
    event.told.derive(row for row in derived if rests.get(row["observation_id"]))
    event.told.derive(row for row, _ in ratios if made[row["observation_id"]])
    subjects.totals[event_id] = largest_totals(everything, scopes)
    yield "bounds", bound_rows(everything, bounded)
    yield "checks", subjects.with_known(checks)
    yield "observations", everything + [row for row, _ in ratios]
    yield "hosts", list_hosts(everything, event.hosts, event.days(known), members)
    yield "wholes", [row for row in everything if row["dimension"] == "total" and row["status"] == "signed"]
    yield "relations", related
    for observation_id, found in {**rests, **made}.items():
        yield from linked([operand(observation_id, mention) for mention, _ in found])
    cited = {o: [event.sources[source] for _, source in found] for o, found in known.items()}
    yield "signings", flatten(everything, subjects.event_rows(event_id), scopes, members, cited, related)


def mentions_behind(rows: Iterable[Row], said_by: Mapping[str, Sequence[Cited]]) -> list[Cited]:
    """The mentions that figures rest on, each once."""
    return sorted({each for o in rows for each in said_by.get(o["observation_id"], ())})


def operand(observation_id: str, mention_id: str) -> Row:
    return {"observation_id": observation_id, "mention_id": mention_id, "role": "operand"}
