"""Results known again by the arguments they were made of, no more of them than a size that was given."""

import pickle
from collections import Counter, OrderedDict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

import pandas as pd

T = TypeVar("T")
_PLAIN = frozenset({str, int, bool, float, type(None)})  # known by themselves: most arguments are


@dataclass(frozen=True)
class Known:
    """A result, and all that stays with it: its arguments too, for while an object lives no other one has its mark."""

    result: Any
    whole: tuple[object, ...]


class Recall:
    """The results of functions by their arguments, for all sessions; what was not asked for longest is forgotten.

    A result is the same object each time and must never be changed. Of large arguments — a frame, a cut — it is the
    object itself that is known again, not its content: they must be kept results in turn. At most `most` results stay,
    of at most `room` bytes with their arguments; what is larger by itself does not stay.
    """

    def __init__(self, most: int, room: int) -> None:
        self.kept: OrderedDict[Hashable, Known] = OrderedDict()
        self.most, self.held = most, Held(room)
        self.lock = Lock()

    def of(self, make: Callable[..., T], args: tuple[Any, ...], named: Mapping[str, Any], about: Hashable = None) -> T:
        """The result of `make` for the arguments, made where it is not known; `about` says what it belongs to."""
        key = (make, about, *map(mark, args), *((name, mark(value)) for name, value in named.items()))
        with self.lock:
            if known := self.kept.get(key):
                self.kept.move_to_end(key)
                return known.result  # type: ignore[no-any-return]
        result = make(*args, **named)
        with self.lock:
            return self._keep(key, Known(result, (result, *args, *named.values())))  # type: ignore[no-any-return]

    def _keep(self, key: Hashable, known: Known) -> Any:
        """Keep a result, at the cost of the oldest; of two who made it at once the first one's stays."""
        if key not in self.kept:
            self.kept[key] = known
            self.held.take(known.whole)
        result = self.kept[key].result
        while self.kept and (len(self.kept) > self.most or self.held.is_over):
            self.held.give_back(self.kept.popitem(last=False)[1].whole)
        return result


class Itself:
    """An object that is known again as itself and not by its content; nobody may change it."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and self.value is other.value


class Held:
    """How many bytes are held: an object that several results share counts once."""

    def __init__(self, room: int) -> None:
        self.room, self.size = room, 0
        self.sizes: dict[int, int] = {}
        self.holders: Counter[int] = Counter()

    @property
    def is_over(self) -> bool:
        """Whether there is more than there is room for."""
        return self.size > self.room

    def take(self, objects: Iterable[object]) -> None:
        """Count the objects in; they must live until they are given back."""
        for each in objects:
            if not self.holders[id(each)]:
                self.sizes[id(each)] = weight(each)
                self.size += self.sizes[id(each)]
            self.holders[id(each)] += 1

    def give_back(self, objects: Iterable[object]) -> None:
        """Count the objects out."""
        for each in objects:
            self.holders[id(each)] -= 1
            if not self.holders[id(each)]:
                del self.holders[id(each)]
                self.size -= self.sizes.pop(id(each))


def mark(value: Any) -> Hashable:
    """What an argument is known by: an event by its id, what is large by itself, anything else by its content."""
    if value.__class__ in _PLAIN:
        return value  # type: ignore[no-any-return]
    match value:
        case pd.DataFrame() | pd.Series():
            return id(value)
        case Path():
            return str(value)
        case dict():
            return ("event", value["event_id"])
        case list() | tuple():
            return tuple([mark(each) for each in value])
        case set():
            return frozenset(value)
        case _:
            hash(value)  # raises TypeError for what cannot be known
            return value  # type: ignore[no-any-return]


def weight(value: object) -> int:
    """About how many bytes a value takes."""
    return len(pickle.dumps(value, pickle.HIGHEST_PROTOCOL))
