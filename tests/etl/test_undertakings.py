"""Named projects: who builds them, where, as what; and money of a phase, which is no second project."""

import pytest

from etl.records import NamedProject, Report

EVENT = "第三届北山投资洽谈会在临水举行，共签约项目40个、总投资300亿元。\n\n"


def projects(reading, text: str) -> list[NamedProject]:
    return reading.read(Report("r", EVENT + text, "", published="2025-06-01")).projects


@pytest.mark.parametrize("text, name, investor, home, host", [
    ("德国赫林传动此次增资8000万欧元，在太仓市建设齿轮箱再制造中心。",
     "齿轮箱再制造中心", "德国赫林传动", "DE", "320585"),
    ("香港晴川医疗的内窥镜项目落户海门，注册资本3000万美元。", "内窥镜项目", "香港晴川医疗", "810000", "320614"),
    ("最大的一个，是浙江澜舟新能源投资72亿元的钠电池正极材料项目，落户宜都。",
     "钠电池正极材料项目", "浙江澜舟新能源", "330000", "420581"),
    ("江北区引进的柔性玻璃基板项目由上海一家材料企业投资建设，总投资28亿元。",
     "柔性玻璃基板项目", "上海一家材料企业", "310000", "500105"),
])  # fmt: skip
def test_who_builds_and_where_is_read_around_the_money(reading, text, name, investor, home, host):
    (found,) = projects(reading, text)
    assert (found.name, found.investor, found.investor_place_id, found.host_place_id) == (name, investor, home, host)


LIST = """部分项目如下：

1.抽水蓄能配套储能电站项目。朔川能源集团投资22亿元，落户辉南县，规划储能规模30万千瓦。

2.锂电池负极材料项目。深圳砺川新材投资13.5亿元，落户集安市，分两期建设，其中一期投资5亿元。
"""


def test_an_item_of_a_list_has_the_name_that_it_begins_with(reading):
    first, second = projects(reading, LIST)
    assert (first.name, first.investor, first.host_place_id) == ("抽水蓄能配套储能电站项目", "朔川能源集团", "220523")
    assert (second.name, second.investor_place_id, second.host_place_id) == ("锂电池负极材料项目", "440300", "220582")


def test_money_of_a_phase_is_money_of_its_project_and_no_contradiction(reading):
    *_, second = projects(reading, LIST)
    assert [mention.text for mention in second.amounts] == ["13.5亿元", "5亿元"]
    assert [mention.member.endswith("一期") for mention in second.amounts] == [False, True]


def test_the_sector_is_that_of_the_longest_word_in_the_name(reading):
    assert [project.sector for project in projects(reading, LIST)] == ["新能源及储能", "材料"]
    (unknown,) = projects(reading, "投资最大的是澄域一号项目，总投资68亿元。")
    assert unknown.sector is None


@pytest.mark.parametrize("text", [
    "规模最大的一项是四季度假村项目，注册资本2亿元，落户漳州东山。",
    "如今已成为当地名片的风情小镇项目，总投资18亿元。",
])  # fmt: skip
def test_words_that_are_no_firm_invest_nothing(reading, text):
    assert [project.investor for project in projects(reading, text)] == [None]


def test_a_name_that_begins_with_a_county_says_where_the_project_lies(reading):
    (found,) = projects(reading, "共和县绿色算力园项目首期投资31亿元。")
    assert (found.investor_place_id, found.host_place_id) == (None, "632521")
