"""What a background figure is about, by the words of its name: a company, the economy of a place, or neither."""

import csv
from functools import cache
from pathlib import Path

SUBJECTS: tuple[str, ...] = ("place", "company", "other")

_FILE = Path(__file__).parents[2] / "data" / "vocabulary" / "background.csv"


def subject_of(name: object) -> str:
    """The subject of the first word of the vocabulary that the name holds."""
    return next((subject for word, subject in _words(_FILE) if isinstance(name, str) and word in name), "other")


@cache
def _words(file: Path) -> tuple[tuple[str, str], ...]:
    with file.open(encoding="utf-8", newline="") as lines:
        return tuple((row["word"], row["subject"]) for row in csv.DictReader(lines))
