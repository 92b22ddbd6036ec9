"""The memory of a process with all its children, watched from outside while it runs."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from pathlib import Path

PROC = Path("/proc")
SHARE = re.compile(rb"^Pss:\s+(\d+)", re.MULTILINE)


class Watch:
    """Looks at a process ten times a second; `most` is the largest sum seen in MB, `processes` the largest number."""

    def __init__(self, pid: int) -> None:
        self.pid, self.most, self.processes = pid, 0.0, 0
        self.ended = threading.Event()
        self.thread = threading.Thread(target=self.look, daemon=True)

    def __enter__(self) -> Watch:
        self.thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.ended.set()
        self.thread.join()

    def look(self) -> None:
        while not self.ended.wait(0.1):
            pids = list(family(self.pid))
            self.processes = max(self.processes, len(pids))
            self.most = max(self.most, sum(map(memory, pids)) / 1024)


def family(pid: int) -> Iterator[int]:
    """A process and all that it started, and they in turn; those that have ended are left out."""
    yield pid
    for children in (PROC / str(pid) / "task").glob("*/children"):
        for child in words(children):
            yield from family(int(child))


def memory(pid: int) -> int:
    """The memory of one process in KB; what several of them share is counted once in all."""
    found = SHARE.search(read(PROC / str(pid) / "smaps_rollup"))
    return int(found[1]) if found else 0


def words(path: Path) -> list[bytes]:
    return read(path).split()


def read(path: Path) -> bytes:
    """What a file of /proc says; nothing once its process has gone."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
