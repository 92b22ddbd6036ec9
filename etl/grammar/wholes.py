"""The second look at a report's mentions, when all of it is known: ceremony or whole, the money of headings."""

from __future__ import annotations

import math

from etl.grammar.scene import Scene
from etl.records import Mention


def in_scope(scene: Scene, mentions: list[Mention]) -> list[Mention]:
    """All mentions of the report; where its whole is the ceremony, what is said of the whole is said of that."""
    repeat_kinds(scene, mentions)
    if grows_beyond_ceremony(scene, mentions):
        for mention in scene.of_ceremony:
            mention.dimension, mention.member, mention.scope = "channel", scene.ceremony, scene.whole_scope
        return mentions
    for mention in mentions:
        if mention.scope == "whole" and mention.dimension != "context":
            mention.scope = scene.whole_scope
    return mentions


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
