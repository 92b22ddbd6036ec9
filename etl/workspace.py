"""Where the data lives: one folder, chosen by QIANYUE_DATA or the project's own data/."""

from __future__ import annotations

import os
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent


def data_folder() -> Path:
    """The folder of sources, vocabulary and tables."""
    return Path(os.path.realpath(os.path.expanduser(os.environ.get("QIANYUE_DATA") or PROJECT / "data")))


def vocabulary_folder(data: Path) -> Path:
    """The vocabulary of a data folder, or the project's own where that has none."""
    own = data / "vocabulary"
    return own if own.is_dir() else PROJECT / "data" / "vocabulary"
