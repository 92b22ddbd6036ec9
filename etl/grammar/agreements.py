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
OF_A_KIND = needs("协议", SIGNED, BEHIND)


def of_its_kind(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """旅行社与景区签订客源互送协议64份; 另有27个项目签订框架协议: a part, once the whole was told."""
    if measure != "projects" or not scene.whole_told or meetings.VENUE.search(spot.so_far):
        return None
    if (behind := BEHIND.match(spot.tail)) and BESIDE.search(spot.lead):
        return part(spot.printed(behind[1]))
    found = SIGNED.search(spot.own)
    if not found or OF_PROJECTS.search(found["kind"]) or scene.usual_kind == "credit":
        return None
    return part(spot.printed(found["who"] or "") + spot.printed(found["kind"]))


def part(member: str) -> Frame:
    return Frame("category", member, "signed", "whole", (), (member,), 0.75)
