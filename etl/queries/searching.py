"""Words → the sentences that hold them: the engine scans the texts, and only the page that is shown leaves it.

Where a large build keeps an index (`etl.queries.indexed`) that is asked instead, with the same answer.

A word is found in either script (个 finds 個), in either width and in either case; in a sentence, or in the title or
publisher of its report.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pandas as pd

from etl.letters import word_pattern
from etl.queries import indexed
from etl.queries.engine import ask
from etl.queries.plain import ABOUT

FOUND = (
    """
    WITH asked AS (
        SELECT source_id, published, concat_ws(chr(10), title, publisher) AS head FROM {sources}
        WHERE $event_id IS NULL OR source_id IN ("""
    + ABOUT
    + """)
    ), found AS (
        SELECT a.source_id, a.published, t.sentence_id, t.start
        FROM asked a JOIN {sentences} t USING (source_id) WHERE <sentences>
        UNION ALL
        SELECT source_id, published, NULL, -1 FROM asked WHERE <heads>
    )
"""
)


def search(
    tables: Path, words: Sequence[str], event_id: str | None = None, *, offset: int = 0, most: int = 20
) -> pd.DataFrame:
    """The hits in which every word is found, those of the newest report first, in reading order.

    A hit is a sentence with at least one of the words, the others in it or in the title or publisher; or, without a
    sentence, a report whose title and publisher hold all words. `n_in_report` counts the hits of its report.
    """
    if indexed.knows(tables, words):
        return indexed.search(tables, words, event_id, offset, most)
    return ask(
        tables,
        _found(words) + """
        , shown AS (
            SELECT *, count(*) OVER (PARTITION BY source_id) AS n_in_report FROM found
            ORDER BY published DESC NULLS LAST, source_id, start LIMIT $most OFFSET $offset
        )
        SELECT s.source_id, s.title, s.publisher, s.published, s.kind, f.n_in_report, f.sentence_id, t.text AS sentence
        FROM shown f JOIN {sources} s USING (source_id) LEFT JOIN {sentences} t USING (sentence_id)
        ORDER BY s.published DESC NULLS LAST, s.source_id, f.start
        """,
        **_values(words, event_id), offset=offset, most=most,
    )  # fmt: skip


def search_size(tables: Path, words: Sequence[str], event_id: str | None = None) -> dict[str, int]:
    """How many `hits` a search has and in how many `reports`; 1 as `more` where the newest alone were counted."""
    if indexed.knows(tables, words):
        return indexed.search_size(tables, words, event_id)
    rows = ask(
        tables,
        _found(words) + "SELECT count(*) AS hits, count(DISTINCT source_id) AS reports FROM found",
        **_values(words, event_id),
    )
    return {name: int(rows[name].iloc[0]) for name in ("hits", "reports")} | {"more": 0}


def _found(words: Sequence[str]) -> str:
    """The statement up to the hits; without a word there are none."""
    places = range(len(words))
    in_text = [f"regexp_matches(t.text, $word{place})" for place in places]
    in_head = [f"regexp_matches(head, $word{place})" for place in places]
    either = [f"({text} OR {head})" for text, head in zip(in_text, in_head, strict=True)]
    sentences = f"({' OR '.join(in_text) or 'false'}) AND {' AND '.join(either) or 'false'}"
    return FOUND.replace("<sentences>", sentences).replace("<heads>", " AND ".join(in_head) or "false")


def _values(words: Sequence[str], event_id: str | None) -> dict[str, str | None]:
    patterns = {f"word{place}": f"(?i){word_pattern(word)}" for place, word in enumerate(words)}
    return {"event_id": event_id, **patterns}
