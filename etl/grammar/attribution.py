"""The grammars together, built once from the vocabulary."""

from __future__ import annotations

from etl.grammar.background import ThingGrammar
from etl.grammar.events import Event, EventGrammar
from etl.grammar.expressions import expression
from etl.grammar.measures import MeasureGrammar
from etl.grammar.names import names_lexicon
from etl.grammar.quantities import QuantityGrammar
from etl.grammar.status import StatusGrammar
from etl.grammar.subjects import CutGrammar, SubjectGrammar
from etl.grammar.topics import TopicGrammar
from etl.vocabulary import Vocabulary, split

DATED = expression("^(?:19|20)\\d\\d年?")


class Attribution:
    """Every grammar that says what a quantity is about; read-only, safe to share. A reader per report has the state."""

    def __init__(self, vocabulary: Vocabulary, quantities: QuantityGrammar) -> None:
        self.fold = quantities.fold
        self.owners = {
            name for row in vocabulary.rows("ownership") for name in (row["member_zh"], *split(row["aliases"]))
        }
        self.measures = MeasureGrammar(vocabulary, self.fold)
        self.statuses = StatusGrammar(vocabulary, self.fold)
        self.events = EventGrammar(vocabulary, self.fold)
        self.subjects = SubjectGrammar(vocabulary, self.fold)
        self.topics = TopicGrammar(
            names_lexicon(vocabulary, self.fold),
            self.subjects.dimension,
            self.subjects.is_filler,
            self.subjects.is_elsewhere,
        )
        self.things = ThingGrammar(vocabulary, self.fold)
        self.cuts = CutGrammar(vocabulary, self.fold)

    def is_town(self, label: str) -> bool:
        """A place under its short name that means something else as often (大同, 长寿)."""
        found = (list(self.topics.lexicon.find(label + kind)) for kind in ("市", "县", "区", "新区"))
        return any(hits and hits[0].start == 0 and hits[-1].end > len(label) for hits in found)

    def names_of(self, event: Event | None) -> list[str]:
        """The event's names and that of its series, the longest first; what is no longer than 洽谈会 is none."""
        names = {self.fold(event.base), self.fold(event.name), self.fold(event.short)} if event else set()
        names |= {DATED.sub("", name) for name in names}  # of another year: 2024年央企入吉合作对接会
        return sorted((name for name in names if len(name) > 3), key=len, reverse=True)
