"""Publishing a build: whole or not at all, so that a reader never sees half of one.

`out` is a link to the folder of one build; a new build is written beside it and the link is replaced in one step.
"""

from __future__ import annotations

import filecmp
import os
import shutil
import tempfile
from itertools import count
from pathlib import Path

KEPT = 3


class CannotPublish(OSError):
    """The folder for the tables cannot be used; the message is one sentence."""


def builds_folder(out: Path) -> Path:
    return out.parent / f".{out.name}.builds"


def staging(out: Path) -> Path:
    """A fresh folder to write a build in; no other process or thread uses it."""
    builds_folder(out).mkdir(parents=True, exist_ok=True)
    return Path(tempfile.mkdtemp(prefix=f"build.{os.getpid()}.", suffix=".tmp", dir=builds_folder(out)))


def publish(staged: Path, out: Path, build: str) -> Path:
    """Makes the staged build the one that `out` shows; returns its folder. Raises CannotPublish."""
    make_way(out)
    final = builds_folder(out) / build
    copies = (builds_folder(out) / f"{build}-{number}" for number in count(2))
    while final.exists() and not same_files(staged, final):
        final = next(copies)  # a build that was damaged is not mended in place: readers may hold it open
    if final.exists():
        shutil.rmtree(staged)
    else:
        os.replace(staged, final)
        final.chmod(0o755)
    link = staged.with_suffix(".link")
    link.symlink_to(os.path.relpath(final, out.parent), target_is_directory=True)
    os.replace(link, out)
    prune(builds_folder(out), final)
    return final


def same_files(a: Path, b: Path) -> bool:
    """Both folders hold the same files, byte for byte."""
    names = sorted(path.name for path in a.iterdir())
    if names != sorted(path.name for path in b.iterdir()):
        return False
    return filecmp.cmpfiles(a, b, names, shallow=False)[0] == names


def make_way(out: Path) -> None:
    """An empty folder gives way to the link."""
    require_way(out)
    if not out.is_symlink() and out.exists():
        out.rmdir()


def require_way(out: Path) -> None:
    """Raises CannotPublish where anything else stands in the place of the link: it is never touched."""
    if out.is_symlink() or not out.exists():
        return
    if not out.is_dir() or any(out.iterdir()):
        raise CannotPublish(f"{out} 已存在且不是本程序所建的表目录，请换一个 --out 或先移走它。")


def prune(folder: Path, current: Path) -> None:
    """Leaves the newest builds, so that readers of the one before can finish, and removes what was abandoned."""
    for path in folder.glob("*.tmp"):
        if not alive(path.name.split(".")[1]):
            shutil.rmtree(path, ignore_errors=True)
    builds = sorted(
        (p for p in folder.iterdir() if p.is_dir() and p.suffix != ".tmp"), key=lambda p: -p.stat().st_mtime
    )
    for path in builds[KEPT:]:
        if path != current:
            shutil.rmtree(path, ignore_errors=True)


def alive(pid: str) -> bool:
    try:
        os.kill(int(pid), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True
