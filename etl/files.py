"""Tables to files: Parquet that is the same to the byte, CSV and XLSX that open right, JSON."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pyarrow as pa
import pyarrow.parquet as pq

from etl.schema import conform

if TYPE_CHECKING:
    import pandas as pd

FORMULA = ("=", "+", "-", "@", "\t", "\r")
BOM = "\ufeff"


def write_parquet(table: pa.Table, path: Path) -> None:
    """The table as Parquet without anything that changes between two builds."""
    pq.write_table(table, path, compression="zstd", version="2.6", store_schema=True)


def parquet_bytes(name: str, frame: pd.DataFrame) -> bytes:
    """The frame as Parquet in the types of the table's schema."""
    out = pa.BufferOutputStream()
    records = [
        dict(zip(frame.columns, map(plain, row), strict=True)) for row in frame.itertuples(index=False, name=None)
    ]
    pq.write_table(conform(name, records), out, compression="zstd", version="2.6")
    return bytes(out.getvalue())


def csv_bytes(frame: pd.DataFrame, guard: bool = True, bom: bool = True) -> bytes:
    """The frame as CSV (UTF-8 with BOM, CRLF): text guarded against formulas, numbers written in full.

    A text cell that a spreadsheet would run as a formula gets an apostrophe in front; numbers are never changed.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([str(name) for name in frame.columns])
    for row in frame.itertuples(index=False, name=None):
        writer.writerow([cell(value, guard) for value in row])
    return ((BOM if bom else "") + out.getvalue()).encode("utf-8")


def cell(value: Any, guard: bool) -> str:
    """One cell as text: empty for missing values, whole floats without a fraction, dates in ISO form."""
    if is_missing(value):
        return ""
    if type(value).__name__ in ("bool", "bool_"):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.0f}" if value.is_integer() and abs(value) < 1e18 else repr(value)
    if isinstance(value, str):
        return guarded(value) if guard else value
    return iso(value) if hasattr(value, "isoformat") else str(value)


def is_missing(value: Any) -> bool:
    """None, NaN, and pandas' NA and NaT, which cannot be compared."""
    return value is None or type(value).__name__ in ("NAType", "NaTType") or value != value


def iso(value: Any) -> str:
    """A day in ISO form; the tables hold no times, so midnight is a day."""
    return str(value.isoformat()).removesuffix("T00:00:00")


def guarded(text: str) -> str:
    return "'" + text if text.lstrip(" ").startswith(FORMULA) else text


def json_bytes(frame: pd.DataFrame) -> bytes:
    """The frame as a JSON array of records, missing values null, dates in ISO form."""
    records = [
        {name: plain(value) for name, value in zip(frame.columns, row, strict=True)}
        for row in frame.itertuples(index=False, name=None)
    ]
    return (json.dumps(records, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def plain(value: Any) -> Any:
    if is_missing(value):
        return None
    return iso(value) if hasattr(value, "isoformat") else value.item() if hasattr(value, "item") else value


def xlsx_bytes(frames: dict[str, pd.DataFrame]) -> bytes:
    """A workbook with one sheet a frame: header frozen, text guarded, numbers as numbers."""
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    def fitting(value: Any) -> Any:
        return guarded(ILLEGAL_CHARACTERS_RE.sub("", value)) if isinstance(value, str) else value

    book = Workbook(write_only=True)
    for name, frame in frames.items():
        sheet = book.create_sheet(name[:31])
        sheet.freeze_panes = "A2"
        sheet.append([str(column) for column in frame.columns])
        for row in frame.itertuples(index=False, name=None):
            sheet.append([fitting(plain(value)) for value in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()
