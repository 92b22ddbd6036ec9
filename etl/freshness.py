"""Whether the published tables were built from the inputs as they are now."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from etl.columns import schema
from etl.corpus import corpus
from etl.fingerprint import Fingerprint
from etl.report_rows import source_digest
from etl.workspace import vocabulary_folder

Stamp = tuple[str, int, int]

_fresh: dict[Path, tuple[object, Path]] = {}


def is_fresh(data: Path) -> Path | None:
    """The folder of the published tables if they were built from the inputs as they are now."""
    out, sources = data / "tables", data / "sources"
    folder = out.resolve()
    if not (folder / "build.json").is_file():
        return None
    stamp = (*stamps(vocabulary_folder(data), ".csv"), *stamps(data, ".csv"), *stamps_below(sources))
    if _fresh.get(out) == (stamp, folder):
        return folder
    if folder.name.partition("-")[0] != fingerprint(data, sources) or not is_whole(folder):
        return None
    _fresh[out] = (stamp, folder)
    return folder


def fingerprint(data: Path, sources: Path) -> str:
    """The digest that a build of the inputs as they are now would get."""
    total = Fingerprint(data)
    for source in corpus(sources).sources():
        total.add(source.name, source_digest(source))
    return total.digest()


def stamps(folder: Path, ending: str) -> list[Stamp]:
    """What changes when a file of a folder does that ends so, without reading it."""
    return [stamp_of(entry) for entry in listed(folder) if entry.name.endswith(ending)]


def stamps_below(folder: os.PathLike[str]) -> Iterator[Stamp]:
    """The same of everything in a folder, however deep, but what is hidden: that is no report."""
    for entry in listed(folder):
        if entry.name.startswith("."):
            continue
        yield stamp_of(entry)
        if entry.is_dir(follow_symlinks=False):
            yield from stamps_below(entry)


def listed(folder: os.PathLike[str]) -> list[os.DirEntry[str]]:
    """What a folder holds; nothing where it is none or may not be looked into."""
    try:
        with os.scandir(folder) as found:
            return list(found)
    except OSError:
        return []


def stamp_of(entry: os.DirEntry[str]) -> Stamp:
    """Where an entry is, when it last changed, and its size."""
    try:
        status = entry.stat()
    except OSError:
        return entry.path, 0, 0
    return entry.path, status.st_mtime_ns, status.st_size


def is_whole(folder: Path) -> bool:
    """No table is missing."""
    return all((folder / f"{table}.parquet").is_file() for table in schema())
