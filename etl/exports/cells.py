"""Columns of a batch made ready for a sheet: for each its values and how one of them is put into its cell."""

from __future__ import annotations

import math
from collections.abc import Callable
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc

from etl.exports.fields import Field
from etl.exports.sheet import Sheet
from etl.exports.text import CELL, FORMULA, cleaned, fitting, is_formula

Put = Callable[[int, int, Any, Any], object]
Column = tuple[Put, list[Any], Any]
EPOCH = 25_569  # 1970-01-01 as a workbook counts days
FIRST = 61  # 1900-03-01: before it workbooks count a day that never was
YUAN = "CNY"
SIGNS = "".join(f"\\{sign}" if sign.isascii() else sign for sign in FORMULA)
ODD = f"[\\x00-\\x08\\x0b-\\x1f\\x7f\\x{{FFFE}}\\x{{FFFF}}]|^ *[{SIGNS}]"  # texts that need care


class Cells:
    """How the cells of one sheet are written; `formats` are those of its workbook, `note` ends a text that was cut."""

    def __init__(self, sheet: Sheet, formats: dict[str, Any], note: str) -> None:
        self.sheet, self.formats, self.note = sheet, formats, note

    def columns(self, batch: pa.RecordBatch, fields: list[Field]) -> list[Column]:
        """A column of the sheet for each field."""
        return [self.scaled(batch, field) if field.scale else self.column(batch[field.source]) for field in fields]

    def column(self, values: pa.Array) -> Column:
        """Text, dates, booleans and numbers, each as what it is."""
        if pa.types.is_string(values.type):
            put = self.sheet.write_string if is_plain(values) else self.put_text
            return put, pc.if_else(pc.equal(values, ""), None, values).to_pylist(), None
        if pa.types.is_date(values.type):
            return self.dates(values)
        if pa.types.is_boolean(values.type):
            return self.sheet.write_boolean, values.to_pylist(), self.formats["yes_no"]
        return self.numbers(values, self.formats["number"])

    def scaled(self, batch: pa.RecordBatch, field: Field) -> Column:
        """Yuan in a larger unit; nothing for other money and for what is no money."""
        yuan = pc.equal(batch["unit"], YUAN)
        return self.numbers(pc.if_else(yuan, pc.divide(batch[field.source], field.scale), None), self.formats["scaled"])

    def numbers(self, values: pa.Array, written: Any) -> Column:
        finite = pa.types.is_integer(values.type) or pc.all(pc.is_finite(values)).as_py() is not False
        return self.sheet.write_number if finite else self.put_number, values.to_pylist(), written

    def dates(self, values: pa.Array) -> Column:
        days = pc.add(values.cast(pa.int32()), EPOCH)
        if pc.min(days).as_py() is None or pc.min(days).as_py() >= FIRST:
            return self.sheet.write_number, days.to_pylist(), self.formats["date"]
        return self.put_text, pc.cast(values, pa.string()).to_pylist(), None

    def put_text(self, row: int, column: int, text: str, _: Any) -> None:
        """Text that needs care: without what is not seen, not longer than a cell, no formula even after editing."""
        plain = fitting(cleaned(text), self.note)
        self.sheet.write_string(row, column, plain, self.formats["text"] if is_formula(plain) else None)

    def put_number(self, row: int, column: int, number: float, written: Any) -> None:
        """A number, or in words what a workbook has no number for."""
        if math.isfinite(number):
            self.sheet.write_number(row, column, number, written)
        elif not math.isnan(number):
            self.sheet.write_string(row, column, str(number))


def is_plain(texts: pa.Array) -> bool:
    """Whether no text of a column needs care."""
    longest = pc.max(pc.utf8_length(texts)).as_py() or 0
    return longest <= CELL // 2 and pc.any(pc.match_substring_regex(texts, ODD)).as_py() is not True
