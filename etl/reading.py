"""From one source to its mentions: the reading stages in order, shared by a build and by `extract`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from functools import cached_property

from etl.corrections import Correction
from etl.directory import Directory
from etl.excerpts.tables import Taken
from etl.grammar.attribution import Attribution
from etl.grammar.quantities import QuantityGrammar
from etl.records import Mention, NamedProject, Report, Sentence
from etl.stages.corrections import Allowed, correct, with_corrected
from etl.stages.excerpts import Excerpts
from etl.stages.labels import label_mentions
from etl.stages.mentions import find_quantities
from etl.stages.projects import name_projects
from etl.stages.read import report_of
from etl.stages.sentences import split_sentences
from etl.vocabulary import Vocabulary


@dataclass(frozen=True)
class Read:
    """A source with its sentences, mentions and projects, in reading order.

    `faults` are lines (number, reason) of its table that could not be taken over, `correction_faults` lines of the
    corrections that could not be applied.
    """

    report: Report
    sentences: list[Sentence]
    mentions: list[Mention]
    projects: list[NamedProject] = field(default_factory=list)
    faults: list[tuple[int, str]] = field(default_factory=list)
    correction_faults: list[tuple[int, str]] = field(default_factory=list)


class Reading:
    """The reader: built once from a vocabulary, then used for any number of sources."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.quantities = QuantityGrammar(vocabulary)
        self.attribution = Attribution(vocabulary, self.quantities)

    @cached_property
    def excerpts(self) -> Excerpts:
        return Excerpts(self.vocabulary, self.quantities, self.attribution)

    @cached_property
    def place_ids(self) -> dict[str, str]:
        return Directory(self.vocabulary).place_ids()

    @cached_property
    def allowed(self) -> Allowed:
        return Allowed.of(self.vocabulary)

    def read(self, report: Report, corrections: Collection[Correction] = ()) -> Read:
        """A report, from its text, with what was corrected in it by hand."""
        sentences = split_sentences(report)
        lines = find_quantities(report, sentences, self.quantities)
        mentions, faults = correct(label_mentions(report, lines, self.attribution), corrections, self.allowed)
        by_id = {sentence.sentence_id: sentence for sentence in sentences}
        named = name_projects(mentions, by_id, self.place_ids)
        return Read(report, sentences, mentions, named, correction_faults=faults)

    def take(self, taken: Taken, corrections: Collection[Correction] = ()) -> Read:
        """What was taken down from a publication, with what was corrected in it by hand. Raises Unreadable."""
        cited = report_of(dict(taken.citation), "", taken.citation["source_id"], taken.digest)
        found = self.excerpts.take(taken, cited)
        report = replace(cited, text=found.text, kind="record")
        mentions, faults = correct(found.mentions, corrections, self.allowed)
        projects = with_corrected(found.projects, mentions) if corrections else found.projects
        return Read(report, found.sentences, mentions, projects, found.faults, faults)
