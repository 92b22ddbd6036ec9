"""What a person asked to take away: which tables of which build, of one event or of all, in which language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any

import pyarrow as pa

from etl import queries
from etl.columns import names
from etl.exports.words import Lang, label, word
from etl.progress import Progress

FIRST = ("signings", "observations", "projects", "project_amounts", "events", "sources")
ALL = (*FIRST, *(name for name in queries.TABLES if name not in FIRST))  # what most people look for comes first


@dataclass(frozen=True)
class Order:
    """`tables` is the folder of one build; `bom` is for CSV alone. Told of its progress as its batches are taken."""

    tables: Path
    names: tuple[str, ...]
    lang: Lang = "zh"
    event_id: str | None = None
    bom: bool = True
    progress: Progress | None = None

    @cached_property
    def info(self) -> dict[str, Any]:
        return queries.build_info(self.tables)

    @cached_property
    def rows(self) -> dict[str, int]:
        """Table → how many rows are asked for. Raises ValueError for an event that is none."""
        whole: dict[str, int] = self.info["rows"]
        if self.event_id is None:
            return whole
        counted = queries.row_counts(self.tables, self.event_id)
        if not counted["events"]:
            raise ValueError(f"没有代码为 {self.event_id} 的活动，代码见 events 表。")
        return whole | counted

    @cached_property
    def taken(self) -> list[int]:
        return [0]

    @property
    def title(self) -> str:
        alone = f" — {self.name(self.names[0])}" if len(self.names) == 1 else ""
        return word("book.title", self.lang) + alone

    @property
    def made(self) -> datetime | None:
        """The day of the data: that of the latest report."""
        day = self.info["published"]
        return datetime.fromisoformat(day) if day and day >= "1980" else None

    def name(self, table: str) -> str:
        return word(f"table.{table}", self.lang)

    def holds(self, table: str) -> str:
        return word(f"holds.{table}", self.lang)

    def columns(self, table: str) -> list[str]:
        return list(names(table))

    def facts(self) -> list[tuple[str, str]]:
        """What was filtered, in which language, of which build."""
        told = {
            "event": self.event(), "language": word(f"language.{self.lang}", self.lang),
            "build": self.info["build"], "published": self.info["published"] or "–",
        }  # fmt: skip
        return [(word(f"about.{name}", self.lang), value) for name, value in told.items()]

    def event(self) -> str:
        """The event in words and by its id."""
        if self.event_id is None:
            return word("about.all", self.lang)
        (row,) = (row for batch in queries.batches(self.tables, "events", self.event_id) for row in batch.to_pylist())
        name = row["name_en"] if self.lang == "en" and row["name_en"] else row["short_zh"]
        return f"{name} ({self.event_id})"

    def sources(self) -> Iterator[tuple[str | None, str | None, str | None, str, str | None]]:
        """The reports behind what is asked for: title (or else id), publisher, day, kind, address."""
        for batch in queries.batches(self.tables, "sources", self.event_id):
            for row in batch.to_pylist():
                day = row["published"].isoformat() if row["published"] else None
                kind = label("source_kind", row["kind"], self.lang)
                yield row["title"] or row["source_id"], row["publisher"], day, kind, row["url"]

    def batches(self, table: str) -> Iterator[pa.RecordBatch]:
        """The rows of a table that are asked for, telling how many of all were taken."""
        total = sum(self.rows[name] for name in self.names)
        for batch in queries.batches(self.tables, table, self.event_id):
            yield batch
            self.taken[0] += batch.num_rows
            if self.progress:
                self.progress(0.9 * self.taken[0] / max(1, total), f"{self.name(table)} {self.taken[0]:,}/{total:,}")
