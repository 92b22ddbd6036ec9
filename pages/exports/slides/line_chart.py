"""Editions in time as a native line chart: a series for each run that a line may join, a shape for each kind."""

from collections.abc import Sequence
from itertools import pairwise

from pages.charts.edition_line import sign
from pages.exports.exhibit import Exhibit, Point
from pages.exports.slides.axes import Scale, below_axis, scale_to, values_axis
from pages.exports.slides.fills import MARKERS, line, marker
from pages.exports.slides.fitting import height_of, shortened, wrapped
from pages.exports.slides.markup import one_line
from pages.exports.slides.native import NativeChart, Share, label, labels, numbers, texts
from pages.exports.slides.point_chart import band_of
from pages.exports.slides.worksheet import Cell, column, field
from pages.words.catalogue import t
from pages.words.theme import LIGHT

_NAMES, _VALUES = 555, 666
_SIZES = (16.0, 14.0, 12.0)
_LEFT, _RIGHT, _TOP, _LINES = 74.0, 12.0, 30.0, 3
_HEADROOM, _MARKER, _WORDS = 1.1, 11, 14.0
# The columns of the worksheet before those of the runs.
_BELOW, _ABOVE, _RUNS = range(1, 4)
_FURTHER = ("words", "kind", "observation")


def line_chart(exhibit: Exhibit, width: float, height: float) -> NativeChart:
    """The editions of an exhibit in so many points of type."""
    found = {round(point.x): point for point in exhibit.points}
    points = [found.get(place) for place in range(len(exhibit.names))]
    size, names = _named(_signed(exhibit), (width - _LEFT - _RIGHT) / max(len(points), 1))
    foot = height_of(max(len(name.split("\n")) for name in names), size) + 12
    inner = Share(_LEFT / width, _TOP / height, 1 - (_LEFT + _RIGHT) / width, 1 - (_TOP + foot) / height)
    runs = runs_of(points, exhibit.breaks)
    told = enumerate(zip(names, points, strict=True))
    rows = [_row(name, point, [place in run for run in runs], exhibit) for place, (name, point) in told]
    return NativeChart(_plot(exhibit, points, runs, names, size), inner, _head(exhibit, len(runs)), rows, exhibit.lang)


def runs_of(points: Sequence[Point | None], breaks: Sequence[int]) -> list[list[int]]:
    """The places that one line joins, run by run."""
    starts = [place for place in range(len(points)) if place in breaks or points[place] is None]
    ends = pairwise([0, *starts, len(points)])
    runs = ([place for place in range(*span) if points[place] is not None] for span in ends)
    return [run for run in runs if run]


def _signed(exhibit: Exhibit) -> list[str]:
    """The names; one that is not joined to the one before has the sign of its note."""
    signs = {place: sign(number) for number, place in enumerate(exhibit.breaks)}
    return [f"{signs.get(place, '')} {one_line(name)}".strip() for place, name in enumerate(exhibit.names)]


def _named(names: Sequence[str], room: float) -> tuple[float, list[str]]:
    """The largest type in which all names take few lines within their columns, and the names broken to them."""
    fits = (size for size in _SIZES if all(len(wrapped(name, size, room)) <= _LINES for name in names))
    size = next(fits, _SIZES[-1])
    return size, ["\n".join(wrapped(shortened(name, size, room, _LINES), size, room)) for name in names]


def _head(exhibit: Exhibit, runs: int) -> list[str]:
    lang, measured = exhibit.lang, exhibit.axis[0] if exhibit.axis else ""
    columns = [measured] if runs == 1 else [f"{measured} {run + 1}" for run in range(runs)]
    bands = [t(f"slide.sheet.{each}", lang) for each in ("below", "above")]
    return [t("slide.sheet.name", lang), *bands, *columns, *(t(f"slide.sheet.{each}", lang) for each in _FURTHER)]


def _row(name: str, point: Point | None, within: Sequence[bool], exhibit: Exhibit) -> list[Cell]:
    name = " ".join(name.split())
    if point is None:
        return [name, None, None, *(None for _ in within), "", t("slide.kind.undisclosed", exhibit.lang), ""]
    values = (point.y if own else None for own in within)
    kind = t(f"slide.kind.{point.kind}", exhibit.lang)
    return [name, *band_of(point), *values, point.label, kind, point.observation_id]


def _plot(
    exhibit: Exhibit, points: Sequence[Point | None], runs: Sequence[Sequence[int]], names: Sequence[str], size: float
) -> str:
    scale, head = _scale(exhibit.points), _head(exhibit, len(runs))
    series = "".join(_series(place, run, head[_RUNS + place], points, names, exhibit) for place, run in enumerate(runs))
    across = below_axis(_NAMES, _VALUES, size, exhibit.lang)
    up = values_axis(_VALUES, _NAMES, scale, exhibit.lang, side="l", title=(*exhibit.axis, "")[0], between="between")
    return (
        f'<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>{series}<c:marker val="1"/>'
        f'<c:axId val="{_NAMES}"/><c:axId val="{_VALUES}"/></c:lineChart>{across}{up}'
    )


def _scale(points: Sequence[Point]) -> Scale:
    return scale_to(max((end for point in points for end in (point.y, point.high or 0.0)), default=0.0) * _HEADROOM)


def _series(
    place: int, run: Sequence[int], head: str, points: Sequence[Point | None], names: Sequence[str], exhibit: Exhibit
) -> str:
    own = [(at, point) for at in run if (point := points[at]) is not None]
    shapes = "".join(_shape(at, point) for at, point in own)
    words = "".join(
        label(at, [one_line(point.label)], size=_WORDS, colour=LIGHT.ink, lang=exhibit.lang, side=_side(point))
        for at, point in own
    )
    values = [point.y if point is not None and at in run else None for at, point in enumerate(points)]
    return (
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/>{texts("tx", field(_RUNS + place), [head])}'
        f'<c:spPr>{line(LIGHT.main, 2.25)}</c:spPr><c:marker><c:symbol val="circle"/></c:marker>{shapes}{labels(words)}'
        f"{_bands(points, run)}{texts('cat', column(0, 1, len(names)), [' '.join(name.split()) for name in names])}"
        f'{numbers("val", column(_RUNS + place, 1, len(names)), values)}<c:smooth val="0"/></c:ser>'
    )


def _side(point: Point) -> str:
    """Above the point, or below where its band goes on above."""
    return "b" if band_of(point)[1] else "t"


def _shape(at: int, point: Point) -> str:
    return (
        f'<c:dPt><c:idx val="{at}"/><c:marker><c:symbol val="{MARKERS[point.kind][0]}"/><c:size val="{_MARKER}"/>'
        f'<c:spPr>{marker(point.kind)}</c:spPr></c:marker><c:bubble3D val="0"/>'
        f"<c:spPr>{line(LIGHT.main, 2.25)}</c:spPr></c:dPt>"
    )


def _bands(points: Sequence[Point | None], run: Sequence[int]) -> str:
    """From the lower to the upper end of what the wording allows; none where all of the run are exact."""
    ends = [(None, None) if point is None else band_of(point) for point in points]
    if not any(any(ends[at]) for at in run):
        return ""
    below, above = zip(*ends, strict=True)
    last = len(points)
    sizes = numbers("plus", column(_ABOVE, 1, last), above) + numbers("minus", column(_BELOW, 1, last), below)
    return (
        '<c:errBars><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>'
        f"{sizes}<c:spPr>{line(LIGHT.main, 1.75)}</c:spPr></c:errBars>"
    )
