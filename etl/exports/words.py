"""The words of files in Chinese and English, kept as data: words.csv holds key, zh and en."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path
from typing import Literal

from etl.workspace import PROJECT

Lang = Literal["zh", "en"]
LANGUAGES: tuple[Lang, ...] = ("zh", "en")
FILE = Path(__file__).with_name("words.csv")
LABELS = PROJECT / "data" / "vocabulary" / "labels.csv"


def word(key: str, lang: Lang, **values: object) -> str:
    """The words of `key`, with {names} filled from `values`. Raises KeyError where there are none."""
    return words()[key][lang].format(**values) if values else words()[key][lang]


@cache
def words() -> dict[str, dict[str, str]]:
    """Key → language → words."""
    with FILE.open(encoding="utf-8", newline="") as lines:
        return {row["key"]: {lang: row[lang] for lang in LANGUAGES} for row in csv.DictReader(lines)}


def keys(prefix: str) -> list[str]:
    """The keys that begin with a prefix, in the order of the file."""
    return [key for key in words() if key.startswith(prefix)]


def meanings(column: str, codes: frozenset[str], lang: Lang) -> str:
    """What the codes of a column mean, as `signed = 签约`; empty where the vocabulary does not know all of them."""
    found = labels()
    domains = [column, *found]
    domain = next((each for each in domains if codes and codes <= found.get(each, {}).keys()), "")
    joint = word("list.semicolon", lang)
    return joint.join(f"{code} = {found[domain][code][lang]}" for code in sorted(codes)) if domain else ""


def label(domain: str, code: str, lang: Lang) -> str:
    """The words of a code; the code itself where the vocabulary has none."""
    return labels().get(domain, {}).get(code, {}).get(lang, code)


@cache
def labels() -> dict[str, dict[str, dict[str, str]]]:
    """Domain → code → language → words."""
    found: dict[str, dict[str, dict[str, str]]] = {}
    with LABELS.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            found.setdefault(row["domain"], {})[row["code"]] = {lang: row[lang] for lang in LANGUAGES}
    return found
