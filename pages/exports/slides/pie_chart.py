"""Parts of a whole as a native pie chart: each slice with its name, figure and share beside it."""

from collections.abc import Sequence

from pages.charts.pie import Slice, shade
from pages.exports.exhibit import Exhibit
from pages.exports.slides.fills import line, look
from pages.exports.slides.fitting import shortened, wrapped
from pages.exports.slides.markup import one_line, opaque, solid
from pages.exports.slides.native import NativeChart, Share, label, labels, numbers, texts
from pages.exports.slides.worksheet import Cell, column, field
from pages.exports.turned import parts_of, slices_of
from pages.words.catalogue import t
from pages.words.theme import LIGHT

_WORDS, _ROOM, _LINES = 14.0, 210.0, 3
_ACROSS = 0.62  # of the height: the rest is for the words around the circle
_FURTHER = ("words", "kind", "observation")


def pie_chart(exhibit: Exhibit, width: float, height: float) -> NativeChart:
    """The slices of an exhibit in so many points of type."""
    lang, slices = exhibit.lang, slices_of(exhibit)
    across = min(height, width) * _ACROSS
    inner = Share(0.5 - across / width / 2, 0.5 - across / height / 2, across / width, across / height)
    head = [t("slide.sheet.name", lang), (*exhibit.axis, "")[0], *(t(f"slide.sheet.{each}", lang) for each in _FURTHER)]
    return NativeChart(_plot(exhibit, slices, head[1]), inner, head, _rows(exhibit, slices), lang)


def _rows(exhibit: Exhibit, slices: Sequence[Slice]) -> list[list[Cell]]:
    return [
        [each.name, each.value, each.words, t(f"slide.kind.{bar.kind}", exhibit.lang), bar.observation_id]
        for each, bar in zip(slices, parts_of(exhibit), strict=True)
    ]


def _plot(exhibit: Exhibit, slices: Sequence[Slice], head: str) -> str:
    last = len(slices)
    fills = "".join(_fill(place, each) for place, each in enumerate(slices))
    words = "".join(
        label(place, _beside(each), size=_WORDS, colour=LIGHT.ink, lang=exhibit.lang, side="outEnd")
        for place, each in enumerate(slices)
    )
    return (
        f'<c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/>'
        f"{texts('tx', field(1), [head])}{fills}{labels(words)}"
        f"{texts('cat', column(0, 1, last), [each.name for each in slices])}"
        f"{numbers('val', column(1, 1, last), [each.value for each in slices])}</c:ser>"
        '<c:firstSliceAng val="0"/></c:pieChart>'
    )


def _beside(each: Slice) -> list[str]:
    name = shortened(one_line(each.name), _WORDS, _ROOM, _LINES - 1)
    return [*wrapped(name, _WORDS, _ROOM), one_line(each.words)]


def _fill(place: int, each: Slice) -> str:
    fill = look("hatched") if each.derived else solid(opaque(shade(place, LIGHT), LIGHT.ground)) + line(LIGHT.main, 1)
    return f'<c:dPt><c:idx val="{place}"/><c:bubble3D val="0"/><c:spPr>{fill}</c:spPr></c:dPt>'
