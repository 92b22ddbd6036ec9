"""Attribution: which part of which event a quantity is about, read from left to right with the topic carried along."""

from __future__ import annotations

import re
from dataclasses import replace

from etl.grammar import rules
from etl.grammar.background import compared_with, counted_thing, period_before, share_base, shared_thing
from etl.grammar.bands import band
from etl.grammar.events import Event, EventGrammar
from etl.grammar.measures import MeasureGrammar
from etl.grammar.names import names_lexicon
from etl.grammar.quantities import QuantityGrammar
from etl.grammar.roles import with_places_behind
from etl.grammar.spots import Frame, Spot, spots_of
from etl.grammar.status import RUNNING, SIGNS, StatusGrammar
from etl.grammar.thresholds import is_threshold, limit_name, requalified
from etl.grammar.topics import Topic, TopicGrammar
from etl.records import Line, Mention, Quantity, Report, Sentence
from etl.vocabulary import Vocabulary, split

ALWAYS_CONTEXT = frozenset({"companies", "people", "countries", "area"})
SIGNED_KINDS = frozenset({"contract", "investment", "credit", "order", "registered_capital"})
ABOUT_EVENT = re.compile(r"本届|本次|此次|大会|活动|与会|参会|到场|会上|展会|参展|观众|吸引|嘉宾|客商|汇聚")
REFERS = re.compile("届|累计签约|加上本|去年的")  # without these a sentence speaks of no other edition
COLONS = (":", "：", "∶")
ALONE = frozenset({"opening"})
BULLETS = "·■•●"


class Attribution:
    """The grammars together. Built once from the vocabulary; a reader per report carries the state."""

    def __init__(self, vocabulary: Vocabulary, quantities: QuantityGrammar) -> None:
        self.fold = quantities.fold
        self.topics = TopicGrammar(names_lexicon(vocabulary, self.fold))
        self.owners = {
            name for row in vocabulary.rows("ownership") for name in (row["member_zh"], *split(row["aliases"]))
        }
        self.measures = MeasureGrammar(vocabulary, self.fold)
        self.statuses = StatusGrammar(vocabulary, self.fold)
        self.events = EventGrammar(vocabulary, self.fold)

    def reader(self, report: Report) -> Reader:
        return Reader(self, report)


class Reader:
    """Reads the sentences of one report in order.

    State: `previous`, `frame`, `signs`, `offers` and `about_event` last for a sentence, `offer` (a list on offer) and
    `signing` for a paragraph, the kind of money that the report is about for all of it.
    """

    def __init__(self, grammar: Attribution, report: Report) -> None:
        self.grammar = grammar
        self.report = report
        self.event = grammar.events.main_event(f"{report.title or ''}\n{report.text}")
        self.event_names = self.names_of_event()
        self.previous: Mention | None = None
        self.frame: Frame | None = None
        self.offer: Frame | None = None
        self.offers: str | None = None
        self.signing = self.signs = self.about_event = self.in_table = self.refers = False
        self.total_seen = False
        self.totals: dict[str, float] = {}
        self.recent: list[str] = []
        self.recent_dimension = ""
        self.subject = ""
        self.whole_status = "signed"
        self.whole_scope = "whole"
        self.paragraph = -1
        self.usual_kind: str | None = None
        self.kind: str | None = None

    def names_of_event(self) -> list[str]:
        """The event's name and the name of its series, the longer first; a name of one character is none."""
        if not self.event:
            return []
        names = {self.grammar.fold(self.event.base), self.grammar.fold(self.event.name)}
        return sorted((name for name in names if len(name) > 3), key=len, reverse=True)

    def read(self, line: Line) -> list[Mention]:
        """The mentions of one sentence with quantities."""
        sentence, written, quantities = line
        folded = self.masked(written)
        self.refers = bool(REFERS.search(folded))
        self.about_event = bool(ABOUT_EVENT.search(written)) or bool(self.event and self.event.name in written)
        self.previous, self.frame, self.recent = None, None, []
        self.in_table = any(q.led_by for q in quantities)
        self.kind = self.kind if self.offers else None
        if sentence.paragraph != self.paragraph:
            self.paragraph, self.offer, self.signing = sentence.paragraph, None, False
        self.signs = self.speaks_of_signing(folded)
        self.offers = self.grammar.statuses.offers(folded)
        spots = spots_of(sentence, quantities, folded)
        mentions = [self.mention(sentence, spots, i) for i in range(len(spots))]
        return with_places_behind(mentions, spots[-1].tail, self.grammar.topics)

    def in_scope(self, mentions: list[Mention]) -> list[Mention]:
        """All mentions of the report; where its whole is the ceremony, what is said of the whole is said of that."""
        for mention in mentions:
            if mention.scope == "whole" and mention.dimension != "context":
                mention.scope = self.whole_scope
        return mentions

    def masked(self, folded: str) -> str:
        """The sentence without the words of the event's own name, which name no part of it."""
        for name in self.event_names:
            folded = folded.replace(name, "□" * len(name))
        return folded

    def mention(self, sentence: Sentence, spots: list[Spot], i: int) -> Mention:
        spot = spots[i]
        measure = self.grammar.measures.measure(spot, lambda: self.default_measure(sentence, spot))
        kind = self.amount_kind(spot) if measure == "amount" else None
        frame = self.frame_of(sentence, spots, i, measure, kind)
        self.previous = self.assembled(sentence, spot, requalified(spot, frame), measure, kind, frame)
        if frame.dimension not in ("context", "unknown"):
            self.frame, self.signing = frame._replace(reason=None) if frame.reason else frame, True
            if self.recent_dimension != frame.dimension:
                self.recent, self.recent_dimension = [], frame.dimension
            if frame.member and frame.member not in self.recent:
                self.recent.append(frame.member)
            if frame.dimension == "total":
                self.totals.setdefault(spot.quantity.unit, spot.quantity.value)
            if frame.dimension == "total" and not self.total_seen:
                self.total_seen, self.whole_status = True, frame.status
            if frame.dimension == "total" and kind in SIGNED_KINDS and self.kind == kind and not sentence.heading:
                self.usual_kind = kind
        return self.previous

    def own_topic(self, spot: Spot) -> Topic | None:
        """The topic that the words around a quantity name, looked for once."""
        if not spot.topics:
            spot.topics.append(rules.own_topic(spot, "projects", self.grammar.topics))
        return spot.topics[0]

    def default_measure(self, sentence: Sentence, spot: Spot) -> str:
        """What a bare count counts: what the count before it does, else signed projects where signing is spoken of."""
        if spot.quantity.unit == "percent":
            return self.previous.measure if self.previous else "share"
        if self.previous and self.previous.unit == "count" and self.previous.measure in ("projects", "other"):
            return self.previous.measure
        if sentence.heading and self.event:
            return "projects"
        return "projects" if self.signs or self.signing or (self.total_seen and self.own_topic(spot)) else "other"

    def amount_kind(self, spot: Spot) -> str:
        """The kind that the words name, else the one before in the sentence, else what the report is about."""
        named = self.grammar.measures.amount_kind(spot, self.kind)
        self.kind = named
        return named or self.usual_kind or "contract"

    def frame_of(self, sentence: Sentence, spots: list[Spot], i: int, measure: str, kind: str | None) -> Frame:
        """The frame of a quantity: limit of a size band, background, or what the first rule that speaks says."""
        spot, status = spots[i], self.status(spots[i])
        if "——" in spot.lead or self.turns_to_whole(spot):
            self.frame = None
        if is_threshold(spots, i):
            return self.limit(spot, status)
        if measure == "amount" and rules.RECEIVED.search(spot.lead):
            return Frame("category", "资金到位", status, confidence=0.85)
        if measure in ALWAYS_CONTEXT or (measure == "amount" and kind not in SIGNED_KINDS):
            return self.context(spots, i, measure, status)
        if spot.quantity.hedge == "ratio":
            inner = self.previous if spot.lead in COLONS else None
            return rules.industry_of_ratio(spots, i)._replace(status=inner.status if inner else status)
        if measure == "other" and not self.offering(spot):
            return self.context(spots, i, measure, status)
        topic = self.own_topic(spot)
        signing = self.speaks_of_signings(sentence, spot, measure, topic)
        topic = self.settled(topic or self.topic_ahead(sentence, spots, i, measure), spot)
        frame = self.ruled(spots, i, measure, topic, signing or (self.signing and bool(topic)))
        return self.finished(frame, spots, i, measure, topic, status, signing)

    def speaks_of_signings(self, sentence: Sentence, spot: Spot, measure: str, topic: Topic | None) -> bool:
        """The figure is one of the signings by its sentence, its heading, its table, or by what was said before it."""
        if (
            self.signs
            or (self.in_table and self.total_seen)
            or (sentence.heading and measure in ("amount", "projects"))
        ):
            return True
        if self.total_seen and topic and measure == "projects":
            return True
        return self.signing and measure == "amount" and rules.is_average(spot)

    def topic_ahead(self, sentence: Sentence, spots: list[Spot], i: int, measure: str) -> Topic | None:
        return rules.topic_ahead(spots, i, measure, sentence.text[:1] in BULLETS, self.grammar.topics)

    def settled(self, topic: Topic | None, spot: Spot) -> Topic | None:
        """外资 among owners is one of them; where a fair is all about it (签约外资项目58个), it names no part."""
        if not topic:
            return None
        if self.frame and self.frame.dimension == "ownership" and topic.member in self.grammar.owners:
            return topic._replace(dimension="ownership")
        if topic.dimension == "channel" and topic.kind in ALONE and self.is_whole(spot):
            self.whole_scope = topic.kind
            return None
        if topic.kind == "ownership_region" and not self.total_seen and rules.SIGNING_VERB.search(spot.before):
            self.subject = topic.member
        return None if topic.member == self.subject else topic

    def is_whole(self, spot: Spot) -> bool:
        """A ceremony is the whole where nothing larger has been spoken of, or where its number is the whole's."""
        known = self.totals.get(spot.quantity.unit)
        return self.whole_scope in ALONE or known is None or known == spot.quantity.value

    def finished(
        self,
        frame: Frame | None,
        spots: list[Spot],
        i: int,
        measure: str,
        topic: Topic | None,
        status: str,
        signing: bool,
    ) -> Frame:
        """The frame with its status; background or unknown where no rule spoke."""
        if not frame and signing and measure != "other":
            return unknown(status)
        if not frame or (measure == "other" and frame.status != "offered"):
            return self.context(spots, i, measure, status)
        if measure == "amount" and rules.is_average(spots[i]):
            frame = frame._replace(dimension="average", member=frame.member if topic else "", confidence=0.9)
        status = frame.status if frame.status == "offered" else status
        return frame._replace(scope=self.scope_of(frame, spots[i]), status=status)

    def scope_of(self, frame: Frame, spot: Spot) -> str:
        """其中 behind a ceremony or a session cuts that one, not the whole event."""
        outer = self.frame
        if (
            frame.scope != "whole"
            or frame.dimension in ("total", "channel")
            or not outer
            or outer.scope in ("whole", "project")
        ):
            return frame.scope
        return outer.scope if outer.dimension != "channel" or "其中" in spot.lead else frame.scope

    def limit(self, spot: Spot, status: str) -> Frame:
        """The limit of a size band, of what was signed or of what is on offer."""
        band = limit_name(spot.quantity)
        if self.offers:
            return Frame("size_band", band, "offered", self.offer.scope if self.offer else "list", confidence=0.95)
        return Frame("size_band", band, status, confidence=0.95)

    def ruled(self, spots: list[Spot], i: int, measure: str, topic: Topic | None, signing: bool) -> Frame | None:
        """The frame by the first rule that speaks."""
        spot, grammar = spots[i], self.grammar
        return (
            rules.shared_out(spots, i, self.frame, self.recent, grammar.topics)
            or (None if topic else rules.summed(spot, self.recent, self.frame))
            or rules.sibling(spot, measure, self.frame, topic)
            or self.offered(spot, topic)
            or (
                rules.named_project(spot, self.previous, grammar.measures, grammar.topics)
                if measure == "amount" and not self.in_table
                else None
            )
            or (rules.part_named(topic, spot, grammar.topics) if topic and (signing or self.frame) else None)
            or rules.whole(spot, measure, signing, self.frame)
            or rules.carried_on(self.frame, measure, signing)
        )

    def offered(self, spot: Spot, topic: Topic | None) -> Frame | None:
        """What a list puts on offer; the list is carried through its paragraph."""
        if topic and topic.kind == "list":
            self.offer = rules.list_offered(topic)
            return self.offer
        here = self.offers or self.grammar.statuses.offers(spot.clause + spot.noun)
        if not here:
            return None
        self.offer = self.offer or Frame("category", here, "offered", "list", confidence=0.8)
        return rules.part_offered(spot, topic, self.frame, self.offer, self.grammar.topics)

    def offering(self, spot: Spot) -> bool:
        """The sentence, its paragraph or the words around the quantity speak of what is on offer."""
        listed = self.offer or self.offers or "清单" in spot.lead or "》" in spot.lead
        return bool(listed or self.grammar.statuses.offers(spot.clause + spot.noun))

    def turns_to_whole(self, spot: Spot) -> bool:
        """A new clause that speaks of all signings leaves the part that was spoken of before."""
        return "；" in spot.lead and bool(rules.ALL_SIGNINGS.search(spot.lead.split("；")[-1]))

    def status(self, spot: Spot) -> str:
        said = self.grammar.statuses.status(spot.so_far)
        if self.refers and RUNNING.search(spot.so_far):
            return "previous"
        if said == "signed" and self.event and self.event.edition:
            edition = self.edition_of(spot)
            said = "previous" if edition and edition < self.event.edition else said
        return "forecast" if said == "signed" and self.whole_status == "forecast" else said

    def edition_of(self, spot: Spot) -> int | None:
        event = self.event_referred(spot)
        return event.edition if event else None

    def event_referred(self, spot: Spot) -> Event | None:
        if not self.event or not self.refers:
            return self.event
        return self.grammar.events.referred(self.event, spot.so_far)

    def speaks_of_signing(self, folded: str) -> bool:
        return bool(SIGNS.search(folded) or "项目" in folded or (self.event and folded[:1] in BULLETS))

    def context(self, spots: list[Spot], i: int, measure: str, status: str) -> Frame:
        """A figure that is no statistic of the signing; the member says what is counted."""
        status = status if status in ("target", "forecast", "previous") else "context"
        thing = shared_thing(spots, i) or counted_thing(spots[i], measure, self.counted_before())
        return Frame("context", thing, status, "context", (), (), 0.8)

    def counted_before(self) -> str | None:
        """What the count before in the sentence counts, if it is background as well."""
        last = self.previous
        return last.member if last and last.dimension == "context" and last.unit == "count" else None

    def assembled(
        self, sentence: Sentence, spot: Spot, quantity: Quantity, measure: str, kind: str | None, frame: Frame
    ) -> Mention:
        ends = band(quantity.qualifier, quantity.value, quantity.grain, quantity.upper)
        event = self.event_of(spot, frame)
        if quantity.hedge == "ratio" and spot.lead in COLONS and self.previous and event:
            event = replace(
                event, name=self.previous.event or event.name, event_id=self.previous.event_id or event.event_id
            )
        return Mention(
            mention_id=f"{self.report.source_id}@{quantity.start:06d}", source_id=self.report.source_id,
            sentence_id=sentence.sentence_id, start=quantity.start, end=quantity.end, text=quantity.text,
            value=quantity.value, unit=quantity.unit, low=ends.low, high=ends.high, low_open=ends.low_open,
            high_open=ends.high_open, step=quantity.step, qualifier=quantity.qualifier, measure=measure,
            amount_kind=kind, dimension=frame.dimension, member=frame.member, status=frame.status,
            event=event.name if event else None, event_id=event.event_id if event else None,
            scope=frame.scope, base=share_base(spot) if measure == "share" else None,
            against=compared_with(spot) if measure == "change" else None,
            period=period_before(spot.before, self.report.published) if frame.dimension == "context" else None,
            confidence=frame.confidence, reason=frame.reason, places=list(frame.places),
        )  # fmt: skip

    def event_of(self, spot: Spot, frame: Frame) -> Event | None:
        """The event of the report, another edition where the words name one, none for background."""
        if frame.dimension == "context" and not self.about_event:
            return None
        if self.refers and RUNNING.search(spot.so_far):
            return None
        return self.event_referred(spot)


def unknown(status: str) -> Frame:
    return Frame("unknown", "", status, "whole", (), (), 0.3, "没有词语指明是哪一部分")
