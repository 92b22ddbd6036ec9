"""The rows of a table of records, however it is stored: cells as text, and how many there may be."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from etl.documents.document import Unreadable

ROWS, COLUMNS = 200_000, 500
UNSAVED = "#未保存的公式"  # stands for a formula whose value was not saved with it; no figure reads like this


class Line(NamedTuple):
    """A row with its number, counted from 1 as spreadsheets show it."""

    number: int
    cells: tuple[str, ...]


def trimmed(cells: tuple[str, ...]) -> tuple[str, ...]:
    """Without the empty cells at the end."""
    width = max((place for place, cell in enumerate(cells, start=1) if cell), default=0)
    return cells[:width]


def keep(found: list[Line], number: int, cells: Iterable[str]) -> None:
    """Takes a row that holds anything. Raises Unreadable for more rows or columns than a table may have."""
    written = tuple(cells)
    if not any(written):
        return
    if len(found) > ROWS:  # the heads stand in one of them
        raise Unreadable(f"表格超过 {ROWS // 10_000} 万行，请拆分后再放入。")
    if len(trimmed(written)) > COLUMNS:
        raise Unreadable(f"第 {number} 行超过 {COLUMNS} 列，请删去远处的多余单元格。")
    found.append(Line(number, written))


def plain(text: str) -> str:
    """A cell without the blanks and line breaks that spreadsheets leave around and inside it."""
    return " ".join(text.split())
