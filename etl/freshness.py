"""Whether the published tables were built from the inputs as they are now."""

from __future__ import annotations

import os
from pathlib import Path

from etl.columns import schema
from etl.corpus import corpus
from etl.documents.folder import entries
from etl.fingerprint import Fingerprint, data_inputs
from etl.report_rows import source_digest

_fresh: dict[Path, tuple[object, Path]] = {}


def is_fresh(data: Path) -> Path | None:
    """The folder of the published tables if they were built from the inputs as they are now."""
    out, sources = data / "tables", data / "sources"
    folder = out.resolve()
    if not (folder / "build.json").is_file():
        return None
    stamp = tuple(stamp_of(path) for path in (*data_inputs(data), *(entries(sources) if sources.is_dir() else ())))
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


def stamp_of(path: Path) -> tuple[str, int, int]:
    """What changes when a file does, without reading it."""
    try:
        status = os.stat(path)
    except OSError:
        return str(path), 0, 0
    return str(path), status.st_mtime_ns, status.st_size


def is_whole(folder: Path) -> bool:
    """No table is missing."""
    return all((folder / f"{table}.parquet").is_file() for table in schema())
