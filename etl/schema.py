"""The contract of the tables, checked on every write: rows in, Arrow tables of the right columns and types out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache, reduce
from typing import Any

import pyarrow as pa

from etl.columns import SchemaError, check, in_order, schema
from etl.store.arrays import arrow_array

__all__ = ["SchemaError", "conform", "schema"]
TYPES: dict[str, pa.DataType] = {
    "string": pa.string(), "int": pa.int64(), "float": pa.float64(), "bool": pa.bool_(), "date": pa.date32(),
}  # fmt: skip


def conform(table: str, rows: Iterable[Mapping[str, Any]]) -> pa.Table:
    """Rows as an Arrow table of the contract, sorted by key. Raises SchemaError where they break it."""
    key = key_of(table)
    made = tabulate(table, in_order(table, sorted(rows, key=lambda row: tuple(str(row.get(name)) for name in key))))
    check_key(table, made)
    return made


def tabulate(table: str, rows: Sequence[tuple[Any, ...]]) -> pa.Table:
    """Rows with their values in the order of the columns as an Arrow table of the contract, in the order given.

    Raises SchemaError for a missing or an unknown value; whether a key stands twice is not looked at.
    """
    fields = arrow_schema(table)
    columns = zip(*check(table, list(rows)), strict=True) if rows else [()] * len(fields)
    arrays = [arrow_array(cells, field.type) for cells, field in zip(columns, fields, strict=True)]
    return pa.Table.from_arrays(arrays, schema=fields)


@cache
def arrow_schema(table: str) -> pa.Schema:
    """The columns of a table as Arrow knows them, with what the contract says of each."""
    fields = [
        pa.field(c.name, TYPES[c.type], c.nullable, {"description": c.description, "unit": c.unit})
        for c in schema()[table]
    ]
    return pa.schema(fields)


def check_key(table: str, rows: pa.Table) -> None:
    """Raises SchemaError if one of the rows, which are in the order of their key, stands twice."""
    import pyarrow.compute as pc

    names = key_of(table)
    same = reduce(pc.and_, (pc.equal(rows[name][1:], rows[name][:-1]) for name in names))
    if pc.any(same).as_py():
        place = same.to_pylist().index(True)
        key = {name: rows[name][place].as_py() for name in names}
        raise SchemaError(f"{table}: the key {key} stands twice")


def key_of(table: str) -> list[str]:
    """The columns of a table's key, in order."""
    return [column.name for column in schema()[table] if column.key]
