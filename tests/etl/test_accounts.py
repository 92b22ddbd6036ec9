"""What a place counts for itself beside the event is no part of what was signed there."""

import pytest

from tests.etl.passages import read

FAIR = "第三届青溪投资合作大会9月9日闭幕，共签约项目62个、总投资418亿元。"
CEREMONY = "青溪县重点项目集中签约仪式举行，现场签约项目18个，总投资76亿元。"


def figures(reading, text):
    """The figures behind the whole of the event, which is told by the first two."""
    return read(reading, text, "2025-09-10")[2:]


@pytest.mark.parametrize(
    ("told", "parts", "status"),
    [
        ("今年1—8月，全市引进项目186个，合同投资额905亿元。", ["total", "total"], "signed"),
        ("今年1至5月，全市新签约省外产业项目134个，其中长三角项目41个，占三成以上。", ["region"] * 3, "signed"),
        ("前三季度，全市新签约亿元以上产业项目97个，同比增加12个；其中新开工62个，开工转化率63.9%。",
         ["size_band", "total", "total", "category", "category"], "signed"),
        ("去年以来，青溪高新区累计引进亿元以上项目48个，总投资216亿元。", ["size_band", "total", "total"], "previous"),
        ("近三年，青溪县共招引项目327个，协议资金1180亿元，其中工业项目198个。",
         ["total", "total", "sector"], "previous"),
        ("“十四五”以来，该市累计签约先进制造业项目512个，总投资2960亿元。", ["sector", "sector"], "previous"),
        ("2023年以来，青溪累计招引茶产业项目110个。其中，投资超亿元的12个。",
         ["sector", "size_band", "size_band"], "previous"),
        ("去年，青溪新签约项目120个。", ["total"], "previous"),
    ],
)  # fmt: skip
def test_what_a_place_signed_over_a_time_is_of_no_event(reading, told, parts, status):
    found = figures(reading, FAIR + told)
    assert [m.dimension for m in found] == parts
    assert {(m.status, m.event, m.scope) for m in found} == {(status, None, "beside")}


@pytest.mark.parametrize(
    "told",
    [
        "过去五年，德国企业在青溪投资项目36个，累计投资额12.5亿欧元。",
        "目前，青溪综保区已集聚跨境电商企业210家，落户项目95个，总投资160亿元。",
        "上半年，全市实际使用外资4.1亿美元，新增企业30家。",
    ],
)
def test_what_a_place_has_is_background(reading, told):
    found = figures(reading, FAIR + told)
    assert len(found) >= 2
    assert {(m.dimension, m.status, m.event) for m in found} == {("context", "context", None)}


def test_the_figures_of_the_fair_go_on_behind_an_account(reading):
    *_, last = figures(
        reading, FAIR + "今年1—8月，全市引进项目186个，合同投资额905亿元。签约项目中，制造业26个、80亿元。"
    )
    assert (last.dimension, last.amount_kind, last.event) == ("sector", "investment", "第三届青溪投资合作大会")


def test_what_is_new_in_a_county_this_year_is_not_what_was_signed_today(reading):
    found = figures(reading, CEREMONY + "截至8月底，全县今年新签约项目93个、总投资352亿元。")
    assert [(m.text, m.dimension, m.event) for m in found] == [("93个", "total", None), ("352亿元", "total", None)]


def test_a_regular_signing_adds_up_its_own(reading):
    found = figures(reading, CEREMONY + "1至8月，青溪县累计签约项目93个，总投资352亿元。")
    assert [(m.dimension, m.status, m.event) for m in found] == [("total", "previous", None)] * 2


@pytest.mark.parametrize("told", ["今年以来筹备的本届大会上，全市签约项目40个。", "今年大会上，青溪县签约项目5个。"])
def test_a_time_beside_the_name_of_the_fair_leaves_its_figures_to_the_fair(reading, told):
    assert [(m.status, m.dimension == "context") for m in figures(reading, FAIR + told)] == [("signed", False)]


def test_the_account_ends_with_its_sentence(reading):
    found = figures(reading, FAIR + "近三年，青溪县共招引项目327个。本届大会签约项目中，工业项目40个。")
    assert [(m.dimension, m.member) for m in found][1] == ("sector", "工业")


def test_a_last_year_of_the_whole_place_is_of_no_edition(reading):
    found = figures(reading, FAIR + "去年，全市引进茶产业项目52个，到位资金48亿元。")
    assert [(m.status, m.event) for m in found] == [("previous", None)] * 2


@pytest.mark.parametrize(
    "told",
    [
        "截至目前，湘企在琼累计投资超2600亿元。",
        "浙江企业已在赣累计完成投资1200亿元。",
        "德资企业在太仓累计投资60亿美元。",
    ],
)
def test_what_firms_invested_somewhere_by_now_is_no_statistic_of_the_fair(reading, told):
    assert [m.dimension for m in figures(reading, FAIR + told)] == ["context"]


def test_the_limit_of_what_a_place_counts_is_a_limit(reading):
    told = figures(reading, FAIR + "去年以来，青溪高新区累计引进亿元以上项目48个。")
    assert [(m.text, m.low, m.high) for m in told] == [("亿元以上", 1e8, None), ("48个", 48, 48)]


@pytest.mark.parametrize(
    "words",
    [
        "今年以来全市新签约项目97个，本届大会又签约制造业项目",
        "近三年，全县累计引进项目310个，本届大会签约制造业项目",
        "今年1至8月，全市新签约项目97个；其中本次大会签约制造业项目",
        "本届大会签约外资项目46个；今年以来，全县新引进项目93个，本届大会签约制造业项目",
    ],
)
def test_an_account_ends_where_the_words_come_back_to_the_fair(reading, words):
    last = figures(reading, f"{FAIR}{words}33个。")[-1]
    assert (last.member, last.event, last.scope) == ("制造业", "第三届青溪投资合作大会", "whole")


def test_the_time_of_an_account_is_that_of_its_parts(reading):
    told = figures(reading, FAIR + "上半年，全市新签约项目52个。其中，外资项目12个，金额30亿元。")
    assert {m.period for m in told} == {"2025-01/2025-06"}
    *_, last = figures(reading, FAIR + "上半年，全市新签约项目52个。近三年，全县累计引进项目310个。")
    assert last.period is None


def test_places_that_sign_in_order_are_no_account_of_one(reading):
    told = figures(reading, FAIR + "今年上半年，云桥市、青石县分别新签约项目40个、30个。")
    assert [(m.dimension, m.member) for m in told] == [("host", "云桥市"), ("host", "青石县")]


@pytest.mark.parametrize("words", ["全市进出口贸易额增长12%，达1200亿元。", "全县社会消费品零售总额86亿元。"])
def test_the_trade_of_a_place_is_background(reading, words):
    assert {m.dimension for m in figures(reading, FAIR + words)} == {"context"}


def test_the_size_of_all_that_is_counted_is_no_part_wherever_it_stands(reading):
    told = figures(reading, FAIR + "1至9月，全区利用内资186亿元；新签约亿元以上项目64个，其中10亿元以上9个。")
    assert [(m.text, m.dimension) for m in told[-4:]] == [
        ("亿元以上", "size_band"), ("64个", "total"), ("10亿元以上", "size_band"), ("9个", "size_band"),
    ]  # fmt: skip
