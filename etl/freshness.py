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

_fresh: dict[str, tuple[Path, list[Stamp]]] = {}


def is_fresh(data: Path) -> Path | None:
    """The folder of the published tables if they were built from the inputs as they are now.

    Asked at every run of a page: paths are words here, which are joined and compared in a fraction of the time, and the
    same object comes back each time, which is found again at once wherever it is a key.
    """
    place = os.fspath(data)
    folder = os.path.realpath(os.path.join(place, "tables"))
    if not os.path.isfile(os.path.join(folder, "build.json")):
        return None
    words, sources = os.fspath(vocabulary_folder(data)), os.path.join(place, "sources")
    stamp = [*stamps(words, ".csv"), *stamps(place, ".csv"), *stamps_below(sources)]
    known, was = _fresh.get(place, (None, None))
    if was == stamp and known is not None and os.fspath(known) == folder:
        return known
    published = Path(folder)
    if published.name.partition("-")[0] != fingerprint(data, Path(sources)) or not is_whole(published):
        return None
    _fresh[place] = (published, stamp)
    return published


def fingerprint(data: Path, sources: Path) -> str:
    """The digest that a build of the inputs as they are now would get."""
    total = Fingerprint(data)
    for source in corpus(sources).sources():
        total.add(source.name, source_digest(source))
    return total.digest()


def stamps(folder: str, ending: str) -> list[Stamp]:
    """What changes when a file of a folder does that ends so, without reading it."""
    return [stamp_of(entry) for entry in listed(folder) if entry.name.endswith(ending)]


def stamps_below(folder: str) -> Iterator[Stamp]:
    """The same of everything in a folder, however deep, but what is hidden: that is no report."""
    for entry in listed(folder):
        if entry.name.startswith("."):
            continue
        yield stamp_of(entry)
        if entry.is_dir(follow_symlinks=False):
            yield from stamps_below(entry.path)


def listed(folder: str) -> list[os.DirEntry[str]]:
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
