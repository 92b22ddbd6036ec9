"""A deck as a PPTX file that the bureau goes on working with: native charts, its own template, sources in the notes."""

from typing import Any

from pptx.presentation import Presentation as Presented

from pages.exports.deck import Deck, Slide
from pages.exports.exhibit import Exhibit
from pages.exports.slides import page, speaker_notes
from pages.exports.slides.canvas import Canvas
from pages.exports.slides.frozen import frozen
from pages.exports.slides.own import dress, own_template
from pages.exports.slides.pages_of import pages_of
from pages.exports.slides.place import EMU, Room
from pages.exports.slides.room import chart_layout, room_of
from pages.exports.slides.template import opened


def deck_pptx(deck: Deck, template: bytes | None = None) -> bytes:
    """The deck on the bureau's template (.pptx or .potx), on ours where there is none; the same deck, the same bytes.

    Raises BadTemplate where the template cannot serve, MissingAssets where a picture cannot be drawn.
    """
    made = own_template() if template is None else opened(template, deck.lang)
    layout = chart_layout(made.slide_layouts)
    room = room_of(layout, _points(made.slide_width), _points(made.slide_height), flows=template is None)
    _fill(made, layout, room, deck)
    if template is None and deck.slides:
        dress(made.notes_master.part)
    return frozen(made, deck)


def _fill(made: Presented, layout: Any, room: Room, deck: Deck) -> None:
    def height(slide: Slide, exhibit: Exhibit) -> float:
        return page.chart_height(slide, exhibit, deck, room)

    pages = [each for slide in deck.slides for each in pages_of(slide, room.body.width, height)]
    for number, each in enumerate(pages, start=1):
        slide = made.slides.add_slide(layout)
        _clear(slide)
        page.draw(Canvas(slide, deck.lang), each, deck, room, number)
        speaker_notes.write(slide, each.slide, deck)


def _clear(slide: Any) -> None:
    """Takes out what the layout offers besides a title: an empty box asks to be filled."""
    for shape in list(slide.placeholders):
        if shape != slide.shapes.title:
            shape._element.getparent().remove(shape._element)


def _points(length: int | None) -> float:
    return (length or 0) / EMU
