"""The columns of every table, from schema.csv: names, keys, types and allowed values."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("schema.csv")


class SchemaError(ValueError):
    """Rows that break the contract; names the table, the column and what was found."""


@dataclass(frozen=True)
class Column:
    """One column: its type, whether it is part of the key, whether it may be empty, and its allowed values."""

    name: str
    type: str
    key: bool
    nullable: bool
    values: frozenset[str]
    unit: str
    description: str


@cache
def schema() -> dict[str, tuple[Column, ...]]:
    """Table name → its columns, in the order of the file."""
    tables: dict[str, tuple[Column, ...]] = {}
    with FILE.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            values = frozenset(filter(None, row["values"].split("|")))
            column = Column(
                row["column"],
                row["type"],
                row["key"] == "1",
                row["nullable"] == "1",
                values,
                row["unit"],
                row["description"],
            )
            tables[row["table"]] = (*tables.get(row["table"], ()), column)
    return tables


@cache
def names(table: str) -> tuple[str, ...]:
    """The names of a table's columns, in order."""
    return tuple(column.name for column in schema()[table])


def in_order(table: str, rows: Iterable[Mapping[str, Any]]) -> list[tuple[Any, ...]]:
    """The values of rows in the order of the table's columns. Raises SchemaError for a column that it does not have."""
    columns, known = names(table), frozenset(names(table))
    found = []
    for row in rows:
        if not row.keys() <= known:
            raise SchemaError(
                f"{table}: columns that the schema does not know: {', '.join(sorted(row.keys() - known))}"
            )
        found.append(tuple(map(row.get, columns)))
    return found


def check(table: str, rows: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
    """The rows, values in the order of the columns, as they are. Raises SchemaError for a missing or unknown value."""
    for column, cells in zip(schema()[table], zip(*rows, strict=True), strict=False):
        if not column.nullable and None in cells:
            raise SchemaError(f"{table}.{column.name}: a value is missing")
        if column.values and (unknown := set(cells) - column.values - {None}):
            raise SchemaError(f"{table}.{column.name}: {sorted(unknown)} is not among {sorted(column.values)}")
    return rows
