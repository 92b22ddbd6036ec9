"""Names beside points: on the side where they cover no other point, band or name, even on a narrow screen."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from pages.charts.type_size import text_width

Box = tuple[float, float, float, float]
# The size of a plot on a phone, in pixels; on a wider screen points only stand further apart.
_WIDTH, _HEIGHT = 270, 290
_POINT, _WHISKER, _LINE, _BREAK = 8, 3, 20, 110
_SIDES = ("top center", "bottom center", "top right", "top left", "bottom right", "bottom left")


@dataclass(frozen=True)
class Point:
    """A point to be named, by shares (0 to 1) of the plot: across and up, and the ends of its band."""

    name: str
    x: float
    y: float
    low: float
    high: float


def named_points(points: Sequence[Point], *, size: int) -> list[tuple[str, str]]:
    """For each point its name as HTML and plotly's `textposition`; no name where there is no room on any side."""
    taken = [box for point in points for box in drawn_boxes(point)]
    found = []
    for point in points:
        lines = lines_of(point.name, size)
        boxes = {side: box_of(point, lines, side, size) for side in _SIDES}
        side = next((side for side, box in boxes.items() if _fits(box, taken)), "")
        taken += [boxes[side]] if side else []
        found.append(("<br>".join(map(escape, lines)) if side else "", side or _SIDES[0]))
    return found


def lines_of(name: str, size: int) -> list[str]:
    """The name, a long one in two lines of about the same length."""
    if text_width(name, size) <= _BREAK:
        return [name]
    half = len(name) // 2
    blanks = [place for place, letter in enumerate(name) if letter == " "]
    at = min(blanks, key=lambda place: abs(place - half)) if blanks else half
    return [name[:at], name[at:].strip()]


def drawn_boxes(point: Point) -> list[Box]:
    """What the point itself covers, and its band."""
    x, y, low, high = point.x * _WIDTH, point.y * _HEIGHT, point.low * _HEIGHT, point.high * _HEIGHT
    return [(x - _POINT, y - _POINT, x + _POINT, y + _POINT), (x - _WHISKER, low, x + _WHISKER, high)]


def box_of(point: Point, lines: Sequence[str], side: str, size: int) -> Box:
    """What the name covers on that side."""
    above, beside = side.split()
    width, height = max(text_width(line, size) for line in lines), len(lines) * _LINE
    x, y = point.x * _WIDTH, point.y * _HEIGHT
    left = {"center": x - width / 2, "right": x + _WHISKER, "left": x - width - _WHISKER}[beside]
    low = y + _POINT if above == "top" else y - _POINT - height
    return left, low, left + width, low + height


def meet(one: Box, other: Box) -> bool:
    """Whether two boxes cover one another."""
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _fits(box: Box, taken: Sequence[Box]) -> bool:
    """Whether a name covers nothing and stays in the plot, beside which there is a little room."""
    left, low, right, high = box
    inside = left >= -30 and right <= _WIDTH + 20 and low >= 0 and high <= _HEIGHT + 24
    return inside and not any(meet(box, other) for other in taken)
