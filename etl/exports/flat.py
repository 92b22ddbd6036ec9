"""Rows in batches to flat files: CSV, JSON, Parquet; only one batch is held at a time."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterable
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq

from etl.exports.text import cleaned, guarded

Batches = Iterable[pa.RecordBatch]


def write_csv(batches: Batches, names: list[str], out: BinaryIO, *, guard: bool = True, bom: bool = True) -> None:
    """Rows as CSV (UTF-8, CRLF), numbers in full; `guard` puts an apostrophe before text that would run."""
    lines = io.TextIOWrapper(out, encoding="utf-8-sig" if bom else "utf-8", newline="")
    writer = csv.writer(lines, lineterminator="\r\n")
    writer.writerow(names)
    for batch in batches:
        writer.writerows(zip(*(csv_cells(column, guard) for column in batch.columns), strict=True))
    lines.detach()


def csv_cells(column: pa.Array, guard: bool) -> list[str]:
    """The cells of a column as text, empty where there is none."""
    write = WRITTEN.get(column.type, str)
    if guard and column.type == pa.string():
        write = guarded_text
    return ["" if value is None else write(value) for value in column.to_pylist()]


def float_text(value: float) -> str:
    """A number with all its digits, whole ones without a fraction; nothing for what is no number."""
    if value != value:
        return ""
    return f"{value:.0f}" if value.is_integer() and abs(value) < 1e18 else repr(value)


def guarded_text(text: str) -> str:
    return guarded(cleaned(text))


WRITTEN: dict[pa.DataType, Callable[[Any], str]] = {
    pa.string(): cleaned,
    pa.float64(): float_text,
    pa.bool_(): lambda value: "true" if value else "false",
    pa.date32(): lambda value: str(value.isoformat()),
}


def write_json(batches: Batches, out: BinaryIO) -> None:
    """Rows as a JSON array with a record a line, missing values null, dates in ISO form."""
    before = "["
    for batch in batches:
        for record in batch.to_pylist():
            out.write(f"{before}\n{json.dumps(record, ensure_ascii=False, default=str)}".encode())
            before = ","
    out.write(b"[]\n" if before == "[" else b"\n]\n")


def write_parquet(batches: Batches, schema: pa.Schema, out: BinaryIO) -> None:
    """Rows as Parquet in the types of `schema`, whose metadata travel along."""
    with pq.ParquetWriter(out, schema, compression="zstd", version="2.6") as writer:
        for batch in batches:
            writer.write_batch(pa.RecordBatch.from_arrays(batch.columns, schema=schema))
