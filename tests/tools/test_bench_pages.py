"""The measures of pages: what they compare, that nothing measured twice in turns is mixed up, and that faults show."""

import asyncio
import logging
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest

from etl.pipeline import ensure_built
from tests.test_toolchain import ROOT
from tools.bench import apps, pages, screens, scripts, sessions
from tools.bench.bare import chart
from tools.bench.table import Line, missed, wanted

JUDGED = ("first_chart", "update", "turn", "own_python", "crowd")
TIMES = {"overview": 1200.0, "sectors": 1300.0, "bare": 1000.0, "dash": 2000.0}


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[apps.Served]:
    with apps.served(apps.bare(), tmp_path_factory.mktemp("bare")) as served:
        yield served


@pytest.fixture(scope="module")
def sectors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[apps.Served]:
    ensure_built(ROOT / "data")
    with apps.served(pages.ours("sectors"), tmp_path_factory.mktemp("ours")) as served:
        yield served


def test_whatever_is_judged_has_a_limit() -> None:
    assert set(JUDGED) <= set(wanted())


def test_our_times_are_judged_beside_the_bare_page_and_told_beside_peers() -> None:
    found = list(pages.judged("first_chart", "first chart", TIMES, ["overview", "sectors"]))
    assert [(line.peer, line.ratio, line.verdict) for line in found] == [
        ("1000 ms", "1.20", "ok"), ("2000 ms", "0.60", "-"), ("not installed", "-", "-"),
        ("1000 ms", "1.30", "missed"), ("2000 ms", "0.65", "-"), ("not installed", "-", "-"),
    ]  # fmt: skip


def test_a_machine_without_chromium_says_so_and_goes_on(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("CHROMIUM", str(tmp_path / "none"))
    (line,) = pages.in_chromium(tmp_path)
    assert (line.ours, line.verdict) == ("not measured: no Chromium", "-")


def test_a_machine_without_playwright_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "playwright", None)
    monkeypatch.setattr(screens.importlib.util, "find_spec", lambda name: None)
    assert screens.missing() == "Playwright is not installed"


def test_a_measure_that_breaks_is_a_miss_with_its_reason_and_leaves_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> Iterator[Line]:
        yield Line("first", "1")
        raise RuntimeError("the server did not start:\nlog")

    monkeypatch.setattr(pages, "ensure_built", lambda data: None)
    monkeypatch.setattr(scripts, "lines", broken)
    for part in ("in_chromium", "crowded", "remembered"):
        monkeypatch.setattr(pages, part, lambda folder, part=part: iter([Line(part, "1")]))
    found = list(pages.lines())
    assert [line.measure for line in found] == [
        "first", "own Python of the pages", "in_chromium", "crowded", "remembered",
    ]  # fmt: skip
    assert missed(found) == ["own Python of the pages"]
    assert found[1].ours == "failed: the server did not start:"


def test_peers_are_compared_where_they_are_installed(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(apps, "PEERS", tmp_path)
    assert apps.peers() == []
    (tmp_path / "dash").mkdir()
    (tmp_path / "dash" / "__init__.py").touch()
    (dash,) = apps.peers()
    assert dash.name == "dash"
    assert str(tmp_path) in dash.settings["PYTHONPATH"]


def test_the_bare_chart_shows_other_bars_for_another_measure() -> None:
    (amount,), (projects,) = (chart.option(measure)["series"] for measure in chart.MEASURES)
    assert amount["data"] != projects["data"]
    assert len(chart.NAMES) == len(amount["data"]) == len(projects["data"])


def test_rounds_go_in_turns_and_the_first_two_do_not_count() -> None:
    asked: list[str] = []
    times = {"a": [100.0, 9.0, 1.0, 3.0, 2.0], "b": [0.0, 90.0, 5.0, 5.0, 6.0]}

    def passing(name: str, turn: int) -> float:
        asked.append(name)
        return times[name][turn]

    passes = {name: lambda turn, name=name: passing(name, turn) for name in times}
    assert screens.in_turns(passes, 5) == {"a": 2.0, "b": 5.0}
    assert "".join(asked) == "abbaabbaab"


@pytest.mark.browser
def test_chromium_waits_for_the_first_chart_and_for_another_one(bare: apps.Served) -> None:
    with screens.browser() as chrome, screens.shown(chrome, bare) as (page, first):
        before = page.evaluate("window.bench.words()")
        changed = screens.change(page, bare.app.options, 0)
        after = page.evaluate("window.bench.words()")
    assert 50 < first < screens.PATIENCE
    assert 0 < changed < screens.PATIENCE
    assert "1,572.8" in before.replace("1572.8", "1,572.8")
    assert before != after
    assert "167" in after


@pytest.mark.browser
def test_chromium_turns_from_page_to_page(sectors: apps.Served) -> None:
    with screens.browser() as chrome:
        assert (
            0
            < screens.updates(chrome, [], 3, {"turned": (sectors, ("regions", "sectors"))})["turned"]
            < screens.PATIENCE
        )


def test_a_session_changes_the_filter_of_the_page_that_it_opened(sectors: apps.Served) -> None:
    async def read() -> sessions.Session:
        async with sessions.joined(sectors) as session:
            await session.change()
            await session.change()
            return session

    session = asyncio.run(read())
    assert session.faults == 0
    assert "measure" in session.widget
    assert len(session.options) == 2
    assert "event=WCIFIT-2025" in session.query


def test_an_answer_that_is_an_exception_or_no_success_is_a_fault() -> None:
    from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

    session, raised, ended = sessions.Session(None, "", ""), ForwardMsg(), ForwardMsg()
    raised.delta.new_element.exception.message = "boom"
    assert not session.ended(raised.SerializeToString())
    ended.script_finished = ForwardMsg.FINISHED_WITH_COMPILE_ERROR
    assert session.ended(ended.SerializeToString())
    assert session.faults == 2


def test_many_sessions_at_once_are_held_against_one(monkeypatch: pytest.MonkeyPatch, sectors: apps.Served) -> None:
    for name, value in {"CROWD": 3, "EVERY": 0.2, "CHANGES": 2}.items():
        monkeypatch.setattr(sessions, name, value)
    monkeypatch.setattr(sessions.crowded, "__defaults__", (3, 0.2, 2))
    monkeypatch.setattr(sessions.alone, "__defaults__", (2,))
    ratio, faults = sessions.busy(sectors)
    assert float(ratio.ratio) > 0
    assert faults.ours == "0 in 6 of 6 updates"
    assert faults.verdict == "ok"


def test_a_crowd_of_which_some_got_no_answer_is_a_miss(monkeypatch: pytest.MonkeyPatch, bare: apps.Served) -> None:
    async def crowded(app: apps.Served) -> sessions.Crowd:
        return sessions.Crowd([0.1] * 100, faults=0)

    async def alone(app: apps.Served) -> list[float]:
        return [0.1]

    monkeypatch.setattr(sessions, "crowded", crowded)
    monkeypatch.setattr(sessions, "alone", alone)
    assert [line.verdict for line in sessions.busy(bare)] == ["ok", "missed"]


def test_a_single_jump_of_memory_is_no_growth() -> None:
    assert sessions.slope({5: 100.0, 6: 102.0, 7: 104.0, 8: 106.0}) == 2.0
    assert sessions.slope({n: 100.0 if n < 29 else 200.0 for n in range(5, 31)}) == 0.0


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="memory is read from /proc")
def test_memory_is_counted_while_all_sessions_are_open(bare: apps.Served) -> None:
    found = asyncio.run(sessions.sizes(bare, few=2, many=4))
    assert list(found) == [2, 3, 4]
    assert all(50 < size < 2000 for size in found.values())


@pytest.mark.skipif(not Path("/proc/self/smaps_rollup").exists(), reason="memory is read from /proc")
def test_what_a_session_holds_is_counted(tmp_path: Path) -> None:
    page = tmp_path / "page.py"
    own = ROOT / "tools" / "bench" / "bare" / "streamlit_page.py"
    held = "st.session_state.setdefault('held', bytearray(b'x') * 5_000_000)"
    page.write_text(own.read_text(encoding="utf-8") + f"\n{held}\n", encoding="utf-8")
    command = ("-m", "streamlit", "run", str(page), "--server.port", apps.PORT)
    with apps.served(apps.App("heavy", command, "", "", health=apps.STREAMLIT), tmp_path) as heavy:
        found = asyncio.run(sessions.sizes(heavy, few=2, many=8))
    assert 4.5 < sessions.slope(found) < 7


def test_the_stopwatch_parts_a_script_from_the_commands_in_it() -> None:
    def spend(rounds: int) -> int:
        return sum(each * each for each in range(rounds))

    clock = scripts.Stopwatch()
    command = clock.command(lambda: spend(300_000))
    clock.script(lambda: (spend(300_000), command(), command()))()
    ((whole, inside),) = clock.scripts
    assert 0.4 < inside / whole < 0.85


def test_a_command_within_a_command_is_part_of_it() -> None:
    clock = scripts.Stopwatch()
    inner = clock.command(lambda: sum(range(100_000)))
    calls = clock.calls
    clock.command(lambda: inner())()
    assert clock.calls == calls + 1


def test_a_page_that_raises_is_no_measurement() -> None:
    page = SimpleNamespace(run=lambda: None, exception=[SimpleNamespace(value="boom")])
    with pytest.raises(RuntimeError, match="boom"):
        scripts.once(page, scripts.Stopwatch())


def test_scripts_are_measured_in_a_process_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    found = {"bare": [2.0, 1.0], "sectors": [9.0, 3.0]}
    monkeypatch.setattr(
        scripts.subprocess, "run", lambda *_, **__: SimpleNamespace(stdout=scripts.json.dumps(found) + "\n")
    )
    own, whole = scripts.lines()
    assert (own.ratio, own.verdict) == ("1.50", "ok")
    assert (whole.ratio, whole.verdict) == ("4.50", "-")
    assert logging.root.manager.disable < logging.WARNING
