"""The order of the stages: reports in, published tables out."""

from __future__ import annotations

import hashlib
import importlib.metadata
import json
import os
import threading
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from etl.directory import Directory
from etl.documents.folder import entries
from etl.files import write_parquet
from etl.publish import publish, staging
from etl.reading import Read, Reading
from etl.records import Mention, Report
from etl.schema import conform, schema
from etl.stages.derived import derive
from etl.stages.keywords import list_terms
from etl.stages.members import list_events, list_members, list_mention_places, list_places, list_scopes
from etl.stages.observations import hold_observations
from etl.stages.projects import list_projects
from etl.stages.read import read_reports, report_files
from etl.stages.relations import relate, relate_credit
from etl.stages.signings import flatten
from etl.vocabulary import Vocabulary, split
from etl.workspace import PROJECT, vocabulary_folder

Progress = Callable[[float, str], None]
Rows = dict[str, list[dict[str, Any]]]
LIBRARIES = ("pyarrow", "jieba", "lxml", "trafilatura", "pypdfium2")


class NothingBuilt(RuntimeError):
    """No source could be read; the message is one sentence that says what to do."""


@dataclass(frozen=True)
class Build:
    """A published build: its folder and how many sources it could not read."""

    folder: Path
    rejects: int
    sources: int


def build(data: Path, sources: Path | None = None, out: Path | None = None, progress: Progress | None = None) -> Build:
    """Reads all reports of a folder and publishes the tables. Raises NothingBuilt or OSError."""
    tell = progress or (lambda fraction, words: None)
    folder, target = sources or data / "sources", out or data / "tables"
    tell(0.02, "读取报道")
    name = fingerprint(data, folder)  # taken before anything is read: what changes meanwhile makes the build stale
    reports, rejects = read_reports(report_files(folder) if folder.is_dir() else [], folder)
    if not reports:
        raise NothingBuilt(
            f"{folder} 里没有可读的报道"
            + (f"（{len(rejects)} 个文件读不了）" if rejects else "")
            + "，请放入报道（.md、.txt、.html、.docx 或 .pdf）。"
        )
    vocabulary = Vocabulary(vocabulary_folder(data))
    rows = tables(as_bundled(reports, folder, data), rejects, vocabulary, data / ".cache", tell)
    tell(0.9, "写出表格")
    staged = staging(target, name)
    write_all(rows, staged, name)
    published = publish(staged, target, name)
    tell(1.0, "完成")
    return Build(published, len(rejects), len(reports))


def as_bundled(reports: list[Report], folder: Path, data: Path) -> list[Report]:
    """Reports of the project's own folder came with it; all others were added."""
    bundled = folder.resolve() == (PROJECT / "data" / "sources").resolve()
    return [replace(report, origin="bundled") for report in reports] if bundled else reports


def tables(
    reports: list[Report], rejects: list[dict[str, str]], vocabulary: Vocabulary, cache: Path, tell: Progress
) -> Rows:
    """All rows of all tables, in memory, keyed by the name of the table."""
    reading = Reading(vocabulary)
    reads = []
    for number, report in enumerate(reports):
        tell(0.05 + 0.5 * number / len(reports), f"识读 {report.title or report.source_id}")
        reads.append(reading.read(report))
    tell(0.6, "汇总观测值")
    rows = observed(reads, vocabulary)
    tell(0.7, "提取关键词")
    rows["terms"] = list_terms(reports, main_events(reads), vocabulary, cache)
    return rows | {"rejects": [dict(row) for row in rejects]}


def observed(reads: list[Read], vocabulary: Vocabulary) -> Rows:
    """Everything but keywords and rejects."""
    mentions = [mention for read in reads for mention in read.mentions]
    sentences = {s.sentence_id: s for read in reads for s in read.sentences}
    directory = Directory(vocabulary)
    members = list_members(mentions, directory)
    observations, links = hold_observations(mentions, directory)
    relations = related(observations, members, mentions, directory)
    new, new_links, new_relations, new_members = derive(observations, relations, links, vocabulary)
    observations, links, members = observations + new, links + new_links, members + unique(new_members)
    relations += new_relations
    events, scopes = list_events(mentions, vocabulary), list_scopes(mentions, vocabulary)
    projects, amounts = list_projects(mentions, sentences, place_ids(vocabulary))
    cited = citations(links, mentions, {read.report.source_id: read.report for read in reads})
    signings = flatten(
        observations,
        keyed(events, "event_id"),
        keyed(scopes, "scope_id"),
        keyed(members, "member_id"),
        cited,
        relations,
    )
    return {
        "sources": [source_row(read.report) for read in reads],
        "sentences": [row_of(s, "paragraph") for s in sentences.values()],
        "mentions": [row_of(m, "places") for m in mentions],
        "mention_places": list_mention_places(mentions),
        "events": events,
        "scopes": scopes,
        "members": members,
        "places": list_places(vocabulary),
        "observations": observations,
        "observation_mentions": links,
        "relations": relations,
        "projects": projects,
        "project_amounts": amounts,
        "signings": signings,
    }


def related(
    observations: list[dict[str, Any]], members: list[dict[str, Any]], mentions: list[Mention], directory: Directory
) -> list[dict[str, Any]]:
    named = {directory.member(m.dimension, m.member) for m in mentions if m.member}
    slots = {member.member_id: member.slot for member in named}
    return relate(observations, keyed(members, "member_id"), slots) + relate_credit(observations)


def citations(
    links: list[dict[str, Any]], mentions: list[Mention], reports: dict[str, Report]
) -> dict[str, list[dict[str, Any]]]:
    """Observation id → the sources of its mentions."""
    source_of = {m.mention_id: m.source_id for m in mentions}
    cited: dict[str, list[dict[str, Any]]] = {}
    for link in links:
        cited.setdefault(link["observation_id"], []).append(source_row(reports[source_of[link["mention_id"]]]))
    return cited


def main_events(reads: Iterable[Read]) -> dict[str, str | None]:
    """Source id → the event that most of its figures are about."""
    found: dict[str, str | None] = {}
    for read in reads:
        ids = [m.event_id for m in read.mentions if m.event_id]
        found[read.report.source_id] = max(sorted(set(ids)), key=ids.count, default=None)
    return found


def place_ids(vocabulary: Vocabulary) -> dict[str, str]:
    """Every name of a place, full or short, → its id."""
    rows = vocabulary.rows("places")
    return {
        name: row["place_id"] for row in reversed(rows) for name in (row["name_zh"], row["short_zh"])
        if name and name not in split(row["ambiguous"])
    }  # fmt: skip


def keyed(rows: Iterable[dict[str, Any]], column: str) -> dict[str, dict[str, Any]]:
    return {row[column]: row for row in rows}


def unique(rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return list(keyed(rows, "member_id").values())


def source_row(report: Report) -> dict[str, Any]:
    return row_of(report, "text")


def row_of(record: Any, *left_out: str) -> dict[str, Any]:
    return {name: value for name, value in asdict(record).items() if name not in left_out}


def write_all(rows: Rows, folder: Path, name: str) -> None:
    """Every table of the schema as Parquet, and build.json that says what they were built from."""
    for table in schema():
        write_parquet(conform(table, rows[table]), folder / f"{table}.parquet")
    counts = {table: len(rows[table]) for table in schema()}
    (folder / "build.json").write_text(json.dumps({"build": name, "rows": counts}, indent=1) + "\n", encoding="utf-8")


def inputs(data: Path, sources: Path) -> list[Path]:
    """Every file that a build depends on: reports, vocabulary, corrections and the code itself."""
    code = [p for p in (PROJECT / "etl").rglob("*") if p.suffix in (".py", ".csv")]
    words = list(vocabulary_folder(data).glob("*.csv"))
    return sorted({*code, *words, *(entries(sources) if sources.is_dir() else []), *data.glob("*.csv")})


def fingerprint(data: Path, sources: Path) -> str:
    """A digest of all inputs: the same inputs give the same build."""
    total = hashlib.sha256()
    for path in inputs(data, sources):
        name = path.relative_to(sources) if path.is_relative_to(sources) else path.name
        total.update(os.fsencode(name) + digest_of(path))
    for library in LIBRARIES:
        total.update(importlib.metadata.version(library).encode())
    return total.hexdigest()[:16]


def digest_of(path: Path) -> bytes:
    """The digest of a file read in pieces; of one that has gone or is closed, that it has."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").digest()
    except OSError:
        return b"gone"


def stamp_of(path: Path) -> tuple[str, int, int]:
    """What changes when a file does, without reading it."""
    try:
        status = path.stat()
    except OSError:
        return str(path), 0, 0
    return str(path), status.st_mtime_ns, status.st_size


_fresh: dict[Path, tuple[object, Path]] = {}
_building = threading.Lock()


def is_fresh(data: Path) -> Path | None:
    """The folder of the published tables if they were built from the inputs as they are now."""
    out, sources = data / "tables", data / "sources"
    folder = out.resolve()
    if not (folder / "build.json").is_file():
        return None
    stamp = tuple(stamp_of(path) for path in inputs(data, sources))
    if _fresh.get(out) == (stamp, folder):
        return folder
    if folder.name.partition("-")[0] != fingerprint(data, sources) or not is_whole(folder):
        return None
    _fresh[out] = (stamp, folder)
    return folder


def is_whole(folder: Path) -> bool:
    """No table is missing."""
    return all((folder / f"{table}.parquet").is_file() for table in schema())


def ensure_built(data: Path, progress: Progress | None = None) -> Path:
    """The folder of tables of `data`, built first if they are missing or stale. Raises NothingBuilt or OSError."""
    fresh = is_fresh(data)
    if fresh:
        return fresh
    with _building:  # of two readers who come at once the second finds the tables that the first has built
        return is_fresh(data) or build(data, progress=progress).folder
