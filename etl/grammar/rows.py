"""Rows without a table: a name, then its figures and nothing else (楚雄市　18个　112.6亿元)."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.roles import PLACES
from etl.grammar.scene import PARTED, Scene
from etl.grammar.spots import Frame, Spot

ROW_NAME = expression(r"[^\w“《（]*(?:\d{1,2}[.、．]\s*)?([\u4e00-\u9fffA-Za-z“”·、]{2,20}?)(?:项目)?[\s：:　]+")
BETWEEN = expression(r"[\s、，/|｜]*")
SUM = frozenset({"合计", "总计", "共计", "小计", "全部", "总体"})
REST = frozenset({"其他", "其它", "其余"})
SEVERAL = expression("[和与及]")  # 景区提升和度假区
NOT_A_NAME = expression("签约|总投资|金额|项目|合同|投资|引资|协议|资金|目标|会期|地点|时间")


def of_row(scene: Scene, spots: list[Spot], i: int, measure: str) -> Frame | None:
    """The part that the row is about, once the whole was told."""
    if measure not in PARTED or not scene.total_seen or scene.offers or scene.offer or not is_row(spots):
        return None
    name = ROW_NAME.fullmatch(spots[0].lead)
    if not name or NOT_A_NAME.search(name[1]):
        return None
    if name[1] in SUM:
        return Frame("total", confidence=0.85)
    member = spots[0].written_lead[name.start(1) : name.end(1)]
    return Frame(dimension_of(scene, name[1]), member, "signed", "whole", (), (member,), 0.7)


def is_row(spots: list[Spot]) -> bool:
    """Nothing but blanks stands between the figures and behind them."""
    if len({spot.quantity.unit for spot in spots}) < len(spots):
        return False
    leads = all(BETWEEN.fullmatch(spot.lead) for spot in spots[1:])
    return leads and BETWEEN.fullmatch(spots[-1].tail) is not None


def dimension_of(scene: Scene, name: str) -> str:
    """A place that the vocabulary knows is a host, of a cut by source a source; else as its topic or ending says."""
    if name in REST and scene.last_frame:
        return scene.last_frame.dimension  # as the rows above
    found = [topic for topic in scene.grammar.topics.topics(name) if (topic.start, topic.end) == (0, len(name))]
    topic = found[0] if found else None
    if topic and topic.known and topic.dimension in PLACES:
        return (
            "source_province" if scene.cut == "source" and topic.dimension == "place" else place(scene, topic.dimension)
        )
    if topic and topic.dimension not in PLACES:
        return topic.dimension
    ending = scene.grammar.subjects.dimension(name)
    return "sector" if ending == "host" and SEVERAL.search(name) else scene.cut if scene.cut == "host" else ending


def place(scene: Scene, dimension: str) -> str:
    return "host" if dimension == "place" or scene.cut == "host" else dimension
