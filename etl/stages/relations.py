"""Observations → relations: which figure is a part of which, which only lies beside it, and what is not said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import permutations
from typing import Any

from etl.directory import Member

Row = dict[str, Any]
SAME = ("event_id", "scope_id", "measure", "amount_kind", "status", "unit")
CUTS = frozenset(
    {"sector", "region", "source_province", "source_country", "category", "ownership", "size_band", "channel", "host"}
)
ADDED = frozenset({"projects", "amount"})


def relate(observations: Iterable[Row], members: Mapping[str, Member]) -> list[Row]:
    """Rows of `relations` of one event between a whole and its members, and between members that lie in one another.

    A cut is `part` if its members are disjoint by the vocabulary (one family, different slots) or if their counts make
    up the whole exactly; otherwise regions, owners and the like are an `overlay`, and of categories nothing is known.
    """
    held = [o for o in observations if o["standing"] == "held" and o["measure"] in ADDED]
    wholes = {same(o): o for o in held if o["dimension"] == "total"}
    cuts: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for o in held:
        if o["dimension"] in CUTS and o["member_id"]:
            cuts[(o["event_id"], o["scope_id"], o["status"], o["dimension"])].append(o)
    found: list[Row] = []
    for (*_, dimension), parts in cuts.items():
        kind, reason = kind_of_cut(dimension, parts, wholes, members)
        found += [relation(wholes[same(o)], o, dimension, kind, reason) for o in parts if same(o) in wholes]
        found += nested(parts, members, dimension)
    return found


def same(o: Row) -> tuple[Any, ...]:
    return tuple(o[name] for name in SAME)


def kind_of_cut(
    dimension: str, parts: list[Row], wholes: Mapping[tuple[Any, ...], Row], members: Mapping[str, Member]
) -> tuple[str, str]:
    counted = [o for o in parts if o["measure"] == "projects" and o["qualifier"] == "exact"]
    whole = next((wholes[same(o)] for o in counted if same(o) in wholes), None)
    names = {o["member_id"] for o in parts}
    complete = len(counted) > 1 and {o["member_id"] for o in counted} == names
    if whole and complete and sum(o["value"] for o in counted) == whole["value"]:
        return "part", "各部分项目数之和等于总数"
    if disjoint([members[name] for name in names]) and within(counted, whole):
        return "part", "同一分类下互不重叠"
    return ("unknown", "报道未说明与总数的关系") if dimension == "category" else ("overlay", "同一总体的另一种划分")


def disjoint(members: Collection[Member]) -> bool:
    """Members of one family, each in a slot of its own."""
    families, slots = {member.family for member in members}, {member.slot for member in members}
    return len(families) == 1 and None not in families and None not in slots and len(slots) == len(members)


def within(counted: list[Row], whole: Row | None) -> bool:
    return not whole or sum(o["value"] for o in counted) <= whole["value"]


def nested(parts: list[Row], members: Mapping[str, Member], dimension: str) -> list[Row]:
    """东部 inside 东部及中部: the places of one member hold those of the other."""
    found = []
    placed = [(o, members[o["member_id"]].places) for o in parts if members[o["member_id"]].places]
    for (a, wide), (b, narrow) in permutations(placed, 2):
        if narrow < wide and same(a) == same(b):
            found.append(relation(a, b, dimension, "inside", "前者的地域包含后者"))
    return found


def relation(whole: Row, part: Row, cut: str, kind: str, reason: str) -> Row:
    return {
        "whole_id": whole["observation_id"],
        "part_id": part["observation_id"],
        "cut": cut,
        "kind": kind,
        "reason": reason,
    }


def relate_credit(observations: Iterable[Row]) -> list[Row]:
    """Credit of one event, named as an example that the announced sum may hold.

    The relation is unknown, to the whole and to the only class that is large enough for it.
    """
    signed = [o for o in observations if o["standing"] == "held" and o["status"] == "signed"]
    amounts = [o for o in signed if o["measure"] == "amount"]
    rivals = [o for o in amounts if o["dimension"] in ("total", "category") and o["amount_kind"] != "credit"]
    found = []
    for credit in (o for o in amounts if o["dimension"] == "project" and o["amount_kind"] == "credit"):
        large = [o for o in rivals if holds_amount(o, credit)]
        classes = [o for o in large if o["dimension"] == "category"]
        wholes = [o for o in large if o["dimension"] == "total" and o["qualifier"] == "exact"]
        for o in wholes + classes * (len(classes) == 1):
            found.append(relation(o, credit, "project", "unknown", "报道举例提到的授信，很可能已计入该金额"))
    return found


def holds_amount(o: Row, part: Row) -> bool:
    return o["value"] is not None and o["unit"] == part["unit"] and o["value"] >= part["value"]
