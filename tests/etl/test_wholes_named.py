"""What is the whole of an event, and what is a part beside it: (text, what each figure is)."""

import pytest

from tests.etl.passages import parts, read

FAIR = "第三届星湖合作大会闭幕，共签约项目90个，总投资460亿元。"


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("星湖市与中央企业合作洽谈会举行，会上与央企签约合作项目48个。", "48个"),
        ("星湖市2025年第四季度重大项目集中开工活动举行。此次集中开工项目136个。", "136个"),
        ("2025星湖国际商品博览会闭幕，共达成国际合作项目86个。", "86个"),
        ("第三届星湖投资贸易洽谈会闭幕，共签约省外合同项目78个。", "78个"),
        ("第三届星湖合作大会闭幕，共达成投资贸易项目60个。", "60个"),
        ("第三届星湖合作大会闭幕，共有66个项目签约落地。", "66个"),
        ("第三届星湖合作大会闭幕，截至目前，全省各市州、省直单位共签约项目38个。", "38个"),
    ],
)
def test_what_the_event_is_all_about_and_who_signs_for_it_name_no_part(reading, text, whole):
    assert parts(read(reading, text)) == [(whole, "total", "")]


@pytest.mark.parametrize("title", ["星湖大会：58亿元！", "牵手央企，签约48个项目！", "星湖48个重大项目集中开工"])
def test_the_first_line_is_a_heading_whatever_its_marks(reading, title):
    told = read(reading, f"{title}\n第三届星湖合作大会签约项目48个，总投资58亿元。")
    assert parts(told)[0][1:] == ("total", "")


def test_an_owner_in_the_events_name_is_a_part_once_the_whole_was_told(reading):
    told = read(reading, "2025年央企民企星湖合作大会签约项目71个。其中，央企项目28个，民企项目43个。")
    assert parts(told)[1:] == [("28个", "ownership", "央企"), ("43个", "ownership", "民企")]


@pytest.mark.parametrize(
    ("text", "noun"),
    [("会上，52个项目集中签约，总投资386亿元。", "集中签约"), ("会上，87个农业项目签约，总投资386亿元。", "农业")],
)
def test_what_was_said_of_the_count_before_names_no_part_of_its_money(reading, text, noun):
    money = read(reading, f"第三届星湖农业合作大会举行。{text}")[-1]
    assert (money.text, money.dimension, money.member) == ("386亿元", "total", ""), noun


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("会期还举办茶产业对接会，现场签约12个。", [("12个", "channel", "茶产业对接会")]),
        ("山城推介会现场签约31个、总投资80亿元。",
         [("31个", "channel", "山城推介会"), ("80亿元", "channel", "山城推介会")]),
        ("山城专场现场签约8个，平均每个项目2亿元。",
         [("8个", "channel", "山城专场"), ("2亿元", "average", "山城专场")]),
        ("17日举行的商品采购签约仪式上，省内商贸企业与境外供应商签订协议18份。",
         [("18份", "channel", "商品采购签约仪式")]),
    ],
)  # fmt: skip
def test_what_was_signed_at_a_meeting_beside_the_fair_is_of_that_meeting(reading, text, expected):
    assert parts(read(reading, FAIR + text))[2:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("其中，正式合同71个；框架协议19个。", [("71个", "category", "正式合同"), ("19个", "category", "框架协议")]),
        ("其中，以商招商项目17个。", [("17个", "category", "以商招商项目")]),
        ("六大优势产业项目31个。", [("31个", "category", "六大优势产业")]),
        ("“4×4”产业体系项目40个。", [("40个", "category", "“4×4”产业体系")]),
        ("其中，工程机械、轨道交通两大产业集群项目49个。", [("49个", "sector", "工程机械、轨道交通")]),
        ("光子产业链14个；重点产业链33个。", [("14个", "sector", "光子产业链"), ("33个", "category", "重点产业链")]),
        ("其中百亿元项目4个。", [("百亿元", "size_band", "百亿元"), ("4个", "size_band", "百亿元")]),
        ("其中引进外资13.8亿美元。", [("13.8亿美元", "region", "外资")]),
        ("另达成意向合作项目37个。", [("37个", "category", "意向合作项目")]),
        ("从商品类别看，机电产品最受青睐，意向成交71.5亿元；日用消费品46.2亿元。",
         [("71.5亿元", "sector", "机电产品"), ("46.2亿元", "sector", "日用消费品")]),
        ("会上贸易成交总额5.2亿美元，其中进口3.1亿美元，出口2.1亿美元。",
         [("5.2亿美元", "total", ""), ("3.1亿美元", "category", "进口"), ("2.1亿美元", "category", "出口")]),
    ],
)  # fmt: skip
def test_kinds_of_deals_declared_sets_and_goods_are_parts(reading, text, expected):
    assert parts(read(reading, FAIR + text))[2:] == expected


@pytest.mark.parametrize(
    "text",
    [
        "18个外资项目签约星湖\n第三届星湖合作大会开幕，现场签约18个。",
        "26个外资项目集中签约\n第三届星湖合作大会开幕，现场签约26个。",
        "第三届星湖合作大会开幕，开幕式上集中签约外资项目18个。",
    ],
)
def test_foreign_projects_that_alone_are_signed_are_the_whole(reading, text):
    assert {part[1:] for part in parts(read(reading, text))} == {("total", "")}


def test_what_the_heading_speaks_of_is_a_part_where_it_cuts_a_larger_whole(reading):
    told = read(reading, "12个外资项目签约星湖\n第三届星湖合作大会闭幕，共签约项目90个，其中外资项目12个。")
    assert parts(told)[1:] == [("90个", "total", ""), ("12个", "region", "外资")]


def test_the_ceremony_of_foreign_projects_is_a_part_beside_a_larger_whole(reading):
    told = read(reading, "第三届星湖合作周开幕，开幕式上集中签约外资项目32个。合作周共签约项目86个。")
    assert parts(told) == [("32个", "channel", "集中签约"), ("86个", "total", "")]


@pytest.mark.parametrize("ceremony", ["开幕式集中签约", "集中签约仪式", "集中签约环节"])
def test_the_ceremony_has_one_name(reading, ceremony):
    told = read(reading, f"{FAIR}其中，{ceremony}项目36个、总投资310亿元。")
    assert parts(told)[2:] == [("36个", "channel", "集中签约"), ("310亿元", "channel", "集中签约")]


@pytest.mark.parametrize("act", ["开工", "竣工", "投产"])
def test_projects_that_are_begun_beside_those_signed_are_another_part(reading, act):
    title = f"星湖区16个项目集中签约、13个项目集中{act}"
    told = read(reading, f"{title}\n9月26日，星湖区9月重大项目集中签约暨集中{act}活动举行。")
    assert parts(told) == [("16个", "total", ""), ("13个", "category", act)]


@pytest.mark.parametrize("month", ["9月", "9月份", "2025年9月"])
def test_an_occasion_of_a_month_has_its_place_and_month_in_its_name(reading, month):
    told = read(reading, f"9月26日上午，星湖区{month}重大项目集中签约活动举行，现场签约项目16个。")
    assert told[0].event == f"星湖区{month}重大项目集中签约活动"


@pytest.mark.parametrize("sessions", ["各专场陆续签约", "纺织专场上签约", "各分会场分别签约"])
def test_what_is_left_for_the_sessions_is_of_them(reading, sessions):
    told = parts(read(reading, f"{FAIR}其中，开幕式集中签约36个，其余54个将在{sessions}。"))
    assert told[2:] == [("36个", "channel", "集中签约"), ("54个", "channel", sessions.split("场")[0] + "场")]


@pytest.mark.parametrize("fair", ["贵州茶博会", "山西农高会", "湖南工博会"])
def test_the_province_of_a_fair_told_in_short_names_no_part(reading, fair):
    told = read(reading, f"{fair}签约89亿元\n\n5月31日，第十六届星湖产业博览会闭幕，签约项目47个。")
    assert parts(told)[0] == ("89亿元", "total", "")


@pytest.mark.parametrize("head", ["石化产业“链”上发力", "星湖制造业“逆势上扬”", "文旅产业蓄势腾飞"])
def test_what_the_first_half_of_a_title_speaks_of_names_no_part(reading, head):
    told = read(reading, f"{head} 签约项目33个\n\n5月31日，第十六届星湖产业博览会闭幕，签约项目33个。")
    assert parts(told)[0] == ("33个", "total", "")


@pytest.mark.parametrize("what", ["重大招商项目", "重点产业项目"])
def test_projects_that_an_occasion_is_named_after_are_no_single_one(reading, what):
    title = f"星湖首季{what}集中签约 总投资460亿元"
    text = f"3月26日，星湖省2025年一季度{what}集中签约活动举行。这次集中签约共有项目90个，总投资460亿元。"
    assert {part[1:] for part in parts(read(reading, f"{title}\n\n{text}"))} == {("total", "")}


@pytest.mark.parametrize("money", ["台资", "港资"])
def test_the_money_of_those_whom_a_meeting_is_held_for_is_all_of_it(reading, money):
    title = f"星湖{money[0]}商恳谈会签约48个{money}项目 总投资9亿美元"
    text = f"第二届星湖{money[0]}商恳谈会举行。会上集中签约{money}项目48个，总投资9亿美元，协议利用{money}6亿美元。"
    found = read(reading, f"{title}\n\n{text}首届恳谈会签约{money}项目31个。")
    assert {(m.dimension, m.member) for m in found} == {("total", "")}
    assert [m.amount_kind for m in found if m.measure == "amount"] == ["investment", "investment", "contract"]


@pytest.mark.parametrize("signs", ["博览会共签约林业产业化项目24个", "本届博览会签约文旅项目24个"])
def test_projects_beside_the_orders_of_a_fair_are_all_of_them(reading, signs):
    orders = "第三届星湖山货文化博览会落幕，共签订购销合同112份，合同金额18.6亿元。"
    told = parts(read(reading, f"{orders}\n\n{signs}，总投资46亿元，其中民宿项目9个。"))
    assert told[2:] == [("24个", "total", ""), ("46亿元", "total", ""), ("9个", "sector", "民宿")]


@pytest.mark.parametrize("title", ["", "总投资86亿元 24个陶瓷项目落子星湖\n\n"])
def test_how_a_ceremony_grew_makes_no_larger_whole_of_it(reading, title):
    text = "第四届星湖陶瓷产业大会开幕。开幕式上，24个陶瓷项目集中签约，总投资86亿元，比上届分别增加6个和12亿元。"
    assert {part[1:] for part in parts(read(reading, title + text))} == {("total", "")}


@pytest.mark.parametrize("meetings", ["举办招商推介活动9场", "举办了多场推介会", "在外地组织12场招商推介活动"])
def test_what_all_meetings_of_a_year_signed_is_of_none_of_them(reading, meetings):
    text = "11月23日，白塔县陶瓷产业推介会在泉州举行。会上集中签约项目14个。"
    text = f"{text}今年以来，白塔先后{meetings}，新签约项目61个。"
    told = [(m.text, m.dimension, m.event) for m in read(reading, text) if m.measure == "projects"]
    assert told == [("14个", "total", "白塔县陶瓷产业推介会"), ("61个", "total", None)]


def test_where_it_is_held_is_no_trade(reading):
    text = "星湖区三季度项目集中签约活动在会展中心举行，签约项目18个，总投资60亿元。"
    assert [(m.dimension, m.member) for m in read(reading, text)] == [("total", "")] * 2
