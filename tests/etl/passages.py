"""A passage as the reader reads it: its mentions, and those of their fields that a test speaks of."""

from typing import Any

from etl.reading import Reading
from etl.records import Mention, Report

PUBLISHED = "2025-06-01"


def read(reading: Reading, text: str, published: str = PUBLISHED) -> list[Mention]:
    """The mentions of a passage, as of a report printed that day."""
    return reading.read(Report("r", text, "", published=published)).mentions


def fields_of(mentions: list[Mention], *names: str) -> list[tuple[Any, ...]]:
    return [tuple(getattr(mention, name) for name in names) for mention in mentions]


def parts(mentions: list[Mention]) -> list[tuple[str, str, str]]:
    """What each figure is a part of."""
    return [(m.text, m.dimension, m.member) for m in mentions]
