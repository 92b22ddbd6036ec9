"""The kinds of marks that a slide shows, each with a piece of it and its meaning, in as few lines as they need."""

from collections.abc import Sequence
from dataclasses import dataclass

from pages.charts.marks import Kind
from pages.exports.exhibit import Exhibit
from pages.exports.slides.canvas import Canvas
from pages.exports.slides.fills import MARKERS, SWATCHES, look, marker
from pages.exports.slides.fitting import height_of, width_of
from pages.exports.slides.markup import paragraph, run, style
from pages.exports.slides.place import Place
from pages.words.catalogue import Lang, known, t
from pages.words.theme import LIGHT

LARGEST, SMALLEST = 14.0, 11.0
_SWATCH, _TALL, _GAP, _APART = 28.0, 11.0, 6.0, 20.0


@dataclass(frozen=True)
class Item:
    """A kind and what it means; a note without a piece has no kind."""

    kind: Kind | None
    words: str


def items_of(exhibit: Exhibit, unnamed: int = 0) -> list[Item]:
    """What must be explained of the exhibit: its kinds, ends that are open, points that have no name."""
    lang = exhibit.lang
    kind_of = "point" if exhibit.shape == "point" else "bar"
    found = [Item(kind, _meaning(kind, kind_of, lang)) for kind in exhibit.kinds]
    found += [Item(None, t("slide.open", lang))] if any("fading" in bar.segments for bar in exhibit.bars) else []
    return found + ([Item(None, t("slide.unnamed", lang, n=unnamed))] if unnamed else [])


def lines_of(items: Sequence[Item], width: float) -> tuple[float, list[list[Item]]]:
    """The largest size at which the items stand in one line, else in as many as the smallest needs."""
    size = LARGEST
    while size > SMALLEST and len(_broken(items, size, width)) > 1:
        size -= 1
    return size, _broken(items, size, width)


def height(items: Sequence[Item], width: float) -> float:
    size, lines = lines_of(items, width)
    return height_of(len(lines), size)


def draw(canvas: Canvas, place: Place, items: Sequence[Item], *, points: bool) -> None:
    """The legend from the left; its place is as high as `height` says."""
    size, lines = lines_of(items, place.width)
    for number, line in enumerate(lines):
        left, top = place.left, place.top + height_of(number, size)
        for item in line:
            row = Place(left, top, _taken(item, size), height_of(1, size))
            _draw_item(canvas, row, item, size, points)
            left += row.width + _APART


def _meaning(kind: Kind, kind_of: str, lang: Lang) -> str:
    own = f"slide.{kind_of}.{kind}"
    return t(own if known(own) else f"legend.{kind}", lang)


def _taken(item: Item, size: float) -> float:
    return (_SWATCH + _GAP if item.kind else 0.0) + width_of(item.words, size) * 1.03


def _broken(items: Sequence[Item], size: float, width: float) -> list[list[Item]]:
    lines: list[list[Item]] = []
    used = width + 1
    for item in items:
        needed = _taken(item, size)
        if used + needed > width:
            lines, used = [*lines, []], 0.0
        lines[-1].append(item)
        used += needed + _APART
    return lines


def _draw_item(canvas: Canvas, place: Place, item: Item, size: float, points: bool) -> None:
    words = Place(place.left, place.top, place.width + _APART - 2, place.height)
    if item.kind:
        swatch = Place(place.left, place.top + (place.height - _TALL) / 2, _SWATCH, _TALL)
        (_point if points else _pieces)(canvas, swatch, item.kind)
        words = Place(place.left + _SWATCH + _GAP, place.top, words.width - _SWATCH - _GAP, place.height)
    inside = paragraph(run(item.words, style(size, LIGHT.quiet, canvas.lang)), size=size)
    canvas.text(words, inside, t("slide.name.legend", canvas.lang), anchor="ctr")


def _pieces(canvas: Canvas, place: Place, kind: Kind) -> None:
    pieces = SWATCHES[kind]
    wide = place.width / len(pieces)
    for number, segment in enumerate(pieces):
        part = Place(place.left + number * wide, place.top, wide, place.height)
        canvas.piece(part, "rect", look(segment), t("slide.name.legend", canvas.lang))


def _point(canvas: Canvas, place: Place, kind: Kind) -> None:
    middle = Place(place.left + (place.width - place.height) / 2, place.top, place.height, place.height)
    canvas.piece(middle, MARKERS[kind][1], marker(kind), t("slide.name.legend", canvas.lang))
