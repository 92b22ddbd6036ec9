"""What a workbook of a large table costs beside the barest loop that writes the same cells with the same library.

`python -m tools.bench.workbooks ours|bare FOLDER` writes one and prints its processor seconds and its memory in MB.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import xlsxwriter

from etl import queries
from etl.exports.book import Book
from etl.exports.fields import SCALES, fields_of
from etl.schema import arrow_schema
from tools.bench import asking
from tools.bench.imports import STATUS
from tools.bench.passes import ROOT
from tools.bench.table import Line, compared, told

TABLE, GROUP, HIGHEST = "project_amounts", 16_384, 300
WRITTEN = ("ours", "bare")
Cells = tuple[Callable[..., object], list[object]]


def lines(rows: int) -> Iterator[Line]:
    """Writes both in processes of their own, into a folder that is then thrown away."""
    with tempfile.TemporaryDirectory() as folder:
        write_table(rows, Path(folder))
        (ours, used), (bare, floor) = (measured(which, folder) for which in WRITTEN)
    name = f"workbook of {rows:,} rows"
    yield compared("workbook", f"{name} : bare XlsxWriter", f"{ours:.0f} s", f"{bare:.0f} s", ours / bare)
    yield told(f"memory of a {name}", f"{used:.0f} MB (bare: {floor:.0f})", used < HIGHEST, f"< {HIGHEST} MB")


def write_table(rows: int, folder: Path) -> None:
    """A table of amounts, no two rows alike."""
    schema = arrow_schema(TABLE)
    with pq.ParquetWriter(folder / f"{TABLE}.parquet", schema, compression="zstd") as file:
        for first in range(0, rows, GROUP):
            file.write_batch(amounts(first, min(first + GROUP, rows), schema))


def amounts(first: int, last: int, schema: pa.Schema) -> pa.RecordBatch:
    values = [(1 + place % 9_973) * 1.1e7 for place in range(first, last)]
    columns: dict[str, list[object]] = {
        "project_id": [f"第{place % 97}届大会/项目{place:07}" for place in range(first, last)],
        "mention_id": [f"report-{place // 40}@{place % 4_000}" for place in range(first, last)],
        "kind": ["investment" if place % 3 else "contract" for place in range(first, last)],
        "value": list(values),
        "low": [None if place % 5 else value - 1e7 for place, value in enumerate(values)],
        "high": list(values),
        "unit": ["CNY" if place % 11 else "USD" for place in range(first, last)],
        "years": [None if place % 7 else 3.0 for place in range(first, last)],
        "phase": [None if place % 4 else "首期" for place in range(first, last)],
    }
    arrays = [pa.array(columns[field.name], field.type) for field in schema]
    return pa.RecordBatch.from_arrays(arrays, schema=schema)


def measured(which: str, folder: str) -> tuple[float, float]:
    """Seconds and MB of one way of writing."""
    command = [sys.executable, "-m", "tools.bench.workbooks", which, folder]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True)
    seconds, used = map(float, done.stdout.split())
    return seconds, used


def ours(folder: Path) -> None:
    """The sheet as it is exported: from the disk, guarded, filtered, fitted."""
    with Book(folder / "ours.xlsx", "zh") as book:
        book.add_table(TABLE, "", fields_of(TABLE, "zh"), queries.batches(folder, TABLE))


def bare(folder: Path) -> None:
    """The same cells, and nothing else."""
    book = xlsxwriter.Workbook(str(folder / "bare.xlsx"), {"constant_memory": True})
    sheet, row = book.add_worksheet(), 0
    for batch in queries.batches(folder, TABLE):
        columns = list(cells(batch, sheet))
        for place in range(batch.num_rows):
            row += 1
            for column, (write, values) in enumerate(columns):
                if (value := values[place]) is not None:
                    write(row, column, value)
    book.close()


def cells(batch: pa.RecordBatch, sheet: xlsxwriter.worksheet.Worksheet) -> Iterator[Cells]:
    """How each column is written, and its values; yuan once more in 亿元."""
    units = batch["unit"].to_pylist()
    for field in fields_of(TABLE, "zh"):
        values = batch[field.source].to_pylist()
        if field.scale:
            values = [
                value / SCALES["zh"] if value is not None and unit == "CNY" else None
                for value, unit in zip(values, units, strict=True)
            ]
        yield sheet.write_string if field.type == "string" else sheet.write_number, values


def memory() -> float:
    """The most memory since the program began, in MB, without that of the process that started it."""
    if not STATUS.exists():
        return asking.memory()
    (most,) = (line.split()[1] for line in STATUS.read_text().splitlines() if line.startswith("VmHWM"))
    return int(most) / 1024


if __name__ == "__main__":
    begun = time.process_time()
    {"ours": ours, "bare": bare}[sys.argv[1]](Path(sys.argv[2]))
    print(time.process_time() - begun, memory())
