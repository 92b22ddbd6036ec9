"""What a meeting of banks and firms tells of its loans: who lends, to whom, and one firm's loan as an example."""

import pytest

from tests.etl.passages import fields_of, parts, read

BANKS = "2025年星湖银企对接会上，9家银行与36家企业签订授信协议，授信总额186亿元。"


def loans(reading, text):
    return parts(read(reading, BANKS + text)[3:])


@pytest.mark.parametrize(
    ("told", "member"),
    [
        ("国有大型银行认贷", "国有大型银行"),
        ("股份制银行", "股份制银行"),
        ("政策性银行投放贷款", "政策性银行"),
        ("城商行和村镇银行放贷", "城商行、村镇银行"),
        ("农商行、农信社等地方金融机构承贷", "地方金融机构"),
    ],
)
def test_a_kind_of_lenders_is_a_part_without_its_verb(reading, told, member):
    assert loans(reading, f"从放贷主体看，{told}48亿元，占四分之一。") == [
        ("48亿元", "category", member), ("四分之一", "category", member),
    ]  # fmt: skip
    assert loans(reading, f"制造业授信90亿元；{told}48亿元、31笔。")[1:] == [
        ("48亿元", "category", member), ("31笔", "category", member),
    ]  # fmt: skip


def test_so_many_lenders_of_a_kind_are_that_kind(reading):
    assert loans(reading, "3家地方法人银行合计放贷20亿元。")[1:] == [("20亿元", "category", "地方法人银行")]
    assert loans(reading, "多家村镇银行承贷20亿元。") == [("20亿元", "category", "村镇银行")]


@pytest.mark.parametrize(
    ("told", "dimension", "member"),
    [
        ("剩下的20亿元全部投给了科技型企业。", "category", "科技型企业"),
        ("剩余的20亿元给了涉农主体。", "category", "涉农主体"),
        ("其余的20亿元悉数流向民营企业。", "ownership", "民企"),
        ("另外20亿元都贷给了小微企业。", "category", "小微企业"),
    ],
)
def test_what_is_left_goes_to_those_that_it_is_given_to(reading, told, dimension, member):
    assert loans(reading, f"装备制造业授信90亿元。{told}")[1:] == [("20亿元", dimension, member)]


@pytest.mark.parametrize("only", ["虽只有", "虽仅有", "却只有"])
def test_projects_of_a_kind_that_examples_stand_before_are_a_trade(reading, only):
    told = f"铁路、港口等基础设施项目获贷33亿元，{only}14笔，单笔平均却超过2亿元。"
    assert loans(reading, told) == [
        ("33亿元", "sector", "基础设施"), ("14笔", "sector", "基础设施"), ("超过2亿元", "average", "基础设施"),
    ]  # fmt: skip
    assert {m.amount_kind for m in read(reading, BANKS + told) if m.measure == "amount"} == {"credit"}


@pytest.mark.parametrize(
    ("told", "member"),
    [
        ("东港区的海岳渔业没有抵押物，凭纳税记录获得信用贷款300万元。", "海岳渔业信用贷款"),
        ("青石县一家竹制品企业凭订单获得供应链融资300万元。", "竹制品企业供应链融资"),
        ("云织科技缺少抵押物，当场拿到专利质押贷款300万元。", "云织科技专利质押贷款"),
    ],
)
def test_the_loan_of_one_firm_is_told_as_a_project(reading, told, member):
    assert loans(reading, told) == [("300万元", "project", member)]


def test_the_loans_of_many_firms_are_a_part(reading):
    assert loans(reading, "农产品加工企业获得授信12亿元。") == [("12亿元", "sector", "农产品加工")]


def test_the_place_that_shakes_hands_in_a_title_is_no_part(reading):
    title = "64份授信协议敲定 宜宾银政企“握手”签约186亿元\n"
    found = read(reading, title + BANKS)[:2]
    assert fields_of(found, "text", "dimension") == [("64份", "total"), ("186亿元", "total")]


@pytest.mark.parametrize("lender", ["星湖银行", "云岭农商银行", "邮储银行云岭分行"])
def test_a_lender_by_name_is_a_part_without_its_verb(reading, lender):
    assert loans(reading, f"本地银行也不甘落后，{lender}授信46.5亿元。") == [("46.5亿元", "category", lender)]


def test_lenders_that_come_first_are_a_part_though_praised(reading):
    assert loans(reading, "两家政策性银行出手最大方，合计授信68亿元。") == [("68亿元", "category", "政策性银行")]


def test_the_largest_loan_is_one_project(reading):
    told = loans(reading, "单笔5亿元以上的授信9笔，最大的一笔是云岭轨道装备产业园的银团贷款，金额36亿元。")
    assert told[-1] == ("36亿元", "project", "云岭轨道装备产业园的银团贷款")


def test_the_loan_of_a_firm_that_was_just_spoken_of_is_that_firms(reading):
    text = "“这回是银行上门。”云岭电机公司的负责人说。这家企业获得信用贷款1200万元。"
    ((_, dimension, member),) = loans(reading, text)
    assert dimension == "project" and "云岭电机公司" in member


@pytest.mark.parametrize("kind", ["中长期贷款", "信用贷款"])
def test_a_kind_of_loans_within_a_trade_is_named_with_it(reading, kind):
    fair = "第六届星湖银企对接会举行，现场签订授信协议72份，授信总额236亿元。"
    text = f"{fair}从资金投向看，先进制造业获得授信118亿元，占一半，其中{kind}76亿元；基础设施领域63亿元。"
    told = parts(read(reading, text))[4:]
    assert told == [("76亿元", "category", f"先进制造业{kind}"), ("63亿元", "sector", "基础设施领域")]


@pytest.mark.parametrize(
    ("told", "kinds"),
    [
        ("其中银行贷款120亿元，债券融资40亿元，险资投资26亿元。", ["银行贷款", "债券融资", "险资投资"]),
        ("其中，股权融资20亿元、融资租赁12亿元。", ["股权融资", "融资租赁"]),
        ("3家企业与券商签约，除中期票据外，科创债券有9亿元。", ["科创债券"]),
    ],
)
def test_a_meeting_of_financiers_tells_its_money_by_kind(reading, told, kinds):
    found = [m for m in read(reading, BANKS + told)[3:] if m.measure == "amount"]
    assert [(m.dimension, m.member) for m in found] == [("category", kind) for kind in kinds]


@pytest.mark.parametrize("told", ["目前，全市企业债券融资120亿元。", "今年以来，发行科创债券18亿元。"])
def test_bonds_of_the_whole_place_are_no_part_of_the_meeting(reading, told):
    assert read(reading, BANKS + told)[-1].dimension == "context"


def test_bonds_at_a_fair_of_other_things_are_background(reading):
    found = read(reading, "第三届星湖大会共签约项目62个，总投资418亿元。去年，星湖城投发行债券12亿元。")[-1]
    assert found.dimension == "context"


@pytest.mark.parametrize("opening", ["授信里头，", "贷款方面，", "授信总额中，"])
def test_money_in_a_sentence_about_loans_is_credit(reading, opening):
    text = "2025年星湖银企对接会上，签约64笔，金额186亿元。"
    found = read(reading, f"{text}{opening}股份制银行占了六成，为72亿元；城商行20亿元。投向何处？制造业48亿元。")[2:]
    assert {m.amount_kind for m in found if m.measure == "amount"} == {"credit"}


@pytest.mark.parametrize("when", ["4月那场对接会", "3月底的那场恳谈会", "二月那次推介会"])
def test_what_was_signed_at_that_meeting_of_another_month_is_of_before(reading, when):
    found = read(reading, f"{BANKS}据介绍，{when}签约的90亿元，资金到位率达81%。")[3:]
    assert fields_of(found, "dimension", "status", "event") == [
        ("total", "previous", None), ("category", "previous", None),
    ]  # fmt: skip


def test_medium_firms_beside_small_ones_are_told_with_them(reading):
    found = read(reading, "星湖市2025年银企对接会授信总额19.8亿元，其中投向中小微企业7.6亿元、小微企业2亿元。")[1:]
    assert [m.member for m in found] == ["中小微企业", "小微企业"]


def test_what_a_loan_was_given_on_is_not_its_kind(reading):
    told = read(reading, BANKS + "某铸造企业凭整机厂订单拿到2.4亿元授信，其中信用贷款8000万元。")[3:]
    assert fields_of(told, "amount_kind", "dimension", "member") == [
        ("credit", "project", "铸造企业授信"),
        ("credit", "project", "铸造企业信用贷款"),
    ]


@pytest.mark.parametrize("told", ["与外商签约获得2亿元采购订单", "企业用订单换来2亿元合同"])
def test_orders_that_firms_got_stay_orders(reading, told):
    assert read(reading, f"{BANKS}{told}。")[-1].amount_kind == "order"
