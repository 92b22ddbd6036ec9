"""What `make bench` says of drawing: ours beside plotly's, by both clocks, and what is missing by its name."""

import subprocess
import sys
from pathlib import Path

from tools.bench import drawing
from tools.bench.drawing import measures, timed
from tools.bench.processes import spent
from tools.bench.table import missed

OURS = [(0.2, 0.1), (0.3, 0.12), (0.9, 0.11)]


def test_ratios_are_of_the_middle_of_each_clock() -> None:
    found = list(measures({"ours": OURS, "warm": [(0.4, 0.3)], "once": [(9.0, 1.0)]}))
    assert [line.ratio for line in found] == ["0.75", "0.37", "0.03", "0.11"]
    assert [line.verdict for line in found] == ["-", "ok", "ok", "-"]
    assert missed(measures({"ours": OURS, "warm": [(0.4, 0.2)], "once": [(5.0, 1.0)]})) == [
        "a chart as PNG, processor time : plotly with a warm kaleido server",
        "a chart as PNG, by the clock : plotly with kaleido as a one-shot",
    ]


def test_what_is_missing_is_named() -> None:
    found = list(measures({"ours": OURS, "warm": "no Chromium that starts", "once": "no Chromium that starts"}))
    assert {(line.peer, line.ratio) for line in found} == {("no Chromium that starts", "-")}
    assert found[0].ours == "300 ms"
    without = list(measures({"ours": "no fonts or ECharts", "warm": "-", "once": "-"}))
    assert {(line.ours, line.peer) for line in without} == {("-", "no fonts or ECharts")}


def test_without_the_peer_ours_is_measured_all_the_same(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setattr(drawing, "PEERS", tmp_path)
    monkeypatch.setattr(drawing, "ROUNDS", 1)
    monkeypatch.setattr(sys, "path", list(sys.path))
    taken = timed()
    assert taken["warm"] == taken["once"] == "not installed"
    assert len(taken["ours"]) == 1


def test_our_picture_is_a_picture() -> None:
    drawn = drawing.our_png()()
    assert isinstance(drawn, bytes) and drawn.startswith(b"\x89PNG")


def test_processor_time_counts_children() -> None:
    before = spent()
    subprocess.run([sys.executable, "-c", "sum(range(20_000_000))"], check=True)
    assert spent() - before > 0.1
