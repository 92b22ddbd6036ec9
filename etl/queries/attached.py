"""The databases of large builds that the engine holds open, read only; the least lately asked go first."""

from __future__ import annotations

from collections import OrderedDict
from itertools import count
from pathlib import Path
from threading import Lock

import duckdb

from etl.store.database import NAME, quoted

MOST = 4
_NUMBERS = count()


class Attached:
    """The databases of one engine, by the folder of their build."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._names: OrderedDict[Path, str] = OrderedDict()
        self._held: dict[str, frozenset[str]] = {}

    def name(self, engine: duckdb.DuckDBPyConnection, tables: Path) -> str:
        """What the database of a build is called; empty where there is none, or none that can be opened."""
        if tables not in self._names and not (tables / NAME).is_file():
            return ""
        with self._lock:
            if tables not in self._names:
                self._names[tables] = self._open(engine, tables)
                self._close(engine)
            self._names.move_to_end(tables)
            return self._names[tables]

    def holds(self, name: str, table: str) -> bool:
        """Whether there is such a table in the database of that name: one of an older build may hold less."""
        return table in self._held.get(name, ())

    def _open(self, engine: duckdb.DuckDBPyConnection, tables: Path) -> str:
        name = f"build_{next(_NUMBERS)}"
        listed = f"SELECT table_name FROM duckdb_tables() WHERE database_name = '{name}'"
        try:
            engine.cursor().execute(f"ATTACH {quoted(tables / NAME)} AS {name} (READ_ONLY)")
            self._held[name] = frozenset(table for (table,) in engine.cursor().execute(listed).fetchall())
        except duckdb.Error:  # of another version, or damaged: the files are there
            return ""
        return name

    def _close(self, engine: duckdb.DuckDBPyConnection) -> None:
        while len(self._names) > MOST:
            _, name = self._names.popitem(last=False)
            self._held.pop(name, None)
            if name:
                engine.cursor().execute(f"DETACH {name}")
