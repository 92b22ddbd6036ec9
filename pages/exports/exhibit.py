"""A chart as it leaves the screen: what it says, what is drawn, and who says each of its figures.

An exhibit is complete in itself: a slide made of it can be shown, printed and checked without the tables. It is plain
data, stored as JSON and checked when it is read back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

import msgspec

from pages.charts.marks import Kind, Mark, Segment, kinds_in
from pages.words.catalogue import Lang

Option = dict[str, Any]
Form = Literal["bars", "points", "lines", "pie", "numbers", "picture"]


class NotAnExhibit(ValueError):
    """What was read back is no exhibit of this version."""


@dataclass(frozen=True)
class Figure:
    """One number that is drawn or listed: its observation, what it is of, and how it is written and held."""

    observation_id: str
    name: str
    words: str  # 近 1700 亿元
    band: str  # how the hedge is read; "" where there is none
    value: float | None
    low: float | None
    high: float | None
    unit: str
    kind: Kind
    flags: str = ""
    formula: str = ""


@dataclass(frozen=True)
class Bar:
    """A bar as stacked segments, lengths in the unit of the axis; `label` stands at its end."""

    name: str
    label: str
    kind: Kind
    segments: dict[Segment, float]
    observation_id: str = ""


@dataclass(frozen=True)
class Point:
    """A point in the units of both axes; `low` and `high` are the ends of its band on the second one, None if open."""

    name: str
    label: str
    x: float
    y: float
    low: float | None
    high: float | None
    kind: Kind
    observation_id: str = ""


@dataclass(frozen=True)
class Number:
    """A key number: what it is, how it is written, what stands below it."""

    name: str
    words: str
    note: str
    observation_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Picture:
    """ECharts options for both grounds, with the size in pixels that they were made for; `map` names its outlines."""

    light: Option
    dark: Option
    width: int
    height: int
    map: str = ""


@dataclass(frozen=True)
class Line:
    """A line of the table behind the chart, one cell for each head."""

    cells: tuple[str, ...]
    inside: bool = False
    observation_ids: tuple[str, ...] = ()


@dataclass(frozen=True)
class Sentence:
    """A sentence or record with the spans of its quantities, who published it, and the observations behind which it
    stands; `roles` are what it is to them where it does not just say them: confirms, contradicts, operand.
    """

    text: str
    spans: tuple[tuple[int, int], ...]
    source_id: str
    title: str
    publisher: str
    published: str  # ISO 8601, "" where it is not known
    kind: str  # original, restated or record
    url: str
    observation_ids: tuple[str, ...]
    roles: tuple[str, ...] = ()


@dataclass(frozen=True)
class Exhibit:
    """A chart with its words, table and evidence.

    `key` names the chart on its page, `address` is the query that brings it up there, `axis` says what is measured
    with its unit (of points: of both axes), `summary` tells the chart to those who do not see it. Of lines, `names`
    are what stands along the axis, `x` of a point is a place among them, `breaks` are the places that are not joined to
    the one before. Bars that make up the observation `whole` have an `other` drawing, as a pie.
    """

    key: str
    lang: Lang
    form: Form
    title: str
    subtitle: str
    note: str
    sources: str
    summary: str
    event: str
    address: str
    build: str
    picture: Picture | None = None
    axis: tuple[str, ...] = ()
    bars: tuple[Bar, ...] = ()
    points: tuple[Point, ...] = ()
    names: tuple[str, ...] = ()
    breaks: tuple[int, ...] = ()
    whole: str = ""
    other: Picture | None = None
    numbers: tuple[Number, ...] = ()
    heads: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    figures: tuple[Figure, ...] = ()
    sentences: tuple[Sentence, ...] = ()

    @property
    def shape(self) -> Literal["point", "swatch"]:
        """What the legend explains the kinds of marks by."""
        return "point" if self.form in ("points", "lines") else "swatch"

    @property
    def kinds(self) -> tuple[Kind, ...]:
        """The kinds of marks that the legend explains, in its order; a bar may show two of them."""
        bars = [Mark(each.kind, each.segments) for each in self.bars]
        return kinds_in(bars + [Mark(each.kind, {}) for each in self.points])


def to_json(exhibit: Exhibit) -> str:
    """The exhibit as JSON; the same exhibit gives the same text."""
    return msgspec.json.encode(exhibit).decode()


def from_json(text: str | bytes) -> Exhibit:
    """The exhibit that was stored; raises NotAnExhibit where it is none."""
    try:
        return msgspec.json.decode(text, type=Exhibit)
    except msgspec.MsgspecError as fault:
        raise NotAnExhibit(str(fault)) from fault
