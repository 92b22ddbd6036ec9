"""Names of files that Windows, macOS and WPS take as they are, Chinese or not."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

LONGEST = 120  # bytes in UTF-8, the extension included
UNSAFE = re.compile(r'[\\/:*?"<>|\s]+')
# Windows keeps these for devices, whatever comes behind the first dot.
DEVICES = re.compile(r"(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³])(?:\.|$)", re.IGNORECASE)
NAMELESS = "qianyue"


@lru_cache(maxsize=4096)
def file_name(*words: str, suffix: str = "csv") -> str:
    """A file name of the words that are not empty: 第七届西洽会_产业_金额_2025-05-26.csv.

    Where they are too long, the longest of them is cut, so that the day at the end stays.
    """
    parts = [part for part in map(safe, words) if part] or [NAMELESS]
    while size("_".join(parts)) + size(suffix) + 1 > LONGEST:
        longest = max(range(len(parts)), key=lambda place: size(parts[place]))
        parts[longest] = parts[longest][:-1]
    stem = "_".join(filter(None, parts)).strip(". -") or NAMELESS
    return f"{'_' if DEVICES.match(stem) else ''}{stem}.{suffix}"


def safe(word: str) -> str:
    """A word without anything that a disk refuses or that is not seen, composed, at most as long as a whole name."""
    seen = "".join(letter for letter in word if letter.isspace() or unicodedata.category(letter)[0] != "C")
    plain = UNSAFE.sub("-", unicodedata.normalize("NFC", seen)).strip(". -")
    return plain.encode()[:LONGEST].decode(errors="ignore")


def size(text: str) -> int:
    return len(text.encode())
