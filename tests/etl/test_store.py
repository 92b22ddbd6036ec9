"""Rows come in any order, more than memory is given for, and leave in the order of their key, the same to the byte."""

import random
from datetime import date

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from etl.schema import SchemaError, arrow_schema
from etl.store import spool, table_file
from etl.store.arrays import arrow_array
from etl.store.table_file import TableFile

ROWS = [(f"{number:05d}", f"理由{number % 7}") for number in range(3000)]


@pytest.fixture(params=["in memory", "on disk"])
def place(request, monkeypatch):
    """With room for all rows, or for a hundredth of them."""
    monkeypatch.setattr(table_file, "PENDING", 10)
    monkeypatch.setattr(spool, "RUN", 100_000 if request.param == "in memory" else 50)
    monkeypatch.setattr(spool, "BLOCK", 7)


def written(folder, rows) -> bytes:
    file = TableFile("rejects", folder)
    for start in range(0, len(rows), 13):
        file.add(rows[start : start + 13])
    assert file.rows == len(rows)
    file.finish()
    assert [path.name for path in folder.iterdir()] == ["rejects.parquet"]
    return (folder / "rejects.parquet").read_bytes()


@pytest.mark.parametrize("order", ["forward", "backward", "shuffled"])
def test_rows_leave_in_the_order_of_their_key(tmp_path, place, order):
    rows = {"forward": ROWS, "backward": ROWS[::-1], "shuffled": random.Random(1).sample(ROWS, len(ROWS))}[order]
    content = written(tmp_path, rows)
    table = pq.read_table(tmp_path / "rejects.parquet")
    assert list(zip(*table.to_pydict().values(), strict=True)) == ROWS
    (tmp_path / "rejects.parquet").unlink()
    assert content == written(tmp_path, ROWS)


def test_what_fits_into_memory_is_written_as_what_does_not(tmp_path, monkeypatch):
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    monkeypatch.setattr(table_file, "GROUP", 500)
    whole = written(tmp_path / "a", ROWS)
    monkeypatch.setattr(spool, "RUN", 64)
    assert whole == written(tmp_path / "b", ROWS[::-1])
    assert pq.ParquetFile(tmp_path / "b" / "rejects.parquet").num_row_groups == 6


def test_a_key_that_stands_twice_is_refused_wherever_it_stands(tmp_path, place, monkeypatch):
    monkeypatch.setattr(table_file, "GROUP", 100)
    with pytest.raises(SchemaError, match=r"02999.*twice"):
        written(tmp_path, [*ROWS, ROWS[-1]])


def test_a_table_without_rows_has_its_columns(tmp_path):
    written(tmp_path, [])
    assert pq.read_table(tmp_path / "rejects.parquet").schema.equals(arrow_schema("rejects"))


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (pa.string(), ["制造业", "", None, "a" * 300, "𠀀"]),
        (pa.float64(), [1572.8e8, None, -0.5, float("inf")]),
        (pa.int64(), [None, -3, 2**40]),
        (pa.bool_(), [True, None, False, *[True] * 20]),
        (pa.date32(), [date(2025, 5, 26), None, date(1949, 10, 1)]),
    ],
)
def test_arrays_are_those_that_arrow_makes_of_the_values(kind, values):
    for some in (values, [value for value in values if value is not None], [None], []):
        made = arrow_array(some, kind)
        made.validate(full=True)
        assert made.equals(pa.array(some, kind))


def test_days_may_be_in_iso_form_and_may_be_missing():
    assert arrow_array(["2025-05-26", ""], pa.date32()).to_pylist() == [date(2025, 5, 26), None]
