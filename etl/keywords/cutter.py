"""Text → words, as jieba cuts it: the likeliest way through the dictionary, and its model for names it does not know.

The results are those of `jieba.Tokenizer.cut`, words of one character left out, in less than half the time: each word
is looked up once, from the end of the text, and strings of single characters are remembered.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from etl.keywords.words import Dictionary, encoded

BLOCK = re.compile(r"[\u4e00-\u9fd5a-zA-Z0-9+#&._%\-]+")
REMEMBERED = 4096
LONGEST = 64  # single characters that no text of words has in a row


class Cutter:
    """Cuts texts by a dictionary; made once, then used for any number of texts."""

    def __init__(self, dictionary: Dictionary) -> None:
        import jieba.finalseg

        self.dictionary = dictionary
        self.split = lru_cache(REMEMBERED)(lambda run: tuple(jieba.finalseg.cut(run)))

    def words(self, text: str) -> Iterator[str]:
        """The words of two characters and more in reading order."""
        for block in BLOCK.finditer(text):
            yield from (word for word in self.cut(block[0]) if len(word) > 1)

    def cut(self, block: str) -> Iterator[str]:
        """The words of a block without blanks and stops; runs of single characters go through the model of names."""
        ends, start, single = self.ends(block), 0, 0
        while start < len(block):
            end = ends[start]
            if end - start > 1:
                yield from self.joined(block[single:start])
                yield block[start:end]
                single = end
            start = end
        yield from self.joined(block[single:])

    def joined(self, run: str) -> tuple[str, ...]:
        """The words in a run of single characters; a word of the dictionary was cut apart for a reason."""
        if len(run) < 2 or self.dictionary.weights.get(encoded(run)):
            return ()
        if len(run) <= LONGEST:
            return self.split(run)
        pieces = (run[at : at + LONGEST] for at in range(0, len(run), LONGEST))  # the model takes the square of a run
        return tuple(word for piece in pieces for word in self.split(piece))

    def ends(self, block: str) -> list[int]:
        """For each character the end of the word that begins there on the likeliest way to the end of the block."""
        look, unknown, length = self.dictionary.weights.get, self.dictionary.unknown, len(block)
        pairs = encoded(block)  # a block holds no character that takes four bytes
        best, ends = [0.0] * (length + 1), [0] * length
        for start in range(length - 1, -1, -1):
            end = start + 1
            top, top_end = -1e300, 0
            weight = look(pairs[2 * start : 2 * end])
            while weight is not None:
                if weight and (found := weight + best[end]) >= top:
                    top, top_end = found, end
                end += 1
                if end > length:
                    break
                weight = look(pairs[2 * start : 2 * end])
            best[start], ends[start] = (top, top_end) if top_end else (unknown + best[start + 1], start + 1)
        return ends
