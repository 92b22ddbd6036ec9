"""Files as strangers read them: each format back to rows, as plain values, without any code of our own."""

import io
import json
import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pyarrow.parquet as pq

from etl.columns import schema

Rows = list[dict[str, Any]]
FROM_TEXT = {"float": float, "int": int, "date": date.fromisoformat, "bool": {"true": True, "false": False}.__getitem__}


def told(tables: Path, name: str) -> Rows:
    """The rows of a table of a build, read straight from its file; empty text counts as none."""
    return from_parquet((tables / f"{name}.parquet").read_bytes(), name)


def produced(raw: bytes, form: str, name: str, heads: dict[str, str] | None = None) -> Rows:
    """The rows of a table in a file of any format; `heads` are those of the schema's columns in a workbook."""
    readers = {"csv": from_csv, "json": from_json, "parquet": from_parquet, "zip": from_zip}
    return from_xlsx(raw, heads or {}) if form == "xlsx" else readers[form](raw, name)


def from_csv(raw: bytes, name: str) -> Rows:
    frame = pd.read_csv(io.BytesIO(raw), encoding="utf-8-sig", dtype=str, keep_default_na=False)
    kinds = {column.name: column.type for column in schema()[name]}
    return [{key: value_of(cell, kinds[key]) for key, cell in row.items()} for row in frame.to_dict("records")]


def value_of(cell: str, kind: str) -> Any:
    """A cell of a CSV as the type of its column."""
    return None if cell == "" else FROM_TEXT.get(kind, str)(cell)


def from_zip(raw: bytes, name: str) -> Rows:
    with zipfile.ZipFile(io.BytesIO(raw)) as package:
        return from_csv(package.read(f"{name}.csv"), name)


def from_json(raw: bytes, name: str) -> Rows:
    days = [column.name for column in schema()[name] if column.type == "date"]
    dated = [{**row, **{day: date.fromisoformat(row[day]) for day in days if row[day]}} for row in json.loads(raw)]
    return [without_empty(row) for row in dated]


def from_parquet(raw: bytes, name: str) -> Rows:
    return [without_empty(row) for row in pq.read_table(io.BytesIO(raw)).to_pylist()]


def without_empty(row: dict[str, Any]) -> dict[str, Any]:
    return {key: None if value == "" else value for key, value in row.items()}


def from_xlsx(raw: bytes, heads: dict[str, str]) -> Rows:
    """The rows of the first sheet behind the cover under the names of the schema, without its other columns."""
    return [{name: row[head] for name, head in heads.items()} for row in sheet_rows(raw)]


def sheet_rows(raw: bytes, sheet: str = "") -> Rows:
    """The rows of a sheet, or of the first one behind the cover, under their heads."""
    book = openpyxl.load_workbook(io.BytesIO(raw))
    first, *rest = (book[sheet] if sheet else book.worksheets[1]).iter_rows(values_only=True)
    return [dict(zip(map(str, first), plain(row), strict=True)) for row in rest]


def plain(cells: tuple[Any, ...]) -> Iterator[Any]:
    return (cell.date() if isinstance(cell, datetime) else cell for cell in cells)
