"""What was signed on stage and at the meetings beside a fair, and the shares of what banks lend."""

import pytest

from tests.etl.passages import parts, read

FAIR = "第三届星湖合作大会闭幕，共签约项目90个，总投资460亿元。"
LENT = "2025年星湖银企对接会共签约项目64个，授信总额127.5亿元。"


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        ("在20日举办的文旅招商专场上，9个文旅项目签约。", "文旅招商专场"),
        ("其中，东盟商品采购对接会签订采购协议9份。", "东盟商品采购对接会"),
        ("新能源产业推介会共签约项目9个。", "新能源产业推介会"),
    ],
)
def test_what_a_meeting_is_about_is_no_part_of_what_was_signed_at_it(reading, text, meeting):
    assert parts(read(reading, FAIR + text))[-1][1:] == ("channel", meeting)


@pytest.mark.parametrize(
    "earlier", ["前四次对接会签约的70个项目", "第二届洽谈会签约的70个项目", "上届推介会签约70个项目"]
)
def test_an_earlier_edition_is_no_meeting_beside_the_fair(reading, earlier):
    assert parts(read(reading, f"{FAIR}{earlier}，进展顺利。"))[-1] == ("70个", "total", "")


@pytest.mark.parametrize(
    ("text", "ceremony"),
    [
        ("45个项目分五批在现场集中签约。", "集中签约"),
        ("16个具有代表性的项目现场签约。", "现场签约"),
        ("30个项目先后上台签约。", "上台签约"),
        ("其中，30个项目在现场签约。", "现场签约"),
    ],
)
def test_projects_that_are_signed_on_stage_are_a_part_of_the_whole(reading, text, ceremony):
    assert parts(read(reading, FAIR + text))[-1][1:] == ("channel", ceremony)


@pytest.mark.parametrize("held", ["举行了重大项目现场签约", "举办现场签约仪式", "进行了现场签约"])
def test_a_ceremony_that_was_held_is_a_part_where_a_larger_whole_follows(reading, held):
    told = read(reading, f"第三届星湖合作大会开幕。开幕式上{held}，38个项目总投资61亿元。大会共签约项目126个。")
    assert parts(told) == [("38个", "channel", "现场签约"), ("61亿元", "channel", "现场签约"), ("126个", "total", "")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("期限结构有变化，中长期贷款占比62.5%。", "中长期贷款"),
        ("国有大行的份额较去年下降2.8个百分点。", "国有大行"),
        ("信用贷款占三成二。", "信用贷款"),
    ],
)
def test_the_share_of_a_kind_of_loan_is_of_that_kind(reading, text, kind):
    assert parts(read(reading, LENT + text))[-1][1:] == ("category", kind)


@pytest.mark.parametrize("text", ["全市不良贷款占比0.9%。", "各项贷款占比62%。"])
def test_what_a_place_owes_at_large_is_background(reading, text):
    assert parts(read(reading, LENT + text))[-1][1] == "context"


@pytest.mark.parametrize(
    ("text", "meeting"),
    [
        ("大会期间举办的海洋科技成果对接会上，有26项成果达成转化协议。", "海洋科技成果对接会"),
        ("期间举行的青年创业大赛上，8个项目签约。", "青年创业大赛"),
        ("当天举行的银企交流会上，签约项目8个。", "银企交流会"),
    ],
)
def test_what_was_signed_at_a_meeting_held_meanwhile_is_of_that_meeting(reading, text, meeting):
    assert parts(read(reading, FAIR + text))[-1][1:] == ("channel", meeting)


def test_a_place_that_counts_all_that_it_brought_in_is_no_part_of_itself(reading):
    told = parts(read(reading, "东湖区五年招商回眸。从2021年到2025年，东湖区累计引进项目1268个。"))
    assert told[-1][1:] == ("total", "")


@pytest.mark.parametrize("there", ["将在开幕式上集中签约", "拟在开幕大会上集中签约"])
def test_what_will_be_signed_at_the_opening_is_a_part_of_what_is_prepared(reading, there):
    text = f"第六届星湖投资洽谈会将于下月举行。目前已落实拟签约项目128个，引资总额846亿元，其中36个项目{there}。"
    assert parts(read(reading, text))[-1] == ("36个", "channel", "集中签约")


def test_what_a_meeting_within_the_fair_aims_at_is_of_that_meeting(reading):
    fair = "第六届星湖投资洽谈会将于下月举行，拟签约项目128个，引资总额846亿元。"
    aim = read(reading, f"{fair}\n\n产销对接会预计邀请采购商300余家，力争签约额突破12亿元。")[-1]
    assert (aim.dimension, aim.member, aim.status) == ("channel", "产销对接会", "target")
    aim = read(reading, f"{fair}\n\n第七届洽谈会预计邀请客商300余家，力争签约额突破900亿元。")[-1]
    assert aim.dimension == "total"


def test_what_is_signed_at_the_sessions_of_all_places_is_a_channel(reading):
    told = parts(read(reading, f"{FAIR}其中，开幕式集中签约30个；各市州专场活动签约60个，金额95亿元。"))[2:]
    assert told == [
        ("30个", "channel", "集中签约"), ("60个", "channel", "各市州专场"), ("95亿元", "channel", "各市州专场"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("其中，集中签约30个；其余60个是在各县（市、区）分会场签下的。", "分会场"),
        ("其中，主会场签约30个，其余60个则是在几场推介会上签的。", "推介会"),
        ("其中12个是在苏州推介会上签约的。", "苏州推介会"),
    ],
)
def test_the_meeting_behind_a_figure_is_where_it_was_signed(reading, text, where):
    assert parts(read(reading, FAIR + text))[-1][1:] == ("channel", where)


@pytest.mark.parametrize("campaign", ["我市同步开展招商活动", "全县还组织了系列招商推介活动"])
def test_a_campaign_of_the_place_itself_is_no_meeting_of_a_name(reading, campaign):
    fair = "第三届星湖博览会闭幕，共签订采购合同312份，采购额46亿元。"
    text = f"{fair}\n在沪期间，{campaign}，签约投资项目43个，总投资38亿元。其中，食品项目9个。"
    assert [part[1:] for part in parts(read(reading, text))[2:]] == [("total", "")] * 2 + [("sector", "食品")]


@pytest.mark.parametrize("rest", ["还有9个，年前就谈好了，当天补签", "另有9个，早在去年就敲定，会前签约"])
def test_what_was_signed_beside_the_ceremony_is_a_channel_of_its_own(reading, rest):
    told = parts(read(reading, f"{FAIR}台上集中签的81个、430亿元；{rest}，30亿元。"))[2:]
    beside = "补签" if "补签" in rest else "会前签约"
    assert told == [("81个", "channel", "集中签约"), ("430亿元", "channel", "集中签约")] + [
        (text, "channel", beside) for text in ("9个", "30亿元")
    ]


@pytest.mark.parametrize("when", ["开幕式后", "开幕式期间", "闭幕式前"])
def test_what_is_signed_around_the_opening_is_a_part(reading, when):
    text = f"第三届星湖合作大会将于11月举行，拟签约180个。其中，45个重点项目将在{when}集中签约，投资额约620亿元。"
    assert [m.dimension for m in read(reading, text)] == ["total", "channel", "channel"]


def test_a_session_keeps_what_it_presents_in_its_name(reading):
    told = read(reading, "第三届星湖博览会共签约项目90个。交易团还举办了招商推介专场，签约产业项目9个。")[-1]
    assert (told.dimension, told.member) == ("channel", "招商推介专场")
