"""What a figure looks like: solid, pale, hatched or framed, and undisclosed is never nothing and never zero."""

import pytest

from pages.charts.legend import legend
from pages.charts.marks import kinds_in, mark_of
from pages.words.numbers import YI as IN_YI
from pages.words.theme import LIGHT
from tests.pages.frames import YI, mark, nearly, yi

STUB = 9.0


@pytest.mark.parametrize(
    ("row", "kind", "segments"),
    [
        (yi("确", 1572.8), "exact", {"solid": 1572.8}),
        (nearly("近", 1700, 1600), "banded", {"solid": 1600, "pale": 100}),
        (yi("约", 10, qualifier="about", low=5, high=15), "banded", {"solid": 5, "pale": 10}),
        (yi("近千亿", 1000, qualifier="nearly", low=0, high=1000), "banded", {"solid": 0, "pale": 1000}),
        (yi("超", 50, qualifier="over", low=50), "banded", {"solid": 50, "fading": STUB}),
        (yi("以下", 50, qualifier="under", high=50), "banded", {"solid": 0, "pale": 50}),
        (yi("推", 23, obs_status="E"), "derived", {"hatched": 23}),
        (
            mark("推", "amount", None, low=2325.6 * YI, high=3400 * YI, obs_status="E"),
            "derived",
            {"hatched": 2325.6, "pale": 1074.4},
        ),
        (yi("初", 12, obs_status="P"), "provisional", {"light": 12}),
        (mark("无", "amount", None), "undisclosed", {"frame": STUB}),
        (mark("有上限", "amount", None, low=0, high=1074.4 * YI), "undisclosed", {"frame": 1074.4}),
        (mark("有下限", "amount", None, low=10 * YI, high=30 * YI), "undisclosed", {"hatched": 10, "pale": 20}),
        (mark("不增加", "amount", None, low=0, high=0), "undisclosed", {"frame": STUB}),
        (yi("发布", 10000, status="offered", qualifier="about", low=1, high=2), "offered", {"hollow": 10000}),
        (yi("目标", 40000, status="target"), "target", {"dashed": 40000}),
        (yi("预计", 80.5, status="forecast", qualifier="over", low=80.5), "forecast", {"dotted": 80.5}),
    ],
)
def test_mark_of_a_figure(row: dict, kind: str, segments: dict[str, float]) -> None:
    made = mark_of(row, scale=IN_YI, stub=STUB)
    assert made.kind == kind
    assert made.segments == pytest.approx(segments)


def test_what_is_not_signed_is_told_apart_by_its_outline() -> None:
    rows = [yi("某", 1, status=status) for status in ("offered", "target", "forecast")]
    html = legend(kinds_in([mark_of(row, scale=IN_YI, stub=1) for row in rows]), palette=LIGHT, lang="zh")
    assert [html.count(f"border:2px {line}") for line in ("solid", "dashed", "dotted")] == [1, 1, 1]


def test_legend_explains_the_kinds_that_occur() -> None:
    marks = [mark_of(row, scale=IN_YI, stub=1) for row in (mark("无", "amount", None), yi("确", 1))]
    html = legend(kinds_in(marks), palette=LIGHT, lang="zh")
    assert kinds_in(marks) == ("exact", "undisclosed")
    assert "未披露，不是零" in html
    assert "推算" not in html


def test_a_range_that_was_worked_out_is_explained_as_such_and_not_as_a_frame() -> None:
    open_range = mark("丁", "amount", None, low=3000e8, high=3400e8)
    found = [mark_of(row, scale=IN_YI, stub=1) for row in (open_range, mark("戊", "amount", None))]
    assert kinds_in(found[:1]) == ("derived",) and kinds_in(found) == ("derived", "undisclosed")
