"""Mentions → what they say: which of them can speak of the same thing, by a key that all reports share."""

from __future__ import annotations

from collections.abc import Iterable

from etl.directory import Directory
from etl.grammar.fold import FULL_WIDTH
from etl.ids import digest
from etl.records import Mention, Report
from etl.said import Said


def list_said(report: Report, number: int, mentions: Iterable[Mention], directory: Directory) -> list[Said]:
    """One for each mention that is known to speak of something; `number` is that of the report in reading order."""
    return [
        said(report, number, mention, directory)
        for mention in mentions
        if mention.dimension != "unknown" and not is_limit(mention)
    ]


def is_limit(mention: Mention) -> bool:
    """The limit of a size band (10亿元以上) defines its member; it is no money of the projects in it."""
    written = "".join(mention.text.split()).translate(FULL_WIDTH)
    return mention.dimension == "size_band" and mention.measure == "amount" and written == mention.member


def said(report: Report, number: int, mention: Mention, directory: Directory) -> Said:
    m = mention
    member_id = directory.member(m.dimension, m.member).member_id if m.member else None
    scope_id = f"{m.event_id}/{m.scope}" if m.event_id and m.dimension != "context" else None
    period = m.period if m.dimension == "context" else None
    # The base of a share and the event that a change compares with are part of the key and found out only later.
    key = digest("o", [
        m.event_id, scope_id, m.dimension, member_id, m.measure, m.amount_kind, m.status, m.unit, None, m.base, None,
        m.against, period,
    ])  # fmt: skip
    return Said(
        m.event_id or "", key, number, m.start, m.mention_id, m.source_id, report.publisher, report.published,
        m.event_id, scope_id, m.dimension, member_id, m.measure, m.amount_kind, m.status, m.unit, m.base, m.against,
        period, m.text, m.value, m.low, m.high, m.low_open, m.high_open, m.step, m.qualifier,
    )  # fmt: skip
