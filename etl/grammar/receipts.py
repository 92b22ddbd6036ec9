"""Money that came in of what was signed: a stage of the whole, or a place's own share where the words name it."""

from __future__ import annotations

from etl.grammar import about, cutting, naming, nearest, parted, settling, shared_lists
from etl.grammar.expressions import expression
from etl.grammar.lists import first_of_list
from etl.grammar.roles import PLACES
from etl.grammar.scene import Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.topics import Topic
from etl.grammar.triggers import needs

RECEIVED = expression(
    r"(?:(?:到位|实际到位)(?:[省市州县区]外)?(?:国内|境内|境外)?(?:资金|外资|内资|投资)|(?:资金|外资|内资)(?:实际)?到位)[^，。；率]{0,6}$|(?:^|[、，；])(?:已|实际)?到位$|(?:实际|累计|已|(?:^|[，；])(?:目前)?)(?:引资)?(?:进资|到资)(?:总?金?额)?(?:达|为|共)*$"
)
BETWEEN = expression("(?:企业|客商|资本|投资者)?(?:的|来|投资|今年|上半年|实际|已|累计|新增|新)*")
STARTS = expression("(?:^|[，；。：\\s])(?:其中，?)?(?:来自|引进)?$")
BARE_NAME = expression("(?:则|也|均|都|各|已|就)*(?:有|为|达到?|突破)?")
GOES_ON = expression("，(?:实际|累计|已|共)*到位(?:资金|投资)?")
COMINGS = needs("到位 进资 到资", RECEIVED)


def came_in(scene: Scene, spots: list[Spot], i: int, measure: str, state: str) -> Frame | None:
    """到位资金90亿元; 合肥到位资金52亿元，芜湖、滁州均超过20亿元."""
    spot = spots[i]
    if scene.usual_kind == "credit" or measure not in ("amount", "change", "share"):
        return None
    frame = None
    if spot.may & COMINGS and received(spots, i):
        scene.received = measure == "amount"
        frame = received_by(scene, spots, i, measure)
    elif scene.received and measure == "amount":
        frame = place_next(scene, spot)
    return frame._replace(status=state) if frame else None


def received_by(scene: Scene, spots: list[Spot], i: int, measure: str) -> Frame | None:
    """The names of a list, the place, else what came in of the whole; shares of that are read as others are."""
    if measure == "share":
        return of_place(scene, spots[i])
    listed = shared_lists.shared_out(spots, i, None, [], scene.grammar.topics) or of_place(scene, spots[i])
    return listed or Frame("category", "资金到位", confidence=0.85)


def received(spots: list[Spot], i: int) -> bool:
    """到位资金90亿元, and every figure of a list (来自长三角、京津冀的到位资金分别为…)."""
    first = first_of_list(spots, i)
    return bool(RECEIVED.search(spots[i if first is None else first].lead))


def of_place(scene: Scene, spot: Spot) -> Frame | None:
    """合肥到位资金52亿元; 三省投资项目86个，到位资金90亿元."""
    frame, told = scene.frame, RECEIVED.search(spot.lead)
    if frame and frame.dimension in PLACES | {"host"} and GOES_ON.fullmatch(spot.lead):
        return frame
    found = scene.grammar.topics.topics(spot.lead[: told.start()]) if told else []
    topic = place_named(scene, found[-1], spot) if found else None
    return (
        part(scene, topic, spot) if topic and told and BETWEEN.fullmatch(spot.lead, topic.end, told.start()) else None
    )


def place_next(scene: Scene, spot: Spot) -> Frame | None:
    """其中江苏61亿元; 芜湖、滁州均超过20亿元: another place's share of the money that came in."""
    named = naming.own_topic(scene, spot) if spot.quantity.is_money else None
    topic = place_named(scene, named, spot) if named and BARE_NAME.fullmatch(spot.lead, named.end) else None
    return part(scene, topic, spot) if topic else None


def place_named(scene: Scene, topic: Topic, spot: Spot) -> Topic | None:
    """The place or region that begins the clause, once the whole was told; what comes from outside is all of it."""
    if not scene.whole_told or topic.dimension not in PLACES | {"region"} or topic.kind in ("ownership_region", "rest"):
        return None
    outside = topic.member in about.OUTSIDE or topic.member in nearest.ELSEWHERE
    return settling.settled(scene, topic, spot) if not outside and STARTS.search(spot.lead[: topic.start]) else None


def part(scene: Scene, topic: Topic, spot: Spot) -> Frame:
    frame = parted.part_named(topic, spot, scene.grammar.topics)
    return cutting.within_source(scene, cutting.as_cut(scene.cut, frame, spot), spot)
