"""A place as a report names it, with its province or city before it or without, to its code on the report's day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from etl.vocabulary import Row, Vocabulary, split

DEEP, LONG = 3, 40  # 重庆市渝北区两江新区: a place behind at most so many others, in so many characters


class Gazetteer:
    """Looks places up by name and day. Built once from the vocabulary, then read-only."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.rows = {row["place_id"]: row for row in vocabulary.rows("places")}
        self.groups = {row["name_zh"]: row["group_id"] for row in vocabulary.rows("regions")}
        self.named: dict[str, list[str]] = defaultdict(list)
        for row in self.rows.values():
            for name in {row["name_zh"], row["short_zh"], *split(row["aliases"])} - {""}:
                self.named[name].append(row["place_id"])

    def place(self, name: str, day: str | None) -> str | None:
        """The id of a place or a group of places; None for an unknown name, or one that several places have.

        `day` (ISO 8601) decides between a place and what it became: 江北 is a district until 2025-11-05. Without one a
        place may be of any time.
        """
        found = [place for place in self.readings(name) if self.exists(place, day)]
        plain = [place for place in found if name not in split(self.rows[place]["ambiguous"])]
        best = plain if len(plain) == 1 else found
        if not best:
            return self.groups.get(name)
        return best[0] if len(best) == 1 else self.in_first(best)

    def readings(self, name: str, depth: int = DEEP) -> list[str]:
        """Places of that very name; else those whose name it ends in, behind the names of what they lie in."""
        if len(name) > LONG:
            return []
        return self.named.get(name) or list(dict.fromkeys(self.behind(name, depth)))

    def behind(self, name: str, depth: int) -> Iterator[str]:
        for at in range(2, len(name)) if depth else ():
            holders = self.named.get(name[:at], ())
            for place in self.readings(name[at:], depth - 1) if holders else ():
                if self.holders(place) & set(holders):
                    yield place

    def holders(self, place: str) -> set[str]:
        """What a place lies in, step by step up to its country; of a zone in several districts, all."""
        found: set[str] = set()
        near = split(self.rows[place]["parent_id"])
        while near:
            found.update(near)
            near = [up for here in near if here in self.rows for up in split(self.rows[here]["parent_id"])]
        return found

    def exists(self, place: str, day: str | None) -> bool:
        row = self.rows[place]
        return day is None or (row["valid_from"] or "") <= day <= (row["valid_to"] or day)

    def in_first(self, places: list[str]) -> str | None:
        """Of several places of one name the province before the city, the city before the district; else none."""
        ranks: dict[int, list[str]] = defaultdict(list)
        for place in places:
            ranks[len(self.holders(place))].append(place)
        highest = ranks[min(ranks)]
        return highest[0] if len(highest) == 1 else None

    def row(self, place: str) -> Row | None:
        return self.rows.get(place)
