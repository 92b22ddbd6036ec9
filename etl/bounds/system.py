"""Unknown amounts and counts with the linear constraints between them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple


class Constraint(NamedTuple):
    """low ≤ Σ coefficient × variable ≤ high, an open end excluded; None = no limit.

    `ids` are the observations that say it, none where it follows from how sets lie in one another alone. `derived` says
    that the figure was worked out by the report itself (a share, an average): it yields where premises clash. `rounded`
    is how far the printed figure may be from the true one on either side.
    """

    terms: tuple[tuple[int, float], ...]
    low: float | None = None
    high: float | None = None
    low_open: bool = False
    high_open: bool = False
    ids: tuple[str, ...] = ()
    derived: bool = False
    rounded: float = 0.0


class Interval(NamedTuple):
    """Ends of what is possible, None = no limit; `because` are the observations that the two ends rest on."""

    low: float | None
    high: float | None
    low_open: bool = False
    high_open: bool = False
    because: tuple[str, ...] = ()


class Unsolved(NamedTuple):
    """A kind of figure that was left without bounds: its `measure`, kind of money and unit; of how many figures.

    `clashes` says that it was left for contradictions, else it was for its size. `about` are observations of the kind.
    """

    kind: tuple[str, str | None, str]
    figures: int
    asked: int
    clashes: bool
    about: tuple[str, ...]


@dataclass
class System:
    """Variables (none of them negative) by name, and constraints between them."""

    names: list[Hashable] = field(default_factory=list)
    constraints: list[Constraint] = field(default_factory=list)
    places: dict[Hashable, int] = field(default_factory=dict)

    def variable(self, name: Hashable) -> int:
        """The place of a variable, which is new if nobody asked for it before."""
        if name not in self.places:
            self.places[name] = len(self.names)
            self.names.append(name)
        return self.places[name]

    def add(self, terms: Mapping[Any, float], constraint: Constraint) -> None:
        """A constraint on variables by name; `constraint` has no terms yet."""
        placed = tuple((self.variable(name), coefficient) for name, coefficient in terms.items())
        self.constraints.append(constraint._replace(terms=placed))

    def without(self, dropped: Iterable[Constraint]) -> System:
        """The same variables without some of the constraints."""
        gone = {id(constraint) for constraint in dropped}
        return System(self.names, [c for c in self.constraints if id(c) not in gone], self.places)

    def loosened(self) -> System:
        """The same with every printed figure standing for all that it may be rounded from."""
        return System(self.names, [loosened(constraint) for constraint in self.constraints], self.places)

    def parts(self) -> dict[int, System]:
        """Each variable → the constraints that can bear on it: those of the part of the system that hangs together."""
        root: dict[int, int] = {}

        def top(variable: int) -> int:
            while (above := root.setdefault(variable, variable)) != variable:
                root[variable] = variable = root.setdefault(above, above)
            return variable

        for constraint in self.constraints:
            for variable, _ in constraint.terms:
                root[top(variable)] = top(constraint.terms[0][0])
        parts: dict[int, System] = defaultdict(lambda: System(self.names, [], self.places))
        for constraint in self.constraints:
            if constraint.terms:
                parts[top(constraint.terms[0][0])].constraints.append(constraint)
        return {variable: parts[top(variable)] for variable in range(len(self.names))}


def loosened(constraint: Constraint) -> Constraint:
    if not constraint.rounded or constraint.low is None or constraint.high is None:
        return constraint
    return constraint._replace(low=constraint.low - constraint.rounded, high=constraint.high + constraint.rounded)
