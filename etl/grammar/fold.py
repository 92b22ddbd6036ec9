"""One script to read in: full-width forms and traditional characters folded, every offset kept."""

from __future__ import annotations

from etl.vocabulary import Vocabulary

FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "，；：！？（）"}
BLANKS = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2009\u3000\t"), " ")


def folding(vocabulary: Vocabulary) -> dict[int, int | str]:
    """A table for `str.translate` that changes characters one for one."""
    characters = {ord(row["traditional"]): row["simplified"] for row in vocabulary.rows("characters")}
    return {**FULL_WIDTH, **BLANKS, **characters}
