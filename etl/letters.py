"""What a letter of a search stands for: itself in either script, width and case; the same to a pattern and to an index.

Letters that some search takes for each other are kin. Those that every search takes for one and the same have one sign;
a letter that is typed finds one sign or, rarely, several.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from typing import NamedTuple

from etl.grammar.fold import Folding
from etl.vocabulary import Vocabulary

CASED = 0x20000  # all letters that have a case lie below
GROUPING = ",:"  # are folded to a wide form but for those in a number
Matches = Callable[[Sequence[str], Sequence[str]], Iterable[bool]]


def word_pattern(word: str) -> str:
    """A regular expression for one word, the same to the engine and to Python; its case is left to a flag."""
    return "".join(map(letter_pattern, folded(word)))


def folded(word: str) -> str:
    """A word in the one script in which it is looked for."""
    return _folding()(word)


def letter_pattern(letter: str) -> str:
    return _variants().get(letter, re.escape(letter))


class Signs(NamedTuple):
    """The signs of letters that have kin: one of a letter in a text, and those that a letter of a folded word finds."""

    met: dict[str, int]
    typed: dict[str, tuple[int, ...]]


def signs(matches: Matches) -> Signs:
    """`matches(letters, patterns)` says of each letter whether the engine finds it by the pattern beside it."""
    pairs = [(typed, met) for family in families() for typed in filter(_typed, family) for met in family]
    found = matches([met for _, met in pairs], [f"(?i){letter_pattern(typed)}" for typed, _ in pairs])
    finds: dict[str, list[str]] = {}
    found_by: dict[str, list[str]] = {}
    for (typed, met), hit in zip(pairs, found, strict=True):
        if hit:
            finds.setdefault(typed, []).append(met)
            found_by.setdefault(met, []).append(typed)
    first: dict[tuple[str, ...], int] = {}
    of_met = {met: first.setdefault(tuple(by), sign(met)) for met, by in found_by.items()}
    return Signs(of_met, {typed: tuple(sorted({of_met[met] for met in all_})) for typed, all_ in finds.items()})


def sign(letter: str) -> int:
    """The number of a letter that has no kin; 0 is none."""
    return ord(letter) + 1


def families() -> Iterator[str]:
    """Letters that are kin, in their order, wherever there are several."""
    of: dict[str, set[str]] = {}
    for one, other in (*_folding().table.items(), *_cases()):
        joined = of.get(one, {one}) | of.get(other, {other})
        of.update(dict.fromkeys(joined, joined))
    return iter(sorted({"".join(sorted(family)) for family in of.values()}))


def _typed(letter: str) -> bool:
    """Whether a folded word may hold a letter."""
    table = _folding().table
    return letter not in table or letter in GROUPING or letter in table.values()


def _cases() -> Iterator[tuple[str, str]]:
    """Each letter with another of its cases."""
    for letter in map(chr, range(CASED)):
        for other in {letter.lower(), letter.upper(), letter.title(), letter.casefold()} - {letter}:
            if len(other) == 1:
                yield letter, other


@cache
def _folding() -> Folding:
    return Folding(Vocabulary())


@cache
def _variants() -> dict[str, str]:
    """Character → the class of all that are folded to it; those that stand alone are left out."""
    forms: dict[str, str] = {}
    for other, plain in _folding().table.items():
        forms[plain] = forms.get(plain, re.escape(plain)) + re.escape(other)
    return {plain: f"[{letters}]" for plain, letters in forms.items()}
