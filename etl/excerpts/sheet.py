"""A table file (CSV or XLSX) to heads and rows of text, or one line that says why it cannot be read."""

from __future__ import annotations

import csv
import datetime
import io
import zipfile
from typing import Any, NamedTuple

from etl.documents.document import Unreadable
from etl.documents.text import decoded, lines_ended

LIMITS = {".csv": 20_000_000, ".xlsx": 20_000_000}
UNPACKED, ROWS, CELL = 300_000_000, 200_000, 2_000
BROKEN = "Excel 文件已损坏、不完整或有密码，请用 Excel 另存为 .xlsx 或 .csv。"


class Line(NamedTuple):
    """A row with its number, counted from 1 as spreadsheets show it."""

    number: int
    cells: tuple[str, ...]


class Sheet(NamedTuple):
    """The heads of a table and its rows that hold anything; cells have no blanks at their ends."""

    heads: tuple[str, ...]
    lines: list[Line]


def read_sheet(raw: bytes, suffix: str, head: int = 1, name: str | None = None) -> Sheet:
    """The table whose heads stand in line `head`; `name` is the sheet of a workbook, else its first.

    Raises Unreadable.
    """
    found = read_xlsx(raw, name) if suffix == ".xlsx" else read_csv(raw)
    lines = [line for line in found if any(line.cells)]
    at = next((i for i, line in enumerate(lines) if line.number >= head), None)
    if at is None:
        raise Unreadable(f"第 {head} 行没有表头，请检查表格或说明文件里的 header_row。")
    heads = lines[at].cells
    named = [text for text in heads if text]
    if twice := sorted({text for text in named if named.count(text) > 1}):
        raise Unreadable(f"表头“{twice[0][:40]}”出现了两次，请改名后重建。")
    return Sheet(heads, [fitted(line, len(heads)) for line in lines[at + 1 :]])


def fitted(line: Line, width: int) -> Line:
    """As many cells as there are heads. Raises Unreadable where a cell stands beyond the last head."""
    if any(line.cells[width:]):
        raise Unreadable(f"第 {line.number} 行比表头多出一格，请检查逗号与引号。")
    return Line(line.number, (*line.cells[:width], *[""] * (width - len(line.cells))))


def read_csv(raw: bytes) -> list[Line]:
    text = lines_ended(decoded(raw))
    first = text.partition("\n")[0]
    delimiter = max(",\t;，", key=first.count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    found: list[Line] = []
    try:
        for cells in reader:
            found.append(Line(reader.line_num, tuple(map(plain, cells))))
            check_size(found)
    except csv.Error as error:
        raise Unreadable(f"第 {reader.line_num} 行的引号或分隔不成对，请检查后另存为 CSV。") from error
    return found


def read_xlsx(raw: bytes, name: str | None) -> list[Line]:
    """The cells as they would be shown; of a formula the value that was saved with it."""
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            if sum(part.file_size for part in package.infolist()) > UNPACKED:
                raise Unreadable("Excel 文件解压后过大，请删去不用的工作表或另存为 CSV。")
        return cells_of(raw, name)
    except Unreadable:
        raise
    # openpyxl answers a damaged workbook with whatever its parser or the archive raises.
    except Exception as error:
        raise Unreadable(BROKEN) from error


def cells_of(raw: bytes, name: str | None) -> list[Line]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
    try:
        if name and name not in book.sheetnames:
            raise Unreadable(f"没有名为“{name[:40]}”的工作表，请检查说明文件里的 sheet。")
        found: list[Line] = []
        sheet = book[name] if name else book.worksheets[0]
        for number, cells in enumerate(sheet.iter_rows(values_only=True), start=1):
            written = tuple(map(shown, cells))
            if any(written):
                found.append(Line(number, written))
                check_size(found)
        return found
    finally:
        book.close()


def check_size(found: list[Line]) -> None:
    if len(found) > ROWS:
        raise Unreadable(f"表格超过 {ROWS // 10_000} 万行，请拆分后再放入。")
    if any(len(cell) > CELL for cell in found[-1].cells):
        raise Unreadable(f"第 {found[-1].number} 行有一格超过 {CELL} 字，请检查引号或拆分。")


def shown(value: Any) -> str:
    """A cell's value as text: whole numbers without a point, days as ISO 8601."""
    match value:
        case None:
            return ""
        case bool():
            return str(value).lower()
        case float():
            return f"{value:.15g}"
        case datetime.datetime():
            return value.date().isoformat()
        case datetime.date():
            return value.isoformat()
        case _:
            return plain(str(value))


def plain(text: str) -> str:
    """A cell without the blanks and line breaks that spreadsheets leave around and inside it."""
    return " ".join(text.split())
