"""Observations of an event → those by the place that receives them, with the place and since when it is said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from etl.directory import Member
from etl.said import ADDED

Row = dict[str, Any]
STATUSES = frozenset({"signed", "target", "forecast"})
ELSEWHERE = frozenset({"project", "average", "context"})  # cuts that have pages of their own


def list_hosts(
    observations: Iterable[Row], hosts: Mapping[str, str], days: Mapping[str, str], members: Mapping[str, Member]
) -> list[Row]:
    """Rows of `hosts`: all counts and amounts that are told by place, and those of other cuts that are one place's.

    `hosts`: observation_id → that place; `days`: observation_id → the first day on which it was published; `day` is the
    first one for a part and set.
    """
    found = [(o, place_of(o, hosts, members)) for o in observations if is_told(o)]
    found = [(o, place) for o, place in found if place or o["dimension"] == "host"]
    first: dict[tuple[Any, ...], str] = {}
    for o, _ in found:
        if day := days.get(o["observation_id"]):
            first[part(o)] = min(day, first.get(part(o), day))
    return [{**o, "place_id": place, "day": first.get(part(o))} for o, place in found]


def is_told(o: Row) -> bool:
    counts = o["measure"] in ADDED and o["status"] in STATUSES and o["dimension"] not in ELSEWHERE
    return bool(counts and o["event_id"] and o["standing"] != "set_aside")


def part(o: Row) -> tuple[Any, ...]:
    return o["scope_id"], o["dimension"], o["member_id"]


def place_of(o: Row, hosts: Mapping[str, str], members: Mapping[str, Member]) -> str | None:
    """The place of the part, where it is one; else the one that its report names."""
    member = members.get(o["member_id"] or "") if o["dimension"] == "host" else None
    of_part = one_place(member.places) if member and not member.open else None
    return of_part or hosts.get(o["observation_id"]) or None


def one_place(named: Iterable[str | None]) -> str | None:
    """The place that is named, where it is one and no other; "" stands for several."""
    places: Iterator[str] = (place for place in named if place is not None)
    found = set(places)
    return found.pop() or None if len(found) == 1 else None
