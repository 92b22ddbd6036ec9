"""One event to the rows of its tables: what its reports say together, and what follows from it.

Of what is contested only one value of each key takes part in what follows; the others are given back at once. So an
event takes memory for what is held of it, not for all that is said.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from operator import attrgetter
from typing import Any

from etl.said import Said
from etl.stages.derived import derive
from etl.stages.observations import hold_observations
from etl.stages.relations import relate, relate_credit
from etl.stages.signings import flatten
from etl.subjects import Subjects

Row = dict[str, Any]
Piece = tuple[str, list[Row]]
COUNTED = frozenset({"projects", "amount"})


@dataclass
class Event:
    """What is kept of an event while its reports are gone through.

    `kept` are observations with the place where each was first said, `said_by` the mentions of those that are counts
    or amounts, and `sources` who published them.
    """

    kept: list[tuple[tuple[int, int, int], Row]] = field(default_factory=list)
    said_by: dict[str, list[tuple[str, str]]] = field(default_factory=dict)
    sources: dict[str, Row] = field(default_factory=dict)

    def keep(self, row: Row, said: list[Said], place: int) -> None:
        self.kept.append(((said[0].number, said[0].start, place), row))
        if row["standing"] == "held" and row["measure"] in COUNTED:
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
        of_key = list(group)
        last: Row | None = None
        for place, (row, links) in enumerate(hold_observations(of_key)):
            yield "observation_mentions", links
            if row["standing"] == "held" or row["measure"] == "share":
                event.keep(row, of_key, place)
            else:
                if last:
                    yield "observations", [last]
                last = row
        if last:
            event.keep(last, of_key, place)


def follows(event_id: str, event: Event, subjects: Subjects) -> Iterator[Piece]:
    """What is kept of the event, and what follows from it."""
    observations = event.observations()
    relations = relate(observations, subjects.members) + relate_credit(observations)
    new, rests, parts, members = derive(observations, relations, event.said_by, subjects.vocabulary)
    subjects.members.update({member.member_id: member for member in members})
    yield "observations", observations + new
    yield "observation_mentions", [operand(o, mention) for o, found in rests.items() for mention, _ in found]
    yield "relations", relations + parts
    cited = {o: [event.sources[source] for _, source in found] for o, found in {**event.said_by, **rests}.items()}
    events, scopes = subjects.event_rows(event_id), subjects.scope_rows(event_id)
    yield "signings", flatten(observations + new, events, scopes, subjects.members, cited, relations + parts)


def operand(observation_id: str, mention_id: str) -> Row:
    return {"observation_id": observation_id, "mention_id": mention_id, "role": "operand"}
