"""The largest and the smallest of what was signed: money of one, be it without a name, and no whole."""

import pytest

from etl.records import Report
from tests.etl.passages import read

FAIR = "第三届星湖洽谈会签约项目80个，总投资400亿元。"


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("投资额最大的项目达30亿元。", "最大项目"),
        ("其中单体投资最大的项目为30亿元。", "最大项目"),
        ("最大单个项目投资30亿元。", "最大项目"),
        ("单个项目最大投资额30亿元。", "最大项目"),
        ("单个项目投资最高达30亿元。", "最大项目"),
        ("单个项目最高30亿元。", "最大项目"),
        ("体量最大的一个投资30亿元。", "最大项目"),
        ("项目中最大的投资30亿元。", "最大项目"),
        ("投资最小的项目也有5000万元。", "最小项目"),
        ("规模最大的项目投资额达30亿元，最小的3000万元。", "最小项目"),
        ("单笔最大订单3000万元。", "最大订单"),
        ("单项合同金额最高的达1.2亿元。", "最大合同"),
        ("最大一笔贷款5亿元。", "最大贷款"),
        ("最大的单体项目来自广东，总投资达30亿元。", "最大项目"),
        ("值得一提的是投资额最大的项目达30亿元。", "最大项目"),
    ],
)
def test_money_of_the_largest_is_no_whole(reading, text, member):
    told = read(reading, FAIR + text)[-1]
    assert (told.measure, told.dimension, told.member, told.scope) == ("amount", "project", member, "project")


@pytest.mark.parametrize("text", ["投资额最大的项目达30亿元。", "单笔最大订单3000万元。"])
def test_what_has_no_name_is_no_named_project(reading, text):
    assert not reading.read(Report("r", FAIR + text, "")).projects


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("投资额最大的项目是总投资30亿元的星湖储能产业园。", "星湖储能产业园"),
        ("最大的单体项目是星湖储能产业园，总投资达30亿元。", "星湖储能产业园"),
        ("最大的项目由星澜科技投资，总投资达30亿元。", "星澜科技"),
    ],
)
def test_the_largest_that_is_named_keeps_its_name(reading, text, member):
    told = read(reading, FAIR + text)[-1]
    assert (told.dimension, told.member) == ("project", member)


@pytest.mark.parametrize(
    ("text", "dimension"),
    [
        ("投资额最高的是制造业，达200亿元。", "sector"),
        ("项目平均投资5亿元，单体投资规模大于上届。", "average"),
        ("对落地的企业，单个项目最高奖励500万元。", "context"),
    ],
)
def test_parts_averages_and_what_a_policy_pays_are_none(reading, text, dimension):
    assert read(reading, FAIR + text)[-1].dimension == dimension


def test_an_average_behind_the_largest_is_of_all(reading):
    text = "第三届星湖展会签约项目20个，总投资184亿元，单体投资规模最大的项目达35亿元，平均单体投资9.2亿元。"
    assert [(m.dimension, m.member) for m in read(reading, text)[2:]] == [("project", "最大项目"), ("average", "")]
