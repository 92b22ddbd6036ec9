"""One script to read in: full-width forms and traditional characters folded, every offset kept."""

from __future__ import annotations

import re

from etl.grammar.expressions import expression
from etl.vocabulary import Vocabulary

FULL_WIDTH = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F) if chr(code) not in "，；：！？（）"}
BLANKS = "\u00a0\u2002\u2003\u2009\u3000\t"
WIDE = {",": "，", ":": "：", ";": "；", "(": "（", ")": "）", "!": "！", "?": "？"}
GROUPED = expression(r"\d(?:,\d{3}|:\d)")  # the comma of 1,126 and the colon of 4.5:68 stay


class Folding:
    """Changes characters one for one, so that an offset in the folded text is one in the text."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        forms = {chr(wide): chr(narrow) for wide, narrow in FULL_WIDTH.items()}
        characters = {row["traditional"]: row["simplified"] for row in vocabulary.rows("characters")}
        self.table = {**WIDE, **forms, **dict.fromkeys(BLANKS, " "), **characters}
        self.changing = re.compile(f"[{re.escape(''.join(self.table))}]")

    def __call__(self, text: str) -> str:
        """The text in one script with Chinese punctuation."""
        return self.changing.sub(self.changed, text)

    def changed(self, match: re.Match[str]) -> str:
        character = match[0]
        if character in ",:" and GROUPED.match(match.string, max(0, match.start() - 1)):
            return character
        return self.table[character]
