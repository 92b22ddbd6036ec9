"""What a process takes with all its children: memory watched from outside while it runs, and processor time."""

from __future__ import annotations

import os
import re
import resource
import threading
import time
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


def spent() -> float:
    """Processor seconds of this process, of those that it started and of those that have ended."""
    ended = resource.getrusage(resource.RUSAGE_CHILDREN)
    living = sum(ticks(pid) for pid in family(os.getpid()) if pid != os.getpid())
    return time.process_time() + ended.ru_utime + ended.ru_stime + living / os.sysconf("SC_CLK_TCK")


def ticks(pid: int) -> int:
    """What a living process has used with the children that it has seen end, in ticks of the clock."""
    fields = read(PROC / str(pid) / "stat").rpartition(b")")[2].split()
    return sum(map(int, fields[11:15]))


def words(path: Path) -> list[bytes]:
    return read(path).split()


def read(path: Path) -> bytes:
    """What a file of /proc says; nothing once its process has gone."""
    try:
        return path.read_bytes()
    except OSError:
        return b""
