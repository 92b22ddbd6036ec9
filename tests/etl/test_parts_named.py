"""Parts as county fairs, banks and roadshows name them: (text, what each figure is)."""

import pytest

from etl.records import Mention
from tests.etl.passages import fields_of, read

FAIR = "第三届星湖轻纺产业招商大会共签约项目41个、总投资98.7亿元。"
BANKS = "星湖市2025年政银企融资对接会签约总额286.5亿元。"
ROADSHOW = "第三届星湖欧洲经贸合作推介会共签约项目22个，投资总额41.6亿欧元。"


def measured(mentions: list[Mention]) -> list[tuple[str, ...]]:
    return fields_of(mentions, "text", "measure", "dimension", "member")


@pytest.mark.parametrize("text", ["夏邑县第三届轻纺产业招商大会签约项目41个。", "重庆第三届轻纺产业招商大会签约41个。"])
def test_a_place_before_the_name_of_an_event_is_no_part_of_it(reading, text):
    assert measured(read(reading, text)) == [("41个", "projects", "total", "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("从承接地看，县产业集聚区19个，化工园区7个，车站镇6个。",
         [("19个", "host", "县产业集聚区"), ("7个", "host", "化工园区"), ("6个", "host", "车站镇")]),
        ("其中返乡创业项目5个。", [("5个", "category", "返乡创业")]),
        ("其中增资扩股项目6个，并购项目3个。", [("6个", "category", "增资扩股"), ("3个", "category", "并购")]),
        ("其中纺纱类14个，其余10个为智能装备、仓储物流等配套项目。",
         [("14个", "sector", "纺纱"), ("10个", "sector", "智能装备、仓储物流")]),
        ("产业用纺织品首次实现突破，签约3个项目，投资额达7.8亿元。",
         [("3个", "sector", "产业用纺织品"), ("7.8亿元", "sector", "产业用纺织品")]),
        ("里昂站签约5个、8.9亿元。", [("5个", "channel", "里昂站"), ("8.9亿元", "channel", "里昂站")]),
        ("充电站项目签约5个。", [("5个", "sector", "充电站")]),
    ],
)  # fmt: skip
def test_a_part_is_read_by_the_form_of_its_name(reading, text, expected):
    assert [(t, d, x) for t, _, d, x in measured(read(reading, FAIR + text))[2:]] == expected


@pytest.mark.parametrize("verb", ["发布", "推出", "推介"])
def test_whom_an_offer_is_addressed_to_is_no_part_of_it(reading, verb):
    offered = read(reading, f"{ROADSHOW}会上，星湖市面向欧洲企业{verb}招商项目180个。")[-1]
    assert (offered.status, offered.dimension) == ("offered", "category")


def test_what_signs_together_with_firms_from_elsewhere_is_no_part(reading):
    told = read(reading, "第三届星湖洽谈会上，青海省各市州和园区同国内外企业签下86个合作项目。")
    assert measured(told) == [("86个", "projects", "total", "")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("其中制造业企业29户、授信118.6亿元，占41.4%；小微企业12户，金额9亿元。",
         [("29户", "context", "制造业企业"), ("118.6亿元", "sector", "制造业"), ("41.4%", "sector", "制造业"),
          ("12户", "context", "小微企业"), ("9亿元", "category", "小微企业")]),
        ("从机构看，国有大型银行授信162亿元，股份制银行71.4亿元，城商行和农商行合计53.1亿元。",
         [("162亿元", "category", "国有大型银行"), ("71.4亿元", "category", "股份制银行"),
          ("53.1亿元", "category", "城商行、农商行")]),
        ("工商银行星湖分行一家签约16笔。", [("16笔", "category", "工商银行星湖分行")]),
        ("去年对接会签约的项目授信到位率达92.6%。", [("92.6%", "category", "授信到位")]),
    ],
)  # fmt: skip
def test_money_of_banks_goes_to_the_class_of_firm_or_bank(reading, text, expected):
    assert [(t, d, x) for t, _, d, x in measured(read(reading, BANKS + text))[1:]] == expected


def test_plain_money_after_credit_is_credit(reading):
    told = read(reading, f"{BANKS}其中制造业企业29户、授信118.6亿元；小微企业12户，金额9亿元。")
    assert [m.amount_kind for m in told if m.measure == "amount"][1:] == ["credit", "credit"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("建设银行发放贷款6.2亿元，利率3.15%，较同期低40个基点。", ("40个基点", "change", "percentage_point", 0.4)),
        ("普惠小微贷款余额912.3亿元，新增153亿元。", ("153亿元", "change", "CNY", 153e8)),
        ("项目建成后可提供就业岗位1500个。", ("1500个", "people", "count", 1500)),
        ("该项目年产8000万米面料。", ("8000万米", "other", "km", 80000)),
    ],
)
def test_what_is_no_statistic_of_the_signing_keeps_its_own_measure(reading, text, expected):
    told = read(reading, BANKS + text)[-1]
    assert (told.text, told.measure, told.unit, told.value) == expected
    assert told.dimension == "context"


@pytest.mark.parametrize("lead", ["细看这", "盘点这", "纵观这"])
def test_these_projects_are_all_of_them(reading, lead):
    told = read(reading, f"{FAIR}{lead}41个项目：数字经济类10个。")
    assert measured(told)[2:] == [("41个", "projects", "total", ""), ("10个", "projects", "sector", "数字经济")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("按签约主体划分，市本级（含开发区）签约23个。", [("23个", "host", "市本级")]),
        ("来自山东的项目最多，达14个，江苏、河南并列第二，各有9个。",
         [("14个", "source_province", "山东"), ("9个", "source_province", "江苏、河南")]),
        ("自2002年创办以来，星湖农机展已累计签约项目530个。", [("530个", "total", "")]),
        ("乡友李某计划投资2.2亿元在老家建设竹木加工厂。", [("2.2亿元", "project", "李某竹木加工厂")]),
        ("其中外资项目3个；去年同期签约的46个项目开工率、资金到位率分别达71.7%、38.5%。",
         [("3个", "region", "外资"), ("46个", "total", ""), ("71.7%", "category", "开工"),
          ("38.5%", "category", "资金到位")]),
        ("该园区有2区8县1市的项目入驻，其中化工类2个。", [("2个", "sector", "化工")]),
    ],
)  # fmt: skip
def test_who_signed_and_who_invests_is_read_past_what_stands_between(reading, text, expected):
    found = [(t, d, x) for t, _, d, x in measured(read(reading, FAIR + text))[2:] if d != "context"]
    assert len(found) == len(expected)
    assert all(a[:2] == b[:2] and b[2] in a[2] for a, b in zip(found, expected, strict=True))


def test_a_ceremony_smaller_than_the_whole_of_the_heading_is_a_part(reading):
    text = "星湖州招商恳谈会在昆明召开\n52个项目签约\n\n会上集中签约项目20个，加上会前签约的32个，共签约项目52个。"
    assert [(m.text, m.dimension, m.member) for m in read(reading, text)] == [
        ("52个", "total", ""), ("20个", "channel", "集中签约"), ("32个", "channel", "会前签约"), ("52个", "total", ""),
    ]  # fmt: skip


@pytest.mark.parametrize("name", ["招商引资项目", "重点招商项目"])
def test_what_is_on_offer_keeps_its_name(reading, name):
    offered = read(reading, f"{FAIR}会上，州政府发布{name}156个，总投资942亿元。")[2:]
    assert [(m.status, m.dimension, m.member) for m in offered] == [("offered", "category", name)] * 2


def test_the_terms_of_a_policy_are_no_money_of_projects(reading):
    text = f"{FAIR}对固定资产投资5000万元以上的项目给予最高500万元奖励。"
    assert [m.dimension for m in read(reading, text)][2:] == ["context", "context"]


def test_households_that_farm_are_no_companies(reading):
    assert read(reading, f"{FAIR}该基地建成后可带动1800户农户增收。")[-1].measure == "other"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("随后的苏州站、杭州站分别签约18个和14个。", [("18个", "channel", "苏州站"), ("14个", "channel", "杭州站")]),
        ("其中合同类项目27个，框架协议类14个。", [("27个", "category", "合同类"), ("14个", "category", "框架协议类")]),
        ("其中延链补链项目33个。", [("33个", "category", "延链补链")]),
        ("其中新能源项目13个，数字经济和其他项目4个。", [("13个", "sector", "新能源"), ("4个", "sector", "数字经济")]),
        ("从区域分布看，渝北区15个，其他板块4个。", [("15个", "host", "渝北区"), ("4个", "host", "其他板块")]),
    ],
)  # fmt: skip
def test_a_part_of_a_tour_or_a_plan_is_read_by_its_form(reading, text, expected):
    assert [(t, d, x) for t, _, d, x in measured(read(reading, FAIR + text))[2:]] == expected


@pytest.mark.parametrize("verb", ["赴", "走进", "前往"])
def test_where_a_delegation_travels_is_no_part_of_what_it_signs(reading, verb):
    assert measured(read(reading, f"晋东市{verb}长三角招商签约项目58个。")) == [
        ("58个", "projects", "total", "")
    ]  # fmt: skip


def test_a_ceremony_that_is_all_there_is_makes_the_whole_of_money_too(reading):
    told = read(reading, "江海市第三季度重大项目集中签约仪式举行，共有45个项目集中签约，计划总投资512.6亿元。")
    assert [(m.dimension, m.scope) for m in told] == [("total", "opening")] * 2


@pytest.mark.parametrize(("noun", "measure"), [("标准机架", "other"), ("充电桩", "other"), ("停车位", "other")])
def test_equipment_is_no_project(reading, noun, measure):
    assert read(reading, f"{FAIR}该中心安装{noun}5000个。")[-1].measure == measure


def test_battery_cells_are_counted_in_energy(reading):
    told = read(reading, f"{FAIR}一期建设年产20GWh储能电池生产线。")[-1]
    assert (told.text, told.value, told.unit, told.dimension) == ("20GWh", 2e7, "kWh", "context")


@pytest.mark.parametrize(
    ("text", "dimension", "member"),
    [
        ("桃源、青石、柳林意向采购额分别达19亿元、11亿元和6亿元。", "host", "柳林"),
        ("大会同期举办现代农业招商推介会，签约项目21个。", "channel", "现代农业招商推介会"),
        ("同期举办新材料产业对接会，达成合作项目8个。", "channel", "新材料产业对接会"),
        ("与4月相比，本月签约项目数增加5个。", "total", ""),
        ("本季度签约额增长8%。", "total", ""),
        ("下届大会将扩大境外采购商规模，力争意向采购额超过90亿元。", "total", ""),
    ],
)
def test_words_around_a_part_are_no_part_of_its_name(reading, text, dimension, member):
    found = [(d, x) for _, _, d, x in measured(read(reading, f"{FAIR}从县区看，桃源县21个。{text}"))]
    assert found[-1] == (dimension, member)


@pytest.mark.parametrize("share", ["本届，这一比例已降到6.3%。", "本届，该占比为28%。", "本届这一比重升至51%。"])
def test_this_share_is_that_of_the_part_told_before(reading, share):
    told = measured(read(reading, f"{FAIR}首届签约的项目中，制造业占四成。{share}"))
    assert told[-1][1:] == ("share", "sector", "制造业")


@pytest.mark.parametrize(
    ("text", "dimension", "member"),
    [
        ("枫溪片区和凤泉湖高新区合计签约9个。", "host", "枫溪片区、凤泉湖高新区"),
        ("来自佛山、淄博等陶瓷主产区的企业投资9个。", "source_province", "佛山、淄博"),
        ("海外采购商采购意向9个。", "region", "海外"),
        ("村镇银行和农信社合计授信8.3亿元。", "category", "村镇银行、农信社"),
    ],
)
def test_what_kind_of_places_firms_and_intents_they_are_is_left_out(reading, text, dimension, member):
    assert [(d, x) for _, _, d, x in measured(read(reading, FAIR + text))][-1] == (dimension, member)


@pytest.mark.parametrize(
    ("told", "stage"), [("已投放62亿元", "已投放"), ("已发放贷款62亿元", "已发放"), ("投放率87%", "投放")]
)
def test_loans_that_were_paid_out_are_a_stage_of_those_agreed(reading, told, stage):
    text = f"2025年星湖市政银企对接会举行，授信金额86亿元。去年对接会签约的71亿元授信中，{told}。"
    assert measured(read(reading, text))[-1][2:] == ("category", stage)


@pytest.mark.parametrize("text", ["绿色农业虽只有7亿元。", "绿色农业尽管只有7亿元。", "绿色农业几乎占了7%。"])
def test_adverbs_are_no_part_of_a_name(reading, text):
    assert measured(read(reading, f"{FAIR}制造业项目31个、90亿元；{text}"))[-1][2:] == ("sector", "绿色农业")


@pytest.mark.parametrize("kind", ["新材料产业", "高技术服务业", "数字经济", "羊绒产业链"])
@pytest.mark.parametrize("money", ["项目合同金额", "项目总投资", "项目签约总额达"])
def test_money_of_all_projects_of_a_trade_is_of_that_trade(reading, kind, money):
    found = read(reading, f"第三届星湖合作大会闭幕，共签约项目90个，总投资460亿元。{kind}{money}46亿元，占一成。")[-2:]
    assert [(m.dimension, m.member) for m in found] == [("sector", kind)] * 2


def test_a_project_of_a_name_keeps_it(reading):
    found = read(reading, "第三届星湖合作大会闭幕，共签约项目90个。云织羊绒制品项目总投资4亿元。")[-1]
    assert (found.dimension, found.member) == ("project", "云织羊绒制品项目")


@pytest.mark.parametrize("thought", ["最受关注", "备受青睐", "占比最高", "占比较大", "以往偏弱", "最为关注"])
@pytest.mark.parametrize("part", ["制造业", "硅光芯片", "低空物流装备"])
def test_what_is_thought_of_a_part_is_no_part_of_its_name(reading, thought, part):
    told = read(reading, f"第三届星湖洽谈会签约项目80个。其中，{thought}的{part}签约30个。")[-1]
    assert (told.dimension, told.member) == ("sector", part)


def test_a_kind_of_a_trade_keeps_its_word(reading):
    told = read(reading, "第三届星湖洽谈会签约项目80个。其中，传统的制造业签约30个。")[-1]
    assert told.member == "传统的制造业"


def test_counts_behind_the_whole_are_parts_of_it_whatever_they_are_called(reading):
    told = read(reading, "第三届星湖贸易博览会闭幕，共签订合同64份。其中，竹器漆器28份，草编藤编19份。")[1:]
    assert [(m.dimension, m.member) for m in told] == [("sector", "竹器漆器"), ("sector", "草编藤编")]


def test_guests_behind_the_whole_are_none(reading):
    told = read(reading, "第三届星湖贸易博览会闭幕，共签订合同64份。其中，境外嘉宾28人，新款样品190件。")[1:]
    assert {m.dimension for m in told} == {"context"}


@pytest.mark.parametrize(("rest", "member"), [("剩下14个是水上文旅", "水上文旅"), ("其余14个为传统家具", "传统家具")])
def test_the_rest_has_its_whole_name(reading, rest, member):
    told = read(reading, f"第四届星湖洽谈会签约项目80个，总投资400亿元。造纸42个，印刷24个，{rest}。")[-1]
    assert (told.dimension, told.member) == ("sector", member)


@pytest.mark.parametrize("how", ["当场", "会前", "会下", "线下", "会外"])
def test_where_and_when_it_was_signed_is_a_channel(reading, how):
    told = read(reading, f"第三届星湖洽谈会签约项目80个，其中{how}签约30个。")[-1]
    assert (told.dimension, told.member) == ("channel", f"{how}签约")


def test_the_whole_and_a_part_beside_it_make_a_sum_of_neither(reading):
    told = read(
        reading,
        "第三届星湖洽谈会签约合同项目80个、总投资400亿元，框架协议20个、意向投资额100亿元，两项合计500亿元。",
    )[-1]
    assert told.dimension == "unknown" and told.reason


def test_forums_and_venues_are_channels_and_their_number_counts_no_projects(reading):
    told = read(
        reading, "第三届星湖洽谈会签约项目80个。主论坛签约12个，各分论坛签约30个；主会场签约20个，3个分会场签约18个。"
    )[1:]
    assert [(m.measure, m.dimension, m.member) for m in told if m.measure == "projects"] == [
        ("projects", "channel", member) for member in ("主论坛", "分论坛", "主会场", "分会场")
    ]
    assert [m.text for m in told if m.measure != "projects"] == ["3个"]


@pytest.mark.parametrize("told", ["签约国际项目42个，国内项目113个", "其中国内项目113个、国际项目42个"])
def test_projects_from_abroad_and_from_home_are_parts(reading, told):
    found = read(reading, f"第三届星湖洽谈会签约项目155个。{told}。")[1:]
    assert {(m.dimension, m.member) for m in found} == {("ownership", "国际合作"), ("ownership", "国内合作")}


@pytest.mark.parametrize("both", ["国际、国内项目", "国内外项目", "国际国内项目"])
def test_projects_from_abroad_and_from_home_together_are_the_whole(reading, both):
    told = read(reading, f"第三届星湖洽谈会签约155个项目，总投资400亿元。共签约{both}155个。")
    assert told[-1].dimension == "total"


@pytest.mark.parametrize(
    ("ahead", "dimension", "member"),
    [
        ("订货量最大的是大米，共签订购销合同", "sector", "大米"),
        ("人气最旺的要数杂粮，签约", "sector", "杂粮"),
        ("最受关注的是人参，签订合同", "sector", "人参"),
        ("签约最多的是浙江客商，共签约", "source_province", "浙江"),
        ("出手最阔绰的当属日本企业，共签约", "source_country", "日本"),
        ("最多的是宁波企业，签约", "source_province", "宁波"),
    ],
)
def test_what_is_said_to_be_the_most_is_what_the_next_figure_is_of(reading, ahead, dimension, member):
    told = read(reading, f"第三届星湖合作大会昨日闭幕，共签约项目426个、800亿元。{ahead}17份。")[-1]
    assert (told.dimension, told.member) == (dimension, member)


@pytest.mark.parametrize(("told", "trade"), [("签下6个商业综合体", "商业综合体"), ("引进了7个新材料", "新材料")])
def test_what_is_counted_itself_is_the_trade(reading, told, trade):
    found = read(reading, f"第三届星湖洽谈会签约项目80个，总投资400亿元。其间{told}。")[-1]
    assert (found.dimension, found.member) == ("sector", trade)


@pytest.mark.parametrize(
    "told",
    [
        "市金融办通报，签约项目12个",
        "仪式还安排了招商项目签约环节，签约项目12个",
        "5家金融机构与12个项目业主签订贷款合同",
        "短板也写在清单里：12个项目都没有研发中心",
        "签约清单上，项目数为12个",
        "问题清单、任务清单已明确，签约项目12个",
    ],
)
def test_who_speaks_and_what_is_held_is_no_part(reading, told):
    found = read(reading, f"第三届星湖洽谈会举行。{told}。")[-1]
    assert (found.text, found.dimension, found.status) == ("12个", "total", "signed")


@pytest.mark.parametrize(
    ("told", "member"),
    [
        ("签约金融项目12个", "金融"),
        ("签约办公用品项目12个", "办公用品"),
        ("发布投资机会清单，项目12个", "投资机会清单"),
    ],
)
def test_a_trade_or_a_list_on_offer_stays_a_part(reading, told, member):
    found = read(reading, f"第三届星湖洽谈会签约项目80个，总投资400亿元。{told}。")[-1]
    assert (found.text, found.member) == ("12个", member)


@pytest.mark.parametrize(
    ("told", "member"),
    [
        ("签约一年仍未开工的3个项目，已终止协议", "未开工"),
        ("完成手续、履约进场的3个", "履约"),
    ],
)
def test_stages_behind_the_signing_are_parts(reading, told, member):
    found = read(reading, f"第三届星湖洽谈会签约项目80个，总投资400亿元。{told}。")[-1]
    assert (found.text, found.dimension, found.member) == ("3个", "category", member)


@pytest.mark.parametrize(
    ("told", "member"),
    [("超导材料的5个", "超导材料"), ("超高清视频的5个", "超高清视频"), ("逾期未开工的5个", "未开工")],
)
def test_a_name_that_begins_like_a_hedge_is_no_base_of_a_share(reading, told, member):
    found = read(reading, f"第三届星湖洽谈会签约项目80个，总投资400亿元。其中{told}。")[-1]
    assert (found.member, found.low, found.high) == (member, 5, 5)


@pytest.mark.parametrize("aspect", ["贸易", "投资", "对外贸易", "采购"])
def test_an_aspect_that_is_told_ahead_is_a_part_however_general(reading, aspect):
    told = read(reading, f"{FAIR}{aspect}方面，各方签订合同20份，成交额23.6亿元，较上届增长8.2%。")[-3:]
    assert {(m.dimension, m.member) for m in told} == {("category", aspect)}


def test_goods_in_order_have_their_own_names(reading):
    told = read(reading, f"{FAIR}成交额较大的商品依次为机电产品7.8亿元、木材及制品4.1亿元。")[-2:]
    assert [m.member for m in told] == ["机电产品", "木材及制品"]


@pytest.mark.parametrize(("said", "stage"), [("没有履约", "未履约"), ("未能开工", "未开工"), ("没能投产", "未投产")])
def test_stages_that_were_not_reached_are_parts(reading, said, stage):
    told = read(reading, f"{FAIR}签约项目中，仍有17个{said}。")[-1]
    assert (told.dimension, told.member) == ("category", stage)


@pytest.mark.parametrize("short", ["东洽会", "星博会", "云交会"])
def test_a_meeting_in_short_is_no_part_of_what_was_signed_there(reading, short):
    told = read(reading, f"{FAIR}去年{short}上签约的69个项目，截至8月底已开工54个。")[-2]
    assert (told.dimension, told.member, told.status) == ("total", "", "previous")


def test_growth_on_equal_terms_is_of_the_whole(reading):
    assert read(reading, f"{FAIR[:-1]}，同口径比上届分别增长11.4%和18.7%。")[-1].dimension == "total"


@pytest.mark.parametrize("rate", ["到位率", "资金到位率"])
def test_the_rate_of_money_that_came_in_is_a_stage(reading, rate):
    assert read(reading, f"{FAIR}已签约授信中，{rate}为78%。")[-1].member == "资金到位"


def test_several_rates_go_to_their_own_stages(reading):
    told = read(reading, f"{FAIR}本届项目履约率、开工率分别达到95%和80%。")[-2:]
    assert [m.member for m in told] == ["履约", "开工"]


@pytest.mark.parametrize("lenders", ["金融机构", "银行机构"])
def test_lenders_as_a_kind_are_no_project(reading, lenders):
    told = read(reading, f"{FAIR}会上，97家企业与{lenders}达成意向授信132.7亿元。")[-1]
    assert (told.dimension, told.member) == ("category", "意向授信")


def test_the_size_of_an_issue_of_bonds_is_no_investment(reading):
    told = read(reading, f"{FAIR}星湖城运集团与券商签订绿色公司债承销协议，发行规模15亿元。")[-1]
    assert (told.amount_kind, told.dimension) == ("other", "context")


def test_capital_from_abroad_behind_that_from_other_provinces_is_a_part_of_its_own(reading):
    told = read(reading, f"{FAIR}其中合同利用省外资金2784亿元，合同利用外资52.7亿美元，分别比上届增长13.6%和8.9%。")
    assert [m.member for m in told[-4:]] == ["省外", "外资", "省外", "外资"]


@pytest.mark.parametrize("firms", ["外资企业", "外商投资企业"])
def test_foreign_firms_among_owners_are_foreign_capital(reading, firms):
    assert read(reading, f"{FAIR}央企项目20个，{firms}项目9个。")[-1].member == "外资"


@pytest.mark.parametrize("words", ["依次是", "分别为"])
def test_rates_of_contracts_and_projects_go_to_their_own_stages(reading, words):
    told = read(reading, f"{FAIR}签约项目的合同履约率、资金到位率和项目开工率{words}95.2%、46.3%、82.1%。")[-3:]
    assert [m.member for m in told] == ["履约", "资金到位", "开工"]


def test_an_item_of_a_list_that_no_vocabulary_has_keeps_its_own_name(reading):
    told = read(reading, f"{FAIR}其中投资协议14项、战略合作7项、意向签约20项。")[-1]
    assert (told.dimension, told.member) == ("category", "意向签约")


@pytest.mark.parametrize("examples", ["新材料产业园、风电装备制造基地", "高端装备制造中心、光伏组件工厂"])
def test_projects_that_are_named_as_examples_are_no_part(reading, examples):
    told = read(reading, f"第三届星湖轻纺产业招商大会签约{examples}等58个项目，总投资230亿元。")[-2:]
    assert {m.dimension for m in told} == {"total"}


def test_aspects_among_the_whole_are_parts(reading):
    told = read(reading, f"{FAIR[:-1]}，其中贸易方面18.6亿元，投资方面80.1亿元。")[-2:]
    assert [(m.dimension, m.member) for m in told] == [("category", "贸易"), ("category", "投资")]
