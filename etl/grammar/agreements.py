"""Agreements of a kind of their own, beside the projects that were signed: loans, exchanges of guests, frameworks."""

from __future__ import annotations

from etl.grammar import meetings
from etl.grammar.expressions import expression
from etl.grammar.scene import Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.triggers import needs

SIGNED = expression(
    "(?:[与和同](?:在地|当地|本地)?(?P<who>(?:[台港外侨]资|民营|小微|中小|科技型)企业))?(?:现场|共|分别)*签[订署约下]了?"
    "(?P<kind>[^，。；、：\\d]{2,8}协议)(?:共|有|达)*$"
)
OF_PROJECTS = expression("投资|项目|采购|购销|供货|产销|供销|订购|贸易|经销|销售|交易|技术|各类|^(?:战略|正式)?合作")
BEHIND = expression(
    "(?:个|项)?项目(?:已|先后|分别|现场)*签[订署约下]了?((?:投资|合作|战略合作)*(?:框架|意向)协议)(?=[，。；])"
)
BESIDE = expression("(?:^|[，；。：])(?:其中|另外?|还|此外)[^，；。]{0,6}$")
SOLD = expression(
    "(?:达成|促成|(?:还|另|另外|同时|现场)(?:签订|签署|签下|签约))了?(?P<kind>[^，。；、：\\d]{0,8}?"
    "(?:订单|(?:采购|购销|供货|订购|供需)[^，。；、\\d]{0,4}?(?:合同|协议|意向|大单)))(?:共|有|达)*$"
)
OF_PART = expression("专场|对接会|推介会|签约会|(?:方面|领域|板块)，")
SHEETS = frozenset({"份", "笔", "单", "宗"})
OF_A_KIND = needs("协议 订单 合同 意向 大单", SIGNED, BEHIND, SOLD)
KINDS = "正式合同|合同|框架协议|协议|意向"
MONEY_OF_KIND = expression(
    f"(?:^|[，、；])(?:其中，?|签约)?(?P<kind>{KINDS})(?:投资|引资)?(?:总?金额|总?额|资金)(?:为|达到?|有|约|近|超)*$"
)
MONEY_BESIDE = expression(f"(?:^|[，、；])(?:其中，?|签约)?(?P<kind>{KINDS})(?:投资|引资)?(?:总?金额|总?额|资金)")
PLAIN = {"正式合同": "合同"}
MONEY_OF_KINDS = needs("合同 协议 意向", MONEY_OF_KIND)


def of_its_kind(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """旅行社与景区签订客源互送协议64份; 另有27个项目签订框架协议: a part, once the whole was told."""
    if measure != "projects" or not scene.whole_told or meetings.VENUE.search(spot.so_far):
        return None
    if (behind := BEHIND.match(spot.tail)) and BESIDE.search(spot.lead):
        return part(spot.printed(behind[1]))
    if sold := sold_beside(scene, spot):
        return part(sold)
    found = SIGNED.search(spot.own)
    if not found or OF_PROJECTS.search(found["kind"]) or scene.usual_kind == "credit":
        return None
    return part(spot.printed(found["who"] or "") + spot.printed(found["kind"]))


def sold_beside(scene: Scene, spot: Spot) -> str | None:
    """签约项目80个…，促成采购订单153份: sheets of sale beside projects, unless a part of the event is spoken of."""
    if not scene.projects_told or spot.quantity.unit_written not in SHEETS or OF_PART.search(spot.so_far):
        return None
    sold = SOLD.search(spot.own)
    return spot.printed(sold["kind"]) if sold else None


def money_of_kind(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """其中合同金额1021.5亿元，协议金额364.7亿元: each is of its kind, where both are told side by side."""
    told = MONEY_OF_KIND.search(spot.lead) if measure == "amount" else None
    if not told or (scene.previous and scene.previous.measure == "projects"):
        return None  # 投资协议18份，协议投资额58.6亿元: of those
    other = MONEY_BESIDE.match(spot.tail) or MONEY_BESIDE.search(spot.so_far.removesuffix(spot.lead))
    if not other or other["kind"] == told["kind"]:
        return None
    return part(f"{PLAIN.get(told['kind'], told['kind'])}项目")


def part(member: str) -> Frame:
    return Frame("category", member, "signed", "whole", (), (member,), 0.75)
