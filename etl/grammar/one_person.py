"""One person who invests or buys, told without a name: 在温岭做鞋的一位老板，这回掏2亿元建厂."""

from __future__ import annotations

import re

from etl.grammar.expressions import expression
from etl.grammar.scene import Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.triggers import needs

PEOPLE = "老板|大姐|大哥|大叔|乡贤|乡友|客商|企业家|老乡|侨商|台商|校友|创业者|游子|能人|掌门人|企业主"
PERSON = (
    r"(?:^|[，；。：])(?:其中，?|在场的|(?P<where>在?[^，；。：\d]{2,14})的)?"
    rf"一[位名](?P<which>[^，；。：\d]{{0,8}}?)(?P<who>{PEOPLE})"
)
PAYS = expression(
    rf"{PERSON}(?:[^。；\d]{{0,16}}，)?(?:这回|这次|今年|此番|决定|准备|打算|计划|又|也|就|还|一下|要|将|再)*"
    "(?:掏出?|拿出|投下|投入|投|砸下?|出资|斥资|投资)了?(?:近|约|超)*$"
)
BUILDS = expression(
    "(?:[回在到](?!全国|世界)[^，。；]{2,14}?)?(?:建|办|开|盖|上马|扩|种|养|投|新建|用于|打造|落|搞)|，(?:[回在到][^，。；]{2,14}?)?[建办开盖]"
)
BUYS = expression(
    rf"{PERSON}[^。；]*(?:订单|采购|收购|包销|供货)[^。；]*，(?:订单|采购|合同|协议)?(?:总?金?额|总价|货值)[达约超近为]*$"
)
LEADS = expression("^在")
ONE_PERSON = needs("一位 一名", PAYS, BUYS)


def of_one_person(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """Money that one person puts into an undertaking or an order, once the whole was told."""
    if measure != "amount" or not scene.whole_told or scene.in_heading:
        return None
    found = PAYS.search(spot.so_far) if BUILDS.match(spot.tail) else None
    found = found or BUYS.search(spot.so_far)
    return Frame("project", label(found, spot), "signed", "project", (), (), 0.7) if found else None


def label(found: re.Match[str], spot: Spot) -> str:
    """温岭做鞋的老板: who it is, in the words of the report."""
    where = LEADS.sub("", found["where"] or "")
    return "的".join(filter(None, (spot.printed(where), spot.printed(found["which"] + found["who"]))))
