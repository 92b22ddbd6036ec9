"""The rate of one place is told apart from the rate of all."""

import pytest

from tests.etl.passages import parts, read

FAIR = "第六届南岭合作大会闭幕，共签约项目88个、总投资640亿元。"


def labels(reading, text):
    return parts(read(reading, FAIR + text)[2:])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("截至目前，遵义市签约项目开工率72%，贵阳市开工率81.5%。", [("72%", "遵义市开工"), ("81.5%", "贵阳市开工")]),
        ("上届签约项目中，遵义市开工率达72%，毕节市履约率95%。", [("72%", "遵义市开工"), ("95%", "毕节市履约")]),
        ("已开工项目31个，其中遵义市开工率居首，为68%。", [("31个", "已开工"), ("68%", "遵义市开工")]),
    ],
)
def test_a_rate_of_one_place_has_the_place_in_its_name(reading, text, expected):
    assert labels(reading, text) == [(said, "category", member) for said, member in expected]


@pytest.mark.parametrize("all_of_them", ["全市", "各县区", "签约项目"])
def test_a_rate_of_all_names_no_place(reading, all_of_them):
    ((_, dimension, member),) = labels(reading, f"截至目前，{all_of_them}开工率72%。")
    assert (dimension, member) == ("category", "开工")


@pytest.mark.parametrize(
    ("text", "stage"),
    [
        ("上届签约的40个项目，目前已履约38个，履约率95%。", "履约"),
        ("上届签约项目资金到位率62%。", "资金到位"),
        ("力争本届项目年内投产率达到30%以上。", "投产"),
    ],
)
def test_a_rate_is_of_the_stage_that_the_projects_reached(reading, text, stage):
    assert labels(reading, text)[-1][1:] == ("category", stage)


@pytest.mark.parametrize(
    ("told", "stage"),
    [
        ("已有12个开工建设", "开工"), ("12个已经开工建设", "已开工"), ("12个已破土动工", "已开工"),
        ("12个已经落地", "已落地"), ("还有12个处于前期阶段", "处于前期阶段"),
        ("其余12个正在办理用地手续", "正在办理用地手续"),
    ],
)  # fmt: skip
def test_a_stage_has_one_name_however_it_is_told(reading, told, stage):
    assert labels(reading, f"上届签约的项目中，{told}。")[-1][1:] == ("category", stage)


def test_a_stage_that_is_asked_about_is_no_part_of_what_was_signed(reading):
    told = labels(reading, "在回答项目如何落地的提问时，负责人表示，第五届大会签约的127个项目进展顺利。")
    assert told[-1][1:] == ("total", "")


@pytest.mark.parametrize("share", ["超1/4的签约项目已落地", "六成签约项目已落地", "半数以上的项目已落地"])
def test_a_share_of_the_projects_is_of_the_stage_that_they_reached(reading, share):
    assert labels(reading, f"其中，制造业项目31个。目前，{share}。")[-1][1:] == ("category", "已落地")


@pytest.mark.parametrize(
    ("told", "stage"),
    [
        ("28个实现投产", "投产"),
        ("12个已陆续开工", "已开工"),
        ("5个已全部投产", "已投产"),
        ("7个顺利竣工", "竣工"),
        ("7个落了地", "落地"),
    ],
)
def test_how_a_stage_was_reached_is_no_part_of_its_name(reading, told, stage):
    assert labels(reading, f"上届签约的64个项目中，{told}。")[-1][1:] == ("category", stage)


def test_rates_told_in_order_are_of_their_stages(reading):
    told = labels(reading, "前五届大会累计签约项目418个，目前开工率、资金到位率分别达到82.6%和61.3%。")
    assert [member for *_, member in told[1:]] == ["开工", "资金到位"]


@pytest.mark.parametrize(
    ("told", "band"),
    [
        ("制造业项目35个，约占四成", (35, 45)),
        ("制造业项目35个，占四成", (40, 40)),
        ("制造业项目35个，签约占四成", (40, 40)),
        ("制造业签约额约为300亿元", (25e9, 35e9)),
        ("制造业签约额比上届再增20.3%", (20.3, 20.3)),
        ("制造业项目至少占四成", (40, None)),
        ("制造业项目起码有35个", (35, None)),
        ("制造业项目少说也有35个，至少也达四成", (40, None)),
        ("制造业项目至多占四成", (None, 40)),
        ("制造业项目不到占四成", (None, 40)),
        ("制造业项目超过占四成", (40, 50)),
        ("制造业附近有35个项目", (35, 35)),
    ],
)
def test_a_hedge_counts_before_the_verb_as_well(reading, told, band):
    last = read(reading, f"{FAIR}其中，{told}。")[-1]
    assert (last.low, last.high) == band


def test_a_hedge_before_the_verb_is_no_part_of_a_name(reading):
    found = read(
        reading, f"{FAIR}参展企业至少有60家，行业协会起码占三成。其中，制造业项目至少占四成，农业项目不到占两成。"
    )
    assert [m.member for m in found[-4:]] == ["参展企业", "行业协会", "制造业", "农业"]


def test_what_grows_once_more_has_changed(reading):
    assert read(reading, f"{FAIR}签约额比上届再增20.3%。")[-1].measure == "change"


@pytest.mark.parametrize(
    "told", ["签约金额却多了近两成", "签约金额比上届多两成", "签约金额较上年少了一成多", "项目少了12个"]
)
def test_what_is_more_or_less_has_changed(reading, told):
    assert read(reading, f"{FAIR}{told}。")[-1].measure == "change"


@pytest.mark.parametrize("told", ["占比较低的现代农业最少10个", "比重较低的现代农业项目最少30%"])
def test_the_least_of_all_has_not_changed(reading, told):
    assert read(reading, f"{FAIR}其中，{told}。")[-1].measure != "change"


@pytest.mark.parametrize(
    ("told", "stage"),
    [
        ("12个投产见效", "投产"),
        ("12个已投产达效", "已投产"),
        ("告吹了12个", "告吹"),
        ("中途夭折的有12个", "夭折"),
        ("12个搁浅", "搁浅"),
    ],
)
def test_projects_that_pay_or_that_come_to_nothing_reached_a_stage(reading, told, stage):
    assert labels(reading, f"上届签约的60个项目中，{told}。")[-1][1:] == ("category", stage)


def test_money_that_was_added_has_changed(reading):
    told = read(reading, f"{FAIR}比去年的大会多签了21个项目、增加金额18.6亿元。")[-2:]
    assert [m.measure for m in told] == ["change", "change"]


def test_the_growth_of_number_and_money_is_of_the_whole(reading):
    told = read(reading, f"{FAIR}签约项目数和签约额分别比上届增长14.9%和27.3%。")[-2:]
    assert [(m.measure, m.dimension, m.member) for m in told] == [("change", "total", "")] * 2


@pytest.mark.parametrize("told", ["织机增幅最大，同比增长28.5%", "织机降幅最大，下降28.5%", "织机增长最快，达28.5%"])
def test_the_part_that_grew_most_grew_so_much(reading, told):
    text = f"第六届南岭纺织博览会成交52亿元。成衣成交19亿元；面料8亿元，增长3%；{told}。"
    found = read(reading, text)[-1]
    assert (found.measure, found.dimension, found.member) == ("change", "sector", "织机")


@pytest.mark.parametrize("told", ["全市进出口增幅最大，同比增长9%", "参会客商最多，比上届增长9%"])
def test_what_else_grew_most_is_no_part(reading, told):
    assert read(reading, f"{FAIR}{told}。")[-1].dimension == "context"
