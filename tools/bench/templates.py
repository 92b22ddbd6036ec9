"""Texts as templates: every sentence in pieces, of which names and numbers can be filled anew."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from tools.bench.names import place_slots, words

BLOCKS = re.compile(r"\n{2,}")
SENTENCE = re.compile(r"[^。！？]*[。！？]+[”）」]*|[^。！？]+\Z")
DIGITS = "一二三四五六七八九"
# A number in words holds a digit and a power of ten: 三百二十.
NUMBERS = {
    "edition": rf"第[{DIGITS}十]+(?=[届屆])",
    "year": r"20\d\d(?=年)",
    "month": r"(?<!\d)\d{1,2}(?=月)",
    "day": r"(?<!\d)\d{1,2}(?=日)",
    "number": r"\d+(?:,\d{3})*(?:\.\d+)?",
    "words": rf"(?=[十百千万亿点零]*[{DIGITS}])(?=[{DIGITS}点零]*[十百千])[{DIGITS}十百千万亿点零]{{2,}}",
}
FIGURES = ("number", "words")
PLAIN = re.compile(r"\{(?:" + "|".join(f"(?P<{k}>{k})" for k in ("place", "country", "company", "trade")) + r")\}")


@dataclass(frozen=True, slots=True)
class Piece:
    """Words as they stand (`kind` empty), or a slot: what kind of name or number stood there, and how it looked."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True)
class Template:
    """A sentence in pieces; `opens` says that it begins a paragraph; how many numbers and characters it holds."""

    pieces: tuple[Piece, ...]
    opens: bool
    figures: int
    characters: int


def templates(text: str, events: tuple[str, ...]) -> list[Template]:
    """The sentences of one article that names `events`; a table or a list without a full stop is one of them.

    Sentences with neither a number nor two names are left out: they would come again as they are."""
    pattern = slots(events)
    found = [
        template(match[0], pattern, opens=match.start() == 0)
        for block in BLOCKS.split(text.strip())
        for match in SENTENCE.finditer(block)
    ]
    return [one for one in found if one.figures or sum(bool(piece.kind) for piece in one.pieces) > 1]


def plain_templates(text: str) -> list[Template]:
    """Sentences without a figure, one a line, with `{place}`, `{country}`, `{company}` and `{trade}` to be filled."""
    return [template(line, PLAIN) for line in text.splitlines() if line]


def template(sentence: str, pattern: re.Pattern[str], opens: bool = False) -> Template:
    pieces = tuple(pieces_of(sentence, pattern))
    return Template(pieces, opens, sum(piece.kind in FIGURES for piece in pieces), len(sentence))


def pieces_of(sentence: str, pattern: re.Pattern[str]) -> Iterator[Piece]:
    position = 0
    for found in pattern.finditer(sentence):
        if found.start() > position:
            yield Piece("", sentence[position : found.start()])
        yield Piece(found.lastgroup or "", found[0])
        position = found.end()
    if position < len(sentence):
        yield Piece("", sentence[position:])


@cache
def slots(events: tuple[str, ...]) -> re.Pattern[str]:
    """One expression for all slots of a text; of two that begin together the first named here wins."""
    names = {"event": events, "company": words("company"), **place_slots()}
    patterns = {slot: alternatives(found) for slot, found in names.items() if found} | NUMBERS
    return re.compile("|".join(f"(?P<{slot}>{pattern})" for slot, pattern in patterns.items()))


def alternatives(names: tuple[str, ...]) -> str:
    """Any of these names, the longest first."""
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))
