"""Goods that changed hands on the spot, beside what was agreed in principle."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.scene import PARTED, Scene
from etl.grammar.spots import Frame, Spot

SOLD_HERE = expression("(现场|线上|场内|场外|当场)成交(?:总?金?额)?(?:共计?|为|达到?|约)*$")
INTENDED = expression("(?:意向性?(?:成交|采购|订购|订单|签约|协议)|(?:成交|采购|订购)意向)[^，。；]{0,8}$")
OTHER_MONEY = expression("意向|订单|采购|成交")
BOUND = expression(
    "其中，?((?:现场|当场|正式|会上)*(?:签订|签署|签约)[^，。；、的]{0,8}?(?:合同|协议|订单))(?:共|有|达)*$"
)
INTENTION = expression("意向")
AMONG = expression("其中")


def sold(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """现场成交1.6亿元，意向成交9.8亿元: what was sold there is a part; what is intended is all, unless 其中 cuts it."""
    if measure in PARTED and (signed := bound(scene, spot)):
        return part(spot.printed(signed))
    if measure not in PARTED or ("成交" not in scene.folded and "意向" not in scene.folded):
        return None
    here = SOLD_HERE.search(spot.clause)
    if here and (OTHER_MONEY.search(scene.folded.replace(here[0], "")) or AMONG.search(spot.so_far)):
        return part(f"{here[1]}成交")
    intended = INTENDED.search(spot.clause)
    if not intended or not any(frame.member.endswith("成交") for frame in scene.frames):
        return None
    return part("意向成交") if AMONG.search(spot.so_far) else Frame("total", confidence=0.85)


def bound(scene: Scene, spot: Spot) -> str:
    """共达成意向采购额86.3亿元；其中现场签订采购合同318份: what is bound by a contract, of what is intended."""
    found = BOUND.search(spot.own) if "其中" in spot.so_far and scene.whole_told else None
    return found[1] if found and INTENTION.search(spot.so_far.rpartition("其中")[0] or spot.before) else ""


def part(member: str) -> Frame:
    return Frame("category", member, "signed", "whole", (), (member,), 0.85)
