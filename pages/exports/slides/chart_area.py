"""What a slide is there for: a native chart with its legend, key numbers in large type, or a picture."""

from collections.abc import Sequence

from pages.exports.chart_picture import chart
from pages.exports.exhibit import Exhibit
from pages.exports.pictures import png
from pages.exports.slides import legend_row, number_cards, text_body
from pages.exports.slides.bar_chart import bar_chart
from pages.exports.slides.canvas import Canvas
from pages.exports.slides.legend_row import Item, items_of
from pages.exports.slides.line_chart import line_chart
from pages.exports.slides.native import NativeChart
from pages.exports.slides.pie_chart import pie_chart
from pages.exports.slides.place import Place
from pages.exports.slides.point_chart import point_chart
from pages.words.catalogue import t

GAP = 10.0


def draw(canvas: Canvas, exhibit: Exhibit, body: Place, *, furthest: float) -> None:
    """Fills the place with what the exhibit shows; `furthest` ends the axis of bars."""
    if exhibit.form == "bars" and exhibit.bars:
        _bars(canvas, exhibit, body, furthest)
    elif exhibit.form == "points" and exhibit.points:
        _points(canvas, exhibit, body)
    elif exhibit.form == "lines" and exhibit.points:
        _lines(canvas, exhibit, body)
    elif exhibit.form == "pie":
        _pie(canvas, exhibit, body)
    elif exhibit.form == "numbers" and exhibit.numbers:
        number_cards.draw(canvas, body.cut_top(GAP)[1], exhibit.numbers)
    elif exhibit.picture is not None:
        _picture(canvas, exhibit, body)
    else:
        text_body.draw(canvas, body, t("slide.nothing", canvas.lang))


def _bars(canvas: Canvas, exhibit: Exhibit, body: Place, furthest: float) -> None:
    items = items_of(exhibit)
    place = _above(body, items)
    _native(canvas, place, bar_chart(exhibit, place.width, place.height, furthest=furthest), exhibit)
    _legend(canvas, exhibit, body, items)


def _points(canvas: Canvas, exhibit: Exhibit, body: Place) -> None:
    """Whether all names have room is known only once they are placed; the legend then says how many have none."""
    place = _above(body, items_of(exhibit, 1))
    chart, unnamed = point_chart(exhibit, place.width, place.height)
    _native(canvas, place, chart, exhibit)
    _legend(canvas, exhibit, body, items_of(exhibit, unnamed))


def _pie(canvas: Canvas, exhibit: Exhibit, body: Place) -> None:
    items = items_of(exhibit)
    place = _above(body, items)
    _native(canvas, place, pie_chart(exhibit, place.width, place.height), exhibit)
    _legend(canvas, exhibit, body, items)


def _lines(canvas: Canvas, exhibit: Exhibit, body: Place) -> None:
    items = items_of(exhibit)
    place = _above(body, items)
    _native(canvas, place, line_chart(exhibit, place.width, place.height), exhibit)
    _legend(canvas, exhibit, body, items)


def _picture(canvas: Canvas, exhibit: Exhibit, body: Place) -> None:
    """What office programs do not know (map, flow, calendar), two pixels for one."""
    drawn = chart(exhibit, "light")
    place = body.inside(drawn.width, drawn.height)
    canvas.picture(place, png(drawn.alone), t("slide.name.chart", canvas.lang), exhibit.summary)


def _above(body: Place, items: Sequence[Item]) -> Place:
    """What a legend of these items leaves."""
    return body.cut_bottom(legend_row.height(items, body.width) + GAP)[0]


def _legend(canvas: Canvas, exhibit: Exhibit, body: Place, items: Sequence[Item]) -> None:
    place = body.cut_bottom(legend_row.height(items, body.width))[1]
    legend_row.draw(canvas, place, items, points=exhibit.shape == "point")


def _native(canvas: Canvas, place: Place, chart: NativeChart, exhibit: Exhibit) -> None:
    canvas.chart(place, chart, t("slide.name.chart", canvas.lang), exhibit.summary)
