"""The claim on top of a slide: in one line where a little smaller type does it, in two at most."""

from typing import Any

from pptx.oxml import parse_xml

from pages.exports.slides.canvas import Canvas
from pages.exports.slides.fitting import fitted, height_of, lines_of
from pages.exports.slides.markup import NAMESPACES, one_line, paragraph, run, style
from pages.exports.slides.place import Place, Room
from pages.words.catalogue import t
from pages.words.theme import LIGHT

_INSETS = 14.4
# Bold Latin is that much wider.
_BOLD = 0.95
_LITTLE, _SMALLEST, _LINES = 0.8, 16.0, 2


def body_below(room: Room, words: str) -> Place:
    """What is left for the body below the claim."""
    bottom = _place(room, *_set(words, room)).bottom
    return Place(room.body.left, bottom, room.body.width, room.body.bottom - bottom)


def draw(canvas: Canvas, room: Room, words: str) -> None:
    """Writes the claim into the title of the layout."""
    size, text = _set(words, room)
    place = _place(room, size, text)
    title = canvas.slide.shapes.title
    if title is None:
        inside = paragraph(run(text, style(size, LIGHT.ink, canvas.lang, bold=True)), size=size)
        canvas.text(place, inside, t("slide.name.claim", canvas.lang))
    else:
        title.left, title.top, title.width, title.height = place.emu
        _write(title._element, run(text, style(size, "", canvas.lang, bold=None)))


def _place(room: Room, size: float, text: str) -> Place:
    """As the layout has it, or as high as its lines are."""
    return room.claim.cut_top(height_of(lines_of(text, size, _width(room)), size) + 4)[0] if room.flows else room.claim


def _set(words: str, room: Room) -> tuple[float, str]:
    """Size and text, cut with an ellipsis where the smallest size does not do."""
    width = _width(room)
    text, most = one_line(words), room.size
    size, whole = fitted(text, width, most=most, least=max(round(most * _LITTLE), _SMALLEST), lines=1)
    if whole == text:
        return size, whole
    while most > _SMALLEST and height_of(_LINES, most) > room.claim.height:
        most -= 1
    return fitted(text, width, most=most, least=_SMALLEST, lines=_LINES)


def _width(room: Room) -> float:
    return (room.claim.width - (0 if room.flows else _INSETS)) * _BOLD


def _write(shape: Any, words: str) -> None:
    (body,) = shape.xpath("./p:txBody")
    for old in list(body.p_lst):
        body.remove(old)
    body.append(parse_xml(f"<a:p {NAMESPACES}>{words}</a:p>"))
