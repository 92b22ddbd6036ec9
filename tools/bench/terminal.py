"""A command run as if a person sat before it: what it says, and when."""

from __future__ import annotations

import os
import re
import subprocess
import termios
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from tools.bench.processes import Watch

CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
PERCENT = re.compile(r"(\d+)%")


@dataclass(frozen=True, slots=True)
class Said:
    """A line, or a line written over another one, with the second it came at."""

    at: float
    words: str


@dataclass(frozen=True)
class Run:
    """A finished command: its exit status, how long it ran, what it said, and its memory (MB) over all processes."""

    status: int
    seconds: float
    said: list[Said]
    memory: float
    processes: int

    @property
    def last_words(self) -> str:
        return self.said[-1].words if self.said else ""

    def steps(self) -> int:
        """How many different percentages were shown on the way."""
        return len({found[1] for said in self.said if (found := PERCENT.search(said.words))})

    def silence(self) -> float:
        """The longest time without a word, in seconds."""
        times = [0.0, *(said.at for said in self.said), self.seconds]
        return max(after - before for before, after in pairwise(times))

    def spent_on(self, word: str) -> float:
        """Seconds during which the last line held a word."""
        return sum(after.at - before.at for before, after in pairwise(self.said) if word in before.words)


def run(command: list[str], folder: Path, settings: Mapping[str, str]) -> Run:
    """Run a command to its end on a terminal of its own."""
    ours, theirs = os.openpty()
    termios.tcsetwinsize(theirs, (40, 120))  # a new one has no columns, so that no bar would be drawn
    started = time.monotonic()
    with (
        subprocess.Popen(
            command, cwd=folder, env={**os.environ, **settings}, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs
        ) as process,
        Watch(process.pid) as watch,
    ):
        os.close(theirs)
        said = list(spoken(ours, started))
    return Run(process.returncode, time.monotonic() - started, said, watch.most, watch.processes)


def spoken(terminal: int, started: float) -> Iterator[Said]:
    """What comes from a terminal, line by line, until the last process that holds it has ended."""
    rest = ""
    while data := received(terminal):
        *lines, rest = re.split(r"[\r\n]+", rest + data.decode(errors="replace"))
        now = time.monotonic() - started
        yield from (Said(now, words) for line in lines if (words := CONTROL.sub("", line).strip()))
    os.close(terminal)
    if rest.strip():
        yield Said(time.monotonic() - started, CONTROL.sub("", rest).strip())


def received(terminal: int) -> bytes:
    """The next bytes; none where nobody holds the other side any more, which a terminal tells as an error."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""
