"""What the words before say of a figure that says little itself: time, lists, leaders, kinds of money."""

import pytest

from etl.records import Mention
from tests.etl.passages import fields_of, parts, read

FAIR = "第三届星湖合作大会闭幕，共签约项目90个，总投资460亿元。"


def states(mentions: list[Mention]) -> list[tuple[str | None, ...]]:
    return fields_of(mentions, "text", "status", "event")


@pytest.mark.parametrize("words", ["截至目前，大会累计签约项目", "展会期间累计签约项目", "企业踊跃，累计签约项目"])
def test_what_was_signed_so_far_is_of_this_edition(reading, words):
    told = read(reading, f"第三届星湖合作大会闭幕。{words}90个。")
    assert states(told) == [("90个", "signed", "第三届星湖合作大会")]


@pytest.mark.parametrize("span", ["前两届大会累计", "自创办以来，大会已累计", "十年间，大会累计", "五次大会累计"])
def test_what_was_signed_over_a_span_of_time_is_of_none(reading, span):
    assert states(read(reading, f"{FAIR}{span}签约项目300个。"))[-1] == ("300个", "previous", None)


@pytest.mark.parametrize(
    "told",
    [
        "制造业项目本届有40个，而前两届加起来只有52个。",
        "三届大会上，广东企业共投资项目52个。",
        "三届签约制造业项目52个。",
    ],
)
def test_what_several_editions_signed_is_of_none_of_them(reading, told):
    assert states(read(reading, FAIR + told))[-1] == ("52个", "previous", None)


@pytest.mark.parametrize("edition", ["第三届", "首届和第三届"])
def test_one_edition_is_not_several(reading, edition):
    told = read(reading, f"{edition}签约都在星湖\n第三届星湖合作大会闭幕，第三届签约项目90个。")
    assert states(told)[-1] == ("90个", "signed", "第三届星湖合作大会")


@pytest.mark.parametrize("so_far", ["截至目前，", "截至今年5月底，", "目前，"])
def test_what_became_of_an_earlier_edition_goes_on_over_a_stop(reading, so_far):
    told = read(reading, f"{FAIR}上届共签约60个项目。{so_far}已有45个项目开工，到位资金30亿元。")
    assert [(m.status, m.event) for m in told[2:]] == [("previous", "第二届星湖合作大会")] * 3


def test_what_became_of_this_edition_is_signed(reading):
    assert states(read(reading, f"{FAIR}截至目前，已开工12个。"))[-1][1] == "signed"


@pytest.mark.parametrize("text", ["上届是60个、210亿元。", "与上届大会的60个、210亿元相比，项目数增长50%。"])
def test_the_whole_of_the_edition_before_needs_no_word_for_signing(reading, text):
    told = read(reading, FAIR + text)[2:4]
    assert [(m.dimension, m.status) for m in told] == [("total", "previous")] * 2


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("达成意向成交额38亿元。", "signed"),
        ("签约项目中，年内可开工22个。", "forecast"),
        ("围绕到位资金900亿元的目标，明确任务。", "target"),
        ("其中，以商招商项目17个。", "signed"),
    ],
)
def test_words_around_a_figure_say_its_state(reading, text, status):
    assert read(reading, FAIR + text)[-1].status == status


def test_aims_for_the_projects_that_were_signed_are_of_the_event(reading):
    aim = read(reading, f"{FAIR}要确保签约项目年内开工率达到60%。")[-1]
    assert (aim.status, aim.event) == ("target", "第三届星湖合作大会")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("项目数和金额分别比上届增长12%和18.3%。", [("12%", "total", ""), ("18.3%", "total", "")]),
        ("来自长三角、京津冀的到位资金分别为108亿元、67亿元。",
         [("108亿元", "region", "长三角"), ("67亿元", "region", "京津冀")]),
        ("甲银行、乙银行签约额居前两位，分别为14亿元、12亿元。",
         [("14亿元", "category", "甲银行"), ("12亿元", "category", "乙银行")]),
        ("山城市21个，水城市17个，两市合计占42.2%。",
         [("21个", "host", "山城市"), ("17个", "host", "水城市"), ("42.2%", "host", "山城市、水城市")]),
    ],
)  # fmt: skip
def test_lists_give_each_figure_its_name(reading, text, expected):
    assert [(m.text, m.dimension, m.member) for m in read(reading, FAIR + text)[2:]] == expected


def test_the_second_of_two_multiples_is_of_this_edition_as_well(reading):
    told = read(reading, f"{FAIR}项目数、投资额分别是去年的1.3倍和1.5倍。")
    assert [(m.measure, m.status, m.event) for m in told[2:]] == [("change", "signed", "第三届星湖合作大会")] * 2


def test_a_list_of_changes_goes_on_behind_a_noun(reading):
    told = read(reading, f"{FAIR}比上届多了19个项目、41亿元。")
    assert [m.measure for m in told[2:]] == ["change", "change"]


def test_what_is_left_over_is_of_the_cut_of_the_lines_before(reading):
    told = read(reading, f"{FAIR}其中：\n生物医药8个、36亿元；\n其他项目6个、83亿元。")
    assert [(m.dimension, m.member) for m in told[-2:]] == [("sector", "其他")] * 2


def test_the_kind_of_money_is_told_by_the_clause_before(reading):
    assert read(reading, f"{FAIR}山城市签约金额最高，为86亿元。")[-1].amount_kind == "contract"


@pytest.mark.parametrize("line", ["② 星澄智能装备产业园", "（2）星澄智能装备产业园："])
def test_money_in_the_line_below_a_name_is_of_that_undertaking(reading, line):
    money = read(reading, f"{FAIR}\n{line}\n总投资15.5亿元，规划建设厂房9.8万平方米")[2]
    assert (money.dimension, money.member, money.status) == ("project", "星澄智能装备产业园", "signed")


def test_money_of_each_undertaking_of_a_list_is_of_that_one(reading):
    told = read(reading, f"{FAIR}其中大项目2个，分别是投资12亿元的电解液生产项目、投资8亿元的智慧港口项目，进展顺利。")
    assert [(m.dimension, m.member) for m in told[-2:]] == [
        ("project", "电解液生产项目"),
        ("project", "智慧港口项目"),
    ]


def test_a_second_list_on_offer_is_no_part_of_the_first(reading):
    told = read(reading, f"{FAIR}会上发布绿色场景清单26个，推出招商项目58个，总投资610亿元。")
    assert [m.member for m in told[-2:]] == ["招商项目", "招商项目"]


THEN = "去年9月，第八届星湖投资洽谈会在云水举办，签约项目142个，合同金额918亿元。一年过去，这些项目进展如何？"
BACK = f"签下的约，落了几成地？\n——第八届星湖投资洽谈会签约项目一年回访\n\n{THEN}"


@pytest.mark.parametrize("opening", [BACK, THEN])
def test_a_report_a_year_after_a_fair_tells_what_became_of_its_projects(reading, opening):
    text = "截至8月底，142个签约项目中，已完成公司注册131个，履约率92%；开工104个。云水签约的61个项目中有48个开工。"
    found = read(reading, f"{opening}\n\n{text}")
    assert {(m.status, m.event) for m in found} == {("previous", "第八届星湖投资洽谈会")}
    assert ("131个", "category", "已完成公司注册") in parts(found)


def test_what_such_a_report_aims_at_is_aimed_at_for_those_projects(reading):
    aims = read(reading, f"{BACK}\n\n力争年底前开工率提高到80%以上。第九届洽谈会已对接拟签约项目150个左右。")[-2:]
    told = [("target", "第八届星湖投资洽谈会"), ("forecast", "第九届星湖投资洽谈会")]
    assert fields_of(aims, "status", "event") == told


def test_a_new_edition_that_remembers_the_last_one_is_told_as_signed(reading):
    text = "去年9月，第八届星湖投资洽谈会在云水举办，签约项目142个。一年过去，本届洽谈会签约项目156个。"
    assert read(reading, text)[-1].status == "signed"


def test_what_keeps_projects_from_going_on_is_a_part_of_them(reading):
    text = "尚未开工的40个项目中，22个卡在用地、环评等前期手续上，"
    text += "13个因行情变化暂缓推进，另有5个已经终止，涉及合同金额31亿元。"
    told = parts(read(reading, f"{BACK}\n\n{text}"))[2:]
    members = ["尚未开工", "前期手续未办完", "暂缓", "终止", "终止"]
    assert [(dimension, member) for _, dimension, member in told] == [("category", member) for member in members]


def test_what_came_to_nothing_is_a_part_of_those_projects(reading):
    told = read(reading, "第三届星湖大会共签约项目30个。上届24个项目，黄了3个，开工19个。")[1:]
    assert fields_of(told, "member", "status") == [("", "previous"), ("黄了", "previous"), ("开工", "previous")]
