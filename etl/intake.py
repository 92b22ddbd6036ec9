"""From any source to its mentions: reports and tables of records, with what was corrected in them by hand."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from functools import cached_property

from etl.corrections import Correction
from etl.excerpts.tables import Taken
from etl.reading import Read, Reading
from etl.records import Report
from etl.stages.corrections import Allowed, correct, with_corrected
from etl.stages.excerpts import Excerpts
from etl.stages.read import report_of
from etl.vocabulary import Vocabulary


class Intake:
    """Built once from a vocabulary, then used for any number of sources."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary, self.reading = vocabulary, Reading(vocabulary)

    @cached_property
    def excerpts(self) -> Excerpts:
        return Excerpts(self.vocabulary, self.reading.quantities, self.reading.attribution)

    @cached_property
    def allowed(self) -> Allowed:
        return Allowed.of(self.vocabulary)

    def read(self, report: Report, corrections: Collection[Correction] = ()) -> Read:
        """A report, from its text."""
        read = self.reading.read(report)
        if not corrections:
            return read
        mentions, faults = correct(read.mentions, corrections, self.allowed)
        projects = self.reading.named(read.sentences, mentions)
        return replace(read, mentions=mentions, projects=projects, correction_faults=faults)

    def take(self, taken: Taken, corrections: Collection[Correction] = ()) -> Read:
        """What was taken down from a publication. Raises Unreadable."""
        cited = report_of(dict(taken.citation), "", taken.citation["source_id"], taken.digest)
        found = self.excerpts.take(taken, cited)
        report = replace(cited, text=found.text, kind="record")
        mentions, faults = correct(found.mentions, corrections, self.allowed)
        projects = with_corrected(found.projects, mentions) if corrections else found.projects
        return Read(report, found.sentences, mentions, projects, found.faults, faults)
