"""What is on offer: lists that a report speaks of, and their parts."""

from __future__ import annotations

from etl.grammar import parted
from etl.grammar.expressions import expression
from etl.grammar.roles import PLACES
from etl.grammar.scene import Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.topics import Topic
from etl.records import Sentence

OCCASIONS = frozenset({"场", "场次", "次", "期"})
OF_ALL = expression("项目(?:，?(?:共|合计|总计)(?:计|有)?)?$")
ALL_THERE = expression("各[地市县区州]")
LISTED = expression("(?:招商|引资|招引|储备|合作)[^，。；]{0,4}项目$")
SIGNED_NOW = expression("授信|签约|签订|签下|达成")
SIGNS_NEXT = expression("，(?:并|还|现场|当场|共|已|促成|会上)*(?:达成|签约|签订|签署|签下)")
SIGNED_THERE = expression("(?:个|项)?(?:项目)?(?:已|则|均|成功|现场|当场|会上)*(?:签约|签下|签订|获得投资|达成合作)")
SIGNED_INVITED = expression("(?:签约|签订|签下|引进|落地)(?:的|各类)?(?:招商|引资|招商引资)项目")
INVITED = expression("(?:重点)?(?:招商|引资|招商引资)项目")
PUBLISHED = expression(
    "(?:发布|推出|公布|发出|派发|亮出|晒出|端出|列出|带来|带去)(?:了)?[^，。；]{0,6}[《“]|《[^》]{0,12}(?:册|清单|目录|名录|图谱|指南)》"
)
CUTS_IT = expression("[、和与及](?:[^，。；]{2,10}项目)?$|[，；（]其中|[^；]*(?:分别|依次)")
CONTINUES = expression(
    "其中|(?:清单|项目册|名录|目录)[中里]|这些|面向|[从按分论][^，。；：]{1,8}(?:看|分|说|划分|统计|计)，|"
    "[^，。；：]{2,24}(?:拿出|推出|发布|提供|端出)的项目"
)


def offered(scene: Scene, spot: Spot, topic: Topic | None) -> Frame | None:
    """What a list puts on offer; the list is carried through its paragraph."""
    if spot.quantity.unit_written in OCCASIONS:
        return None  # 举办项目路演18场
    if topic and topic.kind == "list":
        scene.offer = parted.list_offered(topic)
        return scene.offer
    if topic and topic.dimension in PLACES and ALL_THERE.match(spot.lead, topic.end):
        topic = None  # 湖北各地推介招商项目320个
    here = scene.offers
    if (here or within_offer(scene)) and turns_to_signing(spot):
        here, scene.frame = None, None if within_offer(scene) else scene.frame
    here = here or offered_by(scene, spot)
    here = spot.printed(here) if here else None
    if not here and continues(scene, spot):
        here = scene.offer.member if scene.offer else None
    if not here and scene.offer and scene.offer_ahead and not SIGNED_NOW.search(spot.so_far):
        here = scene.offer.member
    if not here:
        return None
    if not scene.offer and topic and topic.dimension == "sector" and OF_ALL.search(spot.lead):
        kind = here if topic.member in here else topic.member + here
        scene.offer = Frame("category", kind, "offered", "list", confidence=0.8)
        return scene.offer  # 推出林业产业招商项目57个 are the whole of what is on offer
    named = None if topic else offered_by(scene, spot)
    if named and scene.offer and named in spot.clause and LISTED.search(named) and named != scene.offer.member:
        scene.offer = scene.frame = Frame("category", named, "offered", "list", confidence=0.8)  # one more list
    scene.offer = scene.offer or Frame("category", here, "offered", "list", confidence=0.8)
    return parted.part_offered(spot, topic, scene.frame, scene.offer, scene.grammar.topics)


def turns_to_signing(spot: Spot) -> bool:
    """推介项目86个；12家银行向企业授信46亿元; 发布成果1300项，达成合作86项: what comes behind was signed."""
    if SIGNED_THERE.match(spot.noun):
        return True  # 路演的项目共30个，有12个当场签约
    if "；" in spot.so_far:
        return SIGNED_NOW.search(spot.so_far.rpartition("；")[2]) is not None
    return spot.lead != spot.before and SIGNS_NEXT.match(spot.lead) is not None


def continues(scene: Scene, spot: Spot) -> bool:
    """The sentence goes on with the list that the one before told of: 从体量看, 其中, 三市拿出的项目."""
    told = scene.offer and scene.last and scene.last.status == "offered"
    return bool(told and CONTINUES.match(spot.so_far)) and not scene.says(SIGNED_NOW)


def hear_list(scene: Scene, folded: str) -> None:
    """大会发布《星湖投资机会清单》, in a line of its own: what is on offer in the next."""
    titled = "《" in folded or "“" in folded
    topics = scene.grammar.topics.topics(folded) if titled and PUBLISHED.search(folded) else []
    listed = next((topic for topic in topics if topic.kind == "list"), None)
    scene.listed = parted.list_offered(listed) if listed else None


def take_up_list(scene: Scene, sentence: Sentence) -> None:
    """The list that the line before published, and goes on with in the lines below it."""
    last, listed = scene.last, scene.listed
    if scene.offer_ahead and last and last.status == "offered" and scene.report.text[last.end : sentence.start] == "\n":
        listed = listed or scene.taken_up
    scene.offer_ahead, scene.taken_up = listed is not None, listed
    scene.offer, scene.listed = listed or scene.offer, None


def offering(scene: Scene, spot: Spot) -> bool:
    """The sentence, its paragraph or the words around the quantity speak of what is on offer."""
    listed = scene.offer or scene.offers or "清单" in spot.lead or "》" in spot.lead
    return bool(listed or offered_by(scene, spot))


def offered_by(scene: Scene, spot: Spot) -> str | None:
    """What the words around a figure alone put on offer."""
    return put_on_offer(scene, spot.clause + spot.noun) if scene.stated else None


def put_on_offer(scene: Scene, words: str) -> str | None:
    """What words put on offer; 招商项目 that were told as signed (签约招商项目34个) are on offer no more."""
    scene.invited = scene.invited or SIGNED_INVITED.search(words) is not None
    found = scene.grammar.statuses.offers(words)
    return None if found and scene.invited and INVITED.fullmatch(found) else found


def within_offer(scene: Scene) -> bool:
    return scene.frame is not None and scene.frame.status == "offered"


def goes_on(scene: Scene, spot: Spot) -> bool:
    """推出项目168个，其中大同、朔州分别为81个和52个: the parts of what is on offer are so as well."""
    cuts = within_offer(scene) and CUTS_IT.match(spot.lead) is not None and not SIGNED_NOW.search(spot.lead)
    return cuts or continues(scene, spot)
