"""Money of one person who comes home to invest or to buy: of that person, and no part or whole of the meeting."""

import pytest

from tests.etl.passages import read

HOME = "第三届桐湾乡贤恳谈会上，共签约项目30个，协议资金60亿元。"


@pytest.mark.parametrize(
    ("text", "kind", "who"),
    [
        ("在义乌卖了二十年袜子的一位大姐，这次拿出1.6亿元在县高新区建织造厂。", "investment", "义乌卖了"),
        ("一位在外打拼多年的企业家决定投资1.6亿元，回村里建民宿。", "investment", "企业家"),
        ("一名做板栗生意的客商掏出1.6亿元办起加工厂。", "investment", "客商"),
        ("在东莞开超市的一位老乡签的也是订单：今后两年从镇上收购板栗，订单额1.6亿元。", "order", "东莞开超市的老乡"),
    ],
)
def test_the_money_of_one_person_is_told_as_one_undertaking(reading, text, kind, who):
    told = next(m for m in read(reading, HOME + text) if m.text == "1.6亿元")
    assert (told.dimension, told.amount_kind, told.status) == ("project", kind, "signed")
    assert who in told.member


@pytest.mark.parametrize("text", ["一位老板当场捐了200万元。", "一位乡贤介绍，全省去年农产品订单充足，产值1.6亿元。"])
def test_what_a_person_gives_or_says_is_no_undertaking(reading, text):
    assert read(reading, HOME + text)[-1].dimension != "project"
