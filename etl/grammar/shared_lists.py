"""Names in a list and figures in a list: the n-th figure is of the n-th name."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.lists import first_of_list, list_length
from etl.grammar.named_behind import JOINTS
from etl.grammar.parted import INDUSTRIES, part_named
from etl.grammar.spots import Frame, Spot
from etl.grammar.stages_reached import stage_reached
from etl.grammar.subjects import NUMBERED
from etl.grammar.topics import Topic, TopicGrammar
from etl.records import PlaceNamed

NAMES = expression(
    r"(?:其中|[，：；](?!其中)|^(?!其中))([^，。；：、]{2,8}(?:、[^，。；：、]{2,8})*[、和与及][^，。；：、]{2,8}?)"
    r"(?:(?:均|都|也|各)*(?:有|获)?(?:所)?(?:斩获|收获|突破|进账|获|亮点|入账)，)?(?:拟|签约|项目|投资|意向|采购|成交|订单|订购|承接的?|签下|企业|的|数|额度?|授信|贷款|金)*"
    r"(?:[位名排]?(?:居|列|在|次)[^，。；]{0,4}，)?(?:分别|依次|各(?=拟|签|有|为|$))"
)
LISTED_NAMES = expression(
    r"(?:涵盖|包括|涉及|分为|来自|覆盖|[，：；]|^)([^，。；：、]{2,8}(?:、[^，。；：、]{2,8})*(?:、|和|及|与)[^，。；：、]{2,10}?)"
    r"[两三四五六七八](?:个|大|条|类)?(?:环节|方面|领域|板块|产业|类别|方向|类订单|类产品|类商品|类|品类|产品|商品|市|县|区|省)[^，。；\d]{0,8}[，、][^，。；]{0,12}(?:分别|依次)"
)
NO_NAME = expression(
    r"[比较届年月]|上一|^(?:(?:签约|合同|协议|投资|计划|引资|项目|总)*(?:项目|数|数量|个数|金额|总额|额|投资|资金|规模|签约|引资|成交|合同|协议)(?:$|[、和与及]))+$"
)
THREE_INDUSTRIES = expression("第?一(?:次产业)?、第?二(?:次产业)?(?:、|和)第?三次?产业")
RATE = expression("(?:开工|投产|履约|落地|到位|注册|竣工|放款|投放|达产|转化)率$")
RATE_NOW = expression("^(?:截至)?(?:目前|如今)")
OF_PROJECTS = expression("^项目(?=..)")  # 项目开工率、资金到位率分别达…


def shared_out(
    spots: list[Spot], i: int, carried: Frame | None, recent: list[str], topics: TopicGrammar
) -> Frame | None:
    """A、B和C…分别为x、y和z: the n-th figure belongs to the n-th name; a second list goes to the same names."""
    first = first_of_list(spots, i)
    if first is None:
        return None
    count, lead = list_length(spots, first), spots[first].own
    found = topics.topics(lead, spots[first].written_lead[: len(lead)])
    found = [t for t in found if t.member.count("、") + 1 == count] or found
    named = names_of(found[-1].member, count) if found else ()
    unknown = INDUSTRIES if THREE_INDUSTRIES.search(lead) else names_before(spots[first], count)
    if len(unknown) == count > 1 and len(named) != count:
        named, kinds = unknown, {topics.ending(name) for name in unknown}
        told = [
            t for t in found if any(name in t.member or t.member in name for name in named) and kinds != {"category"}
        ]
        frame = (
            part_named(told[0], spots[first], topics) if told else (carried or Frame("category"))._replace(places=())
        )._replace(status="signed")
        frame = frame._replace(dimension="category") if kinds == {"category"} else frame
    elif len(named) >= count:
        frame = part_named(found[-1], spots[first], topics)
    elif carried and len(carried.members) == count:
        frame, named = carried, carried.members
    elif carried and not found and len(recent) >= count > 1:
        frame, named = carried, tuple(recent)  # 央企合作6个、民企合作13个，金额分别为 …
    else:
        return None
    own = places_in_order(frame.places, found, len(named))[-count:]
    places = (own[i - first],) if own else ()
    return frame._replace(member=named[-count:][i - first], members=named, places=places, confidence=0.95)


def places_in_order(places: tuple[PlaceNamed, ...], found: list[Topic], count: int) -> list[PlaceNamed]:
    """The places of a list with one place for each name, so that the n-th figure has the n-th place alone."""
    ids = found[-1].places if found and len(found[-1].places) == count else ()
    known = {place.place_id: place for place in places}
    return [known[place] for place in ids] if all(place in known for place in ids) else []


def names_of(words: str, count: int) -> tuple[str, ...]:
    """The names of a list; a name may hold 和 itself where 、 alone gives as many as there are figures."""
    names = tuple(words.split("、"))
    names = names if len(names) == count else tuple(JOINTS.split(words))
    names = tuple(OF_PROJECTS.sub("", name) for name in names)
    names = tuple(stage_reached(RATE_NOW.sub("", name)) if RATE.search(name) else name for name in names)
    return (*names[:-1], NUMBERED.sub("", names[-1]) or names[-1]) if len(names) > 1 else names


def names_before(spot: Spot, count: int) -> tuple[str, ...]:
    """The names in front of 分别 that no vocabulary has: 其中当归、党参、黄芪分别为 …"""
    match = NAMES.search(spot.written_lead) or LISTED_NAMES.search(spot.written_lead)
    return names_of(match[1], count) if match and not NO_NAME.search(match[1]) else ()
