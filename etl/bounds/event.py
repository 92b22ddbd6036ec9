"""The bounds of one event: for each figure that nobody states exactly, the tightest interval; and what clashes."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from etl.bounds.premises import Figures, Kind, scale, thing
from etl.bounds.solver import Clash, Solver
from etl.bounds.system import Constraint, Interval, System, Unsolved
from etl.hedges import entailed

Row = Mapping[str, Any]
ENDS = ("low", "high", "low_open", "high_open")
CLASHES = 20  # of one kind of figure, after which the rest is left unsolved
VARIABLES, ASKED = 3_000, 500  # more than these of one kind are left unbounded, and a check says so


class Bounds(NamedTuple):
    """Intervals by observation_id, in the unit of the observation; the observations between which each clash is; and
    the kinds of figures that were left without any."""

    intervals: dict[str, Interval]
    clashes: list[tuple[str, ...]]
    unsolved: list[Unsolved]


def bounds_of(figures: Figures) -> Bounds:
    """The tightest intervals of what is not stated exactly; what clashes is left out of the premises and named."""
    found = Bounds({}, [], [])
    for kind, whole in figures.systems():
        wanted = list(figures.unknown(kind))
        if len(wanted) > ASKED or len(whole.names) > VARIABLES:
            found.unsolved.append(unsolved(kind, figures, whole, clashes=False))
            continue
        system = consistent(whole, found.clashes)
        if system is None:
            found.unsolved.append(unsolved(kind, figures, whole, clashes=True))
            continue
        places = [system.variable(thing(o)) for o in wanted]
        parts = system.parts()
        solvers: dict[int, Solver] = {}
        for o, place in zip(wanted, places, strict=True):
            part = parts[place]
            solver = solvers[id(part)] = solvers.get(id(part)) or Solver(part)
            bound = in_unit(solver.interval({thing(o): 1.0}), kind)
            if not is_empty(bound):
                found.intervals[o["observation_id"]] = bound
    return found


def unsolved(kind: Kind, figures: Figures, system: System, *, clashes: bool) -> Unsolved:
    """What is to be said of a kind that is left; it is told by its totals, or else by a figure that nobody states."""
    rows = figures.stated[kind].values()
    about = [o for o in rows if o["dimension"] == "total"] or [*figures.unknown(kind), *rows][:1]
    ids = tuple(o["observation_id"] for o in about)
    return Unsolved(kind, len(system.names), len(figures.unknown(kind)), clashes, ids)


def is_empty(found: Interval) -> bool:
    """No number is left: 超过478亿 where the others leave 478亿. What is printed is rounded, so nothing is entailed."""
    if found.low is None or found.high is None:
        return False
    gap, noise = found.high - found.low, 1e-9 * max(1.0, abs(found.high))
    return gap < -noise or (gap <= noise and (found.low_open or found.high_open))


def consistent(system: System, clashes: list[tuple[str, ...]]) -> System | None:
    """The system without what clashes: of each clash what a report worked out itself, else all that is between it.

    Where nothing clashes but the last digits, the printed figures stand for what they are rounded from.
    """
    if not system.names:
        return system
    for _ in range(CLASHES):
        try:
            Solver(system).interval({})
        except Clash as clash:
            if Solver(system.loosened()).is_possible():
                return system.loosened()
            clashes.append(tuple(dict.fromkeys(name for c in clash.between for name in c.ids)))
            system = system.without(yielding(clash.between))
            continue
        return system
    return None


def yielding(between: list[Constraint]) -> list[Constraint]:
    return [c for c in between if c.derived] or [c for c in between if c.ids]


def in_unit(found: Interval, kind: Kind) -> Interval:
    """Back from 亿 to yuan; projects are counted in whole numbers."""
    low, high = (None if end is None else end * scale(kind) for end in (found.low, found.high))
    if kind[0] != "projects":
        return found._replace(low=low, high=high)
    low = None if low is None else float(math.floor(low) + 1 if found.low_open else math.ceil(low - 1e-6))
    high = None if high is None else float(math.ceil(high) - 1 if found.high_open else math.floor(high + 1e-6))
    return found._replace(low=low, high=high, low_open=False, high_open=False)


def tighter(o: Row, found: Interval) -> bool:
    """Whether the interval says more than the words of the figure do."""
    own = entailed(o)
    low, high = counted(o, own.low, own.low_open, 1.0), counted(o, own.high, own.high_open, -1.0)
    more_low = found.low is not None and (low is None or found.low > low) and found.low > 0
    return more_low or (found.high is not None and (high is None or found.high < high))


def counted(o: Row, end: float | None, is_open: bool, inward: float) -> float | None:
    """An end of a figure; of a count the last whole number inside it: 近170个 is 169 at most by its own words."""
    if end is None or o["measure"] != "projects" or not is_open:
        return end
    return end + inward


def put(observations: Iterable[dict[str, Any]], found: Bounds) -> None:
    """Gives each undisclosed figure the band that is entailed."""
    for o in observations:
        if o["obs_status"] == "O" and (bound := found.intervals.get(o["observation_id"])):
            o |= {name: getattr(bound, name) for name in ENDS}


def bound_rows(observations: Iterable[Row], found: Bounds) -> list[dict[str, Any]]:
    """Rows of `bounds`: what is entailed of a figure beyond its own words, and which observations it rests on."""
    rows = []
    for o in observations:
        bound = found.intervals.get(o["observation_id"])
        if bound and (o["obs_status"] == "O" or tighter(o, bound)):
            ends = {name: getattr(bound, name) for name in ENDS}
            named = {"observation_id": o["observation_id"], "unit": o["unit"]}
            rows.append(named | ends | {"because": ";".join(bound.because) or None})
    return rows
