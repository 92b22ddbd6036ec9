"""A table file (CSV or XLSX) to heads and rows of text, or one line that says why it cannot be read."""

from __future__ import annotations

import csv
import io
from typing import NamedTuple

from etl.documents.document import Unreadable
from etl.documents.text import decoded, lines_ended
from etl.excerpts.lines import Line, keep, plain, trimmed

LIMITS = {".csv": 20_000_000, ".xlsx": 20_000_000}


class Sheet(NamedTuple):
    """The heads of a table and its rows that hold anything; cells have no blanks at their ends.

    A row has at least as many cells as there are heads; one that has more is wrong.
    """

    heads: tuple[str, ...]
    lines: list[Line]


def read_sheet(raw: bytes, suffix: str, head: int = 1, name: str | None = None) -> Sheet:
    """The table whose heads stand in line `head`; `name` is the sheet of a workbook, else its first.

    Raises Unreadable.
    """
    if suffix == ".xlsx":
        from etl.excerpts.workbook import read_workbook  # openpyxl is imported for workbooks alone

        lines = read_workbook(raw, name)
    else:
        lines = read_csv(raw)
    at = next((i for i, line in enumerate(lines) if line.number >= head), None)
    if at is None:
        raise Unreadable(f"第 {head} 行没有表头，请检查表格或说明文件里的 header_row。")
    heads = trimmed(lines[at].cells)
    named = [text for text in heads if text]
    if twice := sorted({text for text in named if named.count(text) > 1}):
        raise Unreadable(f"表头“{twice[0][:40]}”出现了两次，请改名后重建。")
    return Sheet(heads, [fitted(line, len(heads)) for line in lines[at + 1 :]])


def fitted(line: Line, width: int) -> Line:
    """At least as many cells as there are heads."""
    cells = trimmed(line.cells)
    return Line(line.number, cells + ("",) * (width - len(cells)))


def read_csv(raw: bytes) -> list[Line]:
    """The rows that hold anything. Raises Unreadable."""
    text = lines_ended(decoded(raw))
    first = text.partition("\n")[0]
    delimiter = max(",\t;，", key=first.count)
    reader = csv.reader(io.StringIO(text), delimiter=delimiter, strict=True)
    found: list[Line] = []
    try:
        for cells in reader:
            keep(found, reader.line_num, map(plain, cells))
    except csv.Error as error:
        raise Unreadable(f"第 {reader.line_num} 行的引号或分隔不成对，请检查后另存为 CSV。") from error
    return found
