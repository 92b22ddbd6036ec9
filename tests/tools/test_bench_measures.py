"""The measures of `make bench`: what they compare, and that a miss, a cut and a failure show."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from random import Random

import openpyxl
import pytest

from tests.test_toolchain import PIN, ROOT, faults
from tools.bench import __main__, building, imports, linearity, passes, reading, workbooks
from tools.bench.clock import in_turns
from tools.bench.corpus import megabytes
from tools.bench.linearity import Case, judged
from tools.bench.processes import Watch
from tools.bench.table import Line, compared, missed, printed, told, wanted
from tools.bench.terminal import Run, Said, run

CASE = Case("linear_10", 10, "report", 35)


def test_a_ratio_is_judged_by_what_is_wanted_of_it() -> None:
    limit = wanted()["linear_10"]
    assert compared("linear_10", "m", "1", "1", limit).verdict == "ok"
    assert compared("linear_10", "m", "1", "1", limit + 0.01).verdict == "missed"
    assert compared("linear_10", "m", "1", "1", 1, at_least=True).verdict == "missed"
    assert compared("nothing is wanted of this", "m", "1", "1", 99).verdict == "-"


def test_misses_are_named() -> None:
    assert missed([told("a", "x", True, "x"), told("b", "y", False, "x"), Line("c", "1")]) == ["b"]


def test_columns_of_the_table_stand_under_each_other() -> None:
    rows = printed([Line("short", "1"), Line("a longer measure", "22", "3", "4", "5", "ok")]).split("\n")
    assert [row.index("|") for row in rows] == [17] * 4
    assert [cell.strip() for cell in rows[0].split("|")] == [
        "measure", "ours", "peer/floor", "ratio", "wanted", "verdict",
    ]  # fmt: skip


def test_passes_take_turns_over_every_piece() -> None:
    seen: list[str] = []

    def note(name: str) -> Callable[[int], object]:
        return lambda piece: seen.append(f"{name}{piece}")

    times = in_turns({"a": note("a"), "b": note("b")}, [1, 2, 3])
    assert seen == ["a1", "b1", "b2", "a2", "a3", "b3"]
    assert {name: len(taken) for name, taken in times.items()} == {"a": 3, "b": 3}


def test_passes_do_what_they_are_measured_for() -> None:
    reports = megabytes(0.003, "dense")
    assert any(read.mentions for read in passes.ours()(reports))
    assert sum(map(len, passes.floor()(reports))) > 10
    assert "".join(passes.jieba()(reports)[0]) == reports[0].text


def test_a_peer_that_is_not_installed_is_said_to_be_missing(monkeypatch, tmp_path) -> None:
    monkeypatch.setattr(passes, "PEERS", tmp_path)
    monkeypatch.delitem(sys.modules, "jionlp", raising=False)
    assert passes.jionlp() is None
    assert str(tmp_path) not in sys.path
    lines = list(reading.Speeds({"ours": 2, "floor": 0.5, "jieba": 4}, 1000, 100).lines("prose"))
    assert [(line.peer, line.ratio) for line in lines] == [
        ("4 µs/char", "0.50"), ("not installed", "-"), ("0.5 µs/char", "4.00"),
    ]  # fmt: skip


def test_reading_is_measured_against_what_is_there() -> None:
    found = reading.measure("dense", size=0.01, rounds=2)
    assert {"ours", "jieba", "floor"} <= set(found.speeds)
    assert found.speeds["ours"] > found.speeds["floor"] > 0
    assert found.characters > 6000


def test_a_huge_report_is_compared_with_the_small_ones_around_it() -> None:
    found = judged([1.0, 3.0, 2.0, 8.0, 2.0, 2.0, 2.0], CASE)
    assert (found.small, found.huge, found.ratio, found.late) == (2.0, 3.0, 2.0, False)


def test_rounds_that_were_cut_off_leave_those_before() -> None:
    assert judged([1.0, 3.0, 1.0, 5.0], CASE).ratio == 3.0


def test_a_huge_report_that_was_never_finished_is_a_miss() -> None:
    found = judged([1.0], CASE)
    assert found.late
    assert found.ratio == 10.0


def test_time_that_is_up_leaves_what_was_printed(monkeypatch) -> None:
    def late(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("python", 1, output=b"1.5\n2.5\n")

    monkeypatch.setattr(subprocess, "run", late)
    assert linearity.measured(CASE, "prose") == [1.5, 2.5]


def test_small_and_huge_reports_are_measured_in_a_process_of_its_own() -> None:
    speeds = linearity.measured(Case("linear_line", 0.02, "line", 120), "prose")
    assert len(speeds) == 2 * linearity.ROUNDS + 1
    assert min(speeds) > 0


def test_a_line_has_no_stop() -> None:
    one = linearity.made(0.01, "line", "prose", Random(1))
    assert 3400 < len(one.text) < 4500
    assert not linearity.STOPS.search(one.text)


def test_the_reader_starts_without_heavy_libraries(monkeypatch) -> None:
    monkeypatch.setattr(imports, "ROUNDS", 1)
    found = {line.measure: line for line in imports.lines()}
    assert found["heavy libraries loaded by the reader"].verdict == "ok"
    assert all(float(line.ratio) >= 1 for line in found.values() if line.ratio != "-")


def test_a_heavy_library_would_be_named() -> None:
    assert imports.said(f"import jieba; {imports.LOADED}") == "jieba"


def test_a_command_runs_on_a_terminal_and_its_words_are_timed() -> None:
    program = (
        "import sys, time; print('\\r关键词 10%', sys.stderr.isatty(), end='\\r'); sys.stdout.flush(); time.sleep(.4)"
    )
    done = run([sys.executable, "-c", f"{program}; print('20%'); sys.exit(3)"], Path(), {})
    assert (done.status, done.steps(), done.last_words) == (3, 2, "20%")
    assert done.said[0].words == "关键词 10% True"
    assert 0.3 < done.spent_on("关键词") <= done.silence() <= done.seconds


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="memory is read from /proc")
def test_memory_counts_children() -> None:
    inner = "held = bytearray(60_000_000); import time; time.sleep(1)"
    outer = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}])"
    with subprocess.Popen([sys.executable, "-c", outer]) as process, Watch(process.pid) as watch:
        process.wait()
    assert watch.processes == 2
    assert 60 < watch.most < 200


def test_a_workbook_is_measured_beside_the_barest_loop_that_writes_its_cells(tmp_path: Path) -> None:
    workbooks.write_table(40, tmp_path)
    for write in (workbooks.ours, workbooks.bare):
        write(tmp_path)
    sheets = [openpyxl.load_workbook(tmp_path / f"{which}.xlsx").worksheets[-1] for which in workbooks.WRITTEN]
    ours, bare = ([[cell.value for cell in row] for row in sheet.iter_rows(min_row=2)] for sheet in sheets)
    assert ours == bare and len(ours) == 40


def test_workbooks_are_judged_by_their_ratio_and_their_memory() -> None:
    ratio, memory = workbooks.lines(500)
    assert (ratio.wanted, memory.wanted) == ("<= 1.5", "< 300 MB")
    assert float(ratio.ratio) > 0 and memory.verdict == "ok"


def finished(seconds: float, words: str, memory: float = 100, status: int = 0) -> Run:
    said = [Said(seconds * part / 10, f"{10 * part}%") for part in range(1, 10)]
    return Run(status, seconds, [*said, Said(seconds, words)], memory, 3)


def test_a_build_is_compared_with_reading_and_with_a_small_build() -> None:
    few, many = finished(1, "完成"), finished(10, "2100 篇，关键词占 31%。", memory=140)
    found = {line.measure: line for line in building.measures(few, many, 2100, 2.0)}
    assert found["build of 2100 reports : reading them"].ratio == f"{10e6 / 2_100_000 / 2:.2f}"
    assert found["build memory, 2100 reports : 100"].ratio == "1.40"
    assert found["build, memory growth for 1,000 reports more"].ours == "20 MB"
    assert found["build, share of keywords"].ours == "31 %"
    assert found["build, progress"].verdict == "ok"


def test_a_silent_build_is_a_miss() -> None:
    silent = Run(0, 10, [Said(10, "完成")], 100, 1)
    found = list(building.measures(silent, silent, 2000, 2.0))
    assert missed(found) == ["build, progress"]


def test_a_build_that_fails_is_a_miss(monkeypatch) -> None:
    monkeypatch.setattr(building, "build", lambda number, mix: finished(1, "qianyue: 磁盘已满", status=2))
    (line,) = building.lines(2000, "prose", 2.0)
    assert (line.verdict, "磁盘已满" in line.ours) == ("missed", True)


def test_a_small_build_is_watched() -> None:
    done = building.build(3, "prose")
    assert done.status == 0
    assert done.steps() > 1


@pytest.mark.parametrize(("arguments", "status"), [([], 0), (["--strict"], 1)])
def test_a_miss_fails_only_where_that_is_asked_for(monkeypatch, capsys, arguments, status) -> None:
    monkeypatch.setattr(sys, "argv", ["bench", *arguments])
    monkeypatch.setattr(__main__, "measured", lambda options: [told("a measure", "x", False, "y")])
    assert __main__.main() == status
    assert "1 missed: a measure" in capsys.readouterr().out


def test_lock_of_the_peers_pins_by_hash_and_agrees_with_the_run_lock() -> None:
    lock = (ROOT / "requirements-bench.txt").read_text(encoding="utf-8")
    run_lock = (ROOT / "requirements.txt").read_text(encoding="utf-8")
    pins, ours = (dict(pin.split("==") for pin in PIN.findall(text)) for text in (lock, run_lock))
    assert faults(lock) == []
    assert "jionlp" in pins
    assert all(ours[name] == version for name, version in pins.items() if name in ours and name != "numpy")
