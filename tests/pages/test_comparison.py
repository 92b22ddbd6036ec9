"""Two events beside each other: a difference only where it may be drawn, and the reason where not."""

import pytest

from etl.queries import Comparison
from pages.content.comparison import others, said
from tests.pages.conftest import Open
from tests.pages.frames import YI, mark
from tests.pages.screen import heads, words

COUNT, MONEY = mark(None, "projects", 1.0), mark(None, "amount", YI)


@pytest.mark.parametrize(
    ("found", "like", "expected"),
    [
        (Comparison("comparable", 108.0, 108.0, 122.72), COUNT, "后者多 108 个（+122.7%）"),
        (Comparison("comparable", -16.0, -16.0, -15.38), COUNT, "后者少 16 个（-15.4%）"),
        (Comparison("comparable", 0.0, 0.0, 0.0), COUNT, "相同（0%）"),
        (Comparison("conditional", 115 * YI, None), MONEY, "后者至少多 115 亿元"),
        (Comparison("conditional", None, -115 * YI), MONEY, "后者至少少 115 亿元"),
        (Comparison("conditional", 10 * YI, 20 * YI), MONEY, "后者多 10 亿元到 20 亿元"),
        (Comparison("conditional", -20 * YI, -10 * YI), MONEY, "后者少 10 亿元到 20 亿元"),
        (Comparison("conditional", -5 * YI, 9 * YI), MONEY, "后者可能少 5 亿元，也可能多 9 亿元"),
        (Comparison("conditional", -5 * YI, None), MONEY, "措辞只给出区间，多少无法确定"),
        (Comparison("conditional"), MONEY, "措辞只给出区间，多少无法确定"),
        (Comparison("refused", reason=("口径不同", "the scope changed")), COUNT, "不能直接比：口径不同"),
    ],
)
def test_a_difference_holds_what_the_wording_is_certain_of(found: Comparison, like: dict, expected: str) -> None:
    assert said(found, like, "zh") == expected


def test_unlike_scopes_are_refused_and_like_ones_stand_below(open_history: Open) -> None:
    page = open_history(event="WCIFIT-2025", **{"with": "WCIFIT-2024"})
    told = words(page)
    assert any("第七届西洽会与第六届西洽会能比什么" in each for each in heads(page))
    assert "不能直接比：口径不同" in told
    assert "后者少 72 个（-36.7%）" in told


def test_no_card_without_a_second_event_and_an_unknown_one_is_named(open_history: Open) -> None:
    assert all("能比什么" not in each for each in heads(open_history(event="WCIFIT-2025")))
    page = open_history(event="WCIFIT-2025", **{"with": "NOWHERE-1"})
    assert any("NOWHERE-1" in each.value.replace("\\", "") for each in page.warning)


def test_of_many_events_the_first_are_offered_and_the_one_that_is_asked_for() -> None:
    events = [{"event_id": f"E{n}", "series": "A" if n % 50 == 0 else f"S{n}"} for n in range(120)]
    offered = [each["event_id"] for each in others(events, "E0")]
    assert offered[:2] == ["E50", "E100"] and offered[2:] == [f"E{n}" for n in range(1, 60) if n != 50]
    assert [each["event_id"] for each in others(events, "E0", "E119")] == [*offered, "E119"]
    assert others(events, "E0", "E3") == others(events, "E0")
