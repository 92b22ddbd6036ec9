"""Names beside points cover neither points nor one another, even where the plot is as narrow as on a phone."""

from itertools import combinations

import pytest

from pages.charts.point_names import Box, Point, box_of, drawn_boxes, lines_of, meet, named_points

SIZE = 15


def point(name: str, x: float, y: float, high: float | None = None) -> Point:
    return Point(name, x, y, low=y, high=y if high is None else high)


def boxes(points: list[Point]) -> list[Box]:
    named = zip(points, named_points(points, size=SIZE), strict=True)
    return [box_of(each, lines_of(each.name, SIZE), side, SIZE) for each, (name, side) in named if name]


@pytest.mark.parametrize(
    "points",
    [
        [point("Industrial investment", 0.9, 0.07), point("Outbound by Chongqing firms", 0.35, 0.06)],
        [point("制造业", 0.5, 0.5), point("现代服务业", 0.58, 0.5), point("农业", 0.42, 0.5)],
        [point("先进材料新一代电子信息制造业智能网联新能源汽车", 0.7, 0.8)],
        [point("推算的一类", 0.5, 0.4, high=0.9), point("另一类", 0.5, 0.95)],
    ],
    ids=["at-the-foot", "side-by-side", "long", "above-a-band"],
)
def test_names_are_all_there_and_cover_nothing(points: list[Point]) -> None:
    names, drawn = boxes(points), [box for each in points for box in drawn_boxes(each)]
    assert len(names) == len(points)
    assert not any(meet(one, other) for one, other in combinations(names, 2))
    assert not any(meet(name, other) for name in names for other in drawn)


def test_a_name_without_room_is_left_to_the_table() -> None:
    crowd = [point(f"第{place}类项目", 0.5, 0.5) for place in range(12)]
    named = named_points(crowd, size=SIZE)
    assert 0 < sum(bool(name) for name, _ in named) < len(crowd)


def test_a_long_name_is_broken_between_words_and_is_no_markup() -> None:
    assert lines_of("Outbound by Chongqing firms", SIZE) == ["Outbound by", "Chongqing firms"]
    assert lines_of("制造业", SIZE) == ["制造业"]
    assert named_points([point("<b>x</b>", 0.5, 0.5)], size=SIZE)[0][0] == "&lt;b&gt;x&lt;/b&gt;"
