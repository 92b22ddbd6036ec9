"""Rows into sheets: batches cut where a sheet is full, their cells written row by row."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import pyarrow as pa


def put(columns: list[Any], row: int) -> int:
    """Writes the columns below a row, row by row; returns the last row."""
    puts = [(put, column, written) for column, (put, _, written) in enumerate(columns)]
    for values in zip(*(values for _, values, _ in columns), strict=True):
        row += 1
        for value, (write, column, written) in zip(values, puts, strict=True):
            if value is not None:
                write(row, column, value, written)
    return row


def in_sheets(batches: Iterable[pa.RecordBatch], most: int) -> Iterator[Iterator[pa.RecordBatch]]:
    """The batches of each sheet in turn, cut where a sheet is full; take one sheet's before the next."""
    coming = iter(batches)
    held = list(islice(coming, 1))

    def sheet() -> Iterator[pa.RecordBatch]:
        free = most
        while held and free:
            batch = held.pop()
            yield batch.slice(0, free)
            if batch.num_rows > free:
                held.append(batch.slice(free))
            else:
                held.extend(islice(coming, 1))
            free -= min(free, batch.num_rows)

    while held:
        yield sheet()
