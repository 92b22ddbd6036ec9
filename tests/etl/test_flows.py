"""Money that comes in and money that goes out are two categories of what was signed."""

import pytest

from tests.etl.passages import parts, read

FAIR = "第六届南岭合作大会闭幕，共签约项目88个、总投资640亿元。"


def labels(reading, text):
    return parts(read(reading, FAIR + text)[2:])


@pytest.mark.parametrize(
    ("comes", "goes"),
    [
        ("境外企业来桂投资", "广西企业赴境外投资"),
        ("外省企业来赣投资", "江西企业赴省外投资"),
        ("省外客商来黔兴业", "黔商到境外投资"),
    ],
)
def test_firms_that_come_beside_firms_that_go_are_two_directions(reading, comes, goes):
    assert labels(reading, f"其中，{comes}项目37个、投资额206亿元，{goes}项目15个、投资额18亿元。") == [
        ("37个", "category", comes),
        ("206亿元", "category", comes),
        ("15个", "category", goes),
        ("18亿元", "category", goes),
    ]


def test_firms_that_come_are_of_their_region_where_none_are_told_to_go(reading):
    assert labels(reading, "其中，境外企业来桂投资项目37个。") == [("37个", "region", "境外")]
