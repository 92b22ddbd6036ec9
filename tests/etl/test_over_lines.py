"""What the line or the sentence before says of the figures of the next; delegations, and what became of projects."""

import pytest

from tests.etl.passages import fields_of, parts, read

FAIR = "第三届星湖大会闭幕，共签约项目120个，总投资460亿元。\n\n"


@pytest.mark.parametrize(
    ("name", "money"),
    [
        ("云水岭森林度假区", "总投资28亿元，建设木屋客房420间"),
        ("《星湖往事》实景演出", "落户青石县，投资6亿元"),
        ("云水国际滑雪场", "由一家湖南企业投资9亿元，规划雪道11条"),
    ],
)
def test_money_below_the_name_of_an_undertaking_is_of_that(reading, name, money):
    found = next(m for m in read(reading, f"{FAIR}① {name}\n{money}") if m.amount_kind and m.start > 40)
    assert (found.dimension, found.member, found.amount_kind) == ("project", name, "investment")


@pytest.mark.parametrize("told", ["已经开工21个", "目前，已投产21个", "已有21个开工"])
def test_what_became_of_an_earlier_edition_may_begin_the_next_line(reading, told):
    found = read(reading, f"{FAIR}上届大会签约的37个项目\n{told}")[-1]
    assert (found.status, found.event) == ("previous", "第二届星湖大会")


@pytest.mark.parametrize("by_now", ["截至今年6月底", "截至目前", "到今年5月"])
def test_up_to_a_day_of_this_year_is_no_edition_of_this_year(reading, by_now):
    text = f"2026年星湖对接会举行，共签约项目57个。会议通报了2025年对接会项目进展。{by_now}，46个项目已开工38个。"
    found = read(reading, text, "2026-07-01")
    assert [(m.status, m.event) for m in found[-2:]] == [("previous", "2025年星湖对接会")] * 2


@pytest.mark.parametrize("then", ["当年签约26个", "那一年签约26个", "彼时签约26个"])
def test_that_year_is_the_one_that_was_named(reading, then):
    text = f"2026年星湖对接会举行，共签约项目57个。对比2024年的对接会，签约额增长近五成。{then}。"
    assert fields_of(read(reading, text, "2026-07-01"), "status", "event")[-1] == ("previous", "2024年星湖对接会")


@pytest.mark.parametrize("way", ["减少到12个", "增长到12个", "下降至12个"])
def test_a_number_that_another_changed_to_is_of_this_edition(reading, way):
    found = read(reading, f"{FAIR}亿元以下项目由上届的21个{way}。")[-2:]
    assert [m.status for m in found] == ["previous", "signed"]


def test_the_delegation_of_a_city_is_the_city_and_the_rest_is_left_over(reading):
    text = "第三届星湖进口博览会云南交易团共签约采购合同58份。昆明、曲靖分团分别签约31份和9份，其余分团合计18份。"
    assert [(d, m) for _, d, m in parts(read(reading, text))[1:]] == [
        ("host", "昆明"),
        ("host", "曲靖"),
        ("host", "其余分团"),
    ]


@pytest.mark.parametrize("heading", ["云南在沪签约80亿元", "云南赴港招商签约80亿元", "云南交易团青石签下80亿元大单"])
def test_who_signs_elsewhere_is_no_part_of_what_the_heading_tells(reading, heading):
    text = f"{heading}\n本报讯 云南（上海）投资推介会昨日举行，共签约项目57个，总投资80亿元。"
    assert read(reading, text)[0].dimension == "total"


@pytest.mark.parametrize("stage", ["新开工项目", "竣工项目", "续建项目"])
def test_projects_of_a_stage_are_not_the_name_of_one(reading, stage):
    found = read(reading, f"{FAIR}明年的目标是合同引资500亿元以上，{stage}不少于110个。")[-2]
    assert (found.dimension, found.status) == ("total", "target")


@pytest.mark.parametrize("order", ["订单总额", "合同金额", "货值"])
def test_the_worth_of_what_one_firm_was_promised_is_of_one_project(reading, order):
    text = "2026云水茶叶订货会举行，共签订合同120份，金额9亿元。"
    told = f"最大的一单来自一家深圳饮品企业：合作社每年为它供应茶叶1500吨，{order}1.05亿元。"
    found = read(reading, text + told)[-1]
    assert (found.dimension, found.amount_kind) == ("project", "order")


def test_both_kinds_of_what_was_signed_are_the_whole(reading):
    text = "第三届星湖大会共达成投资合作项目和商品采购协议132个。其中，投资合作项目41个；商品采购协议91个。"
    assert [m.dimension for m in read(reading, text)] == ["total", "category", "category"]


@pytest.mark.parametrize("list_name", ["星湖投资机会清单", "星湖文旅招商手册", "星湖场景清单"])
def test_a_list_published_in_a_line_of_its_own_is_on_offer_in_the_next(reading, list_name):
    text = f"{FAIR}大会发布《{list_name}》\n112个项目等你来，总投资540亿元\n亿元以下的“小而精”就有71个"
    found = read(reading, text)[2:]
    assert {m.status for m in found} == {"offered"}
    assert [(m.dimension, m.member) for m in found] == [("category", list_name)] * 2 + [("size_band", "亿元以下")] * 2


@pytest.mark.parametrize(
    "said", ["这两个数字是68个和217亿元", "这两项指标分别为68个和217亿元", "上述数据为68个和217亿元"]
)
def test_those_numbers_are_of_what_was_just_told(reading, said):
    text = f"今年上半年，全区新签约项目78个，合同引资263亿元。去年同期，{said}。"
    assert fields_of(read(reading, text)[-2:], "dimension", "status") == [("total", "previous")] * 2


def test_the_period_that_a_report_is_about_is_no_earlier_one(reading):
    text = "今年上半年，全区新签约项目78个，合同引资263亿元。{}签约的项目中已开工33个，开工率42.3%。"
    assert {m.status for m in read(reading, text.format("上半年"))[-2:]} == {"signed"}
    assert {m.status for m in read(reading, text.format("去年"))[-2:]} == {"previous"}


@pytest.mark.parametrize("kind", ["增资扩产", "跨境并购", "股权合作"])
def test_what_projects_belong_to_is_the_head_of_the_phrase(reading, kind):
    found = read(reading, f"{FAIR}值得一提的是，33个项目属于老朋友们的{kind}。")[-1]
    assert (found.dimension, found.member) != ("total", "") and found.member in kind
