"""What stands before a figure, in its sentence or an earlier one, says what it is of: (text, what each figure is)."""

import pytest

from etl.records import Mention
from tests.etl.passages import fields_of, parts, read

FAIR = "第三届星湖轻纺产业招商大会共签约项目41个、总投资98.7亿元。"
BANKS = "2025年星湖银企对接会上，9家银行与36家企业签订授信协议，"


def told(mentions: list[Mention]) -> list[tuple[str, ...]]:
    return fields_of(mentions, "text", "dimension", "status")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("针织产业链最抢手。9个项目、21.3亿元。",
         [("9个", "sector", "针织产业链"), ("21.3亿元", "sector", "针织产业链")]),
        ("去年，全县签约项目88个，到位资金140亿元，分别增长7.1%和9.6%。",
         [("88个", "total", ""), ("140亿元", "category", "资金到位"), ("7.1%", "total", ""),
          ("9.6%", "category", "资金到位")]),
        ("织锦智造项目总投资6亿元，获星湖银行贷款2亿元。",
         [("6亿元", "project", "织锦智造项目"), ("2亿元", "project", "织锦智造项目")]),
        ("4月的西部纺织推介会签约项目6个。", [("6个", "channel", "西部纺织推介会")]),
        ("白塔镇（含示范园）签约7个。", [("7个", "host", "白塔镇")]),
        ("青石镇、白塔镇各3个。", [("3个", "host", "青石镇、白塔镇")]),
        ("其中亿元以上项目20个，平均单体投资2.4亿元。",
         [("亿元以上", "size_band", "亿元以上"), ("20个", "size_band", "亿元以上"), ("2.4亿元", "average", "")]),
        ("从落户看，外省企业投资项目29个。", [("29个", "region", "外省")]),
        ("现场签订贸易合同12份。", [("12份", "category", "贸易合同")]),
        ("兰山、合浦、安仁三县共签约16个。", [("16个", "host", "兰山、合浦、安仁")]),
        ("两批项目合计50个。", [("50个", "total", "")]),
        ("尚未开工的6个项目正在办理手续。", [("6个", "category", "尚未开工")]),
        ("其中贸易成交项目8个。", [("8个", "category", "贸易成交项目")]),
        ("会上发布设备更新需求36项。", [("36项", "category", "设备更新需求")]),
    ],
)  # fmt: skip
def test_what_was_told_before_says_what_a_figure_is_of(reading, text, expected):
    assert parts(read(reading, FAIR + text)[2:]) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("去年共签约项目73个；到位资金90亿元，开工率61%。",
         [("73个", "total", "previous"), ("90亿元", "category", "previous"), ("61%", "category", "previous")]),
        ("去年，云海新签约项目120个。", [("120个", "total", "previous")]),
        ("到位资金30亿元，完成年度目标任务的86.2%。",
         [("30亿元", "category", "signed"), ("86.2%", "category", "signed")]),
        ("会议明确，下半年新签约项目30个以上。", [("30个以上", "total", "target")]),
    ],
)  # fmt: skip
def test_a_figure_stands_in_the_time_that_its_sentence_speaks_of(reading, text, expected):
    assert told(read(reading, FAIR + text)[2:]) == expected


def test_a_size_that_all_have_is_the_whole_and_a_larger_one_a_part(reading):
    year = read(reading, "2025年，全市新引进3亿元以上项目64个，其中20亿元以上项目5个。")
    assert [m.dimension for m in year] == ["size_band", "total", "size_band", "size_band"]


def test_a_kind_that_all_are_of_does_not_make_a_part(reading):
    year = read(reading, "2025年，全市新签约亿元以上产业项目52个，协议总投资80亿元。")
    assert [m.dimension for m in year] == ["size_band", "total", "total"]


def test_a_plain_sum_at_a_meeting_of_banks_is_credit(reading):
    assert [m.amount_kind for m in read(reading, BANKS + "金额74亿元。") if m.amount_kind] == ["credit"]


@pytest.mark.parametrize("heading", ["星湖：一季度集中签约23个项目\n", "星湖·云海：携手同行 23个项目签约\n"])
def test_a_place_that_heads_a_heading_is_no_part(reading, heading):
    assert parts(read(reading, heading))[0] == ("23个", "total", "")


def test_projects_of_several_stages_are_a_set_of_their_own(reading):
    text = "全市集中签约开工项目90个，其中集中开工项目52个；集中签约项目38个。"
    assert [label[1:] for label in parts(read(reading, text))] == [
        ("category", "签约开工"), ("category", "开工"), ("total", ""),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("大会吸引来自26个国家和地区的客商。", "国家和地区"),
        ("1120家企业参展，展览面积8.6万平方米。", "展览面积"),
    ],
)
def test_a_background_label_ends_before_the_words_that_lead_on(reading, text, label):
    assert read(reading, FAIR + text)[-1].member == label


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("9月26日，白塔县2025年9月份招商引资项目集中签约仪式举行。", "白塔县2025年9月份招商引资项目集中签约仪式"),
        ("2025年白塔县产业协作推介签约会在福州举行。", "2025年白塔县产业协作推介签约会"),
    ],
)
def test_an_event_has_its_place_and_its_month_in_its_name(reading, title, name):
    assert reading.attribution.events.main_event(title).name == name


@pytest.mark.parametrize("text", ["2025大湖之约", "2026大美新疆行"])
def test_a_year_before_大_counts_nothing(reading, text):
    assert read(reading, text) == []


def test_a_band_may_begin_with_a_bare_power(reading):
    first = read(reading, FAIR + "亿元至5亿元项目12个。")[2]
    assert (first.text, first.low, first.high) == ("亿元至5亿元", 1e8, 5e8)


def test_the_industry_of_all_that_is_signed_is_no_part(reading):
    summit = read(reading, "第八届星湖峰会期间，全市共签约数字经济项目45个，其中人工智能项目11个。")
    assert parts(summit) == [("45个", "total", ""), ("11个", "sector", "人工智能")]


def test_domestic_and_foreign_money_side_by_side_are_owners(reading):
    both = read(reading, FAIR + "签订利用外资项目合同总额2亿美元；签订省际联合项目30个。")[2:]
    assert parts(both) == [("2亿美元", "ownership", "外资"), ("30个", "ownership", "内资")]


def test_what_takes_over_from_a_region_is_not_of_it(reading):
    hosts = read(reading, FAIR + "龙川县、紫金县等承接大湾区产业转移前沿县共签约12个。")[-1]
    assert (hosts.dimension, hosts.member) == ("host", "龙川县、紫金县")


@pytest.mark.parametrize(
    ("text", "limit"),
    [
        ("其中，30亿元以上先进制造业项目9个，占比三成。", "30亿元以上"),
        ("超10亿元的新能源项目12个、总投资23亿元。", "超10亿元"),
        ("引进20亿元及以上生物医药项目4个，金额81亿元。", "20亿元及以上"),
        ("从体量看，亿元以上农业项目21个、投资额30亿元。", "亿元以上"),
    ],
)
def test_a_trade_between_the_limit_and_its_count_leaves_the_count_to_the_band(reading, text, limit):
    found = read(reading, FAIR + text)[2:]
    assert parts(found) == [(m.text, "size_band", limit) for m in found] and len(found) == 3
    assert found[1].reason and found[1].confidence < 0.8


def test_the_trades_of_a_band_that_was_told_are_trades(reading):
    found = read(reading, FAIR + "10亿元以上项目9个，其中新能源项目4个、化工项目2个。")[2:]
    assert parts(found)[1:] == [
        ("9个", "size_band", "10亿元以上"),
        ("4个", "sector", "新能源"),
        ("2个", "sector", "化工"),
    ]


@pytest.mark.parametrize(
    "again",
    [
        "去年的这两个数字分别是65项和37亿元。",
        "2024年，这两个数字为65项、37亿元。",
        "上届上述两项数据分别是65项和37亿元。",
    ],
)
def test_these_numbers_are_those_that_were_just_told(reading, again):
    assert told(read(reading, FAIR + again)[2:]) == [("65项", "total", "previous"), ("37亿元", "total", "previous")]


@pytest.mark.parametrize(
    ("text", "member"),
    [("对外贸易方面，达成采购协议116份。", "对外贸易"), ("对外贸易方面，中外企业签订合同30份。", "对外贸易")],
)
def test_a_class_stays_one_whatever_the_paragraph_cuts_by(reading, text, member):
    assert parts(read(reading, f"{FAIR}从落户地看，青石镇7个。{text}"))[-1][1:] == ("category", member)


def test_those_that_agreements_are_made_with_are_a_part_of_them(reading):
    found = parts(read(reading, f"{FAIR}签订采购协议116份，其中与老挝、越南、缅甸企业达成的占63%。"))
    assert found[-1] == ("63%", "source_country", "老挝、越南、缅甸")


@pytest.mark.parametrize("goods", ["采购协议116份、21亿元", "购销合同116份、21亿元", "订购合同116份和21亿元"])
def test_money_beside_a_count_of_purchases_is_of_purchases(reading, goods):
    assert read(reading, f"{FAIR}还签订{goods}。")[-1].amount_kind == "order"


def test_that_number_is_of_what_was_just_told(reading):
    text = "平均下来，每个项目超过2亿元，上届这个数字是1.3亿元。"
    assert fields_of(read(reading, FAIR + text)[2:], "dimension", "status") == [
        ("average", "signed"), ("average", "previous"),
    ]  # fmt: skip


@pytest.mark.parametrize("now", ["一年过去", "时隔一年"])
def test_what_grew_since_an_earlier_edition_is_of_this_one(reading, now):
    text = f"而去年的大会签了12个、23.1亿元，{now}，个数多了29个。"
    assert fields_of(read(reading, FAIR + text)[2:], "measure", "status") == [
        ("projects", "previous"), ("amount", "previous"), ("change", "signed"),
    ]  # fmt: skip


@pytest.mark.parametrize("these", ["两项指标", "两项数字今年", "二者"])
def test_so_many_figures_that_grew_are_those_just_told(reading, these):
    text = f"共签约项目41个、总投资98.7亿元，{these}分别比上届增长6.3%和9.1%。"
    told = fields_of(read(reading, f"第三届星湖轻纺产业招商大会闭幕。{text}"), "measure", "dimension", "member")
    assert told[2:] == [("change", "total", "")] * 2


def test_projects_that_opened_for_business_are_a_stage_of_their_own(reading):
    text = "第六届星湖投资洽谈会签约项目128个。上届洽谈会签约的项目目前已开工26个，其中9个建成营业。"
    assert parts(read(reading, text))[1:] == [("26个", "category", "已开工"), ("9个", "category", "建成营业")]


@pytest.mark.parametrize(
    "text", ["竹器漆器比首日多了6份。", "竹器漆器类合同较前一天增加6份。", "其中，竹器漆器项目比上届多6份。"]
)
def test_what_a_part_grew_by_is_of_that_part(reading, text):
    told = read(
        reading, f"第三届星湖贸易博览会闭幕，共签订合同64份。其中，日用百货28份，竹器漆器19份，木艺家具17份。{text}"
    )[-1]
    assert (told.measure, told.dimension, told.member, told.status) == ("change", "sector", "竹器漆器", "signed")


@pytest.mark.parametrize("against", ["对照去年的第二届", "参照上届", "对照第二届"])
def test_what_this_edition_is_held_against_leaves_the_change_to_it(reading, against):
    found = read(reading, f"{FAIR}{against}，项目少了9个，总投资下降7%。")[2:]
    assert {(m.measure, m.dimension, m.status, m.event) for m in found} == {
        ("change", "total", "signed", "第三届星湖轻纺产业招商大会")
    }


@pytest.mark.parametrize("now", ["这次仅有4个", "这一届有4个", "此次只有4个", "此次大会签约4个"])
def test_this_time_leads_back_from_the_edition_before(reading, now):
    found = read(reading, f"{FAIR}上届签约工业项目9个，{now}。")[2:]
    assert [(m.status, m.event[:3]) for m in found] == [("previous", "第二届"), ("signed", "第三届")]


LAST_ONE = "第二届大会签约的30个项目，已开工21个，开工率70%。"


@pytest.mark.parametrize(
    ("told", "dimension", "member"),
    [
        ("其中青石县签约的6个项目，进度最快", "host", "青石县"),
        ("其中工业项目6个", "sector", "工业"),
        ("对仍未开工的6个项目，终止协议", "category", "未开工"),
    ],
)
def test_parts_of_what_an_earlier_edition_signed_are_of_that_edition(reading, told, dimension, member):
    found = read(reading, f"{FAIR}{LAST_ONE}{told}。")[-1]
    assert (found.dimension, found.member, found.status, found.event[:3]) == (dimension, member, "previous", "第二届")


@pytest.mark.parametrize(
    "told",
    [
        "第三届大会签约41个，上届为30个。其中工业项目26个",
        "上届签约30个。再看今年。其中工业项目26个",
        "上届签约30个。其中本届再次投资的项目26个",
        "上届签约30个。本届项目中，工业项目26个",
        "上届签约30个。对今年未开工的26个项目，要约谈",
    ],
)
def test_parts_told_behind_both_editions_are_of_this_one(reading, told):
    assert read(reading, f"{FAIR}{told}。")[-1].status == "signed"


@pytest.mark.parametrize("money", ["总投资98.7亿元", "计划总投资达98.7亿元", "合同金额98.7亿元", "签约总额98.7亿元"])
def test_a_sentence_of_money_alone_tells_what_was_just_counted_comes_to(reading, money):
    mentions = read(reading, f"第三届星湖轻纺产业招商大会举行。41个项目现场集中签约。{money}。")
    assert parts(mentions)[-1][1:] == ("total", "")


def test_money_alone_behind_a_part_is_of_nothing_that_was_said(reading):
    mentions = read(reading, f"{FAIR}其中纺织项目12个。总投资达90亿元。")
    assert parts(mentions)[-1][1] != "total"


def test_indicators_are_the_rates_that_the_sentence_before_told(reading):
    rates = "已履约36个，履约率87.8%；开工率65.5%；资金到位率23.1%。"
    mentions = read(reading, f"{FAIR}{rates}三项指标分别比上届同期提高3.2个、5.8个和2.4个百分点。")
    assert [m.member for m in mentions[-3:]] == ["履约", "开工", "资金到位"]


@pytest.mark.parametrize("both", ["今年两项指标分别增长62.1%和60%", "与上届相比，两项数据分别增长62.1%和60%"])
def test_two_indicators_are_count_and_money_of_the_whole(reading, both):
    assert [m.dimension for m in read(reading, f"{FAIR}{both}。")[-2:]] == ["total", "total"]


def test_this_project_is_the_one_that_was_spoken_of(reading):
    opening = "隆冬时节，星湖县的织锦智能终端产业园工地上塔吊林立。"
    mentions = read(reading, f"{opening}今年5月，这个总投资65亿元的项目在第五届星湖投资贸易博览会上签约。")
    [(_, dimension, member)] = parts(mentions)
    assert dimension == "project" and "织锦智能终端产业园" in member


def test_firms_that_are_a_class_of_projects_are_no_project_that_was_spoken_of(reading):
    mentions = read(reading, f"{FAIR}企业“走出去”项目16个，投资额8.8亿美元。")
    assert [part[1:] for part in parts(mentions)[-2:]] == [("category", "“走出去”")] * 2


@pytest.mark.parametrize("before", ["上届签约项目46个", "五届大会累计签约项目195个", "全年计划签约项目200个"])
def test_money_alone_behind_what_is_not_of_this_edition_is_not_signed_in_it(reading, before):
    mentions = read(reading, f"{FAIR}{before}。总投资180亿元。")
    assert (mentions[-1].dimension, mentions[-1].status) != ("total", "signed")


@pytest.mark.parametrize(
    ("told", "dimension"),
    [("参展企业860家，专业观众3.6万人次", "context"), ("其中纺织项目31个，总投资42亿元", "sector")],
)
def test_two_indicators_are_of_what_the_sentence_before_told(reading, told, dimension):
    mentions = read(reading, f"{FAIR}{told}。两项指标分别比上届增长12%和18%。")
    assert {m.dimension for m in mentions[-2:]} == {dimension}


def test_projects_beside_agreements_are_no_part_of_them(reading):
    agreed = "第四届星湖央企合作大会上，省政府与中央企业签署战略合作框架协议8份"
    mentions = read(reading, f"{agreed}，各市与央企签约合作项目64个，总投资2187亿元。")
    assert [part[1] for part in parts(mentions)] == ["category", "total", "total"]


def test_another_edition_leaves_the_stage_of_the_one_before(reading):
    text = f"{FAIR}首届签约30个项目，至今落地25个；2020年第二届签约52个、总投资1654亿元，落地42个。"
    assert [m.dimension for m in read(reading, text)[-3:]] == ["total", "total", "category"]
