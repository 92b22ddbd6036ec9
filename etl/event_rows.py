"""One event to the rows of its tables: what its reports say together, and what follows from it.

Of what is contested by many only one value of each key takes part in what follows; the others are given back at once.
So an event takes memory for what is held of it, not for all that is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import Any

from etl.bounds.event import bound_rows, bounds_of, put
from etl.bounds.premises import Figures
from etl.said import Said
from etl.stages.closing import close_sums
from etl.stages.derived import derive
from etl.stages.observations import hold_observations
from etl.stages.relations import relate, relate_credit
from etl.stages.signings import flatten
from etl.subjects import Subjects

Row = dict[str, Any]
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
    """What is kept of the event, and what follows from it."""
    observations, scopes = event.observations(), subjects.scope_rows(event_id)
    close_sums(observations, scopes, {o: [source for _, source in found] for o, found in event.said_by.items()})
    relations = relate(observations, subjects.members, scopes) + relate_credit(observations)
    new, rests, parts, members = derive(observations, relations, event.said_by, scopes, subjects.vocabulary)
    subjects.members.update({member.member_id: member for member in members})
    figures = Figures(observations + new, relations + parts, lambda m: subjects.members[m].name_zh, scopes)
    bounded = bounds_of(figures)
    put(new, bounded)
    yield "bounds", bound_rows(observations + new, bounded)
    yield "observations", observations + new
    yield "observation_mentions", [operand(o, mention) for o, found in rests.items() for mention, _ in found]
    yield "relations", relations + parts
    cited = {o: [event.sources[source] for _, source in found] for o, found in {**event.said_by, **rests}.items()}
    yield (
        "signings",
        flatten(observations + new, subjects.event_rows(event_id), scopes, subjects.members, cited, relations + parts),
    )


def operand(observation_id: str, mention_id: str) -> Row:
    return {"observation_id": observation_id, "mention_id": mention_id, "role": "operand"}
