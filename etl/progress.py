"""How far a build is, in words and as a share; and in the end how fast it was."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

from etl.report_rows import Answer

Progress = Callable[[float, str], None]
READING = 0.8  # of a build is spent on reading
EVERY = 0.1  # seconds between two words


class Meter:
    """Counts what is read and tells `progress`, but not more often than anyone can see."""

    def __init__(self, progress: Progress | None) -> None:
        self.progress = progress or (lambda share, words: None)
        self.begun, self.processor, self.told = time.monotonic(), time.process_time(), 0.0
        self.reports = 0
        self.keyword_seconds = self.worker_seconds = 0.0
        self.progress(0.0, "读取报道")

    def report(self, answer: Answer, total: int) -> None:
        self.reports += 1
        self.keyword_seconds += answer.keywords
        if answer.process != os.getpid():
            self.worker_seconds += answer.seconds
        rate = self.reports / max(self.seconds(), 0.001)
        self.tell(READING * self.reports / total, f"识读 {self.reports:,}/{total:,} 篇 {rate:,.0f} 篇/秒")

    def part(self, start: float, end: float, words: str) -> Callable[[float], None]:
        """Tells of a step that takes up a part of the build."""
        return lambda share: self.tell(start + (end - start) * share, words)

    def tell(self, share: float, words: str) -> None:
        now = time.monotonic()
        if share >= 1 or now - self.told >= EVERY:
            self.told = now
            self.progress(share, words)

    def seconds(self) -> float:
        return time.monotonic() - self.begun

    def keywords(self) -> float:
        """The share of all processor time that keywords took."""
        return self.keyword_seconds / max(self.worker_seconds + time.process_time() - self.processor, 0.001)
