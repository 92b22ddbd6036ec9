"""What a whole event is about: its name, its heading and its first words say it, and it names no part."""

from __future__ import annotations

from etl.grammar import parted
from etl.grammar.expressions import expression
from etl.grammar.roles import PLACES
from etl.grammar.scene import ALONE, PARTITIONS, Scene
from etl.grammar.spots import Spot
from etl.grammar.status import RUNNING
from etl.grammar.topics import Topic

A_FAIR = expression(
    "(?:博览会|交易会|洽谈会|推介会|[洽博交投商农科文旅]会|[机车农商食茶药林渔牧酒][^，]?展|展会|[游文化旅]节)$"
)  # 农机展
FIRST_OF_ALL = expression(
    "(?:共|合计|总计|累计)[^，。；：]{0,4}(?:签约|签订|签下|签署|达成|引进)[^，。；：]{2,10}(?:项目|购销合同|采购合同|合同、协议)$"
)
FAIR_SIGNS = expression(
    "(?:^|[，。；：])(?:本届|本次|此次)?[^，。；：届]{0,4}(?:博览会|交易会|洽谈会|展会|大会|[洽博交投]会)(?:上|期间)?(?:共|现场|集中)*"
    "(?:签约|签订|签下|达成|引进)[^，。；：]{2,10}项目$"
)  # 本届博览会签约文旅项目39个
ALL_SIGN = expression("[^，。；、]{2,10}项目(?:集中|现场|成功|顺利|正式)*签约")
ZONE_ENDS = frozenset("市县区州旗")
OUTSIDE = frozenset({"省外", "市外", "境外", "区外", "县外"})
BOTH_KINDS = expression(
    "[^、]*(?:合作|投资|招商)[^、]*、[^、]*(?:采购|贸易|购销|订单)[^、]*|[^、]*(?:采购|贸易|购销|订单)[^、]*、[^、]*(?:合作|投资|招商)[^、]*"
)
ALL_SIGN_BOTH = expression("(?:共|合计|总计|一共)[^，。；]{0,4}(?:达成|签约|签订|签署|签下|促成)(?:了)?$")
BOTH_LISTED = expression(
    "(?:达成|签约|签订|签署|签下|促成)了?[^，。；]{0,4}(?:订单|采购|购销|贸易)[^，。；]{0,6}(?:和|与|及|、)[^，。；]{0,4}(?:投资|合作)[^，。；]{0,4}(?:项目|协议|合同)[^，。；]{0,6}$"
)
OF_HEADING = expression("(?:签约|签下|达成)[^，。；：\\s]{2,10}项目$")
CLAUSE_AHEAD = expression("[，！][^，]{0,6}(?:签约|签下|总投资)")  # 牵手央企，签约48个项目
OCCASIONS = expression("签约|开工|竣工|投产")
HEADS = expression(
    "：|$|(?:[在赴到来][\u4e00-\u9fff]{1,4}?)?(?:集中|首批|一次|再|又|新|喜|豪)*(?:签约|开工|签下|引进|揽金|揽下|揽|签|添|迎来|收获|拿下|斩获|吸金|引资|招商|落地|举行|举办)"
)
OF_DEALS = frozenset({"采购意向", "意向授信"})
TWO_CITIES = expression("[\u4e00-\u9fff]{2,4}·|(?:[^，。；：！!]{1,10}[！!])+")  # 福州·定西；签约！青阳县再添


def of_event_name(scene: Scene, topic: Topic) -> bool:
    """The event's own name says it: a trade, the owners of the firms (央企), a stage (集中开工)."""
    name = scene.event.name if scene.event else ""
    if topic.kind in ("stage", "stages"):
        return OCCASIONS.findall(topic.member) == OCCASIONS.findall(name) and topic.kind == "stage"
    if topic.dimension == "ownership":
        return any(named.member == topic.member for named in scene.grammar.topics.topics(scene.grammar.fold(name)))
    return topic.dimension in ("sector", "category", "channel") and topic.member in name


def of_guests(scene: Scene, topic: Topic, spot: Spot) -> bool:
    """台资项目, 协议利用台资 at a meeting with 台商: the money of those that it is held for is all of it."""
    if topic.kind != "single" or not topic.member.endswith("资") or not scene.event or "其中" in spot.lead:
        return False
    held_for = f"{topic.member[:-1]}商" in scene.event.name or topic.member in scene.event.name
    used = spot.own[: topic.start].endswith("利用")
    return held_for and (used or f"{topic.member}项目" in spot.own[topic.start :] + spot.noun)


def is_of_event(scene: Scene, topic: Topic, spot: Spot) -> bool:
    """大会签约氢能项目36个: what the event's name says before its whole was told, or what its first words do."""
    if of_guests(scene, topic, spot):
        return True
    if not scene.whole_told and scene.event and of_event_name(scene, topic):
        return True
    if is_subject(scene, topic, spot):
        scene.subject = topic.member
    return topic.member == scene.subject and "其中" not in spot.lead


def is_subject(scene: Scene, topic: Topic, spot: Spot) -> bool:
    """What all that is signed is of: 共签约外资项目58个, 共对接签约数字经济项目455个."""
    if not scene.whole_told and not topic.end and ALL_SIGN.match(spot.noun) and "其中" not in spot.lead:
        # 61个涉海项目签约落户, 32个外资项目签约南通, told first
        return topic.dimension == "sector" or topic.kind == "ownership_region"
    if topic.dimension in ("sector", "ownership") or topic.member in OUTSIDE:
        told = OF_HEADING if scene.in_heading and not scene.total_seen else FIRST_OF_ALL
        if RUNNING.search(spot.so_far):
            return False  # 前四届累计签订外资项目431个
        if scene.usual_kind == "order":
            return bool(told.search(spot.lead) or FAIR_SIGNS.search(spot.lead))  # beside the orders of the fair
        return not scene.whole_told and told.search(spot.lead) is not None
    named = topic.kind == "ownership_region" and not scene.total_seen
    return named and parted.SIGNING_VERB.search(spot.before) is not None


def names_whole(scene: Scene, topic: Topic, spot: Spot) -> bool:
    """What the event or its heading is about, and how the whole of a fair of orders is told, are no parts."""
    if topic.dimension == "sector" and A_FAIR.search(topic.member):
        return True
    if scene.in_heading and not scene.total_seen and heads_heading(topic, spot.lead):
        return True
    if not scene.whole_told and BOTH_LISTED.search(spot.own):
        return True  # 签订贸易订单和投资项目金额合计42亿元
    if BOTH_KINDS.fullmatch(topic.member) and not scene.whole_told and ALL_SIGN_BOTH.search(spot.own[: topic.start]):
        return True  # 共达成投资合作项目和商品采购协议132个
    in_orders = not scene.whole_told or scene.usual_kind == "order"
    return in_orders and topic.member in OF_DEALS


def heads_heading(topic: Topic, heading: str) -> bool:
    """The place, alone or after another (福州·定西：), before the colon of a heading; what its first half speaks of."""
    behind = heading[topic.end :].rstrip()
    if (
        (" " in behind or heading[topic.end :][:1].isspace() or CLAUSE_AHEAD.match(behind))
        and topic.dimension in (*PARTITIONS, *PLACES)
        and topic.end > topic.start
    ):
        return True
    leads = not topic.start or TWO_CITIES.fullmatch(heading[: topic.start])
    if leads and topic.member[-1:] in ZONE_ENDS and HEADS.match(heading, topic.end):
        return True
    return topic.dimension in PLACES and bool(leads) and HEADS.match(heading, topic.end) is not None


def is_whole(scene: Scene, spot: Spot) -> bool:
    """A ceremony is the whole where nothing larger has been spoken of, or where its number is the whole's."""
    known = scene.totals.get(spot.quantity.unit)
    return scene.whole_scope in ALONE or known == spot.quantity.value or (known is None and not scene.whole_told)
