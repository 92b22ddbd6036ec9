"""Text as it is drawn in a picture or on paper: without what no font shows, broken into lines."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

from pages.exports.assets import FAMILIES, asset

# Our fonts hold neither arrow nor flag nor cross.
SIGNS = str.maketrans({"→": "›", "⚑": "*", "✕": "×", "\t": " ", "\n": " "})
HIDDEN = {"Cc", "Cf", "Cs", "Co", "Cn"}
# A word stays whole, a closing sign never begins a line, an opening one never ends it.
_PIECE = re.compile(r"[（“《〔(]*(?:[0-9A-Za-z.,%'’&/+–-]+|.)[，。；：、）”》〕！？%)]*\s*", re.DOTALL)


def legible(text: str) -> str:
    """The text in one line without control and invisible characters, with signs that our fonts have."""
    return _clean(text).strip()


def wrapped(text: str, *, size: int, width: int, most: int, bold: bool = False) -> list[str]:
    """The text in lines of at most `width` pixels; what exceeds `most` lines ends in an ellipsis."""
    lines = _lines(legible(text)[: (most + 1) * width], width / size, bold)
    found = [line for line, _ in zip(lines, range(most + 1), strict=False)]
    return found if len(found) <= most else [*found[: most - 1], f"{found[most - 1][:-1].rstrip()}…"]


def shortened(option: Any, *, ems: int = 54) -> Any:
    """An ECharts option whose words are legible, none longer than three lines beside a bar; shapes are no words."""
    if isinstance(option, dict):
        return {key: shortened(each, ems=ems) for key, each in option.items()}
    if isinstance(option, list):
        return [shortened(each, ems=ems) for each in option]
    if not isinstance(option, str) or option.startswith(("path://", "image://")):
        return option
    return (wrapped(option, size=1, width=ems, most=1) or [""])[0] if len(option) > ems // 2 else _clean(option)


def width_of(text: str, size: int, *, bold: bool = False) -> float:
    """Pixels that the text takes in our font at `size`."""
    return size * _ems(text, bold)


def _clean(text: str) -> str:
    return "".join(sign for sign in text.translate(SIGNS) if unicodedata.category(sign) not in HIDDEN)


def _lines(text: str, room: float, bold: bool) -> Iterator[str]:
    line = ""
    for piece in _pieces(text, room, bold):
        if line and _ems(f"{line}{piece}".rstrip(), bold) > room:
            yield line.rstrip()
            line = ""
        line += piece
    if line.strip():
        yield line.rstrip()


def _pieces(text: str, room: float, bold: bool) -> Iterator[str]:
    """What is not to be broken; a piece too long for a line is broken all the same."""
    for piece in _PIECE.findall(text):
        if _ems(piece, bold) <= room:
            yield piece
        else:
            yield from piece


def _ems(text: str, bold: bool) -> float:
    known = _advances("Bold" if bold else "Regular")
    return sum(known.get(ord(sign), 1.0) for sign in text)


@cache
def _advances(style: str) -> dict[int, float]:
    """Code point → its width in ems; raises MissingAssets without the font."""
    from fontTools.ttLib import TTFont

    with TTFont(asset(f"{FAMILIES[0].replace(' ', '')}-{style}.ttf"), lazy=True) as font:
        widths, unit = font["hmtx"].metrics, font["head"].unitsPerEm
        return {code: widths[name][0] / unit for code, name in font.getBestCmap().items()}
