import io
import json
from datetime import date

import openpyxl
import pandas as pd
import pytest

from etl import files, queries

FRAME = pd.DataFrame({
    "words": ["=1+1", "+86", "-5 类", "@x", "\tx", "制造业", "", None],
    "number": [1572.8e8, -3.0, 0.1, 1e-7, float("nan"), 852.41e8, 2.0, 3.0],
})  # fmt: skip


def test_csv_opens_in_chinese_excel_and_text_is_no_formula():
    raw = files.csv_bytes(FRAME)
    assert raw.startswith(b"\xef\xbb\xbf")
    read = pd.read_csv(io.BytesIO(raw), dtype={"words": str}, encoding="utf-8-sig")
    assert list(read.words[:6]) == ["'=1+1", "'+86", "'-5 类", "'@x", "'\tx", "制造业"]


def test_numbers_survive_csv_untouched():
    read = pd.read_csv(io.BytesIO(files.csv_bytes(FRAME)), encoding="utf-8-sig")
    pd.testing.assert_series_equal(read.number, FRAME.number)
    assert "157280000000" in files.csv_bytes(FRAME).decode("utf-8-sig")


def test_missing_is_empty_and_never_zero():
    lines = (
        files.csv_bytes(pd.DataFrame({"a": [None, float("nan"), pd.NaT], "b": [1, 2, 3]}))
        .decode("utf-8-sig")
        .split("\r\n")
    )
    assert lines[1:4] == [",1", ",2", ",3"]


@pytest.mark.parametrize("name", queries.TABLES)
def test_every_table_survives_every_format(tables, name):
    frame = queries.table(tables, name)
    assert len(json.loads(files.json_bytes(frame))) == len(frame)
    assert len(pd.read_csv(io.BytesIO(files.csv_bytes(frame)), encoding="utf-8-sig")) == len(frame)
    assert len(pd.read_parquet(io.BytesIO(files.parquet_bytes(name, frame)))) == len(frame)
    sheet = openpyxl.load_workbook(io.BytesIO(files.xlsx_bytes({name: frame})))[name]
    assert sheet.max_row == len(frame) + 1


def test_a_workbook_keeps_numbers_as_numbers_and_guards_text():
    sheet = openpyxl.load_workbook(io.BytesIO(files.xlsx_bytes({"t": FRAME})))["t"]
    assert sheet["B2"].value == 1572.8e8
    assert sheet["A2"].value == "'=1+1" and sheet["A2"].data_type == "s"


def test_dates_are_written_in_iso_form():
    assert files.cell(date(2025, 5, 26), True) == "2025-05-26"
    assert files.cell(pd.Timestamp("2025-05-26"), True) == "2025-05-26"


def test_missing_values_of_every_kind_are_empty_in_every_format():
    frame = pd.DataFrame({"a": pd.array([True, pd.NA], dtype="boolean"), "b": pd.array([1, pd.NA], dtype="Int64")})
    assert files.csv_bytes(frame).decode("utf-8-sig").split("\r\n")[1:3] == ["true,1", ","]
    assert json.loads(files.json_bytes(frame))[1] == {"a": None, "b": None}
    assert openpyxl.load_workbook(io.BytesIO(files.xlsx_bytes({"t": frame})))["t"]["A3"].value is None


def test_control_characters_do_not_keep_a_workbook_from_being_written():
    sheet = openpyxl.load_workbook(io.BytesIO(files.xlsx_bytes({"t": pd.DataFrame({"a": ["制\x0b造\x08业"]})})))["t"]
    assert sheet["A2"].value == "制造业"
