"""The tightest interval that a system allows, by HiGHS; and what clashes where it allows none."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import Any, NamedTuple

import numpy as np
from scipy.optimize import linprog
from scipy.sparse import csr_array

from etl.bounds.system import Constraint, Interval, System

INFEASIBLE, UNBOUNDED = 2, 3
FELT = 1e-9  # a marginal below this bears on nothing
TINY = 1e-7  # how far inside its limit a figure is that is said to be below or above it, relative to the limit


class Rows(NamedTuple):
    """Constraints as HiGHS wants them: matrix · x ≤ limits, with the constraint behind each row and whether open."""

    matrix: Any
    limits: Any
    behind: list[Constraint]
    opened: Any


class Clash(Exception):
    """No figures satisfy all constraints at once; `between` is a set of them of which none can be left out."""

    def __init__(self, between: list[Constraint]) -> None:
        super().__init__("contradicting premises")
        self.between = between


def interval(system: System, objective: Mapping[Hashable, float]) -> Interval:
    """What Σ coefficient × variable can be. Raises Clash."""
    target = {system.variable(name): coefficient for name, coefficient in objective.items()}
    rows, width = rows_of(system), len(system.names)
    low, low_open, below = end(rows, width, target, 1.0)
    high, high_open, above = end(rows, width, target, -1.0)
    because = sorted({name for constraint in (*below, *above) for name in constraint.ids})
    return Interval(low, high, low_open, high_open, tuple(because))


def is_possible(system: System) -> bool:
    """Whether any figures satisfy all constraints."""
    rows, width = rows_of(system), len(system.names)
    return not len(rows.behind) or not is_infeasible(rows, list(range(len(rows.behind))), width)


def rows_of(system: System) -> Rows:
    data: list[float] = []
    columns: list[int] = []
    starts, limits, behind, opened = [0], list[float](), list[Constraint](), list[bool]()
    for constraint in system.constraints:
        for limit, sign, open_end in (
            (constraint.high, 1.0, constraint.high_open),
            (constraint.low, -1.0, constraint.low_open),
        ):
            if limit is None:
                continue
            columns += [variable for variable, _ in constraint.terms]
            data += [sign * coefficient for _, coefficient in constraint.terms]
            starts.append(len(data))
            limits.append(sign * limit)
            behind.append(constraint)
            opened.append(open_end)
    matrix = csr_array((data, columns, starts), shape=(len(limits), len(system.names)))
    return Rows(matrix, np.array(limits), behind, np.array(opened, dtype=bool))


def end(
    rows: Rows, width: int, target: Mapping[int, float], sign: float
) -> tuple[float | None, bool, list[Constraint]]:
    """The least (sign 1) or the greatest (sign −1) value, whether it is itself excluded, and what it rests on."""
    costs = np.zeros(width)
    for variable, coefficient in target.items():
        costs[variable] = sign * coefficient
    found = solved(costs, rows, rows.limits)
    if found.status == INFEASIBLE:
        raise Clash(clashing(rows, width))
    if found.status == UNBOUNDED:
        return None, False, []
    felt = np.abs(found.ineqlin.marginals) > FELT if len(rows.behind) else np.zeros(0, dtype=bool)
    excluded = bool(np.any(felt & rows.opened)) or moves(costs, rows, float(found.fun))
    resting = [constraint for constraint, bears in zip(rows.behind, felt, strict=True) if bears]
    return tidy(sign * float(found.fun)), excluded, resting


def moves(costs: Any, rows: Rows, best: float) -> bool:
    """Whether the end would be another if every open limit were kept clear of: then it is itself excluded."""
    if not np.any(rows.opened):
        return False
    step = TINY * np.maximum(1.0, np.abs(rows.limits))
    inside = solved(costs, rows, rows.limits - np.where(rows.opened, step, 0.0))
    return bool(inside.status != 0 or abs(float(inside.fun) - best) > TINY * TINY * max(1.0, abs(best)))


def solved(costs: Any, rows: Rows, limits: Any) -> Any:
    if not len(rows.behind):
        return linprog(costs, bounds=(0, None), method="highs")
    found = linprog(costs, A_ub=rows.matrix, b_ub=limits, bounds=(0, None), method="highs")
    if found.status not in (0, INFEASIBLE, UNBOUNDED):
        # Presolve leaves open which of the two it is: without a target only infeasible is left.
        plain = linprog(np.zeros_like(costs), A_ub=rows.matrix, b_ub=limits, bounds=(0, None), method="highs")
        found.status = UNBOUNDED if plain.status == 0 else INFEASIBLE
    return found


def clashing(rows: Rows, width: int) -> list[Constraint]:
    """A set of constraints that cannot all hold and of which none can be left out.

    Rows that bear on the least total violation contain such a set; of these each is left out that is not needed.
    """
    suspects = violated(rows, width)
    kept = list(suspects)
    for row in suspects:
        rest = [other for other in kept if other != row]
        if rest and is_infeasible(rows, rest, width):
            kept = rest
    return list({id(rows.behind[row]): rows.behind[row] for row in kept}.values())


def violated(rows: Rows, width: int) -> list[int]:
    count = len(rows.behind)
    slack = csr_array((-np.ones(count), (np.arange(count), np.arange(count))), shape=(count, count))
    from scipy.sparse import hstack

    costs = np.concatenate([np.zeros(width), np.ones(count)])
    found = linprog(costs, A_ub=hstack([rows.matrix, slack]), b_ub=rows.limits, bounds=(0, None), method="highs")
    felt = [int(row) for row in np.flatnonzero(np.abs(found.ineqlin.marginals) > FELT)]
    return felt if is_infeasible(rows, felt, width) else list(range(count))


def is_infeasible(rows: Rows, chosen: list[int], width: int) -> bool:
    found = linprog(
        np.zeros(width), A_ub=rows.matrix[chosen], b_ub=rows.limits[chosen], bounds=(0, None), method="highs"
    )
    return bool(found.status == INFEASIBLE)


def tidy(value: float) -> float:
    """Free of the noise of the solver."""
    return float(f"{round(value, 9):.10g}") + 0.0
