"""The rows of an Excel workbook as they would be shown, read from whatever the file holds."""

from __future__ import annotations

import datetime
import io
import zipfile
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from openpyxl import load_workbook

from etl.documents.document import Unreadable
from etl.excerpts.lines import UNSAVED, Line, keep, plain

UNPACKED, PART = 150_000_000, 30_000_000
BROKEN = "Excel 文件已损坏、不完整或有密码，请用 Excel 另存为 .xlsx 或 .csv。"
TOO_LARGE = "Excel 文件解压后过大，请删去不用的工作表或另存为 CSV。"


def read_workbook(raw: bytes, name: str | None) -> list[Line]:
    """The rows of a sheet that hold anything. Raises Unreadable."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            parts = package.infolist()
            texts = [part for part in parts if "sharedStrings" in part.filename or "styles" in part.filename]
            if sum(part.file_size for part in parts) > UNPACKED or any(part.file_size > PART for part in texts):
                raise Unreadable(TOO_LARGE)
            formulas = any(has_formulas(package, part) for part in parts if "worksheets/" in part.filename)
        return rows_of(raw, name, formulas)
    except Unreadable:
        raise
    # openpyxl answers a damaged workbook with whatever its parser or the archive raises.
    except Exception as error:
        raise Unreadable(BROKEN) from error


def has_formulas(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> bool:
    with package.open(part) as file:
        return b"<f" in file.read(UNPACKED)


def rows_of(raw: bytes, name: str | None, formulas: bool) -> list[Line]:
    found: list[Line] = []
    written = cells_of(raw, name, data_only=False) if formulas else None
    for number, cells in enumerate(cells_of(raw, name, data_only=True), start=1):
        beside = next(written, ()) if written else ()
        if cells:
            texts = [shown(cell) for cell in cells]
            for place, cell in enumerate(beside[: len(texts)]):
                if getattr(cell, "data_type", "") == "f" and not texts[place]:
                    texts[place] = UNSAVED
            keep(found, number, texts)
    return found


def cells_of(raw: bytes, name: str | None, data_only: bool) -> Iterator[tuple[Any, ...]]:
    """The cells of each row from the first on, as wide as the row: what the file says of its size may be wrong."""
    book = load_workbook(io.BytesIO(raw), read_only=True, data_only=data_only)
    try:
        if name and name not in book.sheetnames:
            raise Unreadable(f"没有名为“{name[:40]}”的工作表，请检查说明文件里的 sheet。")
        sheet: Any = book[name] if name else book.worksheets[0]
        sheet.reset_dimensions()
        yield from sheet.iter_rows()
    finally:
        book.close()


def shown(cell: Any) -> str:
    """A cell's value as text: whole numbers without a point, days as ISO 8601, percentages as they are shown."""
    match cell.value:
        case None:
            return ""
        case bool() as value:
            return str(value).lower()
        case float() | int() as value:
            percent = "%" in str(cell.number_format)
            return digits(Decimal(repr(value)) * (100 if percent else 1)) + ("%" if percent else "")
        case datetime.datetime() as value:
            return value.date().isoformat()
        case datetime.date() as value:
            return value.isoformat()
        case value:
            return plain(str(value))


def digits(value: Decimal) -> str:
    """Without an exponent, and without the noise of binary fractions."""
    return format(round(value, 10).normalize(), "f") if value.is_finite() else str(value)
