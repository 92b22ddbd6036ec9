"""Figures that contradict each other stand side by side, with what is held, why, and the sentences."""

from pathlib import Path

from etl import queries
from tests.pages.conftest import Open
from tests.pages.screen import heads, words


def test_what_is_held_comes_first_and_what_is_undisputed_is_not_listed(history: Path) -> None:
    rows = queries.conflicts(history / "tables", "WCIFIT-2019")
    assert list(zip(rows["conflict"], rows["standing"], rows["label"], strict=True)) == [
        (1, "set_aside", "437亿元"), (2, "held", "89个"), (2, "set_aside", "115个"), (3, "set_aside", "42.4%")
    ]  # fmt: skip
    assert queries.conflicts(history / "tables", "EURCQ-2025").empty


def test_both_sides_are_shown_with_their_sources(open_history: Open) -> None:
    page = open_history("pages/evidence/reconciliation.py", event="WCIFIT-2025")
    said = words(page)
    assert "有争议" in said
    for figure in ("278 亿美元", "约 276 亿美元"):
        assert figure in said
    page.button("conflict_WCIFIT-2025_1_open_1").click().run()
    assert not page.exception
    assert "所据报道的数字互相矛盾" in words(page)


def test_an_event_without_conflicts_has_no_such_card(open_history: Open) -> None:
    page = open_history("pages/evidence/reconciliation.py", event="EURCQ-2025")
    assert all("说法不一" not in each for each in heads(page))
