"""Rules and the words without which they have nothing to say: one look at a sentence tells which of them may speak."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache, reduce
from operator import or_
from typing import NamedTuple

from etl.grammar.expressions import any_of, any_word


class Triggers:
    """Numbered things and their words; finds in one pass which of them a text has words of."""

    def __init__(self, words_of: Sequence[Iterable[str]]) -> None:
        numbered = [(word, 1 << number) for number, words in enumerate(words_of) for word in words]
        words = {word for word, _ in numbered}
        # The longest word at a place stands for those that it begins with; only its first character is taken, so that
        # the next word may begin within it.
        self.bits = {word: any_bit(bit for other, bit in numbered if word.startswith(other)) for word in words}
        self.expression = re.compile(f"[{any_of(word[0] for word in words)}](?<=(?=({any_word(words)})).)")

    def heard(self, text: str) -> int:
        """The bits of all things that a word in the text belongs to: 1 of the first, 2 of the second, 4 …"""
        found, bits = 0, self.bits
        for word in self.expression.findall(text):
            found |= bits[word]
        return found


def any_bit(bits: Iterable[int]) -> int:
    return reduce(or_, bits)


class Rule(NamedTuple):
    """A match of each expression holds one of the words; a rule may rest on several expressions."""

    words: tuple[str, ...]
    expressions: tuple[re.Pattern[str], ...]


RULES: list[Rule] = []


def needs(words: str, *expressions: re.Pattern[str]) -> int:
    """The bit of a rule that is silent where none of the words (separated by blanks) stands."""
    RULES.append(Rule(tuple(words.split()), expressions))
    triggers.cache_clear()
    return 1 << len(RULES) - 1


def speaking(text: str) -> int:
    """The bits of the rules that may have something to say about a text."""
    return triggers().heard(text)


@cache
def triggers() -> Triggers:
    return Triggers([rule.words for rule in RULES])
