"""The text that stands for a publication of which figures were taken down: one line for each line of the table."""

from __future__ import annotations

from collections.abc import Sequence

from etl.records import Sentence


class Page:
    """Grows by a sentence at a time; every figure slices back to its phrase."""

    def __init__(self, source_id: str) -> None:
        self.source_id, self.text = source_id, ""
        self.sentences: list[Sentence] = []

    def add(self, lead: str, figures: Sequence[tuple[str, str]], note: str) -> tuple[Sentence, list[int]]:
        """A new sentence, and where in the text each of its figures (what it is, the phrase) begins."""
        self.text += "\n" if self.text else ""
        start, places = len(self.text), []
        self.text += lead + ("：" if lead and figures else "")
        for number, (label, phrase) in enumerate(figures):
            self.text += ("，" if number else "") + label
            places.append(len(self.text))
            self.text += phrase
        self.text += f"（{note}）" if note else ""
        number = len(self.sentences)
        sentence = Sentence(
            self.source_id,
            f"{self.source_id}#{number + 1:04d}",
            start,
            len(self.text),
            self.text[start:],
            False,
            number,
        )
        self.sentences.append(sentence)
        return sentence, places
