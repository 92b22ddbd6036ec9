"""Parts named together and told one by one: the former and the latter, figures in the order of the names."""

from __future__ import annotations

from etl.grammar import parted, within_reach
from etl.grammar.expressions import expression
from etl.grammar.lists import JOINT, LONGEST
from etl.grammar.scene import PARTED, PARTITIONS, Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.topics import Topic
from etl.grammar.triggers import needs

ONE_OF_TWO = expression("(?:^|[，；。：])(?:其中，?|而)?([前后])者[^。；]{0,16}$")
CLAUSES = expression("[，；。：]")
TOGETHER = expression("合计|共计|总计|之和|共占|合占|相加|起来|加在|各|均|都")
FORMER_AND_LATTER = needs("前者 后者", ONE_OF_TWO)


def one_of_two(scene: Scene, spot: Spot, measure: str, topic: Topic | None) -> Frame | None:
    """数字经济和文旅唱主角，前者19个；后者11个: the first and the second of the two that were named last."""
    told = ONE_OF_TWO.search(spot.lead) if spot.may & FORMER_AND_LATTER and measure in PARTED else None
    if not told or (topic and not topic.start < topic.end <= told.start(1)):
        return None  # 前者的医药项目12个, 前者19个已开工
    place = "前后".index(told[1])
    named = two_named(scene, spot.so_far.partition("前者")[0].strip("其中，而"))
    if named:
        part = named._replace(member=named.member.split("、")[place], places=named.places[place : place + 1])
        return parted.part_named(part, spot, scene.grammar.topics)
    frame, recent = (scene.frame, scene.recent) if len(scene.recent) > 1 else (scene.last_frame, scene.last_recent)
    if not frame or len(recent) < 2:
        return None
    return frame._replace(member=recent[place - 2], members=(recent[place - 2],), places=(), status="signed")


def two_named(scene: Scene, words: str) -> Topic | None:
    """The two parts that the clauses before name together, the nearest first; none where a part was told after them."""
    grammar = scene.grammar
    for clause in reversed(CLAUSES.split(words)):
        for topic in reversed(grammar.topics.topics(clause)):
            whole = grammar.subjects.widened(topic, clause)
            if whole.dimension in PARTITIONS and whole.member.count("、") == 1:
                return whole._replace(start=0, end=0)
    aside = scene.aside
    return aside if aside and not words and aside.member.count("、") == 1 else None


def second_row(scene: Scene, spots: list[Spot], i: int) -> Frame | None:
    """项目数分别为12个、9个，投资额为30亿元、21亿元: one more row of figures for the names that were told."""
    frame = scene.frame
    if not frame or len(frame.members) < 2 or not within_reach.GOES_ON.fullmatch(spots[i].lead.lstrip("，；")):
        return None
    first, end = row_of(spots, i)
    return frame if first == i and end - first == len(frame.members) else None


def in_row(frame: Frame, spots: list[Spot], i: int) -> Frame:
    """江苏、浙江紧随其后，项目数为11个和8个: as many figures as names stand in the order of the names."""
    if len(frame.members) < 2:
        return frame
    first, end = row_of(spots, i)
    if end - first != len(frame.members) or TOGETHER.search(spots[first].clause):
        return frame
    if frame.member == frame.members[i - first]:
        return frame  # 分别 has told already whose figure it is
    places = frame.places[:1] if i == first and len(frame.places) == len(frame.members) else ()
    return frame._replace(member=frame.members[i - first], places=places)


def row_of(spots: list[Spot], i: int) -> tuple[int, int]:
    """The first figure of a row, and the one after its last."""
    first, end = i, i + 1
    while first > 0 and i - first < LONGEST and goes_on(spots, first):
        first -= 1
    while end < len(spots) and end - first < LONGEST and goes_on(spots, end):
        end += 1
    return first, end


def goes_on(spots: list[Spot], i: int) -> bool:
    """A figure of the same unit, joined to the one before."""
    return spots[i].quantity.unit == spots[i - 1].quantity.unit and JOINT.fullmatch(spots[i].lead) is not None
