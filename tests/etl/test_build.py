"""A build is whole or not at all, the same to the byte, and never stopped by one bad source."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from etl.assembly import Assembly
from etl.pipeline import NothingBuilt, build, ensure_built, is_fresh
from etl.publish import CannotPublish
from etl.report_rows import Answer
from etl.schema import schema
from etl.vocabulary import Vocabulary
from etl.workspace import vocabulary_folder
from tests.kills import digests, killed

GOOD = "第三届星湖合作大会闭幕，共签约项目12个、金额30亿元。\n"


def rows(folder: Path, table: str) -> list[dict]:
    return pq.read_table(folder / f"{table}.parquet").to_pylist()


def test_two_builds_of_the_same_reports_are_the_same_to_the_byte(data, tmp_path):
    first = digests(build(data, out=tmp_path / "a").folder)
    assert first == digests(build(data, out=tmp_path / "b").folder)
    assert set(first) == {f"{table}.parquet" for table in schema()} | {"build.json"}


def test_another_report_makes_another_build(data):
    before = build(data).folder
    (data / "sources" / "more.txt").write_text(GOOD, encoding="utf-8")
    after = build(data).folder
    assert before != after
    assert len(rows(after, "sources")) == len(rows(before, "sources")) + 1


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("empty.md", b"", "没有正文"),
        ("blank.txt", b" \n\n", "没有正文"),
        ("binary.txt", b"\x00\x01\x02PK", "不是文本"),
        ("broken.txt", b"\xff\xfe\xfd\x81\xff\xff", "编码"),
        ("open.md", b"---\ntitle: x\nno end\n", "没有结束"),
        ("yaml.md", b"---\ntitle: [x\n---\nbody", "YAML"),
        ("list.md", b"---\n- a\n- b\n---\nbody", "名称"),
        ("day.md", b"---\npublished: yesterday\n---\nbody", "YYYY-MM-DD"),
        ("kind.md", b"---\nkind: rumour\n---\nbody", "original"),
        ("same.md", b"---\nsource_id: cqcb_20250526\n---\nbody", "已被"),
        ("sheet.xlsx", b"PK\x03\x04", "损坏"),
        ("sheet.xls", b"\xd0\xcf\x11\xe0", "不支持"),
        ("torn.docx", b"PK\x03\x04", "损坏"),
        ("torn.pdf", b"%PDF-1.7", "不完整"),
    ],
)
def test_a_source_that_cannot_be_read_is_listed_and_the_rest_is_built(data, name, content, reason):
    (data / "sources" / name).write_bytes(content)
    done = build(data)
    assert (done.sources, done.rejects) == (2, 1)
    (reject,) = rows(done.folder, "rejects")
    assert reject["path"] == name
    assert reason in reject["reason"] and "\n" not in reject["reason"]


def test_files_whose_names_are_no_utf8_are_listed_one_by_one(data):
    for name in (b"n\xff.txt", b"n\xfe.txt"):
        (data / "sources" / os.fsdecode(name)).write_text(GOOD, encoding="utf-8")
    assert [row["path"] for row in rows(build(data).folder, "rejects")] == [r"n\xfe.txt", r"n\xff.txt"]


def test_an_id_of_two_lines_that_stands_twice_is_said_on_one(data):
    for name in "ab":
        (data / "sources" / f"{name}.md").write_text(f'---\nsource_id: "x\\ny"\n---\n{GOOD}', encoding="utf-8")
    (reject,) = rows(build(data).folder, "rejects")
    assert reject["reason"].startswith("source_id x y 已被 a.md") and "\n" not in reject["reason"]


def test_rejects_of_one_name_are_both_listed(data, tmp_path):
    with Assembly(tmp_path, Vocabulary(vocabulary_folder(data))) as assembly:
        for _ in range(2):
            assembly.take(Answer("a.txt", reason="没有正文"))
        assembly.finish("x", lambda _: None)
    assert [row["path"] for row in rows(tmp_path, "rejects")] == ["a.txt", "a.txt (2)"]


def test_a_report_in_gb18030_is_read(data):
    (data / "sources" / "gb.txt").write_bytes(GOOD.encode("gb18030"))
    assert "第三届星湖合作大会" in [row["short_zh"] for row in rows(build(data).folder, "events")]


def test_no_source_at_all_builds_nothing_and_leaves_what_there_was(data):
    before = build(data).folder
    for path in (data / "sources").iterdir():
        path.unlink()
    with pytest.raises(NothingBuilt):
        build(data)
    assert (data / "tables").resolve() == before


def test_a_folder_with_other_files_in_it_is_never_replaced(data, tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "thesis.txt").write_text("keep", encoding="utf-8")
    with pytest.raises(CannotPublish):
        build(data, out=tmp_path / "mine")
    assert (tmp_path / "mine" / "thesis.txt").read_text(encoding="utf-8") == "keep"


def test_tables_are_rebuilt_only_when_what_they_come_from_has_changed(data):
    first = ensure_built(data)
    assert is_fresh(data) == first == ensure_built(data)
    report = next((data / "sources").glob("*.md"))
    report.write_text(report.read_text(encoding="utf-8") + "\n此外另签约3个项目。\n", encoding="utf-8")
    assert is_fresh(data) is None
    assert ensure_built(data) != first


def test_a_build_killed_at_any_moment_leaves_the_last_good_tables(data):
    build(data)
    assert killed(data, [0.2, 0.6, 1.0, 1.4, 1.8, 2.2]) == []
    done = build(data).folder
    assert not list(done.parent.glob("*.tmp"))


def test_two_builds_at_once_disturb_neither_each_other_nor_a_reader(data):
    command = [sys.executable, "-m", "etl", "build"]
    env = {**os.environ, "QIANYUE_DATA": str(data)}
    running = [
        subprocess.Popen(command, env=env, cwd=Path(__file__).parents[2], stdout=subprocess.DEVNULL) for _ in range(2)
    ]
    assert [process.wait(60) for process in running] == [0, 0]
    assert set(digests((data / "tables").resolve())) == {f"{table}.parquet" for table in schema()} | {"build.json"}


def test_two_readers_who_come_at_once_build_once(data):
    with ThreadPoolExecutor(4) as readers:
        folders = set(readers.map(lambda _: ensure_built(data), range(4)))
    assert len(folders) == 1
    (folder,) = folders
    assert [p.name for p in folder.parent.iterdir()] == [folder.name]


@pytest.mark.parametrize("damage", ["truncated", "missing", "overwritten"])
def test_a_damaged_build_is_made_anew(data, damage):
    folder = build(data).folder
    path = folder / "observations.parquet"
    whole = path.read_bytes()
    if damage == "missing":
        path.unlink()
    else:
        path.write_bytes(whole[:200] if damage == "truncated" else whole[:300] + b"\0" * 400 + whole[700:])
    again = build(data).folder
    assert (data / "tables").resolve() == again
    assert (again / "observations.parquet").read_bytes() == whole
    assert is_fresh(data) == again


def test_a_folder_named_like_a_report_is_listed_and_makes_the_tables_stale(data):
    build(data)
    (data / "sources" / "d.md").mkdir()
    assert is_fresh(data) is None
    assert [row["path"] for row in rows(build(data).folder, "rejects")] == ["d.md"]


def test_markdown_emphasis_and_tags_part_no_number_from_its_unit(data):
    text = "第三届星湖合作大会闭幕，共签约项目**50**个，<b>制造业</b>项目[30](http://example.org)个。"
    (data / "sources" / "bold.md").write_text(text, encoding="utf-8")
    mentions = [row for row in rows(build(data).folder, "mentions") if row["source_id"] == "bold"]
    assert [(row["text"], row["member"]) for row in mentions] == [("50个", ""), ("30个", "制造业")]
