"""The second look at a report's mentions, when all of it is known: ceremony or whole, the money of headings, doubts."""

from __future__ import annotations

import math
from collections import Counter

from etl.grammar.scene import Scene
from etl.records import Mention

PAPERS = frozenset("份笔单宗")
OF_PROJECTS = frozenset({"contract", "investment"})


def in_scope(scene: Scene, mentions: list[Mention]) -> list[Mention]:
    """All mentions of the report; where its whole is the ceremony, what is said of the whole is said of that."""
    repeat_kinds(scene, mentions)
    if grows_beyond_ceremony(scene, mentions):
        for mention in scene.of_ceremony:
            mention.dimension, mention.member, mention.scope = "channel", scene.ceremony, scene.whole_scope
        doubt_smaller_wholes(scene, mentions)
        return mentions
    doubt_smaller_wholes(scene, mentions)
    for mention in mentions:
        if mention.scope == "whole" and mention.dimension != "context":
            mention.scope = scene.whole_scope
    return mentions


def doubt_smaller_wholes(scene: Scene, mentions: list[Mention]) -> None:
    """An event has one whole: what was read as a second one and is smaller is a part that no words name."""
    wholes = [mention for mention in mentions if is_whole(mention)]
    doubted = smaller_ones(wholes, scene.report.text.strip().find("\n")) if len(wholes) > 1 else set()
    before: Mention | None = None
    for mention in mentions if doubted else ():
        goes_on = before is not None and mention.sentence_id == before.sentence_id and id(before) in doubted
        if goes_on and mention.measure == "amount" and is_whole(mention):
            doubted.add(id(mention))  # 36个项目上台签约，总投资218.7亿元
        if id(mention) in doubted:
            mention.dimension, mention.confidence = "unknown", 0.3
            mention.reason = "比总数小，没有词语指明是哪一部分"
        before = mention


def is_whole(mention: Mention) -> bool:
    of_event = mention.dimension == "total" and mention.status == "signed" and mention.event is not None
    return of_event and mention.measure in ("projects", "amount")


def smaller_ones(wholes: list[Mention], title: int) -> set[int]:
    """Those that are smaller than one told before them, or than one that is surer; one pass, however many there are.

    What stands in the title or is told again as the whole is firm: what is larger may be the one that was misread.
    """
    repeated = Counter((kind_of_whole(mention), mention.value) for mention in wholes)
    surest: dict[tuple[str | None, ...], dict[float, float]] = {}
    for mention in wholes:
        of_kind = surest.setdefault(kind_of_whole(mention), {})
        of_kind[mention.confidence] = max(of_kind.get(mention.confidence, -math.inf), least(mention))
    largest: dict[tuple[str | None, ...], float] = {}  # of those told so far
    found: set[int] = set()
    for mention in wholes:
        kind, most = kind_of_whole(mention), math.inf if mention.high is None else mention.high
        larger = [low for sure, low in surest[kind].items() if sure > mention.confidence]
        larger += [largest.get(kind, -math.inf), largest.get(money_of_projects(mention), -math.inf)]
        if most < max(larger) and mention.start >= title and repeated[kind, mention.value] == 1:
            found.add(id(mention))
        largest[kind] = max(largest.get(kind, -math.inf), least(mention))
        if mention.amount_kind in OF_PROJECTS and mention.reason is None:
            money = (mention.event_id, mention.scope, mention.unit)
            largest[money] = max(largest.get(money, -math.inf), least(mention))
    return found


def least(mention: Mention) -> float:
    return -math.inf if mention.low is None else mention.low


def kind_of_whole(mention: Mention) -> tuple[str | None, ...]:
    """What can be held against each other; contracts of trade (312份) are counted beside projects (43个)."""
    papers = "papers" if mention.text[-1:] in PAPERS else None
    return mention.event_id, mention.scope, mention.measure, mention.unit, mention.amount_kind, papers


def money_of_projects(mention: Mention) -> tuple[str | None, ...]:
    """What no words name is held against contracts and investment alike; trade and loans stand beside."""
    by_default = mention.reason is not None and mention.amount_kind in OF_PROJECTS
    return (mention.event_id, mention.scope, mention.unit) if by_default else ()


def repeat_kinds(scene: Scene, mentions: list[Mention]) -> None:
    """A heading does not say of which kind its money is; the same amount further down does, or else the whole's."""
    if not scene.of_heading:
        return
    headings = {id(mention) for mention in scene.of_heading}
    kinds: dict[tuple[str, str, float | None], str | None] = {}
    for mention in mentions:
        if mention.measure == "amount" and id(mention) not in headings:
            kinds.setdefault((mention.dimension, mention.unit, mention.value), mention.amount_kind)
            if not mention.member:
                kinds.setdefault((mention.dimension, mention.unit, None), mention.amount_kind)
    for said in scene.of_heading:
        whole = kinds.get((said.dimension, said.unit, None), said.amount_kind)
        said.amount_kind = kinds.get((said.dimension, said.unit, said.value), whole)


def grows_beyond_ceremony(scene: Scene, mentions: list[Mention]) -> bool:
    """A larger whole than that of the ceremony was told after it."""
    if scene.event and "签约" in scene.event.name:
        return False  # the event is the ceremony
    counted = sorted((m for m in scene.of_ceremony if m.measure != "change"), key=lambda mention: mention.value)
    ceremony = {mention.unit: mention.value for mention in counted}  # of each unit the largest
    own = {id(mention) for mention in scene.of_ceremony}
    return any(
        m.dimension == "total" and m.status == "signed" and m.measure in ("projects", "amount")
        and m.qualifier != "at_least" and (m.event or not scene.event)
        and id(m) not in own and m.value > ceremony.get(m.unit, math.inf)
        for m in mentions
    )  # fmt: skip
