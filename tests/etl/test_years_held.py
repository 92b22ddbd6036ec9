"""A look back over editions: which one the report is about, and which was held in the years that it speaks of."""

import pytest

from etl.grammar.years_held import YearsHeld
from etl.records import Report
from tests.etl.passages import fields_of, read

SERIES = "星湖投资贸易洽谈会"
FIRST = f"2009年春天，首届{SERIES}在青石开张，签下项目36个，合同金额21.4亿元。"
NOW = "上周落幕的第八届，这两个数字变成了152个、863亿元。"
BACK = "前四届（2009年至2015年）累计签约190个。"


def standing(reading, text):
    return fields_of(read(reading, text, "2023-06-01"), "text", "status", "event")


def test_the_edition_that_is_just_over_is_the_one_that_the_report_is_about(reading):
    assert standing(reading, FIRST + NOW) == [
        ("36个", "previous", f"首届{SERIES}"),
        ("21.4亿元", "previous", f"首届{SERIES}"),
        ("152个", "signed", f"第八届{SERIES}"),
        ("863亿元", "signed", f"第八届{SERIES}"),
    ]


def test_an_edition_that_is_to_come_is_not(reading):
    told = standing(reading, f"第八届{SERIES}签约项目152个。将于明年结束的第九届，目标是160个。")
    assert told[0] == ("152个", "signed", f"第八届{SERIES}")


@pytest.mark.parametrize("other", ["刚刚闭幕的第九届青石马拉松赛", "连续九届“青石灯会”"])
def test_an_edition_of_another_series_says_nothing_of_this_one(reading, other):
    told = standing(reading, f"第八届{SERIES}签约项目152个，与{other}同城举行。")
    assert told[0] == ("152个", "signed", f"第八届{SERIES}")


def test_a_heading_that_looks_back_goes_from_the_first_edition_to_the_last(reading):
    heading = "从36个到152个 八届“星湖会”的签约账本"
    found = reading.read(Report("r", f"{heading}\n\n{FIRST}", "", published="2023-06-01")).mentions[:2]
    assert fields_of(found, "status", "event") == [("previous", f"首届{SERIES}"), ("signed", f"第八届{SERIES}")]


@pytest.mark.parametrize(
    ("told", "edition"),
    [
        ("2017年签约额头一回过百亿元，达到118亿元。", "第五"),
        ("2019年回落到97亿元，项目数也由上届的80个减至66个。", "第六"),
        ("2021年造纸占比升到31%。", "第七"),
    ],
)
def test_a_year_is_of_the_edition_that_was_held_in_it(reading, told, edition):
    assert standing(reading, FIRST + NOW + BACK + told)[-1][1:] == ("previous", f"{edition}届{SERIES}")


def test_the_edition_before_is_told_from_the_one_of_the_year(reading):
    text = f"{FIRST}{NOW}{BACK}2019年项目数由上届的80个减至66个。"
    assert standing(reading, text)[-2] == ("80个", "previous", f"第五届{SERIES}")


def test_words_that_name_this_edition_last_come_back_to_it(reading):
    told = standing(reading, f"{FIRST}{NOW}首届的项目里，9个来自湖北；第八届则有长三角项目71个。")
    assert told[-2:] == [("9个", "previous", f"首届{SERIES}"), ("71个", "signed", f"第八届{SERIES}")]


@pytest.mark.parametrize(
    ("text", "edition"),
    [
        ("2009年，首届…。前四届（2009年至2015年）…", 6),
        ("首届（2009年）…，第三届（2013年）…", 6),
        ("2009年的首届…", None),
        ("2009年，首届…。2012年，第三届…", None),
        ("2009年，首届…。2011年，第二届…。2012年，第三届…", None),
    ],
)
def test_two_editions_with_their_years_date_the_others(text, edition):
    assert YearsHeld(text).edition(2019) == edition


def test_a_year_between_two_editions_has_none():
    assert YearsHeld("首届（2009年）…，第三届（2013年）…").edition(2018) is None


def test_one_project_is_named_without_its_article(reading):
    told = read(reading, f"{FIRST}{NOW}第五届引进的一个家具零部件项目，起步投资只有3000万元。")[-1]
    assert (told.dimension, told.member, told.status) == ("project", "家具零部件项目", "previous")


def test_a_share_behind_a_sum_says_nothing_of_the_sum(reading):
    told = read(reading, f"{FIRST}{NOW}签约额900亿元，食品项目占七成以上。")[-2:]
    assert fields_of(told, "dimension", "member") == [("total", ""), ("sector", "食品")]


def test_an_average_of_one_is_of_them_all(reading):
    told = read(reading, f"{FIRST}{NOW}平均一个项目5.7亿元。")[-1]
    assert (told.dimension, told.member) == ("average", "")
