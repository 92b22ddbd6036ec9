"""A list of places that a report leaves open is a part of its own, and says so wherever its name stands."""

from pathlib import Path

import pyarrow.parquet as pq
import pytest

from etl.canon import Canon
from etl.directory import Directory
from etl.pipeline import build
from etl.stages.relations import lies_in
from etl.vocabulary import Vocabulary
from tests.etl.passages import read

WHOLE = "第九届云桥洽谈会上，共签约项目120个。其中，"


def rows(folder: Path, table: str) -> list[dict]:
    return pq.read_table(folder / f"{table}.parquet").to_pylist()


@pytest.fixture(scope="module")
def directory() -> Directory:
    return Directory(Vocabulary())


@pytest.mark.parametrize(
    ("words", "label", "english"),
    [
        ("来自广东、浙江等省份的项目签约56个。", "广东、浙江等", "Guangdong, Zhejiang and others"),
        ("来自廣東、浙江等地的項目簽約56個。", "广东、浙江等", "Guangdong, Zhejiang and others"),
        ("来自广东等省份的项目签约56个。", "广东等", "Guangdong and others"),
        ("德国、日本等17个国家的企业签约56个。", "德国、日本等", "Germany, Japan and others"),
        ("来自广东、浙江的项目签约56个。", "广东、浙江", "Guangdong, Zhejiang"),
    ],
)
def test_the_name_of_a_part_tells_whether_its_list_was_closed(reading, directory, words, label, english):
    canon, told = Canon(Vocabulary(), directory), read(reading, WHOLE + words)[-1]
    assert canon.part(told) == label
    member = directory.member(told.dimension, label)
    assert (member.name_zh, member.name_en, member.open) == (label, english, label.endswith("等"))


def test_what_an_open_list_names_lies_in_it_and_the_list_in_nothing(directory):
    one, two, left = (directory.member("source_province", label) for label in ("广东", "广东、浙江", "广东、浙江等"))
    assert lies_in(one, left) and lies_in(two, left)
    assert not any(
        lies_in(left, other) for other in (one, two, directory.member("source_province", "广东、浙江、江苏"))
    )
    assert left.member_id != two.member_id


def test_an_open_list_and_a_closed_one_of_one_report_are_two_figures(data):
    text = WHOLE + "来自广东、浙江等省份的项目签约56个，来自广东、浙江的项目签约12个。"
    (data / "sources" / "report.txt").write_text(text, encoding="utf-8")
    tables = build(data).folder
    names = {row["member_id"]: row["name_zh"] for row in rows(tables, "members")}
    told = [row for row in rows(tables, "observations") if row["dimension"] == "source_province"]
    found = {(names[row["member_id"]], row["value"], row["standing"]) for row in told if row["value"] in (12, 56)}
    assert found == {("广东、浙江等", 56, "held"), ("广东、浙江", 12, "held")}


def test_a_label_that_says_it_already_is_opened_once(reading, directory):
    told = read(reading, WHOLE + "来自广东、浙江等省份的项目签约56个。")[-1]
    told.member = "广东、浙江等"
    assert Canon(Vocabulary(), directory).part(told) == "广东、浙江等"
