"""The sources of a corpus to their rows, in reading order: here, or shared out among worker processes."""

from __future__ import annotations

import os
from collections.abc import Generator
from functools import partial
from pathlib import Path

from etl.corpus import Corpus, Source
from etl.report_rows import CORRECTIONS, Answer, ReportRows, rejected
from etl.workers.pool import Pool
from etl.workspace import PROJECT, vocabulary_folder

FEW = 48  # reports that are read before a worker would have started
SECONDS, BYTES_A_SECOND = 90.0, 20_000  # more than a PDF is given; and a long report takes longer


def read_all(found: Corpus, data: Path, workers: int) -> Generator[Answer]:
    """What became of each source; to be closed, which ends the workers. Raises NoWorker."""
    job = partial(ReportRows, vocabulary_folder(data), data / ".cache", origin(found, data), data / CORRECTIONS)
    if (found.count if found.is_file else len(found.files)) <= FEW:
        yield from map(job(), found.sources())
        return
    with Pool(job, given_up, workers) as pool:
        yield from pool.answers((seconds(source), source) for source in found.sources())


def origin(found: Corpus, data: Path) -> str:
    """Reports of the project's own folder came with it; all others were added."""
    return "bundled" if found.place.resolve() == (PROJECT / "data" / "sources").resolve() else "added"


def seconds(source: Source) -> float:
    """How long a report may take before it is given up."""
    return SECONDS + source.size / BYTES_A_SECOND


def given_up(source: Source, too_long: bool) -> Answer:
    """The answer to a report that ended its worker."""
    if too_long:
        return rejected(source, f"识读超过 {seconds(source):.0f} 秒仍未完成，已跳过，请拆分或检查内容后再放入。")
    return rejected(source, "识读这篇时进程两次中断（多半是内存不足），已跳过，请拆分或检查内容后再放入。")


def cores() -> int:
    """The processor cores that this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity else os.cpu_count() or 1
