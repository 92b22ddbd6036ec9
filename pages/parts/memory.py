"""What was worked out once and hangs on its arguments alone, so that another look at a page does not repeat it."""

from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from threading import Lock
from typing import Any, TypeVar

import pandas as pd

T = TypeVar("T")


class Memory:
    """The results of functions by their arguments, for all sessions; what was not asked for longest is forgotten.

    A result is the same object each time and must never be changed. Of large arguments — a frame, a cut — it is the
    object itself that is known again, not its content: they must be kept results in turn.
    """

    def __init__(self, size: int) -> None:
        self.size = size
        self.kept: OrderedDict[Hashable, tuple[object, Any]] = OrderedDict()
        self.lock = Lock()

    def recall(self, make: Callable[..., T], args: tuple[Any, ...], named: Mapping[str, Any], of: Hashable = None) -> T:
        """The result of `make` for the arguments, made where it is not known; `of` says what it belongs to."""
        key = (make, of, *map(mark, args), *((name, mark(value)) for name, value in named.items()))
        with self.lock:
            if key in self.kept:
                self.kept.move_to_end(key)
                return self.kept[key][1]  # type: ignore[no-any-return]
        result = make(*args, **named)
        with self.lock:
            # Of two who made it at once the first one's stays. The arguments stay with it, for as long as an object
            # lives no other one has its mark.
            _, result = self.kept.setdefault(key, ((args, named), result))
            while len(self.kept) > self.size:
                self.kept.popitem(last=False)
        return result


def mark(value: Any) -> Hashable:
    """What an argument is known by: an event by its id, what is large by itself, anything else by its content."""
    match value:
        case pd.DataFrame() | pd.Series():
            return id(value)
        case dict():
            return ("event", value["event_id"])
        case list() | tuple():
            return tuple(map(mark, value))
        case set():
            return frozenset(value)
        case _:
            hash(value)  # raises TypeError for what cannot be known
            return value  # type: ignore[no-any-return]
