"""Reports → terms: the keywords of each report by TF-IDF, cut by jieba with the vocabulary in its dictionary."""

from __future__ import annotations

import re
import warnings
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from etl.records import Report
from etl.vocabulary import Vocabulary

if TYPE_CHECKING:
    from jieba.analyse import TFIDF

Row = dict[str, Any]
MOST = 40
WORD = re.compile(r"[\u4e00-\u9fff]{2,}|[A-Za-z][A-Za-z\-]+")
TERMS = (("sectors", "term"), ("categories", "member_zh"), ("regions", "name_zh"), ("places", "short_zh"))


def list_terms(
    reports: Iterable[Report], events: Mapping[str, str | None], vocabulary: Vocabulary, cache: Path
) -> list[Row]:
    """Rows of `terms`: at most 40 a report, no numbers. `cache` is the folder that jieba keeps its dictionary in."""
    tagger = keyword_tagger(vocabulary, cache)
    return [row for report in reports for row in report_terms(report, events.get(report.source_id), tagger)]


def report_terms(report: Report, event_id: str | None, tagger: TFIDF) -> list[Row]:
    counts = Counter(tagger.tokenizer.cut(report.text))
    tags = [(word, weight) for word, weight in tagger.extract_tags(report.text, 3 * MOST, True) if WORD.fullmatch(word)]
    ordered = sorted(tags, key=lambda tag: (-tag[1], tag[0]))[:MOST]
    return [
        {
            "event_id": event_id,
            "source_id": report.source_id,
            "term": word,
            "weight": round(weight, 6),
            "count": counts[word],
        }
        for word, weight in ordered
        if counts[word]
    ]


def keyword_tagger(vocabulary: Vocabulary, cache: Path) -> TFIDF:
    """jieba's TF-IDF with a tokenizer of our own; its dictionary costs a second, so it is loaded here alone."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # jieba leaves its files for the collector to close
        import jieba
        from jieba.analyse import TFIDF

        jieba.setLogLevel("WARNING")
        tagger = TFIDF()
        tagger.tokenizer = tokenizer = jieba.Tokenizer()
        cache.mkdir(parents=True, exist_ok=True)
        tokenizer.tmp_dir = str(cache)
        for name, column in TERMS:
            for row in vocabulary.rows(name):
                tokenizer.add_word(row[column])
    tagger.stop_words = {row["word"] for row in vocabulary.rows("stop_words")}
    return tagger
