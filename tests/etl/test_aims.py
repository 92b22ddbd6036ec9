"""What is aimed at, of which edition; what was added up over months, and what became of a dated edition."""

import pytest

from tests.etl.passages import fields_of, read

FAIR = "第三届星湖合作大会闭幕，共签约项目90个，总投资460亿元。"
DATED = "2026年星湖市政银企对接会举行，共签约项目64个。"
MONTHLY = "星湖区2025年9月重大项目集中签约活动举行，现场签约项目16个。"


def standing(reading, text):
    return fields_of(read(reading, text, "2026-05-20"), "text", "status", "event")[-1]


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("本届大会签约项目年内开工率不低于30%。", "不低于30%"),
        ("对本届项目，我们的要求是一年内开工率达到65%以上。", "65%以上"),
        ("本届项目到明年年底完成投资60亿元。", "60亿元"),
        ("本届要求签约后三个月内开工率不低于40%。", "不低于40%"),
        ("本届大会要求各县区半年内资金到位率达到30%。", "30%"),
    ],
)
def test_what_shall_be_by_a_day_to_come_is_aimed_at(reading, text, figure):
    assert standing(reading, FAIR + text) == (figure, "target", "第三届星湖合作大会")


@pytest.mark.parametrize(
    "text", ["上届项目一年内开工率达到72%。", "去年底签约项目履约率不低于90%。", "按照上届要求，开工率达到72%。"]
)
def test_what_was_reached_is_not_aimed_at(reading, text):
    assert standing(reading, FAIR + text)[1] == "previous"


@pytest.mark.parametrize("told", ["为大会预期目标的八成", "相当于原定计划的八成", "达到全年任务数的八成"])
def test_the_share_of_an_aim_that_was_reached_is_of_what_was_signed(reading, told):
    share = read(reading, f"第三届星湖合作大会进入第二天，已签约项目90个，总投资460亿元，{told}。")[-1]
    assert (share.measure, share.dimension, share.member, share.status) == ("share", "total", "", "signed")


@pytest.mark.parametrize(
    "text",
    ["目前还有20多个项目正在做最后的磋商。", "另有20多个项目仍在进行签约前的谈判。", "还有20多个项目正与客商洽谈。"],
)
def test_what_is_still_talked_about_is_not_signed(reading, text):
    assert standing(reading, FAIR + text) == ("20多个", "forecast", "第三届星湖合作大会")


@pytest.mark.parametrize(
    "told",
    [
        "第四届大会明年移师青石。主办方提出，力争签约项目120个。",
        "下一届大会将在青石举行。目标是签约项目120个。",
        "下届大会由青石市承办，已开始筹备。力争签约项目120个。",
    ],
)
def test_an_aim_is_of_the_edition_that_was_just_announced(reading, told):
    assert standing(reading, FAIR + told) == ("120个", "target", "第四届星湖合作大会")


def test_an_aim_for_this_edition_stays_with_it(reading):
    told = standing(reading, f"{FAIR}下届大会将在青石举行。力争本届签约项目年底前开工60个。")
    assert told == ("60个", "target", "第三届星湖合作大会")


@pytest.mark.parametrize("months", ["今年1—9月，全区已举办集中签约活动8次，", "今年前三季度，全区"])
def test_what_was_added_up_over_months_is_of_no_edition(reading, months):
    assert standing(reading, f"{MONTHLY}{months}累计签约项目118个。") == ("118个", "previous", None)


@pytest.mark.parametrize(
    "told", ["去年对接会签约的52个项目。", "去年的对接会上签约的52个项目。", "2025年对接活动签约的52个项目。"]
)
def test_what_was_signed_at_last_years_edition_is_of_that_edition(reading, told):
    assert standing(reading, DATED + told) == ("52个", "previous", "2025年星湖市政银企对接会")


@pytest.mark.parametrize(
    ("told", "figure"),
    [
        ("上届签约26个、总投资101亿元，今年项目数少了8个，总投资下降4.5%。", "4.5%"),
        ("本届制造业项目从上届的41个减至17个。", "17个"),
        ("首届只有2个外资项目，今年有31个。", "31个"),
    ],
)
def test_words_that_come_back_to_this_edition_are_of_it(reading, told, figure):
    assert standing(reading, FAIR + told) == (figure, "signed", "第三届星湖合作大会")


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ("来自南京的项目14个，同城化效应持续释放。", "signed"),
        ("四季度全市还将有14个项目开工。", "forecast"),
        ("将对签约项目实行清单管理，力争开工14个。", "target"),
    ],
)
def test_released_effects_and_managed_lists_put_nothing_on_offer(reading, told, status):
    assert standing(reading, FAIR + told)[:2] == ("14个", status)


@pytest.mark.parametrize("aim", ["目标签约60个", "力争签约项目60个", "签约项目力争达到60个"])
def test_the_aim_of_a_sentence_that_names_the_next_edition_is_of_it(reading, aim):
    told = standing(reading, f"{FAIR}下一届大会将于明年6月举行，{aim}。")
    assert told == ("60个", "target", "第四届星湖合作大会")


@pytest.mark.parametrize(
    "then", ["去年大会签约的87个项目。", "去年的大会签约项目87个。", "去年合作大会上签约的87个项目。"]
)
def test_last_years_meeting_is_the_edition_before(reading, then):
    assert standing(reading, FAIR + then) == ("87个", "previous", "第二届星湖合作大会")


@pytest.mark.parametrize("plan", ["计划新签约项目150个", "计划完成投资150亿元", "计划实现到位资金150亿元"])
def test_what_is_planned_is_aimed_at(reading, plan):
    assert standing(reading, f"{FAIR}明年全市{plan}。")[1] == "target"


def test_the_size_of_an_industry_is_background(reading):
    told = read(reading, f"{FAIR}力争到2027年全市医疗产业规模突破1000亿元。")[-1]
    assert (told.dimension, told.status) == ("context", "target")


@pytest.mark.parametrize(
    "told",
    [
        "“四季度还要再引进20个以上，全年新签项目总投资突破300亿元。”区招商局负责人说。",
        "下半年，全区必须完成签约20个以上，总投资突破300亿元。",
        "“年内要再签约20个以上，总投资突破300亿元。”",
    ],
)
def test_what_has_to_be_done_in_a_time_to_come_is_aimed_at_and_no_part(reading, told):
    found = read(reading, MONTHLY + told, "2025-09-20")[1:]
    assert [(m.dimension, m.member, m.status, m.event) for m in found] == [("total", "", "target", None)] * 2
    assert (found[0].low, found[0].high) == (20, None)


@pytest.mark.parametrize("done", ["上半年要签约的20个项目全部落地。", "四季度要再签一批，目前已签约20个。"])
def test_what_was_done_by_now_is_not_aimed_at(reading, done):
    assert standing(reading, MONTHLY + done)[1] != "target"


@pytest.mark.parametrize("reached", ["达到1200亿元", "突破1200亿元", "不少于1200亿元"])
def test_the_next_aim_of_a_year_needs_no_word_of_its_own(reading, reached):
    told = f"全年新引进项目力争达到900个，其中十亿元以上项目不少于20个；到位资金{reached}。"
    assert standing(reading, MONTHLY + told)[1:] == ("target", None)
    now = "全年新引进项目力争达到900个；目前到位资金达到300亿元。"
    assert standing(reading, MONTHLY + now)[1] == "signed"


def test_what_an_agreement_lays_down_for_years_to_come_is_signed(reading):
    told = "省政府与一家电网企业签署框架协议，根据协议，该企业五年内投资不低于300亿元。"
    assert standing(reading, MONTHLY + told)[1] == "signed"


@pytest.mark.parametrize("told", ["青石市增幅最大，达", "白塔县增速居首，为"])
def test_what_is_higher_than_last_time_grew_now(reading, told):
    change = read(reading, f"{FAIR}多数地方的签约额高于上届，{told}38.4%。")[-1]
    assert (change.measure, change.status, change.event) == ("change", "signed", "第三届星湖合作大会")
    assert (change.dimension, change.member) == ("host", told[:3])


def test_the_figure_of_last_time_stays_one_of_last_time(reading):
    last = standing(reading, FAIR + "项目个数高于上届的71个。")
    assert last == ("71个", "previous", "第二届星湖合作大会")


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("市商务局将对签约项目和购销合同分头盯办，力争年内合同执行率达到85%以上。", "85%以上"),
        ("目前已有23个开工。市投促局将逐月调度项目进度，确保年底前投产率不低于20%。", "不低于20%"),
    ],
)
def test_a_rate_that_the_signed_projects_shall_reach_within_the_year_is_of_their_event(reading, text, figure):
    assert standing(reading, FAIR + text) == (figure, "target", "第三届星湖合作大会")


def test_a_rate_that_a_place_aims_at_is_of_no_event(reading):
    assert standing(reading, f"{FAIR}全市力争年内规上企业合同履约率达到85%以上。")[2] is None


@pytest.mark.parametrize("said", ["今年市里定的数是：", "今年市里定下的数是："])
def test_the_number_that_a_place_sets_itself_is_aimed_at(reading, said):
    told = read(reading, f"{FAIR}{said}这批项目开工过半，年底前再引回至少20个。", "2026-05-20")[-2:]
    assert fields_of(told, "dimension", "member", "status") == [
        ("category", "开工", "target"),
        ("total", "", "target"),
    ]


@pytest.mark.parametrize(
    "told", ["半年内开工的不低于四成，一年内达到八成以上", "今年9月底前开工率不低于四成，12月底前达到八成以上"]
)
def test_what_is_asked_for_a_later_day_is_aimed_at_as_well(reading, told):
    found = read(reading, f"{FAIR}这次立下规矩：{told}。", "2026-05-20")[-1]
    assert (found.low, found.high, found.dimension, found.member, found.status) == (
        80,
        None,
        "category",
        "开工",
        "target",
    )


def test_a_span_of_half_a_year_is_no_aim_of_the_place(reading):
    assert standing(reading, f"{FAIR}这次立下规矩：半年内开工的不低于四成。")[1:] == ("target", "第三届星湖合作大会")


def test_stages_told_after_an_earlier_edition_are_of_it(reading):
    told = read(reading, f"{FAIR}上届的项目，履约率92%。竣工的26个，投产的15个。", "2026-05-20")[-2:]
    assert fields_of(told, "member", "status", "event") == [
        ("竣工", "previous", "第二届星湖合作大会"), ("投产", "previous", "第二届星湖合作大会")
    ]  # fmt: skip


@pytest.mark.parametrize("told", ["会前我们估的是420亿元", "会前预估420亿元"])
def test_what_was_reckoned_with_before_is_foreseen(reading, told):
    text = f"第三届星湖合作大会共签约项目90个，总投资460亿元，{told}。"
    assert standing(reading, text) == ("420亿元", "forecast", "第三届星湖合作大会")


@pytest.mark.parametrize("rose", ["提至", "提到了", "增至"])
def test_what_rose_from_an_earlier_edition_is_of_its_part(reading, rose):
    told = read(reading, f"{FAIR}其中家具业从上届的21个{rose}34个。", "2026-05-20")[-2:]
    assert fields_of(told, "member", "status", "event") == [
        ("家具业", "previous", "第二届星湖合作大会"), ("家具业", "signed", "第三届星湖合作大会")
    ]  # fmt: skip


def test_beside_the_second_edition_the_first_is_the_one_before(reading):
    text = "第二届星湖合作大会签约项目80个。首届签了76个。单看数量只多了4个，可平均每个项目的投资从4亿元提到了5亿元。"
    told = read(reading, text, "2026-05-20")[-3:]
    assert fields_of(told, "dimension", "member", "status", "event") == [
        ("total", "", "signed", "第二届星湖合作大会"),
        ("average", "", "previous", "首届星湖合作大会"),
        ("average", "", "signed", "第二届星湖合作大会"),
    ]


def test_what_was_signed_beside_intents_is_signed(reading):
    told = read(reading, "据统计，第三届星湖洽谈会共达成合作意向420项，签约项目186个，签约率44.3%。其中制造业35个。")
    assert [m.status for m in told] == ["forecast", "signed", "signed", "signed"]


def test_what_is_foreseen_beside_intents_stays_so(reading):
    told = read(reading, "第三届星湖洽谈会预计达成合作意向420项，签约项目186个。其中制造业35个。")
    assert {m.status for m in told} == {"forecast"}


@pytest.mark.parametrize("plan", ["计划年内开工30个", "计划明年上半年投产30个"])
def test_what_is_planned_for_a_year_is_foreseen(reading, plan):
    assert read(reading, f"第三届星湖洽谈会签约项目80个，{plan}。")[-1].status == "forecast"


@pytest.mark.parametrize("verb", ["将再引进", "将新引进", "将再签约"])
def test_what_is_still_to_be_won_is_aimed_at(reading, verb):
    told = read(reading, f"第三届星湖洽谈会签约项目80个。四季度全市{verb}亿元以上项目不少于25个。")[1:]
    assert {(m.status, m.event) for m in told} == {("target", None)}


def test_what_will_be_done_by_the_end_of_the_year_is_foreseen(reading):
    told = read(reading, "第三届星湖洽谈会签约项目80个。根据计划，签约项目将在年底前开工四成以上。")[-1]
    assert told.status == "forecast"


FAIR_OF_THIS_YEAR = "第五届星湖大会签约168个项目，总投资900亿元。"


@pytest.mark.parametrize("shall", ["年内开工率须达到60%以上", "年底前开工率应达到60%以上", "年内开工率必须达到60%以上"])
def test_what_shall_be_reached_by_then_is_a_target_and_so_is_the_next(reading, shall):
    found = read(reading, f"{FAIR_OF_THIS_YEAR}按照考核办法，本届项目{shall}，到位资金不低于80亿元。")[2:]
    assert [(m.low, m.high, m.status) for m in found] == [(60, None, "target"), (8e9, None, "target")]


@pytest.mark.parametrize(
    "told", ["根据合同，企业应完成投资3亿元", "年内对应完成投资3亿元", "到位资金3亿元，不低于上届"]
)
def test_what_a_contract_says_or_was_reached_is_none(reading, told):
    assert "target" not in {m.status for m in read(reading, f"{FAIR_OF_THIS_YEAR}{told}。")}


def test_the_size_of_all_that_shall_be_signed_in_a_year_makes_no_part(reading):
    aims = "确保全年新签约亿元以上项目不少于150个，10亿元以上项目力争突破20个。"
    found = read(reading, f"{FAIR_OF_THIS_YEAR}会议要求，{aims}")
    assert [m.dimension for m in found if m.measure == "projects"] == ["total", "total", "size_band"]
    of_them = read(reading, f"{FAIR_OF_THIS_YEAR}全年力争签约500个，其中亿元以上项目60个。")
    assert of_them[-1].dimension == "size_band"
    not_new = read(reading, f"{FAIR_OF_THIS_YEAR}全年目标：签约亿元以上项目100个。")
    assert not_new[-1].dimension == "size_band"


def test_what_is_planned_for_a_quarter_is_aimed_at_by_the_place(reading):
    told = "按照计划，一季度全区将签约亿元以上项目35个，完成到位资金60亿元以上。"
    found = read(reading, FAIR_OF_THIS_YEAR + told)[-2:]
    assert [(m.dimension, m.status, m.event) for m in found] == [
        ("total", "target", None),
        ("category", "target", None),
    ]


@pytest.mark.parametrize(
    "told", ["按照安排，大会期间将签约项目12个", "大会将签约项目12个", "按照计划，四季度还将有12个项目开工"]
)
def test_what_a_fair_will_sign_is_foreseen(reading, told):
    assert read(reading, f"{FAIR_OF_THIS_YEAR}{told}。")[-1].status == "forecast"


@pytest.mark.parametrize("words", ["超过目标任务的400个", "超过原计划的400个", "高于预期的400个"])
def test_what_was_aimed_at_is_no_second_whole(reading, words):
    told = read(reading, f"第三届星湖合作大会闭幕，共签约项目426个，{words}。")[-1]
    assert (told.text, told.status) == ("400个", "target")


def test_what_a_whole_year_shall_bring_is_of_no_event(reading):
    text = f"{FAIR}下半年，全县将确保本次签约项目年内开工率不低于60%，全年新签约总投资亿元以上项目100个以上。"
    found = read(reading, text, "2026-05-20")
    assert [m.event for m in found[-3:]] == ["第三届星湖合作大会", None, None]


@pytest.mark.parametrize("these", ["今天签约的项目", "本次签约的项目", "第三届大会项目"])
def test_what_the_projects_of_this_edition_shall_reach_is_of_it(reading, these):
    found = read(reading, f"{FAIR}到明年5月底，{these}开工率力争达到90%。", "2026-05-20")[-1]
    assert (found.status, found.event) == ("target", "第三届星湖合作大会")


def test_projects_that_are_visited_in_the_year_of_their_signing_were_signed(reading):
    opening = "——第三届星湖合作大会签约项目落地回访\n\n今年5月，一批项目在第三届星湖合作大会上签约。"
    found = read(reading, f"一纸签约之后\n{opening}第三届大会签约的90个项目中，已履约82个。", "2026-12-20")
    assert {m.status for m in found} == {"signed"}


@pytest.mark.parametrize(
    "text",
    [
        "市里要求，签约项目到年底履约率达到90%、开工率达到60%。",
        "会议提出，下半年再签约项目100个以上，总投资500亿元以上。",
    ],
)
def test_what_is_asked_for_without_a_word_for_aims_is_aimed_at(reading, text):
    assert {m.status for m in read(reading, FAIR + text)[2:]} == {"target"}


@pytest.mark.parametrize(
    "text",
    ["届时58个项目将集中签约，总投资230亿元。", "期间将举行集中签约仪式，签约项目58个，总投资230亿元。"],
)
def test_what_will_be_signed_is_foreseen(reading, text):
    assert {m.status for m in read(reading, f"第五届星湖合作大会将于5月18日举行，{text}")} == {"forecast"}


@pytest.mark.parametrize(
    "text", ["预计签约50个项目，最终签约58个，总投资230亿元。", "计划签约50个项目，目前已签约58个，总投资230亿元。"]
)
def test_what_came_of_it_is_signed(reading, text):
    told = fields_of(read(reading, f"第五届星湖合作大会{text}"), "dimension", "status")
    assert told == [("total", "forecast"), ("total", "signed"), ("total", "signed")]


def test_an_aim_for_the_projects_signed_is_not_of_the_next_edition(reading):
    text = f"{FAIR}第四届大会明年移师天水。组委会提出，力争签约项目开工率达到60%。"
    assert read(reading, text, "2026-05-20")[-1].event == "第三届星湖合作大会"


@pytest.mark.parametrize(
    "text",
    [
        "与上届签约46个项目、总投资180亿元相比，第三届星湖合作大会签约58个项目，总投资230亿元。",
        "与上届签约项目46个、总投资180亿元相比，第三届星湖合作大会签约58个项目，总投资230亿元。",
        "比第二届的46个项目、180亿元，第三届星湖合作大会签约58个项目，总投资230亿元。",
    ],
)
def test_both_figures_that_are_held_against_are_of_the_edition_before(reading, text):
    told = fields_of(read(reading, text, "2026-05-20"), "status", "event")
    assert told == [("previous", "第二届星湖合作大会")] * 2 + [("signed", "第三届星湖合作大会")] * 2
