"""Marks and rows write to one place, so that the two selections cannot disagree."""

from functools import partial
from typing import Any

import pytest
import streamlit as st

from pages.parts.clickable import choose_clicked, clickable
from pages.parts.focus import focused, toggle

KEYS = ["甲", "乙", "丙"]


@pytest.fixture(autouse=True)
def session(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    state: dict[str, Any] = {}
    monkeypatch.setattr(st, "session_state", state)
    return state


def click(session: dict[str, Any], *selected: int) -> str | None:
    """The chart reports all marks that it holds selected, in the series in which they were clicked."""
    groups = [{"series_index": place % 2, "data_indices": [place]} for place in selected]
    session["chart"] = {"selection": {"selected": groups}}
    choose_clicked("chart", KEYS, partial(toggle, "card"))
    return focused("card")


def test_click_opens_and_a_second_click_closes(session: dict[str, Any]) -> None:
    assert click(session, 1) == "乙"
    assert click(session) is None


def test_click_on_another_mark_moves_the_focus(session: dict[str, Any]) -> None:
    click(session, 1)
    assert click(session, 1, 2) == "丙"


def test_click_on_a_mark_that_the_chart_still_holds_opens_it_again(session: dict[str, Any]) -> None:
    click(session, 1)
    toggle("card", "甲")
    assert click(session) == "乙"


def test_row_and_mark_share_one_focus(session: dict[str, Any]) -> None:
    toggle("card", "甲")
    assert click(session, 0) is None
    toggle("card", "甲")
    assert focused("card") == "甲"


def test_mark_that_is_gone_changes_nothing(session: dict[str, Any]) -> None:
    assert click(session, 7) is None


def test_a_chart_that_comes_back_with_another_page_knows_of_no_click_before(
    session: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(st, "echarts_chart", lambda *_, **__: None)
    click(session, 0)
    click(session, 0, 1)
    del session["chart"]  # as Streamlit does where a page does not show it
    clickable({}, "chart", lambda: KEYS, print, height=1)
    assert click(session, 2) == "丙"
