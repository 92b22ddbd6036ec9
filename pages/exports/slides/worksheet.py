"""The worksheet inside a chart: what is drawn, and beside it how each number is written and which observation it is."""

import io
from collections.abc import Sequence
from datetime import datetime

from xlsxwriter import Workbook

from pages.exports.slides.markup import legible

SHEET = "Sheet1"
Cell = str | float | None
# What XlsxWriter would make of "=1+1" or a link, and what it would write of today.
_PLAIN = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_MADE = datetime(2000, 1, 1)
_LONGEST = 32_767


def workbook(head: Sequence[str], rows: Sequence[Sequence[Cell]]) -> bytes:
    """One sheet of these cells, text as text; the same cells give the same bytes."""
    out = io.BytesIO()
    with Workbook(out, _PLAIN) as book:
        book.set_properties({"created": _MADE})
        sheet = book.add_worksheet(SHEET)
        sheet.set_column(0, 0, 28)
        sheet.set_column(1, len(head) - 1, 16)
        for number, cells in enumerate((head, *rows)):
            for place, cell in enumerate(cells):
                if isinstance(cell, str):
                    sheet.write_string(number, place, legible(cell)[:_LONGEST])
                elif cell is not None:
                    sheet.write_number(number, place, cell)
    return out.getvalue()


def column(place: int, first: int, last: int) -> str:
    """The address of rows of a column, both counted from 0 as they stand in the sheet."""
    letter = chr(ord("A") + place)
    return f"{SHEET}!${letter}${first + 1}:${letter}${last + 1}"


def field(place: int, row: int = 0) -> str:
    """The address of one cell."""
    return f"{SHEET}!${chr(ord('A') + place)}${row + 1}"
