"""Quantity → mention: what is measured, of which part of which event, and in which state of the deal."""

from __future__ import annotations

from collections.abc import Iterable

from etl.grammar.attribution import Attribution
from etl.grammar.reader import Reader
from etl.records import Line, Mention, Report


def label_mentions(report: Report, lines: Iterable[Line], attribution: Attribution) -> list[Mention]:
    """The mentions of one report in reading order; every span slices back to its text."""
    return Reader(attribution, report).mentions(lines)
