"""One page of the presentation: claim, subtitle, chart, legend, foot and number."""

from dataclasses import replace

from pages.exports.deck import Deck, Slide
from pages.exports.exhibit import Exhibit
from pages.exports.slides import claim, foot, legend_row, number_cards, picture
from pages.exports.slides.bar_chart import bar_chart
from pages.exports.slides.canvas import Canvas
from pages.exports.slides.fills import NO_LINE
from pages.exports.slides.fitting import fitted, height_of
from pages.exports.slides.legend_row import Item, items_of
from pages.exports.slides.markup import one_line, paragraph, run, solid, style
from pages.exports.slides.native import NativeChart
from pages.exports.slides.page_number import draw as draw_number
from pages.exports.slides.pages_of import Page
from pages.exports.slides.place import Place, Room
from pages.exports.slides.point_chart import point_chart
from pages.exports.slides.text_body import draw as draw_text
from pages.words.catalogue import t
from pages.words.theme import LIGHT

SUBTITLE, _LEAST = 16.0, 12.0
GAP = 10.0


def draw(canvas: Canvas, page: Page, deck: Deck, room: Room, number: int) -> None:
    """Fills the slide from its edges inwards; the chart takes what is left."""
    exhibit = _credited(page.slide.exhibit)
    claim.draw(canvas, room, page.slide.claim)
    if not room.light:
        canvas.piece(room.panel, "rect", solid(LIGHT.ground) + NO_LINE, t("slide.name.panel", canvas.lang))
    draw_number(canvas, room, number)
    body = _foot(canvas, deck, exhibit, claim.body_below(room, page.slide.claim), room)
    if exhibit is None:
        draw_text(canvas, body, page.slide.body)
        return
    body = _subtitle(canvas, exhibit, body)
    _chart(canvas, replace(page, slide=replace(page.slide, exhibit=exhibit)), exhibit, body)


def chart_height(slide: Slide, exhibit: Exhibit, deck: Deck, room: Room) -> float:
    """What claim, subtitle, legend and foot leave to a chart of bars."""
    body = claim.body_below(room, slide.claim)
    small = foot.foot_of(deck, exhibit, room.foot_width).height + legend_row.height(items_of(exhibit), body.width)
    return body.height - small - height_of(1, SUBTITLE) - 3 * GAP


def _credited(exhibit: Exhibit | None) -> Exhibit | None:
    """A map says what its outlines are."""
    said = picture.credit(exhibit) if exhibit else ""
    return (
        replace(exhibit, note=" ".join(each for each in (exhibit.note, said) if each)) if exhibit and said else exhibit
    )


def _foot(canvas: Canvas, deck: Deck, exhibit: Exhibit | None, body: Place, room: Room) -> Place:
    width = room.foot_width
    found = foot.foot_of(deck, exhibit, width)
    rest, place = body.cut_bottom(found.height)
    if found.paragraphs:
        foot.draw(canvas, replace(place, width=width), found)
    return rest.cut_bottom(GAP)[0]


def _subtitle(canvas: Canvas, exhibit: Exhibit, body: Place) -> Place:
    if not one_line(exhibit.subtitle):
        return body.cut_top(GAP)[1]
    size, text = fitted(exhibit.subtitle, body.width, most=SUBTITLE, least=_LEAST, lines=1)
    place, rest = body.cut_top(height_of(1, size))
    inside = paragraph(run(text, style(size, LIGHT.quiet, canvas.lang)), size=size)
    canvas.text(place, inside, t("slide.name.subtitle", canvas.lang))
    return rest.cut_top(GAP)[1]


def _chart(canvas: Canvas, page: Page, exhibit: Exhibit, body: Place) -> None:
    if exhibit.form == "bars" and exhibit.bars:
        place = _legend(canvas, exhibit, body, items_of(exhibit))
        _native(canvas, place, bar_chart(exhibit, place.width, place.height, furthest=page.furthest), exhibit)
    elif exhibit.form == "points" and exhibit.points:
        _points(canvas, exhibit, body)
    elif exhibit.form == "numbers" and exhibit.numbers:
        number_cards.draw(canvas, body.cut_top(GAP)[1], exhibit.numbers)
    elif exhibit.picture is not None:
        place = body.inside(exhibit.picture.width, exhibit.picture.height)
        canvas.picture(place, picture.drawn(exhibit.picture), t("slide.name.chart", canvas.lang), exhibit.summary)
    else:
        draw_text(canvas, body, t("slide.nothing", canvas.lang))


def _points(canvas: Canvas, exhibit: Exhibit, body: Place) -> None:
    """Whether all names have room is known only once they are placed; the legend then says how many have none."""
    place = body.cut_bottom(legend_row.height(items_of(exhibit, 1), body.width) + GAP)[0]
    chart, unnamed = point_chart(exhibit, place.width, place.height)
    _legend(canvas, exhibit, body, items_of(exhibit, unnamed))
    _native(canvas, place, chart, exhibit)


def _legend(canvas: Canvas, exhibit: Exhibit, body: Place, items: list[Item]) -> Place:
    rest, place = body.cut_bottom(legend_row.height(items, body.width))
    legend_row.draw(canvas, place, items, points=exhibit.form == "points")
    return rest.cut_bottom(GAP)[0]


def _native(canvas: Canvas, place: Place, chart: NativeChart, exhibit: Exhibit) -> None:
    canvas.chart(place, chart, t("slide.name.chart", canvas.lang), exhibit.summary)
