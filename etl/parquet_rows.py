"""The rows of a Parquet corpus, a few at a time; a value or a page that cannot be read costs one row or the rest."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

BATCH, HELD = 64, 64_000_000  # rows and bytes held at a time
# What Arrow and the conversion to Python raise for pages and values that make no sense.
BROKEN = (pa.ArrowException, ValueError, ArithmeticError, LookupError, TypeError, OSError, NotImplementedError)
TORN = "从这一行起文件已损坏，其后的行没有读，请重新生成这个 Parquet 文件。"


def opened(path: Path, fields: tuple[str, ...]) -> pq.ParquetFile:
    """A Parquet file with a column of texts. Raises ValueError, or OSError if there is no opening it."""
    try:
        file = pq.ParquetFile(path, page_checksum_verification=True)
        names = file.schema_arrow.names
    except BROKEN as error:
        if getattr(error, "errno", None):
            raise
        raise ValueError(f"{path} 不是完整的 Parquet 文件，请重新生成。") from error
    if "text" not in names or len(set(names)) < len(names):
        file.close()
        raise ValueError(f"{path} 没有 text 列或列名重复，需要的列是 {'、'.join(fields)}。")
    return file


def read_rows(path: Path, fields: tuple[str, ...], limit: int, too_long: str) -> Iterator[dict[str, Any] | str]:
    """Each row as a mapping of the columns among `fields`; in place of one that cannot be read, why not.

    A row of more than `limit` bytes is `too_long`.
    """
    with opened(path, fields) as file:
        batches = read_batches(file, [name for name in fields if name in file.schema_arrow.names])
        while (batch := following(batches)) is not None:
            if isinstance(batch, str):
                yield batch
                return
            for place in range(batch.num_rows):
                yield row(batch.slice(place, 1), limit, too_long)


def read_batches(file: pq.ParquetFile, columns: list[str]) -> Iterator[pa.RecordBatch]:
    """Row group by row group, so that a damaged one takes nothing along of those before it."""
    rows = rows_at_a_time(file.metadata)
    for group in range(file.metadata.num_row_groups):
        yield from file.iter_batches(rows, row_groups=[group], columns=columns)


def rows_at_a_time(metadata: pq.FileMetaData) -> int:
    """As many as can be held even if each had a cell as large as its row group."""
    largest = max((metadata.row_group(number).total_byte_size for number in range(metadata.num_row_groups)), default=0)
    return min(BATCH, max(1, HELD // max(1, largest)))


def following(batches: Iterator[pa.RecordBatch]) -> pa.RecordBatch | str | None:
    try:
        return next(batches, None)
    except BROKEN:
        return TORN


def row(batch: pa.RecordBatch, limit: int, too_long: str) -> dict[str, Any] | str:
    """The only row of a batch."""
    found: dict[str, Any] = {}
    cells = list(zip(batch.schema.names, batch.columns, strict=True))
    if sum(size(column) for _, column in cells) > limit:
        return too_long
    for name, column in cells:
        try:
            found[name] = column[0].as_py()
        except BROKEN:
            return f"{name} 一栏的值无法读取（编码、日期或时区有误），请改正后重新生成。"
    return found


def size(column: pa.Array) -> int:
    """The bytes of the only value of a column."""
    value = column[0]
    if isinstance(value, pa.DictionaryScalar):
        value = value.dictionary[value.index.as_py()] if value.is_valid else value
    if hasattr(value, "as_buffer"):
        return int(value.as_buffer().size) if value.is_valid else 0
    return int(column.nbytes) if not isinstance(value, pa.DictionaryScalar) else 0
