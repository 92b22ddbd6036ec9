"""The engine behind all questions: DuckDB over the Parquet files of one build."""

from __future__ import annotations

import tempfile
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import pandas as pd

from etl.ids import first
from etl.queries.attached import Attached
from etl.schema import schema
from etl.store.database import quoted
from etl.store.kept import KEPT

INDEX = "mention_observations"  # observation_mentions in another order
TABLES: tuple[str, ...] = tuple(name for name in schema() if name != INDEX)
LOOKED_UP = 1_000  # keys of a join that are looked for in the statistics of a file before it is read
LAST = "\U0010ffff"  # comes after every id
MEMORY = "1GB"  # that the engine may hold; what a question needs beyond it goes to the disk
DATABASES = Attached()
AFTER = "g"  # comes after every digit of an id
NEAR = "{}.observation_id BETWEEN $o AND $o_end"


class MissingTables(RuntimeError):
    """The folder holds no complete build; the message is one sentence that says what to do."""


class TooLarge(MissingTables):
    """A question needs more memory than the engine may hold; the message is one sentence that says what to do."""


def trouble(tables: Path, error: Exception) -> MissingTables:
    """What to say where the engine failed: a damaged file can make it fail in any way."""
    if isinstance(error, duckdb.OutOfMemoryException):
        return TooLarge(f"这一问要用的内存超过上限（{MEMORY}），请缩小范围，例如只选一场活动或一种分法。")
    return MissingTables(f"数据表缺失或损坏（{tables.name}），请运行 python -m etl build 重建。")


@cache
def connection() -> duckdb.DuckDBPyConnection:
    """One engine in memory; every question runs on a cursor of its own, so that sessions do not meet."""
    engine = duckdb.connect(":memory:")
    engine.execute("SET threads TO 2")
    engine.execute(f"SET memory_limit TO '{MEMORY}'")
    engine.execute(f"SET temp_directory TO {quoted(Path(tempfile.gettempdir()) / 'qianyue.spill')}")
    engine.execute("SET parquet_metadata_cache TO true")  # a build is never changed, a new one has a folder of its own
    engine.execute(f"SET GLOBAL dynamic_or_filter_threshold TO {LOOKED_UP}")
    return engine


def ask(tables: Path, sql: str, **values: Any) -> pd.DataFrame:
    """The answer to a query in which `{name}` stands for a table and `$name` for a value. Raises MissingTables."""
    try:
        statement = sql.format_map(Files(tables))
        return connection().cursor().execute(statement, values or None).df()
    except (duckdb.Error, OSError) as error:
        raise trouble(tables, error) from error


class Files(dict[str, str]):
    """Table name → the function that reads its file, or its name in the database of a large build.

    What is kept there alone (`etl.store.kept`) is worked out from the tables where it is not.
    """

    def __init__(self, tables: Path) -> None:
        super().__init__()
        self.tables, self.database = tables, DATABASES.name(connection(), tables)

    def __missing__(self, name: str) -> str:
        if name in KEPT and not DATABASES.holds(self.database, name):
            return f"({KEPT[name].sql.format_map(self)})"
        if self.database:
            return f"{self.database}.{name}"
        return f"read_parquet({quoted(self.tables / f'{name}.parquet')})"


def kept(tables: Path, name: str) -> bool:
    """Whether the database of a build keeps a table of that name, so that nothing has to be worked out for it."""
    return DATABASES.holds(DATABASES.name(connection(), tables), name)


def span(prefix: str, event_id: str | None) -> dict[str, str]:
    """`$o` and `$o_end` (for the prefix o): between them lie the ids of an event, and side by side in the files.

    A condition on them beside that on the event spares the engine all other events.
    """
    begin = first(prefix, event_id)
    return {prefix: begin, f"{prefix}_end": f"{begin}{AFTER}"}


def near_rows(tables: Path, event_id: str) -> tuple[str, dict[str, int]]:
    """A condition on the observations `{}`, with its values: those of an event, and at most some beside them.

    Where a large build keeps in which rows they lie no id is compared; elsewhere it takes the values of `span`.
    """
    if not kept(tables, "observation_rows"):
        return NEAR, {}
    sql = "SELECT min(begins) AS begins, max(ends) AS ends FROM {observation_rows} WHERE event_id = $event_id"
    rows = ask(tables, sql, event_id=event_id).fillna(-1)
    return "{}.rowid BETWEEN $row AND $row_end", {"row": int(rows["begins"][0]), "row_end": int(rows["ends"][0])}


def between(prefix: str, ids: Collection[str]) -> dict[str, str]:
    """`$o` and `$o_end` (for the prefix o): the first and the last of some ids. Between them alone files are read."""
    return {prefix: min(ids, default=""), f"{prefix}_end": max(ids, default="")}


def reports_of(tables: Path, event_ids: Collection[str]) -> tuple[str, dict[str, list[str]]]:
    """A condition on the `source_id` of the table `{}`, with its value: the reports that speak of some events.

    Of all events there is none. They are asked for first, as a list: files are then read at those reports alone.
    """
    if not event_ids:
        return "", {}
    sql = "SELECT source_id FROM {sources} WHERE list_has_any(string_split(event_ids, ';'), $event_ids::VARCHAR[])"
    reports = list(ask(tables, sql, event_ids=list(event_ids))["source_id"])
    return " AND list_contains($reports::VARCHAR[], {}.source_id)", {"reports": reports}


def table(tables: Path, name: str) -> pd.DataFrame:
    """One whole table in the order of its key. Raises KeyError for a name that is none."""
    if name not in TABLES:
        raise KeyError(name)
    return ask(tables, f"SELECT * FROM {{{name}}}")
