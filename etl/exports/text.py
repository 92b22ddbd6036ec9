"""Text as files take it: nothing unseen, nothing that a spreadsheet would run, nothing too long for a cell."""

from __future__ import annotations

import re

# Characters that no reader shows and some stop at; tab and line feed stay.
UNSEEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
BREAKS = re.compile("\r\n?")
# What a spreadsheet takes for the beginning of a formula; the full-width forms where the input method is Chinese.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
CELL = 32_767  # UTF-16 units in a cell of a workbook


def cleaned(text: str) -> str:
    """The text without control characters and halves of characters, its lines ended by a line feed."""
    return UNSEEN.sub("", BREAKS.sub("\n", text))


def guarded(text: str) -> str:
    """The text with an apostrophe in front where a spreadsheet would run it as a formula."""
    return "'" + text if is_formula(text) else text


def is_formula(text: str) -> bool:
    return text.lstrip(" ").startswith(FORMULA)


def fitting(text: str, note: str) -> str:
    """The text as far as a cell of a workbook holds it, with a note where it was cut."""
    if len(text) <= CELL // 2 or units(text) <= CELL:
        return text
    kept = text.encode("utf-16-le")[: 2 * (CELL - units(note))]
    return kept.decode("utf-16-le", errors="ignore") + note


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
