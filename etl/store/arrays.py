"""Python values to Arrow arrays, buffer by buffer.

`pyarrow.array` does the same, but imports pandas to see whether it was given a series: half a second and 40 MB that a
build has no other use for.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import accumulate
from typing import Any

import pyarrow as pa

EPOCH = date(1970, 1, 1).toordinal()
CODES = {pa.int64(): "q", pa.float64(): "d", pa.date32(): "i"}


def arrow_array(values: Sequence[Any], kind: pa.DataType) -> pa.Array:
    """The values, None as null, days as `date` or in ISO form. Raises TypeError or AttributeError for another kind."""
    if kind == pa.date32():
        values = [day(value) for value in values]
    valid = bits(value is not None for value in values) if None in values else None
    return pa.Array.from_buffers(kind, len(values), [valid, *buffers(values, kind)])


def buffers(values: Sequence[Any], kind: pa.DataType) -> list[pa.Buffer]:
    """What the type needs beside the bits that say which values there are."""
    if kind == pa.string():
        parts = [b"" if value is None else value.encode() for value in values]
        return [pa.py_buffer(array("i", accumulate(map(len, parts), initial=0))), pa.py_buffer(b"".join(parts))]
    if kind == pa.bool_():
        return [bits(map(bool, values))]
    return [pa.py_buffer(array(CODES[kind], [0 if value is None else value for value in values]))]


def day(value: date | str | None) -> int | None:
    """Days since 1970; "" is no day."""
    if not value:
        return None
    return (date.fromisoformat(value) if isinstance(value, str) else value).toordinal() - EPOCH


def bits(flags: Iterable[bool]) -> pa.Buffer:
    """One bit a value, the lowest first."""
    written = "".join("1" if flag else "0" for flag in flags)[::-1] or "0"
    return pa.py_buffer(int(written, 2).to_bytes((len(written) + 7) // 8, "little"))
