"""Key numbers in large type: what each is, the number, and what stands below it."""

import math
from collections.abc import Sequence

from pages.exports.exhibit import Number
from pages.exports.slides.canvas import Canvas
from pages.exports.slides.fills import NO_LINE
from pages.exports.slides.fitting import height_of, lines_of, possible, shortened
from pages.exports.slides.markup import one_line, paragraph, run, solid, style
from pages.exports.slides.place import Place
from pages.words.catalogue import t
from pages.words.theme import LIGHT

_LARGEST, _SMALLEST, _NAME, _NOTE = 60.0, 20.0, 18.0, 14.0
_COLUMNS = {1: 1, 2: 2, 3: 3, 4: 2, 5: 3, 6: 3}
_MOST_COLUMNS, _GAP, _RULE, _AIR = 4, 36.0, 2.0, 12.0
_LINES, _NOTE_LINES = 2, 4
# Bold type is that much wider.
_BOLD = 0.92
# Few numbers stand a little above the middle.
_TALLEST, _ABOVE = 190.0, 0.4


def draw(canvas: Canvas, place: Place, numbers: Sequence[Number]) -> None:
    """The numbers in rows of equal cards, all in the size at which the longest fits."""
    if not numbers:
        return
    columns = _COLUMNS.get(len(numbers), _MOST_COLUMNS)
    rows = math.ceil(len(numbers) / columns)
    wide, tall = (place.width - (columns - 1) * _GAP) / columns, min(place.height / rows, _TALLEST)
    size, top = _size(numbers, wide, tall), place.top + (place.height - rows * tall) * _ABOVE
    for at, number in enumerate(numbers):
        row, column = divmod(at, columns)
        card = Place(place.left + column * (wide + _GAP), top + row * tall, wide, tall - _AIR)
        _draw(canvas, card, number, size)


def _size(numbers: Sequence[Number], wide: float, tall: float) -> float:
    """The largest size at which every number stands in one line and the card holds its words."""
    words = [possible(one_line(number.words), _SMALLEST, wide, 1) for number in numbers]
    rest = height_of(_LINES, _NAME) + height_of(_LINES, _NOTE) + 2 * _AIR
    size = min(_LARGEST, max((tall - rest) / 1.25, _SMALLEST))
    while size > _SMALLEST and any(lines_of(each, size, wide * _BOLD) > 1 for each in words):
        size -= 1
    return size


def _draw(canvas: Canvas, card: Place, number: Number, size: float) -> None:
    named = one_line(number.name)
    canvas.piece(card.cut_top(_RULE)[0], "rect", solid(LIGHT.main) + NO_LINE, t("slide.name.rule", canvas.lang))
    inside = _line(canvas, shortened(named, _NAME, card.width, _LINES), _NAME, LIGHT.quiet)
    words = shortened(one_line(number.words), size, card.width * _BOLD, _LINES)
    inside += _line(canvas, words, size, LIGHT.ink, bold=True)
    left = card.height - height_of(_LINES, _NAME) - height_of(lines_of(words, size, card.width * _BOLD), size)
    note_lines = min(max(int((left - _AIR) // height_of(1, _NOTE)), 1), _NOTE_LINES)
    inside += _line(canvas, shortened(one_line(number.note), _NOTE, card.width, note_lines), _NOTE, LIGHT.quiet)
    canvas.text(card.cut_top(_RULE + _AIR / 2)[1], inside, shortened(named, _NAME, card.width, 1))


def _line(canvas: Canvas, words: str, size: float, colour: str, *, bold: bool = False) -> str:
    return paragraph(run(words, style(size, colour, canvas.lang, bold=bold)), size=size, after=2) if words else ""
