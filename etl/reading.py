"""From one report to its mentions: the reading stages in order. Light to import: `extract` starts with it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property

from etl.grammar.attribution import Attribution
from etl.grammar.quantities import QuantityGrammar
from etl.records import Mention, NamedProject, Report, Sentence
from etl.stages.labels import label_mentions
from etl.stages.mentions import find_quantities
from etl.stages.projects import Names, name_projects, names_of
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
    """The reader: built once from a vocabulary, then used for any number of reports."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.quantities = QuantityGrammar(vocabulary)
        self.attribution = Attribution(vocabulary, self.quantities)

    @cached_property
    def names(self) -> Names:
        from etl.directory import Directory  # of no use before a project is named: the reader starts without it

        return names_of(Directory(self.vocabulary))

    def read(self, report: Report) -> Read:
        """A report, from its text."""
        sentences = split_sentences(report)
        lines = find_quantities(report, sentences, self.quantities)
        mentions = label_mentions(report, lines, self.attribution)
        return Read(report, sentences, mentions, self.named(sentences, mentions))

    def named(self, sentences: Sequence[Sentence], mentions: Sequence[Mention]) -> list[NamedProject]:
        """The projects that the mentions of a report are about."""
        return name_projects(mentions, sentences, self.names)
