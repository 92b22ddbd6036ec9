"""Regular expressions that are compiled when they are first used, so that importing the reader stays cheap."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any, cast

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "split", "sub", "pattern")


class Deferred:
    """Stands for a pattern; at the first use it takes over the methods of the compiled one, then costs nothing more."""

    def __init__(self, source: str) -> None:
        self.source = source

    def __getattr__(self, name: str) -> Any:
        if name not in METHODS:
            raise AttributeError(name)
        compiled = re.compile(self.source)
        for method in METHODS:
            setattr(self, method, getattr(compiled, method))
        return getattr(compiled, name)


def expression(source: str) -> re.Pattern[str]:
    """The pattern of a source; an error in it shows at the first use."""
    return cast("re.Pattern[str]", Deferred(source))


def any_word(words: Iterable[str], broken: bool = False, ends: Mapping[str, str] | None = None) -> str:
    """An expression for any of the words, the longer first; those that begin alike are looked at together.

    `broken` allows for a blank or a line break between two characters; `ends` says what must follow a word.
    """
    between = r"\s?" if broken else ""
    by_head: dict[str, list[str]] = {}
    for word in sorted(set(words), key=lambda w: (-len(w), w)):
        rest = "".join(between + re.escape(character) for character in word[1:])
        by_head.setdefault(word[0], []).append(rest + (ends or {}).get(word, ""))
    return "|".join(f"{re.escape(head)}(?:{'|'.join(rests)})" for head, rests in by_head.items()) or "(?!)"


def alternatives(words: Iterable[str], broken: bool = False, ends: Mapping[str, str] | None = None) -> str:
    """The same as a part of a longer expression; a look at the first character spares the words at most places."""
    words = set(words)
    return f"(?=[{any_of(word[0] for word in words)}])(?:{any_word(words, broken, ends)})" if words else "(?!)"


def one_of(words: str) -> str:
    """The alternatives of `a|b|c`."""
    return alternatives(words.split("|"))


def any_of(characters: Iterable[str]) -> str:
    """Characters as they stand within the brackets of an expression."""
    return re.escape("".join(sorted(set(characters))))
