"""The thread that keeps one worker busy, and starts another where it ends."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from etl.workers.worker import Gone, Worker

TRIES = 2  # a worker may have been killed for reasons of its own: the task gets another one, once
STARTS = 3
GIVEN = 2  # chunks in the hands of a worker, so that it finds the next one when it has done with one


class NoWorker(RuntimeError):
    """No worker comes up; the message is one sentence that says what to do."""


@dataclass(slots=True)
class Chunk:
    """Tasks, each with the seconds it may take, and their answers; in place of one, whether it took too long."""

    tasks: list[tuple[float, Any]]
    answers: list[bytes | bool] = field(default_factory=list)
    tries: int = 0
    given: bool = False
    done: threading.Event = field(default_factory=threading.Event)

    def take(self, answer: bytes | bool) -> None:
        self.answers.append(answer)
        self.tries = 0
        if len(self.answers) == len(self.tasks):
            self.done.set()


class Driver:
    """Works off chunks; `next_chunk(wait)` gives one, or None if there is none now (or, having waited, none left)."""

    def __init__(self, job: Any, next_chunk: Callable[[bool], Chunk | None]) -> None:
        self.job, self.next_chunk = job, next_chunk
        self.mine: deque[Chunk] = deque()
        self.worker: Worker | None = None
        self.closed = False
        self.starts = 0

    def run(self) -> None:
        """Until there are no chunks left. Raises NoWorker."""
        try:
            while self.has_work():
                try:
                    self.advance()
                except Gone as gone:
                    self.recover(gone)
                if self.mine[0].done.is_set():
                    self.mine.popleft()
        finally:
            self.close()

    def has_work(self) -> bool:
        while len(self.mine) < GIVEN and (chunk := self.next_chunk(not self.mine)):
            self.mine.append(chunk)
        return bool(self.mine) and not self.closed

    def advance(self) -> None:
        """One answer. Raises Gone, NoWorker."""
        worker = self.worker = self.worker or self.started()
        for chunk in self.mine:
            if not chunk.given:
                worker.give(chunk.tasks[len(chunk.answers) :])
                chunk.given = True
        self.mine[0].take(worker.answer())
        self.starts = 0

    def started(self) -> Worker:
        self.starts += 1
        try:
            return Worker(self.job)
        except OSError as error:
            raise NoWorker(f"读报道的进程没有启动（{error.strerror}），请用 --workers 1 重试。") from error

    def recover(self, gone: Gone) -> None:
        """Gives up the task that the worker ended with, or keeps it for another try. Raises NoWorker."""
        ready = self.worker is not None and self.worker.ready
        self.close()
        if self.closed:
            return
        if not ready and self.starts >= STARTS:
            raise NoWorker("读报道的进程一启动就中断，请用 --workers 1 重试。") from gone
        chunk = self.mine[0]
        chunk.tries += ready
        if gone.too_long or chunk.tries >= TRIES:
            chunk.take(gone.too_long)
        for chunk in self.mine:
            chunk.given = False

    def kill(self) -> None:
        """Ends the worker from another thread; `run` then returns."""
        self.closed = True
        if self.worker:
            self.worker.kill()

    def close(self) -> None:
        if self.worker:
            self.worker.close()
        self.worker = None
