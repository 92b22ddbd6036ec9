"""One deal that is told as an example is of the firm that signs it, and of no trade or country."""

import pytest

from tests.etl.passages import fields_of, parts, read

FAIR = "第三届星湖贸易博览会闭幕，共达成意向采购额90亿元。"


@pytest.mark.parametrize(
    ("text", "figure", "who"),
    [
        ("澜海邮轮向一家意大利船厂订购两艘中型邮轮，订单金额2.3亿欧元。", "2.3亿欧元", "澜海邮轮"),
        ("首日，她与尼日利亚采购商签下一笔1200万美元的订单。", "1200万美元", "尼日利亚采购商"),
        ("展会现场，星湖储能拿下印尼客户4200万元订单。", "4200万元", "星湖储能"),
        ("公司还与贵州一家文旅企业敲定30架飞行器的采购合同，金额3.6亿元。", "3.6亿元", "贵州文旅企业"),
        ("朔牧肉业与香港采购商签订3年供货协议，合同金额4.8亿元。", "4.8亿元", "朔牧肉业"),
        ("一户船舶央企与临水市多户配套企业签订采购协议，采购金额不低于9亿元。", "不低于9亿元", "船舶央企"),
        ("星湖钢铁集团与多家设备企业现场签订采购合同，合同金额4亿元。", "4亿元", "星湖钢铁集团"),
        ("白俄罗斯一家牧场订购打捆机60台，货款900万元。", "900万元", "白俄罗斯牧场订购打捆机"),
        ("一户粮商现场采购大米8000吨，总价4200万元。", "4200万元", "粮商采购大米"),
        ("一家头次参展的智利公司，还签走了4800万元的种子订单。", "4800万元", "智利公司种子订单"),
        ("来自马来西亚的采购商一口气订下1200吨海南火龙果，订单金额约900万元。", "约900万元", "海南火龙果"),
        ("省内一家科研院所的耐密玉米品种权以680万元转让。", "680万元", "耐密玉米品种权"),
        ("星湖一家连锁超市与舒兰市的合作社签下三年供货协议，总金额1.9亿元。", "1.9亿元", "合作社"),
    ],
)
def test_the_money_of_one_deal_is_of_who_signs_it(reading, text, figure, who):
    said, dimension, member = parts(read(reading, FAIR + text))[-1]
    assert (said, dimension) == (figure, "project") and who in member


@pytest.mark.parametrize(
    "text",
    [
        "云水一家茶企与阿拉木图的客商签下900吨砖茶出口合同，合同额320万美元。",
        "白俄罗斯一家牧场订购打捆机60台，货款900万元。",
    ],
)
def test_the_money_of_goods_is_of_orders(reading, text):
    told = read(reading, "第三届星湖大会闭幕，共签约项目36个，合同金额90亿元。" + text)[-1]
    assert (told.amount_kind, told.dimension) == ("order", "project")


@pytest.mark.parametrize(
    "text",
    [
        "其中，与东盟多家采购商签订协议，金额52亿元。",
        "大会累计与境外采购商签订合同86份，合同金额52亿元。",
        "中外企业共签订采购合同，金额52亿元。",
    ],
)
def test_the_money_of_many_deals_is_of_none_of_them(reading, text):
    assert parts(read(reading, FAIR + text))[-1][1] != "project"


def test_machines_that_are_ordered_are_no_contracts(reading):
    told = read(reading, f"{FAIR}公司与山东一家零部件厂签下12台加工中心的订单，合同金额4600万元。")
    assert fields_of(told, "text", "measure")[1:] == [("12台", "other"), ("4600万元", "amount")]


@pytest.mark.parametrize("takes", ["则拿下东港新区120亩土地建冷库", "看中东港新区"])
def test_a_dealer_that_invests_is_told_as_one(reading, takes):
    told = read(reading, f"{FAIR}一家日本物流商{takes}，投资3000万美元，库容6万吨。")
    money = next(m for m in told if m.unit == "USD")
    assert (money.dimension, money.member, money.status) == ("project", "日本物流商", "signed")


def test_a_right_that_is_sold_is_no_investment(reading):
    assert (
        read(reading, "第三届星湖合作大会共签约项目90个。耐密玉米品种权以680万元转让。")[-1].amount_kind == "contract"
    )
