"""The place that holds a fair: what it signs itself is a part of what all signed."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.parted import part_named
from etl.grammar.roles import PLACES
from etl.grammar.scene import PARTED, Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.topics import Topic, TopicGrammar
from etl.grammar.triggers import needs

SEVERAL = expression("(?:[三四五六七八九十]|\\d+个?)省(?![内外级会])|各省|省区市")
CALLED_HOST = ("东道主", "主办省")
BEGINS = expression("(?:^|[，。；：、\\s])(?:其中，?|作为)?(?:东道主|主办省)?$")
SIGNS = expression(
    "省?(?:收获[颇满][^，。；]{1,2}，|(?:表现|战果|成绩)[^，。；\\d]{2,4}，)?(?:全省)?(?:共|累计|合计|现场|成功)*"
    "(?:签约|签下|签订|引资|引进)[^，。；、的]{0,8}"
)
SIGN = "(?:(?:则|也|共|拟|已|累计|合计|现场|成功)*(?:签约|签下|签订|签|引资|引进|达成))"
AS_HOST = expression(
    f"(?:^|[，；。：\\s])(?:其中，?)?(?:(?:作为)?(?:东道主|主办[省市方地])的?，?(?P<called>[\u4e00-\u9fff]{{2,9}}?)|"
    f"(?P<apart>[\u4e00-\u9fff]{{2,9}}?)作为(?:东道主|主办[省市方地])，?){SIGN}(?P<what>[^，。；、]{{0,14}})$"
)
BROUGHT_BY = expression(
    "(?:^|[，；。：\\s])(?:其中，?)?([\u4e00-\u9fff]{2,8}?)(?:经贸|招商|企业)?(?:代表团|交易团|分团)(?:带来|组织|推荐|筛选|洽谈)的$"
)
DELEGATIONS = needs("代表团 交易团 分团", BROUGHT_BY)
HOSTS = needs("东道主 主办", AS_HOST)


def signs_as_host(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """东道主山东省签约128个; 喀什地区作为东道主，共签约…: what the place that holds the fair signed of it all."""
    found = AS_HOST.search(spot.own) if measure in PARTED and spot.quantity.unit in scene.totals else None
    if not found:
        return None
    name, at = found["called"] or found["apart"], found.start("called" if found["called"] else "apart")
    named = (
        t for t in scene.grammar.topics.topics(name) if t.dimension in PLACES and t.start == 0 and t.end == len(name)
    )
    host = next((t._replace(dimension="place", start=t.start + at, end=t.end + at) for t in named), None)
    if not host:
        return None
    return part_named(host._replace(member=spot.printed(name)), spot, scene.grammar.topics)._replace(confidence=0.85)


def signs_through(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """浙江代表团带来的18个项目全部签约: what a delegation brought is the place's, once the whole was told."""
    found = BROUGHT_BY.search(spot.own) if measure == "projects" and scene.whole_told else None
    named = (t for t in scene.grammar.topics.topics(found[1]) if t.dimension in PLACES) if found else ()
    host = next((t._replace(dimension="place") for t in named if not t.start), None)
    return part_named(host, spot, scene.grammar.topics)._replace(confidence=0.85) if host else None


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
