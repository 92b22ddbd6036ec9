"""Lines that open: one element however many they are, each with a button that says what it opens."""

import json

import pytest
from streamlit.testing.v1 import AppTest

from pages.parts.menu import PAGES, Page
from tests.pages.conftest import Open
from tests.pages.screen import open_line, openers, words


def table(card: str, keys: list[str], opened: str | None = None) -> None:
    from html import escape

    import streamlit as st

    from pages.parts.focus import focused
    from pages.parts.openable import Line, openable

    lines = [Line(key, f"<div>{escape(key)}</div>", key) for key in keys]
    focus = focused(card) or opened
    place = keys.index(focus) if focus in keys else None
    openable(card, "<div>head</div>", lines, place, lambda: st.text("what stands below"), lang="zh")


def ran(card: str, keys: list[str], opened: str | None = None) -> AppTest:
    page = AppTest.from_function(table, args=(card, keys, opened)).run()
    assert not page.exception
    return page


def pieces(page: AppTest) -> list[str]:
    return [str(json.loads(each.proto.json)["html"]) for each in page.get("bidi_component")]


@pytest.mark.parametrize("n", [1, 40, 400])
def test_many_lines_are_one_element(n: int) -> None:
    page = ran("card", [str(key) for key in range(n)])
    assert len(pieces(page)) == 1 and len(openers(page, "card")) == n


@pytest.mark.parametrize(("n", "far"), [(30, []), (31, [1]), (75, [30, 15])])
def test_lines_far_down_stand_in_groups(n: int, far: list[int]) -> None:
    (piece,) = pieces(ran("card", [str(key) for key in range(n)]))
    near, *groups = piece.split('<div class="far">')
    assert near.count("data-line") == min(n, 30) and [group.count("data-line") for group in groups] == far
    assert piece.count("<div") == piece.count("</div>")


@pytest.mark.parametrize(("opened", "parts"), [("a", [1, 2]), ("b", [2, 1]), ("c", [3])])
def test_what_a_line_opens_stands_between_it_and_the_next(opened: str, parts: list[int]) -> None:
    page = ran("card", ["a", "b", "c"], opened)
    assert [piece.count("data-line") for piece in pieces(page)] == parts
    assert page.text[0].value == "what stands below"
    assert [each.key for each in openers(page) if each.words == "收起"] == [opened]


def test_the_button_of_an_open_line_closes_it() -> None:
    page = ran("card", ["a", "b"])
    assert "what stands below" in words(open_line(page, openers(page)[1]))
    assert "what stands below" not in words(open_line(page, openers(page)[1]))


@pytest.mark.parametrize("card", ["parts__of__all", "渝北区 · <b>"])
def test_a_card_may_be_named_after_anything(card: str) -> None:
    assert [each.card for each in openers(ran(card, ["a"]))] == [card]


def test_names_and_keys_are_text_and_never_markup() -> None:
    key = "\"><script>alert(1)</script>&'__"
    page = ran("card", [key])
    (piece,) = pieces(page)
    assert "<script>" not in piece
    assert [(each.key, each.label) for each in openers(page)] == [(key, f"出处：{key}")]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.key)
def test_every_line_of_every_page_opens_what_stands_behind_it(open_history: Open, page: Page) -> None:
    shown = open_history(page.script, event="WCIFIT-2025")
    for opener in openers(shown):
        open_line(shown, opener)
        assert not shown.exception, opener
        assert [each.key for each in openers(shown, opener.card) if each.words == "收起"] == [opener.key]


def shared(card: str) -> None:
    import streamlit as st

    from pages.charts.cut_rows import TableRow
    from pages.parts.rows import Table
    from tests.pages.test_openable import ROWS

    st.session_state.setdefault(f"{card}_focus", None)
    rows = [TableRow(key, key, False, "1 个", "2 亿元", "", (f"{key}.0",)) for key in ("a", "b")]
    ROWS.setdefault("lines", rows)
    Table(card, ["部分", "项目", "金额"], lambda line: st.text(line.name)).show(ROWS["lines"], lang="zh")


ROWS: dict[str, list[object]] = {}


def test_a_line_that_one_reader_opens_stays_closed_for_the_others() -> None:
    first, second = (AppTest.from_function(shared, args=("card",)) for _ in range(2))
    closed = pieces(first.run())
    first.session_state["card_focus"] = "b/b.0"
    assert 'aria-expanded="true"' in pieces(first.run())[0]
    assert pieces(second.run()) == closed
    first.session_state["card_focus"] = None
    assert pieces(first.run()) == closed
