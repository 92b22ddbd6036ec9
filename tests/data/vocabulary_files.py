"""The files of the vocabulary, as the tests of the data read them."""

import csv
from pathlib import Path

FOLDER = Path(__file__).parents[2] / "data" / "vocabulary"


def rows(name: str) -> list[dict[str, str]]:
    """All rows of one file, cells as text."""
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def column(name: str, key: str) -> list[str]:
    """One column of one file."""
    return [row[key] for row in rows(name)]
