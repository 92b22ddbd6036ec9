"""Observations → relations: which figure is a part of which, which only lies beside it, and what is not said."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain, combinations, permutations, product
from typing import Any

from etl.directory import Member
from etl.said import ADDED

Row = dict[str, Any]
SAME = ("event_id", "scope_id", "measure", "amount_kind", "status", "unit")
SIDE_BY_SIDE = ("measure", "amount_kind", "status", "unit")
THING = ("event_id", "scope_id", "dimension", "member_id", "measure", "status")
CUTS = frozenset(
    {"sector", "region", "source_province", "source_country", "category", "ownership", "size_band", "channel", "host"}
)
SETS = 8  # sets of projects side by side, of which every choice is tried
MEMBERS = 200  # of one cut, beyond which none is looked for inside another
BAND = re.compile(r"(?:超|逾)?([\d.]+)(万|亿|万亿)?元?(?:(?:至|到|—|-|~)([\d.]+)(万|亿|万亿))?元?(以上|及以上|级)?")
SCALES = {"万": 1e4, "亿": 1e8, "万亿": 1e12, None: 1.0}
OPEN = float("inf")
NOT_SAID = ("unknown", "报道未说明与总数的关系")
ADDS_UP = ("part", "各部分项目数之和等于总数")


def relate(observations: Iterable[Row], members: Mapping[str, Member], scopes: Mapping[str, Row]) -> list[Row]:
    """Rows of `relations` of one event: between a whole and its parts in a cut, between parts that lie in one another,
    between sets of projects, and between one thing in two currencies or under two names.

    Members of a cut are `part` if their counts make up the whole exactly, or if they are disjoint by the vocabulary
    (one family, different slots); otherwise regions, owners and the like are an `overlay`, and of categories nothing is
    known.
    """
    held = [o for o in observations if o["standing"] == "held" and o["measure"] in ADDED]
    wholes = {same(o): o for o in held if o["dimension"] == "total"} | lists(held)
    cuts: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for o in held:
        if o["dimension"] in CUTS and o["member_id"] and wholes.get(same(o)) is not o:
            cuts[(o["event_id"], o["scope_id"], o["status"], o["dimension"])].append(o)
    found: list[Row] = []
    for (*_, dimension), parts in cuts.items():
        inside = nesting({o["member_id"] for o in parts}, members)
        told = kinds_in_cut(dimension, parts, wholes, members, inside)
        found += [relation(wholes[same(o)], o, dimension, *told[o["member_id"]]) for o in parts if same(o) in wholes]
        found += nested(parts, inside, dimension)
    return [*found, *between_scopes(wholes, scopes), *unplaced(held, wholes, scopes), *equivalents(held)]


def same(o: Row) -> tuple[Any, ...]:
    return tuple(o[name] for name in SAME)


def lists(held: Iterable[Row]) -> dict[tuple[Any, ...], Row]:
    """A list on offer is the whole of its own set: its figure stands under its name."""
    return {same(o): o for o in held if str(o["scope_id"]).partition("/list:")[2] == named(o) != ""}


def named(o: Row) -> str:
    return str(o["member_id"] or "").partition(":")[2]


def kinds_in_cut(
    dimension: str, parts: list[Row], wholes: Mapping[tuple[Any, ...], Row], members: Mapping[str, Member],
    inside: Mapping[str, Collection[str]],
) -> dict[str, tuple[str, str]]:  # fmt: skip
    """How each member of a cut lies in the whole, and what that rests on."""
    otherwise = NOT_SAID if dimension == "category" else ("overlay", "同一总体的另一种划分")
    told = dict.fromkeys((o["member_id"] for o in parts), otherwise)
    within_others = {narrow for found in inside.values() for narrow in found}
    outermost = [name for name in told if name not in within_others]
    counts = {o["member_id"]: o["value"] for o in parts if is_count(o)}
    whole = next((wholes[same(o)]["value"] for o in parts if is_count(o) and same(o) in wholes), None)
    complete = len(outermost) > 1 and all(name in counts for name in outermost)
    if complete and sum(counts[name] for name in outermost) == whole:
        return told | dict.fromkeys(outermost, ADDS_UP)
    core = disjoint([members[name] for name in outermost])
    if core and (whole is None or sum(counts.get(name, 0) for name in core) <= whole):
        return told | dict.fromkeys(core, ("part", "同一分类下互不重叠"))
    return told


def disjoint(members: Collection[Member]) -> list[str]:
    """Members of one family, each in a slot of its own; none if two share a slot."""
    families: dict[str, list[Member]] = defaultdict(list)
    for member in members:
        if member.family and member.slot:
            families[member.family].append(member)
    largest = max(families.values(), key=len, default=[])
    return [m.member_id for m in largest] if len({m.slot for m in largest}) == len(largest) else []


def nesting(names: Collection[str], members: Mapping[str, Member]) -> dict[str, list[str]]:
    """Each member with those of the same cut that lie in it."""
    found: dict[str, list[str]] = defaultdict(list)
    if len(names) <= MEMBERS:
        for wide, narrow in permutations(sorted(names), 2):
            if lies_in(members[narrow], members[wide]):
                found[wide].append(narrow)
    return found


def nested(parts: list[Row], inside: Mapping[str, list[str]], dimension: str) -> Iterator[Row]:
    """东部 inside 东部及中部, 50亿元以上 inside 10亿元以上: what one member holds the other holds as well.

    Where all that lie in one member make up its count, they are its parts.
    """
    by_member: dict[str, list[Row]] = defaultdict(list)
    for o in parts:
        by_member[o["member_id"]].append(o)
    for wide, narrow_ones in inside.items():
        full = adds_up(by_member[wide], [by_member[narrow] for narrow in narrow_ones])
        kind, reason = ("part", "各档项目数之和等于该部分") if full else ("inside", "前者包含后者")
        for a in by_member[wide]:
            for b in chain.from_iterable(by_member[narrow] for narrow in narrow_ones):
                if same(a) == same(b):
                    yield relation(a, b, dimension, kind, reason)


def lies_in(narrow: Member, wide: Member) -> bool:
    """By places, or by the limits of size bands; a level (10亿级) has no limit above that is said, so holds nothing."""
    if narrow.open:
        return False
    if wide.places and narrow.places:
        listed = narrow.places <= wide.places if wide.open else narrow.places < wide.places
        return listed or bool(narrow.within & wide.places)
    if named_after(narrow, wide):
        return True
    a, b = limits(narrow), limits(wide)
    if a is None or b is None or is_level(wide) or (a == b and not is_level(narrow)):
        return False
    return b[0] <= a[0] and a[1] <= b[1]


def named_after(narrow: Member, wide: Member) -> bool:
    """耒阳经开区 lies in 耒阳: a receiving place that no list knows is named after the one that holds it."""
    unlisted = narrow.dimension == "host" and wide.places and not narrow.places
    return bool(unlisted and len(narrow.name_zh) > len(wide.name_zh) and narrow.name_zh.startswith(wide.name_zh))


def is_level(member: Member) -> bool:
    return member.name_zh.endswith("级")


def limits(member: Member) -> tuple[float, float] | None:
    """The limits of a size band, the upper one open where none is said."""
    match = BAND.fullmatch(member.name_zh) if member.dimension == "size_band" else None
    if not match or not (match[3] or match[5]):
        return None
    low = float(match[1]) * SCALES[match[2] or match[4]]
    return low, float(match[3]) * SCALES[match[4]] if match[3] else OPEN


def adds_up(whole: list[Row], parts: list[list[Row]]) -> bool:
    count = next((o for o in whole if is_count(o)), None)
    counts = [next((o for o in rows if is_count(o)), None) for rows in parts]
    if count is None or len(counts) < 2 or None in counts:
        return False
    return bool(sum(o["value"] for o in counts if o) == count["value"])


def is_count(o: Row) -> bool:
    return bool(o["measure"] == "projects" and o["qualifier"] == "exact")


def between_scopes(wholes: Mapping[tuple[Any, ...], Row], scopes: Mapping[str, Row]) -> Iterator[Row]:
    """The ceremony and the fair: sets that make up the larger one are its parts; else as the vocabulary says."""
    totals: dict[str, list[Row]] = defaultdict(list)
    for o in wholes.values():
        if o["dimension"] == "total":
            totals[o["scope_id"]].append(o)
    children: dict[str, list[str]] = defaultdict(list)
    for scope, row in scopes.items():
        if row["parent_scope_id"] in totals and scope in totals:
            children[row["parent_scope_id"]].append(scope)
    for parent, sets in children.items():
        closing = closing_sets(parent, sets[:SETS], totals)
        for scope in sets:
            told = lies_by_sum(scope, closing) if closing else (scopes[scope]["relation"], "按口径的定义")
            for whole, part in product(totals[parent], totals[scope]):
                if all(whole[name] == part[name] for name in SIDE_BY_SIDE):
                    yield relation(whole, part, "scope", *told)


def lies_by_sum(scope: str, closing: Collection[str]) -> tuple[str, str]:
    return ADDS_UP if scope in closing else ("unknown", "不在相加为总数的各部分之内")


def closing_sets(parent: str, sets: list[str], totals: Mapping[str, list[Row]]) -> tuple[str, ...]:
    """The sets whose counts add up to that of the larger one; none if no choice of them does."""
    whole = next((o["value"] for o in totals[parent] if is_count(o)), None)
    counts = {s: o["value"] for s in sets for o in totals[s] if is_count(o) and o["status"] == "signed"}
    for size in range(len(counts), 1, -1):
        for chosen in combinations(counts, size):
            if sum(counts[s] for s in chosen) == whole:
                return chosen
    return ()


def unplaced(held: Iterable[Row], wholes: Mapping[tuple[Any, ...], Row], scopes: Mapping[str, Row]) -> Iterator[Row]:
    """A figure of which the report does not say what set it is of: how it lies in those of the event is not known."""
    tops = [o for o in wholes.values() if o["dimension"] == "total" and o["status"] == "signed" and is_top(o, scopes)]
    for o in held:
        if str(o["scope_id"]).endswith("/unstated"):
            for whole in tops:
                if all(whole[name] == o[name] for name in SIDE_BY_SIDE):
                    yield relation(whole, o, o["dimension"], "unknown", "报道未说明属于哪个总体")


def is_top(o: Row, scopes: Mapping[str, Row]) -> bool:
    row = scopes.get(o["scope_id"])
    return bool(row and not row["parent_scope_id"] and row["code"] not in ("unstated", "project"))


def equivalents(held: Iterable[Row]) -> Iterator[Row]:
    """One amount in two currencies, or one that some call contracts and others investment: never added to itself."""
    things: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for o in held:
        if o["measure"] == "amount" and o["dimension"] != "average":
            things[tuple(o[name] for name in THING)].append(o)
    for amounts in things.values():
        for a, b in combinations(amounts, 2):
            if a["amount_kind"] == b["amount_kind"] and a["unit"] != b["unit"]:
                yield relation(a, b, "unit", "equivalent", "同一金额，以另一种货币表示")
            elif one_by_two_names(a, b):
                yield relation(a, b, "amount_kind", "equivalent", "数额相容，各报道对金额的称呼不同")


def one_by_two_names(a: Row, b: Row) -> bool:
    """A contract and an investment of one currency that can both be true at once, allowing for the last digit."""
    if a["unit"] != b["unit"] or {a["amount_kind"], b["amount_kind"]} != {"contract", "investment"}:
        return False
    slack = max(a["step"] or 0.0, b["step"] or 0.0) / 2
    low = max((o["low"] for o in (a, b) if o["low"] is not None), default=-OPEN)
    high = min((o["high"] for o in (a, b) if o["high"] is not None), default=OPEN)
    return bool(low <= high + (slack if a["qualifier"] == b["qualifier"] == "exact" else 0.0))


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
