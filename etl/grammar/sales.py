"""Goods that changed hands on the spot, beside what was agreed in principle."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.scene import PARTED, Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.triggers import needs

SOLD_HERE = expression("(现场|线上|网上|场内|场外|当场)成交(?:总?金?额)?(?:首次|共计?|为|达到?|约)*$")
INTENDED = expression("(意向性?(?:成交|采购|订购|订单|签约|协议)|(?:成交|采购|订购)意向)[^，。；]{0,8}$")
CUT_BY_DEAL = expression("其中，?(合同|协议|订单|零售|拍卖|展品)成交(?:总?金?额)?(?:共计?|为|达到?|约|超|近)*$")
# 达成现场交易及意向成交35.6亿元
BOTH_SOLD = expression("(?:现场|当场)(?:交易|成交|销售)(?:总?金?额)?(?:[、和及与]|以及)意向(?:成交|采购|订货|签约)")
BESIDE = expression("(?:^|[，；。])(?:此外|另外?|还|同时|与此同时)[^。；]*$")
CONTRACTS = "签[订署约][^，。；]{0,6}(?:供货|购销|采购|销售)(?:合同|协议|订单)(?:共|有|达)*$"
BOUND_BEHIND = expression(f"[^。]*{CONTRACTS}")
NOW_BOUND = expression(f"；(?!其中)[^，；]*{CONTRACTS}")
OTHER_MONEY = expression("意向|订单|采购|成交")
BOUND = expression(
    "其中，?((?:现场|当场|正式|会上)*(?:签订|签署|签约)[^，。；、的]{0,8}?(?:合同|协议|订单))(?:共|有|达)*$"
)
TRADED = expression("成交(?:总?金?额)?[^，。；]{0,8}[，、（]")
DONE_THERE = expression("^(?:现场|当场|正式|会上)*(?:签订|签署|签约)")
INTENTION = expression("意向")
AMONG = expression("其中")
SALES = needs("成交 意向", SOLD_HERE, INTENDED, TRADED)


def sold(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """现场成交1.6亿元，意向成交9.8亿元: what was sold there is a part; what is intended is all, unless 其中 cuts it."""
    if measure in PARTED and (signed := bound(scene, spot)):
        return part(spot.printed(signed))
    if measure not in PARTED or ("成交" not in scene.folded and "意向" not in scene.folded):
        return None
    if measure == "projects" and scene.frame and INTENTION.search(scene.frame.member) and NOW_BOUND.search(spot.lead):
        return Frame("total", confidence=0.85)
    if BOTH_SOLD.search(spot.clause):
        return Frame("total", confidence=0.85)
    here = SOLD_HERE.search(spot.clause)
    if here and (OTHER_MONEY.search(scene.folded.replace(here[0], "")) or AMONG.search(spot.so_far)):
        return part(f"{here[1]}成交")
    if (cut := CUT_BY_DEAL.search(spot.so_far)) and scene.whole_told:
        return part(f"{cut[1]}成交")
    intended = INTENDED.search(spot.clause)
    if intended and beside_contracts(scene, spot):
        return part(intended[1])
    among = AMONG.search(spot.so_far) is not None and scene.says(BOTH_SOLD)
    if not intended or not (among or any(frame.member.endswith("成交") for frame in scene.frames)):
        return None
    return part("意向成交") if AMONG.search(spot.so_far) else Frame("total", confidence=0.85)


def beside_contracts(scene: Scene, spot: Spot) -> bool:
    """此外达成采购意向47亿元, once the contracts were told; 意向成交5亿元；签订供货合同96份: no more than intended."""
    after_contracts = scene.whole_told and scene.usual_kind == "order" and BESIDE.search(spot.so_far) is not None
    return after_contracts or BOUND_BEHIND.match(spot.tail) is not None


def bound(scene: Scene, spot: Spot) -> str:
    """共达成意向采购额86.3亿元；其中现场签订采购合同318份: what is bound by a contract, of what is intended."""
    found = BOUND.search(spot.own) if "其中" in spot.so_far and scene.whole_told else None
    before = spot.so_far.rpartition("其中")[0] or spot.before
    if found and TRADED.search(before) and not INTENTION.search(before):
        return DONE_THERE.sub("", found[1])  # 贸易成交额62.5亿元，其中签订购销合同386份
    return found[1] if found and INTENTION.search(before) else ""


def part(member: str) -> Frame:
    return Frame("category", member, "signed", "whole", (), (member,), 0.85)
