"""One table of a build: rows of the contract in, a Parquet file in the order of its key out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from etl.schema import arrow_schema, check_key, key_of, tabulate
from etl.store.spool import Spool

PENDING = 1_000  # rows that are made into an Arrow table at a time
GROUP = 16_384  # rows of a row group
TOLD_AGAIN = frozenset({"members"})  # tables that several reports may give the same row of


class TableFile:
    """A table that is being built; `rows` counts what was added."""

    def __init__(self, table: str, folder: Path) -> None:
        self.table, self.path = table, folder / f"{table}.parquet"
        self.spool = Spool(arrow_schema(table), key_of(table), folder / f"{table}.spool")
        self.pending: list[tuple[Any, ...]] = []
        self.written: int | None = None

    @property
    def rows(self) -> int:
        """Rows that were added, or, once the file is written, those in it."""
        return self.spool.rows + len(self.pending) if self.written is None else self.written

    def add(self, rows: Sequence[tuple[Any, ...]]) -> None:
        """Takes rows whose values stand in the order of the columns. Raises SchemaError, perhaps only later."""
        self.pending += rows
        if len(self.pending) >= PENDING:
            self.settle()

    def settle(self) -> None:
        if self.pending:
            self.spool.add(tabulate(self.table, self.pending))
            self.pending = []

    def finish(self) -> None:
        """Writes the file. Raises SchemaError if a key stands twice."""
        self.settle()
        written = 0
        with pq.ParquetWriter(self.path, arrow_schema(self.table), compression="zstd", version="2.6") as writer:
            for rows in checked(self.table, regrouped(self.ordered())):
                writer.write_table(rows, row_group_size=GROUP)
                written += rows.num_rows
        self.written = written

    def ordered(self) -> Iterator[pa.Table]:
        """The rows in the order of their key; of those that may be told again each once."""
        return once(self.table, self.spool.sorted()) if self.table in TOLD_AGAIN else self.spool.sorted()

    def close(self) -> None:
        self.spool.close()


def once(table: str, tables: Iterator[pa.Table]) -> Iterator[pa.Table]:
    """Of equal rows, which stand side by side, the first."""
    key, last = key_of(table)[0], None
    for rows in tables:
        keys = rows[key].to_pylist()
        new = [here != before for here, before in zip(keys, [last, *keys], strict=False)]
        last = keys[-1] if keys else last
        yield rows.filter(pa.array(new, pa.bool_()))


def regrouped(tables: Iterator[pa.Table]) -> Iterator[pa.Table]:
    """The same rows in groups of GROUP, so that how they came to be sorted leaves no trace in the file."""
    held = next(tables)
    for rows in tables:
        held = pa.concat_tables([held, rows])
        while held.num_rows > GROUP:
            yield held[:GROUP]
            held = held[GROUP:]
    yield held


def checked(table: str, groups: Iterator[pa.Table]) -> Iterator[pa.Table]:
    """The groups as they are. Raises SchemaError where a key stands twice, be it in two groups."""
    last: pa.Table | None = None
    for rows in groups:
        check_key(table, pa.concat_tables([last, rows]) if last else rows)
        yield rows
        last = rows[-1:]
