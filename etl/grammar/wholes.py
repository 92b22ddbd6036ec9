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
            mention.dimension, mention.member, mention.scope = "channel", "集中签约", scene.whole_scope
        return mentions
    for mention in mentions:
        if mention.scope == "whole" and mention.dimension != "context":
            mention.scope = scene.whole_scope
    return mentions


def repeat_kinds(scene: Scene, mentions: list[Mention]) -> None:
    """A heading does not say of which kind its money is; the same amount further down does."""
    for said in scene.of_heading:
        again = [m for m in mentions if m not in scene.of_heading and m.measure == "amount" and m.unit == said.unit]
        alike = (m for m in again if m.dimension == said.dimension and (m.value == said.value or not m.member))
        same = next(alike, None)
        said.amount_kind = same.amount_kind if same else said.amount_kind


def grows_beyond_ceremony(scene: Scene, mentions: list[Mention]) -> bool:
    """A larger whole than that of the ceremony was told after it."""
    if scene.event and "签约" in scene.event.name:
        return False  # the event is the ceremony
    ceremony = {mention.unit: mention.value for mention in scene.of_ceremony}
    return any(
        m.dimension == "total" and m.status == "signed" and m.measure in ("projects", "amount")
        and m not in scene.of_ceremony and m.value > ceremony.get(m.unit, math.inf)
        for m in mentions
    )  # fmt: skip
