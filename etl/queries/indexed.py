"""The words of a search, looked up in what a large build keeps of its texts (`etl.store.grams`): no text is scanned.

A word of up to three letters is a range of grams; of a longer one its pieces of three must stand where they belong.
What is found is as exact as the scan: a sign is shared by those letters alone that every pattern takes for the same.
How long it takes goes with how often the words stand: two that each stand in millions of texts take the longest.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

import pandas as pd

from etl.queries.engine import ask, kept
from etl.queries.gram_words import Word, gram_words
from etl.queries.plain import ABOUT
from etl.store.grams import HEAD

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


def knows(tables: Path, words: Sequence[str]) -> bool:
    """Whether words can be looked up."""
    return bool(words) and all(words) and sum(map(len, words)) <= LETTERS and kept(tables, "search_grams")


def search(tables: Path, words: Sequence[str], event_id: str | None, offset: int, most: int) -> pd.DataFrame:
    """The hits of a page, as `etl.queries.search` gives them."""
    statement = _hits(tables, gram_words(tables, words), event_id) + SHOWN
    shown = ask(tables, statement, **_event(event_id), offset=offset, most=most)
    rows = [None if pd.isna(row) else int(row) for row in shown["row"]]
    found = {"docs": list(shown["doc"]), "n": list(shown["n"]), "sources": list(shown["source_id"])}
    return ask(tables, TOLD, rows=rows, **found)


def search_size(tables: Path, words: Sequence[str], event_id: str | None) -> dict[str, int]:
    """How many hits there are, and in how many reports."""
    first, *others = found = gram_words(tables, words)
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


def _with(event_id: str | None, *parts: str) -> str:
    """The beginning of a statement; within an event with its reports, as `asked`."""
    all_ = [ASKED] * (event_id is not None) + list(parts)
    return f"WITH {', '.join(all_)} " if all_ else ""


def _within(event_id: str | None) -> str:
    return "true" if event_id is None else "report IN (SELECT report FROM asked)"


def _event(event_id: str | None) -> dict[str, str]:
    return {} if event_id is None else {"event_id": event_id}
