"""Words as they are printed: legible, and never too long for a line that cannot be broken."""

import re

from pages.exports.lettering import legible

# A run of letters that a line may not hold gets places to break at.
_RUN = re.compile(r"[!-~]{25,}")
_BREAK = "\u200b"
_PIECE = 20
SHORT = 72


def printed(text: str) -> str:
    """One line of words."""
    return _RUN.sub(lambda run: _BREAK.join(_pieces(run[0])), legible(text))


def short(text: str, most: int = SHORT) -> str:
    """As much as a line of contents or a running head can hold."""
    plain = legible(text)
    return printed(plain if len(plain) <= most else f"{plain[: most - 1]}…")


def _pieces(run: str) -> list[str]:
    return [run[first : first + _PIECE] for first in range(0, len(run), _PIECE)]
