"""The order of a build: reports in, published tables out."""

from __future__ import annotations

import csv
import io
import shutil
import threading
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from etl.assembly import Assembly
from etl.corpus import Corpus, corpus
from etl.corrections import Corrections
from etl.documents.content import file_bytes
from etl.documents.document import Unreadable
from etl.documents.text import decoded
from etl.fingerprint import Fingerprint, digest_of
from etl.freshness import is_fresh
from etl.progress import Meter, Progress
from etl.publish import publish, require_way, staging
from etl.report_rows import CORRECTIONS
from etl.reports import cores, read_all
from etl.vocabulary import Vocabulary
from etl.workspace import vocabulary_folder

KNOWN, SMALL = "known_violations.csv", 5_000_000
__all__ = ["Build", "NothingBuilt", "Progress", "build", "ensure_built", "is_fresh"]


class NothingBuilt(RuntimeError):
    """No source could be read; the message is one sentence that says what to do."""


@dataclass(frozen=True)
class Build:
    """A published build: its folder, how many sources it holds and how many it could not read.

    `rejects` counts the rows of that table, lines of records and corrections among them, `corrected` the mentions that
    were corrected by hand. `seconds` is the time it took, `keywords` the share of processor time that went into
    keywords, from 0 to 1.
    """

    folder: Path
    rejects: int
    sources: int
    seconds: float
    keywords: float
    corrected: int = 0


def build(
    data: Path, sources: Path | None = None, out: Path | None = None, progress: Progress | None = None,
    workers: int | None = None,
) -> Build:  # fmt: skip
    """Reads the reports of a folder or a corpus and publishes the tables, in memory that does not grow with them.

    `workers` is the number of processes that read, of themselves one for each core; the tables are the same for any.
    Raises NothingBuilt, NoWorker, ValueError or OSError.
    """
    target, meter = out or data / "tables", Meter(progress)
    require_way(target)
    found = corpus(sources or data / "sources")
    staged = staging(target)
    try:
        known, fault = known_violations(data)
        with Assembly(staged, Vocabulary(vocabulary_folder(data)), known) as assembly:
            if fault:
                assembly.reject(KNOWN, fault)
            name = read(found, data, assembly, meter, workers or cores())
            assembly.compare(meter.part(0.8, 0.92, "汇总观测值"))
            assembly.finish(name, meter.part(0.92, 1.0, "写出表格"))
        published = publish(staged, target, name)
    finally:
        shutil.rmtree(staged, ignore_errors=True)
    meter.tell(1.0, "完成")
    return Build(published, assembly.rejects, assembly.sources, meter.seconds(), meter.keywords(), assembly.corrected)


def read(found: Corpus, data: Path, assembly: Assembly, meter: Meter, workers: int) -> str:
    """Takes all sources in and returns the fingerprint of what was read. Raises NothingBuilt."""
    # What is the project's own is taken before anything is read, of a report what was read of it: whatever changes
    # meanwhile makes the build stale.
    fingerprint = Fingerprint(data)
    if found.is_file:
        fingerprint.add(found.place.name, digest_of(found.place))
    with closing(read_all(found, data, workers)) as answers:
        for answer in answers:
            if not found.is_file:
                fingerprint.add(answer.name, answer.digest)
            assembly.take(answer)
            meter.report(answer, found.count)
    if not assembly.sources:
        raise NothingBuilt(
            f"{found.place} 里没有可读的报道"
            + (f"（{assembly.rejects} 个文件读不了）" if assembly.rejects else "")
            + "，请放入报道（.md、.txt、.html、.docx 或 .pdf）。"
        )
    if not found.is_file and found.place == (data / "sources").absolute():
        list_unused(Corrections(data / CORRECTIONS), assembly)
    return fingerprint.digest()


def list_unused(corrections: Corrections, assembly: Assembly) -> None:
    """Lists corrections that say nothing, or that are of a source that is not there; line 0 is the file itself."""
    for line, reason in corrections.faults:
        assembly.reject(f"{CORRECTIONS}:{line}" if line else CORRECTIONS, reason)
    for source_id, unused in corrections.by_source.items():
        if source_id in assembly.names:
            continue
        named = " ".join(source_id.split())[:40]
        for correction in unused:
            assembly.reject(
                f"{CORRECTIONS}:{correction.line}", f"没有编号为 {named} 的报道，更正没有用上，请改正或删去。"
            )


def known_violations(data: Path) -> tuple[dict[str, tuple[str, str]], str]:
    """check_id → reason in Chinese and English, of the wrong sums of the press that were looked at by hand.

    And why the file cannot be read. An English reason may be missing: then the Chinese one stands for it.
    """
    path = data / KNOWN
    if not path.exists():
        return {}, ""
    try:
        rows = list(csv.DictReader(io.StringIO(decoded(file_bytes(path, SMALL))), strict=True))
    except (Unreadable, csv.Error) as error:
        return {}, f"这个文件读不了，已登记的不符没有用上：{error}"
    reasons = {
        row["check_id"]: (row.get("reason") or "", row.get("reason_en") or "") for row in rows if row.get("check_id")
    }
    return {check_id: (zh, en or zh) for check_id, (zh, en) in reasons.items()}, ""


_building = threading.Lock()


def ensure_built(data: Path, progress: Progress | None = None) -> Path:
    """The folder of tables of `data`, built first if they are missing or stale. Raises as `build` does."""
    fresh = is_fresh(data)
    if fresh:
        return fresh
    with _building:  # of two readers who come at once the second finds the tables that the first has built
        return is_fresh(data) or build(data, progress=progress).folder
