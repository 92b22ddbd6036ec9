"""Money that comes in and money that goes out are two categories of what was signed."""

import pytest

from tests.etl.passages import fields_of, parts, read

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


TRADE = "第五届星湖商贸博览会闭幕，对外经贸成交总额41亿美元，国内经济合作项目签约148个、总金额974亿元。"


def test_trade_abroad_and_projects_at_home_are_two_wholes(reading):
    found = read(reading, f"{TRADE}上届这两项金额分别为38亿美元和918亿元。")
    assert {(m.dimension, m.member) for m in found} == {("total", "")}
    assert {m.amount_kind for m in found if m.measure == "amount"} == {"contract"}
    assert fields_of(found[3:], "status", "event") == [("previous", "第四届星湖商贸博览会")] * 2


def test_kinds_of_contracts_abroad_are_parts_of_that_trade(reading):
    text = "对外成交中，进出口贸易合同23亿美元，其中出口13亿美元、进口10亿美元；"
    text += "对外承包工程合同12亿美元；境外投资6亿美元。以欧元结算的合同折合4亿美元。"
    told = fields_of(read(reading, f"{TRADE}\n\n{text}")[3:], "dimension", "amount_kind", "member")
    trade = [("category", "order", name) for name in ("进出口贸易合同", "出口", "进口")]
    others = [("contract", "对外承包工程"), ("investment", "境外投资"), ("contract", "欧元结算")]
    assert told == trade + [("category", *other) for other in others]


@pytest.mark.parametrize("most", ["最多，为", "最高，达"])
def test_the_country_with_the_most_contracts_is_named_in_its_own_clause(reading, most):
    found = read(reading, f"{TRADE}\n\n分国别看，与蒙古企业签订的合同金额{most}18亿美元；俄罗斯9亿美元。")[3:]
    assert fields_of(found, "dimension", "member") == [("source_country", "蒙古"), ("source_country", "俄罗斯")]


@pytest.mark.parametrize("words", ["实际进资", "实际到资", "累计到资", "到位资金", "实际到位资金"])
def test_money_that_came_in_is_of_what_was_signed_whatever_it_is_called(reading, words):
    told = read(reading, f"第三届星湖合作大会昨日闭幕，签约项目86个。上届签约的91个项目，已开工26个，{words}86亿元。")[
        -1
    ]
    assert (told.amount_kind, told.member, told.status) == ("other", "资金到位", "previous")
