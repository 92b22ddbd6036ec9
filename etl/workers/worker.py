"""One worker as its parent sees it: a process with two pipes."""

from __future__ import annotations

import pickle
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any, cast

from etl.workers.frames import receive, send
from etl.workers.process import TOO_LONG

ROOT = Path(__file__).parents[2]
OWN_GROUP = getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0)


class Gone(Exception):
    """The worker has ended, by itself or not; `too_long` if it was its own clock that ended it."""

    def __init__(self, code: int | None) -> None:
        super().__init__(f"exit status {code}")
        self.too_long = code == TOO_LONG


class Worker:
    """Starts the process and gives it its job. Raises OSError where no process can be started."""

    def __init__(self, job: Any) -> None:
        # In a group of its own it is no target of Ctrl-C: the parent decides what becomes of it.
        self.process = subprocess.Popen(
            [sys.executable, "-m", "etl.workers.process"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT,
            creationflags=OWN_GROUP, process_group=0,
        )  # fmt: skip
        self.ready = False
        self.put(pickle.dumps(job))

    def give(self, tasks: Iterable[tuple[float, Any]]) -> None:
        """Tasks, each with the seconds it may take. Raises Gone."""
        self.put(pickle.dumps(list(tasks)))

    def put(self, content: bytes) -> None:
        try:
            send(cast(Any, self.process.stdin), content)
        except (OSError, ValueError) as error:
            raise Gone(self.process.wait()) from error

    def answer(self) -> bytes:
        """The next answer as it came. Raises Gone."""
        while (content := receive(cast(Any, self.process.stdout))) is not None:
            if content:
                return content
            self.ready = True  # the first frame is empty and says that the job is understood
        raise Gone(self.process.wait())

    def kill(self) -> None:
        """Ends the process at once; whoever waits for its answer sees that it is gone."""
        self.process.kill()

    def close(self) -> None:
        """Waits for the end of the process and closes the pipes."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            try:
                if pipe:
                    pipe.close()
            except OSError:  # what was still to be written has no reader
                pass
