"""The part that the words around a figure name: what stands nearest before it, behind it, or before what is counted."""

from __future__ import annotations

import re

from etl.grammar.counted_lists import counted_list
from etl.grammar.expressions import expression
from etl.grammar.lists import LONGEST
from etl.grammar.named_behind import (
    ANY_STOP,
    CEREMONY_HELD,
    ON_SPOT,
    SEVERAL_STAGES,
    SPOTS_SIGNED_ON,
    STAGES_REACHED,
    topic_behind,
)
from etl.grammar.roles import PLACES
from etl.grammar.spots import Spot
from etl.grammar.topics import COVERED, GENERIC, Topic, TopicGrammar
from etl.grammar.within_reach import modifies

INCLUDING = expression(r"（(?:不?含|包括|包含)[^（）]*）")  # 贵阳市（含贵安新区）: a remark on the part
AHEAD = expression(r"^(?:授信|贷款|投资|资金)?(?:落到|给了|投向|投给|用于|支持|授予|涉及)")
OF_PREVIOUS = expression(
    r"[^，。；：、（]{0,16}项目(?:上|里|中|(?:成功|集中|现场|正式|顺利)*(?:签约|开工|签订|落地))?(?=[，。；])"
)
ELSEWHERE = frozenset({"外省", "外地", "省外", "兄弟省"})
OF_PLACE = expression("来自[^，。；、]{2,6}$")
AMONG = expression("[中里]，$")  # 开工项目中，产业项目34个: a part of that part
ASPECT = expression("方面[，：]")  # 利用外资方面，共签约项目46个
NAMES_MONEY = expression(r"(?:合同|利用|协议|引进)外资$")
PROJECTS_OF_MONEY = expression("项目|(?:合同|协议)(?![总金]?额|外资|投资|引资)")  # 利用外资合同14个
PART_OF_MONEY = expression("其中，?(?:合同|利用|协议|引进)?$")  # 引资总额1362亿元，其中引进外资13.8亿美元
DOMESTIC = expression("[，、；][^，。；]{0,6}内资")
EXAMPLES = expression(  # 签约新材料产业园、风电装备制造基地等58个项目
    "[^，。；]{0,40}?(?:基地|园|中心|厂|电站|生产线|产线|总部|枢纽|综合体|万[吨台套辆千][^，。；、]{2,10})(?:项目)?等"
)
FROM_OUTSIDE = expression("[省市区县境]外资金[\\d近超约逾]")  # 合同利用省外资金2784亿元，合同利用外资52亿美元
BULLET_LEAD = expression(r"[·■•●▶►◆★▪\s]+")
NUMBER_OF_PLACES = expression("([两二三四五六])[省市县区州地镇]")
NAMES_AHEAD = expression("((?:[一-鿿]{2,6}、)+)$")
COUNTED = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8}
TAKES_PART = expression(
    "(?:等?国?)?(?:国家|地区|企业|客商|资本|公司)*(?:参与|参加|投资|牵头|出资|签约|签订|签署|主导)的"
)
COVERING = expression("(?:涉及|涵盖|覆盖|囊括)(?:了|到)?[^，。；：]{0,8}$")
NAMES_FAIR = expression(
    "(?:博览会|洽谈会|交易会|展览会|展洽会|(?:产销|供需)?对接会|大会|论坛|峰会)(?:闭幕|落幕|开幕|举行|举办|签约|收官)"
)
SOUGHT = expression("(?:投资|关注|青睐|看好|追捧)的(?:热点|重点|首选|方向)")  # 新能源是侨商投资的热点
INTENTS = frozenset({"采购意向", "意向采购", "意向授信", "意向成交", "意向订单"})
NOUN_END = expression("[，。；：（]")


def own_topic(spot: Spot, measure: str, topics: TopicGrammar) -> Topic | None:
    """The innermost topic that the quantity's own words name: right behind it, else the last before it."""
    return (topic_behind(spot, topics) if measure == "projects" else None) or topic_before(spot, topics)


def topic_before(spot: Spot, topics: TopicGrammar) -> Topic | None:
    """The last topic of the words before a quantity, without the base of a share and the noun of the count before."""
    lead = spot.own
    if spot.may & SPOTS_SIGNED_ON and (on_spot := ON_SPOT.search(lead) or CEREMONY_HELD.search(lead)):
        return Topic("channel", on_spot[1], on_spot.start(1), on_spot.end(1), known=False, kind="on_spot")
    if spot.counted_before and (rest := OF_PREVIOUS.match(lead) or several_stages(spot, lead)):
        lead = " " * len(rest[0]) + lead[len(rest[0]) :]
    found = topics.topics(lead, spot.written_lead[: len(lead)])
    lists = [t for t in found if t.kind == "list"]
    if found and "（" in lead:
        aside = [m.span() for m in INCLUDING.finditer(lead)]
        found = [t for t in found if not any(start <= t.start < end for start, end in aside)]
    near = (t for t in reversed(found) if modifies(t, lead) and not covers(t, lead, spot))
    nearest = next(near, None)
    if nearest and (before := next(near, None)) and (of_both := of_two(before, nearest, lead)):
        return of_both
    named = lists[-1] if lists else nearest
    return all_listed(named, lead) if named else None


def several_stages(spot: Spot, lead: str) -> re.Match[str] | None:
    """58个开工建设或建成投产，占: what stands behind the count before, no part of it."""
    return SEVERAL_STAGES.match(lead) if spot.may & STAGES_REACHED else None


def of_two(topic: Topic, last: Topic, lead: str) -> Topic | None:
    """The topic before the last one, where the last only says of which kind that is."""
    between = lead[topic.end : last.start]
    if last.kind in ("continent", "country_group") and topic.dimension == "source_country":
        return topic  # 法国、荷兰等其他欧洲国家: the countries are named
    if last.member in INTENTS and topic.dimension != "sector":
        return topic  # 海外采购商采购意向: whose intents they are
    if last.kind == "investor_group" and between == "的" and OF_PLACE.search(lead[: topic.end]):
        return topic if topic.dimension in PLACES else None  # 来自上海的浙商: where they are now
    if last.kind == "investor_group" and not between and topic.dimension in PLACES:
        return topic._replace(dimension="source_province") if topic.dimension == "place" else topic  # 马来西亚侨商
    if last.member in ELSEWHERE and between == "等":
        return topic._replace(dimension="region")  # 甘肃、宁夏等外省区
    if topic.dimension in (*PLACES, "region") and last.dimension == "ownership" and TAKES_PART.fullmatch(between):
        return topic  # 中亚国家参与的国际合作项目: who takes part in them
    of_industry = last.kind == "document_kind" and GENERIC.fullmatch(last.member.removesuffix("项目"))
    return topic if of_industry and not AMONG.search(between) else None  # 来自广东的产业项目: all are of some industry


def all_listed(topic: Topic, lead: str) -> Topic:
    """汉中、安康、商洛三市: the names around the one that a vocabulary has."""
    if topic.dimension in PLACES and (full := counted_list(lead, topic.member)):
        return topic._replace(member="、".join(full), start=lead.rfind(full[0]))
    told = NUMBER_OF_PLACES.match(lead, topic.end) if topic.dimension in PLACES else None
    missing = COUNTED.get(told[1], 0) - topic.member.count("、") - 1 if told else 0
    before = NAMES_AHEAD.search(lead, 0, topic.start) if missing > 0 else None
    names = before[1].rstrip("、").split("、")[-missing:] if before else []
    if not before or len(names) < missing:
        return topic
    return topic._replace(member="、".join([*names, topic.member]), start=topic.start - len("、".join(names)) - 1)


def covers(topic: Topic, lead: str, spot: Spot) -> bool:
    """Fields that a list covers (等领域; 涉及A、B等，总投资), 外资 in 合同外资, the trade of a fair."""
    behind, before = lead[topic.end :], lead[: topic.start]
    if topic.kind == "ownership_region" and ASPECT.match(behind):
        return False
    counted = PROJECTS_OF_MONEY.match(behind) or PART_OF_MONEY.search(before)
    money = NAMES_MONEY.search(lead[: topic.end]) and not counted
    # 协议利用外资31亿美元，协议引进内资152亿元
    beside = DOMESTIC.match(spot.tail) or "内资" in spot.so_far or FROM_OUTSIDE.search(spot.so_far)
    money = money and not beside
    named = COVERED.match(behind) or money or SOUGHT.match(behind)
    examples = EXAMPLES.fullmatch(behind) and spot.noun.startswith("项目") and "其中" not in before
    return bool(named or examples or NAMES_FAIR.match(behind) or ("，" in behind and COVERING.search(before)))


def topic_ahead(spots: list[Spot], i: int, measure: str, bulleted: bool, topics: TopicGrammar) -> Topic | None:
    """A topic that follows its figures: 182.4亿元授信落到21个制造业项目上, or a list line 49个　现代服务业."""
    if measure == "amount" and i + 1 < len(spots) and AHEAD.match(spots[i].tail):
        return own_topic(spots[i + 1], "projects", topics)
    if not bulleted or ANY_STOP.search(spots[i].before):
        return None
    last = next((spot for spot in spots[i : i + LONGEST] if spot.tail.strip() not in ("、", "/")), spots[i])
    found = topics.topics(noun_after(last.tail)) if not BULLET_LEAD.sub("", spots[0].lead) else []
    return found[0] if found and found[0].start <= 2 else None


def noun_after(tail: str) -> str:
    return NOUN_END.split(tail.lstrip("\u3000 "))[0]
