"""Parts as the press tells them: by rank, as the former and the latter, in a row, as a sum of what was told."""

import pytest

from tests.etl.passages import parts, read

FAIR = "第三届星湖洽谈会共签约项目90个、总投资400亿元。"


def told(reading, text: str) -> list[tuple[str, str, str]]:
    return parts(read(reading, FAIR + text))[2:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("德国以9个项目、7.3亿元蝉联项目数第一。",
         [("9个", "source_country", "德国"), ("7.3亿元", "source_country", "德国")]),
        ("餐饮、养老类退到三成，建材滑落到5.2%。", [("三成", "sector", "餐饮、养老"), ("5.2%", "sector", "建材")]),
        ("昔日的“主角”建材，比重跌至9.8%。", [("9.8%", "sector", "建材")]),
        ("现代农业挑起大梁，签约项目30个，占三成。",
         [("30个", "sector", "现代农业"), ("三成", "sector", "现代农业")]),
        ("轻工业扛起大旗，签约项目30个。", [("30个", "sector", "轻工业")]),
        ("西部地区企业仍是引资主角，首日签约项目31个，占总数的三分之一。",
         [("31个", "region", "西部"), ("三分之一", "region", "西部")]),
        ("绿色建材是此次签约的重头戏，共有项目21个，占两成。",
         [("21个", "sector", "绿色建材"), ("两成", "sector", "绿色建材")]),
        ("东道主湖南的企业表现积极，投资项目14个、60亿元。",
         [("14个", "source_province", "湖南"), ("60亿元", "source_province", "湖南")]),
    ],
)  # fmt: skip
def test_what_is_said_of_a_rank_is_no_name(reading, text, expected):
    assert told(reading, text) == expected


@pytest.mark.parametrize(
    ("text", "share", "member"),
    [
        ("山东12个、30亿元；江苏、浙江均在10个以上，投资额依次为26亿元和21亿元。上述三省合起来，占了总额的近三成。",
         "近三成", "山东、江苏、浙江"),
        ("其中纺织28个，食品21个，家具13个。三者合计占七成。", "七成", "纺织、食品、家具"),
        ("岳阳签约12个。常德签约9个。衡阳签约8个。上述三市合计占三成多。", "三成多", "岳阳、常德、衡阳"),
        ("20亿元以上项目5个，5亿元至20亿元项目24个，两档合在一起，占投资总额的62%。",
         "62%", "20亿元以上、5亿元至20亿元"),
    ],
)  # fmt: skip
def test_a_sum_of_parts_has_all_of_them(reading, text, share, member):
    found = told(reading, text)[-1]
    assert (found[0], found[2]) == (share, member)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("医药和建材唱了主角，前者19个，引资38亿元；后者11个。",
         [("19个", "sector", "医药"), ("38亿元", "sector", "医药"), ("11个", "sector", "建材")]),
        ("其中纺织28个，食品21个，前者占三成，后者占两成半。",
         [("28个", "sector", "纺织"), ("21个", "sector", "食品"), ("三成", "sector", "纺织"),
          ("两成半", "sector", "食品")]),
        ("医药和建材唱主角。前者19个，后者8个。", [("19个", "sector", "医药"), ("8个", "sector", "建材")]),
    ],
)  # fmt: skip
def test_the_former_and_the_latter_are_the_two_just_named(reading, text, expected):
    assert told(reading, text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("山东、安徽紧随其后，项目数为11个和8个。",
         [("11个", "source_province", "山东"), ("8个", "source_province", "安徽")]),
        ("山东、安徽位列前二，项目数分别为11个、8个，投资额为30亿元和21亿元。",
         [("11个", "source_province", "山东"), ("8个", "source_province", "安徽"),
          ("30亿元", "source_province", "山东"), ("21亿元", "source_province", "安徽")]),
        ("蓝莓、松子位居其后，签约9个、7个。", [("9个", "sector", "蓝莓"), ("7个", "sector", "松子")]),
        ("央企、民企合计签约11个、80亿元。",
         [("11个", "ownership", "央企、民企"), ("80亿元", "ownership", "央企、民企")]),
    ],
)  # fmt: skip
def test_as_many_figures_as_names_stand_in_the_order_of_the_names(reading, text, expected):
    assert told(reading, text) == expected


def test_the_place_where_a_fair_is_held_signs_all_of_it(reading):
    text = "第六届星湖茶商节昨日在长沙落幕。湖南省在本届茶商节上共签下合作项目97个，签约总额426.7亿元。"
    assert parts(read(reading, text)) == [("97个", "total", ""), ("426.7亿元", "total", "")]


@pytest.mark.parametrize("question", ["长沙自己表现如何？全市共", "长沙的收获有多少？该市"])
def test_a_place_that_was_asked_about_is_who_signs(reading, question):
    assert told(reading, f"{question}签约项目31个，引资68亿元。") == [
        ("31个", "host", "长沙"),
        ("68亿元", "host", "长沙"),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("其中，利用内资合同76个；利用外资合同14个。", [("76个", "ownership", "内资"), ("14个", "ownership", "外资")]),
        ("其中，引进内资300亿元；合同利用外资8亿美元。",
         [("300亿元", "ownership", "内资"), ("8亿美元", "ownership", "外资")]),
        ("会上进口成交2.7亿美元；国内贸易成交额71亿元。",
         [("2.7亿美元", "category", "进口"), ("71亿元", "category", "国内贸易")]),
        ("其中国内经济合作项目60个。", [("60个", "ownership", "国内经济合作")]),
        ("其中，国内合作项目70个，国际合作项目20个、投资90亿元。",
         [("70个", "ownership", "内资"), ("20个", "ownership", "外资"), ("90亿元", "ownership", "外资")]),
        ("其中，国内合作项目70个，利用外资项目20个。",
         [("70个", "ownership", "国内合作"), ("20个", "ownership", "外资")]),
        ("其中，利用外资项目12个；省际联合项目78个，引进省外资金210亿元。",
         [("12个", "ownership", "外资"), ("78个", "ownership", "内资"), ("210亿元", "ownership", "内资")]),
        ("从产业看，90个项目中高端仪器8个，其余为高端服装。", [("90个", "total", ""), ("8个", "sector", "高端仪器")]),
        ("德国企业参与的国际合作项目有12个。", [("12个", "source_country", "德国")]),
    ],
)  # fmt: skip
def test_what_is_named_anew_wins_over_what_was_told_before(reading, text, expected):
    assert told(reading, text) == expected


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("民企投资项目60个、金额250亿元，平均每个项目4.2亿元。", "民企"),
        ("日本项目10个，但平均每个项目的合同外资由1100万美元提高到2400万美元。", "日本"),
        ("制造业占比54.8%，平均每个项目5.6亿元。", ""),
        ("制造业项目40个；平均每个项目5.6亿元。", ""),
    ],
)
def test_an_average_behind_the_figures_of_a_part_is_of_that_part(reading, text, member):
    assert told(reading, text)[-1][1:] == ("average", member)


def of_editions(reading, text: str) -> list[tuple[str, str, str | None]]:
    return [(m.text, m.status, m.event) for m in read(reading, FAIR + text)][2:]


LAST, THIS = ("previous", "第二届星湖洽谈会"), ("signed", "第三届星湖洽谈会")


@pytest.mark.parametrize(
    "text",
    [
        "与上届相比，来源地有升有降。德国项目由8个回升到13个。",
        "制造业比上届多5个。房地产类从8个缩减到13个。",
    ],
)
def test_what_a_figure_rose_or_fell_from_is_of_the_edition_that_is_compared_with(reading, text):
    assert of_editions(reading, text)[-2:] == [("8个", *LAST), ("13个", *THIS)]


@pytest.mark.parametrize(
    "text",
    [
        "这样的大项目，上届和本届分别有8个、13个。",
        "制造业项目，两届分别为8个、13个。",
        "第二届、第三届制造业项目依次为8个和13个。",
    ],
)
def test_editions_in_order_have_each_their_own(reading, text):
    assert of_editions(reading, text) == [("8个", *LAST), ("13个", *THIS)]


def test_a_second_list_goes_to_the_editions_of_the_first(reading):
    text = "第二届、第三届制造业项目分别为8个和13个，投资额依次为30亿元和52亿元。"
    found = of_editions(reading, text)
    assert found == [("8个", *LAST), ("13个", *THIS), ("30亿元", *LAST), ("52亿元", *THIS)]


def test_a_change_over_editions_in_order_is_of_this_one(reading):
    text = "东部项目占六成，较前两届分别提高8个和13个百分点。"
    assert of_editions(reading, text)[1:] == [("8个", *THIS), ("13个百分点", *THIS)]


def test_an_average_told_by_edition_is_one(reading):
    assert told(reading, "项目的平均规模，两届分别为4.3亿元、6亿元。")[0] == ("4.3亿元", "average", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("目前，本届签约项目中已有32个完成选址，21个完成注册。",
         [("32个", "category", "完成选址"), ("21个", "category", "完成注册")]),
        ("目前，签约项目中已有16个完成公司注册，注册资本合计13亿元。",
         [("16个", "category", "完成公司注册"), ("13亿元", "category", "完成公司注册")]),
        ("本届签约项目中已有58个动工建设或竣工投产，占六成。",
         [("58个", "category", "动工建设或竣工投产"), ("六成", "category", "动工建设或竣工投产")]),
        ("三成项目选定厂址。", [("三成", "category", "完成选址")]),
    ],
)  # fmt: skip
def test_what_projects_have_reached_stands_behind_their_count(reading, text, expected):
    assert told(reading, text) == expected


def test_what_firms_sign_at_a_session_is_of_the_session(reading):
    found = told(reading, "低空经济专场签约12个；产业基金专场上，9家银行与企业签订授信协议27份，授信总额48亿元。")
    assert found[2:] == [("27份", "channel", "产业基金专场"), ("48亿元", "channel", "产业基金专场")]


def test_an_edition_named_anew_is_the_event_of_what_became_of_it(reading):
    text = "前两届签约的93个项目，已有80个履约；上届的项目，投产率超过六成。"
    assert of_editions(reading, text)[1:] == [("80个", "previous", None), ("超过六成", *LAST)]


def test_key_projects_that_are_put_forward_are_called_so(reading):
    found = told(reading, "会上还推介重点项目60项，总投资逾800亿元。")
    assert found == [("60项", "category", "重点项目"), ("逾800亿元", "category", "重点项目")]


def test_a_meeting_may_stand_behind_its_figures(reading):
    found = told(reading, "15个项目、52亿元，这是华北专场交出的成绩单，其中文旅7个。")
    assert found == [("15个", "channel", "华北专场"), ("52亿元", "channel", "华北专场"), ("7个", "sector", "文旅")]


def test_the_first_of_several_ceremonies_is_not_the_whole(reading):
    text = "第三届星湖洽谈会开幕，首场集中签约随即举行，18个项目签约，总金额74亿元。其中，食品项目13个。"
    found = parts(read(reading, text))
    assert found == [
        ("18个", "channel", "首场集中签约"),
        ("74亿元", "channel", "首场集中签约"),
        ("13个", "sector", "食品"),
    ]


def test_trades_told_one_by_one_are_no_projects_of_that_name(reading):
    found = told(
        reading, "制造业项目金额186亿元，其中新能源化工和纺织服装两类合计超过90亿元，约占五成；商贸文旅项目金额27亿元。"
    )
    assert found == [
        ("186亿元", "sector", "制造业"),
        ("超过90亿元", "sector", "新能源化工、纺织服装"),
        ("五成", "sector", "新能源化工、纺织服装"),
        ("27亿元", "sector", "商贸文旅"),
    ]


def test_a_sum_at_the_end_is_of_the_parts_named_beside_it(reading):
    both = told(reading, "制造业项目68个；冰雪文旅和现代农业项目分别为22个、19个，投资额合计30亿元。")
    everything = told(reading, "制造业项目68个，现代农业项目19个，投资额合计130亿元。")
    assert (both[-1][2], everything[-1][2]) == ("冰雪文旅、现代农业", "制造业、现代农业")


def test_an_undertaking_behind_a_trade_keeps_its_name(reading):
    found = told(reading, "制造业项目金额186亿元；松涛食品产业园项目总投资27亿元。")
    assert found[-1][1] == "project"


@pytest.mark.parametrize(
    ("sum_of", "member"),
    [
        ("前两块加起来", "造纸、家具"),
        ("前两大产业合计", "造纸、家具"),
        ("前两个行业相加", "造纸、家具"),
        ("这两块合计", "家具、印刷"),
    ],
)
def test_the_first_of_several_are_those_that_were_told_first(reading, sum_of, member):
    text = "造纸30个，金额180亿元；家具28个，金额130亿元；印刷22个，金额90亿元。"
    told = read(reading, f"第四届星湖洽谈会签约项目80个，金额400亿元。{text}{sum_of}，占了总额的77.5%。")[-1]
    assert (told.measure, told.dimension, told.member) == ("share", "sector", member)


@pytest.mark.parametrize("verb", ["利用", "引进"])
def test_what_is_said_of_money_from_abroad_is_of_that_part(reading, verb):
    text = f"第四届星湖洽谈会签约项目80个，金额400亿元。\n\n{verb}外资方面，共签约项目16个，合同外资1.7亿美元。"
    assert parts(read(reading, text))[2:] == [("16个", "region", "外资"), ("1.7亿美元", "region", "外资")]


def test_money_from_abroad_beside_domestic_projects_is_one_of_two_owners(reading):
    text = "第四届星湖洽谈会签约项目80个，金额400亿元。利用外资方面，共签约项目16个。内资项目64个，金额380亿元。"
    assert [m.dimension for m in read(reading, text)[2:]] == ["ownership"] * 3


def test_how_many_projects_grew_behind_a_part_is_of_that_part(reading):
    part = "第四届星湖洽谈会签约项目80个，金额400亿元。其中合同项目46个，金额210亿元，项目数和金额分别比上届增长8%和9%"
    assert {m.member for m in read(reading, part + "。")[2:]} == {"合同项目"}
    assert read(reading, part + "；项目数比上届增加5个。")[-1].dimension == "total"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("长三角企业投资31个，超过京津冀的19个，占34%。",
         [("31个", "region", "长三角"), ("19个", "region", "京津冀"), ("34%", "region", "长三角")]),
        ("工业投资212亿元，反超服务业的180亿元。", [("212亿元", "sector", "工业"), ("180亿元", "sector", "服务业")]),
        ("工业项目46个，超过总数的一半。", [("46个", "sector", "工业"), ("一半", "sector", "工业")]),
        ("投资超过10亿元的9个。", [("超过10亿元", "size_band", "超过10亿元"), ("9个", "size_band", "超过10亿元")]),
    ],
)  # fmt: skip
def test_what_another_part_has_is_of_that_part(reading, text, expected):
    assert told(reading, text) == expected


def test_what_another_part_has_is_no_lower_end(reading):
    found = read(reading, FAIR + "长三角企业投资31个，超过京津冀的19个。")[-1]
    assert (found.low, found.high) == (19, 19)
