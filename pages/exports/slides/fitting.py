"""How much room a text takes, and the largest size at which it fits."""

import math
import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache

from pages.exports.slides.markup import LEADING, one_line

# In parts of the size; letters that are not named are of middling width.
_WIDTHS = (("MW@%—", 0.95), ("ABCDEFGHKNOPQRSUVXYZmw&", 0.72), ("fijlrtI.,;:'|! ()[]/", 0.36))
# Fonts differ a little in width, and a line is never filled to its end.
_FULL = 0.96
_PIECE = re.compile(r"[0-9A-Za-z.,%'’&/+-]+|.", re.DOTALL)


def width_of(text: str, size: float) -> float:
    """Points that the text takes in one line."""
    return sum(map(_ems, text)) * size


@cache
def _ems(letter: str) -> float:
    if unicodedata.east_asian_width(letter) in "WFA":
        return 1.0
    return next((ems for letters, ems in _WIDTHS if letter in letters), 0.56)


def widest(texts: Iterable[str], size: float) -> float:
    return max((width_of(text, size) for text in texts), default=0.0)


def lines_of(text: str, size: float, width: float) -> int:
    """Lines that the text takes."""
    return len(wrapped(text, size, width))


def wrapped(text: str, size: float, width: float) -> list[str]:
    """The text in lines: words stay whole, Chinese breaks anywhere, a word longer than a line breaks, too."""
    room, lines, used = max(width * _FULL, size), [""], 0.0
    for piece in _pieces(text, size, room):
        needed = width_of(piece, size)
        if used and used + needed > room and not piece.isspace():
            lines, used = [*lines, ""], 0.0
        lines[-1] += piece
        used += needed
    return [line.strip() for line in lines]


def _pieces(text: str, size: float, room: float) -> Iterator[str]:
    for piece in _PIECE.findall(text):
        yield from piece if width_of(piece, size) > room else [piece]


def height_of(lines: float, size: float) -> float:
    return lines * size * LEADING


def fitted(text: str, width: float, *, most: float, least: float, lines: int) -> tuple[float, str]:
    """The largest size at which the text takes no more than so many lines; at the least it is cut, with an ellipsis."""
    text, size = possible(one_line(text), least, width, lines), most
    while size > least:
        if lines_of(text, size, width) <= lines:
            return size, text
        size -= 1
    return least, shortened(text, least, width, lines)


def shortened(text: str, size: float, width: float, lines: int) -> str:
    """The text, cut with an ellipsis where it takes more lines than that."""
    text = possible(text, size, width, lines)
    if lines_of(text, size, width) <= lines:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        fits = lines_of(f"{text[:middle].rstrip()}…", size, width) <= lines
        low, high = (middle, high) if fits else (low, middle - 1)
    return f"{text[:low].rstrip()}…"


def possible(text: str, size: float, width: float, lines: int) -> str:
    """As much of the text as could ever fit and a little more: a huge one is to cost no more than a long one."""
    return text[: math.ceil(lines * width / size * 4) + 1]
