"""From one report to its mentions: the reading stages in order, shared by a build and by `extract`."""

from __future__ import annotations

from dataclasses import dataclass

from etl.grammar.attribution import Attribution
from etl.grammar.quantities import QuantityGrammar
from etl.records import Mention, Report, Sentence
from etl.stages.labels import label_mentions
from etl.stages.mentions import find_quantities
from etl.stages.sentences import split_sentences
from etl.vocabulary import Vocabulary


@dataclass(frozen=True)
class Read:
    """A report with its sentences and mentions, all in reading order."""

    report: Report
    sentences: list[Sentence]
    mentions: list[Mention]


class Reading:
    """The reader: built once from a vocabulary, then used for any number of reports."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.quantities = QuantityGrammar(vocabulary)
        self.attribution = Attribution(vocabulary, self.quantities)

    def read(self, report: Report) -> Read:
        sentences = split_sentences(report)
        lines = find_quantities(report, sentences, self.quantities)
        return Read(report, sentences, label_mentions(report, lines, self.attribution))
