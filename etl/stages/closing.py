"""Contested figures → what is held of them: the side that closes a sum, and why the other is set aside."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from itertools import chain, combinations
from typing import Any

from etl.printed import english
from etl.said import ADDED, IN_ENGLISH, LESS_SURE, SEVERAL, SURER

Row = dict[str, Any]
SAME = ("measure", "amount_kind", "unit", "status")
ABOUT = ("event_id", "scope_id", "dimension", "member_id", "status")
SETS = 8  # sets of projects side by side, of which every choice is tried


def close_sums(observations: list[Row], scopes: Mapping[str, Row], said_by: Mapping[str, Collection[str]]) -> None:
    """Decides between contested values of one key where just one of them closes a sum of figures that are held.

    `scopes` are the event's, by their id; `said_by`: observation_id → the sources that say it. The side that closes
    becomes held, the others are set aside; with a count that is set aside go the other figures that the same reports
    give of the same set, for it is another set that they speak of.
    """
    held = Held(observations, scopes)
    for sides in contested(observations).values():
        closing = [(side, formula) for side in sides if (formula := next(held.sums(side), None))]
        if len(closing) != 1:
            continue
        (best, formula), *_ = closing
        put(best, "held", f"与其他数字相符：{formula}", f"it agrees with the other figures: {formula}")
        for side in sides:
            if side is not best:
                zh, en = f"与合计不符：{formula}", f"it does not make up the sum: {formula}"
                within = side["standing_reason"] == SEVERAL
                put(side, "set_aside", *((f"{SEVERAL}；{zh}", f"{IN_ENGLISH[SEVERAL]}; {en}") if within else (zh, en)))
                companions(side, best, observations, said_by)


def take_surest(observations: list[Row], sure: Mapping[str, float]) -> None:
    """Decides between values that one report gives of one key where one is read with more confidence than the others.

    `sure`: observation_id → confidence of its reading. A whole that is smaller than one of its parts is none. Where
    none or several are surest, all stay contested.
    """
    largest = largest_parts(observations)
    for sides in contested(observations).values():
        if any(side["standing_reason"] != SEVERAL for side in sides):
            continue
        possible = [side for side in sides if side["dimension"] != "total" or side["value"] >= largest[set_of(side)]]
        most = max((sure.get(side["observation_id"], 0.0) for side in possible), default=0.0)
        surest = [side for side in possible if sure.get(side["observation_id"], 0.0) == most]
        if len(surest) == 1:
            for side in sides:
                why = SURER if side is surest[0] else LESS_SURE
                put(side, "held" if side is surest[0] else "set_aside", why, IN_ENGLISH[why])


def largest_parts(observations: Iterable[Row]) -> dict[tuple[Any, ...], float]:
    """The largest exact part that is held of each set of projects."""
    found: dict[tuple[Any, ...], float] = defaultdict(float)
    for o in observations:
        if o["dimension"] != "total" and o["standing"] == "held" and o["qualifier"] == "exact":
            found[set_of(o)] = max(found[set_of(o)], o["value"] or 0.0)
    return found


def set_of(o: Row) -> tuple[Any, ...]:
    return o["scope_id"], *same(o)


def contested(observations: Iterable[Row]) -> dict[tuple[Any, ...], list[Row]]:
    """The sides of each key that add up to something."""
    found: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for o in observations:
        if o["standing"] == "contested" and o["measure"] in ADDED:
            found[tuple(o[name] for name in (*ABOUT, *SAME))].append(o)
    return found


def put(row: Row, standing: str, zh: str, en: str) -> None:
    row |= {"standing": standing, "standing_reason": zh, "standing_reason_en": en}


def companions(side: Row, best: Row, observations: list[Row], said_by: Mapping[str, Collection[str]]) -> None:
    """Sets aside what only the reports say of the same set that give the side and not the best.

    A report that gives both speaks of two things, and nothing tells which of them its other figures are of.
    """
    theirs = set(said_by.get(side["observation_id"], ())) - set(said_by.get(best["observation_id"], ()))
    for o in observations:
        of_it = o is not side and o["standing"] == "held" and all(o[name] == side[name] for name in ABOUT)
        sources = said_by.get(o["observation_id"], ())
        if of_it and sources and theirs.issuperset(sources):
            put(
                o, "set_aside", f"所据报道在这里说的是另一范围：项目数 {side['label']} 与合计不符",
                f"its reports speak of another set here: {english(side)} projects do not make up the sum",
            )  # fmt: skip


class Held:
    """The exact figures that are held of an event, as terms of sums."""

    def __init__(self, observations: Iterable[Row], scopes: Mapping[str, Row]) -> None:
        self.totals: dict[tuple[Any, ...], Row] = {}
        self.parts: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
        self.children: dict[str, list[str]] = defaultdict(list)
        self.parent = {scope: row["parent_scope_id"] for scope, row in scopes.items()}
        for scope, parent in self.parent.items():
            self.children[parent or ""].append(scope)
        for o in observations:
            if o["standing"] != "held" or o["measure"] not in ADDED or o["qualifier"] != "exact":
                continue
            if o["dimension"] == "total":
                self.totals[(o["scope_id"], *same(o))] = o
            else:
                self.parts[(o["scope_id"], o["dimension"], *same(o))].append(o)

    def sums(self, row: Row) -> Iterator[str]:
        """Formulas in which the row's value closes the sum."""
        for whole, parts in self.equations(row):
            if closes(whole, parts):
                yield f"{' + '.join(f'{figure(o):g}' for o in parts)} = {figure(whole):g}"

    def equations(self, row: Row) -> Iterator[tuple[Row, list[Row]]]:
        """A whole and parts, the row among them, that would have to add up."""
        scope, key = row["scope_id"], same(row)
        if row["dimension"] != "total":
            others = self.parts[(scope, row["dimension"], *key)]
            if others and (whole := self.totals.get((scope, *key))):
                yield whole, [*others, row]
            return
        parent = self.parent.get(scope)
        if parent and (whole := self.totals.get((parent, *key))):
            beside = self.of_scopes((s for s in self.children[parent] if s != scope), key)
            yield from ((whole, [*chosen, row]) for chosen in choices(beside, 1))
        yield from ((row, list(chosen)) for chosen in choices(self.of_scopes(self.children[scope], key), 2))
        for (of, _, *rest), parts in self.parts.items():
            if of == scope and tuple(rest) == key and len(parts) > 1:
                yield row, parts

    def of_scopes(self, scopes: Iterable[str], key: tuple[Any, ...]) -> list[Row]:
        return [self.totals[(scope, *key)] for scope in scopes if (scope, *key) in self.totals]


def same(o: Row) -> tuple[Any, ...]:
    return tuple(o[name] for name in SAME)


def choices(rows: list[Row], least: int) -> Iterator[tuple[Row, ...]]:
    """Every choice of at least so many, the largest first."""
    few = rows[:SETS]
    return chain.from_iterable(combinations(few, size) for size in range(len(few), least - 1, -1))


def closes(whole: Row, parts: list[Row]) -> bool:
    """The parts add up to the whole within half a unit of the last digit of each; counts to the very number."""
    slack = sum((o["step"] or 0.0) / 2 for o in (whole, *parts)) if whole["measure"] == "amount" else 0.0
    return bool(abs(sum(o["value"] for o in parts) - whole["value"]) <= slack * (1 + 1e-9))


def figure(o: Row) -> float:
    """Money in units of 亿."""
    return float(o["value"]) / 1e8 if o["measure"] == "amount" else float(o["value"])
