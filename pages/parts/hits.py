"""Hits of a search as HTML: the report with its citation, and below it the sentences with the words marked."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from html import escape

from etl import queries
from pages.content import cite
from pages.parts import address
from pages.words.catalogue import Lang
from pages.words.figures import counted
from pages.words.labels import label
from pages.words.records import Row

AROUND = 90  # characters of a long sentence that are shown before and behind the first word found


@dataclass(frozen=True)
class Hits:
    """The hits for some words on one page of them; a link keeps the search, so that one can come back to it."""

    words: Sequence[str]
    page: int
    lang: Lang

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The words as the engine looked for them, the longest first."""
        longest = sorted(self.words, key=len, reverse=True)
        return re.compile("|".join(map(queries.word_pattern, longest)), re.IGNORECASE)

    def report(self, rows: Sequence[Row]) -> str:
        """The hits of one report; a hit without a sentence is its title."""
        sentences = "".join(self._sentence(row) for row in rows if cite.text(row["sentence"]))
        return f'<section class="hits">{self._head(rows[0])}{f"<ul>{sentences}</ul>" if sentences else ""}</section>'

    def _head(self, row: Row) -> str:
        title = self._marked(cite.text(row["title"]) or str(row["source_id"]))
        said = (self._marked(cite.text(row["publisher"])), cite.day(row["published"]))
        cited = " · ".join(word for word in said if word)
        kind = escape(label("source_kind", str(row["kind"]), self.lang))
        hits = escape(counted("search.hits", int(row["n_in_report"]), self.lang))
        link = f'<a class="way" target="_self" href="{self._way(row)}">{title}</a>'
        return f'<h3 lang="zh-CN">{link}</h3><p>{cited} <span class="badge">{kind}</span> {hits}</p>'

    def _sentence(self, row: Row) -> str:
        said = self._marked(self._cut(str(row["sentence"])))
        return f'<li lang="zh-CN"><a class="way" target="_self" href="{self._way(row, sentence=True)}">{said}</a></li>'

    def _way(self, row: Row, *, sentence: bool = False) -> str:
        place = {"sentence": str(row["sentence_id"])} if sentence else {}
        search = {"q": " ".join(self.words), "page": str(self.page) if self.page > 1 else ""}
        return escape(address.way({"report": str(row["source_id"]), **place, **search}), quote=True)

    def _marked(self, text: str) -> str:
        return cite.marked(text, [match.span() for match in self.pattern.finditer(text)])

    def _cut(self, sentence: str) -> str:
        """The sentence, of a long one what stands around the first word found."""
        found = self.pattern.search(sentence)
        at = found.start() if found else 0
        start, end = max(0, at - AROUND), at + AROUND
        if start == 0 and end + AROUND >= len(sentence):
            return sentence
        return f"{'…' if start else ''}{sentence[start : end + AROUND]}{'…' if end + AROUND < len(sentence) else ''}"
