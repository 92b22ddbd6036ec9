"""One page of the presentation: claim, subtitle, chart, legend, foot and number, in the order of reading."""

from dataclasses import replace

from pages.exports.deck import Deck, Slide
from pages.exports.exhibit import Exhibit
from pages.exports.outlines import noted
from pages.exports.slides import chart_area, claim, foot, legend_row, page_number, text_body
from pages.exports.slides.canvas import Canvas
from pages.exports.slides.fills import NO_LINE
from pages.exports.slides.fitting import fitted, height_of
from pages.exports.slides.markup import one_line, paragraph, run, solid, style
from pages.exports.slides.pages_of import Page
from pages.exports.slides.place import Place, Room
from pages.words.catalogue import t
from pages.words.theme import LIGHT

SUBTITLE, _LEAST = 16.0, 12.0
GAP = chart_area.GAP


def draw(canvas: Canvas, page: Page, deck: Deck, room: Room, number: int) -> None:
    """Fills the slide; the chart takes what claim, subtitle and foot leave."""
    exhibit = _credited(page.slide.exhibit)
    said = foot.foot_of(deck, exhibit, room.foot_width)
    body, below = claim.body_below(room, page.slide.claim).cut_bottom(said.height)
    body = body.cut_bottom(GAP)[0]
    claim.draw(canvas, room, page.slide.claim)
    if not room.light:
        canvas.piece(room.panel, "rect", solid(LIGHT.ground) + NO_LINE, t("slide.name.panel", canvas.lang))
    if exhibit is None:
        text_body.draw(canvas, body, page.slide.body)
    else:
        chart_area.draw(canvas, exhibit, _subtitle(canvas, exhibit, body), furthest=page.furthest)
    foot.draw(canvas, replace(below, width=room.foot_width), said)
    page_number.draw(canvas, room, number)


def chart_height(slide: Slide, exhibit: Exhibit, deck: Deck, room: Room) -> float:
    """What claim, subtitle, legend and foot leave to a chart of bars."""
    body = claim.body_below(room, slide.claim)
    legend = legend_row.height(legend_row.items_of(exhibit), body.width)
    small = foot.foot_of(deck, exhibit, room.foot_width).height + legend
    return body.height - small - height_of(1, SUBTITLE) - 3 * GAP


def _credited(exhibit: Exhibit | None) -> Exhibit | None:
    """A map says what its outlines are."""
    return replace(exhibit, note=noted(exhibit)) if exhibit else None


def _subtitle(canvas: Canvas, exhibit: Exhibit, body: Place) -> Place:
    """Writes it in one line; what is left below it."""
    if not one_line(exhibit.subtitle):
        return body.cut_top(GAP)[1]
    size, text = fitted(exhibit.subtitle, body.width, most=SUBTITLE, least=_LEAST, lines=1)
    place, rest = body.cut_top(height_of(1, size))
    inside = paragraph(run(text, style(size, LIGHT.quiet, canvas.lang)), size=size)
    canvas.text(place, inside, t("slide.name.subtitle", canvas.lang))
    return rest.cut_top(GAP)[1]
