"""Names in a text: longest match first, from any number of names, in one pass over the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from operator import add
from typing import NamedTuple


@dataclass(frozen=True, slots=True)
class Entry:
    """What a surface stands for: its dimension, the member as labelled, and the id of the place if it is one."""

    surface: str
    dimension: str
    member: str
    place_id: str = ""
    kind: str = ""


class Hit(NamedTuple):
    """An entry found at an offset."""

    start: int
    end: int
    entry: Entry


class Lexicon:
    """Entries by their first two characters; single characters are never looked up alone."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.by_head: dict[str, list[tuple[str, Entry]]] = {}
        for entry in entries:
            if len(entry.surface) > 1:
                self.by_head.setdefault(entry.surface[:2], []).append((entry.surface, entry))
        for same in self.by_head.values():
            same.sort(key=lambda pair: -len(pair[0]))

    def find(self, text: str) -> Iterator[Hit]:
        """Hits from left to right, the longest of those that begin at an offset; none overlaps another."""
        end, by_head = 0, self.by_head
        heads = [(i, head) for i, head in enumerate(map(add, text, text[1:])) if head in by_head]
        for position, head in heads:
            if position < end:
                continue
            for surface, entry in by_head[head]:
                if text.startswith(surface, position):
                    end = position + len(surface)
                    yield Hit(position, end, entry)
                    break
