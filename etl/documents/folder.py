"""What a folder of reports holds: nothing in it is passed over in silence but hidden files."""

from __future__ import annotations

import os
from pathlib import Path

from etl.documents.file import READERS


def entries(folder: Path) -> list[Path]:
    """Whatever a folder of reports holds, in order: files of any kind, links, and folders that cannot be looked into.

    A folder that is named like a report, or linked to, is an entry itself and not looked into.
    """
    found: list[Path] = []

    def note(error: OSError) -> None:
        found.append(Path(error.filename))

    for place, folders, files in os.walk(folder, onerror=note):
        here = Path(place)
        closed = [name for name in folders if is_closed(here / name)]
        found += [here / name for name in [*closed, *files] if not name.startswith(".")]
        folders[:] = [name for name in folders if name not in closed and not name.startswith(".")]
    return sorted(path for path in found if path != folder)


def is_closed(folder: Path) -> bool:
    return folder.is_symlink() or folder.suffix.lower() in READERS
