"""Investment projects beside orders: two kinds of deals that a report counts apart, and the money of each."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.scene import Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.triggers import needs

INVESTING = "(?:投资(?:合作|类)?|(?:重点|重大)?产业(?:合作|类)?|招商(?:合作|引资|类)?)项目"
INVESTED = expression(f"(?:^|[，；。：、]|其中|有|包括|签约|达成)({INVESTING})(?:签了|签约|共|有|达|为)*$")
TRADED = expression(
    "(?:^|[，；。：、]|其中|有|包括|签约|达成)((?:[\u4e00-\u9fff]{0,3}(?:贸易|购销|采购|订购|供货)(?:类)?(?:订单|合同|协议|项目)|订单))"
    "(?:签了|签约|签订|共|有|达|为)*$"
)
# 其中，采购签约29个，金额41亿元；投资签约18个
SIGNED_SO = expression("其中，?(?:[^。]*；)?((?:采购|投资|贸易|科技|人才|金融|融资)签约)(?:项目)?(?:共|有|达|为)*$")
# 共签约合同项目74个，合同金额286.7亿元，协议项目52个
SIGNED_PAPERS = expression("合同项目[^，。；\\d]{0,4}\\d")
AGREED_PAPERS = expression("(?:协议|意向)项目[^，。；\\d]{0,4}\\d")
KIND_OF_PAPER = expression("((?:正式|框架)?(?:合同|协议|意向)项目)(?:共|有|达|为)*$")
INVESTED_IN = expression(f"{INVESTING}[^，。；\\d]{{0,4}}\\d")
TRADED_IN = expression("(?:(?:贸易|购销|采购|订购|供货)(?:类)?(?:订单|合同|协议|项目)|订单)[^，。；\\d]{0,4}\\d")
PAPERS = needs("合同项目", SIGNED_PAPERS)
TRADES = needs("贸易 购销 采购 订购 供货 订单", TRADED_IN)
OF_ORDERS = expression(
    "(?:在|从|按)?[^，。；\\d]{0,6}(?:订单|(?:购销|采购|供货|贸易)(?:(?:[和与及、]|以及)[\u4e00-\u9fff]{2,4})?(?:类)?(?:合同|协议|订单|项目)|(?:采购|购销|订购|订货)(?=方面))(?:里|中|方面|上)，"
)
ORDERS_BEFORE = expression("(?:订单|(?:购销|采购|供货|订购)(?:合同|协议|订单))[^，。；\\d]{0,4}$")


def kind_of_deal(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """其中投资项目46个、协议资金51.7亿元，产品购销订单167个: each is a part where both are counted."""
    if measure != "projects":
        return None
    if scene.whole_told and (signed := SIGNED_SO.search(spot.so_far)):
        return Frame("category", spot.printed(signed[1]), "signed", "whole", (), (signed[1],), 0.75)
    papers = spot.may & PAPERS and scene.says(SIGNED_PAPERS) and scene.says(AGREED_PAPERS)
    if papers and (kind := KIND_OF_PAPER.search(spot.own)):
        return Frame("category", spot.printed(kind[1]), "signed", "whole", (), (kind[1],), 0.8)
    if not (spot.may & TRADES and scene.says(INVESTED_IN) and scene.says(TRADED_IN)):
        return None
    found = INVESTED.search(spot.own) or TRADED.search(spot.own)
    if not found:
        return None
    member = spot.printed(found[1].removesuffix("项目") if found[1].endswith("类项目") else found[1])
    return Frame("category", member, "signed", "whole", (), (member,), 0.8)


def speaks_of_orders(folded: str) -> bool:
    """订单里，药材和山货最抢手。: what the next figures are of."""
    return "，" in folded and OF_ORDERS.match(folded) is not None


def counts_orders(spot: Spot, previous_text: str) -> bool:
    """共签订单48笔、5800万美元; 购销订单中，国内订单132个、29.5亿元: money that needs no word of its own."""
    if OF_ORDERS.match(spot.so_far):
        return True
    before = spot.before[: len(spot.before) - len(spot.lead)].removesuffix(previous_text)
    return spot.lead in ("、", "，") and bool(ORDERS_BEFORE.search(before[-24:]))
