"""Names in a text: longest match first, from any number of names, in one pass over the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """What a surface stands for: its dimension, the member as labelled, and the id of the place if it is one."""

    surface: str
    dimension: str
    member: str
    place_id: str = ""
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Hit:
    """An entry found at an offset."""

    start: int
    end: int
    entry: Entry


class Lexicon:
    """Entries by their first two characters; single characters are never looked up alone."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.by_head: dict[str, list[Entry]] = {}
        for entry in entries:
            if len(entry.surface) > 1:
                self.by_head.setdefault(entry.surface[:2], []).append(entry)
        for same in self.by_head.values():
            same.sort(key=lambda e: -len(e.surface))

    def find(self, text: str) -> Iterator[Hit]:
        """Hits from left to right; none overlaps another."""
        position = 0
        while position < len(text) - 1:
            entry = self.at(text, position)
            if entry:
                yield Hit(position, position + len(entry.surface), entry)
            position += len(entry.surface) if entry else 1

    def at(self, text: str, position: int) -> Entry | None:
        """The longest entry that begins at a position."""
        for entry in self.by_head.get(text[position : position + 2], ()):
            if text.startswith(entry.surface, position):
                return entry
        return None
