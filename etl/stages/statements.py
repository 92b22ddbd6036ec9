"""Mentions → what they say: which of them can speak of the same thing, by a key that all reports share."""

from __future__ import annotations

from etl.canon import Canon, Subject, main_event
from etl.ids import digest
from etl.records import Mention, Report
from etl.said import Said


def list_said(report: Report, number: int, mentions: list[Mention], canon: Canon) -> list[Said]:
    """One for each mention that is known to speak of something; `number` is that of the report in reading order."""
    event = main_event(mentions) if report.kind != "record" else None
    return [
        said(report, number, mention, canon.subject(mention, event), canon.printed(mention))
        for mention in mentions
        if mention.dimension != "unknown" and mention.review != "rejected" and not canon.is_limit(mention)
    ]


def said(report: Report, number: int, mention: Mention, about: Subject, printed: str) -> Said:
    m, s = mention, about
    key = digest("o", m.event_id, [
        m.event_id, s.scope_id, s.dimension, s.member_id, m.measure, m.amount_kind, s.status, m.unit, None, s.base,
        s.against_event_id, s.against, s.period,
    ])  # fmt: skip
    return Said(
        m.event_id or "", key, number, m.start, m.mention_id, m.source_id, report.publisher, report.published,
        m.event_id, s.scope_id, s.dimension, s.member_id, m.measure, m.amount_kind, s.status, m.unit, s.base,
        s.against_event_id, s.against, s.period, printed, m.value, m.low, m.high, m.low_open, m.high_open,
        m.step, m.qualifier, m.review == "corrected", host_of(m),
        m.confidence,
    )  # fmt: skip


def host_of(mention: Mention) -> str | None:
    """The place that receives it, where it is one and no other: a figure of several together is of none of them."""
    named = [place for place in mention.places if place.role == "host"]
    ids = {place.place_id for place in named}
    return ("" if len(ids) > 1 or not all(place.complete for place in named) else ids.pop()) if ids else None
