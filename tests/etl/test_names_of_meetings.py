"""What the meetings are called at which something is signed, and what is signed at them."""

import pytest

from tests.etl.passages import read


@pytest.mark.parametrize(
    "name",
    [
        "2026云水夏布订货会",
        "2025年青石镇秋季看样会",
        "2026星湖采购节",
        "2026年云水市供需见面会",
        "2025青石湖跨境选品会",
        "2026云水投资年会",
        "2026星湖之夜",
        "2025青石展销会",
    ],
)
def test_a_meeting_without_edition_is_named_by_what_it_is_called(reading, name):
    found = read(reading, f"本报讯 昨天，{name}在星湖宾馆举行。会上共签约项目36个，总投资120亿元。")
    assert {mention.event for mention in found} == {name}


@pytest.mark.parametrize("word", ["订货会", "展销会", "年会", "选品会"])
def test_the_word_alone_is_no_name(reading, word):
    found = read(reading, f"青石市昨天举行{word}，共签约项目36个，总投资120亿元。")
    assert {mention.event for mention in found} == {None}


@pytest.mark.parametrize(
    ("meeting", "told"),
    [
        ("2026云水夏布订货会", "签订合同52份，金额3.6亿元。"),
        ("2026星湖采购节", "签约48份，总额2.4亿元。"),
        ("2025青石展销会", "共签订协议31份，金额1.2亿元。"),
    ],
)
def test_plain_money_of_a_meeting_of_buyers_is_orders(reading, meeting, told):
    found = read(reading, f"{meeting}昨天举行，{told}")
    assert [m.amount_kind for m in found if m.measure == "amount"] == ["order"]


BESIDE = "第三届星湖大会闭幕，共签约项目120个，总投资460亿元。"


@pytest.mark.parametrize(
    "told",
    [
        "同期举行的绿色金融专场上，14个股权投资项目签约，投资额6亿元。",
        "侨商恳谈会上，9个现代农业项目签约，总投资7亿元。",
    ],
)
def test_what_is_told_first_of_a_meeting_beside_the_fair_is_all_of_that_meeting(reading, told):
    found = read(reading, BESIDE + told)[-2:]
    assert {m.dimension for m in found} == {"channel"}
    assert {m.member for m in found} in ({"绿色金融专场"}, {"侨商恳谈会"})


def test_what_banks_lend_to_a_trade_at_a_meeting_is_of_that_meeting(reading):
    found = read(reading, f"{BESIDE}银企对接专场上，7家银行为养老企业授信65亿元。")[-1]
    assert (found.amount_kind, found.dimension, found.member) == ("credit", "channel", "银企对接专场")


def test_the_trades_of_a_meeting_beside_the_fair_stay_trades(reading):
    found = read(reading, f"{BESIDE}绿色金融专场上，制造业项目14个，服务业项目9个。")[-2:]
    assert [(m.dimension, m.member) for m in found] == [("sector", "制造业"), ("sector", "服务业")]


@pytest.mark.parametrize(
    ("added", "meeting"),
    [
        ("加上此前在广州、深圳推介会上签下的25个", "广州、深圳推介会"),
        ("连同上月云水恳谈会签约的9个", "云水恳谈会"),
        ("加上早前在侨商对接会上达成的6个", "侨商对接会"),
    ],
)
def test_a_meeting_that_is_added_up_is_a_part(reading, added, meeting):
    text = f"第三届星湖大会开幕式上集中签约项目38个；{added}，大会签约总数达到99个。"
    found = read(reading, text)[1]
    assert (found.dimension, found.member, found.status) == ("channel", meeting, "signed")


def test_money_of_investment_and_purchases_together_is_of_contracts(reading):
    found = read(
        reading, "第三届星湖大会共达成投资合作项目和商品采购协议132个，签约总额28亿元。其中采购协议91个，金额9亿元。"
    )
    assert [m.amount_kind for m in found if m.measure == "amount"] == ["contract", "order"]


def test_a_visit_of_firms_is_named_whole_and_its_goal_is_no_source(reading):
    text = "四川企业西藏行签约41个项目\n2025年四川民营企业西藏行活动在拉萨举行，共签约项目41个。"
    found = read(reading, text)
    assert found[-1].event == "2025年四川民营企业西藏行活动"
    assert "西藏" not in {m.member for m in found}


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("云水港澳經貿週收官", "2024年雲水（港澳）經貿合作週"),
        ("云水绿博会收官", "第三届云水绿色产业博览会"),
    ],
)
def test_a_title_shortens_the_name_that_the_text_gives_in_full(reading, title, name):
    title = title.replace("云", "雲") if "經" in title else title
    found = read(reading, f"{title} 84個項目吸資逾七百億元\n\n{name}昨日在星湖閉幕，共簽約項目84個，投資總額798億元。")
    assert [(m.event, m.dimension) for m in found] == [(name, "total")] * 4


OWN_CEREMONY = "第五届南岭贸易博览会山东省专题签约仪式"


@pytest.mark.parametrize("title", ["山东省在第五届南岭贸易博览会上签约26个项目\n", "山东签约26个项目\n"])
def test_the_ceremony_that_a_province_holds_at_a_fair_is_what_its_report_is_about(reading, title):
    text = f"{title}{OWN_CEREMONY}9日在郴州举行，共签约项目26个。上届博览会山东签约项目19个。"
    told = [(m.text, m.dimension, m.event) for m in read(reading, text)]
    assert told[:-1] == [("26个", "total", OWN_CEREMONY)] * (len(told) - 1)
    assert told[-1] == ("19个", "total", OWN_CEREMONY.replace("五", "四"))


@pytest.mark.parametrize("held", ["第五届南岭贸易博览会签约仪式9日在郴州举行", "第五届南岭贸易博览会山东省展区最大"])
def test_a_fairs_own_ceremony_and_a_stand_at_it_are_of_the_fair(reading, held):
    assert {m.event for m in read(reading, f"{held}，共签约项目26个。")} == {"第五届南岭贸易博览会"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "昨天，桐庐县体育馆里坐满了人。县里办的侨商联谊恳谈会，今年是第三届，共签约项目18个。",
            "第三届桐庐县侨商联谊恳谈会",
        ),
        ("萧山区一早就忙开了。区里举办的茶商大会，已经是第六届，共签约项目18个。", "第六届萧山区茶商大会"),
        ("2026年星湖茶商大会，今年办到了第四届，共签约项目18个。", "第四届星湖茶商大会"),
        (
            "萧山区举行三季度产业项目集中签约活动\n\n昨天，全区三季度产业项目集中签约活动在文化馆举行。签约项目18个。",
            "萧山区三季度产业项目集中签约活动",
        ),
        (
            "南浦区举行三季度产业项目集中签约活动\n\n昨天，全区三季度产业项目集中签约活动在文化馆举行。签约项目18个。",
            "南浦区三季度产业项目集中签约活动",
        ),
        (
            "昨天，来自桐庐县的客商到了。全县一季度产业项目集中签约活动举行，签约项目18个。",
            "全县一季度产业项目集中签约活动",
        ),
    ],
)
def test_place_and_edition_told_beside_a_name_are_of_it(reading, text, name):
    assert {mention.event for mention in read(reading, text) if mention.measure == "projects"} == {name}


def test_the_edition_told_beside_the_name_has_one_before_it(reading):
    text = "桐庐县体育馆里坐满了人。县里办的侨商联谊恳谈会，今年是第三届，签约项目18个。上届签约项目12个。"
    assert [(m.event, m.status) for m in read(reading, text)] == [
        ("第三届桐庐县侨商联谊恳谈会", "signed"),
        ("第二届桐庐县侨商联谊恳谈会", "previous"),
    ]


def test_a_year_in_the_title_is_no_part_of_the_name_of_an_edition(reading):
    text = (
        "2024中国（星州）湖畔博览会闭幕，签约项目80个\n\n第十二届中国（星州）湖畔博览会昨天落幕，签约项目80个。"
        "上届签约项目71个。"
    )
    assert [m.event for m in read(reading, text)] == [
        *["第十二届中国（星州）湖畔博览会"] * 2, "第十一届中国（星州）湖畔博览会"
    ]  # fmt: skip


def test_this_years_meeting_is_named_without_the_word(reading):
    told = read(reading, "今年的星湖国际文旅产业投资大会给出成绩单。大会共促成签约项目80个。")
    assert told[-1].event == "星湖国际文旅产业投资大会"


@pytest.mark.parametrize(
    "name", ["云水经开区2020年首场项目“云签约”", "青石县首批招商项目“网上签约”", "2021年云水市春季“屏对屏签约”"]
)
def test_a_signing_online_is_named_by_its_place_or_year(reading, name):
    found = read(reading, f"云水日报3月7日讯 昨天上午，{name}在青石路举行，共签约项目36个，总投资120亿元。")
    assert {(m.dimension, m.event) for m in found} == {("total", name)}


@pytest.mark.parametrize(
    "told", ["今年首场“云签约”举行", "云水市通过“云签约”签下大单", "36个项目“云签约”，仪式在线上举行"]
)
def test_signing_online_alone_is_no_name(reading, told):
    assert {m.event for m in read(reading, f"{told}，签约项目36个，总投资120亿元。")} == {None}


def test_a_title_that_says_the_signing_was_online_speaks_of_the_whole(reading):
    text = "云水经开区“云签约”揽金86亿元\n\n3月6日，云水经开区2020年首场“云签约”举行，共签约项目36个，总投资86亿元。"
    assert {(m.text, m.dimension) for m in read(reading, text)} == {("86亿元", "total"), ("36个", "total")}


def test_a_country_before_the_name_of_a_fair_is_no_part(reading):
    told = read(reading, "中国·星湖第三届（国际）陶瓷博览会签约项目35个，总投资额78.9亿元。")
    assert {m.dimension for m in told} == {"total"}


@pytest.mark.parametrize("called", ["以下简称“星博会”", "简称“星博会”", "以下简称星博会"])
def test_a_name_that_is_declared_in_short_is_told_in_full(reading, called):
    title = "第八届星博会在云水落幕"
    told = f"昨天，第八届大湖区投资贸易博览会（{called}）落下帷幕，共签约项目36个，比上届的30个多6个。"
    found = read(reading, f"{title}\n\n本报讯 {told}")
    assert [m.event for m in found] == [
        "第八届大湖区投资贸易博览会",
        "第七届大湖区投资贸易博览会",
        "第八届大湖区投资贸易博览会",
    ]


def test_the_edition_of_a_heading_without_one_is_told_in_the_text(reading):
    text = "星湖口岸博览会签约36个项目\n\n记者从昨天闭幕的第六届星湖口岸商品与投资博览会上获悉，共签约项目36个。"
    assert {m.event for m in read(reading, text)} == {"第六届星湖口岸商品与投资博览会"}


@pytest.mark.parametrize("year", ["2025年", "2025", "云水区2025年"])
def test_the_year_before_a_name_in_quotes_is_a_part_of_it(reading, year):
    text = f"{year}“投资星湖”推介会昨天举行，共签约项目36个。去年“投资星湖”签约的28个项目，已开工23个。"
    found = read(reading, text, "2025-03-02")
    assert found[0].event == f"{year}“投资星湖”推介会"
    assert found[-1].status == "previous" and found[-1].event == found[0].event.replace("2025", "2024")


def test_editions_by_their_years_are_told_apart_whichever_comes_first(reading):
    text = "2023年“双百”招商大会签约项目62个；2024年“双百”招商大会签约项目86个，总投资430亿元。"
    told = [(m.status, m.event) for m in read(reading, text, "2024-05-20")]
    assert told == [("previous", "2023年“双百”招商大会")] + [("signed", "2024年“双百”招商大会")] * 2
