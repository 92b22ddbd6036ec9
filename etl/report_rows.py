"""One source to the rows of its tables: what a build does for each report by itself, in whichever process.

No Arrow is imported here: a worker that only reads stays a third smaller.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from operator import attrgetter
from pathlib import Path
from typing import Any

from etl.canon import Canon, main_event
from etl.columns import check, in_order, names
from etl.corpus import Source
from etl.corrections import Corrections
from etl.directory import Directory
from etl.fingerprint import digest_of
from etl.intake import Intake
from etl.keywords.cutter import Cutter
from etl.keywords.dictionary import DictionaryFile
from etl.reading import Read
from etl.records import BESIDE
from etl.said import Said
from etl.stages.keywords import list_terms
from etl.stages.members import list_mention_places
from etl.stages.projects import list_projects
from etl.stages.read import Unreadable, read_source
from etl.stages.statements import list_said
from etl.vocabulary import Vocabulary

Rows = list[tuple[Any, ...]]
CORRECTIONS = "corrections.csv"


@dataclass(slots=True)
class Answer:
    """What became of one source: the rows of its tables, values in the order of the schema, or why it has none.

    `labels` are the parts that it names, as (dimension, label); `faults` lines of a table, or of the corrections, that
    could not be taken over, as (where, reason), `corrected` counts the mentions that were corrected by hand. Of the
    `seconds` of processor time that it took in `process`, `keywords` went into keywords.
    """

    name: str
    digest: bytes = b""
    reason: str = ""
    source_id: str = ""
    tables: dict[str, Rows] = field(default_factory=dict)
    said: Rows = field(default_factory=list)
    labels: list[tuple[str, str]] = field(default_factory=list)
    faults: list[tuple[str, str]] = field(default_factory=list)
    corrected: int = 0
    events: dict[str, str | None] = field(default_factory=dict)
    scopes: set[tuple[str, str]] = field(default_factory=set)
    seconds: float = 0.0
    keywords: float = 0.0
    process: int = 0


class ReportRows:
    """Made once in each process from a folder of words, then called with any number of sources.

    `cache` is where the dictionary of keywords is kept, `origin` what the table of sources says of each, `corrections`
    the file of what was corrected by hand.
    """

    def __init__(self, words: Path, cache: Path, origin: str, corrections: Path) -> None:
        self.vocabulary, self.origin = Vocabulary(words), origin
        self.intake, self.directory = Intake(self.vocabulary), Directory(self.vocabulary)
        self.corrections = Corrections(corrections)
        self.canon = Canon(self.vocabulary, self.directory)
        self.cutter = Cutter(DictionaryFile.of(self.vocabulary, cache).load())
        self.stop_words = frozenset(row["word"] for row in self.vocabulary.rows("stop_words"))

    def __call__(self, source: Source) -> Answer:
        """The rows of a source; whatever goes wrong with one is the reason why it has none."""
        begun = time.process_time()
        try:
            answer = self.answer(source)
        except Unreadable as error:
            answer = rejected(source, str(error))
        except Exception as error:
            answer = rejected(source, f"识读时出错（{type(error).__name__}），请检查内容，或移走这篇。")
        answer.seconds, answer.process = time.process_time() - begun, os.getpid()
        return answer

    def answer(self, source: Source) -> Answer:
        read = self.read(source)
        mentions = read.mentions
        begun = time.process_time()
        terms = self.terms(read)
        took = time.process_time() - begun
        named = [(m.dimension, self.canon.part(m)) for m in mentions if m.member]
        named += [("sector", project.sector) for project in read.projects if project.sector]
        said = list_said(read.report, source.number, mentions, self.canon)
        return Answer(
            source.name, bytes.fromhex(read.report.sha256) if source.path or source.taken else b"",
            source_id=read.report.source_id, tables={**self.tables(read), "terms": in_order("terms", terms)},
            keywords=took,
            said=[tuple(each) for each in said],
            labels=last_named(named),
            faults=[(f"{source.table}:{line}", reason) for line, reason in read.faults]
            + [(f"{CORRECTIONS}:{line}", reason) for line, reason in read.correction_faults],
            corrected=sum(mention.review in ("corrected", "rejected") for mention in mentions),
            events={p.event_id: p.event for p in read.projects if p.event_id}
            | {m.event_id: m.event for m in mentions if m.event_id},
            scopes={set_of(s) for s in said if s.scope_id},
        )  # fmt: skip

    def read(self, source: Source) -> Read:
        """Raises Unreadable, for a table too of which no line could be taken over."""
        if source.taken is None:
            report = replace(read_source(source), origin=self.origin)
            return self.intake.read(report, self.corrections.by_source.get(report.source_id, ()))
        of_source = self.corrections.by_source.get(source.taken.citation["source_id"], ())
        read = self.intake.take(source.taken, of_source)
        if read.faults and not read.sentences:
            raise Unreadable(f"第 {read.faults[0][0]} 行：{read.faults[0][1]}")
        return replace(read, report=replace(read.report, origin=self.origin))

    def terms(self, read: Read) -> list[dict[str, Any]]:
        """The keywords of a report; lines of a table are no prose and have none."""
        if read.report.kind == "record":
            return []
        return list_terms(read.report, main_event(read.mentions), self.cutter, self.stop_words)

    def tables(self, read: Read) -> dict[str, Rows]:
        """The tables that a report has rows in by itself."""
        sentences = {sentence.sentence_id: sentence for sentence in read.sentences}
        projects, amounts = list_projects(read.report.source_id, read.projects, sentences, self.directory)
        return {
            "sources": in_order("sources", [source_row(read)]),
            "sentences": records("sentences", read.sentences),
            "mentions": records("mentions", read.mentions),
            "mention_places": in_order("mention_places", list_mention_places(read.mentions)),
            "projects": in_order("projects", projects),
            "project_amounts": in_order("project_amounts", amounts),
        }


def source_row(read: Read) -> dict[str, Any]:
    """A row of `sources`: the report, and what was read in it."""
    row = {name: getattr(read.report, name, None) for name in names("sources")}
    events = {m.event_id for m in read.mentions} | {project.event_id for project in read.projects}
    return row | {"n_mentions": len(read.mentions), "event_ids": ";".join(sorted(filter(None, events))) or None}


def set_of(said: Said) -> tuple[str, str]:
    """The event and the code of a set of projects within it; the name of either may hold a stroke itself."""
    scope_id = said.scope_id or ""
    event_id = said.event_id or scope_id.rpartition(f"/{BESIDE}:")[0]
    return event_id, scope_id.removeprefix(f"{event_id}/")


def rejected(source: Source, reason: str) -> Answer:
    return Answer(source.name, source_digest(source), " ".join(reason.split()))


def source_digest(source: Source) -> bytes:
    """The digest of what a source is read from: its file, or its table with all that belongs to it."""
    if source.taken:
        return bytes.fromhex(source.taken.digest)
    return digest_of(Path(source.path)) if source.path else b""


def records(table: str, found: Iterable[object]) -> Rows:
    """Records as rows: their attributes in the order of the table's columns."""
    values = attrgetter(*names(table))
    return check(table, [values(record) for record in found])


def last_named(labels: Iterable[tuple[str, str]]) -> list[tuple[str, str]]:
    """Each label once, in the order in which they were named last: of two that mean one thing the last one counts."""
    return list(dict.fromkeys(reversed(list(labels))))[::-1]
