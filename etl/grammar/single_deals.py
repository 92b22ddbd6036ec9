"""One deal of one firm, told as an example: 椰湾邮轮向一家意大利船厂订购两艘邮轮，订单金额2.3亿欧元."""

from __future__ import annotations

import re

from etl.grammar.expressions import expression
from etl.grammar.scene import Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.triggers import needs

ONE = (
    "[^，；。、]{0,6}?(?:一家|某)[^，；。、]{2,14}?|(?![^，；。、]*(?:多家|各|等|\\d家|[二三四五六七八九十两]家))[^，；。、]{0,12}?"
    "(?:采购商|客户|客商|经销商|进口商|供应商|制造商|买家|集团|公司|合作社|农场|超市)"
)
SO_MUCH = "[\\d.]+[百千万亿]*[\u4e00-\u9fff]{1,2}?"
ADVERBS = "(?:则|便|还|又|正|已|刚刚|现场|当场|一口气|成功|一次性|最终|再次|首次|将)*"
SIGNS_WITH = expression(
    rf"(?:^|[，；。：])(?P<who>(?![^，；。：]*(?:共|累计|合计|[\d多几数十]+余?[家户]))[^，；。：]{{0,16}}?){ADVERBS}(?P<role>[与同和向])(?P<partner>{ONE}){ADVERBS}"
    r"(?P<verb>签下|签订|签署|签了|敲定|订购|采购|续签|拿下|谈成)(?P<goods>[^；。]*)$"
)
WITH_SEVERAL = expression(
    rf"(?:^|[，；。：])(?P<who>(?:[^，；。：\d]{{0,6}}?(?:一[家户]|某)[^，。；：\d]{{2,12}}?|[^，。；：\d]{{2,12}}(?:集团|公司|央企))){ADVERBS}[与和同]"
    rf"(?P<partner>[^，；。、\d]{{0,8}}?(?:多|数|几|十余)[家户][^，；。、]{{2,12}}?){ADVERBS}"
    r"(?P<verb>签下|签订|签署|签了)了?(?P<goods>[^，；。、\d]{0,8}(?:采购|供货|购销|订购|配套)[^，；。、\d]{0,4}(?:协议|合同|订单)，[^，；。]*)$"
)  # 一户汽车央企与多户零部件企业签订采购协议，采购金额不低于24亿元
GETS_FROM = expression(
    rf"(?:^|[，；。：])(?P<who>[^，；。：]{{0,16}}?){ADVERBS}(?P<verb>拿下|接到|收到|斩获|拿到|获得)(?P<partner>{ONE})(?P<goods>)的?$"
)
TAKES_HOME = expression(
    r"(?:^|[，；。：])(?P<who>)(?P<partner>一家[^，；。、]{2,18}?(?:采购商|客户|客商|经销商|进口商|买家|企业|集团|公司))，?"
    rf"{ADVERBS}(?P<verb>[带拿签订买]走|抛出|递上|签下|订下|开出)了?(?P<goods>)$"
)  # 一家首次参会的巴西企业，还带走了2.3亿元的农机订单
NEXT_DEAL = expression(
    "[^，；。]{0,10}[，；](?P<partner>(?![^，；]*(?:多家|各|等|\\d家))[^，；。、\\d]{2,10}?(?:客商|[采订]购商|进口商|经销商|企业|公司))"
    "(?:也|则|还|现场|当场)*(?:订购|采购|买下|订下)了?(?P<goods>[^，；。、\\d]{2,10})$"
)  # …供货合同达3600万欧元，香港客商订购番茄制品1.5亿港元
ORDERS_GOODS = expression(
    r"(?:^|[，；。：])(?P<who>(?:(?![^，；。：]*(?:共|累计|合计))[^，；。：\d]{2,8})?(?:一[家户]|某)[^，；。：\d]{2,12}?"
    r"|来自[^，；。：\d的]{2,8}的[^，；。：\d家各]{0,6}(?:[采订]购商|经销商|进口商|客商|买家)[\u4e00-\u9fff·]{0,6}?)"
    rf"{ADVERBS}(?P<verb>订购|采购|购买|买下|订下|签下|购入)了?(?:{SO_MUCH})?(?P<thing>[^，；。、\d]{{2,10}}?)(?:{SO_MUCH})?，"
    "(?:合同|订单|协议|采购)?(?:货款|货值|总价|价款|总?金额|价值|总额)(?:为|达|约|超|近|共|合计)*$"
)  # 一家白俄罗斯农场订购拖拉机80台，货款2600万元; 来自马来西亚的采购商订下1200吨火龙果，订单金额900万元
SOLD_FOR = expression(r"(?:^|[，；。：])(?:[^，；。：]{0,16}的)?(?P<thing>[^，；。：的\d]{3,16})以$")
SOLD = expression(
    "(?:的(?:高|总|成交)?价(?:格|款)?)?(?:被[^，。；]{2,10}?)?(?:成功)?(?:转让|拍出|竞得|成交|售出|受让)"
)  # 省内一家科研院所的玉米品种权以680万元转让
ITS_MONEY = expression("(?:合同|订单|协议|采购)?(?:总?[金价]额?|总价|货值|额)(?:为|达|约|超|近|共)*$")
OF_DEAL = expression("的?[^，。；、]{0,8}(?:订单|合同|大单|协议)(?=[，。；、”]|$)")
MANY_DEALS = expression(
    "(?:协议|合同|订单|项目)\\d+[个项份单笔]|\\d+(?:份|单|笔|[个项][^，。；]{0,6}(?:订单|合同|协议|项目))"
)
DOCUMENT = expression(
    "(?:\\d[万亿]?[\\u4e00-\\u9fff]([\\u4e00-\\u9fff]{2,10}?)的)?(?:采购|供货|购销)?(订单|合同|协议|大单)"
)
GOODS = expression(
    "^了?(?:\\d+[\\u4e00-\\u9fff]|[一二两三四五六七八九十]+[\\u4e00-\\u9fff])?(?P<thing>[^，；。、\\d]{2,10})"
)
NAMED_GOODS = expression("的[\\u4e00-\\u9fff]{2,6}?(?:采购|供货|购销)?(?:订单|合同|大单|协议)")
PRONOUN = expression("^(?:[该本]?(?:公司|企业|项目)|它|他|她|双方|我们|其)$")
ONE_IN_WHO = expression("一[家户]|某(?=..)")
ONE_OF = expression("^(?:一[家户]|某)(?=..)")
OF_WHICH = expression("^.*的")  # 首次参会的巴西企业
OPENING = expression("^.*(?:其中|会上|现场|期间|首日|当天|[一二两三四五六七八九十\\d]+[日天]|此外|另外)(?=.)")


DEALS = needs(
    "签下 签订 签署 签了 敲定 订购 采购 续签 拿下 谈成 接到 收到 斩获 拿到 获得 走 抛出 递上 订下 开出 "
    "购买 买下 购入 以",
    SIGNS_WITH,
    WITH_SEVERAL,
    GETS_FROM,
    TAKES_HOME,
    NEXT_DEAL,
    ORDERS_GOODS,
    SOLD_FOR,
)


def one_deal(scene: Scene, spot: Spot) -> Frame | None:
    """The money of a deal with one partner; several deals are of no single one."""
    if scene.in_heading or scene.in_table or MANY_DEALS.search(spot.so_far):
        return None
    if (sold := SOLD_FOR.search(spot.so_far)) and SOLD.match(spot.tail):
        return Frame("project", spot.printed(sold["thing"]), "signed", "project", (), (), 0.7)
    if (following := NEXT_DEAL.fullmatch(spot.lead)) and scene.previous and scene.previous.dimension == "project":
        member = spot.printed(following["partner"]) + spot.printed(following["goods"]) + "订单"
        return Frame("project", member, "signed", "project", (), (), 0.7)
    if goods := ORDERS_GOODS.search(spot.so_far):
        bought = ONE_IN_WHO.sub("", OPENING.sub("", goods["who"])) + goods["verb"] + goods["thing"]
        return Frame("project", spot.printed(bought), "signed", "project", (), (), 0.7)
    forms = (SIGNS_WITH, WITH_SEVERAL, GETS_FROM, TAKES_HOME)
    told = next((found for form in forms if (found := form.search(spot.so_far))), None)
    if not told or not (OF_DEAL.match(spot.tail) or ITS_MONEY.search(spot.clause)):
        return None
    return Frame("project", spot.printed(label(told, spot)), "signed", "project", (), (), 0.7)


def label(told: re.Match[str], spot: Spot) -> str:
    """Who signs with whom, or what is bought."""
    who = OPENING.sub("", told["who"])
    who = "" if PRONOUN.match(who) else ONE_OF.sub("", who)
    partner = told["partner"].replace("一家", "", 1)
    goods = GOODS.match(told["goods"]) if told["verb"] in ("订购", "采购") else None
    if goods:
        return f"{who or partner}{told['verb']}{goods['thing']}"
    if not told["goods"] and (named := NAMED_GOODS.match(spot.tail)):
        return f"{who}{OF_WHICH.sub('', partner)}{named[0][1:]}"
    document = DOCUMENT.search(told["goods"] + spot.tail[:12])
    agreed = "".join(document.groups("")) if document else ""
    return (f"{who}与{partner}" if who else partner) + agreed
