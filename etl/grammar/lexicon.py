"""Names in a text: longest match first, from any number of names, in one pass over the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import compress
from operator import add
from typing import NamedTuple


class Entry(NamedTuple):
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
    """Entries with the lengths of those that begin alike; single characters are never looked up alone."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        self.entries: dict[str, Entry] = {}
        lengths: dict[str, set[int]] = {}
        for entry in entries:
            if len(entry.surface) > 1:
                self.entries.setdefault(entry.surface, entry)
                lengths.setdefault(entry.surface[:2], set()).add(len(entry.surface))
        self.lengths = {head: sorted(found, reverse=True) for head, found in lengths.items()}

    def find(self, text: str) -> Iterator[Hit]:
        """Hits from left to right, the longest of those that begin at an offset; none overlaps another."""
        end, entries, lengths = 0, self.entries, self.lengths
        places = compress(range(len(text)), map(lengths.__contains__, map(add, text, text[1:])))
        for position in places:
            if position < end:
                continue
            for length in lengths[text[position : position + 2]]:
                if entry := entries.get(text[position : position + length]):
                    end = position + len(entry.surface)  # at the end of the text it may be a shorter one
                    yield Hit(position, end, entry)
                    break
