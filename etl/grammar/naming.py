"""The part that the words around a figure name, looked for once and told as it is printed."""

from __future__ import annotations

from etl.grammar import nearest
from etl.grammar.expressions import expression
from etl.grammar.scene import Scene
from etl.grammar.spots import Spot
from etl.grammar.topics import Topic

CLAUSE_BEGINS = expression(r"(?:^|[，。；：、\s])$")
SETTLED = expression("落户|落地|落在|位于|承接")  # where projects are is said by the place


def own_topic(scene: Scene, spot: Spot) -> Topic | None:
    """The topic that the words around a quantity name, looked for once."""
    if not spot.topics:
        topic = nearest.own_topic(spot, "projects", scene.grammar.topics)
        spot.topics.append(as_printed(scene.grammar.subjects.widened(topic, spot.own), spot) if topic else None)
    return spot.topics[0]


def as_printed(topic: Topic, spot: Spot) -> Topic:
    """The topic's members in the article's own characters."""
    if spot.written_lead == spot.lead or not topic.member:
        return topic
    return topic._replace(member="、".join(map(spot.printed, topic.member.split("、"))))
