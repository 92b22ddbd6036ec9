"""Every word of the screen, kept as data: catalogue.csv holds key, zh and en."""

import csv
import re
from functools import cache
from pathlib import Path
from typing import Literal

Lang = Literal["zh", "en"]
LANGUAGES: tuple[Lang, ...] = ("zh", "en")

_FILE = Path(__file__).with_name("catalogue.csv")
_CHINESE = re.compile("[一-鿿]")


class MissingWord(KeyError):
    """The catalogue does not hold the key, or not in that language."""


def t(key: str, lang: Lang, **values: object) -> str:
    """The words of `key` in `lang`, with {names} filled from `values`; raises MissingWord."""
    words = _words(lang).get(key)
    if not words:
        raise MissingWord(f"pages/words/catalogue.csv has no {lang} words for {key!r}; add a line")
    return _close_up(words, values).format(**values) if values else words


def _close_up(words: str, values: dict[str, object]) -> str:
    """Drop the space between Chinese words and a value that is Chinese, too: 另有 近 1000 becomes 另有近 1000."""
    if " {" not in words and "} " not in words:
        return words
    for name, value in values.items():
        if _CHINESE.match(str(value)[:1]):
            words = re.sub(rf"(?<={_CHINESE.pattern}) (?={{{name}}})", "", words)
        if _CHINESE.match(str(value)[-1:]):
            words = re.sub(rf"(?<={{{name}}}) (?={_CHINESE.pattern})", "", words)
    return words


@cache
def _words(lang: Lang) -> dict[str, str]:
    """All words of a language by their keys."""
    return {key: words.get(lang, "") for key, words in catalogue().items()}


def known(key: str) -> bool:
    """Whether the catalogue holds the key."""
    return key in catalogue()


@cache
def catalogue() -> dict[str, dict[Lang, str]]:
    """All words: key -> language -> words."""
    with _FILE.open(encoding="utf-8", newline="") as lines:
        return {row["key"]: {lang: row[lang] for lang in LANGUAGES} for row in csv.DictReader(lines)}


def language_of(code: str | None) -> Lang:
    """The language of a code in the address; Chinese for any other."""
    return code if code in LANGUAGES else "zh"


def pick(lang: Lang, zh: object, en: object) -> str:
    """A name in `lang`: the English one where it exists, else the Chinese one; empty where there is neither."""
    own = en if lang == "en" and isinstance(en, str) and en else zh
    return own if isinstance(own, str) else ""
