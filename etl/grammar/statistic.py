"""A figure that may be one of the signings: the part that the rules give it, with its state and its scope."""

from __future__ import annotations

from etl.grammar import all_told, cutting, extremes, naming, nearest, of_day, offers, pairs, rates, settling
from etl.grammar.backdrop import context
from etl.grammar.ruling import ruled
from etl.grammar.scene import PARTITIONS, Scene
from etl.grammar.signing import speaks_of_signings
from etl.grammar.spots import Frame, Spot
from etl.grammar.topics import Topic


def statistic(scene: Scene, spots: list[Spot], i: int, measure: str, state: str) -> Frame:
    """A figure that may be one of the signings: its topic, the rules, and what they leave open."""
    spot = spots[i]
    topic = naming.own_topic(scene, spot)
    signing = speaks_of_signings(scene, spot, measure, topic)
    listed = scene.bulleted or (scene.in_heading and not spots[0].lead.strip())
    topic = topic or nearest.topic_ahead(spots, i, measure, listed, scene.grammar.topics)
    topic = settling.settled(scene, topic, spot)
    frame = ruled(scene, spots, i, measure, topic, signing or (scene.signing and bool(topic)))
    if not frame and signing and measure != "other":
        return Frame("unknown", "", state, "whole", (), (), 0.3, "没有词语指明是哪一部分")
    if not frame or (measure == "other" and frame.status != "offered"):
        return context(scene, spots, i, measure, state)
    if measure == "amount" and all_told.is_average(spot):
        frame = average(scene, frame, spot, topic)
    frame = of_day.as_day(scene, frame, spot, measure)
    frame = cutting.within_source(scene, cutting.as_cut(scene.cut, frame, spot), spot)
    frame = cutting.within_hosts(scene, cutting.within_place(scene, frame, spot), spot)
    frame = pairs.in_row(rates.of_place(frame, spot, measure), spots, i)
    state = "offered" if frame.status == "offered" or offers.goes_on(scene, spot) else state
    scope = scope_of(scene.frame, frame, spot)
    return frame if (frame.scope, frame.status) == (scope, state) else frame._replace(scope=scope, status=state)


def average(scene: Scene, frame: Frame, spot: Spot, topic: Topic | None) -> Frame:
    """平均每个 of a part that was just named or counted; what follows a size band is of them all."""
    of_part = topic or ("项目" not in spot.clause + spot.noun and frame.dimension != "size_band")
    of_part = of_part or frame.dimension == "channel"  # of the session that was just told
    of_part = (of_part or follows_part(scene, frame, spot)) and not extremes.without_name(frame.member)
    return frame._replace(dimension="average", member=frame.member if of_part else "", confidence=0.9)


def follows_part(scene: Scene, frame: Frame, spot: Spot) -> bool:
    """民企项目60个、金额250亿元，平均每个项目4.2亿元: the figure before is the part's, and no share of the whole."""
    outer, told = scene.frame, scene.previous
    if not outer or not told or told.measure not in ("projects", "amount") or "；" in spot.lead:
        return False
    return outer.dimension in PARTITIONS and outer.member == frame.member


def scope_of(outer: Frame | None, frame: Frame, spot: Spot) -> str:
    """其中 behind a ceremony or a session cuts that one, not the whole event."""
    if frame.scope != "whole" or frame.dimension in ("total", "channel"):
        return frame.scope
    if not outer or outer.scope in ("whole", "project"):
        return frame.scope
    return outer.scope if outer.dimension != "channel" or "其中" in spot.lead else frame.scope
