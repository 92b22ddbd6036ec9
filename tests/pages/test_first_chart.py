"""The first chart of a page goes out alone, the rest of the page behind it."""

from types import SimpleNamespace
from typing import Any

import pytest
import streamlit as st

from pages.parts import first_chart
from tests.pages.conftest import Open
from tests.pages.test_pages import DOWNLOADS, SECTORS, WEST


@pytest.fixture
def sent(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What goes out and what is waited for, in order."""
    seen: list[str] = []
    draw = st.echarts_chart

    def chart(*args: Any, **words: Any) -> Any:
        seen.append("chart")
        return draw(*args, **words)

    monkeypatch.setattr(st, "echarts_chart", chart)
    monkeypatch.setattr(first_chart, "time", SimpleNamespace(sleep=lambda _: seen.append("pause")))
    return seen


def test_only_the_first_chart_of_a_page_is_waited_for_at_every_run(open_history: Open, sent: list[str]) -> None:
    page = open_history(SECTORS, event=WEST)
    for _ in range(2):
        sent.clear()
        page.run()
        assert sent[:3] == ["chart", "pause", "chart"]
        assert sent.count("pause") == 1


@pytest.mark.parametrize(
    ("page", "choices"),
    [
        ("pages/analysis/provinces.py", {"event": WEST, "view": "map"}),
        ("pages/analysis/provinces.py", {"event": WEST, "view": "tiles"}),
        ("pages/analysis/projects.py", {"chart": "flow"}),
        ("pages/analysis/projects.py", {"chart": "points"}),
        ("pages/evidence/sources.py", {"section": "terms"}),
    ],
)
def test_every_kind_of_chart_is_waited_for_once(
    open_history: Open, sent: list[str], page: str, choices: dict[str, str]
) -> None:
    opened = open_history(page, **choices)
    sent.clear()
    opened.run()
    assert sent.count("pause") == 1


def test_the_first_chart_of_a_session_is_waited_for_longer(open_history: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    waited: list[float] = []
    monkeypatch.setattr(first_chart, "PAUSE", 1)
    monkeypatch.setattr(first_chart, "FIRST_PAUSE", 2)
    monkeypatch.setattr(first_chart, "time", SimpleNamespace(sleep=waited.append))
    open_history(SECTORS, event=WEST).run()
    assert waited[0] == 2 and set(waited[1:]) == {1}


def test_a_page_without_a_chart_waits_for_none(open_page: Open, sent: list[str]) -> None:
    page = open_page(DOWNLOADS, event=WEST)
    sent.clear()
    page.run()
    assert sent == []
