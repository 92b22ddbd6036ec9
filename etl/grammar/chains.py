"""Chains of known words at the ends of a clause, found without trying every word at every place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import compress


class Words:
    """Words by their first character, the longer first; `forms` finds words that are written in many ways."""

    def __init__(self, words: Iterable[str], forms: re.Pattern[str] | None = None, form_heads: str = "") -> None:
        self.words = frozenset(words)
        lengths: dict[str, set[int]] = {}
        for word in self.words:
            lengths.setdefault(word[0], set()).add(len(word))
        self.lengths = {head: sorted(found, reverse=True) for head, found in lengths.items()}
        self.forms, self.form_heads = forms, frozenset(form_heads)
        self.heads = self.form_heads.union(self.lengths)
        self.tails = frozenset(word[-1] for word in self.words)

    def ends(self, text: str, at: int) -> list[int]:
        """Where the words that begin at an offset end: a form first, then the longer words."""
        words, room = self.words, len(text) - at
        found = [at + n for n in self.lengths.get(text[at], ()) if n <= room and text[at : at + n] in words]
        if text[at] in self.form_heads and self.forms and (match := self.forms.match(text, at)):
            found.insert(0, match.end())
        return found

    def places(self, text: str, first: int = 0) -> list[int]:
        """The offsets where a word may begin."""
        return list(compress(range(first, len(text)), map(self.heads.__contains__, text[first:])))

    def front(self, text: str) -> int:
        """The offset behind the words that a text begins with."""
        at = 0
        while text[at : at + 1] in self.heads and (ends := self.ends(text, at)):
            at = ends[0]
        return at

    def back(self, text: str) -> int:
        """The offset where the longest chain of words begins that reaches the end of a text."""
        start, reaching = len(text), {len(text)}
        if text[-1:] not in self.tails and self.form_heads.isdisjoint(text):
            return start
        for at in reversed(self.places(text)):
            if start - at > LONGEST + 1:
                break
            if not reaching.isdisjoint(self.ends(text, at)):
                reaching.add(at)
                start = at
        return start

    def inside(self, text: str) -> bool:
        """A word stands somewhere in a text."""
        words, lengths = self.words, self.lengths
        return any(text[at : at + n] in words for at in self.places(text) for n in lengths.get(text[at], ()))


LONGEST = 10  # characters of a word
