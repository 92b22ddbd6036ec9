"""The plain records that the reading stages pass on, before any table is made of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

BESIDE = "beside"  # the set of what a report tells of other times than its event's


@dataclass(frozen=True, slots=True)
class Report:
    """One source as read: its citation and its text, offsets count characters of `text`."""

    source_id: str
    text: str
    sha256: str
    title: str | None = None
    publisher: str | None = None
    author: str | None = None
    published: str | None = None
    url: str | None = None
    language: str = "zh"
    kind: str = "original"
    origin: str = "added"
    note: str | None = None


class Sentence(NamedTuple):
    """A stretch of a report; `text` is `report.text[start:end]`, `heading` a line without a full stop."""

    source_id: str
    sentence_id: str
    start: int
    end: int
    text: str
    heading: bool
    paragraph: int


class Quantity(NamedTuple):
    """A number with its unit and the hedges glued to it, before anything is known of its meaning.

    `value` is in the canonical unit, `step` is one unit of the last digit printed, `grain` one unit of the last
    significant digit (what a hedge moves by); both are None for words without a digit (过半, 翻番).
    `hedge` is the phrase that made the qualifier, `unit_written` the unit as printed. In a table `led_by` is the label
    of the row with the head of the column: the words that would lead to the number in a sentence.
    """

    start: int
    end: int
    text: str
    value: float
    unit: str
    qualifier: str
    hedge: str = ""
    upper: float | None = None
    step: float | None = None
    grain: float | None = None
    unit_written: str = ""
    implied: bool = False
    led_by: str = ""

    @property
    def is_money(self) -> bool:
        """The unit is a currency: three capitals, as ISO 4217 writes them; no other unit is."""
        return len(self.unit) == 3 and self.unit.isupper()


class Line(NamedTuple):
    """A sentence with its folded text (one script, Chinese punctuation, offsets kept) and its quantities."""

    sentence: Sentence
    folded: str
    quantities: list[Quantity]


@dataclass(frozen=True, slots=True)
class PlaceNamed:
    """A place that a figure names: by code, in which role, and whether the list of places was closed."""

    place_id: str
    role: str
    complete: bool


@dataclass(slots=True)
class Mention:
    """A quantity with its reading: what is measured, of which part of which event, and how sure that is."""

    mention_id: str
    source_id: str
    sentence_id: str
    start: int
    end: int
    text: str
    value: float
    unit: str
    low: float | None
    high: float | None
    low_open: bool
    high_open: bool
    step: float | None
    qualifier: str
    measure: str
    amount_kind: str | None
    dimension: str
    member: str
    status: str
    event: str | None = None
    event_id: str | None = None
    scope: str | None = None
    base: str | None = None
    against: str | None = None
    period: str | None = None
    confidence: float = 1.0
    reason: str | None = None
    review: str = "unreviewed"
    correction: str | None = None
    places: list[PlaceNamed] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class NamedProject:
    """A project under its name, with all its amounts, each of its own kind; `sector` as the report calls it."""

    name: str
    event_id: str | None
    event: str | None
    status: str
    sentence_id: str
    investor: str | None = None
    investor_place_id: str | None = None
    counterpart: str | None = None
    host_place_id: str | None = None
    sector: str | None = None
    amounts: tuple[Mention, ...] = ()
