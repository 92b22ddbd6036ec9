"""Chains of known words at the ends of a clause, found without trying every word at every place."""

from __future__ import annotations

import re
from collections.abc import Iterable


class Words:
    """Words by their first character, the longer first; `forms` finds words that are written in many ways."""

    def __init__(self, words: Iterable[str], forms: re.Pattern[str] | None = None, form_heads: str = "") -> None:
        self.by_head: dict[str, list[str]] = {}
        for word in sorted(set(words), key=lambda w: (-len(w), w)):
            self.by_head.setdefault(word[0], []).append(word)
        self.forms, self.form_heads = forms, frozenset(form_heads)
        self.heads = self.form_heads.union(self.by_head)

    def ends(self, text: str, at: int) -> list[int]:
        """Where the words that begin at an offset end: a form first, then the longer words."""
        found = []
        if self.forms and text[at] in self.form_heads and (match := self.forms.match(text, at)):
            found.append(match.end())
        for word in self.by_head.get(text[at], ()):
            if text.startswith(word, at):
                found.append(at + len(word))
        return found

    def places(self, text: str, first: int = 0) -> list[int]:
        """The offsets where a word may begin."""
        heads = self.heads
        return [at for at, head in enumerate(text[first:], first) if head in heads]

    def front(self, text: str) -> int:
        """The offset behind the words that a text begins with."""
        at = 0
        while text[at : at + 1] in self.heads and (ends := self.ends(text, at)):
            at = ends[0]
        return at

    def back(self, text: str) -> int:
        """The offset where the longest chain of words begins that reaches the end of a text."""
        start, reaching = len(text), {len(text)}
        for at in reversed(self.places(text)):
            if start - at > LONGEST + 1:
                break
            if not reaching.isdisjoint(self.ends(text, at)):
                reaching.add(at)
                start = at
        return start

    def inside(self, text: str) -> bool:
        """A word stands somewhere in a text."""
        for at in self.places(text):
            for word in self.by_head.get(text[at], ()):
                if text.startswith(word, at):
                    return True
        return False


LONGEST = 10  # characters of a word
