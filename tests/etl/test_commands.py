import json
import re

import pytest

from etl.commands import main


@pytest.fixture(autouse=True)
def own_data(data, monkeypatch):
    monkeypatch.setenv("QIANYUE_DATA", str(data))
    monkeypatch.chdir(data)


def test_build_says_what_it_built_and_its_status_tells_of_rejects(data, capsys):
    assert main(["build"]) == 0
    (data / "sources" / "empty.txt").write_bytes(b"")
    assert main(["build"]) == 1
    assert "2 篇来源，1 处未能读取" in capsys.readouterr().out


def test_build_ends_with_what_it_cost_in_one_line(capsys):
    main(["build", "--workers", "1"])
    last = capsys.readouterr().out.splitlines()[-1]
    assert re.fullmatch(r"2 篇，\d+\.\d 秒，\d+\.\d 篇/秒，关键词占 \d+\.\d%", last)


def test_build_takes_no_less_than_one_worker(capsys):
    with pytest.raises(SystemExit):
        main(["build", "--workers", "0"])
    assert "--workers" in capsys.readouterr().err


def test_build_without_any_source_has_status_2_and_one_line(tmp_path, capsys):
    (tmp_path / "none").mkdir()
    assert main(["build", "--sources", str(tmp_path / "none")]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_build_if_stale_does_nothing_the_second_time(data):
    main(["build"])
    before = (data / "tables").resolve().stat().st_mtime_ns
    assert main(["build", "--if-stale"]) == 0
    assert (data / "tables").resolve().stat().st_mtime_ns == before


def test_extract_prints_one_figure_a_line_with_the_agreed_keys(data, capsys):
    (data / "x.txt").write_text("大会共签约项目28个，金额近千亿元。", encoding="utf-8")
    assert main(["extract", str(data / "x.txt")]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [(line["text"], line["start"], line["measure"]) for line in lines] == [
        ("28个", 7, "projects"),
        ("近千亿元", 13, "amount"),
    ]
    agreed = "text start value unit low high qualifier measure amount_kind dimension member status event"
    assert set(agreed.split(" ")) <= set(lines[0])


def test_extract_prints_a_table_for_a_person(data, capsys):
    (data / "x.txt").write_text("大会共签约项目28个。", encoding="utf-8")
    assert main(["extract", str(data / "x.txt"), "--format", "table"]) == 0
    head, row, sums = capsys.readouterr().out.splitlines()
    assert head.split()[:3] == ["start", "text", "value"]
    assert row.split()[:3] == ["7", "28个", "28"]
    assert sums.startswith("1 个数字；未能归属 0 个；存疑 0 个")


def test_explain_leads_from_an_observation_to_its_sentence(data, capsys):
    main(["export", "signings"])
    flat = (data / "signings.csv").read_text(encoding="utf-8-sig")
    observation_id = next(
        cell for row in flat.splitlines() if ",制造业," in row for cell in row.split(",") if cell.startswith("o_")
    )
    capsys.readouterr()
    assert main(["explain", observation_id]) == 0
    told = capsys.readouterr().out
    assert "167个" in told and "重庆晨报 2025-05-26（转述）" in told


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["export", "nothing"], "没有名为 nothing 的表"),
        (["explain", "o_0"], "observation_id"),
        (["extract", "absent.txt"], "absent.txt"),
        (["extract", "."], "不支持"),
    ],
)
def test_a_wrong_call_is_answered_in_one_line_that_says_what_to_do(arguments, words, capsys):
    assert main(arguments) == 2
    error = capsys.readouterr().err
    assert words in error and error.count("\n") == 1


@pytest.mark.parametrize("command", ["build", "extract", "export", "explain"])
def test_help_is_there_for_every_command(command, capsys):
    with pytest.raises(SystemExit):
        main([command, "--help"])
    assert len(capsys.readouterr().out) > 150
