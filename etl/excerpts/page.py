"""The text that stands for a publication of which figures were taken down: one line for each line of the table."""

from __future__ import annotations

from collections.abc import Sequence

from etl.records import Sentence


class Page:
    """Grows by a sentence at a time; every figure slices back to its phrase."""

    def __init__(self, source_id: str) -> None:
        self.source_id, self.length = source_id, 0
        self.sentences: list[Sentence] = []

    @property
    def text(self) -> str:
        """All sentences, a line each."""
        return "\n".join(sentence.text for sentence in self.sentences)

    def add(self, lead: str, figures: Sequence[tuple[str, str]], note: str) -> tuple[Sentence, list[int]]:
        """A new sentence, and where in the text each of its figures (what it is, the phrase) begins."""
        start = self.length + 1 if self.sentences else 0
        words, places = lead + ("：" if lead and figures else ""), []
        for number, (label, phrase) in enumerate(figures):
            words += ("，" if number else "") + label
            places.append(start + len(words))
            words += phrase
        words += f"（{note}）" if note else ""
        number = len(self.sentences)
        sentence_id = f"{self.source_id}#{number + 1:04d}"
        self.sentences.append(Sentence(self.source_id, sentence_id, start, start + len(words), words, False, number))
        self.length = start + len(words)
        return self.sentences[-1], places
