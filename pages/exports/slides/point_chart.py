"""Points as a native scatter chart: a series and a shape for each kind, bands as error bars, names beside them."""

from collections.abc import Sequence

from pages.charts.marks import Kind
from pages.exports.exhibit import Exhibit, Point
from pages.exports.slides.axes import values_axis
from pages.exports.slides.fills import MARKERS, line, marker
from pages.exports.slides.native import NativeChart, label, labels, no_label, numbers, texts
from pages.exports.slides.point_plan import MARKER, Named, PointPlan, planned
from pages.exports.slides.worksheet import Cell, column, field
from pages.words.catalogue import Lang, t
from pages.words.theme import LIGHT

_X, _Y = 333, 444
_FURTHER = ("words", "kind", "observation")
# The columns of the worksheet before those of the kinds.
_ACROSS, _BELOW, _ABOVE, _KINDS = range(1, 5)


def point_chart(exhibit: Exhibit, width: float, height: float) -> tuple[NativeChart, int]:
    """The points of an exhibit in so many points of type, and how many of them have no room for a name."""
    lang, found = exhibit.lang, exhibit.points
    plan, kinds = planned(found, width, height), exhibit.kinds
    rows = [_row(point, kinds, lang) for point in found]
    return NativeChart(_plot(kinds, plan, exhibit), plan.inner, _head(kinds, exhibit), rows, lang), plan.unnamed


def _head(kinds: Sequence[Kind], exhibit: Exhibit) -> list[str]:
    """A column of heights for each kind: it is a series of its own, as long as all others."""
    lang, (across, up) = exhibit.lang, (*exhibit.axis, "", "")[:2]
    heights = [t("slide.sheet.of_kind", lang, what=up, kind=t(f"slide.kind.{kind}", lang)) for kind in kinds]
    bands = [t(f"slide.sheet.{each}", lang) for each in ("below", "above")]
    return [
        t("slide.sheet.name", lang),
        across,
        *bands,
        *heights,
        *(t(f"slide.sheet.{each}", lang) for each in _FURTHER),
    ]


def _row(point: Point, kinds: Sequence[Kind], lang: Lang) -> list[Cell]:
    heights = [point.y if kind == point.kind else None for kind in kinds]
    kind = t(f"slide.kind.{point.kind}", lang)
    return [point.name, point.x, *band_of(point), *heights, point.label, kind, point.observation_id]


def band_of(point: Point) -> tuple[float, float]:
    """How far the band reaches below and above the point; an open end is not drawn."""
    low, high = (point.y if end is None else end for end in (point.low, point.high))
    return round(max(point.y - low, 0.0), 9), round(max(high - point.y, 0.0), 9)


def _plot(kinds: Sequence[Kind], plan: PointPlan, exhibit: Exhibit) -> str:
    lang, titles, head = exhibit.lang, (*exhibit.axis, "", ""), _head(kinds, exhibit)
    series = "".join(_series(place, kind, head[_KINDS + place], plan, exhibit) for place, kind in enumerate(kinds))
    across = values_axis(_X, _Y, plan.x, lang, side="b", title=titles[0])
    up = values_axis(_Y, _X, plan.y, lang, side="l", title=titles[1])
    return (
        f'<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>{series}'
        f'<c:axId val="{_X}"/><c:axId val="{_Y}"/></c:scatterChart>{across}{up}'
    )


def _series(place: int, kind: Kind, head: str, plan: PointPlan, exhibit: Exhibit) -> str:
    """All points lie on the same rows; those of another kind have no height in this series."""
    found, last = exhibit.points, len(exhibit.points)
    own = [row for row, point in enumerate(found) if point.kind == kind]
    named = "".join(_label(row, plan.names[row], plan.size, exhibit.lang) for row in own)
    heights = [point.y if point.kind == kind else None for point in found]
    across = numbers("xVal", column(_ACROSS, 1, last), [point.x for point in found])
    up = numbers("yVal", column(_KINDS + place, 1, last), heights)
    return (
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/>{texts("tx", field(_KINDS + place), [head])}'
        f"<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{_marker(kind)}{labels(named)}"
        f'{_bands(found, own)}{across}{up}<c:smooth val="0"/></c:ser>'
    )


def _label(place: int, named: Named, size: float, lang: Lang) -> str:
    lines, side = named
    return label(place, lines, size=size, colour=LIGHT.ink, lang=lang, side=side) if lines else no_label(place)


def _marker(kind: Kind) -> str:
    return (
        f'<c:marker><c:symbol val="{MARKERS[kind][0]}"/><c:size val="{MARKER:.0f}"/>'
        f"<c:spPr>{marker(kind)}</c:spPr></c:marker>"
    )


def _bands(found: Sequence[Point], own: Sequence[int]) -> str:
    """From the lower to the upper end of what the wording allows; none where all of the series are exact."""
    if not any(any(band_of(found[row])) for row in own):
        return ""
    below, above = zip(*map(band_of, found), strict=True)
    ends = numbers("plus", column(_ABOVE, 1, len(found)), above) + numbers(
        "minus", column(_BELOW, 1, len(found)), below
    )
    return (
        '<c:errBars><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>'
        f"{ends}<c:spPr>{line(LIGHT.main, 1.75)}</c:spPr></c:errBars>"
    )
