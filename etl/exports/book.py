"""A workbook: a cover with its contents, then a sheet for each table, written row by row in bounded memory."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import Any

import pyarrow as pa
import xlsxwriter

from etl.exports.cells import Cells
from etl.exports.fields import Field
from etl.exports.rows import in_sheets, put
from etl.exports.sheet import Sheet
from etl.exports.widths import Widths
from etl.exports.words import Lang, word

MOST = 1_048_575  # rows of a sheet below its heads
DAY = datetime(1980, 1, 1)  # where nothing says of what day the data are
OPTIONS = {
    "constant_memory": True, "use_zip64": True,
    "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False,
}  # fmt: skip
FORMATS: dict[str, dict[str, Any]] = {
    "title": {"bold": True, "font_size": 16},
    "quiet": {"font_color": "#5B6875"},
    "section": {"bold": True, "font_size": 12, "bottom": 1},
    "head": {"bold": True, "text_wrap": True, "valign": "top", "bottom": 1},
    "wrapped": {"text_wrap": True, "valign": "top"},
    "link": {"font_color": "#1D5FA6", "underline": 1, "valign": "top"},
    "date": {"num_format": "yyyy-mm-dd"},
    "number": {"num_format": "[>=10000]#,##0;General"},
    "yes_no": {"num_format": '"TRUE";"TRUE";"FALSE"'},  # for programs that show 1 and 0 otherwise
    "scaled": {"num_format": "#,##0.0###"},
    "text": {"quote_prefix": True},
}


class Book:
    """Written to a path; the same to the byte for the same content, `made` being the day of the data."""

    def __init__(self, path: Path, lang: Lang, made: datetime | None = None) -> None:
        self.lang = lang
        self.scratch = tempfile.TemporaryDirectory(prefix="qianyue.")
        self.book = xlsxwriter.Workbook(str(path), OPTIONS | {"tmpdir": self.scratch.name})
        self.book.set_properties({"created": made or DAY, "title": word("book.title", lang)})
        self.formats = {name: self.book.add_format(of) for name, of in FORMATS.items()}
        self.cover = self.add(word("sheet.contents", lang))
        self.contents: list[tuple[str, str, int]] = []

    def __enter__(self) -> Book:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        """Packs the workbook; one that failed is left unpacked, without its temporary files."""
        try:
            if kind is None:
                self.book.close()
        finally:
            for sheet in self.book.worksheets():
                sheet._opt_close()
            self.scratch.cleanup()

    def add(self, name: str) -> Sheet:
        sheet = self.book.add_worksheet(name, Sheet)
        assert isinstance(sheet, Sheet)
        return sheet

    def add_table(self, name: str, holds: str, fields: list[Field], batches: Iterable[pa.RecordBatch]) -> None:
        """A sheet of rows under frozen heads that filter, or several where one is full; each listed on the cover."""
        parts = in_sheets(batches, MOST)
        for number, part in enumerate(chain([next(parts, iter(()))], parts), 1):
            sheet, widths = self.add(name if number == 1 else f"{name} ({number})"), Widths(fields)
            written = self.fill(sheet, fields, part, widths)
            self.contents.append((sheet.get_name(), holds, written))
            self.finish(sheet, fields, written, widths)

    def fill(self, sheet: Sheet, fields: list[Field], batches: Iterator[pa.RecordBatch], widths: Widths) -> int:
        """Writes heads and rows; returns how many rows there were."""
        for column, field in enumerate(fields):
            sheet.write_string(0, column, field.head, self.formats["head"])
        cells, row = Cells(sheet, self.formats, word("cut.note", self.lang)), 0
        for batch in batches:
            columns = cells.columns(batch, fields)
            widths.see(columns)
            row = put(columns, row)
        return row

    def finish(self, sheet: Sheet, fields: list[Field], rows: int, widths: Widths) -> None:
        sheet.freeze_panes(1, 0)
        sheet.autofilter(0, 0, rows, len(fields) - 1)
        for column, width in enumerate(widths.fitting()):
            sheet.set_column(column, column, width)
