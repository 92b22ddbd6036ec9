"""The tables of a build while it is being made: each report's rows go in as they come, the rest follows from them."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any

from etl.columns import in_order, schema
from etl.event_rows import across_events, event_rows
from etl.report_rows import Answer
from etl.said import Said
from etl.store import database
from etl.store.said_spool import SaidSpool
from etl.store.table_file import TableFile
from etl.subjects import Subjects
from etl.vocabulary import Vocabulary

Row = dict[str, Any]
NONE: Mapping[str, str] = MappingProxyType({})
SHOWN = 100  # characters of an id in a sentence


class Assembly:
    """Writes into `folder`; `sources` and `rejects` count what was taken, `corrected` the mentions that were corrected.

    To be closed, however it ends.
    """

    def __init__(
        self,
        folder: Path,
        vocabulary: Vocabulary,
        known_violations: Mapping[str, tuple[str, str]] = MappingProxyType({}),
    ) -> None:
        self.folder = folder
        self.tables = {table: TableFile(table, folder) for table in schema()}
        self.said = SaidSpool(folder)
        self.subjects = Subjects(vocabulary, known_violations)
        self.names: dict[str, str] = {}
        self.rejected: set[str] = set()
        self.projects: set[str] = set()
        self.corrected = 0

    def __enter__(self) -> Assembly:
        return self

    def __exit__(self, *_: object) -> None:
        self.said.close()
        for table in self.tables.values():
            table.close()

    @property
    def sources(self) -> int:
        return self.tables["sources"].rows

    @property
    def rejects(self) -> int:
        return self.tables["rejects"].rows

    def take(self, answer: Answer) -> None:
        """The rows of one report; of two with one id the first counts."""
        known = self.names.get(answer.source_id)
        if known and not answer.reason:
            answer.reason = taken(answer.source_id, known.rpartition("/")[2])
        if answer.reason:
            self.reject(answer.name, answer.reason)
            return
        self.names[answer.source_id] = answer.name
        self.corrected += answer.corrected
        for where, reason in answer.faults:
            self.reject(where, reason)
        for table, rows in answer.tables.items():
            self.tables[table].add(self.new(rows) if table == "projects" else rows)
        self.said.add(answer.said)
        self.add("members", self.subjects.note(answer))

    def reject(self, name: str, reason: str) -> None:
        """A row of `rejects`, whose key is the path: should two be equal, the second gets a number."""
        path, number = name, 2
        while path in self.rejected:
            path, number = f"{name} ({number})", number + 1
        self.rejected.add(path)
        self.add("rejects", [{"path": path, "reason": reason}])

    def new(self, projects: list[tuple[Any, ...]]) -> list[tuple[Any, ...]]:
        """Those that no report before has named; their id comes first in the schema."""
        found = [row for row in projects if row[0] not in self.projects]
        self.projects.update(row[0] for row in found)
        return found

    def compare(self, tell: Callable[[float], None]) -> None:
        """What the reports say together, event by event; `tell` is told how much of it is done."""
        for table, rows in event_rows(counted(self.said.sorted(), self.said.rows, tell), self.subjects):
            self.add(table, rows)
        for table, rows in (*across_events(self.subjects), *self.subjects.rows()):
            self.add(table, rows)

    def add(self, table: str, rows: Iterable[Row]) -> None:
        self.tables[table].add(in_order(table, rows))

    def finish(self, name: str, tell: Callable[[float], None]) -> None:
        """Writes every table, and build.json that says what they were built from. Raises SchemaError."""
        for place, table in enumerate(self.tables.values()):
            tell(place / len(self.tables))
            table.finish()
        if sum(file.rows for file in self.tables.values()) >= database.ROWS:
            database.write(self.folder, self.tables)
        described = {"build": name, "rows": {table: file.rows for table, file in self.tables.items()}}
        (self.folder / "build.json").write_text(json.dumps(described, indent=1) + "\n", encoding="utf-8")


def taken(source_id: str, name: str) -> str:
    """What to say of an id that another report has, on one line whatever the id holds."""
    words = " ".join(source_id.split())
    return f"source_id {words[:SHOWN]} 已被 {name} 使用，请改名后重建。"


def counted(items: Iterable[Said], total: int, tell: Callable[[float], None]) -> Iterator[Said]:
    """The items as they are, with word every thousand of them."""
    for number, item in enumerate(items):
        if number % 1000 == 0:
            tell(number / total)
        yield item
