"""Ranked bars as a native stacked chart: a series for each piece of a mark, the words of the mark at its end."""

from collections.abc import Sequence
from dataclasses import dataclass

from pages.charts.marks import SEGMENTS, Segment
from pages.exports.exhibit import Bar, Exhibit
from pages.exports.slides.axes import names_axis, values_axis
from pages.exports.slides.bar_plan import BarPlan, planned, rows_height, said, title_of
from pages.exports.slides.fills import NO_FILL, NO_LINE, look
from pages.exports.slides.native import NativeChart, Share, label, labels, numbers, texts
from pages.exports.slides.worksheet import Cell, column, field
from pages.words.catalogue import Lang, t
from pages.words.theme import LIGHT

_NAMES, _VALUES = 111, 222


@dataclass(frozen=True)
class Column:
    """A column of the worksheet and the series that it draws."""

    head: str
    values: tuple[float | None, ...]
    drawn: str
    labels: str = ""


def bar_chart(exhibit: Exhibit, width: float, height: float, *, furthest: float) -> NativeChart:
    """The bars of an exhibit in so many points; `furthest` ends the axis, for bars that go on on another slide."""
    bars, lang = exhibit.bars, exhibit.lang
    tall = rows_height(exhibit, height)
    plan = planned(bars, width, tall, furthest)
    columns = [*_pieces(bars, lang), _ends(bars, plan, lang)]
    head = [t("slide.sheet.name", lang), *(each.head for each in columns), *_further(lang)]
    rows = [_row(bar, plan.names[place], place, columns, lang) for place, bar in enumerate(bars)]
    inner = Share(plan.name_room / width, 0.0, plan.plot / width, tall / height)
    return NativeChart(_plot(exhibit, plan, columns), inner, head, rows, lang)


def is_known(exhibit: Exhibit) -> bool:
    """Whether any length says something: a stub alone has no scale."""
    ends = (end for figure in exhibit.figures for end in (figure.value, figure.low, figure.high))
    return any(end for end in ends) or not exhibit.figures


def _pieces(bars: Sequence[Bar], lang: Lang) -> list[Column]:
    """A series for each kind of piece that occurs."""
    found = [segment for segment in SEGMENTS if any(segment in bar.segments for bar in bars)]
    return [_piece(segment, bars, lang) for segment in found]


def _piece(segment: Segment, bars: Sequence[Bar], lang: Lang) -> Column:
    lengths = tuple(bar.segments.get(segment) for bar in bars)
    return Column(t(f"slide.segment.{segment}", lang), lengths, look(segment))


def _ends(bars: Sequence[Bar], plan: BarPlan, lang: Lang) -> Column:
    """Pieces of no length that carry the words: a stacked bar has no other place for a label beyond its end."""
    words = "".join(
        label(
            place, [said(bar)], size=plan.size, lang=lang, side="inBase",
            colour=LIGHT.quiet if bar.kind == "undisclosed" else LIGHT.ink,
        )
        for place, bar in enumerate(bars)
    )  # fmt: skip
    return Column(t("slide.sheet.label_carrier", lang), (0.0,) * len(bars), NO_FILL + NO_LINE, labels(words))


def _further(lang: Lang) -> list[str]:
    return [t(f"slide.sheet.{name}", lang) for name in ("words", "kind", "whole_name", "observation")]


def _row(bar: Bar, name: str, place: int, columns: Sequence[Column], lang: Lang) -> list[Cell]:
    values = (each.values[place] for each in columns)
    return [name, *values, said(bar), t(f"slide.kind.{bar.kind}", lang), bar.name, bar.observation_id]


def _plot(exhibit: Exhibit, plan: BarPlan, columns: Sequence[Column]) -> str:
    known = is_known(exhibit)
    series = "".join(_series(place, each, plan.names) for place, each in enumerate(columns))
    axes = names_axis(_NAMES, _VALUES, plan.size, exhibit.lang) + values_axis(
        _VALUES, _NAMES, plan.scale, exhibit.lang, side="b", title=title_of(exhibit), shown=known, crosses="max"
    )
    return (
        f'<c:barChart><c:barDir val="bar"/><c:grouping val="stacked"/><c:varyColors val="0"/>{series}'
        f'<c:gapWidth val="{min(plan.gap, 500)}"/><c:overlap val="100"/><c:axId val="{_NAMES}"/>'
        f'<c:axId val="{_VALUES}"/></c:barChart>{axes}'
    )


def _series(place: int, drawn: Column, names: Sequence[str]) -> str:
    last = len(names)
    return (
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/>{texts("tx", field(place + 1), [drawn.head])}'
        f'<c:spPr>{drawn.drawn}</c:spPr><c:invertIfNegative val="0"/>{drawn.labels}'
        f"{texts('cat', column(0, 1, last), names)}{numbers('val', column(place + 1, 1, last), drawn.values)}</c:ser>"
    )
