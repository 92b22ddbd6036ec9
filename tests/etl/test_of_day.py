"""A later day of a fair: what it brought is a part beside what all days so far brought."""

import pytest

from tests.etl.passages import parts, read

DAY = "第三届星湖贸易博览会今天进入第三天。当天签订合同52份，成交额3.1亿元"


@pytest.mark.parametrize(
    "so_far", ["三天累计签约140份", "开展三天来，共签约140份", "开幕以来已签约140份", "前三天合计签约140份"]
)
def test_a_day_beside_all_days_so_far_is_a_part(reading, so_far):
    told = parts(read(reading, f"{DAY}；{so_far}，成交额8亿元。"))
    assert told == [
        ("52份", "category", "第三天"),
        ("3.1亿元", "category", "第三天"),
        ("140份", "total", ""),
        ("8亿元", "total", ""),
    ]


def test_a_heading_of_the_day_and_its_growth_are_of_the_day(reading):
    text = "第三天签单52份\n第三届星湖贸易博览会今天迎来第三天。当天签约52份，比首日多了9份；三天累计签约140份。"
    assert parts(read(reading, text)) == [
        ("52份", "category", "第三天"),
        ("52份", "category", "第三天"),
        ("9份", "category", "第三天"),
        ("140份", "total", ""),
    ]


def test_the_day_may_follow_the_sum_so_far(reading):
    text = "第三届星湖贸易博览会开展第三天。三天来，共签约140份，成交额8亿元；当天签约52份。"
    assert parts(read(reading, text))[-1] == ("52份", "category", "第三天")


def test_trades_of_the_day_stay_trades(reading):
    told = parts(read(reading, f"{DAY}；三天累计签约140份。当天的合同中，日用百货28份，木艺家具17份。"))
    assert told[-2:] == [("28份", "sector", "日用百货"), ("17份", "sector", "木艺家具")]


def test_a_day_without_a_sum_so_far_is_all_there_is(reading):
    assert {d for _, d, _ in parts(read(reading, f"{DAY}。"))} == {"total"}


def test_the_first_day_is_the_whole(reading):
    told = parts(read(reading, "第三届星湖贸易博览会首日签约52份，成交额3.1亿元。"))
    assert {d for _, d, _ in told} == {"total"}
