"""A chart's rows as a workbook: a cover that says what they are and whose words they rest on, and one sheet of rows."""

import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import pandas as pd

from etl.exports.book import Book
from etl.exports.cover import Cover, write_cover
from etl.exports.fields import SCALES, Field
from etl.exports.frames import as_batch
from etl.exports.words import word
from pages.exports.sheets import Sheet
from pages.words.catalogue import Lang
from pages.words.labels import label
from pages.words.records import records

_YUAN = ("value", "low", "high")
_SUBJECTS = {1: ("event",), 2: ("event", "what"), 3: ("event", "cut", "measure")}


@dataclass(frozen=True)
class About:
    """What a chart shows: its title and subtitle, its event, cut and measure in words, its evidence, the build."""

    title: str
    subtitle: str
    names: tuple[str, ...]
    evidence: pd.DataFrame
    info: dict[str, Any]
    lang: Lang

    def cover(self) -> Cover:
        """The first sheet of the workbook."""
        return Cover(self.title, self.subtitle, list(self._facts()), list(self._sources()))

    def made(self) -> datetime | None:
        """The day of the data, which the file states instead of today."""
        day = self.info["published"]
        return datetime.fromisoformat(day) if day and day >= "1980" else None

    def _facts(self) -> Iterator[tuple[str, str]]:
        for name, value in zip(_SUBJECTS[len(self.names)], self.names, strict=True):
            yield word(f"about.{name}", self.lang), value
        yield word("about.language", self.lang), word(f"language.{self.lang}", self.lang)
        yield word("about.build", self.lang), self.info["build"]
        yield word("about.published", self.lang), self.info["published"] or "–"

    def _sources(self) -> Iterator[tuple[str | None, ...]]:
        reports = self.evidence.drop_duplicates("source_id").sort_values(["published", "source_id"])
        for row in records(reports):
            day = "" if pd.isna(row["published"]) else str(row["published"])[:10]
            words = (row["title"], row["publisher"], day, label("source_kind", row["kind"], self.lang), row.get("url"))
            yield tuple(each if isinstance(each, str) else None for each in words)


def rows_workbook(sheet: Sheet, about: About) -> bytes:
    """The workbook of a chart: money once more in 亿元 beside the yuan."""
    batch = as_batch(sheet.rows)
    with tempfile.TemporaryDirectory(prefix="qianyue.") as folder:
        path = Path(folder) / "rows.xlsx"
        with Book(path, about.lang, about.made()) as book:
            name = word("sheet.rows", about.lang)
            book.add_table(name, about.title, list(_fields(sheet, about.lang)), [batch])
            write_cover(book, about.cover())
        return path.read_bytes()


def _fields(sheet: Sheet, lang: Lang) -> Iterator[Field]:
    priced = "unit" in sheet.rows
    for name, head in zip(sheet.rows, sheet.heads, strict=True):
        yield Field(head, str(name), "")
        if priced and name in _YUAN:
            yield Field(word("scaled", lang, head=head), str(name), "", SCALES[lang])
