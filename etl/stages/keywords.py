"""Report → terms: its keywords by TF-IDF, from one cut."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from typing import Any

from etl.keywords.cutter import Cutter
from etl.records import Report

Row = dict[str, Any]
MOST = 40
WORD = re.compile(r"[\u4e00-\u9fff]{2,}|[A-Za-z][A-Za-z\-]+")


def list_terms(report: Report, event_id: str | None, cutter: Cutter, stop_words: Collection[str]) -> list[Row]:
    """Rows of `terms`: at most 40 words, no numbers, the weightiest first."""
    counts = Counter(word for word in cutter.words(report.text) if word.lower() not in stop_words)
    rarity, total = cutter.dictionary.rarity, counts.total()
    weights = {word: count * (rarity(word) / total) for word, count in counts.items()}
    # Numbers are among the words that weigh most, and are left out only then: they make a short text's list shorter.
    weightiest = sorted(weights, key=weights.__getitem__, reverse=True)[: 3 * MOST]
    terms = sorted(filter(WORD.fullmatch, weightiest), key=lambda word: (-weights[word], word))[:MOST]
    return [
        {
            "event_id": event_id,
            "source_id": report.source_id,
            "term": word,
            "weight": round(weights[word], 6),
            "count": counts[word],
        }
        for word in terms
    ]
