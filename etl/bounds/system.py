"""Unknown amounts and counts with the linear constraints between them."""

from __future__ import annotations

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

    def around(self, name: Hashable) -> System:
        """The constraints that can bear on a variable: those of its connected part."""
        by_variable: dict[int, list[int]] = {}
        for number, constraint in enumerate(self.constraints):
            for variable, _ in constraint.terms:
                by_variable.setdefault(variable, []).append(number)
        near, seen, kept = [self.variable(name)], {self.variable(name)}, set[int]()
        while near:
            for number in by_variable.get(near.pop(), ()):
                if number not in kept:
                    kept.add(number)
                    new = {variable for variable, _ in self.constraints[number].terms} - seen
                    seen |= new
                    near += new
        return System(self.names, [self.constraints[number] for number in sorted(kept)], self.places)


def loosened(constraint: Constraint) -> Constraint:
    if not constraint.rounded or constraint.low is None or constraint.high is None:
        return constraint
    return constraint._replace(low=constraint.low - constraint.rounded, high=constraint.high + constraint.rounded)
