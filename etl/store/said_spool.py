"""Everything that is said, in the order in which it is compared: by event, then by what it speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pyarrow as pa

from etl.said import Said
from etl.store.arrays import arrow_array
from etl.store.spool import Spool

ORDER = ("event", "key", "number", "start")
KINDS = {
    "number": pa.int64(),
    "start": pa.int64(),
    "low_open": pa.bool_(),
    "high_open": pa.bool_(),
    "corrected": pa.bool_(),
} | {name: pa.float64() for name in ("value", "low", "high", "step", "confidence")}
SCHEMA = pa.schema([pa.field(name, KINDS.get(name, pa.string())) for name in Said._fields])
PENDING, PIECE = 1_000, 500


class SaidSpool:
    """Takes what the reports say in any order; `rows` counts it."""

    def __init__(self, folder: Path) -> None:
        self.spool = Spool(SCHEMA, ORDER, folder / "said.spool")
        self.pending: list[tuple[Any, ...]] = []

    @property
    def rows(self) -> int:
        return self.spool.rows + len(self.pending)

    def add(self, said: Sequence[tuple[Any, ...]]) -> None:
        self.pending += said
        if len(self.pending) >= PENDING:
            self.settle()

    def settle(self) -> None:
        if self.pending:
            columns = zip(*self.pending, strict=True)
            arrays = [arrow_array(cells, field.type) for cells, field in zip(columns, SCHEMA, strict=True)]
            self.spool.add(pa.Table.from_arrays(arrays, schema=SCHEMA))
            self.pending = []

    def sorted(self) -> Iterator[Said]:
        """Everything in order, a small piece of it at a time. To be asked once."""
        self.settle()
        for rows in self.spool.sorted():
            for start in range(0, rows.num_rows, PIECE):
                columns = [column.to_pylist() for column in rows[start : start + PIECE].columns]
                yield from map(Said._make, zip(*columns, strict=True))

    def close(self) -> None:
        self.spool.close()
