"""The contract of the tables: columns, keys, types and allowed values, from schema.csv; checked on every write."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa

FILE = Path(__file__).with_name("schema.csv")
TYPES: dict[str, pa.DataType] = {
    "string": pa.string(), "int": pa.int64(), "float": pa.float64(), "bool": pa.bool_(), "date": pa.date32(),
}  # fmt: skip


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


def conform(table: str, rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """The rows as an Arrow table of the contract, sorted by key. Raises SchemaError where they break it."""
    columns = schema()[table]
    ordered = sorted(rows, key=lambda row: tuple(str(row.get(c.name)) for c in columns if c.key))
    check_unknown(table, columns, ordered)
    check_key(table, columns, ordered)
    arrays = [pa.array(checked(table, column, ordered), TYPES[column.type]) for column in columns]
    fields = [
        pa.field(c.name, TYPES[c.type], c.nullable, {"description": c.description, "unit": c.unit}) for c in columns
    ]
    return pa.Table.from_arrays(arrays, schema=pa.schema(fields))


def check_unknown(table: str, columns: tuple[Column, ...], rows: list[Mapping[str, Any]]) -> None:
    extra = {name for row in rows for name in row} - {column.name for column in columns}
    if extra:
        raise SchemaError(f"{table}: columns that the schema does not know: {', '.join(sorted(extra))}")


def check_key(table: str, columns: tuple[Column, ...], rows: list[Mapping[str, Any]]) -> None:
    key = [column.name for column in columns if column.key]
    seen: set[tuple[Any, ...]] = set()
    for row in rows:
        value = tuple(row.get(name) for name in key)
        if value in seen:
            raise SchemaError(f"{table}: the key {dict(zip(key, value, strict=True))} stands twice")
        seen.add(value)


def checked(table: str, column: Column, rows: list[Mapping[str, Any]]) -> list[Any]:
    """The values of one column, dates parsed; SchemaError for a missing or an unknown value."""
    values = [parsed(column, row.get(column.name)) for row in rows]
    if not column.nullable and any(value is None for value in values):
        raise SchemaError(f"{table}.{column.name}: a value is missing")
    unknown = {value for value in values if value is not None} - column.values if column.values else set()
    if unknown:
        raise SchemaError(f"{table}.{column.name}: {sorted(unknown)} is not among {sorted(column.values)}")
    return values


def parsed(column: Column, value: Any) -> Any:
    if value is None or (column.type == "date" and value == ""):
        return None
    return date.fromisoformat(value) if column.type == "date" and isinstance(value, str) else value
