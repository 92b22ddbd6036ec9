"""Frames that a page holds, as batches of the types that files know."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from etl.exports.flat import write_csv

if TYPE_CHECKING:
    import pandas as pd


def frame_csv(frame: pd.DataFrame) -> bytes:
    """The frame as CSV that a Chinese Excel opens as it is: UTF-8 with BOM, text guarded against formulas."""
    out = io.BytesIO()
    batch = as_batch(frame)
    write_csv([batch], batch.schema.names, out)
    return out.getvalue()


def as_batch(frame: pd.DataFrame) -> pa.RecordBatch:
    """The frame as text, whole numbers, numbers, booleans and days; what is missing in whatever way is null."""
    columns = [typed(frame.iloc[:, place]) for place in range(frame.shape[1])]  # two may have one name
    return pa.RecordBatch.from_arrays(columns, [str(name) for name in frame])


def typed(cells: pd.Series[Any]) -> pa.Array:
    """A column in one of the types of the tables, whose days have no time; as text where it mixes several."""
    try:
        found = pa.array(cells, from_pandas=True)
    except pa.ArrowException:
        texts = [None if missing else str(cell) for cell, missing in zip(cells, cells.isna(), strict=True)]
        return pa.array(texts, pa.string())
    if isinstance(found, pa.ChunkedArray):
        found = found.combine_chunks()
    kind = next((kind for is_so, kind in KINDS if is_so(found.type)), None)
    return found.cast(kind, safe=False) if kind else pa.array([str(cell) for cell in cells], pa.string())


KINDS = (
    (pa.types.is_boolean, pa.bool_()),
    (pa.types.is_integer, pa.int64()),
    (pa.types.is_floating, pa.float64()),
    (pa.types.is_temporal, pa.date32()),
    (pa.types.is_null, pa.string()),
    (pa.types.is_string, pa.string()),
    (pa.types.is_large_string, pa.string()),
)
