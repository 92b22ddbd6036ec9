"""How wide a text will be: near enough to leave room for it without a browser."""

import unicodedata

_WIDE = frozenset({"W", "F", "A"})


def text_width(text: str, size: int) -> int:
    """Pixels that `text` takes at `size`: a Chinese character one em, any other about 0.56 em."""
    ems = sum(1.0 if unicodedata.east_asian_width(letter) in _WIDE else 0.56 for letter in text)
    return round(ems * size)
