"""How bars share a slide: the size of their words, the room for names and labels, and how many a slide holds."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from pages.exports.exhibit import Bar, Exhibit
from pages.exports.slides.axes import QUIET, Scale, scale_to
from pages.exports.slides.fitting import height_of, lines_of, shortened, widest, width_of, wrapped
from pages.exports.slides.markup import one_line

LARGEST, SMALLEST = 18.0, 12.0
LINES = 3
_NAMES, _PLOT, _GAP = 0.34, 0.3, 12.0
# The lines of an axis stand as far apart as the font wants; a name that touches the next one may be left out.
_LINE = 1.5
_THICKEST, _FULL = 46.0, 0.62
_LONG = 400
_NUMBERS, _TITLE = height_of(1.6, QUIET), height_of(1.6, QUIET)


@dataclass(frozen=True)
class BarPlan:
    """Sizes in points; `name_room` left of the plot, `plot` wide, `gap` as the format counts it."""

    size: float
    name_room: float
    plot: float
    gap: int
    scale: Scale
    names: tuple[str, ...]


def planned(bars: Sequence[Bar], width: float, rows: float, furthest: float) -> BarPlan:
    """The largest words at which names, bars and labels all have room; `furthest` is the end of the longest bar."""
    scale, row = scale_to(furthest), rows / max(len(bars), 1)
    size = LARGEST
    while size > SMALLEST and not _fits(bars, size, width, row, scale):
        size -= 1
    room = _name_room(bars, size, width)
    names = tuple("\n".join(_broken(bar.name, size, room - _GAP)) for bar in bars)
    thick = min(row * _FULL, _THICKEST)
    plot = max(_plot(bars, size, width, scale), width * _PLOT / 2)
    return BarPlan(size, room, plot, round((row / thick - 1) * 100), scale, names)


def capacity(bars: Sequence[Bar], width: float, rows: float) -> int:
    """How many of these bars a slide holds with words that can still be read."""
    lines = min(_name_lines(bars, SMALLEST, width), LINES)
    return max(math.floor(rows / (lines * SMALLEST * _LINE)), 1)


def rows_height(exhibit: Exhibit, height: float) -> float:
    """What the numbers of the axis, and its title where it has one, leave of a chart's height."""
    return height - _NUMBERS - (_TITLE if title_of(exhibit) else 0)


def title_of(exhibit: Exhibit) -> str:
    """What the bars measure, where the subtitle does not say it."""
    return exhibit.axis[0] if exhibit.axis and exhibit.axis[0] not in exhibit.subtitle else ""


def ending(bar: Bar) -> float:
    """How far the bar reaches."""
    return sum(bar.segments.values())


def said(bar: Bar) -> str:
    """The words at its end, with an arrow where it has none."""
    return one_line(bar.label) + (" →" if "fading" in bar.segments else "")


def _fits(bars: Sequence[Bar], size: float, width: float, row: float, scale: Scale) -> bool:
    lines = _name_lines(bars, size, width)
    return lines <= LINES and lines * size * _LINE <= row and _plot(bars, size, width, scale) >= width * _PLOT


def _name_room(bars: Sequence[Bar], size: float, width: float) -> float:
    return min(widest((_sample(bar.name) for bar in bars), size) * 1.06 + _GAP, width * _NAMES)


def _name_lines(bars: Sequence[Bar], size: float, width: float) -> int:
    room = _name_room(bars, size, width) - _GAP
    return max((lines_of(_sample(bar.name), size, room) for bar in bars), default=1)


def _broken(name: str, size: float, width: float) -> list[str]:
    """The lines of a name: broken here, for not every program breaks the names of an axis."""
    return wrapped(shortened(one_line(name), size, width, LINES), size, width)


def _sample(name: str) -> str:
    """As much of a name as can matter: one of ten thousand characters is cut anyway."""
    return one_line(name[:_LONG])


def _plot(bars: Sequence[Bar], size: float, width: float, scale: Scale) -> float:
    """The widest plot beside which every label still ends on the slide."""
    rest = width - _name_room(bars, size, width) - _GAP
    ends = ((ending(bar) / scale.end, width_of(said(bar), size) + 2 * _GAP) for bar in bars)
    return min([rest, *((rest - words) / share for share, words in ends if share > 0)])
