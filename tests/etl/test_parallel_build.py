"""A build shared out among workers: the same tables, and nothing left behind, whatever happens to it."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from etl import reports
from etl.pipeline import NothingBuilt, build
from etl.report_rows import ReportRows

ROOT = Path(__file__).parents[2]
TEXT = "第{}届星湖合作大会闭幕，共签约项目{}个、金额{}亿元，其中制造业项目{}个，来自广东、浙江的项目{}个。\n"
EDITIONS = "一二三四五六七八九"


@pytest.fixture
def many(tmp_path):
    """More reports than are read without workers; all nine events are contested."""
    folder = tmp_path / "many"
    (folder / "deep").mkdir(parents=True)
    for number in range(60):
        text = TEXT.format(EDITIONS[number % 9], number + 20, 3 * number + 50, number + 9, number % 7 + 2)
        (folder / ("deep" if number % 5 == 0 else "") / f"r-{number}.txt").write_text(text, encoding="utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_the_tables_are_the_same_to_the_byte_for_any_number_of_workers(data, many, tmp_path, monkeypatch):
    shared = [contents(build(data, many, tmp_path / f"out{n}", workers=n).folder) for n in (1, 2, 3)]
    monkeypatch.setattr(reports, "FEW", 1000)
    alone = contents(build(data, many, tmp_path / "alone").folder)
    assert shared == [alone] * 3


def test_a_few_reports_are_read_without_any_worker(data, monkeypatch):
    monkeypatch.setattr(subprocess, "Popen", lambda *_, **__: pytest.fail("a process was started"))
    assert build(data, workers=8).sources == 2


def test_a_report_whose_reading_raises_is_listed_and_the_rest_is_built(data, monkeypatch):
    read = ReportRows.answer
    broken = "ifeng_20251119"
    monkeypatch.setattr(
        ReportRows, "answer", lambda self, source: {}["no"] if source.stem == broken else read(self, source)
    )
    done = build(data)
    assert (done.sources, done.rejects) == (1, 1)
    (reject,) = pq.read_table(done.folder / "rejects.parquet").to_pylist()
    assert reject["path"] == f"{broken}.md" and "KeyError" in reject["reason"]


def test_files_that_vanish_while_others_are_read_are_listed(data, many, tmp_path):
    def vanish(share: float, words: str) -> None:
        for path in sorted(many.glob("*.txt"))[-3:]:
            path.unlink(missing_ok=True)
        shutil.rmtree(many / "deep", ignore_errors=True)

    done = build(data, many, tmp_path / "out", progress=lambda share, words: vanish(share, words) if share else None)
    rejects = pq.read_table(done.folder / "rejects.parquet").to_pylist()
    assert done.sources + done.rejects == 60 and all("找不到" in row["reason"] for row in rejects)


def test_a_folder_that_is_gone_before_anything_is_read_builds_nothing(data, many, tmp_path):
    with pytest.raises(NothingBuilt, match="没有可读的报道"):
        build(data, many, tmp_path / "out", progress=lambda share, words: shutil.rmtree(many, ignore_errors=True))
    assert not (tmp_path / "out").exists() and not list((tmp_path / ".out.builds").iterdir())


def test_progress_tells_how_many_reports_were_read(data, many, tmp_path):
    told: list[tuple[float, str]] = []
    build(data, many, tmp_path / "out", progress=lambda share, words: told.append((share, words)))
    assert [share for share, _ in told] == sorted(share for share, _ in told) and told[-1][0] == 1.0
    assert any("/60 篇" in words and "篇/秒" in words for _, words in told)


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_build_that_is_stopped_leaves_no_worker_and_no_half_tables(data, many, tmp_path, sent):
    for number in range(800):
        shutil.copyfile(many / "r-1.txt", many / f"more{number}.txt")
    command = [sys.executable, "-m", "etl", "build", "--sources", str(many), "--out", str(tmp_path / "out")]
    command += ["--workers", "2"]
    with subprocess.Popen(
        command, cwd=ROOT, env={**os.environ, "QIANYUE_DATA": str(data)}, stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL, preexec_fn=heed_interrupts,
    ) as process:  # fmt: skip
        assert until(lambda: len(children(process.pid)) == 2)
        workers = children(process.pid)
        process.send_signal(sent)
        assert process.wait(20) != 0
    assert until(lambda: not any(map(is_running, workers)))
    assert not (tmp_path / "out").exists()


def heed_interrupts() -> None:
    """What a shell starts in the background is told to ignore them."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def until(true: Callable[[], bool]) -> bool:
    """Waits for something to become true, but not for ever."""
    deadline = time.monotonic() + 20
    while not (found := true()) and time.monotonic() < deadline:
        time.sleep(0.05)
    return found


def children(parent: int) -> list[int]:
    listed = subprocess.run(["ps", "-A", "-o", "pid=,ppid="], capture_output=True, text=True, check=True).stdout
    return [pid for pid, of in (map(int, line.split()) for line in listed.splitlines()) if of == parent]


def is_running(pid: int) -> bool:
    state = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True).stdout.strip()
    return bool(state) and not state.startswith("Z")
