"""The words the reader knows, as data: one CSV a kind, loaded once. Light to import: without pathlib."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import zip_longest
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

Row = dict[str, str]
ROOT = os.path.join(os.path.dirname(os.path.dirname(os.path.realpath(__file__))), "data", "vocabulary")


@dataclass
class Vocabulary:
    """Rows of `folder/<name>.csv`, read on demand; a missing file is an empty vocabulary of that kind."""

    folder: str | Path = ROOT
    _rows: dict[str, tuple[Row, ...]] = field(default_factory=dict)

    def rows(self, name: str) -> tuple[Row, ...]:
        """All rows of one file, cells as text."""
        if name not in self._rows:
            self._rows[name] = tuple(read_rows(os.path.join(self.folder, f"{name}.csv")))
        return self._rows[name]

    @cached_property
    def units(self) -> dict[str, Row]:
        """Surface → row, longest surfaces first."""
        return by_length(self.rows("units"), "surface")

    @cached_property
    def nouns(self) -> dict[str, str]:
        """Counted noun → measure."""
        return {noun: row["measure"] for noun, row in by_length(self.rows("nouns"), "noun").items()}

    def label(self, domain: str, code: str, language: str = "zh") -> str:
        """A code in words; the code itself where the vocabulary has no words for it."""
        return self._labels.get((domain, code), {}).get(language) or code

    @cached_property
    def _labels(self) -> dict[tuple[str, str], Row]:
        return {(row["domain"], row["code"]): row for row in self.rows("labels")}


def read_rows(path: str) -> Iterable[Row]:
    if not os.path.isfile(path):
        return ()
    with open(path, encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.reader(lines) if row]
    return [dict(zip_longest(rows[0], row[: len(rows[0])])) for row in rows[1:]]


def by_length(rows: Iterable[Row], column: str) -> dict[str, Row]:
    """Rows keyed by a column, the longest key first, so that a search in order finds the longest."""
    return {row[column]: row for row in sorted(rows, key=lambda row: (-len(row[column]), row[column]))}


def split(cell: str | None) -> list[str]:
    """The entries of a cell that holds a list."""
    return [entry for entry in (cell or "").split(";") if entry]
