"""What a background figure counts, in a few words and in no more."""

import pytest

from tests.etl.passages import read

EVENT = "第三届星湖合作大会闭幕，共签约项目30个。"


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("该县力争农产品加工业产值突破1200亿元。", "农产品加工业产值"),
        ("星湖力争到2027年工业总产值达到800亿元。", "2027年工业总产值"),
        ("全年预计进出口总额1980亿元。", "进出口总额"),
        ("园区入驻企业412家，其中世界500强28家。", "世界500强"),
        ("星湖市目前拥有纺织服装企业420多家。", "纺织服装企业"),
        ("目前，该市现有规模以上企业136家。", "规模以上企业"),
        ("项目达产后预计年产值5亿元。", "年产值"),
        ("2027年全市工业总量突破4万亿元。", "2027年全市工业总量"),
        ("21家行业商协会到会指导。", "行业商协会"),
        ("320余名中外嘉宾出席活动。", "中外嘉宾"),
        ("客商代表360余人参会。", "客商代表"),
        ("企业贷款加权平均利率4.02%。", "企业贷款加权平均利率"),
    ],
)
def test_a_label_holds_what_is_counted_and_not_the_words_that_lead_to_it(reading, text, thing):
    told = read(reading, f"{EVENT}{text}")[-1]
    assert (told.dimension, told.member) == ("context", thing)


@pytest.mark.parametrize("grown", ["增长6.4%", "同比增长6.4%", "较上年增长6.4%", "增加16亿元"])
def test_the_growth_of_a_background_figure_is_that_of_the_same_thing(reading, grown):
    text = f"{EVENT}全市进出口总额达1980亿元，{grown}。"
    told = read(reading, text)[-1]
    assert (told.measure, told.member) == ("change", "全市进出口总额")


def test_a_word_that_begins_like_one_that_leads_stays_whole(reading):
    told = read(reading, f"{EVENT}现代服务业产值1200亿元。")[-1]
    assert told.member == "现代服务业产值"


@pytest.mark.parametrize("money", ["旅游收入412亿元", "门票收入3亿元", "综合收入52亿元"])
def test_what_visitors_pay_is_background(reading, money):
    told = read(reading, f"{EVENT}去冬今春，全市实现{money}。")[-1]
    assert (told.dimension, told.amount_kind) == ("context", "other")
