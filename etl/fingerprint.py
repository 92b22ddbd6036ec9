"""What a build is made from, as one short digest: the same inputs give the same build."""

from __future__ import annotations

import hashlib
import importlib.metadata
import os
from functools import cache
from pathlib import Path

from etl.documents.content import is_endless
from etl.workspace import PROJECT, vocabulary_folder

LIBRARIES = ("pyarrow", "jieba", "lxml", "trafilatura", "pypdfium2")


class Fingerprint:
    """Taken up one input after the other: what is the project's own at once, the sources as they are read."""

    def __init__(self, data: Path) -> None:
        self.total = hashlib.sha256()
        for path in own_inputs(data):
            self.add(path.name, digest_of(path))
        for library in LIBRARIES:
            self.total.update(importlib.metadata.version(library).encode())

    def add(self, name: str, digest: bytes) -> None:
        self.total.update(os.fsencode(name) + digest)

    def digest(self) -> str:
        return self.total.hexdigest()[:16]


def own_inputs(data: Path) -> list[Path]:
    """The files beside the sources that a build depends on: vocabulary, corrections and the code itself."""
    return sorted({*code_files(), *vocabulary_folder(data).glob("*.csv"), *data.glob("*.csv")})


@cache
def code_files() -> tuple[Path, ...]:
    """The files of the ETL, looked for once: what runs was loaded from those that were there at its start."""
    return tuple(path for path in (PROJECT / "etl").rglob("*") if path.suffix in (".py", ".csv"))


def digest_of(path: Path) -> bytes:
    """The digest of a file read in pieces; of one that has gone or is closed, that it has. A pipe is never opened."""
    try:
        if not path.is_file() or is_endless(path):
            return b"gone"
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").digest()
    except OSError:
        return b"gone"
