"""Rows of a table of records → what each cell says: one figure or one named project at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from etl.excerpts.cells import NOTHING, LineFault, phrase_of
from etl.excerpts.columns import EMPTY, Column
from etl.excerpts.layout import Layout
from etl.excerpts.lines import Line

__all__ = ["Entry", "LineFault", "entries_of"]
CELL = 2_000  # characters
SUBTOTAL = re.compile(r"(?:小计|分计|subtotal)", re.IGNORECASE)
OF_ALL = re.compile(r"^(?:全[市省区县国]|本[市省区县])")
FOOTNOTE = re.compile(r"^(?:注|备注|说明|数据来源|资料来源|来源|制表|填表|单位)[:：\d]")
BLANKS = re.compile(r"[\s:：]+")


class Entry(NamedTuple):
    """What was taken down in one line of a table: `said` are the fields of a record, empty ones left out.

    `head` is the head of the column that a figure stands in, empty where each line holds one figure.
    """

    line: int
    said: dict[str, str]
    head: str = ""


def entries_of(line: Line, columns: Sequence[Column], layout: Layout) -> Iterator[Entry]:
    """The figures of one line; a line of a table with a measure in every head holds several. Raises LineFault."""
    if len(line.cells) > len(columns):
        raise LineFault("比表头多出一格，请检查逗号与引号。")
    if any(len(cell) > CELL for cell in line.cells):
        raise LineFault(f"有一格超过 {CELL} 字，请检查引号或拆分。")
    if is_footnote(line):
        return
    if any(column.field == EMPTY and cell for column, cell in zip(columns, line.cells, strict=True)):
        raise LineFault("有一格的上方没有表头（合并的表头请拆开），请补上表头或清空这一格。")
    cells = list(zip(columns, line.cells, strict=True))
    wide = any(column.measure for column in columns)
    said = said_in(cells, layout, wide)
    if said is None:
        return
    if not wide:
        yield Entry(line.number, said)
        return
    figures = [(column, cell) for column, cell in cells if column.measure and cell not in NOTHING]
    if not figures and "project" in said:
        yield Entry(line.number, said)
    for column, cell in figures:
        yield Entry(line.number, said | of_cell(column, cell, said), column.head)


def is_footnote(line: Line) -> bool:
    written = [cell for cell in line.cells if cell]
    return len(written) == 1 and bool(FOOTNOTE.match(written[0]))


def said_in(cells: list[tuple[Column, str]], layout: Layout, wide: bool) -> dict[str, str] | None:
    """The fields that the line says beside its figures; None for the sum below a list of projects.

    Raises LineFault for a line that does not say what it is of.
    """
    said = dict(layout.defaults)
    for column, cell in cells:
        if column.field and column.field != "skip" and cell:
            said[column.field] = cell
            if column.dimension:
                said["dimension"] = column.dimension
    if not wide:
        return said
    words = [BLANKS.sub("", cell) for column, cell in cells if not column.measure and cell]
    if any(SUBTOTAL.fullmatch(word) for word in words):
        raise LineFault("“小计”没有写明属于哪一组，未计入，请写出组名，或删去这一行。")
    if any(is_total(word, layout) for word in words):
        if any(column.field == "project" for column, _ in cells):
            return None  # the sum of the projects that are listed is no total of the event
        return {name: value for name, value in said.items() if name not in ("member", "dimension", "project")}
    naming = [column for column, _ in cells if column.dimension or column.field == "project"]
    if naming and not any(column.field in said for column in naming):
        raise LineFault(f"没有写明“{naming[0].head[:20]}”（合并单元格请拆开逐行填写；总数请写“合计”）。")
    return said


def is_total(word: str, layout: Layout) -> bool:
    """合计, 合 计, 合计：, 全市合计."""
    plain = OF_ALL.sub("", word).lower() if word not in layout.totals else word.lower()
    return plain in {BLANKS.sub("", total).lower() for total in layout.totals}


def of_cell(column: Column, cell: str, said: dict[str, str]) -> dict[str, str]:
    """The fields that a figure has from its cell and the head of its column. Raises LineFault."""
    negative = cell[0] in "-−－" and column.measure == "change"
    written = phrase_of(cell[1:] if negative else cell, column.unit)
    found = {"measure": column.measure, "as_written": ("-" if negative else "") + written}
    if column.measure == "amount":
        found["amount_kind"] = said.get("amount_kind") or column.amount_kind or "contract"
    if column.measure == "share" and column.base:
        found["base"] = column.base
    return found
