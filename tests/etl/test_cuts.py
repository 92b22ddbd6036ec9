"""What a paragraph says that it cuts its figures by, and what is a part of such a cut."""

import pytest

from tests.etl.passages import parts, read

FAIR = "第三届星湖技术交易会闭幕，共签订合同120份，金额36亿元。"


@pytest.mark.parametrize(
    ("cut", "name", "dimension"),
    [
        ("从产地看", "云水谷", "host"),
        ("从去向看", "青石镇", "host"),
        ("从买方看", "初创公司", "category"),
        ("按投资方计", "高校团队", "category"),
        ("从供方看", "高校院所", "category"),
        ("具体到投资方", "高校团队", "category"),
    ],
)
def test_the_cut_that_is_announced_says_what_a_name_is(reading, cut, name, dimension):
    found = parts(read(reading, f"{FAIR}{cut}，{name}签约31份。"))[-1]
    assert found == ("31份", dimension, name)


@pytest.mark.parametrize("owners", ["两国企业", "三国企业", "缔约国企业"])
def test_firms_of_two_countries_are_not_owned_by_the_state(reading, owners):
    found = parts(read(reading, f"{FAIR}泰国是最大的伙伴，{owners}签约23份。"))[-1]
    assert found[1] != "ownership"


@pytest.mark.parametrize(
    "earlier",
    ["加上此前在广州推介会上签下的21份，交易会签约总数达到141份", "连同此前签下的9份，本届交易会共签约129份"],
)
def test_what_was_signed_before_the_meeting_is_of_its_sum(reading, earlier):
    assert {m.status for m in read(reading, f"{FAIR}{earlier}。")} == {"signed"}


@pytest.mark.parametrize("told", ["已经投产22个", "已经开工22个", "22个已经竣工"])
def test_a_stage_is_called_by_its_name_alone(reading, told):
    member = read(reading, f"第三届星湖大会共签约项目120个。上届大会签约的90个项目中，{told}。")[-1].member
    assert member.removeprefix("已") in ("投产", "开工", "竣工")


@pytest.mark.parametrize("change", ["多签12份", "少签12份", "多签约12份"])
def test_so_many_more_signed_is_a_change_of_the_whole(reading, change):
    found = read(reading, f"第三届星湖订货会共签订合同120份，比上届{change}。")[-1]
    assert (found.measure, found.dimension, found.member) == ("change", "total", "")


@pytest.mark.parametrize(
    "told", ["从去向看，流向山东、江苏的27份", "从落户地看，山东、江苏共27份", "从承接地看，签在山东、江苏的27份"]
)
def test_provinces_of_a_cut_by_destination_receive(reading, told):
    assert parts(read(reading, f"{FAIR}{told}。"))[-1] == ("27份", "host", "山东、江苏")


@pytest.mark.parametrize("told", ["从落户地看，山东、江苏企业投资的27份", "从去向看，来自山东、江苏的27份"])
def test_provinces_that_invest_are_sources_whatever_the_cut(reading, told):
    assert parts(read(reading, f"{FAIR}{told}。"))[-1] == ("27份", "source_province", "山东、江苏")


@pytest.mark.parametrize("contract", ["技术开发", "技术咨询和服务", "技术转让、许可"])
def test_contracts_of_technology_are_of_their_kind(reading, contract):
    found = read(reading, f"{FAIR}其中，{contract}合同42份，成交额8亿元，占两成多。")[-3:]
    assert {(m.dimension, m.member.replace("、", "和")) for m in found} == {("category", contract.replace("、", "和"))}


def test_goods_sold_are_the_worth_of_contracts_where_technology_is_sold(reading):
    found = read(reading, "第三届星湖成果大会共签订技术合同120份，合同成交额36亿元。其中，光电合同42份，成交额8亿元。")
    assert [m.amount_kind for m in found if m.measure == "amount"] == ["contract", "contract"]


@pytest.mark.parametrize("said", ["三个方向签约最集中", "三个领域项目最多", "三大板块最受关注"])
def test_what_is_said_of_listed_names_stands_between_them_and_their_figures(reading, said):
    found = parts(read(reading, f"{FAIR}盾构、遥感、精密铸造{said}，分别为36份、21份和18份。"))[-3:]
    assert [member for _, _, member in found] == ["盾构", "遥感", "精密铸造"]


@pytest.mark.parametrize("sum_of", ["这两条赛道合计占六成", "这两大板块加起来占六成", "上述两个领域共占六成"])
def test_a_sentence_that_adds_up_two_parts_means_those_of_the_sentence_before(reading, sum_of):
    found = read(reading, f"{FAIR}从领域看，盾构合同36份，遥感合同31份。{sum_of}。")[-1]
    assert (found.measure, found.dimension, found.member) == ("share", "sector", "盾构、遥感")


@pytest.mark.parametrize("firms", ["企业", "客商", "采购商"])
def test_the_firms_of_a_country_in_a_list_of_partners_are_a_part(reading, firms):
    found = parts(read(reading, f"{FAIR}与泰国企业签约30份、9亿元；与老挝{firms}签约23份、7亿元。"))[-2:]
    assert found == [("23份", "source_country", "老挝"), ("7亿元", "source_country", "老挝")]


@pytest.mark.parametrize("way", ["经香港投资", "借道香港落户", "通过香港出资"])
def test_the_place_that_money_passes_through_is_not_where_it_comes_from(reading, way):
    found = read(reading, f"{FAIR}按投资方计，泰国项目11个；新加坡侨商{way}的项目6个。")[-1]
    assert found.member != "香港"


@pytest.mark.parametrize("variety", ["桂七芒", "金煌芒", "脐橙"])
def test_a_kind_of_fruit_that_ends_like_a_town_is_none(reading, variety):
    assert parts(read(reading, f"{FAIR}从品种看，{variety}签约31份。"))[-1] == ("31份", "sector", variety)


def test_provinces_with_the_rest_of_the_country_are_a_region_by_their_names(reading):
    found = parts(read(reading, f"{FAIR}甘肃、青海等外省区签约12份。"))[-1]
    assert found == ("12份", "region", "甘肃、青海")


@pytest.mark.parametrize("partners", ["泰国、老挝客商", "泰国、老挝企业", "泰国、老挝等国采购商"])
def test_with_whom_more_was_signed_is_a_part_once_the_whole_was_told(reading, partners):
    found = parts(read(reading, f"{FAIR}会上与{partners}签订出口合同8份。"))[-1]
    assert found == ("8份", "source_country", "泰国、老挝")


@pytest.mark.parametrize(("words", "city"), [("云南交易团", "云南"), ("昆明代表团", "昆明")])
def test_a_delegation_is_the_place_that_sent_it(reading, words, city):
    assert parts(read(reading, f"{FAIR}{words}签约22份。"))[-1] == ("22份", "host", city)


def test_the_delegation_that_the_report_is_about_is_no_part_of_what_it_signs(reading):
    text = (
        "云南交易团签约6亿美元\n第三届星湖进口博览会上，云南交易团共签约采购合同57份。前两届，云南交易团累计签约138份。"
    )
    assert [d for _, d, _ in parts(read(reading, text))] == ["total"] * 3


def test_what_an_event_is_named_by_is_the_whole_of_it(reading):
    found = parts(read(reading, "星湖市2026年返乡创业大会昨天举行。会上，集中签约返乡创业项目47个，总投资158亿元。"))
    assert [d for _, d, _ in found] == ["total", "total"]


@pytest.mark.parametrize("sellers", ["跨境电商卖家", "在外创业人员"])
def test_a_name_keeps_its_first_and_last_character(reading, sellers):
    assert parts(read(reading, f"{FAIR}{sellers}签约29份。"))[-1][2] == sellers


@pytest.mark.parametrize("cut", ["分品类看", "按品种分"])
def test_goods_listed_by_their_money_are_parts_of_what_was_ordered(reading, cut):
    fair = "第三届星湖果业交易会落幕，共签订购销合同112份，合同金额18.6亿元，较上届净增2亿元。"
    found = read(reading, f"{fair}{cut}，柚子及其加工品9.4亿元，占50.5%；花生3.8亿元；山药2.1亿元。")[3:]
    told = [("柚子及其加工品", "9.4亿元"), ("柚子及其加工品", "50.5%"), ("花生", "3.8亿元"), ("山药", "2.1亿元")]
    assert [(m.member, m.text) for m in found] == told
    assert {(m.dimension, m.status) for m in found} == {("sector", "signed")}


def test_a_contract_of_purchase_and_sale_in_a_title_is_no_project(reading):
    title = "第三届星湖果业交易会落幕 签订购销合同金额18.6亿元"
    assert parts(read(reading, f"{title}\n\n展会共签订购销合同112份。"))[0] == ("18.6亿元", "total", "")


def test_what_a_sentence_looks_at_is_no_part_of_a_name(reading):
    told = read(
        reading,
        "第三届星湖洽谈会签约项目80个，总投资400亿元。看产业，硅光芯片39个；看落地，林泉市签约18个、96亿元；看规模，亿元以上50个。",
    )[2:]
    assert [(m.dimension, m.member) for m in told if m.measure == "projects"] == [
        ("sector", "硅光芯片"), ("host", "林泉市"), ("size_band", "亿元以上")
    ]  # fmt: skip
