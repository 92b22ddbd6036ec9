"""One event to the rows of its tables: what its reports say together, and what follows from it.

Of what is contested by many only one value of each key takes part in what follows; the others are given back at once.
So an event takes memory for what is held of it, not for all that is said.
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
from etl.stages.closing import close_sums
from etl.stages.cumulative import check_running_totals, largest_totals
from etl.stages.derived import derive
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


@dataclass
class Event:
    """What is kept of an event while its reports are gone through.

    `kept` are observations with the place where each was first said, `said_by` the mentions of those that are counts,
    amounts or shares, and `sources` who published them.
    """

    kept: list[tuple[tuple[int, int, int], Row]] = field(default_factory=list)
    said_by: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    sources: dict[str, Row] = field(default_factory=dict)

    def keep(self, row: Row, said: list[Said], place: int) -> None:
        self.kept.append(((said[0].number, said[0].start, place), row))
        if row["measure"] in COUNTED:
            self.said_by[row["observation_id"]] = [(m.mention_id, m.source_id) for m in said]
            for m in said:
                self.sources.setdefault(m.source_id, source_row(m))

    def observations(self) -> list[Row]:
        """In the order in which they were first said."""
        return [row for _, row in sorted(self.kept, key=lambda kept: kept[0])]


def source_row(m: Said) -> Row:
    return {"source_id": m.source_id, "publisher": m.publisher, "published": m.published}


def event_rows(said: Iterable[Said], subjects: Subjects) -> Iterator[Piece]:
    """Rows of tables, (table, rows), of one event after the other; `said` is in the order of event, key and place."""
    for event_id, group in groupby(said, key=attrgetter("event")):
        event = Event()
        yield from held(group, event)
        yield from follows(event_id, event, subjects)


def across_events(subjects: Subjects) -> Iterator[Piece]:
    """What is asked of several events together, when all have been gone through."""
    events = (row for name in subjects.totals for row in subjects.event_rows(name).values())
    yield "checks", subjects.with_known(list(check_running_totals(events, subjects.totals)))


def held(said: Iterable[Said], event: Event) -> Iterator[Piece]:
    """The observations that nothing follows from, and all links; the others are kept in `event`."""
    for _, group in groupby(said, key=attrgetter("key")):
        sides: list[tuple[Row, list[Said]]] = []
        for row, links, mine in hold_observations(list(group)):
            yield "observation_mentions", links
            sides.append((row, mine))
        for place, (row, mine) in enumerate(sides):
            if row["measure"] == "share" or len(sides) <= SIDES or place == len(sides) - 1:
                event.keep(row, mine, place)
            else:
                yield "observations", [row]


def follows(event_id: str, event: Event, subjects: Subjects) -> Iterator[Piece]:
    """What is kept of the event, and what follows from it: relations, derived figures, bounds, shares, checks."""
    observations, scopes = event.observations(), subjects.scope_rows(event_id)
    close_sums(observations, scopes, {o: [source for _, source in found] for o, found in event.said_by.items()})
    relations = relate(observations, subjects.members, scopes) + relate_credit(observations)
    derived, rests, parts, members = derive(observations, relations, event.said_by, scopes, subjects.vocabulary)
    subjects.members.update({member.member_id: member for member in members})
    everything, related = observations + derived, relations + parts
    bounded = bounds_of(Figures(everything, related, lambda m: subjects.members[m].name_zh, scopes))
    put(derived, bounded)
    checks = list_checks(event_id, everything, related, bounded.clashes, subjects.names_of)
    known: dict[str, Sequence[Cited]] = {**event.said_by, **rests}
    ratios = derive_ratios(everything, related, scopes)
    made = {row["observation_id"]: mentions_behind(made_of, known) for row, made_of in ratios}
    subjects.totals[event_id] = largest_totals(everything, scopes)
    yield "bounds", bound_rows(everything, bounded)
    yield "checks", subjects.with_known(checks)
    yield "observations", everything + [row for row, _ in ratios]
    yield "relations", related
    for observation_id, found in {**rests, **made}.items():
        yield "observation_mentions", [operand(observation_id, mention) for mention, _ in found]
    cited = {o: [event.sources[source] for _, source in found] for o, found in known.items()}
    yield "signings", flatten(everything, subjects.event_rows(event_id), scopes, subjects.members, cited, related)


def mentions_behind(rows: Iterable[Row], said_by: Mapping[str, Sequence[Cited]]) -> list[Cited]:
    """The mentions that figures rest on, each once."""
    return sorted({each for o in rows for each in said_by.get(o["observation_id"], ())})


def operand(observation_id: str, mention_id: str) -> Row:
    return {"observation_id": observation_id, "mention_id": mention_id, "role": "operand"}
