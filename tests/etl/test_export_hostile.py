"""Reports that attack whoever opens the file: in every format their words are words, and nothing else changes."""

import io
import json
import re
import shutil
import subprocess
import zipfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import openpyxl
import pandas as pd
import pyarrow.parquet as pq
import pytest
from openpyxl.utils.escape import unescape

from etl.exports.files import export, export_bytes
from etl.exports.forms import FORMATS
from etl.exports.frames import frame_csv
from etl.exports.order import Order
from etl.schema import arrow_schema, conform
from tests.etl.produced import produced, sheet_rows
from tests.etl.test_export_files import heads_of

LONG = "长" * 10_000
TITLES = [
    "=1+1", "=HYPERLINK(\"http://outside.example\",\"x\")", "+86", "-5 类", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1",
    "＝1+1", "＋1", "－1", "＠x", "=cmd|' /C calc'!A0", "<r><b>x</b></r>", "<script>alert(1)</script>", "a&b<c>\"d\"'",
    "]]>", "<r></r>", "_x0041_", "_x000D_", "制\x0b造\x08业\x00\x1f\x7f", "行一\r\n行二\r行三\n", " 前后空白 ",
    "http://outside.example/", "mailto:x@outside.example", "internal:Sheet1!A1", "😀", "\ufffe\uffff", LONG,
    "😀" * 20_000, "1572.8", "TRUE", "2025-05-26", '","', "'", "'=1", "{=1}", "%0A", "${x}", "a,b;c\td",
]  # fmt: skip
NUMBERS = [0.1 + 0.2, 1 / 3, 157280000000.0, -0.0, 5e-324, 1.7976931348623157e308, 66.09e8, 9007199254740993.0, 1e22]
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")


def visible(text: str) -> str:
    """What of a text a file may keep."""
    return UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


@pytest.fixture(scope="module")
def hostile(tables: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables with sources of hostile titles, and terms of hard numbers."""
    folder = tmp_path_factory.mktemp("hostile") / "tables"
    shutil.copytree(tables, folder)
    (like,) = pq.read_table(folder / "sources.parquet").to_pylist()[:1]
    rows = [{**like, "source_id": f"s{place:03}", "title": title} for place, title in enumerate(TITLES)]
    pq.write_table(conform("sources", rows), folder / "sources.parquet")
    terms = [
        {"event_id": None, "source_id": "s000", "term": f"t{place}", "weight": number, "count": 1}
        for place, number in enumerate(NUMBERS)
    ]
    pq.write_table(conform("terms", terms), folder / "terms.parquet")
    info = json.loads((folder / "build.json").read_text(encoding="utf-8"))
    info["rows"] |= {"sources": len(rows), "terms": len(terms)}
    (folder / "build.json").write_text(json.dumps(info), encoding="utf-8")
    return folder


def test_json_and_parquet_keep_every_character(hostile: Path) -> None:
    for form in ("json", "parquet"):
        rows = produced(export_bytes(Order(hostile, ("sources",)), form), form, "sources")
        assert [row["title"] for row in rows] == TITLES


def test_csv_shows_the_words_with_an_apostrophe_where_they_would_run(hostile: Path) -> None:
    found = [row["title"] for row in produced(export_bytes(Order(hostile, ("sources",)), "csv"), "csv", "sources")]
    for text, cell in zip(map(visible, TITLES), found, strict=True):
        assert cell in (text or None, f"'{text}")
        assert not re.match(r" *[=+\-@\t\n＝＋－＠]", cell or "")


def test_a_package_shows_the_words_as_they_are(hostile: Path) -> None:
    rows = produced(export_bytes(Order(hostile, ("sources",)), "zip"), "zip", "sources")
    assert [row["title"] or "" for row in rows] == [visible(title) for title in TITLES]


def test_a_workbook_shows_the_words_as_text_without_formula_or_link(hostile: Path) -> None:
    raw = export_bytes(Order(hostile, ("sources",)), "xlsx")
    book = openpyxl.load_workbook(io.BytesIO(raw))
    sheet = book.worksheets[1]
    titles = [row[1] for row in sheet.iter_rows(min_row=2)]
    for text, cell in zip(map(visible, TITLES), titles, strict=True):
        value = cell.value or ""
        if len(text.encode("utf-16-le")) // 2 > 32_767:
            assert value.endswith("（超出单元格长度，已截断）") and value[:10_000] == text[:10_000]
        else:
            assert unescape(value) == text  # openpyxl leaves it to its callers to undo _x005F_
        assert cell.data_type != "f" and cell.hyperlink is None
    cover = [row[0].value for row in book.worksheets[0].iter_rows()]
    assert {"=1+1", "<r><b>x</b></r>", "http://outside.example/", LONG} <= set(cover)


def test_the_parts_of_a_workbook_are_well_formed_and_hold_no_formula_and_no_outside_link(hostile: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(export_bytes(Order(hostile, ("sources",)), "xlsx"))) as package:
        parts = {name: package.read(name) for name in package.namelist()}
    for name, part in parts.items():
        tree = ElementTree.fromstring(part)
        assert not [each for each in tree.iter() if each.tag.endswith("}f")], name
        assert b'TargetMode="External"' not in part, name


def test_words_that_would_run_stay_text_even_when_edited(hostile: Path) -> None:
    sheet = openpyxl.load_workbook(io.BytesIO(export_bytes(Order(hostile, ("sources",)), "xlsx"))).worksheets[1]
    cells = [cell for (cell,) in sheet.iter_rows(min_row=2, min_col=2, max_col=2)]
    quoted = {cell.value for cell in cells if cell.quotePrefix}
    assert {"=1+1", "+86", "-5 类", "@SUM(A1)", "＝1+1"} <= quoted
    assert "a,b;c\td" not in quoted


@pytest.mark.parametrize("form", FORMATS)
def test_numbers_keep_every_digit(hostile: Path, form: str) -> None:
    raw = export_bytes(Order(hostile, ("terms",)), form)
    rows = produced(raw, form, "terms", heads_of("terms", "zh"))
    assert {row["term"]: row["weight"] for row in rows} == {f"t{place}": number for place, number in enumerate(NUMBERS)}


def test_numbers_keep_every_digit_for_pandas(hostile: Path) -> None:
    frame = pd.read_excel(io.BytesIO(export_bytes(Order(hostile, ("terms",)), "xlsx")), sheet_name="关键词")
    assert sorted(map(float, frame["权重"])) == sorted(NUMBERS)


def test_numbers_that_are_none_and_days_before_workbooks_are_told_in_words(tables: Path, tmp_path: Path) -> None:
    from datetime import date

    shutil.copytree(tables, tmp_path / "tables")
    place: dict[str, Any] = dict.fromkeys(arrow_schema("places").names)
    place |= {"name_zh": "x", "short_zh": "x", "kind": "city"}
    days = {"a": date(1800, 1, 2), "b": date(1900, 2, 28), "c": date(1900, 3, 1), "d": None}
    rows = [{**place, "place_id": key, "valid_from": day} for key, day in days.items()]
    pq.write_table(conform("places", rows), tmp_path / "tables" / "places.parquet")
    found = sheet_rows(export_bytes(Order(tmp_path / "tables", ("places",)), "xlsx"))
    assert [str(row["生效日期"]) for row in found] == ["1800-01-02", "1900-02-28", "1900-03-01", "None"]


def test_a_frame_with_infinite_and_missing_numbers_is_written(tmp_path: Path) -> None:
    from etl.exports.book import Book
    from etl.exports.fields import Field
    from etl.exports.frames import as_batch

    frame = pd.DataFrame({"a": [1.5, float("inf"), float("nan"), None]})
    with Book(tmp_path / "x.xlsx", "zh") as book:
        book.add_table("t", "", [Field("a", "a", "float")], [as_batch(frame)])
    rows = [row["a"] for row in sheet_rows((tmp_path / "x.xlsx").read_bytes())]
    assert rows[:2] == [1.5, "inf"] and set(rows[2:]) <= {None}


def test_frames_of_any_kind_make_csv() -> None:
    frame = pd.DataFrame(
        {
            "mixed": [1, "=x", None, True], "flag": pd.array([True, pd.NA, False, True], dtype="boolean"),
            "whole": pd.array([1, pd.NA, 3, 4], dtype="Int64"), "none": [None] * 4,
            "day": pd.to_datetime(["2025-05-26", None, "2025-05-27", "2025-05-28"]),
        }
    )  # fmt: skip
    lines = frame_csv(frame).decode("utf-8-sig").split("\r\n")
    assert lines == [
        "mixed,flag,whole,none,day",
        "1,true,1,,2025-05-26",
        "'=x,,,,",
        ",false,3,,2025-05-27",
        "True,true,4,,2025-05-28",
        "",
    ]


@pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not on this machine")
def test_libreoffice_reads_the_same_numbers_and_words(hostile: Path, tmp_path: Path) -> None:
    for name in ("terms", "sources"):
        export(Order(hostile, (name,)), "xlsx", tmp_path / f"{name}.xlsx")
        again(tmp_path / f"{name}.xlsx", tmp_path / "again")
    raw = (tmp_path / "again" / "terms.xlsx").read_bytes()
    found = {row["关键词"]: row["权重"] for row in sheet_rows(raw)}
    assert found == pytest.approx({f"t{place}": number for place, number in enumerate(NUMBERS)}, rel=1e-14, abs=0)
    titles = [row["标题"] or "" for row in sheet_rows((tmp_path / "again" / "sources.xlsx").read_bytes())]
    short = [place for place, title in enumerate(TITLES) if len(title) < 10_000]
    assert [titles[place] for place in short] == [visible(TITLES[place]) for place in short]


def again(path: Path, folder: Path) -> None:
    """The workbook opened and saved by LibreOffice, with settings of its own."""
    own = f"-env:UserInstallation=file://{folder}/settings"
    command = ["soffice", own, "--headless", "--convert-to", "xlsx", "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
