"""The connection to the workspace: a file of SQLite in the data folder."""

from functools import cache
from pathlib import Path
from typing import Any

from sqlalchemy import Engine, create_engine, event

from pages.decks.schema import METADATA

FILE = "workspace.sqlite"
_WAIT = 10  # seconds that a writer waits for another


@cache
def engine(folder: Path) -> Engine:
    """The workspace below a data folder, made where it is missing; one engine a folder and process."""
    place = folder / "workspace"
    place.mkdir(parents=True, exist_ok=True)
    made = create_engine(f"sqlite:///{place / FILE}", connect_args={"timeout": _WAIT})
    event.listen(made, "connect", _prepare)
    event.listen(made, "begin", _begin)
    METADATA.create_all(made)
    return made


def _prepare(connection: Any, _record: object) -> None:
    """Readers and a writer side by side, and what was committed is on the disk."""
    connection.isolation_level = None  # transactions begin where SQLAlchemy says so, see `_begin`
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _begin(connection: Any) -> None:
    """A transaction that will write takes its turn at once, so that two never wait for each other."""
    connection.exec_driver_sql("BEGIN" if connection.get_execution_options().get("reads") else "BEGIN IMMEDIATE")
