"""Rows of a table of records → what each cell says: one figure or one named project at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from etl.excerpts.columns import Column
from etl.excerpts.layout import Layout
from etl.excerpts.sheet import Line

NOTHING = frozenset({"", "-", "—", "——", "–", "/", "无", "未披露", "N/A", "n/a"})
SUBTOTALS = frozenset({"小计", "分计", "subtotal", "Subtotal"})


class Entry(NamedTuple):
    """What was taken down in one line of a table: `said` are the fields of a record, empty ones left out.

    `head` is the head of the column that a figure stands in, empty where each line holds one figure.
    """

    line: int
    said: dict[str, str]
    head: str = ""


class LineFault(ValueError):
    """A line that cannot be taken over; the message is one sentence that says why and what to do."""


def entries_of(line: Line, columns: Sequence[Column], layout: Layout) -> Iterator[Entry]:
    """The figures of one line; a line of a table with a measure in every head holds several. Raises LineFault."""
    said = dict(layout.defaults)
    for column, cell in zip(columns, line.cells, strict=True):
        if column.field and column.field != "skip" and cell:
            said[column.field] = cell
            if column.dimension:
                said["dimension"] = column.dimension
    if said.get("member") in SUBTOTALS:
        raise LineFault("“小计”没有写明属于哪一组，未计入，请写出组名，或删去这一行。")
    if said.get("member") in layout.totals or said.get("project") in layout.totals:
        said = {name: value for name, value in said.items() if name not in ("member", "dimension", "project")}
    figures = [(c, cell) for c, cell in zip(columns, line.cells, strict=True) if c.measure and cell not in NOTHING]
    if not any(column.measure for column in columns):
        yield Entry(line.number, said)
        return
    if not figures and "project" in said:
        yield Entry(line.number, said)
    for column, cell in figures:
        yield Entry(line.number, said | of_cell(column, cell, said), column.head)


def of_cell(column: Column, cell: str, said: dict[str, str]) -> dict[str, str]:
    """The fields that a figure has from its cell and the head of its column."""
    written = cell if column.unit and cell.endswith(column.unit) else cell + column.unit
    found = {"measure": column.measure, "as_written": written, "unit_written": column.unit}
    if column.measure == "amount":
        found["amount_kind"] = said.get("amount_kind") or column.amount_kind or "contract"
    if column.measure == "share" and column.base:
        found["base"] = column.base
    return found
