"""The province that holds a fair of several provinces: what it signs itself is a part of what all signed."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.parted import part_named
from etl.grammar.scene import PARTED, Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.topics import Topic, TopicGrammar

SEVERAL = expression("(?:[三四五六七八九十]|\\d+个?)省(?![内外级会])|各省|省区市")
CALLED_HOST = ("东道主", "主办省")
BEGINS = expression("(?:^|[，。；：、\\s])(?:其中，?|作为)?(?:东道主|主办省)?$")
SIGNS = expression(
    "省?(?:收获[颇满][^，。；]{1,2}，|(?:表现|战果|成绩)[^，。；\\d]{2,4}，)?(?:全省)?(?:共|累计|合计|现场|成功)*"
    "(?:签约|签下|签订|引资|引进)[^，。；、的]{0,8}"
)


def host_of_several(opening: str, topics: TopicGrammar) -> Topic | None:
    """The province that the first words of a report call the host of a fair of several."""
    if not any(word in opening for word in CALLED_HOST) or not SEVERAL.search(opening):
        return None
    provinces = (topic for topic in topics.topics(opening) if topic.dimension == "source_province")
    called = (topic for topic in provinces if opening.endswith(CALLED_HOST, 0, topic.start))
    return next((topic._replace(dimension="place") for topic in called), None)


def signs_itself(host: Topic, topic: Topic | None, scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """湖南签约引资90亿元, 前七届，湖南累计签约310个: what the host of several provinces signed."""
    at = spot.own.rfind(host.member)
    if at < 0 or measure not in PARTED or (topic and topic.member != host.member) or not BEGINS.search(spot.own[:at]):
        return None
    end = at + len(host.member)
    if not SIGNS.fullmatch(spot.own, end):
        return None
    named = host._replace(member=spot.printed(host.member), start=at, end=end)
    return part_named(named, spot, scene.grammar.topics)._replace(confidence=0.85)
