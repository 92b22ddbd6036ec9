"""What was sold on the spot is told apart from what was agreed in principle."""

import pytest

from tests.etl.passages import fields_of, read

FAIR = "第五届松岭茶业博览会10日闭幕，"


def labels(reading, text):
    return fields_of(read(reading, FAIR + text), "text", "amount_kind", "dimension", "member", "status")


@pytest.mark.parametrize(
    "text",
    [
        "实现现场成交额2.6亿元，意向成交额38亿元。",
        "现场成交2.6亿元、达成意向采购38亿元。",
        "签约项目签订后，现场成交2.6亿元；采购意向38亿元。",
    ],
)
def test_sales_on_the_spot_are_a_part_beside_the_whole_of_what_is_intended(reading, text):
    assert labels(reading, text) == [
        ("2.6亿元", "order", "category", "现场成交", "signed"),
        ("38亿元", "order", "total", "", "signed"),
    ]


@pytest.mark.parametrize("stop", ["，其中", "。其中，"])
def test_what_cuts_the_whole_of_sales_makes_both_of_them_parts(reading, stop):
    assert labels(reading, f"共达成成交额41亿元{stop}现场成交3亿元，意向成交38亿元。") == [
        ("41亿元", "order", "total", "", "signed"),
        ("3亿元", "order", "category", "现场成交", "signed"),
        ("38亿元", "order", "category", "意向成交", "signed"),
    ]


def test_growth_told_in_order_goes_to_sales_and_to_intents_in_order(reading):
    told = labels(reading, "现场成交1.8亿元、意向成交27.4亿元，比上届分别增长12%和19%。")
    assert [member for *_, member, _ in told] == ["现场成交", "", "现场成交", ""]


def test_what_visitors_buy_at_retail_is_no_order(reading):
    assert labels(reading, "现场零售额达860万元。") == [("860万元", "other", "context", "现场零售额", "context")]


@pytest.mark.parametrize("intent", ["采购意向", "意向成交"])
def test_intents_beside_the_contracts_that_were_signed_are_a_part(reading, intent):
    told = labels(reading, f"共签订购销合同112份，合同金额18.6亿元。此外，达成{intent}21亿元。")
    assert told[1:] == [("18.6亿元", "order", "total", "", "signed"), ("21亿元", "order", "category", intent, "signed")]


@pytest.mark.parametrize("rest", ["多为礼盒茶", "主要集中在茶叶包装和文创设计领域"])
def test_intents_before_the_contracts_are_a_part_beside_them(reading, rest):
    told = labels(reading, f"现场成交2600万元；达成意向成交额3.8亿元，{rest}；采购商与展商签订供货合同66份。")
    assert [label[2:4] for label in told] == [("category", "现场成交"), ("category", "意向成交"), ("total", "")]


def test_all_that_was_sold_is_no_trade(reading):
    text = "第七届星湖洽谈会共签约项目80个。商品成交总额27亿元，其中外贸成交6300万美元。大宗商品成交额2亿元。"
    assert [(m.amount_kind, m.dimension, m.member) for m in read(reading, text)[1:]] == [
        ("order", "total", ""),
        ("order", "category", "外贸成交"),
        ("order", "sector", "大宗商品"),
    ]


def test_projects_of_all_editions_so_far_are_of_their_owners_beside_goods_sold(reading):
    text = "第五届星湖洽谈会共签约项目92个。商品成交总额2亿元。据介绍，前四届累计签订国际经济合作项目31个。"
    assert read(reading, text)[-1].member == "国际经济合作"


def test_what_was_sold_and_what_is_intended_are_told_together_and_cut(reading):
    text = "第三届星湖展会落幕，达成现场交易及意向成交35.6亿元，其中意向成交33.4亿元。"
    assert [(m.dimension, m.member) for m in read(reading, text)] == [("total", ""), ("category", "意向成交")]
