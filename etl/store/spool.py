"""More rows than memory holds, put in order: sorted runs on disk, merged block by block.

Rows come in any order and leave in the order of their key. A run of RUN rows is sorted and written in blocks; of each
block its first key is remembered. The blocks of all runs are then read in the order of their first keys: whatever lies
below the first key of the block that comes next is in its final place. In memory are a run and a block of each run.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import pyarrow as pa

from etl.store.arrays import arrow_array

RUN, BLOCK = 4_096, 128
Key = tuple[Any, ...]


class Spool:
    """Rows of one schema; nothing is written to `path` as long as they fit into one run. Keys must not be null."""

    def __init__(self, schema: pa.Schema, keys: Sequence[str], path: Path) -> None:
        self.schema, self.keys, self.path = schema, list(keys), path
        self.waiting: list[pa.Table] = []
        self.rows = self.waiting_rows = 0
        self.blocks: list[tuple[Key, int]] = []  # the first key of each block on disk, and its number
        self.writer: Any = None

    def add(self, rows: pa.Table) -> None:
        self.waiting.append(rows)
        self.rows += rows.num_rows
        self.waiting_rows += rows.num_rows
        while self.waiting_rows > RUN:
            whole = pa.concat_tables(self.waiting)
            self.write_run(whole[:RUN])
            self.waiting = [pa.concat_tables([whole[RUN:]]).combine_chunks()]
            self.waiting_rows -= RUN

    def write_run(self, rows: pa.Table) -> None:
        if self.writer is None:
            options = pa.ipc.IpcWriteOptions(compression="lz4")
            self.writer = pa.ipc.new_file(str(self.path), self.schema, options=options)
        ordered = self.ordered(rows)
        for start in range(0, ordered.num_rows, BLOCK):
            self.blocks.append((self.key(ordered, start), len(self.blocks)))
            self.writer.write_batch(ordered[start : start + BLOCK].combine_chunks().to_batches()[0])
        pa.default_memory_pool().release_unused()  # of what the sort took

    def ordered(self, rows: pa.Table) -> pa.Table:
        return rows.sort_by([(name, "ascending") for name in self.keys]).combine_chunks()

    def key(self, rows: pa.Table, place: int) -> Key:
        return tuple(rows[name][place].as_py() for name in self.keys)

    def sorted(self) -> Iterator[pa.Table]:
        """All rows in order, at most about a run at a time; at least one table, be it empty. To be asked once."""
        last = pa.concat_tables(self.waiting) if self.waiting else empty(self.schema)
        self.waiting = []
        if self.writer is None:
            yield self.ordered(last)
            return
        if last.num_rows:
            self.write_run(last)
        del last
        self.writer.close()
        yield from self.merged()
        self.close()

    def merged(self) -> Iterator[pa.Table]:
        with pa.OSFile(str(self.path)) as file:
            reader = pa.ipc.open_file(file)
            held: list[pa.Table] = []
            blocks = sorted(self.blocks)
            for (_, number), following in zip(blocks, [*blocks[1:], None], strict=True):
                held.append(pa.Table.from_batches([reader.get_batch(number)]))
                if following is None or len(held) * BLOCK >= RUN:
                    rows = self.ordered(pa.concat_tables(held))
                    final = self.below(rows, following[0]) if following else rows.num_rows
                    yield rows[:final]
                    held = [pa.concat_tables([rows[final:]])]

    def below(self, rows: pa.Table, key: Key) -> int:
        """How many of the ordered rows come before a key."""
        low, high = 0, rows.num_rows
        while low < high:
            middle = (low + high) // 2
            low, high = (middle + 1, high) if self.key(rows, middle) < key else (low, middle)
        return low

    def close(self) -> None:
        """Removes what was written."""
        self.waiting = []
        if self.writer is not None:
            self.writer.close()
            with suppress(OSError):
                self.path.unlink()


def empty(schema: pa.Schema) -> pa.Table:
    return pa.Table.from_arrays([arrow_array((), field.type) for field in schema], schema=schema)
