"""A large build once more as one database, beside its files.

The statistics of a Parquet file are read at every question: of a few million rows that takes longer than the answer.
The files stay what a build is; whoever cannot open the database reads them. Beside the tables stands what `kept` lists
and what `grams` keeps of their texts.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from etl.store import grams
from etl.store.kept import KEPT, LOOKED_UP

NAME = "tables.duckdb"
ROWS = 1_000_000  # rows of all tables from which it is worth its room on the disk
SETTINGS = "SET threads TO 2; SET memory_limit TO '800MB'; SET preserve_insertion_order TO true"

# Between which rows of the observations those of an event lie.
OBSERVATION_ROWS = """
    CREATE TABLE observation_rows AS SELECT event_id, min(rowid) AS begins, max(rowid) AS ends
    FROM observations WHERE event_id IS NOT NULL GROUP BY event_id ORDER BY event_id
"""


def write(folder: Path, tables: Iterable[str]) -> None:
    """Copies the files of a build into the database, each table in the order of its file, and adds what is kept."""
    import duckdb

    made = folder / f".{NAME}"
    made.unlink(missing_ok=True)
    with duckdb.connect(str(made)) as database:
        database.execute(SETTINGS)
        database.execute(f"SET temp_directory TO {quoted(folder / '.spill')}")
        for name in tables:
            database.execute(f"CREATE TABLE {name} AS FROM read_parquet({quoted(folder / f'{name}.parquet')})")
        for name, (sql, order) in KEPT.items():
            question = sql.format_map({table: table for table in (*tables, *KEPT)})
            database.execute(f"CREATE TABLE {name} AS FROM ({question}) ORDER BY {order}")
        for name, column in LOOKED_UP.items():
            database.execute(f"CREATE INDEX {name}_{column} ON {name} ({column})")
        database.execute(OBSERVATION_ROWS)
        grams.keep(database)
    os.replace(made, folder / NAME)


def quoted(path: Path) -> str:
    """A path as a word of SQL."""
    return "'" + str(path).replace("'", "''") + "'"
