"""The tightest interval that a system allows, by HiGHS; and what clashes where it allows none."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import Any, NamedTuple

import highspy
import numpy as np

from etl.bounds.system import Constraint, Interval, System

FELT = 1e-9  # a marginal below this bears on nothing
NOISE = 1e-11  # how far apart two answers are that are the same, relative to them
EXACT = 1e-9  # how far a row may be overstepped: less than what TINY moves, so that a moved limit is felt
TINY = 1e-7  # how far inside its limit a figure is that is said to be below or above it, relative to the limit
OPTIMAL, INFEASIBLE, UNBOUNDED = (
    highspy.HighsModelStatus.kOptimal, highspy.HighsModelStatus.kInfeasible, highspy.HighsModelStatus.kUnbounded
)  # fmt: skip


class Row(NamedTuple):
    """Σ coefficient × variable ≤ limit, with the constraint that says it; `is_open` excludes the limit itself."""

    terms: Sequence[tuple[int, float]]
    limit: float
    behind: Constraint
    is_open: bool


class Clash(Exception):
    """No figures satisfy all constraints at once; `between` is a set of them of which none can be left out."""

    def __init__(self, between: list[Constraint]) -> None:
        super().__init__("contradicting premises")
        self.between = between


class Solver:
    """A system as HiGHS holds it, to be asked for many intervals."""

    def __init__(self, system: System) -> None:
        self.system, self.rows = system, list(rows_of(system.constraints))
        self.width = len(system.names)
        self.limits = np.array([row.limit for row in self.rows])
        self.open = np.array([row.is_open for row in self.rows], dtype=bool)
        self.model = model(self.rows, self.width)

    def interval(self, objective: Mapping[Hashable, float]) -> Interval:
        """What Σ coefficient × variable can be. Raises Clash."""
        target = {self.system.variable(name): coefficient for name, coefficient in objective.items()}
        low, low_open, below = self.end(target, 1.0)
        high, high_open, above = self.end(target, -1.0)
        because = sorted({name for constraint in (*below, *above) for name in constraint.ids})
        return Interval(low, high, low_open, high_open, tuple(because))

    def is_possible(self) -> bool:
        """Whether any figures satisfy all constraints."""
        return bool(self.solved({}) != INFEASIBLE)

    def end(self, target: Mapping[int, float], sign: float) -> tuple[float | None, bool, list[Constraint]]:
        """The least (sign 1) or the greatest (sign −1) value, whether it is itself excluded, and what it rests on."""
        costs = {variable: sign * coefficient for variable, coefficient in target.items()}
        status = self.solved(costs)
        if status == INFEASIBLE:
            raise Clash(clashing(self.rows, self.width))
        if status == UNBOUNDED:
            return None, False, []
        best = self.model.getInfo().objective_function_value
        felt = np.abs(np.array(self.model.getSolution().row_dual)) > FELT
        resting = [row.behind for row, bears in zip(self.rows, felt, strict=True) if bears]
        excluded = bool(np.any(felt & self.open)) or self.moves(costs, best)
        return tidy(sign * best), excluded, resting

    def moves(self, costs: Mapping[int, float], best: float) -> bool:
        """Whether the end would be another if every open limit were kept clear of: then it is itself excluded."""
        if not np.any(self.open):
            return False
        step = TINY * np.maximum(1.0, np.abs(self.limits))
        self.limit(self.limits - np.where(self.open, step, 0.0))
        status = self.solved(costs)
        inside = self.model.getInfo().objective_function_value
        self.limit(self.limits)
        return bool(status != OPTIMAL or abs(inside - best) > NOISE * max(1.0, abs(best)))

    def limit(self, limits: Any) -> None:
        count = len(self.rows)
        self.model.changeRowsBounds(count, np.arange(count, dtype=np.int32), np.full(count, -np.inf), limits)

    def solved(self, costs: Mapping[int, float]) -> Any:
        """The status with these costs. Presolve may take unbounded for infeasible: without costs only that is left."""
        status = run(self.model, costs)
        if status in (OPTIMAL, UNBOUNDED) or not costs:
            return status
        return UNBOUNDED if run(self.model, {}) == OPTIMAL else INFEASIBLE


def interval(system: System, objective: Mapping[Hashable, float]) -> Interval:
    """What Σ coefficient × variable can be. Raises Clash."""
    for name in objective:
        system.variable(name)
    return Solver(system).interval(objective)


def rows_of(constraints: Iterable[Constraint]) -> Iterable[Row]:
    for c in constraints:
        if c.high is not None:
            yield Row(c.terms, c.high, c, c.high_open)
        if c.low is not None:
            yield Row([(variable, -coefficient) for variable, coefficient in c.terms], -c.low, c, c.low_open)


def model(rows: Sequence[Row], width: int) -> Any:
    """The rows over variables none of which is negative, without costs."""
    lp = highspy.HighsLp()
    lp.num_col_, lp.num_row_ = width, len(rows)
    lp.col_cost_, lp.col_lower_, lp.col_upper_ = np.zeros(width), np.zeros(width), np.full(width, np.inf)
    lp.row_lower_, lp.row_upper_ = np.full(len(rows), -np.inf), np.array([row.limit for row in rows])
    lp.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    lp.a_matrix_.start_ = np.cumsum([0, *(len(row.terms) for row in rows)])
    lp.a_matrix_.index_ = np.array([variable for row in rows for variable, _ in row.terms], dtype=np.int32)
    lp.a_matrix_.value_ = np.array([coefficient for row in rows for _, coefficient in row.terms], dtype=float)
    made = highspy.Highs()  # type: ignore[no-untyped-call]
    made.silent()
    made.setOptionValue("primal_feasibility_tolerance", EXACT)
    made.passModel(lp)
    return made


def run(made: Any, costs: Mapping[int, float]) -> Any:
    """Solves a model with these costs and no others; its status. It starts anew: no answer hangs on the one before."""
    width = made.getNumCol()
    vector = np.zeros(width)
    for variable, cost in costs.items():
        vector[variable] = cost
    made.clearSolver()
    made.changeColsCost(width, np.arange(width, dtype=np.int32), vector)
    made.run()
    return made.getModelStatus()


def clashing(rows: Sequence[Row], width: int) -> list[Constraint]:
    """A set of constraints that cannot all hold and of which none can be left out.

    The rows that bear on the least violation that all can share are such a set (Gleeson and Ryan 1990: a vertex of the
    alternative system); should the solver stop short of a vertex, what is not needed is left out.
    """
    suspects = violated(rows, width)
    kept = list(suspects)
    for row in suspects:
        rest = [other for other in kept if other is not row]
        if rest and is_infeasible(rest, width):
            kept = rest
    return list({id(row.behind): row.behind for row in kept}.values())


def violated(rows: Sequence[Row], width: int) -> list[Row]:
    shared = [row._replace(terms=[*row.terms, (width, -1.0)]) for row in rows]
    elastic = model(shared, width + 1)
    run(elastic, {width: 1.0})
    felt = np.abs(np.array(elastic.getSolution().row_dual)) > FELT
    found = [row for row, bears in zip(rows, felt, strict=True) if bears]
    return found if is_infeasible(found, width) else list(rows)


def is_infeasible(rows: Sequence[Row], width: int) -> bool:
    return bool(run(model(rows, width), {}) == INFEASIBLE)


def tidy(value: float) -> float:
    """Free of the noise of the solver."""
    return float(f"{round(value, 9):.10g}") + 0.0
