"""Rules of the language, on sentences of our own: (text, what each figure is)."""

import pytest

from etl.records import Mention, Report
from tests.etl.passages import fields_of, read


def measured(mentions: list[Mention]) -> list[tuple[str, ...]]:
    return fields_of(mentions, "text", "measure", "dimension", "member")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "大会共签约项目90个、金额300亿元，其中制造业项目60个、200亿元。",
            [("90个", "projects", "total", ""), ("300亿元", "amount", "total", ""),
             ("60个", "projects", "sector", "制造业"), ("200亿元", "amount", "sector", "制造业")],
        ),
        (
            "签约项目中，深海勘探类项目4个，共9亿元；航天育种类项目2个。",
            [("4个", "projects", "sector", "深海勘探"), ("9亿元", "amount", "sector", "深海勘探"),
             ("2个", "projects", "sector", "航天育种")],
        ),
        (
            "来自山东、河北等东部省市的签约项目31个，占签约总额的一半。",
            [("31个", "projects", "region", "东部"), ("一半", "share", "region", "东部")],
        ),
        (
            "韩国、日本、德国企业签约项目数分别为16个、11个、9个。",
            [("16个", "projects", "source_country", "韩国"), ("11个", "projects", "source_country", "日本"),
             ("9个", "projects", "source_country", "德国")],
        ),
        (
            "10亿元以上项目61个，金额1402.8亿元。",
            [("10亿元以上", "amount", "size_band", "10亿元以上"), ("61个", "projects", "size_band", "10亿元以上"),
             ("1402.8亿元", "amount", "size_band", "10亿元以上")],
        ),
        (
            "本次签约中，14个科技型企业项目落地。",
            [("14个", "projects", "category", "科技型企业")],
        ),
        (
            "民企项目87个、612.5亿元，央企项目25个、488亿元。",
            [("87个", "projects", "ownership", "民企"), ("612.5亿元", "amount", "ownership", "民企"),
             ("25个", "projects", "ownership", "央企"), ("488亿元", "amount", "ownership", "央企")],
        ),
        (
            "德国东部的企业代表参加了签约，签约项目共5个。",
            [("5个", "projects", "total", "")],
        ),
        (
            "800余位嘉宾和17个国家的近150家企业参会。",
            [("800余位", "people", "context", "嘉宾"), ("17个", "countries", "context", "国家"),
             ("近150家", "companies", "context", "企业")],
        ),
    ],
)  # fmt: skip
def test_a_figure_belongs_to_the_part_that_its_words_name(reading, text, expected):
    assert measured(read(reading, text)) == expected


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("会上发布《年度机会清单》，推出项目486个。", "offered"),
        ("大会拟签约项目150个。", "forecast"),
        ("力争签约额突破2000亿元。", "target"),
        ("预计签约项目160个。", "forecast"),
        ("共签约项目96个。", "signed"),
    ],
)
def test_what_is_offered_aimed_at_or_foreseen_is_not_signed(reading, text, status):
    assert [m.status for m in read(reading, text)] == [status]


def test_an_earlier_edition_in_brackets_is_previous_and_belongs_to_that_edition(reading):
    mentions = read(reading, "第五届南湖合作博览会闭幕，共签约项目96个（上届81个），协议金额538.6亿元。")
    assert [(m.text, m.status, m.event) for m in mentions] == [
        ("96个", "signed", "第五届南湖合作博览会"),
        ("81个", "previous", "第四届南湖合作博览会"),
        ("538.6亿元", "signed", "第五届南湖合作博览会"),
    ]


def test_a_running_total_belongs_to_no_single_event(reading):
    mentions = read(reading, "第五届南湖合作博览会今日开幕。前四届累计签约项目213个。")
    assert [(m.status, m.event_id) for m in mentions] == [("previous", None)]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("某某重工签约的叶片项目总投资20亿元。", "investment"),
        ("双方共建“叶片总部”，注册资本金达60亿元。", "registered_capital"),
        ("江河银行提供合计750亿元授信。", "credit"),
        ("宏达集团签下3年20亿元定向订单。", "order"),
        ("本届大会签约金额达975.5亿元。", "contract"),
        ("江河银行的总市值为849.50亿元。", "market_value"),
    ],
)
def test_the_word_that_names_the_money_says_of_which_kind_it_is(reading, text, kind):
    assert [m.amount_kind for m in read(reading, text)] == [kind]


def test_a_hedge_apart_from_its_number_still_makes_a_band(reading):
    share = read(reading, "来自东部省市的签约项目金额近1700亿元，超签约项目总额的一半。")[-1]
    assert (share.text, share.low, share.high, share.low_open, share.base) == ("一半", 50, None, True, "签约项目总额")


def test_a_threshold_has_no_upper_end_and_a_result_has(reading):
    limit, result = read(reading, "10亿元以上项目5个。")[0], read(reading, "制造业签约项目占六成以上。")[0]
    assert (limit.qualifier, limit.high) == ("at_least", None)
    assert (result.qualifier, result.low, result.high) == ("over", 60, 70)


def test_places_have_a_code_a_role_and_say_whether_their_list_is_closed(reading):
    mention = read(reading, "来自广东、浙江等东部省市的签约项目122个。")[0]
    assert [(p.place_id, p.role, p.complete) for p in mention.places] == [
        ("440000", "source", False),
        ("330000", "source", False),
    ]


def test_what_cannot_be_attributed_says_so_with_a_reason(reading):
    share = read(reading, "签约活动上还提到38%。")[0]
    assert share.dimension == "unknown"
    assert share.reason and share.confidence < 0.5


def test_a_background_figure_keeps_its_date(reading):
    market = read(reading, "5月21日收盘时，江河银行总市值达到849.50亿元。")[0]
    assert (market.dimension, market.period, market.event) == ("context", "2025-05-21", None)


def test_the_answer_changes_with_the_numbers_and_the_names(reading):
    text = "大会共签约项目90个，其中制造业项目60个、200亿元，现代服务业项目20个、50.5亿元。"
    before = measured(read(reading, text))
    changed = text.replace("60个", "61个").replace("制造业", "现代农业").replace("50.5亿", "71.5亿")
    renamed = {"60个": "61个", "50.5亿元": "71.5亿元", "制造业": "现代农业"}
    after = [(renamed.get(t, t), m, d, renamed.get(x, x)) for t, m, d, x in before]
    assert measured(read(reading, changed)) == after != before


def test_a_ceremony_is_a_channel_beside_a_larger_whole_and_else_the_scope_of_all(reading):
    beside = read(reading, "大会共签约项目63个，其中集中签约32个。")
    alone = read(reading, "星湖市集中签约项目23个，总投资87.6亿元，其中制造业项目9个。")
    assert [(m.dimension, m.member, m.scope) for m in beside] == [
        ("total", "", "whole"),
        ("channel", "集中签约", "opening"),
    ]
    assert [(m.dimension, m.scope) for m in alone] == [
        ("total", "opening"),
        ("total", "opening"),
        ("sector", "opening"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "会上发布招商项目80个，投资额600亿元。",
            [("80个", "category", "offered"), ("600亿元", "category", "offered")],
        ),
        (
            "会上还推介项目120个，总投资3000亿元。",
            [("120个", "category", "offered"), ("3000亿元", "category", "offered")],
        ),
        ("计划签约项目200个。", [("200个", "total", "forecast")]),
        (
            "另有意向签约项目60个，意向金额700亿元。",
            [("60个", "total", "forecast"), ("700亿元", "total", "forecast")],
        ),
        (
            "还达成外资合作意向9项，意向金额4亿美元。",
            [("9项", "region", "forecast"), ("4亿美元", "region", "forecast")],
        ),
    ],
)
def test_offers_and_intents_are_never_signed(reading, text, expected):
    mentions = read(reading, f"第三届星湖合作大会闭幕，共签约项目30个，总投资300亿元。{text}")
    assert [(m.dimension, m.status) for m in mentions[:2]] == [("total", "signed")] * 2
    assert [(m.text, m.dimension, m.status) for m in mentions[2:]] == expected


def test_what_is_a_part_of_the_ceremony_is_no_part_of_the_fair(reading):
    text = (
        "会期共签约200个、1000亿元。开幕式上集中签约30个、400亿元，其中制造业20个、250亿元，现代服务业10个、150亿元。"
    )
    mentions = read(reading, text)
    assert [(m.member, m.scope) for m in mentions if m.measure == "projects"] == [
        ("", "whole"),
        ("集中签约", "opening"),
        ("制造业", "opening"),
        ("现代服务业", "opening"),
    ]


def test_a_long_name_of_an_event_is_kept_whole(reading):
    name = "首届中国（重庆）国际新能源与智能网联汽车产业链供应链合作博览会"
    mentions = read(reading, f"{name}今日闭幕，共签约项目82个，签约金额300亿元。")
    assert [(m.event, m.dimension, m.status) for m in mentions] == [(name, "total", "signed")] * 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("签约项目数35个，签约金额数86亿元。", [("35个", "projects", "total", ""), ("86亿元", "amount", "total", "")]),
        (
            "大会签约90个。\n1、12个制造业项目。",
            [("90个", "projects", "total", ""), ("12个", "projects", "sector", "制造业")],
        ),
        (
            "大会共签约90个，其中外资项目3个、2.3亿美元。",
            [("90个", "projects", "total", ""), ("3个", "projects", "region", "外资"),
             ("2.3亿美元", "amount", "region", "外资")],
        ),
        (
            "大会签约项目90个（其中工业项目9个），总投资86亿元。",
            [("90个", "projects", "total", ""), ("9个", "projects", "sector", "工业"),
             ("86亿元", "amount", "total", "")],
        ),
        (
            "大会共签约90个项目。其中，国有大行授信20亿元，农商行授信5亿元。",
            [("90个", "projects", "total", ""), ("20亿元", "amount", "category", "国有大行"),
             ("5亿元", "amount", "category", "农商行")],
        ),
        (
            "大会共签约90个项目。四川、广东、江苏客商最多，三省签约合计40个。",
            [("90个", "projects", "total", ""), ("40个", "projects", "source_province", "四川、广东、江苏")],
        ),
        ("大会覆盖38个行业。", [("38个", "other", "context", "行业")]),
        (
            "大会共签约项目50个。来自江西的项目15个，其余35个项目由省外企业投资。",
            [("50个", "projects", "total", ""), ("15个", "projects", "source_province", "江西"),
             ("35个", "projects", "region", "省外企业")],
        ),
    ],
)  # fmt: skip
def test_what_reports_print_every_day(reading, text, expected):
    assert measured(read(reading, text)) == expected


@pytest.mark.parametrize(
    "period", ["今年前5个月，全市", "据介绍，1至9月，宜昌市", "今年上半年，我省", "今年以来，全县", "前三季度全区"]
)
def test_what_a_place_did_over_months_is_no_statistic_of_the_event(reading, period):
    told = "第三届星湖合作大会闭幕，共签约项目30个。" + period + "新签约项目203个，到位资金210亿元。"
    assert [(m.dimension, m.event) for m in read(reading, told)] == [
        ("total", "第三届星湖合作大会"),
        ("total", None),
        ("category", None),
    ]


@pytest.mark.parametrize("measured", ["12万吨", "60公里", "30万千瓦时", "200兆瓦"])
def test_what_is_weighed_or_measured_is_never_a_count_of_projects(reading, measured):
    mentions = read(reading, f"大会共签约项目50个，最大的一个是年产{measured}铜箔项目。")
    assert [(m.measure, m.dimension) for m in mentions] == [("projects", "total"), ("other", "context")]


def test_a_change_and_a_multiple_belong_to_the_edition_that_changed(reading):
    text = "第七届北湖洽谈会签约总额1100亿元，上届为900亿元，增长22%，项目数是上届的1.2倍。"
    assert [(m.text, m.status, m.event) for m in read(reading, text)] == [
        ("1100亿元", "signed", "第七届北湖洽谈会"), ("900亿元", "previous", "第六届北湖洽谈会"),
        ("22%", "signed", "第七届北湖洽谈会"), ("1.2倍", "signed", "第七届北湖洽谈会"),
    ]  # fmt: skip


def test_a_year_of_plans_makes_no_earlier_year_of_this_one(reading):
    report = Report("r", "2025年5月22日，第七届北湖洽谈会签约46个，力争2027年建成投产。", "")
    assert [m.status for m in reading.read(report).mentions] == ["signed"]


def test_a_part_that_no_word_knows_says_that_it_was_read_from_its_clause(reading):
    part = read(reading, "大会共签约90个项目。其中，晨曦星光签约12个。")[1]
    assert part.member and part.reason and part.confidence < 0.7


def test_each_figure_of_a_list_has_its_own_place_and_a_firm_its_province(reading):
    listed = read(reading, "大会共签约50个。天长市、全椒县分别签约12个和9个。")
    assert [[p.place_id for p in m.places] for m in listed] == [[], ["341181"], ["341124"]]
    firm = read(reading, "广州色耐特投资20亿元建设轮毂项目。")[0]
    assert {(p.place_id, p.role) for p in firm.places} == {("440100", "source"), ("440000", "source")}


@pytest.mark.parametrize(("district", "code"), [("渝北区", "500112"), ("永川区", "500118"), ("巫山县", "500237")])
def test_a_district_that_signs_is_a_part_once_the_whole_is_told(reading, district, code):
    told = read(reading, f"大会共签约50个。{district}签约3个、8亿元。")
    assert [(m.dimension, m.member) for m in told] == [("total", ""), ("host", district), ("host", district)]
    assert told[1].places[0].place_id == code


def test_each_place_that_signs_is_a_part_and_a_province_is_a_host_too(reading):
    told = read(reading, "大会共签约50个。福州市签约19个、105亿元，泉州市签约22个、近130亿元；四川签约2个。")
    assert [m.member for m in told] == ["", "福州市", "福州市", "泉州市", "泉州市", "四川"]
    assert {m.dimension for m in told[1:]} == {"host"}


def test_a_name_cut_off_in_the_title_is_the_full_one_of_the_text(reading):
    report = Report(
        "r", "第九届海峡绿色建材展览会昨日落幕，共签约项目86个。", "", title="第九届海峡绿色建材展签约结果公布"
    )
    assert {m.event_id for m in reading.read(report).mentions} == {"海峡绿色建材展览会-9"}


@pytest.mark.parametrize("over", ["超", "超过", "过", "逾"])
def test_the_limit_of_a_band_is_told_from_an_amount_with_its_share(reading, over):
    band = read(reading, f"大会共签约50个，其中{over}50亿元项目2个。")
    assert [(m.measure, m.dimension) for m in band][-1] == ("projects", "size_band")
    band = read(reading, f"大会共签约50个，其中，{over}10亿元工业项目6个。")
    assert [(m.measure, m.dimension) for m in band][1] == ("amount", "size_band")
    amount = read(reading, f"大会共签约50个，制造业项目总投资{over}900亿元，占64.3%。")
    assert [(m.measure, m.dimension, m.member) for m in amount][1] == ("amount", "sector", "制造业")


@pytest.mark.parametrize(
    ("tail", "expected"),
    [
        ("其他项目50个、30亿元", [("50个", "projects", "sector", "其他"), ("30亿元", "amount", "sector", "其他")]),
        ("其余50个", [("50个", "projects", "sector", "其余")]),
        ("其他领域项目50个", [("50个", "projects", "sector", "其他领域")]),
        ("其余项目金额共计30亿元", [("30亿元", "amount", "sector", "其余")]),
        ("其余50个为农业项目", [("50个", "projects", "sector", "农业")]),
    ],
)
def test_what_is_left_over_is_a_part_of_the_same_cut(reading, tail, expected):
    told = read(reading, f"大会共签约项目90个，其中制造业项目25个、现代服务业项目15个，{tail}。")
    assert measured(told)[3:] == expected
