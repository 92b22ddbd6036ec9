"""The dictionary that texts are cut with: jieba's words and ours, in one file that loads in half a second.

jieba's own loader of keywords brings 200 MB into a process. A build has several, so the words with their weights and
their rarity are put into one file once, in a form that takes a third of that memory.
"""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
import tempfile
from array import array
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from etl.keywords.words import Dictionary, made
from etl.vocabulary import Vocabulary

FORM = 3  # of the file: another one for another layout
CHECK = hashlib.sha256().digest_size
TERMS = (("sectors", "term"), ("categories", "member_zh"), ("regions", "name_zh"), ("places", "short_zh"))


@dataclass(frozen=True)
class DictionaryFile:
    """The file in `cache` that holds the dictionary with the words of a vocabulary."""

    added: tuple[str, ...]
    path: Path

    @classmethod
    def of(cls, vocabulary: Vocabulary, cache: Path) -> DictionaryFile:
        added = tuple(row[column] for name, column in TERMS for row in vocabulary.rows(name))
        name = hashlib.sha256(
            repr((version("jieba"), marshal.version, sys.byteorder, FORM, added)).encode()
        ).hexdigest()[:16]
        return cls(added, cache / f"keywords-{name}.bin")

    def load(self) -> Dictionary:
        """The dictionary; made anew, which takes seconds, where the file is missing or damaged."""
        return self.read() or self.write()

    def read(self) -> Dictionary | None:
        try:
            raw = self.path.read_bytes()
        except OSError:
            return None
        content = memoryview(raw)[CHECK:]
        return unpacked(content) if hashlib.sha256(content).digest() == raw[:CHECK] else None

    def write(self) -> Dictionary:
        """Makes the dictionary and keeps it; where nothing can be written it is made every time."""
        found = made(self.added)
        with suppress(OSError):
            self.path.parent.mkdir(parents=True, exist_ok=True)
            put(packed(found), self.path)
            discard(old for old in self.path.parent.glob("keywords-*.bin") if old != self.path)
        return found


def packed(d: Dictionary) -> bytes:
    return marshal.dumps((d.weights, d.unknown, d.marks.tobytes(), d.frequencies.tobytes(), d.usual))


def unpacked(content: memoryview) -> Dictionary:
    weights, unknown, marks, frequencies, usual = marshal.loads(content)
    return Dictionary(weights, unknown, array("Q", marks), array("d", frequencies), usual)


def put(content: bytes, path: Path) -> None:
    """Writes the file in one step, so that two who make it at once do not meet."""
    handle, part = tempfile.mkstemp(prefix="part-", suffix=".bin", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(hashlib.sha256(content).digest() + content)
        os.replace(part, path)
    except OSError:
        discard([Path(part)])
        raise


def discard(paths: Iterable[Path]) -> None:
    for path in paths:
        with suppress(OSError):  # another process may hold it open, or have removed it
            path.unlink()
