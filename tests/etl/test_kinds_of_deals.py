"""Kinds of deals that a report counts apart, the money of orders, and rows of a name with its figures."""

import pytest

from tests.etl.passages import fields_of, parts, read

FAIR = "第三届星湖大会闭幕，共签约213项，总金额88亿元。"


@pytest.mark.parametrize("orders", ["贸易订单", "产品购销订单", "采购合同"])
def test_investment_projects_beside_orders_are_two_kinds(reading, orders):
    found = read(reading, f"{FAIR}其中，投资项目46个、总投资51亿元；{orders}167个、金额36亿元。")[2:]
    told = [("category", "投资项目", None), ("category", "投资项目", "investment")]
    told += [("category", orders, None), ("category", orders, "order")]
    assert fields_of(found, "dimension", "member", "amount_kind") == told


def test_a_kind_of_deal_told_again_by_its_number_is_that_kind(reading):
    text = f"{FAIR}其中，投资项目46个、总投资51亿元；贸易订单167个、金额36亿元。46个投资项目里，艾草加工24个。"
    assert parts(read(reading, text))[-2:] == [("46个", "category", "投资项目"), ("24个", "sector", "艾草加工")]


@pytest.mark.parametrize("lead", ["订单里，", "购销订单中，", "采购合同方面，"])
def test_money_in_a_sentence_about_orders_is_of_orders(reading, lead):
    found = read(reading, f"{FAIR}{lead}粮油类最多，有126笔、8.9亿元；茶叶类83笔、4.2亿元。")
    assert [m.amount_kind for m in found if m.measure == "amount"][1:] == ["order", "order"]


def test_money_right_behind_a_count_of_orders_is_of_orders(reading):
    found = read(reading, f"{FAIR}海外采购商来自23个国家，共签订单48笔、5800万美元。")[-2:]
    assert fields_of(found, "dimension", "member") == [("region", "海外")] * 2
    assert found[1].amount_kind == "order"


def test_orders_and_investment_told_together_are_the_whole(reading):
    found = read(reading, "第三届星湖大会闭幕，签订贸易订单和投资项目金额合计42亿元。")[-1]
    assert (found.dimension, found.amount_kind) == ("total", "contract")


ROWS = "禾川市　18个　112.6亿元\n青石县　13个　96.8亿元\n民宿集群　9个　41.3亿元\n合计　40个　250.7亿元"


def test_a_row_of_a_name_and_its_figures_is_of_that_name(reading):
    fair = "第三届星湖大会闭幕，共签约40个项目，总金额250.7亿元。"
    found = parts(read(reading, f"{fair}\n\n{ROWS}"))[2:]
    named = [("host", "禾川市"), ("host", "青石县"), ("sector", "民宿集群"), ("total", "")]
    assert [(d, m) for _, d, m in found] == [name for name in named for _ in range(2)]


@pytest.mark.parametrize("said", ["　签约", "总投资", "　目标"])
def test_a_row_of_what_is_measured_names_no_part(reading, said):
    assert "host" not in {d for _, d, _ in parts(read(reading, f"{FAIR}\n\n{said}　96.8亿元"))}


@pytest.mark.parametrize("manner", ["从合作方式看，技术转让", "按投资方式分，股权合作", "从合作模式看，共建平台"])
def test_the_manner_of_a_deal_is_a_category(reading, manner):
    found = parts(read(reading, f"{FAIR}{manner}9个，联合研发6个。"))[-2:]
    assert [d for _, d, _ in found] == ["category", "category"]


@pytest.mark.parametrize("held", ["2025年星湖产业发展大会", "第七届星湖社会治理大会", "第七届星湖节能产业大会"])
def test_a_name_does_not_end_in_the_middle_of_a_word(reading, held):
    assert {m.event for m in read(reading, f"{held}闭幕，共签约项目46个。")} == {held}


def test_a_stop_of_a_tour_is_a_part_under_its_whole_name(reading):
    text = "云水市赴大湾区招商，共签约项目33个。10月21日，云水（广州）化工推介会签约24个项目。"
    told = "10月22日，云水（深圳）数字经济推介会签约9个项目，总投资31亿元。"
    found = parts(read(reading, text + told))[-2:]
    assert found == [
        ("9个", "channel", "云水（深圳）数字经济推介会"),
        ("31亿元", "channel", "云水（深圳）数字经济推介会"),
    ]


@pytest.mark.parametrize("what", ["车规芯片封装技术转让合同", "高端光刻胶长期供应协议"])
def test_money_of_what_two_agreed_on_is_of_one_project(reading, what):
    found = read(reading, f"{FAIR}其中，云水大学与青石泰克签订的{what}，金额达3200万元。")[-1]
    assert (found.dimension, found.member) == ("project", what)


@pytest.mark.parametrize("released", ["3项行业标准发布", "5项规则发布", "推出惠企举措8项"])
def test_rules_that_are_released_are_not_on_offer(reading, released):
    assert read(reading, f"{FAIR}会上，{released}。")[-1].status != "offered"


def test_the_sum_behind_limits_is_of_the_last_band(reading):
    found = parts(read(reading, f"{FAIR}50亿元以上项目3个，10亿元以上项目26个，投资额合计571亿元。"))[-1]
    assert found == ("571亿元", "size_band", "10亿元以上")


@pytest.mark.parametrize("school", ["云水大学", "青石科大", "禾川研究院"])
def test_schools_are_no_countries(reading, school):
    found = parts(read(reading, f"{FAIR}中国{school}、浙南{school}签约数分别为7个、6个。"))[-2:]
    assert [d for _, d, _ in found] == ["category", "category"]


@pytest.mark.parametrize("invested", ["重点产业项目", "产业项目", "招商引资项目"])
def test_projects_of_industry_beside_orders_are_a_kind_of_deal(reading, invested):
    text = f"{FAIR}其中，{invested}76个，计划投资38亿元；采购订单322笔，成交额12亿元。"
    told = [("category", invested), ("category", invested), ("category", "采购订单"), ("category", "采购订单")]
    assert [(d, m) for _, d, m in parts(read(reading, text))[2:]] == told


@pytest.mark.parametrize("cut", ["按行业分，", "按领域分，"])
def test_projects_cut_by_trade_are_still_projects(reading, cut):
    found = read(reading, f"{FAIR}76个项目{cut}商贸物流29个，高端装备18个。")[2:]
    assert fields_of(found, "measure", "member")[1:] == [("projects", "商贸物流"), ("projects", "高端装备")]


@pytest.mark.parametrize("kinds", ["三大类订单最多", "三类产品最旺", "三大品类居前"])
def test_listed_goods_have_their_figures_in_order(reading, kinds):
    found = read(reading, f"{FAIR}板材、五金、灯具{kinds}，分别成交3亿元、2亿元、1亿元。")[2:]
    assert [m.member for m in found] == ["板材", "五金", "灯具"]


@pytest.mark.parametrize("name", ["2025成都站活动", "2026成品油展"])
def test_a_year_before_another_word_is_no_share(reading, name):
    assert "percent" not in {m.unit for m in read(reading, f"{name}举行，共签约项目46个。")}


def test_what_figures_are_cut_by_does_not_say_what_they_count(reading):
    found = read(reading, f"{FAIR}8大领域：装备制造213项、电子信息176项、新材料128项。")[-3:]
    assert {(m.measure, m.dimension) for m in found} == {("projects", "sector")}


def test_purchases_for_a_chain_are_a_kind_of_deal_and_parts_for_a_trade_are_a_trade(reading):
    text = f"{FAIR}其中，投资合作类项目53个；采购配套类项目25个，采购金额15亿元；汽车配套类项目3个。"
    told = [("25个", "category", "采购配套类"), ("15亿元", "category", "采购配套类"), ("3个", "sector", "汽车配套")]
    assert parts(read(reading, text))[-3:] == told


BESIDE = "第四届星湖洽谈会签约项目80个，金额400亿元；另签订货物采购合同，折合2.3亿美元。"


def test_money_of_projects_is_no_orders_because_orders_were_signed_beside_them(reading):
    told = read(reading, f"{BESIDE}项目分三块：造纸11个，金额126.8亿元；家具28个，金额117.5亿元。")
    assert fields_of(told[-4:], "amount_kind", "member") == [
        (None, "造纸"), ("contract", "造纸"), (None, "家具"), ("contract", "家具")
    ]  # fmt: skip


def test_the_rest_of_the_orders_are_orders_of_their_trade(reading):
    told = read(reading, f"{BESIDE}采购和物流合同里，大头是货。纸浆8000万美元，其余3000万美元为物流合同。")
    assert fields_of(told[-2:], "amount_kind", "dimension", "member") == [
        ("order", "sector", "纸浆"), ("order", "sector", "物流")
    ]  # fmt: skip


def test_money_told_by_kind_of_contract_is_of_each_kind(reading):
    told = read(reading, "第三届星湖洽谈会签约项目80个，签约总金额400亿元，其中合同金额300亿元，协议金额100亿元。")[2:]
    assert [(m.dimension, m.member) for m in told] == [("category", "合同项目"), ("category", "协议项目")]


@pytest.mark.parametrize("sold", ["供需对接订单", "采购合同", "购销协议"])
def test_sheets_of_sale_beside_projects_are_no_whole(reading, sold):
    told = read(reading, f"第三届星湖洽谈会签约项目80个，总投资400亿元。会期促成{sold}53份，意向采购金额9.6亿元。")[2:]
    assert [(m.measure, m.dimension, m.member) for m in told] == [
        ("projects", "category", sold), ("amount", "category", sold)
    ]  # fmt: skip


def test_sheets_of_sale_alone_are_the_whole(reading):
    told = read(reading, "第三届星湖农产品交易会签订采购合同53份，采购金额9.6亿元。")
    assert {m.dimension for m in told} == {"total"}


@pytest.mark.parametrize(
    ("who", "dimension", "member"),
    [("德国、日本、意大利等17个国家", "source_country", "德国、日本、意大利"), ("17个国家和地区", "region", "境外")],
)
def test_what_firms_of_several_countries_sign_is_of_them(reading, who, dimension, member):
    told = read(reading, f"第三届星湖洽谈会签约项目80个。来自{who}的企业签下项目33个，金额达26.4亿美元。")[2:]
    assert [(m.dimension, m.member) for m in told] == [(dimension, member)] * 2
