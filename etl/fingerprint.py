"""What a build is made from, as one short digest: the same inputs give the same build."""

from __future__ import annotations

import hashlib
import importlib.metadata
import os
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
    code = [path for path in (PROJECT / "etl").rglob("*") if path.suffix in (".py", ".csv")]
    return sorted({*code, *data_inputs(data)})


def data_inputs(data: Path) -> tuple[Path, ...]:
    """Those of them that may change while a program runs, whose code is what was loaded at its start."""
    return (*vocabulary_folder(data).glob("*.csv"), *data.glob("*.csv"))


def digest_of(path: Path) -> bytes:
    """The digest of a file read in pieces; of one that has gone or is closed, that it has. A pipe is never opened."""
    try:
        if not path.is_file() or is_endless(path):
            return b"gone"
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").digest()
    except OSError:
        return b"gone"
