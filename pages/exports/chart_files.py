"""A chart as a picture that stands alone: claim, subtitle, chart, legend, notes and sources, as SVG and PNG."""

from html import escape

from pages.exports.chart_picture import MARGIN, Drawn, chart
from pages.exports.exhibit import Exhibit
from pages.exports.lettering import legible, width_of, wrapped
from pages.exports.outlines import noted
from pages.exports.pictures import png
from pages.exports.svg_text import line_height, tall, words
from pages.exports.swatches import HEIGHT as BOX
from pages.exports.swatches import WIDTH as SWATCH
from pages.exports.swatches import legend_items
from pages.words.theme import Mode, Palette, palette

CLAIM, SUBTITLE, SMALL = 24, 15, 13
# Longer words are cut in the picture; its description says them in full.
MOST = {"title": 4, "subtitle": 3, "note": 8, "sources": 12}
GAP = 12


def exhibit_svg(exhibit: Exhibit, mode: Mode = "light") -> bytes:
    """The picture as SVG, its words as text in a font that office programs find or replace."""
    return _whole(exhibit, mode).encode()


def exhibit_png(exhibit: Exhibit, mode: Mode = "light") -> bytes:
    """The picture as PNG, two pixels for one; raises MissingAssets where fonts or ECharts are missing."""
    return png(_whole(exhibit, mode))


def _whole(exhibit: Exhibit, mode: Mode) -> str:
    colours, drawn = palette(mode), chart(exhibit, mode)
    head, top = _head(exhibit, drawn.width, colours)
    foot, height = _foot(exhibit, drawn, top + drawn.height + GAP, colours)
    size = f'width="{drawn.width}" height="{height}" viewBox="0 0 {drawn.width} {height}"'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {size} role="img">'
        f"<title>{escape(legible(exhibit.title))}</title><desc>{escape(_told(exhibit))}</desc>"
        f'<rect width="{drawn.width}" height="{height}" fill="{colours.ground}"/>'
        f'{head}<g transform="translate(0 {top})">{drawn.inside}</g>{foot}</svg>'
    )


def _told(exhibit: Exhibit) -> str:
    """All its words and the ids of its figures, for readers that look into the file."""
    ids = ", ".join(figure.observation_id for figure in exhibit.figures)
    said = (exhibit.subtitle, exhibit.summary, exhibit.note, exhibit.sources, ids, exhibit.build)
    return "\n".join(legible(words) for words in said if words)


def _head(exhibit: Exhibit, width: int, colours: Palette) -> tuple[str, int]:
    """Claim and subtitle, and where the chart begins below them."""
    room = width - 2 * MARGIN
    claim = wrapped(exhibit.title, size=CLAIM, width=room, most=MOST["title"], bold=True)
    below = wrapped(exhibit.subtitle, size=SUBTITLE, width=room, most=MOST["subtitle"])
    second = MARGIN + tall(claim, CLAIM) + 2
    inside = words(claim, x=MARGIN, y=MARGIN, size=CLAIM, colour=colours.ink, bold=True)
    inside += words(below, x=MARGIN, y=second, size=SUBTITLE, colour=colours.quiet)
    return inside, second + tall(below, SUBTITLE) + GAP


def _foot(exhibit: Exhibit, drawn: Drawn, y: int, colours: Palette) -> tuple[str, int]:
    """Legend, notes and sources, and where the picture ends."""
    inside, y = _legend(exhibit, drawn.width, y, colours)
    for text, most, colour in (
        (noted(exhibit), MOST["note"], colours.ink),
        (exhibit.sources, MOST["sources"], colours.quiet),
    ):
        lines = wrapped(text, size=SMALL, width=drawn.width - 2 * MARGIN, most=most)
        inside += words(lines, x=MARGIN, y=y, size=SMALL, colour=colour)
        y += tall(lines, SMALL) + (4 if lines else 0)
    return inside, y + MARGIN - 4


def _legend(exhibit: Exhibit, width: int, y: int, colours: Palette) -> tuple[str, int]:
    """The kinds in one line where there is room, and where the notes begin."""
    inside, x, items = "", MARGIN, legend_items(exhibit, colours)
    for box, meaning in items:
        meaning = legible(meaning)
        needed = SWATCH + 8 + round(width_of(meaning, SMALL))
        if x > MARGIN and x + needed > width - MARGIN:
            x, y = MARGIN, y + line_height(SMALL) + 4
        inside += f'<g transform="translate({x} {y + (line_height(SMALL) - BOX) // 2})">{box}</g>'
        inside += words([meaning], x=x + SWATCH + 8, y=y, size=SMALL, colour=colours.ink)
        x += needed + 24
    return inside, y + (line_height(SMALL) + GAP if items else 0)
