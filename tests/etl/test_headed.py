"""What headings say of the figures below them, and who takes part without being a part."""

import pytest

from tests.etl.passages import fields_of, parts, read

FAIR = "第三届星湖大会闭幕，共签约项目120个，总投资460亿元。\n\n"


@pytest.mark.parametrize(
    ("heading", "names"),
    [
        ("三、区域布局。", ["东屿岛", "青石县"]),
        ("（三）项目布局：", ["东屿岛", "青石县"]),
        ("3.空间布局。", ["东屿岛", "青石县"]),
    ],
)
def test_a_numbered_heading_announces_the_cut(reading, heading, names):
    found = parts(read(reading, f"{FAIR}{heading}{names[0]}6个、{names[1]}5个。"))[2:]
    assert found == [("6个", "host", names[0]), ("5个", "host", names[1])]


@pytest.mark.parametrize("kind", ["浙商回归", "外资", "海洋经济"])
def test_what_the_heading_counted_is_the_whole_whatever_it_is_called(reading, kind):
    text = f"星湖半年考：新签167个\n上半年，星湖新签{kind}项目167个，协议总投资678亿元。其中，制造业项目94个。"
    assert [d for _, d, _ in parts(read(reading, text))] == ["total", "total", "total", "sector"]


def test_money_received_is_so_without_a_noun(reading):
    found = read(reading, "星湖半年考：新签167个、到位322亿元\n上半年，星湖新签项目167个。")[1]
    assert (found.dimension, found.member, found.amount_kind) == ("category", "资金到位", "other")


def test_each_of_two_shares_of_an_aim_was_reached(reading):
    text = "上半年，云水市新签项目167个，协议总投资678亿元，分别完成年度目标的58.6%、61.7%。"
    assert fields_of(read(reading, text)[-2:], "dimension", "status") == [("total", "signed")] * 2


def test_venues_that_sign_together_are_no_part(reading):
    text = (
        "2025年星湖招商推介会举行，云水主会场与上海、深圳两个分会场同步连线，共签约项目81个。其中，云水主会场签约36个。"
    )
    assert [(d, m) for _, d, m in parts(read(reading, text))] == [("total", ""), ("channel", "云水主会场")]


@pytest.mark.parametrize("heading", ["援疆四省市带来项目81个", "东部三省市签约项目81个"])
def test_so_many_provinces_are_no_region(reading, heading):
    text = f"{heading}\n2025年星湖招商推介会举行，共签约项目81个。"
    assert parts(read(reading, text))[0][1] in ("total", "region") and "四" not in parts(read(reading, text))[0][2]


@pytest.mark.parametrize("before", ["上一轮推介会", "上一期大会", "前一次大会"])
def test_the_round_before_is_earlier(reading, before):
    assert read(reading, f"{FAIR}{before}签约的66个项目，已落地58个。")[-2].status == "previous"


def test_merchants_from_a_place_are_from_there(reading):
    found = parts(read(reading, f"{FAIR}按所在地分，来自上海的浙商投资38个、广东22个。"))[-2:]
    assert found == [("38个", "source_province", "上海"), ("22个", "source_province", "广东")]


@pytest.mark.parametrize("rest", ["其余五县市区", "其他三个县区"])
def test_the_rest_keeps_its_number(reading, rest):
    assert parts(read(reading, f"{FAIR}按县市区分，青石县31个、云水市28个，{rest}共61个。"))[-1] == (
        "61个",
        "host",
        rest,
    )


def test_loans_by_their_kind_are_parts_of_what_was_lent(reading):
    lent = "星湖市白酒产业链银企对接会召开，现场签约授信协议41份，授信金额98亿元。\n\n"
    text = "从产品看，存货质押贷款33亿元，信用贷款28亿元。"
    assert [d for _, d, _ in parts(read(reading, lent + text))[2:]] == ["category", "category"]


def test_the_firm_that_invests_is_named_without_the_praise_of_its_project(reading):
    text = f"{FAIR}最大的签约项目由浙东海岱重工投资，在云水经济开发区建设农机装备产业园，总投资28亿元。"
    assert read(reading, text)[-1].member.startswith("浙东海岱重工")


@pytest.mark.parametrize(
    "grown", ["总金额较第二届增长18%", "总投资额比上届增长18%", "项目总数和总投资分别比上届增长18%"]
)
def test_growth_of_all_behind_a_part_is_of_all(reading, grown):
    text = f"第三届星湖大会闭幕，共签约64个，总金额213亿元，其中投资类37个，贸易类27个、成交额45亿元，{grown}。"
    assert parts(read(reading, text))[-1][1:] == ("total", "")


@pytest.mark.parametrize("mark", ["▪", "✅", "📌"])
def test_a_line_that_begins_with_a_mark_is_no_heading(reading, mark):
    text = f"2026年星湖大会举行。\n{mark} 签约项目：51个\n{mark} 总投资：326亿元\n\n{mark} 竹产业 12个 46亿元"
    found = read(reading, text)
    assert fields_of(found, "dimension", "amount_kind")[1:] == [
        ("total", "investment"),
        ("sector", None),
        ("sector", "investment"),
    ]


def test_a_meeting_held_with_a_ceremony_has_both_in_its_name(reading):
    name = "2025云商（禾川）大会暨“十强”产业项目集中签约仪式"
    found = read(reading, f"今天上午，{name}举行，31个项目签约。2024年大会签约的68个项目，开工率82%。", "2025-09-28")
    assert [m.event for m in found] == [name, *[name.replace("2025", "2024")] * 2]
    assert [m.status for m in found] == ["signed", "previous", "previous"]


def test_a_rate_of_what_was_signed_is_no_account_of_the_place(reading):
    text = (
        "禾川市三季度项目集中签约推进会召开，签约项目286个。三季度，全市新开工项目397个；签约项目注册率78%，开工率52%。"
    )
    assert [(m.dimension, m.member) for m in read(reading, text)[-2:]] == [("category", "注册"), ("category", "开工")]


@pytest.mark.parametrize("side", ["福建省内", "云水市外"])
def test_within_and_without_a_place_are_regions(reading, side):
    assert parts(read(reading, f"{FAIR}按来源看，{side}：28个。"))[-1] == ("28个", "region", side)


def test_a_city_that_signs_anew_is_the_subject_of_all(reading):
    assert parts(read(reading, "上半年，云水市新签项目167个，协议总投资678亿元。"))[0][1] == "total"


@pytest.mark.parametrize("title", ["白城签约29个项目", "白城在沪签约29个项目"])
def test_the_place_that_the_title_says_signs_is_no_part(reading, title):
    text = f"{title}\n第三届星湖大会期间，白城签约项目29个，签约额168亿元。与上届相比，白城签约项目增加6个。"
    assert {d for _, d, _ in parts(read(reading, text))} == {"total"}


@pytest.mark.parametrize("when", ["期间", "闭幕后"])
def test_an_edition_is_named_before_the_word_for_its_time(reading, when):
    found = read(reading, f"第三十四届星洽会{when}，共签约项目29个。")
    assert found[0].event == "第三十四届星洽会"


@pytest.mark.parametrize("plan", ["计划新签约", "计划新签"])
def test_what_is_planned_to_be_signed_is_aimed_at(reading, plan):
    assert read(reading, f"{FAIR}明年，该区{plan}项目90个。")[-1].status == "target"


@pytest.mark.parametrize("income", ["年销售12亿元", "年创税2亿元", "年营收9亿元"])
def test_what_an_undertaking_will_earn_is_not_invested(reading, income):
    text = f"{FAIR}青石机械投资6亿元的智能装备项目今年3月开工，达产后{income}。"
    assert fields_of(read(reading, text), "amount_kind", "dimension")[-1] == ("other", "context")


@pytest.mark.parametrize("praise", ["独占鳌头", "遥遥领先", "拔得头筹"])
def test_praise_is_no_part_of_a_name(reading, praise):
    found = parts(read(reading, f"{FAIR}按产业链分，盾构链{praise}，签约62个。"))[-1]
    assert found[2] == "盾构链"


@pytest.mark.parametrize("grown", ["展位增加到500个", "展位扩大到500个"])
def test_what_grew_is_counted_over_its_verb(reading, grown):
    assert read(reading, f"{FAIR}下届大会{grown}。")[-1].measure == "other"


def test_those_who_come_home_to_a_place_are_no_part_of_its_meeting(reading):
    text = "桐庐乡贤带回30个项目\n第三届桐庐县返乡乡贤恳谈会昨天举行，共签约项目30个。桐庐乡贤投资项目9个。"
    assert parts(read(reading, text))[:2] == [("30个", "total", ""), ("30个", "total", "")]


def test_those_of_another_place_are(reading):
    text = "温岭乡贤带回30个项目\n第三届桐庐县招商恳谈会昨天举行，共签约项目62个。"
    assert parts(read(reading, text))[0][1:] == ("source_province", "温岭")


def test_a_heading_may_tell_of_a_part_that_the_text_names(reading):
    text = "第七届星湖洽谈会落幕　签订合同项目46个引进资金超百亿元\n\n第七届星湖洽谈会昨天落幕，"
    of_part = read(reading, text + "共签约项目80个，引进资金231亿元。其中合同项目46个，引进资金128亿元。")
    of_whole = read(reading, text + "共签订合同项目46个，引进资金128亿元。")
    assert [m.member for m in of_part[:2]] == ["合同项目", "合同项目"]
    assert {m.dimension for m in of_whole} == {"total"}


@pytest.mark.parametrize("grown", ["总额降了7.5%", "签约额增了三成", "项目数减了一成"])
def test_a_heading_says_how_the_whole_changed(reading, grown):
    text = f"数说星湖投资洽谈会：{grown}\n\n第三届星湖投资洽谈会昨天闭幕，共签约项目46个，总投资128亿元。"
    first = read(reading, text)[0]
    assert (first.measure, first.dimension, first.event) == ("change", "total", "第三届星湖投资洽谈会")


def test_what_a_number_fell_to_names_no_part(reading):
    text = FAIR + "5000万元以下的小项目，从41个减到12个。"
    assert {m.member for m in read(reading, text)[2:]} == {"5000万元以下"}


@pytest.mark.parametrize(("whole", "kind"), [("总投资86.4亿元", "investment"), ("合同金额86.4亿元", "contract")])
def test_what_a_heading_raised_is_of_the_kind_that_the_text_names(reading, whole, kind):
    text = f"第五届星湖洽谈会揽金86.4亿元\n\n第五届星湖洽谈会昨天闭幕，共签约项目17个，{whole}。"
    assert {m.amount_kind for m in read(reading, text) if m.measure == "amount"} == {kind}
