"""Many tasks, several workers, the answers in the order of the tasks; a task that breaks its worker is given up."""

from __future__ import annotations

import pickle
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from etl.workers.driver import Chunk, Driver

Job = Callable[[], Callable[[Any], Any]]
CHUNK, CHUNK_BYTES = 16, 2_000_000  # tasks handed over at a time, and what they may hold together, but for the last
AHEAD = 3  # chunks a worker may be ahead of the answer that is waited for
AHEAD_BYTES = 40_000_000  # held by all chunks that are under way, if there is one for each worker
WAKE = 0.2  # seconds: a wait without end would not notice Ctrl-C everywhere


class Pool:
    """Workers that all do one job: `job` is called once in each and gives the function from task to answer.

    `given_up(task, too_long)` stands for the answer to a task that took too long, or twice ended its worker.
    """

    def __init__(
        self, job: Callable[[], Callable[[Any], Any]], given_up: Callable[[Any, bool], Any], size: int
    ) -> None:
        self.given_up = given_up
        self.changed = threading.Condition()
        self.todo: deque[Chunk] = deque()
        self.closed = False
        self.error: BaseException | None = None
        self.drivers = [Driver(job, self.next_chunk) for _ in range(size)]
        self.threads = [threading.Thread(target=self.drive, args=(driver,), daemon=True) for driver in self.drivers]

    def __enter__(self) -> Pool:
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        """No worker outlives the pool, however it is left."""
        with self.changed:
            self.closed = True
            self.changed.notify_all()
        for driver, thread in zip(self.drivers, self.threads, strict=True):
            while thread.is_alive():
                driver.kill()
                thread.join(WAKE)

    def answers(self, tasks: Iterable[tuple[float, Any]]) -> Iterator[Any]:
        """The answer to each (seconds, task) in order; takes no more tasks than keep the workers busy.

        Raises NoWorker.
        """
        given: deque[Chunk] = deque()
        waiting = iter(tasks)
        while chunk := next_tasks(waiting):
            given.append(Chunk(chunk))
            with self.changed:
                self.todo.append(given[-1])
                self.changed.notify()
            while self.is_full(given):
                yield from self.collected(given.popleft())
        while given:
            yield from self.collected(given.popleft())

    def is_full(self, given: Iterable[Chunk]) -> bool:
        """True if enough is under way, by number or, with work for each worker, by size."""
        sizes = [sum(size_of(task) for _, task in chunk.tasks) for chunk in given]
        most = AHEAD if sum(sizes) <= AHEAD_BYTES else 1
        return len(sizes) > most * len(self.drivers)

    def collected(self, chunk: Chunk) -> Iterator[Any]:
        while not chunk.done.wait(WAKE):
            if self.error:
                raise self.error
        for (_, task), answer in zip(chunk.tasks, chunk.answers, strict=True):
            yield self.given_up(task, answer) if isinstance(answer, bool) else pickle.loads(answer)

    def next_chunk(self, wait: bool) -> Chunk | None:
        with self.changed:
            while wait and not self.todo and not self.closed:
                self.changed.wait()
            return self.todo.popleft() if self.todo and not self.closed else None

    def drive(self, driver: Driver) -> None:
        try:
            driver.run()
        except BaseException as error:
            self.error = error  # raised where the answers are waited for


def next_tasks(waiting: Iterator[tuple[float, Any]]) -> list[tuple[float, Any]]:
    """The tasks of the next chunk."""
    tasks: list[tuple[float, Any]] = []
    held = 0
    while len(tasks) < CHUNK and held < CHUNK_BYTES and (task := next(waiting, None)):
        tasks.append(task)
        held += size_of(task[1])
    return tasks


def size_of(task: Any) -> int:
    """The bytes that a task holds, as far as it says so."""
    return int(getattr(task, "size", 0))
