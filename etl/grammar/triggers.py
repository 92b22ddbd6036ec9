"""Rules and the words without which they have nothing to say: one look at a sentence tells which of them may speak."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from etl.grammar.expressions import any_of, any_word


class Rule(NamedTuple):
    """A match of each expression holds one of the words; a rule may rest on several expressions."""

    words: tuple[str, ...]
    expressions: tuple[re.Pattern[str], ...]


RULES: list[Rule] = []


def needs(words: str, *expressions: re.Pattern[str]) -> int:
    """The bit of a rule that is silent where none of the words (separated by blanks) stands."""
    RULES.append(Rule(tuple(words.split()), expressions))
    compiled.cache_clear()
    return 1 << len(RULES) - 1


def speaking(text: str) -> int:
    """The bits of the rules that may have something to say about a text."""
    expression, bits = compiled()
    found = 0
    for word in expression.findall(text):
        found |= bits[word]
    return found


@cache
def compiled() -> tuple[re.Pattern[str], dict[str, int]]:
    """Finds the longest word at each place; a word → the bits of all rules whose words it is or begins with."""
    words = {word for rule in RULES for word in rule.words}
    bits = {
        word: sum(1 << n for n, rule in enumerate(RULES) if any(word.startswith(own) for own in rule.words))
        for word in words
    }
    # The first character alone is taken, so that the next word may begin within this one.
    return re.compile(f"[{any_of(word[0] for word in words)}](?<=(?=({any_word(words)})).)"), bits
