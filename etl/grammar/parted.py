"""The frame of a part: of a topic, of one more name of a cut, of a sum, of a list on offer."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.nearest import COUNTED
from etl.grammar.roles import dimension_of, places_of_part
from etl.grammar.spots import Frame, Spot
from etl.grammar.subjects import SubjectGrammar
from etl.grammar.topics import Topic, TopicGrammar
from etl.grammar.triggers import needs

SIBLING = expression(r"[，、；](?:其中)?([\u4e00-\u9fff]{2,8}?)(?:则?有|为|各)?")
NO_SIBLING = expression(
    r"力争|确保|争取|预计|有望|[占比增减达共计为约超近]|金额|投资|合同|签约|项目|另|其|分别|平均|总|同|上届|本届|以上|以下|企业|[虽却仅]|尽管"
)
SUMMED = expression(
    r"(?:(?:这|上述|以上)?(?<!前)([两二三四五六七八])(?:市|省|区|县|地|档|类|项|者|国|家)?[^，。；]{0,4}?|前([两二三四五])[^，。；]{0,6}?)?(?:合计|共计|总计|之和|共占|合占|相加|合起来|合在一起|加起来|加在一起)|这([两三四五六])(?:家|个[市区县]?)(?:就|共)?占"
)
THEIR_SHARE = expression("([^，。；]+)，(?:就|共|约|已|合计|则)*占[^，。；]*$")  # 两档加在一起，占总额的72%
NAMES_BOTH = expression("[\u4e00-\u9fff]{2,}[和与及][\u4e00-\u9fff]{2,}?(?:合计|共计|总计|共占|合占)")
FIRMS_AHEAD = expression("[\u4e00-\u9fff]{0,4}(?:商行|银行|企业|公司|机构)")  # 4家农商行合计授信9.3亿元
COLONS = (":", "：", "∶")
INDUSTRIES = ("第一产业", "第二产业", "第三产业")
SIGNING_VERB = expression(r"签约|签订|签署|签下|引进|落地|^$")
BOTH = expression("^，(?:以上)?(?:两|二)(?:项|者|类|块)(?:合计|共计|总计|相加|之和|加起来)[^，。；\\d]{0,8}$")
SUMS = needs("合计 共计 总计 之和 共占 合占 相加 起来 加在 合在 这两 这三 这四 这五 这六", SUMMED)


def part_named(topic: Topic, spot: Spot, topics: TopicGrammar) -> Frame:
    """The part that the quantity's own words name."""
    dimension = dimension_of(topic, spot)
    scope = topic.kind if dimension == "channel" and topic.kind and topic.known else "whole"
    members = tuple(topic.member.split("、"))
    return Frame(
        dimension, topic.member, "signed", scope, places_of_part(topic, dimension, spot, topics), members, 0.95
    )


def sibling(
    spot: Spot,
    measure: str,
    carried: Frame | None,
    topic: Topic | None,
    subjects: SubjectGrammar,
    topics: TopicGrammar,
) -> Frame | None:
    """落户前海的项目15个，南沙12个: a bare name in a list is one more member of the same cut."""
    if measure != "projects" or not carried or not carried.member:
        return None
    match = SIBLING.fullmatch(spot.lead.rstrip())
    if not match or NO_SIBLING.search(match[1]) or subjects.is_filler(match[1]):
        return None
    if topic and (topic.dimension != carried.dimension or topic.member not in match[1]):
        return None
    name = spot.written_lead[match.start(1) : match.end(1)]
    name = topic.member if topic else subjects.label(name) or name
    places = places_of_part(topic, carried.dimension, spot, topics) if topic else ()
    return carried._replace(member=name, members=(name,), places=places, confidence=0.8)


def summed(spot: Spot, recent: list[str], carried: Frame | None) -> Frame | None:
    """三市合计, 这两档合计: the sum of the parts that were just spoken of."""
    if not carried or not recent:
        return None
    if len(recent) < 2:
        return of_both(spot, carried)
    clause = before[1] if (before := THEIR_SHARE.search(spot.lead)) else spot.clause
    match = SUMMED.search(clause)
    number = next(filter(None, match.groups()), "") if match else ""
    if "、" in clause.strip("、") or NAMES_BOTH.search(clause):
        return None  # A、B、C三区合计 names them itself
    if match and carried.dimension == "size_band" and not number:
        return None  # 20亿元以上项目11个，10亿元以上项目26个，投资额合计…: of the last
    if not match or (spot.counted_before and FIRMS_AHEAD.match(spot.clause)):
        return None
    names = list(dict.fromkeys("、".join(recent).split("、")))
    if match[2]:
        return carried._replace(member="、".join(names[: COUNTED[match[2]]]), confidence=0.85)  # 前两块加起来
    last = COUNTED[number] if number in COUNTED else len(named_together(names, spot))
    return carried._replace(member="、".join(names[-last:]), confidence=0.85)


def of_both(spot: Spot, carried: Frame) -> Frame | None:
    """正式合同186个…，框架协议61个…，两项合计: the whole and a part beside it, so that it is of neither."""
    both = BOTH.search(spot.lead) and carried.dimension not in ("total", "unknown", "context")
    return Frame("unknown", "", carried.status, "whole", (), (), 0.3, "几项之和，其中有总体") if both else None


def named_together(names: list[str], spot: Spot) -> list[str]:
    """A项目68个；B和C分别22个、19个，合计…: those named in the last part of the sentence, if several."""
    part = spot.so_far.rpartition("；")[2]
    last = [name for name in names if name in part]
    return last if len(last) > 1 and last == names[-len(last) :] else names


def industry_of_ratio(spots: list[Spot], i: int) -> Frame:
    """4.5:68:27.5 are the shares of the primary, secondary and tertiary industries, in this order."""
    place = 0
    while place < len(INDUSTRIES) - 1 and spots[i - place].lead in COLONS:
        place += 1
    return Frame("sector", INDUSTRIES[place], confidence=0.9)


def list_offered(topic: Topic) -> Frame:
    """The list that a topic names."""
    name = topic.member.strip("《》")
    return Frame("category", name, "offered", f"list:{name}", (), (name,), 0.95)


def part_offered(
    spot: Spot, topic: Topic | None, carried: Frame | None, offer: Frame | None, topics: TopicGrammar
) -> Frame | None:
    """A part of what is on offer: its own topic within the list, else what was spoken of before."""
    if topic:
        part = part_named(topic, spot, topics)
        return part._replace(status="offered", scope=offer.scope if offer else "list")
    return carried if carried and carried.status == "offered" else offer
