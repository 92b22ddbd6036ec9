"""Words as the index of a large build knows them: which ranges of grams hold their rows, and how to read these."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

from etl.letters import folded, sign
from etl.queries.attached import MOST
from etl.queries.engine import ask
from etl.store.grams import BITS, HEAD, IN_REPORT, LONGEST

Range = tuple[int, int]


class Word(NamedTuple):
    """A word as the ranges of grams that its pieces lie in, each with the place at which it begins.

    The engine expects few rows of one gram and builds a join on them; of `many` it is told so. Within `parts` of the
    index alone where some are given.
    """

    length: int
    pieces: list[tuple[int, list[Range]]]
    many: bool = False
    parts: tuple[int, ...] = ()

    @property
    def plain(self) -> bool:
        """Whether it is one range, in which the rows of texts that repeat it are known."""
        return len(self.pieces) == len(self.pieces[0][1]) == 1

    def found(self) -> str:
        """The texts that hold it, each once: `report`, `doc` and whether it is a head."""
        what = f"report, doc, (again >> {HEAD})::BOOLEAN AS head"
        if self.plain:
            return f"SELECT {what} FROM ({self.rows(0)}) WHERE again & {1 << self.length - 1} = 0"
        after = "".join(
            f" SEMI JOIN ({self.rows(place)}) p{place} ON p{place}.doc = p.doc AND p{place}.place = p.place"
            for place in range(1, len(self.pieces))
        )
        return f"SELECT DISTINCT {what} FROM ({self.rows(0)}) p{after}"

    def size(self, within: str) -> str:
        """How many texts hold a plain one, and how many reports."""
        anew, new = (f"again & {1 << bit + self.length - 1} = 0" for bit in (0, IN_REPORT))
        counted = f"SELECT count(*) AS hits, count(*) FILTER ({new}) AS reports"
        return f"{counted} FROM ({self.rows(0)}) WHERE {anew} AND {within}"

    def rows(self, piece: int) -> str:
        """The rows of one of its pieces, with the place at which the word would begin."""
        begins, ranges = self.pieces[piece]
        within = f"part IN ({', '.join(map(str, self.parts))}) AND " if self.parts else ""
        rows = f"SELECT report, doc, place::BIGINT - {begins} AS place, again FROM {{search_grams}} WHERE {within}gram"
        between = "> {} - 1 AND gram < {} + 1" if self.many else "BETWEEN {} AND {}"
        return " UNION ALL ".join(f"{rows} {between.format(*ends)}" for ends in ranges)


def gram_words(tables: Path, words: Sequence[str]) -> list[Word]:
    """The words in the signs of the index."""
    known = _signs(tables)
    return [_word([known.get(letter, (sign(letter),)) for letter in folded(word)]) for word in words]


@lru_cache(maxsize=MOST)
def _signs(tables: Path) -> dict[str, tuple[int, ...]]:
    """The signs that a letter finds in the index of a build, where it is not its own alone."""
    rows = ask(tables, "SELECT letter, list(sign ORDER BY sign) AS signs FROM {search_letters} GROUP BY letter")
    return {letter: tuple(map(int, signs)) for letter, signs in zip(rows["letter"], rows["signs"], strict=True)}


def _word(signs: Sequence[Sequence[int]]) -> Word:
    """A word of letters each of which finds some signs."""
    last = max(0, len(signs) - LONGEST)
    begins = sorted({*range(0, last, LONGEST), last})
    return Word(len(signs), [(begin, _ranges(signs[begin : begin + LONGEST])) for begin in begins])


def _ranges(signs: Sequence[Sequence[int]]) -> list[Range]:
    free = BITS * (LONGEST - len(signs))
    lows = [
        sum(each << BITS * place for place, each in enumerate(reversed(found))) << free for found in product(*signs)
    ]
    return [(low, low + (1 << free) - 1) for low in lows]
