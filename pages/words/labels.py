"""Words for the codes of the tables: dimensions, measures, kinds of amount, statuses, units."""

import csv
from functools import cache
from pathlib import Path

from pages.words.catalogue import Lang, known, pick, t

_FILE = Path(__file__).parents[2] / "data" / "vocabulary" / "labels.csv"


def label(domain: str, code: str, lang: Lang) -> str:
    """The words of a code; the catalogue's where the vocabulary has none, else the code itself."""
    row = _labels(_FILE).get((domain, code))
    if row:
        return pick(lang, *row)
    key = f"{domain}.{code}"
    return t(key, lang) if known(key) else code


@cache
def _labels(file: Path) -> dict[tuple[str, str], tuple[str, str]]:
    if not file.is_file():
        return {}
    with file.open(encoding="utf-8", newline="") as lines:
        return {(row["domain"], row["code"]): (row["zh"], row["en"]) for row in csv.DictReader(lines)}
