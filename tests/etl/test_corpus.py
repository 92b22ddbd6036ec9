"""A corpus in one file gives the tables that its reports give as files; a bad row is listed and the rest is built."""

import json

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from etl import corpus as corpora
from etl import parquet_rows
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


def test_rejects_are_numbered_as_the_lines_of_the_file(tmp_path, data):
    path = jsonl(tmp_path, [ROWS[0], "", "", "{", {"source_id": 1.10, "text": ROWS[1]["text"]}])
    folder = build(data, path, tmp_path / "out").folder
    assert pq.read_table(folder / "rejects.parquet")["path"].to_pylist() == ["reports.jsonl:4"]
    assert pq.read_table(folder / "sources.parquet")["source_id"].to_pylist() == ["1.1", "r0"]


def bad_texts():
    """The second of three texts is no UTF-8."""
    texts = [row["text"].encode() for row in ROWS]
    texts[1] = b"\xff" + texts[1]
    offsets = pa.array([0, *(sum(map(len, texts[: n + 1])) for n in range(3))], pa.int32())
    return pa.StringArray.from_buffers(3, offsets.buffers()[1], pa.py_buffer(b"".join(texts)))


TEXTS = pa.array([row["text"] for row in ROWS])
BAD_ROWS = [
    ({"text": bad_texts()}, "text 一栏"),
    ({"text": TEXTS, "published": pa.array([1, 2**31 - 1, None], pa.int32()).cast(pa.date32())}, "published 一栏"),
    ({"text": pa.array([TEXTS[0].as_py(), "长" * 30_000, TEXTS[2].as_py()])}, "超过"),
    ({"text": pa.array([TEXTS[0].as_py(), "长" * 30_000, TEXTS[2].as_py()]).dictionary_encode()}, "超过"),
]


@pytest.mark.parametrize(("columns", "words"), BAD_ROWS)
def test_a_bad_value_of_a_parquet_file_is_one_line_and_the_rest_is_built(tmp_path, data, columns, words, monkeypatch):
    monkeypatch.setattr(corpora, "LINE", 20_000)
    pq.write_table(pa.table(columns), tmp_path / "a.parquet")
    done = build(data, tmp_path / "a.parquet", tmp_path / "out")
    (reject,) = pq.read_table(done.folder / "rejects.parquet").to_pylist()
    assert (done.sources, reject["path"]) == (2, "a.parquet:2")
    assert words in reject["reason"] and len(reject["reason"].splitlines()) == 1


def test_a_damaged_page_of_a_parquet_file_ends_its_reading_with_one_line(tmp_path, data):
    path = tmp_path / "a.parquet"
    pq.write_table(pa.table({"text": TEXTS}), path, row_group_size=1, compression="none", write_page_checksum=True)
    raw = path.read_bytes()
    path.write_bytes(raw.replace("第二届".encode(), "第四届".encode()))
    done = build(data, path, tmp_path / "out")
    (reject,) = pq.read_table(done.folder / "rejects.parquet").to_pylist()
    assert (done.sources, reject["path"]) == (1, "a.parquet:2") and "损坏" in reject["reason"]


def test_few_rows_are_held_where_they_may_be_large(tmp_path):
    pq.write_table(pa.table({"text": ["长" * 1_000_000] * 20}), tmp_path / "a.parquet", use_dictionary=False)
    assert parquet_rows.rows_at_a_time(pq.read_metadata(tmp_path / "a.parquet")) == 1
    assert parquet_rows.rows_at_a_time(pq.read_metadata(parquet(tmp_path))) == 64


def test_a_parquet_file_without_texts_is_refused(tmp_path, data):
    pq.write_table(pa.table({"title": ["a"]}), tmp_path / "a.parquet")
    with pytest.raises(ValueError, match="text"):
        build(data, tmp_path / "a.parquet", tmp_path / "out")
    with pytest.raises(NothingBuilt):
        build(data, tmp_path / "gone.parquet", tmp_path / "out")
