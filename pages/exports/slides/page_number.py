"""The number of the page, as a field that follows when slides are moved."""

from pages.exports.slides.canvas import Canvas
from pages.exports.slides.markup import style
from pages.exports.slides.place import Room
from pages.exports.slides.room import number_of
from pages.words.catalogue import t
from pages.words.theme import LIGHT

SIZE = 12.0
_FIELD = "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}"


def draw(canvas: Canvas, room: Room, number: int) -> None:
    """Writes the number where the layout has it; ours where it has none."""
    own = number_of(canvas.slide.slide_layout)
    place = f'<p:ph type="sldNum" sz="quarter" idx="{own.placeholder_format.idx}"/>' if own is not None else ""
    shown = f"{style(SIZE, LIGHT.quiet, canvas.lang)}<a:t>{number}</a:t>"
    words = f'<a:p><a:pPr algn="r"/><a:fld id="{_FIELD}" type="slidenum">{shown}</a:fld></a:p>'
    canvas.text(room.number, words, t("slide.name.number", canvas.lang), anchor="b", field=place)
