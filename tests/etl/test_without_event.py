"""What an office tells of half a year, where no event is spoken of: figures signed, of no event."""

import pytest

from tests.etl.passages import fields_of, read

TOLD = (
    "上半年星湖省新引进项目512个 到位资金增长9.4%\n\n"
    "本报讯　省商务厅昨天举行新闻发布会，介绍上半年全省招商情况。1至6月，全省新引进项目512个，合同金额2130.6亿元；"
    "到位资金906.4亿元，增长9.4%。省商务厅负责人表示，各地招商的劲头一直很足，企业的信心正在回升。"
)


@pytest.mark.parametrize(
    "plan",
    [
        "下半年将在长三角、珠三角举办食品产业链对接活动。",
        "年内计划组织开展两场绿色建材专场推介会。",
        "下一步，还将在深圳召开数字经济项目对接会。",
    ],
)
def test_a_meeting_that_is_only_planned_is_not_what_a_report_is_about(reading, plan):
    found = read(reading, TOLD + plan)
    assert {(m.dimension, m.status, m.event) for m in found} == {
        ("total", "signed", None),
        ("category", "signed", None),
    }


def test_a_preview_is_about_the_meeting_that_will_be_held(reading):
    found = read(reading, "年内将举办星湖食品产业链对接会\n年内，星湖市将举办星湖食品产业链对接会，预计签约项目30个。")
    assert fields_of(found, "text", "event") == [("30个", "星湖食品产业链对接会")]


@pytest.mark.parametrize("origin", ["省外投资", "市外", "外资"])
def test_what_the_heading_counts_is_the_whole_wherever_it_comes_from(reading, origin):
    head, _, text = TOLD.partition("全省新引进项目")
    found = read(reading, f"{head}全省新引进{origin}项目{text}")
    assert [(m.text, m.dimension) for m in found if m.measure in ("projects", "amount")] == [
        ("512个", "total"), ("512个", "total"), ("2130.6亿元", "total"), ("906.4亿元", "category"),
    ]  # fmt: skip


def test_how_far_money_grew_is_a_change_of_it(reading):
    found = read(reading, TOLD + "长三角、京津冀到位资金增幅分别达到16.8%和5.7%。")[-2:]
    assert fields_of(found, "measure", "member") == [("change", "长三角"), ("change", "京津冀")]
    assert read(reading, TOLD + "长三角到位资金增速均达到5.7%。")[-1].measure == "change"


@pytest.mark.parametrize(
    ("told", "dimension", "member"),
    [
        ("广东、福建客商最看好星湖。两省投资项目120个，", "source_province", "广东、福建"),
        ("苏州、无锡和常州企业接踵而来。三市投资项目120个，", "source_province", "苏州、无锡、常州"),
        ("“芜湖、蚌埠、滁州不甘人后。”省商务厅负责人说，三市签约项目120个，", "host", "芜湖、蚌埠、滁州"),
    ],
)
def test_so_many_places_are_those_that_were_just_named(reading, told, dimension, member):
    found = read(reading, TOLD + told + "合同金额300亿元，占全省的16%。")[-3:]
    assert fields_of(found, "dimension", "member") == [(dimension, member)] * 3


def test_places_that_are_not_so_many_are_others(reading):
    found = read(reading, TOLD + "广东、福建、浙江客商最看好星湖。两省投资项目120个。")[-1]
    assert found.dimension != "source_province"


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("分市看，青州市到位资金90亿元，占全省一成；合肥、芜湖均超过40亿元。",
         [("90亿元", "host", "青州市"), ("一成", "host", "青州市"), ("超过40亿元", "host", "合肥、芜湖")]),
        ("广东企业到位资金80.6亿元，其中佛山21亿元。",
         [("80.6亿元", "source_province", "广东"), ("21亿元", "source_province", "佛山")]),
        ("长三角到位资金260亿元，珠三角98亿元。", [("260亿元", "region", "长三角"), ("98亿元", "region", "珠三角")]),
        ("广东、福建客商投资项目120个，到位资金300亿元，占全省的33%，其中福建100亿元。",
         [("120个", "source_province", "广东、福建"), ("300亿元", "source_province", "广东、福建"),
          ("33%", "source_province", "广东、福建"), ("100亿元", "source_province", "福建")]),
        ("其中青州市到位资金占全省四分之一。", [("四分之一", "host", "青州市")]),
        ("浙江、江苏、上海三省市在我省投资项目86个，到位资金120亿元。",
         [("86个", "source_province", "浙江、江苏、上海"), ("120亿元", "source_province", "浙江、江苏、上海")]),
        ("省外到位资金700亿元，增长8%。", [("700亿元", "category", "资金到位"), ("8%", "category", "资金到位")]),
    ],
)  # fmt: skip
def test_money_that_came_in_is_of_the_place_that_the_words_name(reading, told, expected):
    found = read(reading, TOLD + told)[-len(expected) :]
    assert fields_of(found, "text", "dimension", "member") == expected
    assert {m.amount_kind for m in found if m.measure == "amount"} <= {"other"}
    assert {(m.status, m.event) for m in found} == {("signed", None)}


@pytest.mark.parametrize("many", ["3场", "两场", "多场"])
def test_one_of_many_meetings_gives_no_report_its_name(reading, many):
    found = read(reading, f"星湖省已举办{many}产业链对接会，全省新引进项目512个，合同金额2130.6亿元。")
    assert {m.event for m in found} == {None}
