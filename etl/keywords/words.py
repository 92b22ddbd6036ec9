"""The words of jieba and of the vocabulary with their weights, and how rare each is in print."""

from __future__ import annotations

import warnings
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import blake2b
from math import log
from pathlib import Path
from typing import Any


@dataclass(frozen=True)
class Dictionary:
    """What a text is cut and weighed by.

    `weights`: word, in UTF-16 (bytes take half the memory of strings), → logarithm of its probability, 0.0 for what
    only begins a word; `unknown` is the weight of a character that is no word. `marks` and `frequencies`: the digests
    of words in order, and their inverse document frequencies; `usual` is that of words without one.
    """

    weights: dict[bytes, float]
    unknown: float
    marks: array[int]
    frequencies: array[float]
    usual: float

    def rarity(self, word: str) -> float:
        """The inverse document frequency of a word."""
        mark = mark_of(word)
        place = bisect_left(self.marks, mark)
        return self.frequencies[place] if place < len(self.marks) and self.marks[place] == mark else self.usual


def made(added: Iterable[str]) -> Dictionary:
    """The dictionary of jieba with words added as jieba adds them: so often that they are cut as they are."""
    tokenizer = own_tokenizer()
    for word in added:
        tokenizer.add_word(word)
    total = log(tokenizer.total)
    known = {count: log(count) - total if count else 0.0 for count in set(tokenizer.FREQ.values())}
    weights = {encoded(word): known[count] for word, count in tokenizer.FREQ.items()}
    return Dictionary(weights, -total, *document_frequencies())


def encoded(text: str) -> bytes:
    """Two bytes a character, as `weights` has it; of what stands beyond the usual plane four."""
    return text.encode("utf-16-le", "surrogatepass")


def own_tokenizer() -> Any:
    """A tokenizer of our own with jieba's words, read without leaving a cache in a shared folder."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # jieba leaves its files for the collector to close
        import jieba

        tokenizer = jieba.Tokenizer()
        tokenizer.FREQ, tokenizer.total = tokenizer.gen_pfdict(tokenizer.get_dict_file())
    tokenizer.initialized = True
    return tokenizer


def document_frequencies() -> tuple[array[int], array[float], float]:
    """jieba's inverse document frequencies by the digests of the words, and the middle one of them."""
    import jieba

    with (Path(jieba.__file__).parent / "analyse" / "idf.txt").open(encoding="utf-8") as lines:
        found = {mark_of(word): float(number) for word, number in (line.strip().split(" ") for line in lines)}
    marks = array("Q", sorted(found))
    return marks, array("d", map(found.__getitem__, marks)), sorted(found.values())[len(found) // 2]


def mark_of(word: str) -> int:
    """Eight bytes that stand for a word."""
    return int.from_bytes(blake2b(word.encode("utf-8", "surrogatepass"), digest_size=8).digest(), "big")
