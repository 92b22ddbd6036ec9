"""How wide the columns of a sheet are: as wide as their heads and the first of their cells, within reason."""

from __future__ import annotations

from typing import Any

from etl.exports.fields import Field

LEAST, MOST, LOOKED_AT = 9, 48, 200
LONGEST = 2_000  # characters of a text that are looked at
ROOM = 3  # for the button that filters
GROUPED = 4 / 3  # a number of many digits has a comma to every three


class Widths:
    """Looks at the first rows; a Chinese character is as wide as two others."""

    def __init__(self, fields: list[Field]) -> None:
        self.widths = [wide(field.head) + ROOM for field in fields]
        self.looked_at = 0

    def see(self, columns: list[Any]) -> None:
        """Takes in columns of values, until enough rows were seen."""
        if self.looked_at >= LOOKED_AT:
            return
        for place, (_, values, _) in enumerate(columns):
            cells = (shown(value) for value in values[:LOOKED_AT] if value is not None)
            self.widths[place] = max(self.widths[place], *cells, 0)
        self.looked_at += max((len(values) for _, values, _ in columns), default=0)

    def fitting(self) -> list[int]:
        """The width of each column in characters."""
        return [min(MOST, max(LEAST, width + 1)) for width in self.widths]


def shown(value: object) -> int:
    """The width of a value as a cell shows it."""
    if isinstance(value, float):
        return int(len(f"{value:.0f}") * GROUPED) + 1 if value.is_integer() else 12
    return max(map(wide, str(value)[:1000].split("\n")))


def wide(text: str) -> int:
    return sum(2 if ord(letter) > 0x2E7F else 1 for letter in text[:LONGEST])
