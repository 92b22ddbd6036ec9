"""Files that a Chinese Excel opens: BOM, names in words, guarded text and untouched numbers."""

import csv
import io

import pandas as pd
import pytest

from pages.exports import sheets
from pages.exports.sheets import file_name, rows_sheet, table_sheet
from pages.words.catalogue import LANGUAGES, Lang
from tests.pages.frames import frame, yi
from tests.pages.test_cite import said


def read(data: bytes) -> list[dict[str, str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"))))


def test_rows_carry_their_sentence_and_who_published_it() -> None:
    rows = frame(yi("制造业", 1572.8, 0.1, observation_id="o1"), yi("余", 5, observation_id="o3"))
    first, second = read(rows_sheet(rows, pd.DataFrame([said(), said(mention_id="m2")]), "zh").csv())
    assert float(first["数值"]) == 157280000000.0
    assert (first["部分"], first["金额种类"], first["单位"]) == ("制造业", "合同金额", "CNY")
    assert first["出处句子"] == "其中制造业项目167个、金额1572.8亿元。"
    assert (first["发布方"], first["发布日期"]) == ("晨报", "2025-05-26")
    assert second["出处句子"] == ""


def test_formulas_in_text_are_guarded_and_numbers_are_not_touched() -> None:
    table = pd.DataFrame({"name": ["=1+1", "@x", "+86", "甲"], "value": [-1.5, 2.0, 0.0, 157280000000.0]})
    rows = read(table_sheet(table, "zh").csv())
    assert [row["项目"][0] not in "=@+-" for row in rows] == [True] * 4
    assert [float(row["数值"]) for row in rows] == [-1.5, 2.0, 0.0, 157280000000.0]


def test_english_heads() -> None:
    (row,) = read(rows_sheet(frame(yi("甲", 5, observation_id="o1")), pd.DataFrame([said()]), "en").csv())
    assert {"part (Chinese)", "value", "sentences", "publisher"} <= set(row)


def test_file_names_hold_words_and_nothing_that_a_disk_refuses() -> None:
    assert file_name("第七届西洽会", "产业", "", "2025-05-26") == "第七届西洽会_产业_2025-05-26.csv"
    assert file_name('a/b:c "d"', "x y") == "a-b-c-d_x-y.csv"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_two_columns_have_one_head(lang: Lang) -> None:
    rows = [sheets.head(name, lang) for name in [*sheets._COLUMNS, *sheets._SAID]]
    projects = [sheets.head(f"project_{name}", lang, sheets.head(name, lang)) for name in sheets._PROJECT_COLUMNS]
    for heads in (rows, projects):
        assert len(set(heads)) == len(heads)
