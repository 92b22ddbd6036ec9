"""Observations and relations of one event → systems: one for each measure, kind and unit of figures."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from etl.bounds.system import Constraint, System
from etl.hedges import entailed

Row = Mapping[str, Any]
Thing = tuple[Any, ...]  # scope_id, dimension, member_id, status
Kind = tuple[str, str | None, str]  # measure, kind of amount, unit
ADDED = frozenset({"projects", "amount"})
LEAST = re.compile(r"([\d.]+)(万亿|亿|万)元?(?:以上|及以上|级)")
BETWEEN = re.compile(r"([\d.]+)(万亿|亿|万)?元?(?:至|到|—|-|~|～)([\d.]+)(万亿|亿|万)元?")
SCALES = {"万": 1e4, "亿": 1e8, "万亿": 1e12}
YI = 1e8


class Edge(NamedTuple):
    """How one set of projects lies in another; `cut` is the way in which the whole is divided."""

    whole: Thing
    part: Thing
    cut: str
    kind: str


class Figures:
    """The held figures of an event by what they are about, and how the sets lie in one another.

    `name_of`: member_id → its name; `scopes` are the rows of the event's sets, by their id.
    """

    def __init__(
        self, observations: Iterable[Row], relations: Iterable[Row], name_of: Callable[[str], str],
        scopes: Mapping[str, Row],
    ) -> None:  # fmt: skip
        rows = [o for o in observations if o["standing"] == "held"]
        self.name_of = name_of
        self.by_id = {o["observation_id"]: o for o in rows}
        self.stated: dict[Kind, dict[Thing, Row]] = defaultdict(dict)
        self.loose: dict[Kind, list[Row]] = defaultdict(list)
        for o in rows:
            if o["measure"] in ADDED and o["dimension"] not in ("average", "project", "context"):
                if o["obs_status"] != "O":
                    self.stated[kind_of(o)][thing(o)] = o
                if o["obs_status"] == "O" or o["qualifier"] != "exact":
                    self.loose[kind_of(o)].append(o)
        self.shares = [o for o in rows if o["measure"] == "share" and o["base_id"] in self.by_id]
        averages = (o for o in rows if o["dimension"] == "average" and o["measure"] == "amount")
        self.averages = [o for o in averages if not o["member_id"]]
        related = list(relations)
        told = {e for r in related if (e := self.edge(r))}
        beside = {self.sets(r) for r in related if r["cut"] == "scope"}
        self.edges = sorted({*told, *scope_edges(scopes, beside)}, key=str)

    def sets(self, relation: Row) -> tuple[Any, Any]:
        """The sets of projects that a relation is between."""
        whole, part = (self.by_id.get(relation[name], {}) for name in ("whole_id", "part_id"))
        return whole.get("scope_id"), part.get("scope_id")

    def edge(self, relation: Row) -> Edge | None:
        whole, part = (self.by_id.get(relation[name]) for name in ("whole_id", "part_id"))
        if not whole or not part or relation["kind"] not in ("part", "inside", "overlay"):
            return None
        return Edge(thing(whole), thing(part), relation["cut"], relation["kind"])

    def systems(self) -> Iterator[tuple[Kind, System]]:
        """A system for each kind of figure that anything is stated in."""
        for kind in list(self.stated):
            yield kind, self.system(kind)

    def unknown(self, kind: Kind) -> list[Row]:
        """The figures of a kind that nobody states exactly."""
        return self.loose[kind]

    def system(self, kind: Kind) -> System:
        system = System()
        for what, o in self.stated[kind].items():
            system.add({what: 1.0}, printed(o, scale(kind)))
        self.add_edges(system)
        for share in self.shares:
            if self.kind_of_share(share) == kind:
                base = self.by_id[share["base_id"]]
                add_ratio(system, thing(share), thing(base), share)
        if kind[0] == "amount":
            self.add_averages(system, kind)
            self.add_limits(system, kind)
        return system

    def add_edges(self, system: System) -> None:
        """Parts of one cut together are no more than the whole, and as much if their counts make it up."""
        cuts: dict[tuple[Thing, str], list[Thing]] = defaultdict(list)
        for edge in self.edges:
            if edge.kind == "part":
                cuts[edge.whole, edge.cut].append(edge.part)
            else:
                system.add({edge.whole: 1.0, edge.part: -1.0}, Constraint((), low=0.0))
        for (whole, _), parts in cuts.items():
            terms = {whole: 1.0} | dict.fromkeys(parts, -1.0)
            complete = self.is_complete(whole, parts)
            system.add(terms, Constraint((), low=0.0, high=0.0 if complete else None))

    def is_complete(self, whole: Thing, parts: list[Thing]) -> bool:
        counts = self.stated[COUNTS]
        rows = [counts.get(what) for what in (whole, *parts)]
        if any(row is None or row["qualifier"] != "exact" for row in rows):
            return False
        first, *others = (float(row["value"]) for row in rows if row)
        return first == sum(others)

    def kind_of_share(self, share: Row) -> Kind:
        """A share of an amount bears on the amounts of its base's kind, one of projects on the counts."""
        return kind_of(self.by_id[share["base_id"]])

    def add_averages(self, system: System, kind: Kind) -> None:
        """An average times the number of projects, within one unit of its last digit."""
        for average in self.averages:
            about = (average["scope_id"], average["dimension"], average["member_id"], average["status"])
            whole = (about[0], "total", None, about[3])
            count = self.stated[COUNTS].get(whole)
            if (
                kind_of(average) != kind
                or not count
                or count["qualifier"] != "exact"
                or average["qualifier"] != "exact"
            ):
                continue
            number, step = float(count["value"]), float(average["step"] or 0.0)
            low, high = ((average["value"] + sign * step) * number / YI for sign in (-1, 1))
            ids = (average["observation_id"], count["observation_id"])
            system.add({whole: 1.0}, Constraint((), low, high, ids=ids, derived=True))

    def add_limits(self, system: System, kind: Kind) -> None:
        """Projects of a size band have no less than its lower limit each, and no more than its upper one."""
        if not self.usual(kind):
            return
        for what, count in self.stated[COUNTS].items():
            least, most = limits_of(self.name_of(what[2])) if what[1] == "size_band" else (None, None)
            told, ids = printed(count, 1.0), (count["observation_id"],)
            if least and told.low:
                system.add({what: 1.0}, Constraint((), low=least * told.low, low_open=told.low_open, ids=ids))
            if most and told.high:
                system.add({what: 1.0}, Constraint((), high=most * told.high, high_open=told.high_open, ids=ids))

    def usual(self, kind: Kind) -> bool:
        """Limits are told in yuan, of the kind of money that the event is told in."""
        in_yuan = {k: len(found) for k, found in self.stated.items() if k[0] == "amount" and k[2] == "CNY"}
        return bool(in_yuan) and kind == max(sorted(in_yuan, key=str), key=in_yuan.__getitem__)


def scope_edges(scopes: Mapping[str, Row], known: Collection[tuple[Any, Any]]) -> Iterator[Edge]:
    """Sets of projects that are parts of another by definition, where no figures say how they lie in it."""
    for scope, row in scopes.items():
        parent = row["parent_scope_id"]
        if parent and row["relation"] == "part" and (parent, scope) not in known:
            whole, part = ((each, "total", None, "signed") for each in (parent, scope))
            yield Edge(whole, part, "scope", "part")


def limits_of(band: str) -> tuple[float | None, float | None]:
    """The limits of a size band in 亿; 100亿级 has a lower one alone."""
    if match := LEAST.fullmatch(band):
        return float(match[1]) * SCALES[match[2]] / YI, None
    if match := BETWEEN.fullmatch(band):
        low, high = match[2] or match[4], match[4]
        return float(match[1]) * SCALES[low] / YI, float(match[3]) * SCALES[high] / YI
    return None, None


COUNTS: Kind = ("projects", None, "count")


def thing(o: Row) -> Thing:
    return o["scope_id"], o["dimension"], o["member_id"], o["status"]


def kind_of(o: Row) -> Kind:
    return o["measure"], o["amount_kind"], o["unit"]


def scale(kind: Kind) -> float:
    """Money is counted in units of 亿, so that a solver meets numbers of one size."""
    return YI if kind[0] == "amount" else 1.0


def printed(o: Row, unit: float) -> Constraint:
    """What the words entail, in a unit; the far end of a hedge is a convention for drawing and no premise."""
    ends, exact = entailed(o), o["qualifier"] == "exact"
    low, high = (None if end is None else end / unit for end in ends[:2])
    rounded = (o["step"] or 0.0) / 2 / unit if exact and o["measure"] == "amount" else 0.0
    derived = exact and o["obs_status"] == "E"
    return Constraint((), low, high, ends.low_open, ends.high_open, (o["observation_id"],), derived, rounded)


def add_ratio(system: System, part: Thing, base: Thing, share: Row) -> None:
    """part ≥ low % of the base, part ≤ high % of it; a printed number stands for all that it may be rounded from."""
    told = printed(share, 100.0)
    step = float(share["step"] or 0.0) / 100.0 if share["qualifier"] == "exact" else 0.0
    if told.low is not None:
        limit = Constraint((), low=0.0, low_open=told.low_open, ids=told.ids, derived=True)
        system.add({part: 1.0, base: -(told.low - step)}, limit)
    if told.high is not None:
        limit = Constraint((), high=0.0, high_open=told.high_open, ids=told.ids, derived=True)
        system.add({part: 1.0, base: -(told.high + step)}, limit)
