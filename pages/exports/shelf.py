"""Large files that wait on the disk to be fetched, each by a token that nobody can guess; the oldest go first.

The memory of the server holds none of them: whoever serves the dashboard hands them out piece by piece.
"""

import atexit
import re
import secrets
import shutil
import tempfile
from collections.abc import Callable, Hashable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock

ROUTE = "files"
ADDRESS = re.compile(rf"/{ROUTE}/([\w-]{{22}})$")
MOST = 8


@dataclass(frozen=True)
class Waiting:
    """A file with the name and the media type that it is to be saved by, and its size in bytes."""

    token: str
    path: Path
    name: str
    mime: str

    @property
    def address(self) -> str:
        """Where it is fetched, seen from a page of the dashboard."""
        return f"{ROUTE}/{self.token}"

    @property
    def size(self) -> int:
        return self.path.stat().st_size


class Shelf:
    """The files of one process; its folder goes with it. `served` says that somebody hands them out."""

    def __init__(self, most: int = MOST) -> None:
        self.served = False
        self._most, self._lock = most, Lock()
        self._waiting: dict[Hashable, Waiting] = {}
        self._folder: Path | None = None

    def put(self, what: Hashable, name: str, mime: str, write: Callable[[Path], None]) -> Waiting:
        """Keep the file that `write` makes of a path, in place of an earlier one of the same `what`."""
        token = secrets.token_urlsafe(16)
        path = self._place() / f"{token}{Path(name).suffix}"
        write(path)
        with self._lock:
            gone = [self._waiting.pop(what, None)]
            self._waiting[what] = made = Waiting(token, path, name, mime)
            gone += [self._waiting.pop(next(iter(self._waiting))) for _ in range(len(self._waiting) - self._most)]
        for each in filter(None, gone):
            # One that is being fetched may be held; it goes with the folder.
            with suppress(OSError):
                each.path.unlink()
        return made

    def find(self, what: Hashable) -> Waiting | None:
        """The file that was made of it; None where there is none any more."""
        with self._lock:
            found = self._waiting.get(what)
        return found if found and found.path.is_file() else None

    def by_token(self, token: str) -> Waiting | None:
        """The file of a token."""
        with self._lock:
            return next((each for each in self._waiting.values() if secrets.compare_digest(each.token, token)), None)

    def _place(self) -> Path:
        with self._lock:
            if self._folder is None or not self._folder.is_dir():
                self._folder = Path(tempfile.mkdtemp(prefix="qianyue.files."))
                atexit.register(shutil.rmtree, self._folder, ignore_errors=True)
            return self._folder


SHELF = Shelf()
