"""A slide of text: its lines as paragraphs, as large as they fit."""

from collections.abc import Sequence

from pages.exports.slides.canvas import Canvas
from pages.exports.slides.fitting import height_of, lines_of, shortened
from pages.exports.slides.markup import legible, one_line, paragraph, run, style
from pages.exports.slides.place import Place
from pages.words.catalogue import t
from pages.words.theme import LIGHT

LARGEST, SMALLEST = 24.0, 14.0
_TOP, _AFTER = 18.0, 0.5


def draw(canvas: Canvas, body: Place, text: str) -> None:
    """Writes the lines below the claim; the notes of the speaker have those for which there is no room."""
    place = body.cut_top(_TOP)[1]
    lines = [line for line in map(one_line, legible(text).splitlines()) if line]
    size, kept = _fitted(lines, place)
    inside = "".join(
        paragraph(run(line, style(size, LIGHT.ink, canvas.lang)), size=size, after=size * _AFTER) for line in kept
    )
    if inside:
        canvas.text(place, inside, t("slide.name.text", canvas.lang))


def _fitted(lines: Sequence[str], place: Place) -> tuple[float, list[str]]:
    size = LARGEST
    while size > SMALLEST and _tall(lines, size, place.width) > place.height:
        size -= 1
    kept: list[str] = []
    room = place.height
    for line in lines:
        most = int((room - size * _AFTER) // height_of(1, size))
        if most < 1:
            break
        kept.append(shortened(line, size, place.width, most))
        room -= _tall(kept[-1:], size, place.width)
    return size, kept


def _tall(lines: Sequence[str], size: float, width: float) -> float:
    return sum(height_of(lines_of(line, size, width), size) + size * _AFTER for line in lines)
