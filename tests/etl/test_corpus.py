"""A corpus in one file gives the tables that its reports give as files; a bad row is listed and the rest is built."""

import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from etl import corpus as corpora
from etl.commands import main
from etl.pipeline import NothingBuilt, build

ROWS = [
    {
        "source_id": f"r{number}", "title": f"报道{number}", "publisher": "星湖日报", "published": "2025-05-26",
        "url": "https://example.org/a", "text": f"第{'一二三'[number]}届星湖合作大会闭幕，共签约项目{number + 12}个。",
    }
    for number in range(3)
]  # fmt: skip


def folder(place):
    (place / "reports").mkdir()
    for row in ROWS:
        head = "".join(f"{name}: {row[name]}\n" for name in row if name != "text")
        (place / "reports" / f"{row['source_id']}.md").write_text(f"---\n{head}---\n{row['text']}", encoding="utf-8")
    return place / "reports"


def jsonl(place, rows=ROWS, name="reports.jsonl"):
    lines = [row if isinstance(row, str) else json.dumps(row, ensure_ascii=False) for row in rows]
    (place / name).write_text("\n".join(lines) + "\n", encoding="utf-8")
    return place / name


def parquet(place):
    pq.write_table(pa.Table.from_pylist(ROWS), place / "reports.parquet")
    return place / "reports.parquet"


def tables(data, sources, out):
    folder = build(data, sources, out).folder
    return {path.stem: pq.read_table(path) for path in folder.glob("*.parquet")}


@pytest.mark.parametrize("made", [jsonl, parquet])
def test_a_corpus_in_one_file_gives_the_tables_of_its_reports(tmp_path, data, made):
    expected = tables(data, folder(tmp_path), tmp_path / "a")
    found = tables(data, made(tmp_path), tmp_path / "b")
    assert found.pop("sources").drop("sha256").equals(expected.pop("sources").drop("sha256"))
    assert found == expected and found["mentions"].num_rows == 3


def test_a_bad_row_is_listed_with_its_number_and_the_rest_is_built(tmp_path, data, monkeypatch):
    monkeypatch.setattr(corpora, "LINE", 2000)
    bad = ["{", "[1]", {"text": " "}, {"text": 5}, ROWS[0], {**ROWS[0], "source_id": "x", "published": "soon"}]
    path = jsonl(tmp_path, [*ROWS, *bad, {"text": "第九届星湖合作大会共签约9个项目。"}, {"text": "长" * 3000}])
    done = build(data, path, tmp_path / "out")
    rejects = pq.read_table(done.folder / "rejects.parquet").to_pydict()
    assert sorted(rejects["path"], key=lambda name: int(name.split(":")[1])) == [
        f"reports.jsonl:{number}" for number in (4, 5, 6, 7, 8, 9, 11)
    ]
    assert "JSON" in " ".join(rejects["reason"]) and "已被 reports.jsonl:1 使用" in " ".join(rejects["reason"])
    sources = pq.read_table(done.folder / "sources.parquet").to_pydict()
    assert sources["source_id"] == ["r0", "r1", "r2", "reports:10"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [("a.jsonl", b"", "没有可读的报道"), ("a.parquet", b"PAR1", "Parquet"), ("a.csv", b"text", "--sources")],
)
def test_what_is_no_corpus_is_said_in_one_line(tmp_path, data, name, content, words, capsys, monkeypatch):
    monkeypatch.setenv("QIANYUE_DATA", str(data))
    (tmp_path / name).write_bytes(content)
    assert main(["build", "--sources", str(tmp_path / name), "--out", str(tmp_path / "out")]) == 2
    error = capsys.readouterr().err
    assert words in error and error.count("\n") == 1


def test_a_parquet_file_without_texts_is_refused(tmp_path, data):
    pq.write_table(pa.table({"title": ["a"]}), tmp_path / "a.parquet")
    with pytest.raises(ValueError, match="text"):
        build(data, tmp_path / "a.parquet", tmp_path / "out")
    with pytest.raises(NothingBuilt):
        build(data, tmp_path / "gone.parquet", tmp_path / "out")
