"""Lines as printed → lines as written: a PDF breaks a paragraph wherever its column ends, even inside a number.

A break was forced if the column ends there and what follows would not have fitted any more, or if lines were cut
after a fixed number of characters; such lines are joined. All others stay as they are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

END = re.compile(r"[。！？!?；;：:]$")
PROSE = re.compile(r"[，。；、,]")
# A list's next entry never goes on with the one before it.
ENTRY = re.compile(r"[■□●○◆◇▪•·—\-]|[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[）)]|\d{1,2}[.、．](?!\d)")
# What is never divided: a run of Latin letters or digits, and a mark that may not begin a line.
WORD = re.compile(r"(?:[!-~]+|.)[，。、；：！？）》”’％%]*")
TOLERANCE = 0.3
SHORTEST_CUT = 15


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: where it begins and ends across the page, its foot and the size of its letters, in points."""

    text: str
    left: float
    right: float
    bottom: float
    size: float


def unwrapped(lines: list[Line], width: float) -> str:
    """The text of a page, `width` points wide, with forced breaks undone."""
    parts = [line.text for line in lines[:1]]
    for line, following in pairwise(lines):
        column = [other for other in lines if abs(other.left - line.left) < 3 * line.size]
        full = is_full(line, following, right_margin(line, column, width)) or is_cut(line, column)
        forced = full and goes_on(line, following)
        parts += [gap(line.text, following.text) if forced else "\n", following.text]
    return "".join(parts)


def right_margin(line: Line, column: list[Line], width: float) -> float | None:
    """Where the column of a line ends; None if nothing shows that it ends there, as on a page of short entries."""
    left, right = min(other.left for other in column), max(other.right for other in column)
    justified = sum(right - other.right < line.size for other in column) >= 3
    return right if justified or width - right < left + 2 * line.size else None


def is_full(line: Line, following: Line, margin: float | None) -> bool:
    """True if the first word of the next line would not have fitted any more."""
    word = WORD.match(following.text)
    if margin is None or word is None:
        return False
    return margin - line.right < (measure(word[0]) + TOLERANCE) * line.size


def is_cut(line: Line, column: list[Line]) -> bool:
    """True if lines of the column are as long as they can be, counted in characters."""
    longest = max(len(other.text) for other in column)
    return SHORTEST_CUT <= longest == len(line.text) and sum(len(other.text) == longest for other in column) > 1


def goes_on(line: Line, following: Line) -> bool:
    """True if two lines can be of one paragraph: one below the other, alike, and the sentence still open."""
    below = 0 < line.bottom - following.bottom < 3.5 * line.size
    alike = abs(line.size - following.size) < 0.1 * line.size and following.left < line.left + 0.7 * line.size
    prose = PROSE.search(line.text + following.text) and not END.search(line.text) and not ENTRY.match(following.text)
    return bool(below and alike and prose)


def measure(word: str) -> float:
    """How wide a word is at least, in sizes of its letters."""
    return sum(0.5 if character < "\x7f" else 1.0 for character in word)


def gap(before: str, after: str) -> str:
    """A blank between two Latin words; Chinese has none, and a number that was cut goes on."""
    return " " if re.search(r"[A-Za-z,;]$", before) and re.match(r"[A-Za-z]", after) else ""
