"""Kinds of deals beside each other: money that is invested, and goods that are bought."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.scene import Scene
from etl.grammar.spots import Frame, Spot

INVESTED = expression(
    "(?:^|[，；。：])(?:其中，?)?(?:签约|签订|达成)?(投资(?:合作|类)?(?:项目|合同|协议))(?:共有?|有|达|为|签约)*$"
)
BOUGHT = expression(
    "(?:采购|贸易|购销|订购|销售|经销|技术|人才|科研|融资|金融|文化|科技)[^，。；、]{0,6}(?:项目|协议|合同|订单)"
)
OF_THOSE = expression("(?:答：|在|这|上述|本届|此次)*$")
AMONG_THEM = expression("(?!新)[^，。；\\d]{0,8}(?:项目|订单|合同|协议)(?:(?:当)?[中里]|按)")


def invested(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """其中投资项目97个…；采购贸易项目49个: beside what is bought, what is invested is a part."""
    found = INVESTED.search(spot.own) if measure == "projects" and scene.whole_told else None
    if not found or not BOUGHT.search(scene.folded.replace(found[1], "", 1)):
        return None
    return Frame("category", spot.printed(found[1]), "signed", "whole", (), (found[1],), 0.8)


def counted_again(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """97个投资项目中，海洋产业项目有64个: the count of a part that was told before, told again to cut it."""
    if measure != "projects" or not OF_THOSE.fullmatch(spot.so_far) or not AMONG_THEM.match(spot.tail):
        return None
    part = scene.counted.get(spot.quantity.value)
    return part if part and scene.totals.get(spot.quantity.unit) != spot.quantity.value else None
