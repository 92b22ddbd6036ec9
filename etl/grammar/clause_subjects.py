"""The subject of a clause as the part that its figures are of."""

from __future__ import annotations

from etl.grammar import about, meetings, parted, within_reach
from etl.grammar.cutting import cut_of
from etl.grammar.expressions import expression
from etl.grammar.naming import CLAUSE_BEGINS, SETTLED, as_printed, own_topic
from etl.grammar.roles import PLACES
from etl.grammar.scene import PARTED, SIBLINGS, Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.topics import DEALS, DELEGATION, Topic

PROVINCE_BEFORE = expression("[\u4e00-\u9fff]{2,7}(?:省|自治区|市)")  # 四川省成都市
PRAISED = expression("(?:表现|遥遥|一路|持续|成为|最|最为|最受|尤为|格外|更|继续|依然|稳居|则)+$")
FIRMS = expression("(?:企业|客户|主体|商户|公司)(?:共|有|共有|达)?$")
THEIR_MONEY = expression("[、，](?:授信|贷款|融资|获贷|获得|签约|投资|总投资)?(?:总?金?额)?(?:共计?|达|为|约)?")
PART_BEGINS = expression("(?:其中，?|；|[中里]，)[^，；。]{2,18}$")
MOST_IS = expression("[^，。；]{0,12}最[\u4e00-\u9fff]{1,4}的(?:当属|要数|还?是|为|莫过于)([\u4e00-\u9fff]{2,10})")
HOT_SPOT = expression(  # 光电子、新能源是侨商投资的热点
    "([^，。；是为]{2,24}?)(?:依[然旧]|仍[然旧]?|则|已)?(?:是|成为|为)[^，。；]{0,10}(?:热点|重点|亮点|主角|主力|重头戏|大头)"
)
DOCUMENTS = expression("(?:项目|订单|合同|协议)$")
TRADE_FLOWS = frozenset({"出口", "进口", "进出口", "内贸", "外贸"})
LENDERS = ("银行", "商行", "大行", "股份行", "信用社", "农信社", "金融机构", "法人机构")
COME_FROM = expression(
    "[等两三四五六]{0,2}[省市地]?(?:的)?(?:企业|客商|资本|投资者|投资方|乡贤|乡友|游子|商会|校友|老乡)"
)


def firms_counted(scene: Scene, spot: Spot) -> Topic | None:
    """31家央企…达成合作项目52个: whose projects the sentence goes on to count."""
    found = scene.grammar.topics.topics(spot.noun)
    return next((t._replace(places=()) for t in found if t.dimension in ("ownership", "category") and t.known), None)


def delegation(scene: Scene, spot: Spot) -> Topic | None:
    """湖北交易团组织2300多家企业到会，达成…: the place whose delegation the sentence is about."""
    if "团" not in spot.own:
        return None
    found = (t for t in scene.grammar.topics.topics(spot.own) if t.dimension in PLACES)
    return next((t for t in found if not t.start and DELEGATION.match(spot.own, t.end)), None)


def firms_of_part(scene: Scene, spot: Spot, following: Spot | None) -> Frame | None:
    """其中制造业企业29户、授信118.6亿元: the firms that are counted say of which part the money is."""
    goes_on = following and following.quantity.is_money and THEIR_MONEY.fullmatch(following.lead)
    topic = own_topic(scene, spot) if goes_on and FIRMS.search(spot.own) else None
    if not topic or topic.dimension not in SIBLINGS or not PART_BEGINS.search(spot.own):
        return None
    part = parted.part_named(topic, spot, scene.grammar.topics)
    scene.recent = [*scene.recent, part.member] if scene.recent_dimension == part.dimension else [part.member]
    scene.recent_dimension = part.dimension
    return part


def subject_named(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """A part that no vocabulary and no form knows: what its clause speaks of."""
    topic = own_topic(scene, spot)
    if measure not in PARTED or scene.in_heading or (topic and topic.kind != "set"):
        return None
    label = topic.member if topic else scene.grammar.subjects.subject(spot.own) or leader(scene, spot)
    if counted := scene.grammar.subjects.counts_names(label):
        return names_counted(scene, counted, spot)
    if known := investors_ahead(scene, spot) or (
        label and (known_class(scene, label) or acting_place(scene, label, spot))
    ):
        return parted.part_named(as_printed(known, spot), spot, scene.grammar.topics)._replace(confidence=0.85)
    if (
        not label
        or label.startswith("各")
        or about.A_FAIR.search(label)
        or meetings.names_event(scene, label)
        or happens_in(scene, label, spot.own)
    ):
        return None
    if not (scene.frame or scene.cut or scene.whole_told or "其中" in spot.own):
        return None  # what comes first is more likely the whole, told with a verb that the vocabulary lacks
    if within_reach.EVENT_BEHIND.match(spot.own, spot.own.rfind(label) + len(label)):
        return None  # 前三年都市圈供需对接大会: a part of the name of a meeting
    if label.endswith("类") and not DEALS.search(label[:-1]):
        label = label[:-1]
    dimension = "host" if scene.grammar.is_town(label) else scene.grammar.subjects.dimension(label)
    kind = scene.frame is not None and scene.frame.dimension == "category" and DOCUMENTS.search(scene.frame.member)
    dimension = "category" if label in TRADE_FLOWS else dimension
    apart = bool(kind) or label.endswith(LENDERS) or label in TRADE_FLOWS
    if scene.frame and not apart and scene.frame.dimension in SIBLINGS and dimension in ("sector", "category"):
        dimension = scene.frame.dimension
    elif scene.cut and (dimension == "sector" or (dimension == "host" and scene.cut == "source")):
        dimension = cut_of(scene.cut, dimension)
    members = tuple(map(spot.printed, scene.grammar.subjects.members(label)))
    return Frame(dimension, "、".join(members), "signed", "whole", (), members, 0.6, "词表中没有，按句子的主语读")


def known_class(scene: Scene, label: str) -> Topic | None:
    """对外贸易方面，…: a class of the vocabulary stays one, whatever the paragraph cuts by."""
    named = (t for t in scene.grammar.topics.topics(label) if label and t.member == label and t.known)
    return next((t for t in named if t.dimension in ("category", "ownership")), None)


def leader(scene: Scene, spot: Spot) -> str:
    """机电产品最受青睐，意向成交71.5亿元; 订货最多的是大米，签订…: what the clause before says is ahead."""
    if "，" not in spot.own:
        return ""
    head, _, clause = spot.own.rpartition("，")
    before = head[max(head.rfind(stop) for stop in "，；。：") + 1 :]
    if not within_reach.GOES_ON.fullmatch(clause):
        return ""
    if most := MOST_IS.fullmatch(before):
        return scene.grammar.subjects.label(most[1])
    if those := HOT_SPOT.fullmatch(before):
        return scene.grammar.subjects.label(those[1])
    leads = within_reach.LEADS.search(before) if not SETTLED.search(before) else None
    return scene.grammar.subjects.label(PRAISED.sub("", before[: leads.start()])) if leads else ""


def investors_ahead(scene: Scene, spot: Spot) -> Topic | None:
    """签约最多的是浙江客商，共签约80个: whose firms or people the clause before says are ahead."""
    before, _, clause = spot.own.rpartition("，")
    most = MOST_IS.search(before) if "最" in before and within_reach.GOES_ON.fullmatch(clause) else None
    topic = next((t for t in scene.grammar.topics.topics(most[1]) if t.dimension in PLACES), None) if most else None
    if not most or not topic or not COME_FROM.match(most[1], topic.end):
        return None
    return topic._replace(dimension="source_province") if topic.dimension == "place" else topic


def names_counted(scene: Scene, count: int, spot: Spot) -> Frame | None:
    """四川、广东、江苏为主，三省签约额…: the list of that many names in the words before."""
    lists = [t for t in scene.grammar.topics.topics(spot.own) if t.member.count("、") + 1 == count]
    if lists:
        return parted.part_named(lists[-1], spot, scene.grammar.topics)
    for frame, recent in ((scene.frame, scene.recent), (scene.last_frame, scene.last_recent)):
        names = "、".join(recent).split("、")
        if frame and len(names) >= count:
            return frame._replace(member="、".join(names[-count:]), places=(), confidence=0.8)
    return names_overheard(scene, count)


def names_overheard(scene: Scene, count: int) -> Frame | None:
    """四川、广东客商接踵而来。两省…: the list of that many places in the sentence before, which had no figures."""
    words = scene.overheard
    found = scene.grammar.topics.topics(words) if "、" in words or "和" in words else []
    topic = next((t for t in found if t.dimension in PLACES and t.member.count("、") + 1 == count), None)
    if not topic:
        return None
    dimension = "host" if topic.dimension == "place" else topic.dimension
    if dimension == "host" and COME_FROM.match(words, topic.end):
        dimension = "source_province"
    return Frame(dimension, topic.member, "signed", "whole", (), tuple(topic.member.split("、")), 0.75)


def acting_place(scene: Scene, label: str, spot: Spot) -> Topic | None:
    """渝北区签约3个, when the whole has been told: the place that is the subject of its clause is a part of it."""
    at = spot.own.rfind(label)
    told = scene.whole_told or any(part.dimension == "host" and part.places for part in scene.parts)
    if not label or not told or at < 0 or not CLAUSE_BEGINS.search(spot.own[:at]):
        return None
    if spot.own.startswith("累计", at + len(label)):
        return None  # 青溪县累计签约项目93个: all that it brought in by now
    ends = (t for t in scene.grammar.topics.topics(spot.own) if t.end == at + len(label) and t.dimension in PLACES)
    found = (t for t in ends if t.start == at or PROVINCE_BEFORE.fullmatch(spot.own, at, t.start))
    # A province that signs is a host as well, as a district is; a country is not.
    return next((t if t.dimension == "source_country" else t._replace(dimension="place") for t in found), None)


def happens_in(scene: Scene, label: str, lead: str) -> bool:
    """The label is a place that the lead names as where something happened, not as a part."""
    at = lead.rfind(label)
    return any(
        t.dimension in PLACES and t.start < at + len(label) and at < t.end for t in scene.grammar.topics.topics(lead)
    )
