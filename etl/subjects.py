"""What all reports together speak of: events, their scopes and members. Small beside what they say of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from etl.directory import Directory, Member
from etl.printed import anglicised
from etl.report_rows import Answer
from etl.stages.members import event_row, list_members, list_places, scope_row
from etl.vocabulary import Vocabulary

Row = dict[str, Any]
PASSING = frozenset({"project", "context"})  # cuts of so many members as there are projects and things that are counted
Words = tuple[str, str]  # in Chinese and English
UNKNOWN = (None, None)
UNTOLD: Row = {"n_sources": 0, "published": None, "n_parts": 0}


class Subjects:
    """Takes note of what each report names, in reading order: where two name one thing, the later words count.

    `totals` are those of each event's largest set and `told` how far it is told, noted as the events are gone through;
    `known_violations`: check_id → why the violation is known and stays.
    """

    def __init__(self, vocabulary: Vocabulary, known_violations: Mapping[str, Words]) -> None:
        self.vocabulary, self.directory = vocabulary, Directory(vocabulary)
        self.totals: dict[str, list[Row]] = {}
        self.told: dict[str, Row] = {}
        self.known_violations = known_violations
        self.names: dict[str, str | None] = {}
        self.scopes: dict[str, set[str]] = defaultdict(set)
        self.members: dict[str, Member] = {}
        self.known = {row["event_id"]: row for row in vocabulary.rows("events")}
        self.codes = {row["code"]: row for row in vocabulary.rows("scopes")}

    def note(self, answer: Answer) -> list[Row]:
        """Takes note; gives the rows of those members back that are no part of anything and need not be kept."""
        self.names |= answer.events
        for event_id, scope in answer.scopes:
            self.scopes[event_id].add(scope)
        passing = []
        for dimension, label in answer.labels:
            member = self.directory.member(dimension, label)
            if dimension in PASSING and member == self.directory.minted(dimension, label):
                passing.append(member)
            else:
                self.members[member.member_id] = member
        return list(list_members(passing))

    def member(self, member_id: str) -> Member | None:
        """The member of an id, kept or not."""
        dimension, _, label = member_id.partition(":")
        passing = self.directory.minted(dimension, label) if dimension in PASSING else None
        return self.members.get(member_id, passing)

    def members_of(self, rows: Iterable[Row]) -> dict[str, Member]:
        ids = (row["member_id"] for row in rows)
        return {member_id: member for member_id in ids if member_id and (member := self.member(member_id))}

    def names_of(self, o: Row) -> tuple[str, str]:
        """What a figure is about, in Chinese and English: its part, or its set where it is the whole."""
        code = str(o["scope_id"] or "").removeprefix(f"{o['event_id']}/")
        scope, _, name = code.partition(":")
        known = self.codes.get(scope, {})
        of_set = (name or known.get("name_zh") or scope, known.get("name_en") or name or scope)
        member = self.member(o["member_id"] or "")
        if member is None:
            return of_set
        whole = scope in ("whole", "project", "list")
        zh, en = member.name_zh, member.name_en or member.name_zh
        return (zh, en) if whole else (f"{of_set[0]}·{zh}", f"{of_set[1]}: {en}")

    def with_known(self, checks: list[Row]) -> list[Row]:
        """Checks with why a violation is known and stays, their English with its figures in English."""
        return [
            check
            | {
                "known": self.known_violations.get(check["check_id"], UNKNOWN)[0],
                "known_en": self.known_violations.get(check["check_id"], UNKNOWN)[1],
                "explanation_en": anglicised(check["explanation_en"]),
            }
            for check in checks
        ]

    def event_rows(self, event_id: str) -> dict[str, Row]:
        """The row of `events` of an event, by its id; none for what belongs to no event."""
        if event_id not in self.names:
            return {}
        return {event_id: event_row(event_id, self.names[event_id] or event_id, self.known.get(event_id))}

    def scope_rows(self, event_id: str) -> dict[str, Row]:
        """The rows of `scopes` of an event, by their ids."""
        scopes = sorted(self.scopes.get(event_id, ()))
        rows = (scope_row(event_id, scope, self.codes, scopes) for scope in scopes)
        return {row["scope_id"]: row for row in rows}

    def rows(self) -> Iterator[tuple[str, list[Row]]]:
        """All rows of `events`, `scopes`, `members` and `places`, few at a time."""
        for event_id in self.names:
            yield "events", [row | self.told.get(event_id, UNTOLD) for row in self.event_rows(event_id).values()]
            yield "scopes", list(self.scope_rows(event_id).values())
        for row in list_members(self.members.values()):
            yield "members", [row]
        yield "places", list_places(self.vocabulary)
