"""What an exhibit draws, without the words around it: its ECharts option, or its key numbers in large type."""

import re
from dataclasses import dataclass

from pages.charts.bar_frame import FOOT
from pages.exports.exhibit import Exhibit, Number, Picture
from pages.exports.lettering import shortened, width_of, wrapped
from pages.exports.outlines import outlines_of
from pages.exports.pictures import svg
from pages.exports.svg_patterns import drawn_out
from pages.exports.svg_text import for_office, tall, words
from pages.words.theme import Mode, Palette, palette

WIDTH, MARGIN, GAP = 960, 20, 24
COLUMNS = 4
MANY, CLOSE, ROOM = 14, 38, 300  # bars, pixels of each, pixels for a line of a name
NAME, NOTE = 15, 13
SIZES = (34, 28, 22, 16)  # of numbers: a long one is set smaller rather than broken
_EACH = (WIDTH - 2 * MARGIN + GAP) // COLUMNS - GAP
_OUTER = re.compile(r"\A<svg[^>]*>|</svg>\s*\Z")


@dataclass(frozen=True)
class Drawn:
    """The inside of an SVG picture and its size in pixels."""

    inside: str
    width: int
    height: int

    @property
    def alone(self) -> str:
        """The whole picture."""
        size = f'width="{self.width}" height="{self.height}" viewBox="0 0 {self.width} {self.height}"'
        return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{self.inside}</svg>'


def chart(exhibit: Exhibit, mode: Mode) -> Drawn:
    """The chart of an exhibit; its key numbers where it has no picture. Raises MissingAssets without ECharts."""
    colours = palette(mode)
    return _picture(exhibit, exhibit.picture, colours) if exhibit.picture else _numbers(exhibit.numbers, colours)


def _picture(exhibit: Exhibit, picture: Picture, colours: Palette) -> Drawn:
    option = picture.dark if colours.mode == "dark" else picture.light
    height = _height(exhibit, picture)
    drawn = svg(shortened(option), width=picture.width, height=height, palette=colours, outlines=outlines_of(picture))
    return Drawn(for_office(drawn_out(_OUTER.sub("", drawn))), picture.width, height)


def _height(exhibit: Exhibit, picture: Picture) -> int:
    """Many bars stand closer than on the screen, where no name needs a third line."""
    many = len(exhibit.bars) > MANY and all(width_of(bar.name, NAME) < 2 * ROOM for bar in exhibit.bars)
    return CLOSE * len(exhibit.bars) + FOOT if many else picture.height


def _numbers(numbers: tuple[Number, ...], colours: Palette) -> Drawn:
    """In rows of four: what it is, the number, what stands below it."""
    parts, y = [], GAP
    for first in range(0, len(numbers), COLUMNS):
        part, height = _row(numbers[first : first + COLUMNS], y, colours)
        parts.append(part)
        y += height + GAP
    return Drawn("".join(parts), WIDTH, y)


def _row(numbers: tuple[Number, ...], y: int, colours: Palette) -> tuple[str, int]:
    """The SVG of numbers side by side, all of one size, and how tall it is."""
    names = [wrapped(each.name, size=NAME, width=_EACH, most=3) for each in numbers]
    size = next(size for size in SIZES if size == SIZES[-1] or all(_fits(each.words, size) for each in numbers))
    large = [wrapped(each.words, size=size, width=_EACH, most=3, bold=True) for each in numbers]
    notes = [wrapped(each.note, size=NOTE, width=_EACH, most=4) for each in numbers]
    second = y + max(tall(lines, NAME) for lines in names) + 4
    third = second + max(tall(lines, size) for lines in large) + 4
    inside = ""
    for place, (name, number, note) in enumerate(zip(names, large, notes, strict=True)):
        x = MARGIN + place * (_EACH + GAP)
        inside += words(name, x=x, y=y, size=NAME, colour=colours.quiet)
        inside += words(number, x=x, y=second, size=size, colour=colours.ink, bold=True)
        inside += words(note, x=x, y=third, size=NOTE, colour=colours.quiet)
    return inside, third + max(tall(lines, NOTE) for lines in notes) - y


def _fits(text: str, size: int) -> bool:
    """Whether a number needs no second line."""
    return len(wrapped(text, size=size, width=_EACH, most=2, bold=True)) < 2
