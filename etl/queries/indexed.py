"""The words of a search, looked up in what a large build keeps of its texts (`etl.store.grams`): no text is scanned.

A word of up to three letters is a range of grams; of a longer one its pieces of three must stand where they belong.
What is found is as exact as the scan: a sign is shared by those letters alone that every pattern takes for the same.
The newest part of the texts is looked through first, and where it holds enough hits the rest is not. The longest takes
a search for words that each stand in millions of texts, but hardly ever together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from etl.queries.engine import ask, kept
from etl.queries.gram_words import Word, gram_words
from etl.queries.plain import ABOUT

LETTERS = 100  # of all words; those of more are looked for in the texts
ENOUGH = 10_000  # hits among the newest texts; older ones are not counted
LIKELY = 5  # times as many rows of the rarest word make it likely that there are so many hits
REMEMBERED = 100  # searches whose words were counted: a page asks how much there is and for the first of it
NOWHERE = (0,)  # one part stands for none: it lacks a word
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


def knows(tables: Path, words: Sequence[str]) -> bool:
    """Whether words can be looked up."""
    return bool(words) and all(words) and sum(map(len, words)) <= LETTERS and kept(tables, "search_grams")


def search(tables: Path, words: Sequence[str], event_id: str | None, offset: int, most: int) -> pd.DataFrame:
    """The hits of a page, as `etl.queries.search` gives them."""
    shown = pd.DataFrame()
    for part in _newest_first(tables, words, event_id, offset + most):
        statement = _hits(part, event_id) + SHOWN
        shown = ask(tables, statement, **_event(event_id), offset=offset, most=most)
        if len(shown) == most:
            break
    rows = [None if pd.isna(row) else int(row) for row in shown["row"]]
    told = {"docs": list(shown["doc"]), "n": list(shown["n"]), "sources": list(shown["source_id"])}
    return ask(tables, TOLD, rows=rows, **told)


def search_size(tables: Path, words: Sequence[str], event_id: str | None) -> dict[str, int]:
    """How many hits there are, and in how many reports; where there are `more`, the newest alone are counted."""
    first, *others = gram_words(tables, words)
    if first.plain and not others:
        first = first._replace(many=event_id is not None)
        return _size(tables, _with(event_id) + first.size(_within(event_id)), event_id)
    size = {}
    for part in _newest_first(tables, words, event_id, ENOUGH):
        hits = _hits(part, event_id)
        size = _size(tables, f"{hits} SELECT count(*) AS hits, count(DISTINCT report) AS reports FROM hits", event_id)
        if part.older and size["hits"] >= ENOUGH:
            return size | {"more": 1}
    return size


def _size(tables: Path, statement: str, event_id: str | None) -> dict[str, int]:
    rows = ask(tables, statement, **_event(event_id))
    return {name: int(rows[name].iloc[0]) for name in ("hits", "reports")} | {"more": 0}


class Counted(NamedTuple):
    """A word with how many rows of the index it has at most, and how many of them in heads."""

    word: Word
    rows: int
    heads: int


class Part(NamedTuple):
    """The words in some parts of the index; whether there are `older` ones."""

    found: list[Counted]
    older: bool


def _newest_first(tables: Path, words: Sequence[str], event_id: str | None, enough: int) -> Iterator[Part]:
    """The words in the newest parts of the index that may hold enough hits, then in all that may hold any."""
    found, counts = gram_words(tables, words), _counts(tables, tuple(words), event_id)
    parts, reached = list(counts), accumulate(map(_likely, counts.values()))
    newest = next((at for at, n in enumerate(reached, start=1) if n >= LIKELY * enough), len(parts))
    for until in dict.fromkeys((newest, len(parts))):
        chosen = parts[:until]
        sizes = [[counts[part][place] for part in chosen] for place in range(len(found))]
        yield Part([_counted(word, chosen, each) for word, each in zip(found, sizes, strict=True)], until < len(parts))


def _likely(sizes: Sequence[tuple[int, int]]) -> int:
    """How many hits words may have at most; those that stand in heads are in each sentence below them."""
    return min((n for n, heads in sizes if not heads), default=min(n for n, _ in sizes))


def _counted(word: Word, parts: Sequence[int], sizes: Sequence[tuple[int, int]]) -> Counted:
    return Counted(word._replace(parts=tuple(parts) or NOWHERE), sum(n for n, _ in sizes), sum(h for _, h in sizes))


@lru_cache(maxsize=REMEMBERED)
def _counts(tables: Path, words: Sequence[str], event_id: str | None) -> dict[int, list[tuple[int, int]]]:
    """Part of the index → rows of each word and those of them in heads, where it has rows of all and of the event."""
    found = gram_words(tables, words)
    rows = ask(tables, _with(event_id) + _counting(found, event_id), **_event(event_id))
    counts: dict[int, list[tuple[int, int]]] = {}
    for part, n, heads in rows.itertuples(index=False):
        counts.setdefault(int(part), []).append((int(n), int(heads)))
    return {part: each for part, each in counts.items() if len(each) == len(found)}  # a hit and its head lie in one


def _counting(found: Sequence[Word], event_id: str | None) -> str:
    """The statement for the rows of each word in each part, of those in which reports of the event lie."""
    of_event = "SELECT p.part FROM asked ASOF JOIN {search_parts} p ON asked.report <= p.report"
    within = f"part IN ({of_event})" if event_id is not None else "true"
    pieces = [
        f"SELECT {number} AS word, {place} AS piece, part, sum(n) AS n, sum(heads) AS heads FROM {{search_counts}}"
        f" WHERE ({' OR '.join(f'gram BETWEEN {low} AND {high}' for low, high in ranges)}) AND {within} GROUP BY part"
        for number, word in enumerate(found)
        for place, (_, ranges) in enumerate(word.pieces)
    ]
    least = "SELECT word, part, min(n) AS n, min(heads) AS heads, count(*) AS pieces FROM ({}) GROUP BY word, part"
    full = " OR ".join(f"(word = {number} AND pieces = {len(word.pieces)})" for number, word in enumerate(found))
    return f"SELECT part, n, heads FROM ({least.format(' UNION ALL '.join(pieces))}) WHERE {full} ORDER BY part, word"


def _hits(part: Part, event_id: str | None) -> str:
    """The statement up to the hits: `report` and `doc`."""
    within = _within(event_id)
    if len(part.found) == 1:
        word = part.found[0].word._replace(many=event_id is not None)
        once = "NOT MATERIALIZED" if word.plain else "MATERIALIZED"
        return _with(event_id, f"hits AS {once} (SELECT report, doc FROM ({word.found()}) WHERE {within})")
    return _with(event_id, *_together(part.found, within))


def _together(found: Sequence[Counted], within: str) -> Iterator[str]:
    """Of one word all texts, of the others those that can be a hit with it; then those that have every word.

    The one is the rarest, if it can be of those in no head: a text that holds no such word is no hit.
    """
    rarest, *others = sorted(found, key=lambda each: (each.heads > 0, each.rows))
    yield f"rarest AS MATERIALIZED (SELECT report, doc, head, 1 AS word FROM ({rarest.word.found()}) WHERE {within})"
    yield from _of_heads(others, len(found)) if rarest.heads else _of_texts(others)


def _of_texts(others: Sequence[Counted]) -> Iterator[str]:
    """Of the texts of a word in no head those that have each other word, or the head of their report has it."""
    before = "rarest"
    for place, (word, _, n_heads) in enumerate(others, start=1):
        holding = f"SELECT report, doc FROM ({word.found()}) WHERE doc IN (SELECT doc FROM {before})"
        if n_heads:
            heads = f"SELECT report FROM ({word.found()}) WHERE head"
            either = f"doc IN (SELECT doc FROM ({holding})) OR report IN ({heads})"
            holding = f"SELECT report, doc FROM {before} WHERE {either}"
        before = f"with_{place}"
        yield f"{before} AS MATERIALIZED ({holding})"
    yield f"hits AS (FROM {before})"


def _of_heads(others: Sequence[Counted], words: int) -> Iterator[str]:
    """Where each word is in some head, the texts that have all words together with their heads."""
    said = ["FROM rarest"]
    for place, (word, _, _) in enumerate(others, start=1):
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


def _with(event_id: str | None, *parts: str) -> str:
    """The beginning of a statement; within an event with its reports, as `asked`."""
    all_ = [ASKED] * (event_id is not None) + list(parts)
    return f"WITH {', '.join(all_)} " if all_ else ""


def _within(event_id: str | None) -> str:
    return "true" if event_id is None else "report IN (SELECT report FROM asked)"


def _event(event_id: str | None) -> dict[str, str]:
    return {} if event_id is None else {"event_id": event_id}
