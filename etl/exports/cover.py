"""The first sheet of a workbook: what it holds and how that was filtered, what its marks mean, its sources."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import islice

from etl.exports.book import Book
from etl.exports.text import cleaned, fitting
from etl.exports.widths import wide
from etl.exports.words import keys, word

WIDTHS = (30, 60, 22, 12, 48)
LINE, HIGHEST = 15, 400  # height of a line and of a row, in points
FIXED = {"title": 24, "quiet": LINE}  # styles whose text runs on over the next cells
SOURCES = ("title", "publisher", "published", "kind", "url")
MOST = 1_000_000  # sources on a sheet


@dataclass(frozen=True)
class Cover:
    """Title and subtitle, what was filtered as (name, value), and the sources: title, publisher, day, kind, address."""

    title: str
    subtitle: str
    facts: Sequence[tuple[str, str]]
    sources: Iterable[Sequence[str | None]]
    n_sources: int = 0


class Writer:
    """Writes line by line, as a sheet that forgets its rows wants it."""

    def __init__(self, book: Book) -> None:
        self.book, self.sheet, self.row, self.note = book, book.cover, 0, word("cut.note", book.lang)

    def line(self, *cells: str | int | None, style: str = "wrapped") -> None:
        """One line of texts and numbers, as high as its text wants: not every program sees to that itself."""
        self.sheet.set_row(self.row, FIXED.get(style) or height(cells))
        for column, cell in enumerate(cells):
            if isinstance(cell, int):
                self.sheet.write_number(self.row, column, cell, self.book.formats["number"])
            elif cell:
                text = fitting(cleaned(cell), self.note)
                self.sheet.write_string(self.row, column, text, self.book.formats[style])
        self.row += 1

    def section(self, key: str) -> None:
        """An empty line and the name of what follows."""
        self.row += 1
        self.line(word(f"section.{key}", self.book.lang), style="section")

    def link(self, sheet: str) -> None:
        """The name of a sheet, which leads to it, at the beginning of the next line."""
        name = sheet.replace("'", "''")
        self.sheet.write_url(self.row, 0, f"internal:'{name}'!A1", self.book.formats["link"], sheet)


def height(cells: Sequence[str | int | None]) -> float:
    """Points for the cell that is wrapped into most lines."""
    texts = ((str(cell or ""), width) for cell, width in zip(cells, WIDTHS, strict=False))
    lines = max(sum(1 + (wide(part) - 1) // width for part in text.split("\n")) for text, width in texts)
    return float(min(HIGHEST, LINE * max(1, lines)))


def write_cover(book: Book, cover: Cover) -> None:
    """Fills the cover of a workbook whose other sheets are written."""
    to = Writer(book)
    to.line(cover.title, style="title")
    to.line(cover.subtitle, style="quiet")
    to.section("filters")
    for fact in cover.facts:
        to.line(*fact)
    write_contents(to)
    write_meanings(to)
    write_sources(to, cover)
    for column, width in enumerate(WIDTHS):
        book.cover.set_column(column, column, width)


def write_contents(to: Writer) -> None:
    lang = to.book.lang
    to.section("contents")
    to.line(*(word(f"head.{name}", lang) for name in ("sheet", "holds", "rows")), style="head")
    for sheet, holds, rows in to.book.contents:
        to.link(sheet)
        to.line(None, holds, rows)


def write_meanings(to: Writer) -> None:
    lang = to.book.lang
    to.section("meanings")
    to.line(*(word(f"head.{name}", lang) for name in ("mark", "meaning", "code")), style="head")
    for key in (*keys("meaning."), *keys("cell.")):
        _, mark, code = key.split(".", 2)
        to.line(word(f"mark.{mark}", lang), word(key, lang), code)


def write_sources(to: Writer, cover: Cover) -> None:
    lang, sources = to.book.lang, iter(cover.sources)
    to.section("sources")
    to.line(*(word(f"source.{name}", lang) for name in SOURCES), style="head")
    for source in islice(sources, MOST):
        to.line(*source)
    if cover.n_sources > MOST:
        to.line(word("source.more", lang, n=cover.n_sources - MOST))
