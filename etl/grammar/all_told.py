"""The whole of the event, averages, and what goes on from the figure before."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.spots import Frame, Spot, clause_of, noun_phrase
from etl.grammar.subjects import SubjectGrammar
from etl.grammar.triggers import needs
from etl.records import Mention

TOTAL_CUE = expression(
    r"再[请引招签带]回[^，。；]{0,6}$|(?:共|合计|总计|累计|总共|一共|合共)[^，。；]{0,12}$|(?:签约|签署|签订|签下|促成|达成)[^，。；]{0,14}$|^[^，。；]{0,16}(?:签约|揽金|落地|落袋)[^，。；]{0,8}$"
)
AVERAGE = expression(r"平均|(?<!最[大高])(?<!最[大高]的)单体(?![^，。；]{0,8}最[大高重小低])|户均|均值|每个项目")
AVERAGE_AHEAD = expression("(?:平均|单体)[^，。；]{0,8}，[^，。；\\d]{0,8}(?:分别|依次)[^，。；\\d]{0,4}$")
ALL_SIGNINGS = expression(r"签约数|集中签约项目|签约总|总签约|签约额|签约项目数|本届签约|大会|总金额|总额")
ALL_AGAIN = expression(
    r"再[请引招签带]回|(?:博览会|洽谈会|交易会|展会|论坛|推介会|恳谈会|峰会)[^，。；]{0,4}(?:签|达成|促成)|签约总|总签约|本届签约|大会|本届|全部|共签|项目总数|全年(?:新?签约|引进|引资)"
)
ALL_GROWN = expression(
    "(?:(?:^|；)项目数|(?:^|[，；])(?:项目总数|总金额|总额|签约总?额|成交总额|总投资额?))(?:和[^，。；]{2,6})?(?:分别)?[比较](?:上届|上年|第[^，。；]{1,4}届|首届|去年)"
)  # 贸易类27个，总金额较第二十一届增长18.6%
ALL_ARE = expression("(?:均为|都是|全部为|均在|均超)[^。；]{0,14}$")
OF_LIST = expression("[个项]?，(?:合计|共)?占[^，。；]{0,14}")  # 分别有62个、51个，占总数的77%
NEXT_KIND = expression(
    "；(?:还|并|另|同时|共|又)*(?:签约|签订|签下|签署)([\u4e00-\u9fff]{2,8})项目$"
)  # ；签约国内招商项目62个
SIGNS_PROJECTS = expression("，(?!其中)[^；。]*(?:签约|签订|签署|签下|引进)[^，。；其]{0,4}项目$")
# 投资协议84项、战略合作137项、意向签约206项: each item of a list has a name of its own, whatever it is
NEXT_ITEM = expression(
    "[个项份]?(?:项目)?、(?P<name>(?!(?:新?签约|签订|签署|引进|落地|项目)$|.*(?:[共占达均各超近另还又再]|(?<!签)约|其[他它余中]|新签|合计|累计|分别|金额|投资))[\u4e00-\u9fff]{2,8}?(?<!项目))(?:项目)?"
)
NAMED_CUTS = frozenset({"sector", "category", "channel"})
AMONG_THEM = expression("(?:签约)?项目[中里]，(?:其中)?(?:共|就|已)?有")
OF_A_PART = expression("其中|占")
PROJECTS_BEHIND = expression("[^，。、]{0,6}项目")
OF_SIGNINGS = expression("签约|项目|[总金]额|合同")
AVERAGES = needs("平均 单体 户均 均值 每个", AVERAGE, AVERAGE_AHEAD)


def is_average(spot: Spot) -> bool:
    if not spot.may & AVERAGES:
        return False
    return bool(
        AVERAGE.search(spot.clause)
        or AVERAGE_AHEAD.search(spot.lead)
        or AVERAGE.search(noun_phrase(spot.tail.lstrip())[:8])
    )


def whole(spot: Spot, measure: str, signing: bool, carried: Frame | None, subjects: SubjectGrammar) -> Frame | None:
    """The whole of the event, where the words speak of it and name no part."""
    lead = spot.own
    if carried and carried.dimension == "size_band" and ALL_ARE.search(spot.before):
        carried = None  # 均为亿元以上项目，共64个
    if carried and carried.dimension == "project" and (measure == "projects" or "；" in lead):
        carried = None  # money of one project is followed by what all signed
    if carried and measure == "projects" and of_papers(carried, spot):
        carried = None
    all_of_it = ALL_AGAIN.search(lead) or ALL_GROWN.search(spot.lead)
    if measure == "share" or (carried and not all_of_it and not subjects.subject(lead)):
        return None  # more of the part that was just named
    cue = bool(TOTAL_CUE.search(lead)) and not OF_A_PART.search(clause_of(lead))
    if measure == "projects" and not carried and PROJECTS_BEHIND.match(spot.tail):
        cue = cue or signing
    if measure == "change":
        grown = bool(ALL_GROWN.search(spot.lead))
        if carried and not grown and not ALL_SIGNINGS.search(clause_of(lead)):
            return None
        cue = grown or (signing and bool(OF_SIGNINGS.search(clause_of(lead))))
    return Frame("total", confidence=0.9) if cue else None


def of_papers(carried: Frame, spot: Spot) -> bool:
    """签署战略合作框架协议8份，各市与央企签约合作项目64个: projects are no part of the agreements told before."""
    papers = carried.dimension == "category" and carried.member.endswith(("协议", "合同", "备忘录", "意向书"))
    return papers and spot.quantity.unit_written in ("个", "项") and SIGNS_PROJECTS.search(spot.lead) is not None


def some_of_them(told: Mention | None, spot: Spot, measure: str) -> Frame | None:
    """168个项目中，有96个来自上届企业的增资扩产: of the whole that was just counted, and never the whole again."""
    whole = told is not None and told.measure == measure == "projects" and told.dimension == "total"
    if not whole or not AMONG_THEM.fullmatch(spot.lead):
        return None
    return Frame("unknown", confidence=0.3, reason="没有词语指明是哪一部分")


def carried_on(carried: Frame | None, measure: str, signing: bool, lead: str) -> Frame | None:
    """The frame of the figure before in the same sentence; where there is none, the whole by default."""
    if carried and measure == "share" and len(carried.members) > 1 and OF_LIST.fullmatch(lead):
        return carried._replace(member="、".join(carried.members), confidence=0.8)
    if carried and carried.dimension == "category" and (kind := NEXT_KIND.search(lead)):
        return carried._replace(member=kind[1], members=(kind[1],), places=(), confidence=0.7)
    if carried and measure == "projects" and carried.dimension in NAMED_CUTS and (item := NEXT_ITEM.fullmatch(lead)):
        named = item["name"]
        return carried._replace(member=named, members=(named,), places=(), confidence=0.6, reason="按清单里的下一项读")
    if carried:
        return carried if carried.confidence <= 0.85 else carried._replace(confidence=0.85)
    if signing and measure in ("projects", "amount", "change"):
        return Frame("total", confidence=0.6, reason="没有词语指明是哪一部分，按总体读")
    return None
