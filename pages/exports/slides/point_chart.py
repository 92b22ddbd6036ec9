"""Points as a native scatter chart: a series and a shape for each kind, bands as error bars, names beside them."""

from collections.abc import Sequence

from pages.charts.marks import KINDS, Kind
from pages.exports.exhibit import Exhibit, Point
from pages.exports.slides.axes import values_axis
from pages.exports.slides.fills import MARKERS, line, marker
from pages.exports.slides.native import NativeChart, label, labels, no_label, numbers, texts
from pages.exports.slides.point_plan import MARKER, Named, PointPlan, planned
from pages.exports.slides.worksheet import Cell, column, field
from pages.words.catalogue import Lang, t
from pages.words.theme import LIGHT

_X, _Y = 333, 444
_HEADS = ("below", "above", "words", "kind", "observation")


def point_chart(exhibit: Exhibit, width: float, height: float) -> tuple[NativeChart, int]:
    """The points of an exhibit in so many points of type, and how many of them have no room for a name."""
    lang = exhibit.lang
    found = sorted(exhibit.points, key=lambda point: KINDS.index(point.kind))
    plan = planned(found, width, height)
    rows = [_row(point, lang) for point in found]
    head = [t("slide.sheet.name", lang), *exhibit.axis, *(t(f"slide.sheet.{each}", lang) for each in _HEADS)]
    return NativeChart(_plot(found, plan, exhibit), plan.inner, head, rows, lang), plan.unnamed


def _row(point: Point, lang: Lang) -> list[Cell]:
    kind = t(f"slide.kind.{point.kind}", lang)
    return [point.name, point.x, point.y, *_band(point), point.label, kind, point.observation_id]


def _band(point: Point) -> tuple[float, float]:
    """How far the band reaches below and above the point; an open end is not drawn."""
    low, high = (point.y if end is None else end for end in (point.low, point.high))
    return round(max(point.y - low, 0.0), 9), round(max(high - point.y, 0.0), 9)


def _plot(found: Sequence[Point], plan: PointPlan, exhibit: Exhibit) -> str:
    lang, titles = exhibit.lang, (*exhibit.axis, "", "")
    kinds = dict.fromkeys(point.kind for point in found)
    series = "".join(_series(place, kind, found, plan, lang) for place, kind in enumerate(kinds))
    across = values_axis(_X, _Y, plan.x, lang, side="b", title=titles[0])
    up = values_axis(_Y, _X, plan.y, lang, side="l", title=titles[1])
    return (
        f'<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>{series}'
        f'<c:axId val="{_X}"/><c:axId val="{_Y}"/></c:scatterChart>{across}{up}'
    )


def _series(place: int, kind: Kind, found: Sequence[Point], plan: PointPlan, lang: Lang) -> str:
    rows = [row for row, point in enumerate(found) if point.kind == kind]
    first, last, own = rows[0] + 1, rows[-1] + 1, [found[row] for row in rows]
    named = "".join(_label(at, plan.names[row], plan.size, lang) for at, row in enumerate(rows))
    kind_name = texts("tx", field(6, first), [t(f"slide.kind.{kind}", lang)])
    across = numbers("xVal", column(1, first, last), [point.x for point in own])
    up = numbers("yVal", column(2, first, last), [point.y for point in own])
    return (
        f'<c:ser><c:idx val="{place}"/><c:order val="{place}"/>{kind_name}'
        f"<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{_marker(kind)}{labels(named)}"
        f'{_bands(own, first, last)}{across}{up}<c:smooth val="0"/></c:ser>'
    )


def _label(place: int, named: Named, size: float, lang: Lang) -> str:
    lines, side = named
    return label(place, lines, size=size, colour=LIGHT.ink, lang=lang, side=side) if lines else no_label(place)


def _marker(kind: Kind) -> str:
    return (
        f'<c:marker><c:symbol val="{MARKERS[kind][0]}"/><c:size val="{MARKER:.0f}"/>'
        f"<c:spPr>{marker(kind)}</c:spPr></c:marker>"
    )


def _bands(own: Sequence[Point], first: int, last: int) -> str:
    """From the lower to the upper end of what the wording allows; none where all are exact."""
    below, above = zip(*map(_band, own), strict=True)
    if not any((*below, *above)):
        return ""
    ends = numbers("plus", column(4, first, last), above) + numbers("minus", column(3, first, last), below)
    return (
        '<c:errBars><c:errDir val="y"/><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/>'
        f"{ends}<c:spPr>{line(LIGHT.main, 1.75)}</c:spPr></c:errBars>"
    )
