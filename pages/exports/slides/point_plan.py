"""Where the names of points stand: on the side where they cover no other point, band or name."""

from collections.abc import Sequence
from dataclasses import dataclass

from pages.charts.point_names import Box, meet
from pages.exports.exhibit import Point
from pages.exports.slides.axes import QUIET, Scale, scale_to
from pages.exports.slides.fitting import height_of, shortened, widest, wrapped
from pages.exports.slides.markup import one_line
from pages.exports.slides.native import Share

_SIZES = (18.0, 16.0, 14.0, 12.0)
MARKER = 11.0
_LEFT, _RIGHT, _TOP, _BOTTOM = 74.0, 24.0, 26.0, 50.0
# Above the highest point there is room for its name.
_HEADROOM = 1.06
_LONGEST, _LINES = 220.0, 3
_BAND, _GAP = 3.0, 6.0
_SIDES = ("r", "t", "l", "b")
Named = tuple[tuple[str, ...], str]


@dataclass(frozen=True)
class PointPlan:
    """The scales, the plot within the chart, and for each point the lines of its name and the side of it.

    A name without room has no lines.
    """

    x: Scale
    y: Scale
    inner: Share
    size: float
    names: tuple[Named, ...]

    @property
    def unnamed(self) -> int:
        """How many points have no name beside them."""
        return sum(not lines for lines, _ in self.names)


def planned(points: Sequence[Point], width: float, height: float) -> PointPlan:
    """The largest words at which all names have room in full; at the smallest, as many as have."""
    x = scale_to(max((point.x for point in points), default=0.0))
    y = scale_to(max((end for point in points for end in (point.y, point.high or 0.0)), default=0.0) * _HEADROOM)
    wide, tall = width - _LEFT - _RIGHT, height - _TOP - _BOTTOM
    inner = Share(_LEFT / width, _TOP / height, wide / width, tall / height)
    tried = ((size, _named(points, x, y, wide, tall, size)) for size in _SIZES)
    size, names = max(tried, key=lambda found: (*_named_count(found[1]), found[0]))
    return PointPlan(x, y, inner, size, tuple(names))


def _named_count(names: Sequence[Named]) -> tuple[int, int]:
    """How many names stand there in full, and how many at all."""
    shown = [lines for lines, _ in names if lines]
    return sum(not lines[-1].endswith("…") for lines in shown), len(shown)


def _named(points: Sequence[Point], x: Scale, y: Scale, wide: float, tall: float, size: float) -> list[Named]:
    places = [(point.x / x.end * wide, point.y / y.end * tall) for point in points]
    taken = [box for point, place in zip(points, places, strict=True) for box in _drawn(point, place, y, tall)]
    found: list[Named] = []
    for point, place in zip(points, places, strict=True):
        lines = _lines(one_line(point.name), size)
        boxes = {side: _box(place, lines, side, size) for side in _SIDES}
        side = next((side for side, box in boxes.items() if _free(box, taken, wide, tall)), "")
        taken += [boxes[side]] if side else []
        found.append((lines if side else (), side or _SIDES[0]))
    return found


def _lines(name: str, size: float) -> tuple[str, ...]:
    return tuple(wrapped(shortened(name, size, _LONGEST, _LINES), size, _LONGEST))


def _drawn(point: Point, place: tuple[float, float], y: Scale, tall: float) -> list[Box]:
    """What the point covers, and its band; heights count upwards."""
    (across, up), half = place, MARKER / 2
    low, high = ((up if end is None else end / y.end * tall) for end in (point.low, point.high))
    return [(across - half, up - half, across + half, up + half), (across - _BAND, low, across + _BAND, high)]


def _box(place: tuple[float, float], lines: Sequence[str], side: str, size: float) -> Box:
    across, up = place
    wide, tall, off = widest(lines, size) + 4, height_of(len(lines), size), MARKER / 2 + _GAP
    left = {"r": across + off, "l": across - off - wide}.get(side, across - wide / 2)
    low = {"t": up + off, "b": up - off - tall}.get(side, up - tall / 2)
    return left, low, left + wide, low + tall


def _free(box: Box, taken: Sequence[Box], wide: float, tall: float) -> bool:
    left, low, right, high = box
    inside = left >= 0 and right <= wide + _RIGHT and low >= -QUIET / 2 and high <= tall + _TOP
    return inside and not any(meet(box, other) for other in taken)
