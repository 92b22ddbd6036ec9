"""Kinds of deals beside each other, what is bound of what is intended, who borrows, and which kind the money is."""

import pytest

from tests.etl.passages import fields_of, parts, read

FAIR = "第三届星湖合作大会闭幕，共达成合作项目146个，总金额1025亿元。"
TRADE = "第七届星湖农产品交易会落幕，共达成意向采购额86亿元，比上届增长13%；"


@pytest.mark.parametrize(
    ("invested", "bought"),
    [
        ("投资项目", "采购贸易项目49个，采购金额178亿元"),
        ("投资协议", "贸易合同49份"),
        ("投资合作项目", "技术合作协议49个"),
    ],
)
def test_what_is_invested_is_a_part_beside_what_is_bought(reading, invested, bought):
    told = parts(read(reading, f"{FAIR}其中，{invested}97个，总投资846亿元；{bought}。"))
    assert told[2:4] == [("97个", "category", invested), ("846亿元", "category", invested)]
    assert told[4][1] == "category" and told[4][2] != invested


def test_projects_that_are_invested_in_are_no_part_where_nothing_else_is_told(reading):
    assert parts(read(reading, f"{FAIR}投资项目146个，涉及制造业、物流业。"))[-1][1:] == ("total", "")


@pytest.mark.parametrize("told", ["订单里，山货最抢手。", "采购方面，山货成了香饽饽。", "在购销合同中，山货唱主角。"])
def test_money_of_goods_is_orders_where_the_sentence_before_speaks_of_orders(reading, told):
    both = "第三届星湖合作大会签订采购订单112份，金额8.6亿元；招商引资签约项目37个，协议投资额83亿元。\n"
    found = read(reading, f"{both}{told}药材类46份、3.2亿元；茶叶类18份、1.9亿元。")[4:]
    assert [m.amount_kind for m in found if m.measure == "amount"] == ["order", "order"]
    assert read(reading, f"{both}{told}\n新能源项目6个、20亿元。")[-1].amount_kind != "order"


@pytest.mark.parametrize("again", ["97个投资项目中", "这97个项目里", "上述97个投资项目中"])
def test_the_count_of_a_part_told_again_is_of_that_part(reading, again):
    cut = f"{FAIR}其中，投资项目97个；采购贸易项目49个。{again}，海洋产业项目有64个。"
    assert parts(read(reading, cut))[4:] == [("97个", "category", "投资项目"), ("64个", "sector", "海洋产业")]


@pytest.mark.parametrize("signed", ["现场签订采购合同", "签订购销协议", "正式签约订单"])
def test_what_is_bound_is_a_part_of_what_is_intended(reading, signed):
    told = parts(read(reading, f"{TRADE}其中{signed}318份，合同金额29亿元。"))
    assert told[2:] == [("318份", "category", signed), ("29亿元", "category", signed)]


@pytest.mark.parametrize("who", ["5家银行组成的银团与滇澜新能源", "3家银行与滇澜新能源", "4家本地银行与滇澜新能源"])
def test_a_loan_of_several_banks_is_of_the_firm_that_borrows(reading, who):
    (*_, loan) = fields_of(read(reading, f"{FAIR}{who}签订28亿元贷款协议。"), "text", "dimension", "member")
    assert loan == ("28亿元", "project", "滇澜新能源贷款")


def test_money_without_a_name_is_of_the_kind_that_its_paragraph_named_last(reading):
    told = read(reading, f"{FAIR}\n\n海洋产业项目64个，总投资612亿元。其中，海上风电18个、286亿元。")
    assert fields_of(told, "text", "amount_kind")[-1] == ("286亿元", "investment")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("亿元以上项目64个，协议总投资412亿元。", "investment"),
        ("5亿元以上项目12个、合同金额90亿元。", "contract"),
        ("亿元以上项目49个，最大的是云岭集团总投资36亿元的产业园。", "contract"),
    ],
)
def test_the_limit_of_a_band_is_of_the_money_that_is_told_of_it(reading, text, kind):
    told = read(reading, f"第三届星湖合作大会闭幕。签约{text}")
    assert told[0].amount_kind == kind


def test_what_was_bought_for_the_amount_before_says_nothing_of_the_next(reading):
    told = read(reading, "第九届星湖博览会闭幕，达成订单金额18.7亿元，签约项目34个、协议金额126.5亿元。")
    assert fields_of(told, "text", "amount_kind")[::2] == [("18.7亿元", "order"), ("126.5亿元", "contract")]


@pytest.mark.parametrize(
    ("signed", "member"),
    [
        ("多家银行与本地港资企业签订融资协议14份", "港资企业融资协议"),
        ("42家旅行社与星湖景区签订游客互送协议14份", "游客互送协议"),
        ("另有14个项目签订框架协议，投资88亿元", "框架协议"),
    ],
)
def test_agreements_of_a_kind_of_their_own_are_a_part_beside_the_projects(reading, signed, member):
    told = parts(read(reading, f"{FAIR}\n\n会议期间，{signed}。"))[-1]
    assert told[1:] == ("category", member)


@pytest.mark.parametrize("kind", ["合作协议", "采购协议"])
def test_agreements_of_the_kind_that_all_are_are_no_part(reading, kind):
    assert parts(read(reading, f"{FAIR}会上，客商与星湖市签订{kind}146份。"))[2][1] != "category"


def test_agreements_signed_at_a_session_are_of_the_session(reading):
    found = read(reading, f"{FAIR}港企专场上，多家银行与本地港资企业签订融资协议14份。")[-1]
    assert (found.dimension, found.member) == ("channel", "港企专场")


@pytest.mark.parametrize("capital", ["合同外资", "协议利用外资", "合同台资"])
def test_capital_by_contract_is_bought_at_no_fair(reading, capital):
    text = f"第三届星湖进口商品交易会闭幕，共签订采购合同90份，采购金额4.6亿美元。外资项目7个，{capital}1.2亿美元。"
    assert fields_of(read(reading, text), "amount_kind")[1::2] == [("order",), ("contract",)]


@pytest.mark.parametrize("beside", ["授信总额300亿元", "达成投融资意向234项，意向金额109.6亿元", "订单金额30亿元"])
def test_projects_go_on_in_their_own_money_behind_other_deals(reading, beside):
    whole = "第三届星湖合作大会昨日闭幕，签约项目86个，签约金额512.8亿元。"
    assert read(reading, f"{whole}{beside}。\n签约项目中，新能源23个，金额98.4亿元。")[-1].amount_kind == "contract"


def test_intents_to_finance_are_a_part_that_is_foreseen(reading):
    told = read(reading, "第三届星湖合作大会昨日闭幕，签约项目86个。达成投融资意向234项，意向金额109.6亿元。")[1:]
    assert [(m.member, m.status) for m in told] == [("投融资意向", "forecast")] * 2


@pytest.mark.parametrize(
    ("text", "member"),
    [("达成技术交易268项", "技术交易"), ("进出口贸易成交12亿美元", "进出口贸易")],
)
def test_trade_as_a_kind_of_deal_is_no_trade_of_the_projects(reading, text, member):
    told = read(reading, f"第三届星湖合作大会昨日闭幕，签约项目86个、50亿元。{text}。")[-1]
    assert (told.dimension, told.member) == ("category", member)


def test_a_loan_to_several_firms_is_none_of_the_one_before(reading):
    one, several = "一家低空企业获得5家机构投资2.8亿元", "6家企业拿到银行授信，总额11.5亿元"
    told = read(reading, f"第三届星湖合作大会昨日闭幕，签约项目86个。{one}；{several}。")
    first, second = (m.dimension for m in told if m.measure == "amount")
    assert first == "project" != second


def test_trade_in_orders_is_no_part_of_all_orders(reading):
    told = read(reading, "第十一届白山农博会闭幕，达成贸易订单268份，订单金额58.6亿元。")
    assert [(m.dimension, m.amount_kind) for m in told] == [("total", None), ("total", "order")]


def test_what_was_signed_by_kind_is_a_part_each(reading):
    text = "第三届星湖展会共签约项目47个，签约额128亿元。其中，采购签约29个，金额41亿元；投资签约18个，金额87亿元。"
    told = read(reading, text)[2:]
    assert [m.member for m in told] == ["采购签约", "采购签约", "投资签约", "投资签约"]
