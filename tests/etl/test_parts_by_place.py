"""Parts by who signs and where: places, venues, zones, firms, and what a share is of. (text, what each figure is)."""

import pytest

from tests.etl.passages import parts, read

FAIR = "第三届星湖合作大会闭幕，共签约项目90个，总投资460亿元。"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("桃源县现场签约10个项目，总投资42亿元。", [("10个", "host", "桃源县"), ("42亿元", "host", "桃源县")]),
        ("其中，重庆主会场签约39个；成都分会场签约35个。",
         [("39个", "channel", "重庆主会场"), ("35个", "channel", "成都分会场")]),
        ("签约项目中有21个落户高新区，7个落户经开区。", [("21个", "host", "高新区"), ("7个", "host", "经开区")]),
        ("周口市作为东道主，签约项目47个。", [("47个", "host", "周口市")]),
        ("内蒙古签约38个；新疆31个，广西21个。",
         [("38个", "host", "内蒙古"), ("31个", "host", "新疆"), ("21个", "host", "广西")]),
        ("咸阳市组织的经贸代表团签约23个项目。", [("23个", "host", "咸阳市")]),
        ("乌兰察布签得最多，29个项目。", [("29个", "host", "乌兰察布")]),
        ("从落户地看，川南经济区签约17个、攀西经济区8个。",
         [("17个", "host", "川南经济区"), ("8个", "host", "攀西经济区")]),
    ],
)  # fmt: skip
def test_the_place_that_signs_or_receives_is_the_host(reading, text, expected):
    assert parts(read(reading, FAIR + text))[2:] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("签约项目来自11个省市，其中北京12个、上海8个。",
         [("12个", "source_province", "北京"), ("8个", "source_province", "上海")]),
        ("央企国企投资15个，民企投资39个。", [("15个", "ownership", "央企、国企"), ("39个", "ownership", "民企")]),
        ("其中单项冠军企业投资5个。", [("5个", "category", "单项冠军企业")]),
        ("装备制造7个、农产品加工4个、商贸物流3个。",
         [("7个", "sector", "装备制造"), ("4个", "sector", "农产品加工"), ("3个", "sector", "商贸物流")]),
        ("项目集中在医疗器械、绿色低碳等领域，分别为4个、3个。",
         [("4个", "sector", "医疗器械"), ("3个", "sector", "绿色低碳")]),
        ("来自长三角、京津冀的项目分别有42个、19个，占项目总数的67.8%。",
         [("42个", "region", "长三角"), ("19个", "region", "京津冀"), ("67.8%", "region", "长三角、京津冀")]),
        ("其中总部类项目7个。", [("7个", "sector", "总部")]),
    ],
)  # fmt: skip
def test_who_invests_and_in_what_is_a_part(reading, text, expected):
    found = parts(read(reading, FAIR + text))[2:]
    assert [figure for figure in found if figure[1] != "context"] == expected


def test_money_of_trade_is_an_order_where_trade_was_signed(reading):
    told = read(reading, f"{FAIR}其中，投资类项目76个、投资额62亿元；贸易类项目14个、贸易额21亿元。")
    assert [(m.amount_kind, m.member) for m in told[2:] if m.measure == "amount"] == [
        ("investment", "投资类"),
        ("order", "贸易类"),
    ]


def test_the_money_of_goods_that_were_weighed_is_of_those_goods(reading):
    told = read(
        reading,
        "第八届星湖粮食产销协作洽谈会闭幕，共签订粮油购销合同426份，金额92亿元。"
        "其中，小麦171万吨、46.8亿元，玉米96万吨、23.1亿元，挂面22.8亿元。",
    )
    assert [(m.dimension, m.member) for m in told if m.measure != "other"] == [
        ("total", ""), ("total", ""), ("sector", "小麦"), ("sector", "玉米"), ("sector", "挂面"),
    ]  # fmt: skip


def test_intents_told_with_what_was_signed_are_signed(reading):
    told = read(reading, "第三届星湖合作大会闭幕，达成合作意向和签约项目92个，总额487亿元。")
    assert [m.status for m in told] == ["signed", "signed"]


@pytest.mark.parametrize("held", ["以视频会议形式举行", "在市民中心举行"])
def test_an_occasion_is_named_by_what_is_done_at_it(reading, held):
    told = read(reading, f"2025年星湖市一季度项目集中签约{held}，47个项目签约。")
    assert [m.event for m in told] == ["2025年星湖市一季度项目集中签约"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2024星湖粤港经济合作活动周先后在广州、深圳举行，共签约项目87个。", "2024星湖粤港经济合作活动周"),
        ("星湖区举行2024年第一批重大项目集中签约，共27个项目。", "2024年第一批重大项目集中签约"),
        ("71个项目集中签约，总投资90亿元。", None),
    ],
)
def test_only_what_has_a_time_or_a_kind_of_meeting_in_its_name_is_an_occasion(reading, text, name):
    assert {m.event for m in read(reading, text)} == {name}


def test_what_signs_first_is_the_subject_of_all(reading):
    told = read(reading, "首届星湖投资合作大会举行。61个涉海项目签约落户，总投资708亿元。海洋牧场项目17个。")
    assert parts(told) == [("61个", "total", ""), ("708亿元", "total", ""), ("17个", "sector", "海洋牧场")]


def test_credit_beside_an_offer_is_not_on_offer(reading):
    told = read(reading, f"{FAIR}大会推介招商项目86个，总投资530亿元；12家银行向企业意向授信46亿元。")
    assert [m.status for m in told[2:] if m.dimension != "context"] == ["offered", "offered", "signed"]


@pytest.mark.parametrize(
    ("text", "dimension", "member"),
    [
        ("其余8个分布在青石镇、白塔镇和柳林街道。", "host", "青石镇、白塔镇、柳林街道"),
        ("其余7个落户启东、海安等地。", "host", "启东、海安"),
        ("另外5个分别来自温州、台州和金华。", "source_province", "温州、台州、金华"),
    ],
)
def test_every_place_of_a_list_behind_a_count_is_told(reading, text, dimension, member):
    assert parts(read(reading, f"{FAIR}其中，星湖高新区签约21个，{text}"))[-1][1:] == (dimension, member)


@pytest.mark.parametrize(
    ("cut", "names"),
    [
        ("从落户板块看，", ["星湖经济技术开发区", "启东", "海安"]),
        ("分板块看，", ["星湖科学城", "青石镇", "白塔镇"]),
        ("从落地板块看，", ["中新星湖生态城", "武汉未来科技城", "临湖片区"]),
    ],
)
def test_zones_are_hosts_and_the_word_for_a_kind_of_part_is_none(reading, cut, names):
    first, *others = names
    told = read(reading, f"{FAIR}{cut}{first}签约7个，居首位；{'、'.join(others)}分别为5个、4个。")
    assert parts(told)[2:] == [(n, "host", name) for n, name in zip(("7个", "5个", "4个"), names, strict=True)]


@pytest.mark.parametrize(
    ("text", "dimension"),
    [
        ("珠三角企业投资项目51个，其中广州、深圳分别有19个和16个。", "source_province"),
        ("来自长三角的项目40个，其中苏州、宁波分别有12个和9个。", "source_province"),
        ("落在河北的项目40个，其中沧州、廊坊分别承接12个和9个。", "host"),
    ],
)
def test_places_within_a_region_that_invests_are_sources(reading, text, dimension):
    assert [part[1] for part in parts(read(reading, FAIR + text))[3:]] == [dimension, dimension]


@pytest.mark.parametrize(
    ("text", "dimension"),
    [
        ("从落户地看，江西12个。", "host"),
        ("从落地省份看，江西签约7个，居首位；湖南9个。", "host"),
        ("从承接地看，安徽项目9个。", "host"),
        ("从落户地看，来自广东的项目12个。", "source_province"),
        ("从落户地看，浙江企业投资的项目12个。", "source_province"),
    ],
)
def test_provinces_are_hosts_where_the_paragraph_cuts_by_where_projects_go(reading, text, dimension):
    assert parts(read(reading, FAIR + text))[-1][1] == dimension


@pytest.mark.parametrize(
    ("title", "place"),
    [
        ("广西在新加坡签约项目15个", "新加坡"),
        ("内蒙古代表团赴香港举行推介会，签约项目15个", "香港"),
        ("星湖市在澳门举办推介会，签约15个项目", "澳门"),
    ],
)
def test_a_meeting_abroad_takes_no_money_from_the_place_where_it_is_held(reading, title, place):
    told = read(reading, f"{title}\n\n星湖—{place}经贸合作推介会在{place}举行，签约项目15个。其中，青石市签约7个。")
    assert parts(told) == [("15个", "total", ""), ("15个", "total", ""), ("7个", "host", "青石市")]


@pytest.mark.parametrize(
    "ahead", ["签约额位列前三，合计占全市的64.3%", "项目数居前，合计占64.3%", "签约数排在前列，合计占总数的64.3%"]
)
def test_places_that_are_ahead_together_have_their_share(reading, ahead):
    told = parts(read(reading, f"{FAIR}桃源县、青石县、柳林县{ahead}。"))
    assert told[-1] == ("64.3%", "host", "桃源县、青石县、柳林县")


@pytest.mark.parametrize("told", ["紧随其后，签约项目数均为8个", "并列第二，项目数都是8个", "紧随其后，签约数为8个"])
def test_places_that_follow_have_their_count(reading, told):
    found = parts(read(reading, f"{FAIR}桃源县签约31个；江夏区、黄陂区{told}。"))
    assert found[-1] == ("8个", "host", "江夏区、黄陂区")


def test_names_that_each_have_a_figure_are_told_in_order(reading):
    told = parts(read(reading, f"{FAIR}从承接地看，临港新城、空港新区各签约8个、7个。"))
    assert told[2:] == [("8个", "host", "临港新城"), ("7个", "host", "空港新区")]


@pytest.mark.parametrize("when", ["一季度新签约项目", "上半年引进项目", "今年以来已签约项目", "3月份新签约项目"])
def test_what_a_place_signed_is_the_whole_where_nothing_larger_was_told(reading, when):
    assert parts(read(reading, f"星湖高新区招商捷报。星湖高新区{when}46个。")) == [("46个", "total", "")]


@pytest.mark.parametrize(
    ("text", "dimension"),
    [
        ("陕西省签约项目62个；宁夏、甘肃签约项目分别为18个和16个。", "host"),
        ("江西省签约项目12个。", "host"),
        ("陕西省签约项目62个；来自宁夏、甘肃的项目分别为18个和16个。", "source_province"),
        ("广东企业签约项目12个。", "source_province"),
    ],
)
def test_a_province_that_signs_is_a_host_and_one_that_invests_a_source(reading, text, dimension):
    assert parts(read(reading, FAIR + text))[-1][1] == dimension


@pytest.mark.parametrize(
    "title",
    ["签约！签约！星湖县再添17个好项目", "星湖县喜签17个项目", "星湖县揽下17个大项目", "大丰收！星湖县新签17个项目"],
)
def test_the_place_that_a_title_cheers_names_no_part(reading, title):
    assert parts(read(reading, f"{title}\n\n星湖县三季度项目集中签约仪式举行，签约项目17个。"))[0] == (
        "17个",
        "total",
        "",
    )


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("其余4个花落朱备、杜村、陵阳三个乡镇。", "朱备、杜村、陵阳"),
        ("还有4个落子青石、白塔两地。", "青石、白塔"),
        ("青石镇拿下4个。", "青石镇"),
        ("青石镇独揽4个项目。", "青石镇"),
    ],
)
def test_where_projects_end_up_is_said_in_many_words(reading, text, member):
    assert parts(read(reading, FAIR + text))[-1][1:] == ("host", member)


def test_projects_that_land_are_those_that_were_signed(reading):
    told = parts(read(reading, "星湖县三季度项目集中签约大会举行。17个项目落地，总投资61.8亿元！"))
    assert told == [("17个", "total", ""), ("61.8亿元", "total", "")]


@pytest.mark.parametrize("has", ["均有斩获，签约项目", "都有收获，签约", "各有突破，项目"])
def test_places_that_all_have_something_have_their_figures_in_order(reading, has):
    told = parts(read(reading, f"{FAIR}桃源区、青石县、高新区{has}分别为6个、5个、4个。"))
    assert told[2:] == [("6个", "host", "桃源区"), ("5个", "host", "青石县"), ("4个", "host", "高新区")]


@pytest.mark.parametrize("firms", ["中旅集团、北京首旅等企业", "云岭科技、深圳华创等公司", "云岭集团、上海锦江等"])
def test_places_in_the_names_of_firms_that_all_is_signed_with_name_no_part(reading, firms):
    told = parts(read(reading, f"星湖市招商推介会举行，星湖市与{firms}签约项目21个。"))
    assert told == [("21个", "total", "")]


@pytest.mark.parametrize(
    ("text", "dimension", "member"),
    [
        ("桃源市签约8个；其余9市共签约10个。", "host", "其余9市"),
        ("青石县签约8个，其他五个县区签约10个。", "host", "其他五个县区"),
        ("来自广东的项目12个，其余5个省份合计10个。", "source_province", "其余5个省份"),
    ],
)
def test_what_is_left_over_is_told_with_how_many_places_that_are(reading, text, dimension, member):
    assert parts(read(reading, FAIR + text))[-1] == ("10个", dimension, member)


def test_projects_of_talents_are_projects(reading):
    told = read(reading, f"{FAIR}52个人才科技项目中，生物医药类21个。")
    assert [m.measure for m in told[2:]] == ["projects", "projects"]


@pytest.mark.parametrize("money", ["签约资金", "协议资金", "引进资金", "签约资金额"])
def test_the_money_of_a_place_is_of_that_place(reading, money):
    told = parts(read(reading, f"{FAIR}分地区看，桃源市{money}28.4亿元，青石州19.7亿元。"))
    assert told[2:] == [("28.4亿元", "host", "桃源市"), ("19.7亿元", "host", "青石州")]


@pytest.mark.parametrize("places", ["北京、苏州", "苏州、北京", "北京、上海和无锡"])
def test_provinces_and_cities_of_one_list_are_sources_alike(reading, places):
    found = parts(read(reading, f"{FAIR}来自{places}的项目占了12个。"))
    assert found[-1] == ("12个", "source_province", places.replace("和", "、"))


@pytest.mark.parametrize("who", ["乡贤", "等地企业", "游子"])
def test_those_who_come_home_or_invest_are_from_where_they_live(reading, who):
    told = parts(read(reading, f"{FAIR}北京、上海、温州{who}签约8个。"))[2:]
    assert told == [("8个", "source_province", "北京、上海、温州")]


def test_coming_home_is_no_place(reading):
    told = parts(read(reading, f"{FAIR}2023年全县引进返乡项目34个。"))[2:]
    assert told[0][1] != "host" and "返乡" not in told[0][2]


def test_places_are_ranked_by_what_they_signed(reading):
    text = "论金额，青石县86亿元，稳坐头把交椅；桃源县46.5亿元，紧随其后。前两名加在一起132.5亿元。"
    assert parts(read(reading, f"{FAIR}\n\n{text}"))[2:] == [
        ("86亿元", "host", "青石县"), ("46.5亿元", "host", "桃源县"), ("132.5亿元", "host", "青石县、桃源县"),
    ]  # fmt: skip


@pytest.mark.parametrize(("place", "code"), [("四川省成都市", "510100"), ("重庆市永川区", "500118")])
def test_a_place_behind_its_province_is_that_place(reading, place, code):
    last = read(reading, f"{FAIR}{place}签约8个。")[-1]
    assert (last.dimension, last.member) == ("host", place[3:]) and [p.place_id for p in last.places] == [code]


@pytest.mark.parametrize("this", ["此次", "本届", ""])
def test_who_invests_most_is_the_subject_of_the_next_clause(reading, this):
    told = parts(read(reading, f"{FAIR}香港依然是最大的外资来源地，{this}签约项目20个，总投资38亿元。"))[2:]
    assert told == [("20个", "region", "香港"), ("38亿元", "region", "香港")]


def test_a_place_whose_name_begins_with_he_keeps_it(reading):
    assert parts(read(reading, f"{FAIR}落户和林格尔新区的项目52个。"))[2:] == [("52个", "host", "和林格尔新区")]


def test_provinces_listed_behind_one_that_signs_sign_as_well(reading):
    text = (
        f"{FAIR}各省区市中，云南签约28个项目，金额84亿元。贵州、青海签约金额分别为40亿元和32亿元。西藏、宁夏各签约9个。"
    )
    assert parts(read(reading, text))[4:] == [
        ("40亿元", "host", "贵州"),
        ("32亿元", "host", "青海"),
        ("9个", "host", "西藏、宁夏"),
    ]


def test_firms_of_a_province_behind_one_that_signs_are_where_money_comes_from(reading):
    text = f"{FAIR}云南签约28个项目，金额84亿元。广东企业签约9个项目。"
    assert parts(read(reading, text))[-1] == ("9个", "source_province", "广东")


def test_the_host_of_a_fair_of_several_provinces_is_one_of_them(reading):
    text = (
        "第六届星湖博览会落幕 贵州签约引资86亿元\n\n第六届星湖博览会今天在贵阳闭幕。"
        "五省代表团共签约项目342个，引资1070亿元。东道主贵州收获颇丰，签约项目81个，引资86亿元。\n\n前五届博览会，贵州累计签约项目326个。"
    )
    told = parts(read(reading, text))
    assert [part[1:] for part in told] == [("host", "贵州"), *[("total", "")] * 2, *[("host", "贵州")] * 3]


def test_the_host_is_one_of_several_before_all_are_told_as_well(reading):
    text = "第九届北川博览会落幕。东道主四川签约项目81个。八省区市共签约项目200个。"
    assert [part[1:] for part in parts(read(reading, text))] == [("host", "四川"), ("total", "")]


def test_the_host_of_a_fair_of_its_own_is_no_part_of_it(reading):
    text = "第六届星湖博览会落幕 贵州签约引资86亿元\n\n第六届星湖博览会今天在贵阳闭幕，东道主贵州签约项目81个。"
    assert {part[1:] for part in parts(read(reading, text))} == {("total", "")}


def test_what_is_told_beside_countries_is_of_the_region_at_home(reading):
    text = f"{FAIR}与越南企业签约23个，金额86亿元；与老挝企业签约12个；国内区域合作项目32个，金额71亿元。"
    assert parts(read(reading, text))[-2:] == [("32个", "region", "国内"), ("71亿元", "region", "国内")]


def test_the_pair_of_cooperation_abroad_is_of_owners(reading):
    text = f"{FAIR}国际合作项目30个，其中德国企业投资12个；国内合作项目60个。"
    assert parts(read(reading, text))[-1][1] == "ownership"


@pytest.mark.parametrize("said", ["同老挝企业签的有", "与老挝企业签下的", "和老挝客商签的共"])
def test_what_was_signed_with_firms_of_a_country_is_of_that_country(reading, said):
    found = read(reading, f"第三届星湖贸易博览会闭幕，共签订合同64份，金额8亿元。{said}39份，金额5亿元。")[-2:]
    assert [(m.dimension, m.member) for m in found] == [("source_country", "老挝")] * 2


@pytest.mark.parametrize(
    ("places", "member"),
    [
        ("大同、朔州签约", "大同、朔州"),
        ("长寿、永川的签约数都达", "长寿、永川"),
        ("大同和长治拿下", "大同、长治"),
        ("大同、朝阳、运城签约项目", "大同、朝阳、运城"),
    ],
)
def test_a_town_in_a_list_of_places_is_one_whatever_else_its_name_means(reading, places, member):
    told = read(reading, f"第四届星湖洽谈会签约项目80个，总投资400亿元。{places}12个。")[-1]
    assert (told.dimension, told.member) == ("host", member)


def test_a_trade_in_front_of_a_place_is_no_town(reading):
    told = read(reading, "第四届星湖洽谈会签约项目80个，总投资400亿元。机械、运城签约12个。")[-1]
    assert "机械" not in told.member


@pytest.mark.parametrize("alone", ["光苏州就有", "仅苏州就签了", "单是苏州就有"])
def test_a_city_that_alone_brought_so_many_is_a_source_within_its_region(reading, alone):
    told = read(reading, f"第四届星湖洽谈会签约项目80个，总投资400亿元。长三角来的最多，31个，{alone}9个。")[-1]
    assert (told.dimension, told.member) == ("source_province", "苏州")


def test_places_that_are_only_counted_are_a_part_together(reading):
    text = f"{FAIR}其中桃源县21个。沿海5个县（市、区）共签约30个，占全部项目的三成多。"
    told = read(reading, text)[-2:]
    assert [(m.dimension, m.member) for m in told] == [("host", "沿海5个县（市、区）")] * 2


@pytest.mark.parametrize("who", ["全市12个县区", "来自12个市州的企业", "涉及12个县"])
def test_all_places_and_those_that_firms_come_from_are_none(reading, who):
    assert "12个" not in read(reading, f"{FAIR}{who}共签约30个。")[-1].member


def test_names_before_the_number_of_their_places_are_a_list(reading):
    told = read(reading, f"{FAIR}其中林泉市21个。铜岭、安水、都州三个市州签约额均在50亿元以上。")[-1]
    assert (told.dimension, told.member) == ("host", "铜岭、安水、都州")


@pytest.mark.parametrize(
    "act", ["率先登台，分别签约9个和6个项目", "分别签约9个和6个项目", "先后登台，依次签约9个、6个"]
)
def test_zones_that_sign_one_after_the_other_keep_their_whole_names(reading, act):
    found = read(reading, f"云水市2025年集中签约仪式举行，31个项目签约。云水经济开发区、云水高新区{act}。")[1:]
    assert [(m.dimension, m.member) for m in found] == [("host", "云水经济开发区"), ("host", "云水高新区")]


def test_halls_of_a_fair_receive_nothing(reading):
    found = read(reading, "第五届星湖展销会总成交9亿元。境内、境外展区分别成交3亿元和2亿元。")[1:]
    assert "host" not in {m.dimension for m in found}


@pytest.mark.parametrize("who", ["蚌埠市签约项目86个", "浙江、江苏、上海三省市客商投资项目187个"])
def test_money_from_home_and_abroad_behind_a_place_is_of_the_place(reading, who):
    told = parts(
        read(reading, f"{FAIR}引进内资263.8亿元，利用外资4.12亿美元。{who}，引进内资61.5亿元，利用外资9840万美元。")
    )
    assert {part[1:] for part in told[-2:]} == {told[-3][1:]} and told[-3][1] in ("host", "source_province")


def test_zones_that_take_projects_are_named_in_full(reading):
    told = parts(read(reading, f"{FAIR}按落户地划分，泗阳经济开发区承接15个，计划投资66.3亿元。"))
    assert [part[1:] for part in told[-2:]] == [("host", "泗阳经济开发区")] * 2


@pytest.mark.parametrize("place", ["合肥市", "环县", "广东"])
def test_a_place_right_behind_among_them_is_a_part(reading, place):
    told = parts(read(reading, f"{FAIR}共签约项目90个，其中{place}签约58个、总投资230亿元。"))[-2:]
    assert {part[2] for part in told} == {place}


@pytest.mark.parametrize("firms", ["26家企业签约项目32个", "58家企业签约合作项目86个"])
def test_firms_that_sign_projects_are_firms(reading, firms):
    assert read(reading, f"第三届星湖合作大会，{firms}。")[0].measure == "companies"
