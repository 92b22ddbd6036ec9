"""Quantity → mention: what is measured, of which part of which event, and in which state of the deal."""

from __future__ import annotations

from collections.abc import Iterable

from etl.grammar.attribution import Attribution
from etl.records import Line, Mention, Report


def label_mentions(report: Report, lines: Iterable[Line], attribution: Attribution) -> list[Mention]:
    """The mentions of one report in reading order; every span slices back to its text."""
    reader = attribution.reader(report)
    mentions: list[Mention] = []
    for line in lines:
        if line.quantities:
            mentions += reader.read(line)
        else:
            reader.overhear(line)
    return reader.in_scope(mentions)
