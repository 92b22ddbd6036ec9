"""Quantity → mention: what is measured, of which part of which event, and in which state of the deal."""

from __future__ import annotations

from collections.abc import Iterable

from etl.grammar.attribution import Attribution
from etl.records import Mention, Quantity, Report, Sentence


def label_mentions(
    report: Report, sentences: Iterable[tuple[Sentence, list[Quantity]]], attribution: Attribution
) -> list[Mention]:
    """The mentions of one report in reading order; every span slices back to its text."""
    reader = attribution.reader(report)
    mentions = [mention for sentence, quantities in sentences for mention in reader.read(sentence, quantities)]
    return reader.in_scope(mentions)
