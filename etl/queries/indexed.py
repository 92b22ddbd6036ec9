"""The words of a search, looked up in what a large build keeps of its texts (`etl.store.grams`): no text is scanned.

A word of up to three letters is a range of grams; of a longer one its pieces of three must stand one after the other.
What is found is as exact as the scan: a sign is shared by those letters alone that every pattern takes for the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from etl.letters import folded, sign
from etl.queries.attached import MOST
from etl.queries.engine import ask, kept
from etl.queries.plain import ABOUT
from etl.store.grams import BITS, HEAD, IN_REPORT, LONGEST

LETTERS = 100  # of all words; those of more are looked for in the texts
ASKED = f"asked AS (SELECT report FROM {{search_reports}} WHERE source_id IN ({ABOUT}))"
SHOWN = """
    , shown AS MATERIALIZED (SELECT report, doc FROM hits ORDER BY doc LIMIT $most OFFSET $offset)
    SELECT shown.doc, row, n, source_id FROM shown JOIN (
        SELECT report, count(*) AS n FROM hits WHERE report IN (SELECT report FROM shown) GROUP BY report
    ) USING (report)
    JOIN (FROM {search_texts} WHERE doc IN (SELECT doc FROM shown)) t ON t.doc = shown.doc
    JOIN {search_reports} r ON r.report = shown.report ORDER BY shown.doc
"""
TOLD = """
    WITH shown AS (SELECT unnest($docs::BIGINT[]) AS doc, unnest($rows::BIGINT[]) AS row,
                          unnest($n::BIGINT[]) AS n_in_report, unnest($sources::VARCHAR[]) AS source_id),
    texts AS (SELECT rowid AS row, sentence_id, text FROM {sentences} WHERE rowid IN (SELECT row FROM shown))
    SELECT s.source_id, s.title, s.publisher, s.published, s.kind, n_in_report, sentence_id, text AS sentence
    FROM shown JOIN (FROM {sources} WHERE source_id IN (SELECT source_id FROM shown)) s USING (source_id)
    LEFT JOIN texts USING (row) ORDER BY doc
"""
Range = tuple[int, int]


class Word(NamedTuple):
    """A word as the ranges of grams that its pieces lie in, each with the place at which it begins.

    The engine expects few rows of one gram and builds a join on them; of `many` it is told so.
    """

    length: int
    pieces: list[tuple[int, list[Range]]]
    many: bool = False

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
        rows = f"SELECT report, doc, place::BIGINT - {begins} AS place, again FROM {{search_grams}} WHERE gram"
        between = "> {} - 1 AND gram < {} + 1" if self.many else "BETWEEN {} AND {}"
        return " UNION ALL ".join(f"{rows} {between.format(*ends)}" for ends in ranges)


def knows(tables: Path, words: Sequence[str]) -> bool:
    """Whether words can be looked up."""
    return bool(words) and all(words) and sum(map(len, words)) <= LETTERS and kept(tables, "search_grams")


def search(tables: Path, words: Sequence[str], event_id: str | None, offset: int, most: int) -> pd.DataFrame:
    """The hits of a page, as `etl.queries.search` gives them."""
    statement = _hits(tables, _words(tables, words), event_id) + SHOWN
    shown = ask(tables, statement, **_event(event_id), offset=offset, most=most)
    rows = [None if pd.isna(row) else int(row) for row in shown["row"]]
    found = {"docs": list(shown["doc"]), "n": list(shown["n"]), "sources": list(shown["source_id"])}
    return ask(tables, TOLD, rows=rows, **found)


def search_size(tables: Path, words: Sequence[str], event_id: str | None) -> dict[str, int]:
    """How many hits there are, and in how many reports."""
    first, *others = found = _words(tables, words)
    if first.plain and not others:
        first = first._replace(many=event_id is not None)
        statement = _with(event_id) + first.size(_within(event_id))
    else:
        hits = _hits(tables, found, event_id)
        statement = f"{hits} SELECT count(*) AS hits, count(DISTINCT report) AS reports FROM hits"
    rows = ask(tables, statement, **_event(event_id))
    return {name: int(rows[name].iloc[0]) for name in ("hits", "reports")}


def _hits(tables: Path, found: Sequence[Word], event_id: str | None) -> str:
    """The statement up to the hits: `report` and `doc`."""
    within = _within(event_id)
    if len(found) == 1:
        word = found[0]._replace(many=event_id is not None)
        once = "NOT MATERIALIZED" if word.plain else "MATERIALIZED"
        return _with(event_id, f"hits AS {once} (SELECT report, doc FROM ({word.found()}) WHERE {within})")
    return _with(event_id, *_together(found, _sizes(tables, found), within))


def _together(found: Sequence[Word], sizes: Sequence[Size], within: str) -> Iterator[str]:
    """Of one word all texts, of the others those that can be a hit with it; then those that have every word.

    The one is the rarest, if it can be of those in no head: a text that holds no such word is no hit.
    """
    (rarest, size), *others = sorted(zip(found, sizes, strict=True), key=lambda each: (each[1].heads > 0, each[1].rows))
    yield f"rarest AS MATERIALIZED (SELECT report, doc, head, 1 AS word FROM ({rarest.found()}) WHERE {within})"
    yield from _of_heads(others, len(found)) if size.heads else _of_texts(others)


def _of_texts(others: Sequence[tuple[Word, Size]]) -> Iterator[str]:
    """Of the texts of a word in no head those that have each other word, or the head of their report has it."""
    before = "rarest"
    for place, (word, size) in enumerate(others, start=1):
        holding = f"SELECT report, doc FROM ({word.found()}) WHERE doc IN (SELECT doc FROM {before})"
        if size.heads:
            heads = f"SELECT report FROM ({word.found()}) WHERE head"
            either = f"doc IN (SELECT doc FROM ({holding})) OR report IN ({heads})"
            holding = f"SELECT report, doc FROM {before} WHERE {either}"
        before = f"with_{place}"
        yield f"{before} AS MATERIALIZED ({holding})"
    yield f"hits AS (FROM {before})"


def _of_heads(others: Sequence[tuple[Word, Size]], words: int) -> Iterator[str]:
    """Where each word is in some head, the texts that have all words together with their heads."""
    said = ["FROM rarest"]
    for place, (word, _) in enumerate(others, start=1):
        near = ["doc IN (SELECT doc FROM rarest)", "head AND report IN (SELECT report FROM rarest)",
                "report IN (SELECT report FROM rarest WHERE head)"]  # fmt: skip
        said += [f"SELECT report, doc, head, {1 << place} FROM ({word.found()}) WHERE {each}" for each in near]
    yield f"said AS ({' UNION ALL '.join(said)})"
    yield (
        "told AS MATERIALIZED (SELECT report, doc, bool_or(head) AS head, bit_or(word) AS words FROM said"
        " GROUP BY report, doc)"
    )
    yield (
        "hits AS MATERIALIZED (SELECT t.report, t.doc FROM told t LEFT JOIN (FROM told WHERE head) h USING (report)"
        f" WHERE t.words | coalesce(h.words, 0) = {(1 << words) - 1})"
    )


class Size(NamedTuple):
    """How many rows of the index a word has at most, and how many of them in heads."""

    rows: int
    heads: int


def _sizes(tables: Path, found: Sequence[Word]) -> list[Size]:
    counted = [
        f"SELECT {number} AS word, count(*) AS n, count(*) FILTER (again >= {1 << HEAD}) AS heads"
        f" FROM ({word.rows(piece)})"
        for number, word in enumerate(found)
        for piece in range(len(word.pieces))
    ]
    least = "SELECT min(n) AS n, min(heads) AS heads FROM ({}) GROUP BY word ORDER BY word"
    rows = ask(tables, least.format(" UNION ALL ".join(counted)))
    return [Size(int(n), int(heads)) for n, heads in zip(rows["n"], rows["heads"], strict=True)]


def _words(tables: Path, words: Sequence[str]) -> list[Word]:
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


def _with(event_id: str | None, *parts: str) -> str:
    """The beginning of a statement; within an event with its reports, as `asked`."""
    all_ = [ASKED] * (event_id is not None) + list(parts)
    return f"WITH {', '.join(all_)} " if all_ else ""


def _within(event_id: str | None) -> str:
    return "true" if event_id is None else "report IN (SELECT report FROM asked)"


def _event(event_id: str | None) -> dict[str, str]:
    return {} if event_id is None else {"event_id": event_id}
