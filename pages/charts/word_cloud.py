"""Words in one picture, the weightier the larger; placed by a fixed rule, so that the same words look the same."""

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from html import escape

from pages.charts.type_size import text_width

SMALLEST = 14
LARGEST = 0.125  # of the width
_GAP = 5
_STEP = 7.0  # pixels between two places where a word looks for room
_STEPS = 8000


@dataclass(frozen=True)
class Placed:
    """A word with the middle of its box, its size of type and the size of the box, in pixels."""

    word: str
    x: float
    y: float
    size: int
    width: int

    def meets(self, other: "Placed") -> bool:
        """Whether the boxes come nearer than the gap."""
        beside = abs(self.x - other.x) * 2 >= self.width + other.width + 2 * _GAP
        above = abs(self.y - other.y) * 2 >= self.size + other.size + 2 * _GAP
        return not (beside or above)


def placed(weights: Sequence[tuple[str, float]], *, width: int, flat: float = 0.8) -> list[Placed]:
    """Each word, the weightiest first, as near to the middle as there is room; none is wider than the picture.

    `flat` is the height of the picture to its width, as far as the words allow.
    """
    top = max((weight for _, weight in weights), default=1.0)
    found: list[Placed] = []
    spiral = list(_spiral(flat))
    for word, weight in weights:
        size = _size(word, weight / top, width)
        box = text_width(word, size)
        spots = (Placed(word, x, y, size, box) for x, y in spiral if abs(x) * 2 + box <= width)
        spot = next((spot for spot in spots if not any(spot.meets(other) for other in found)), None)
        found += [spot] if spot else []
    return found


def word_cloud(words: Sequence[Placed], *, width: int, href: Callable[[str], str], label: str) -> str:
    """The placed words as HTML, each a link; colours and type come from the style sheet."""
    top = min((word.y - word.size / 2 for word in words), default=0.0) - _GAP
    height = max((word.y + word.size / 2 for word in words), default=0.0) + _GAP - top
    links = "".join(_link(word, width / 2 + word.x, word.y - top, href(word.word)) for word in words)
    box = f"width:{width}px;height:{height:.0f}px"
    return f'<div class="cloud" style="{box}" role="group" aria-label="{escape(label)}">{links}</div>'


def _size(word: str, share: float, width: int) -> int:
    """The size of type: the area of a word follows its weight, as far as the picture is wide enough."""
    size = round(max(SMALLEST, LARGEST * width * math.sqrt(share)))
    return max(1, min(size, int(0.9 * size * width / max(1, text_width(word, size)))))


def _spiral(flat: float) -> Iterator[tuple[float, float]]:
    """Points from the middle outwards, at even distances on an evenly widening spiral."""
    for step in range(_STEPS):
        turn = math.sqrt(2 * step)
        yield _STEP * turn * math.cos(turn), flat * _STEP * turn * math.sin(turn)


def _link(word: Placed, x: float, y: float, way: str) -> str:
    place = f"left:{x:.0f}px;top:{y:.0f}px;font-size:{word.size}px"
    return f'<a class="way" style="{place}" href="{escape(way, quote=True)}" target="_self">{escape(word.word)}</a>'
