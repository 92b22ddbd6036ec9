"""What a part is by the cut that its paragraph announces, and by what it was told within."""

from __future__ import annotations

from dataclasses import replace

from etl.grammar import project_names
from etl.grammar.expressions import expression
from etl.grammar.naming import CLAUSE_BEGINS, SETTLED, own_topic
from etl.grammar.scene import Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.standing import JOINED
from etl.grammar.topics import Topic

ELSEWHERE = expression("[省区市州县境国海]外.*|外[省资地].*")  # where money comes from, whatever the cut
PLACE_KIND = expression("(?<=..)[市县区旗]$")
TRADES = ("业", "经济", "产业链", "领域")
MONEY_OF_KIND = expression(
    "(?:类)?项目(?:的)?(?:合同|协议|签约|引资|投资|计划)*(?:总?投资|投资总额|总额|总?金额|额|引资)(?:约|近|超|逾|达|为|共|合计)*"
)
SUM_OF_KINDS = expression(
    "(?:[两二三四五六]?大?(?:个?(?:行业|产业|领域|板块)|类)?)?的?(?:项目|(?:签约|合同|协议|项目)?(?:总?金额|总额|额))*(?:合计|共计|总计|之和|相加)"
)
NEXT_KIND = expression("^[；，]")
FROM_THERE = expression("来自|源自|企业|客商|资本|投资者|投资方|乡贤|乡友|游子|商会|校友|老乡")
AMONG = expression(
    "[，；（]*(?:其中|(?:光|单|仅|单单|光是|单是|仅仅)[\u4e00-\u9fff]{2,6}就)"
)  # 珠三角15个，光深圳就有9个
SHORT_NAME = 10


def as_cut(cut: str, frame: Frame, spot: Spot) -> Frame:
    """What the paragraph cuts by says what a place is: 从落户区域看，武汉都市圈, 从来源看，深圳; 省外 receives none."""
    if cut == "host" and frame.dimension == "region" and not ELSEWHERE.fullmatch(frame.member):
        return turned(frame, "host")
    if cut == "manner" and frame.dimension == "sector":
        return frame._replace(dimension="category")
    if cut == "source" and frame.dimension == "host":
        return turned(frame, "source_province")
    if cut == "host" and frame.dimension == "source_province" and not FROM_THERE.search(spot.so_far + spot.noun):
        return turned(frame, "host")
    return frame


def turned(frame: Frame, dimension: str) -> Frame:
    """The same part in another cut; its places stand to it as the cut says."""
    role, other = ("host", "source") if dimension == "host" else ("source", "host")
    places = tuple(replace(place, role=role) if place.role == other else place for place in frame.places)
    return frame._replace(dimension=dimension, places=places)


def within_hosts(scene: Scene, frame: Frame, spot: Spot) -> Frame:
    """陕西省签约项目62个；宁夏、甘肃签约项目分别为18个和16个: provinces listed after one that signs sign as well."""
    if frame.dimension != "source_province" or scene.cut or FROM_THERE.search(spot.so_far):
        return frame
    outer = scene.frame or province_before(scene)
    signs = outer is not None and outer.dimension == "host"
    goes_on = "签约" in spot.clause or spot.lead in JOINED
    return turned(frame, "host") if signs and goes_on else frame


def province_before(scene: Scene) -> Frame | None:
    """The province that the sentence before told of last."""
    told = scene.last_frame
    named = scene.grammar.topics.topics(told.member) if told and told.dimension == "host" else []
    return told if any(topic.dimension == "source_province" for topic in named) else None


def within_source(scene: Scene, frame: Frame, spot: Spot) -> Frame:
    """珠三角企业投资51个，其中广州、深圳分别有19个和16个: places within a region that money comes from."""
    outer = scene.frame
    if not outer or frame.dimension != "host" or outer.dimension not in ("region", "source_province"):
        return frame
    known = any(t.known for t in scene.grammar.topics.topics(outer.member))
    if not known or SETTLED.search(spot.so_far) or f"{outer.member}签约" in spot.so_far:
        return frame  # 南疆四地州签约97个，其中喀什41个: the region receives
    among = AMONG.match(spot.lead) is not None or (spot.lead in JOINED and outer.dimension != "region")
    return turned(frame, "source_province") if among else frame


def within_place(scene: Scene, frame: Frame, spot: Spot) -> Frame:
    """耒阳市12个（其中经开区3个）: a zone without a name of its own is the zone of the place before."""
    outer = scene.bracketed[-1] if scene.bracketed else scene.frame
    if not outer or "其中" not in spot.lead or {frame.dimension, outer.dimension} != {"host"} or frame.places:
        return frame
    if not outer.places or not scene.grammar.subjects.is_zone(frame.member):
        return frame
    name = PLACE_KIND.sub("", outer.member) + frame.member
    return frame._replace(member=name, members=(name,))


def of_cut(scene: Scene, spot: Spot) -> bool:
    """从商品类别看，…食品46.2亿元: in a paragraph that cuts the whole a bare name is a part, not a firm."""
    return (
        bool(scene.cut)
        and spot.clause == spot.lead.lstrip("，；。、")
        and len(spot.clause) <= SHORT_NAME
        and (not project_names.INVESTS.search(spot.clause))
    )


def of_kind(scene: Scene, spot: Spot) -> bool:
    """新材料产业项目合同金额46亿元: of all projects of a trade, once the whole was told, and of none of that name."""
    topic = own_topic(scene, spot) if scene.whole_told else None
    if not topic or topic.dimension != "sector" or not CLAUSE_BEGINS.search(before_it(spot, topic)):
        return False
    if SUM_OF_KINDS.match(spot.own, topic.end) and "、" in topic.member:
        return True  # 建材和食品两类合计40亿元
    trade = topic.member.endswith(TRADES) or next_kind(scene, spot, topic)
    return bool(trade and MONEY_OF_KIND.fullmatch(spot.own, topic.end))


def before_it(spot: Spot, topic: Topic) -> str:
    return spot.own[: topic.start].removesuffix("其中")


def next_kind(scene: Scene, spot: Spot, topic: Topic) -> bool:
    """农业项目金额30亿元；商贸文旅项目金额27亿元: the next of the trades that a sentence tells, and of no such name."""
    outer = scene.frame
    goes_on = outer is not None and outer.dimension == "sector" and NEXT_KIND.search(spot.lead)
    return bool(goes_on and "其中" not in spot.lead and scene.grammar.topics.names_trades(topic.member))


def cut_of(cut: str, dimension: str) -> str:
    """Places in a cut by source are sources; a trade in a cut by place or owner is none."""
    if cut == "manner":
        return "category"
    if cut == "source":
        return "source_province" if dimension == "host" else dimension
    return cut
