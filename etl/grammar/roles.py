"""Places that figures name, and what they are to them: source, host, partner or only mentioned."""

from __future__ import annotations

from dataclasses import replace

from etl.grammar.expressions import expression
from etl.grammar.spots import Spot
from etl.grammar.topics import Topic, TopicGrammar
from etl.records import Mention, PlaceNamed

INVESTING = expression(r"(?:等)?[^，]{0,6}(?:企业|客商|乡贤|乡友|乡亲|游子|商会|商协会|校友|老乡)")
ROLES = {"host": "host", "source_province": "source", "source_country": "source"}
PLACES = frozenset({"place", "source_province", "source_country"})
PARTNER = expression(r"(?:与|同|和|联合|携手)$")
HOST = expression(r"(?:落户|落地|落在|落到|在|位于|布局|选择|选择了|选定|牵手|给予|助力|服务于)$")
COMING = expression(r"来自[^，。]{0,4}$")
ORIGIN = expression(
    r"[^，。]{0,16}来源|(?:等(?:地|省市|省份|省区市)?)?(?:我国)?[^，。、]{0,10}的?(?:企业|客商|投资者|投资方|乡贤|乡友|游子|商会|校友|老乡|省市|省份)"
)
BROUGHT = expression("(?:[两二三四五]?地|等地)?(?:带回|引回|招回|带来|引来|迁来|回归)")
SOURCE_BEHIND = expression("来|企业|客商|投资|省|乡贤|乡友|游子|商会|校友|老乡")
SOURCES = expression("来自|投资方|源于")
DIVISION = expression(r"[1-8]\d{5}")  # GB/T 2260; the first two digits are the province
STARTS = expression(r"(?:^|[，。；：、\s])$")
COMPANY_NAME = expression(r"[\u4e00-\u9fff]{2,12}?(?:将|拟|与|同|在|董事长|公司|集团|投资|计划)")
RECEIVES = expression(r"(?:区|县|市|新区|经开区|高新区)?(?:则|也|还)?(?:引进|引入|签约|迎来|与|同|和|签下)")


def dimension_of(topic: Topic, spot: Spot) -> str:
    """Places below a province receive projects unless the words say that they come from there."""
    if topic.dimension != "place":
        return topic.dimension
    before = spot.own[: topic.start]
    coming = (
        SOURCES.search(before[-12:]) or BROUGHT.match(spot.lead, topic.end) or INVESTING.match(spot.lead[topic.end :])
    )
    return "source_province" if coming else "host"


def places_of(spot: Spot, topics: TopicGrammar) -> tuple[PlaceNamed, ...]:
    """Every place that the quantity's own words name, with its role and whether the list was closed."""
    found: dict[str, PlaceNamed] = {}
    for topic in topics.topics(spot.lead):
        if topic.dimension in PLACES:
            role = role_of(topic, spot.lead)
            places = [*topic.places, *provinces_of(topic, spot.lead, role)]
            found |= {place: PlaceNamed(place, role, topic.complete) for place in places}
    return tuple(found.values())


def places_of_part(topic: Topic, dimension: str, spot: Spot, topics: TopicGrammar) -> tuple[PlaceNamed, ...]:
    """The places around a figure; those that its own part names are what the part says that they are."""
    role, around = ROLES.get(dimension), places_of(spot, topics)
    known = {place.place_id for place in around}
    behind = (PlaceNamed(place, role, topic.complete) for place in topic.places if role and place not in known)
    return (
        *(
            replace(place, role=role)
            if role and place.role == "mentioned" and place.place_id in topic.places
            else place
            for place in around
        ),
        *behind,
    )


def provinces_of(topic: Topic, text: str, role: str) -> list[str]:
    """广州色耐特: the city in a firm's name tells the province of its money, where the text says no more."""
    if role != "source" or topic.dimension != "place" or not COMPANY_NAME.match(text, topic.end):
        return []
    return [f"{place[:2]}0000" for place in topic.places if DIVISION.fullmatch(place)]


def role_of(topic: Topic, text: str) -> str:
    """What a place is to the figure, by the words on both sides of it."""
    before, behind = text[: topic.start], text[topic.end :]
    if COMING.search(before) or ORIGIN.match(behind):
        return "source"
    if PARTNER.search(before):
        return "partner"
    if topic.dimension == "place" and STARTS.search(before) and COMPANY_NAME.match(behind):
        return "source"  # 广州色耐特: the city in a company's name is where it comes from
    receives = topic.dimension == "place" and RECEIVES.match(behind)
    return "host" if HOST.search(before) or receives else "mentioned"


def with_places_behind(mentions: list[Mention], tail: str, topics: TopicGrammar) -> list[Mention]:
    """…110个，广东、浙江、上海成为主要来源地: places behind the last figure belong to it."""
    last = mentions[-1]
    if last.dimension in ("context", "unknown", "total"):
        return mentions
    if not SOURCE_BEHIND.search(tail):
        return mentions
    known = {place.place_id for place in last.places}
    for topic in topics.topics(tail):
        if topic.dimension == "source_province" and role_of(topic, tail) == "source":
            last.places += [PlaceNamed(p, "source", topic.complete) for p in topic.places if p not in known]
    return mentions
