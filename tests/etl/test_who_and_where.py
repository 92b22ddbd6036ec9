"""Who signs and where, in the turns of phrase of the day after: places, delegations, investors, what is left over."""

import pytest

from etl.grammar.fold import Folding
from etl.grammar.subjects import SubjectGrammar
from etl.vocabulary import Vocabulary
from tests.etl.passages import parts, read

FAIR = "第六届星湖投资贸易博览会昨日闭幕，共签约项目426个、总投资5219亿元。"


@pytest.mark.parametrize("place", ["成都", "达州", "攀枝花", "和田", "阜新", "晋中", "满洲里", "那曲", "汉中市"])
def test_places_whose_names_begin_or_end_as_other_words_do_keep_them(reading, place):
    told = parts(read(reading, f"{FAIR}各市州中，{place}签约143个、1187.5亿元。"))
    assert told[2:] == [("143个", "host", place), ("1187.5亿元", "host", place)]


@pytest.mark.parametrize(
    ("clause", "label"),
    [
        ("外商投资中", "外商"),
        ("绵阳、成都签约", "绵阳、成都"),
        ("其中达州", "达州"),
        ("四川省成都市签约", "四川省成都市"),
    ],
)
def test_names_of_places_are_whole_in_what_a_clause_is_about(clause, label):
    vocabulary = Vocabulary()
    assert SubjectGrammar(vocabulary, Folding(vocabulary)).label(clause) == label


@pytest.mark.parametrize(
    ("words", "dimension", "member"),
    [
        ("樟树市收获颇丰，签约资金", "host", "樟树市"),
        ("湖北交易团组织300多家企业到会，达成采购意向金额", "host", "湖北"),
        ("新加坡、马来西亚侨商也签下合同金额", "source_country", "新加坡、马来西亚"),
        ("延边州签约36个，其余各市州均在", "host", "其余各市州"),
        ("枸杞、葡萄酒等特色产品签订购销合同，金额", "sector", "枸杞、葡萄酒"),
        ("日韩项目投资额", "region", "日韩两国"),
        ("长春市签约11个；长白山保护开发区签约金额", "host", "长白山保护开发区"),
    ],
)
def test_the_words_before_say_whose_it_is(reading, words, dimension, member):
    last = read(reading, f"{FAIR}{words}12亿元。")[-1]
    assert (last.dimension, last.member) == (dimension, member)


@pytest.mark.parametrize(
    ("words", "dimension", "member"),
    [
        ("光电子、新能源是侨商投资的热点，签约项目合计", "sector", "光电子、新能源"),
        ("会上签署的涉外项目有", "category", "涉外项目"),
        ("新加坡侨商签下", "source_country", "新加坡"),
    ],
)
def test_the_words_before_say_what_is_counted(reading, words, dimension, member):
    last = read(reading, f"{FAIR}{words}12个。")[-1]
    assert (last.dimension, last.member) == (dimension, member)


def test_a_province_that_signs_before_any_whole_receives_and_so_do_its_cities(reading):
    text = "第六届星湖博览会期间，内蒙古签约项目68个。呼和浩特市、包头市、鄂尔多斯市签约金额均超过50亿元。"
    assert parts(read(reading, text)) == [
        ("68个", "host", "内蒙古"),
        ("超过50亿元", "host", "呼和浩特市、包头市、鄂尔多斯市"),
    ]


@pytest.mark.parametrize("many", ["西部12个省区市共签约", "各省区市共签约"])
def test_so_many_provinces_are_the_whole(reading, many):
    told = parts(read(reading, f"第六届星湖博览会首日签约逾2100亿元\n\n集中签约仪式上，{many}合作项目193个。"))
    assert {part[1] for part in told if part[0] == "193个"} == {"total"}


def test_a_heading_of_an_occasion_names_no_project(reading):
    told = read(reading, f"星湖博览会投资合作项目签约仪式在成都举行 总投资5219亿元\n\n{FAIR}")
    assert told[0].dimension == "total"


@pytest.mark.parametrize("kind", ["能源化工", "食品加工", "新能源"])
def test_a_kind_of_plant_is_no_firm(reading, kind):
    told = read(reading, f"第六届星湖博览会开幕式上，40个重点{kind}项目集中签约，总投资1026亿元。")
    assert [m.dimension for m in told] == ["total", "total"]


def test_several_firms_that_sign_with_buyers_make_no_single_deal(reading):
    told = read(reading, "第六届星湖博览会上，30家企业与采购商签订协议42项，签约金额达21.6亿元。")
    assert [m.dimension for m in told] == ["context", "total", "total"]


def test_what_is_signed_behind_what_is_published_is_signed(reading):
    told = read(reading, f"{FAIR}发布科技成果1300多项，达成意向合作86项。")[-1]
    assert told.status != "offered"


def test_what_is_on_offer_in_all_places_is_a_list(reading):
    told = read(reading, f"{FAIR}湖北各地推介招商项目320个。")[-1]
    assert (told.dimension, told.member, told.status) == ("category", "招商项目", "offered")


def test_contracts_within_what_was_traded_are_a_part_of_it(reading):
    told = read(reading, f"{FAIR}贸易成交额62.5亿元，同比增长5.4%，其中签订购销合同386份，网上成交突破5亿元。")
    assert [m.member for m in told[-2:]] == ["购销合同", "网上成交"]


def test_what_a_figure_rose_from_is_of_the_edition_that_the_sentence_names(reading):
    told = read(reading, f"{FAIR}与上届相比，投资额10亿元以上的项目由38个增加到52个。")
    assert [(m.text, m.event) for m in told[-2:]] == [
        ("38个", "第五届星湖投资贸易博览会"),
        ("52个", "第六届星湖投资贸易博览会"),
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("第20届星湖商务周昨日落下帷幕，共签约项目470个。", "第20届星湖商务周"),
        ("首届星湖科技周开幕，签约项目12个。", "首届星湖科技周"),
        ("开幕式结束后举行了项目签约仪式，36个项目现场签约。", None),
    ],
)
def test_weeks_are_events_and_a_verb_begins_no_name(reading, text, name):
    assert read(reading, text)[0].event == name


def test_this_place_is_no_word_for_an_undertaking_told_before(reading):
    told = read(reading, f"{FAIR}近三年，该市签约制造业项目512个，总投资2960亿元。")[-1]
    assert told.dimension == "sector"


@pytest.mark.parametrize("cut", ["各设区市中", "各市州里", "各市（州）中"])
def test_what_is_told_among_places_goes_to_them_whatever_was_cut_before(reading, cut):
    text = (
        f"{FAIR}\n从投资来源看，福建、浙江签约300个。{cut}，赣州、南昌、九江签约个数居前三位，分别为25个、19个、17个。"
    )
    assert [m.dimension for m in read(reading, text)[-3:]] == ["host"] * 3


def test_delegations_that_sign_in_order_sign_projects(reading):
    told = read(reading, f"{FAIR}\n{'大会期间活动丰富。' * 20}\n山西、陕西、甘肃代表团分别签约94个、77个和41个。")
    assert [(m.measure, m.dimension) for m in told[-3:]] == [("projects", "host")] * 3


def test_the_largest_of_all_is_a_project_of_its_name(reading):
    told = read(reading, f"{FAIR}10亿元以上的39个，最大的一个煤电铝一体化项目投资68亿元。")[-1]
    assert (told.dimension, told.member) == ("project", "煤电铝一体化项目")


def test_what_comes_next_behind_a_kind_is_a_kind_of_its_own(reading):
    told = read(reading, f"{FAIR}签订国内贸易合同金额38.6亿元；签约国内招商项目62个，签约额152.3亿元。")
    assert [m.member for m in told[-2:]] == ["国内招商"] * 2


def test_the_event_of_another_year_names_no_part(reading):
    text = "2025年央企入吉合作对接会举行，签约项目96个。2024年央企入吉合作对接会签约的76个项目，已开工61个。"
    assert [m.dimension for m in read(reading, text)[1:2]] == ["total"]


def test_the_growth_of_what_became_of_an_edition_leaves_what_follows_to_it(reading):
    text = "上届签约的76个项目，已开工61个，开工率80.3%，比上年同期提高6.1个百分点；完成投资413亿元，19个项目投产。"
    assert {m.status for m in read(reading, FAIR + text)[2:]} == {"previous"}


def test_projects_that_are_shown_are_none_that_were_signed(reading):
    told = read(reading, "第十三届星湖博览会昨闭幕，共有1.6万个项目参展，签约项目12个。")
    assert [m.dimension for m in told] == ["context", "total"]


def test_classes_of_results_are_kinds(reading):
    told = read(reading, "本届星湖服贸会共达成成果1100余项，其中成交项目类501项，权威发布类138项，首发创新类198项。")
    assert {m.dimension for m in told[1:]} == {"category"}


@pytest.mark.parametrize("ranked", ["分列二、三位，签约", "分居第二、第三位，签约项目", "紧随其后，签约"])
def test_places_by_rank_share_their_figures_in_order(reading, ranked):
    told = parts(read(reading, f"{FAIR}江苏签约58个；浙江、广东{ranked}45个、39个。"))
    assert [part[::2] for part in told[-2:]] == [("45个", "浙江"), ("39个", "广东")]


def test_a_count_and_its_money_are_no_two_ranks(reading):
    told = read(reading, f"{FAIR}浙江、广东分列二、三位，签约45个、390亿元。")[-2:]
    assert not {m.member for m in told} & {"浙江", "广东"}


@pytest.mark.parametrize(
    ("words", "dimension", "member"),
    [
        ("会前已签约项目", "channel", "会前已签约"),
        ("各县区自行签约", "channel", "自行签约"),
        ("其中，市级签约项目", "category", "市级"),
    ],
)
def test_when_and_by_whom_it_was_signed_is_no_trade(reading, words, dimension, member):
    last = read(reading, f"{FAIR}{words}62个。")[-1]
    assert (last.dimension, last.member) == (dimension, member)


@pytest.mark.parametrize(
    ("words", "dimension", "member"),
    [
        ("首批签约项目", "channel", "首批签约"),
        ("第一轮签约26个，第二轮签约", "channel", "第二轮签约"),
        ("南昌经开区成为最大赢家，一举拿下", "host", "南昌经开区"),
        ("仅电子信息产业就签约了", "sector", "电子信息产业"),
        ("湖南与香港签约", "region", "香港"),
        ("湖南与广东签约合作项目", "source_province", "广东"),
        ("农业项目最少，只有", "sector", "农业"),
    ],
)
def test_no_part_is_told_as_the_whole(reading, words, dimension, member):
    last = read(reading, f"{FAIR}{words}12个。")[-1]
    assert (last.dimension, last.member) == (dimension, member)


def test_money_that_came_in_is_a_stage_without_a_verb(reading):
    told = read(reading, f"{FAIR}上届签约的268个项目开工231个，开工率86.2%；到资752亿元。")[-1]
    assert (told.dimension, told.member, told.status) == ("category", "资金到位", "previous")


@pytest.mark.parametrize(
    ("words", "dimension", "member"),
    [
        ("上午的签约仪式上签约", "channel", "上午签约"),
        ("前两位是红旗区46个、牧野区28个和延津县", "host", "延津县"),
        ("目前，11个项目完成供地，", "category", "具备开工条件"),
    ],
)
def test_each_part_has_its_own_name(reading, words, dimension, member):
    behind = "项目具备开工条件" if words.endswith("，") else ""
    last = read(reading, f"{FAIR}{words}8个{behind}。")[-1]
    assert (last.dimension, last.member) == (dimension, member)


@pytest.mark.parametrize("words", ["该县以27个签约项目位居第一", "全部426个项目中，有96个来自上届企业的增资扩产"])
def test_what_no_word_places_is_never_a_second_whole(reading, words):
    told = read(reading, f"{FAIR}{words}。")[-1]
    assert (told.dimension, bool(told.reason)) == ("unknown", True)


def test_projects_that_a_limit_introduces_are_a_size(reading):
    told = read(reading, f"{FAIR}超10亿元的项目有：星澜集团新能源汽车产业园项目，投资56亿元。")[-2:]
    assert [m.dimension for m in told] == ["size_band", "project"]


def test_contracts_beside_agreements_are_kinds_from_the_first(reading):
    told = read(reading, f"{FAIR}共签约合同项目74个，合同金额286.7亿元，协议项目52个，意向项目38个。")[2:]
    assert [m.member for m in told] == ["合同项目", "合同项目", "协议项目", "意向项目"]


def test_a_number_of_places_is_no_whole(reading):
    told = read(reading, f"{FAIR}来自16个市的426个项目登台签约，总投资5219亿元。")[2:]
    assert [(m.text, m.dimension) for m in told] == [("16个", "context"), ("426个", "total"), ("5219亿元", "total")]


def test_what_a_delegation_brought_is_its_places(reading):
    told = parts(read(reading, f"{FAIR}浙江代表团带来的18个项目全部签约，总金额85亿元。"))[2:]
    assert told == [("18个", "host", "浙江"), ("85亿元", "host", "浙江")]


def test_several_banks_that_one_names_make_no_project(reading):
    text = "市政府与农业银行、建设银行等8家金融机构签署战略合作协议，将提供总额不低于1500亿元的融资支持。"
    assert read(reading, FAIR + text)[-1].dimension != "project"


def test_what_is_being_built_is_a_stage_of_its_own(reading):
    told = read(reading, f"{FAIR}上届签约的52个项目中，竣工投产18个，在建29个，前期5个。")[-3:]
    assert [m.member for m in told] == ["竣工投产", "在建", "前期"]


@pytest.mark.parametrize(
    ("words", "members"),
    [
        ("签约额超过50亿元的县区有4个", ["签约额", "县区"]),
        ("签约额超过50亿元的县区有4个，超过30亿元的有7个", ["签约额", "县区", "签约额", "县区"]),
        ("签约项目超过20个的市有3个，超过10个的有5个", ["签约项目", "市", "签约项目", "市"]),
    ],
)
def test_so_many_places_that_reach_a_sum_are_no_projects_of_that_size(reading, words, members):
    told = read(reading, f"{FAIR}{words}。")[2:]
    assert {m.dimension for m in told} == {"context"}
    assert [m.member for m in told] == members


@pytest.mark.parametrize(("words", "member"), [("第三次产业项目", "第三产业"), ("其中，上台签约项目", "上台签约")])
def test_older_and_plainer_words_name_the_same_parts(reading, words, member):
    assert read(reading, f"{FAIR}{words}33个。")[-1].member == member
