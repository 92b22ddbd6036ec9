"""Attribution: which part of which event a quantity is about, read from left to right with the topic carried along."""

from __future__ import annotations

import math
import re
from dataclasses import replace

from etl.grammar import project_names, rules
from etl.grammar.background import compared_with, counted_thing, period_before, share_base, shared_thing
from etl.grammar.bands import band
from etl.grammar.events import Event, EventGrammar, shortens
from etl.grammar.measures import MeasureGrammar
from etl.grammar.names import names_lexicon
from etl.grammar.quantities import QuantityGrammar
from etl.grammar.roles import PLACES, with_places_behind
from etl.grammar.spots import Frame, Spot, spots_of
from etl.grammar.status import RUNNING, SIGNS, StatusGrammar
from etl.grammar.subjects import CutGrammar, SubjectGrammar
from etl.grammar.thresholds import is_threshold, limit_name, requalified
from etl.grammar.topics import GENERIC, Topic, TopicGrammar
from etl.records import Line, Mention, Quantity, Report, Sentence
from etl.vocabulary import Vocabulary, split

ALWAYS_CONTEXT = frozenset({"companies", "people", "countries", "area"})
SIGNED_KINDS = frozenset({"contract", "investment", "credit", "order", "registered_capital"})
ABOUT_EVENT = re.compile(r"本届|本次|此次|大会|活动|与会|参会|到场|会上|展会|参展|观众|吸引|嘉宾|客商|汇聚")
REFERS = re.compile(
    "届|累计|前[一二两三四五六七八九十]+[次期]|加上本|去年的"
)  # without these a sentence speaks of no other edition
COMPARED_LAST = re.compile(
    r"(?:比|较|与|同)[^，。；]{0,10}(?:上届|上年|去年|上一届|首届|往届|同期|前[一二三四]届)[^的，。；]{0,6}$"
)
SIGNED_HERE = re.compile("签约|签订|签署|签下|签了|引进|达成")
BACKGROUND = re.compile(
    "产值|增加值|GDP|生产总值|进出口|进口|出口|营收|营业收入|规上|人均|财政|税收|税|年产|市场|保费|余额|全国|全球|世界|参展|展区|展位|观众|比重.{0,4}全"
)
YEARLY = re.compile(r"全年|今年|明年|年内|年底|20\d\d年|十[四五六]五")
JOINED = frozenset({"、", "和", "与", "及"})
FROM_HERE = re.compile("(?:由|从)[^，。；]{0,14}$")
TO_THERE = re.compile(
    "(?:[^，。；\\d]{0,6})?(?:提高|增加|增长|扩大|上升|跃升|攀升|提升|下降|降低|减少|缩小|增|升|降|减|跃|涨)(?:到|至|为)"
)
ANAPHOR = re.compile("(?:^|[，；。：”])(?:这家|该|它|这个项目|项目|公司|企业|这次)")
EARLIER = re.compile(
    r"(前[两二三四五六七八九]+[届次期](?!累计|总)|上半年|前[两二三]个?季度|[一二三]、?[二三]?季度|去年|上年|前期|此前)[^，。；]{0,12}(?:(?:签约|签订|签下)的|累计签约|累计签订)[^；。]*$"
)
THOSE = re.compile("[^，。；]{0,12}，?(?:上述|这些|这批)(?:签约)?项目")
THIS_EDITION = re.compile("本届|本次|此次|今年|这次|现在|目前|如今|截至")
YEAR_SAID = re.compile(r"(?<![比较与同到至自从起])(20[0-2]\d)年(?![底末初以到至前—\-]|来)")
PURCHASES = re.compile("采购(?!商)|订购|订单|购销|供货|长单|选购")
PRONOUNS = re.compile("[两二三四五]者|前者|后者")
INTENDED = re.compile(
    "[^，。；]{0,6}?(?:只|仅)?(?:达成|有)(?:了)?(?:初步)?(?:投资|合作|签约)?意向|[^，。；]{0,4}(?:正在洽谈|在谈|谈出)"
)
COLONS = (":", "：", "∶")
ALONE = frozenset({"opening"})
COUNTS_PROJECTS = frozenset({"个", "项", "份", "笔", "单", "宗", "只", "件", ""})
ASIDE = 40  # characters of a sentence that may announce what the next ones are about
SIBLINGS = frozenset({"sector", "category", "host", "source_province", "source_country", "ownership"})
PARTED = frozenset({"projects", "amount", "share", "change"})
BULLETS = "·■•●"


class Attribution:
    """The grammars together. Built once from the vocabulary; a reader per report carries the state."""

    def __init__(self, vocabulary: Vocabulary, quantities: QuantityGrammar) -> None:
        self.fold = quantities.fold
        self.owners = {
            name for row in vocabulary.rows("ownership") for name in (row["member_zh"], *split(row["aliases"]))
        }
        self.measures = MeasureGrammar(vocabulary, self.fold)
        self.statuses = StatusGrammar(vocabulary, self.fold)
        self.events = EventGrammar(vocabulary, self.fold)
        self.subjects = SubjectGrammar(vocabulary, self.fold)
        self.topics = TopicGrammar(names_lexicon(vocabulary, self.fold), self.subjects.dimension)
        self.cuts = CutGrammar(vocabulary, self.fold)

    def is_town(self, label: str) -> bool:
        """A place under its short name that means something else as often (大同, 长寿)."""
        return any(next(self.topics.lexicon.find(label + kind), None) is not None for kind in ("市", "县", "区"))

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
        self.last: Mention | None = None
        self.actors: Topic | None = None
        self.frame: Frame | None = None
        self.offer: Frame | None = None
        self.offers: str | None = None
        self.signing = self.signs = self.about_event = self.in_table = self.refers = self.in_heading = (
            self.whole_told
        ) = False
        self.total_seen = False
        self.totals: dict[str, float] = {}
        self.recent: list[str] = []
        self.last_frame: Frame | None = None
        self.last_recent: list[str] = []
        self.of_ceremony: list[Mention] = []
        self.of_heading: list[Mention] = []
        self.at_ceremony = False
        self.recent_dimension = ""
        self.subject = self.cut = self.announced = ""
        self.whole_status = "signed"
        self.whole_scope = "whole"
        self.paragraph = -1
        self.usual_kind: str | None = None
        self.year = year_of(report)
        self.paragraph_year = 0
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
        self.last_frame, self.last_recent = self.frame, self.recent
        self.previous, self.frame, self.recent, self.at_ceremony = None, None, [], False
        self.turn_to(sentence.paragraph)
        self.in_heading = sentence.heading and sentence.text[:1] not in BULLETS
        self.in_table = any(q.led_by for q in quantities)
        self.kind = self.kind if self.offers else None
        self.cut = self.grammar.cuts.cut(folded) or self.cut
        self.signs = self.speaks_of_signing(folded)
        self.offers = self.grammar.statuses.offers(folded)
        spots = spots_of(sentence, quantities, folded)
        mentions = [self.mention(sentence, spots, i) for i in range(len(spots))]
        self.last = mentions[-1]
        self.actors = None
        if years := YEAR_SAID.findall(folded):
            self.paragraph_year = int(years[-1])
        return with_places_behind(mentions, spots[-1].tail, self.grammar.topics)

    def turn_to(self, paragraph: int) -> None:
        """What lasts for a paragraph ends with it; a question or a heading of its own announces the next one."""
        if paragraph != self.paragraph:
            self.paragraph, self.offer, self.signing = paragraph, None, False
            self.cut, self.paragraph_year = self.announced, 0
            self.announced = ""

    def overhear(self, line: Line) -> None:
        """A sentence without figures: the cut, the year or the ceremony that it speaks of."""
        sentence, folded, _ = line
        self.turn_to(sentence.paragraph)
        if len(folded) <= ASIDE:
            cut = self.grammar.cuts.cut(folded)
            self.cut = cut or self.cut
            self.announced = cut if sentence.heading else self.announced
        if "20" in folded and (years := YEAR_SAID.findall(folded)):
            self.paragraph_year = int(years[-1])

    def in_scope(self, mentions: list[Mention]) -> list[Mention]:
        """All mentions of the report; where its whole is the ceremony, what is said of the whole is said of that."""
        self.repeat_kinds(mentions)
        if self.grows_beyond_ceremony(mentions):
            for mention in self.of_ceremony:
                mention.dimension, mention.member, mention.scope = "channel", "集中签约", self.whole_scope
            return mentions
        for mention in mentions:
            if mention.scope == "whole" and mention.dimension != "context":
                mention.scope = self.whole_scope
        return mentions

    def repeat_kinds(self, mentions: list[Mention]) -> None:
        """A heading does not say of which kind its money is; the same amount further down does."""
        for said in self.of_heading:
            again = (m for m in mentions if m is not said and m.value == said.value and m.unit == said.unit)
            same = next((m for m in again if m.measure == "amount" and m.dimension == said.dimension), None)
            said.amount_kind = same.amount_kind if same else said.amount_kind

    def grows_beyond_ceremony(self, mentions: list[Mention]) -> bool:
        """A larger whole than that of the ceremony was told after it."""
        if self.event and "签约" in self.event.name:
            return False  # the event is the ceremony
        ceremony = {mention.unit: mention.value for mention in self.of_ceremony}
        return any(
            m.dimension == "total" and m.status == "signed" and m.measure in ("projects", "amount")
            and m not in self.of_ceremony and m.value > ceremony.get(m.unit, math.inf)
            for m in mentions
        )  # fmt: skip

    def masked(self, folded: str) -> str:
        """The sentence without the words of the event's own name, which name no part of it."""
        for name in self.event_names:
            folded = folded.replace(name, "□" * len(name))
        return folded

    def mention(self, sentence: Sentence, spots: list[Spot], i: int) -> Mention:
        spot = spots[i]
        measure = self.grammar.measures.measure(spot, lambda: self.default_measure(sentence, spot))
        if spot.lead in JOINED and self.previous and self.previous.measure == "change":
            measure = "change"  # 分别增加23个、154.2亿元
        kind = self.amount_kind(spot) if measure == "amount" else None
        frame = self.frame_of(sentence, spots, i, measure, kind)
        self.previous = self.assembled(sentence, spot, requalified(spot, frame), measure, kind, frame)
        if sentence.heading and kind and not self.kind:
            self.of_heading.append(self.previous)
        if self.at_ceremony and frame.dimension == "total":
            self.of_ceremony.append(self.previous)
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
            if frame.dimension == "total" and not sentence.heading:
                self.whole_told = True
            if frame.dimension == "total" and kind in SIGNED_KINDS and self.kind == kind and not sentence.heading:
                self.usual_kind = kind
        return self.previous

    def own_topic(self, spot: Spot) -> Topic | None:
        """The topic that the words around a quantity name, looked for once."""
        if not spot.topics:
            topic = rules.own_topic(spot, "projects", self.grammar.topics)
            spot.topics.append(self.as_printed(self.grammar.subjects.widened(topic, spot.own), spot) if topic else None)
        return spot.topics[0]

    def as_printed(self, topic: Topic, spot: Spot) -> Topic:
        """The topic's members in the article's own characters."""
        if spot.written_lead == spot.lead or not topic.member:
            return topic
        return topic._replace(member="、".join(map(spot.printed, topic.member.split("、"))))

    def default_measure(self, sentence: Sentence, spot: Spot) -> str:
        """What a bare count counts: what the count before it does, else signed projects where signing is spoken of."""
        if spot.quantity.unit == "percent":
            return self.previous.measure if self.previous else "share"
        previous = self.previous
        if previous and previous.unit == "count" and previous.measure == "projects":
            return "projects" if spot.quantity.unit_written in COUNTS_PROJECTS else "other"
        if (
            previous
            and previous.unit == "count"
            and previous.measure == "other"
            and not SIGNED_HERE.search(spot.clause)
        ):
            return "other"
        if sentence.heading and self.event:
            return "projects"
        if spot.quantity.unit_written not in COUNTS_PROJECTS:
            return "other"
        told = self.total_seen and (self.cut or self.own_topic(spot))
        return "projects" if self.signs or self.signing or told else "other"

    def amount_kind(self, spot: Spot) -> str:
        """The kind that the words name, else the one before in the sentence, else what the report is about."""
        named = self.grammar.measures.amount_kind(spot, self.kind)
        if named == "contract" and PURCHASES.search(spot.so_far.rpartition("；")[2] + spot.noun):
            named = "order"
        self.kind = named
        return named or self.usual_kind or "contract"

    def frame_of(self, sentence: Sentence, spots: list[Spot], i: int, measure: str, kind: str | None) -> Frame:
        """The frame of a quantity: limit of a size band, background, or what the first rule that speaks says."""
        spot, status = spots[i], self.status(spots[i])
        if measure == "change" and status == "previous" and COMPARED_LAST.search(spot.clause):
            status = self.previous.status if self.previous and self.previous.dimension != "context" else "signed"
        if "——" in spot.lead or self.turns_to_whole(spot):
            self.frame = None
        if is_threshold(spots, i):
            return self.limit(spot, status)
        if measure == "amount" and rules.RECEIVED.search(spot.lead):
            return Frame("category", "资金到位", status, confidence=0.85)
        if measure == "companies" and self.whole_told:
            self.actors = self.firms_counted(spot)
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
        if self.total_seen and topic and (measure == "projects" or not BACKGROUND.search(spot.clause)):
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
            self.whole_scope, self.at_ceremony = topic.kind, True
            return None
        alone = topic.kind == "document_kind" and GENERIC.fullmatch(topic.member.removesuffix("项目"))
        if alone and (not self.whole_told or topic.member not in spot.own):
            return None  # 签约合同项目543个 are all, 其中合同项目89个 a part
        if topic.kind == "on_spot" and not self.whole_told:
            return None
        if topic.kind == "ownership_region" and not self.total_seen and rules.SIGNING_VERB.search(spot.before):
            self.subject = topic.member
        return None if topic.member == self.subject else topic

    def is_whole(self, spot: Spot) -> bool:
        """A ceremony is the whole where nothing larger has been spoken of, or where its number is the whole's."""
        known = self.totals.get(spot.quantity.unit)
        return self.whole_scope in ALONE or not self.whole_told or known == spot.quantity.value

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
            of_part = topic or "项目" not in spots[i].clause + spots[i].noun
            frame = frame._replace(dimension="average", member=frame.member if of_part else "", confidence=0.9)
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

    def firms_counted(self, spot: Spot) -> Topic | None:
        """31家央企…达成合作项目52个: whose projects the sentence goes on to count."""
        found = self.grammar.topics.topics(spot.noun)
        return next(
            (t._replace(places=()) for t in found if t.dimension in ("ownership", "category") and t.known), None
        )

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
            rules.shared_out(spots, i, *self.named_so_far(spot), grammar.topics)
            or (None if topic else rules.summed(spot, self.recent, self.frame))
            or rules.sibling(spot, measure, self.frame, topic, grammar.subjects)
            or self.offered(spot, topic)
            or (
                self.named_again(rules.named_project(spot, self.previous, grammar.measures, grammar.topics), spot)
                if measure == "amount" and not self.in_table
                else None
            )
            or (rules.part_named(topic, spot, grammar.topics) if topic and (signing or self.frame) else None)
            or (self.subject_named(spots, i, measure) if not topic and (signing or self.frame) else None)
            or (
                rules.part_named(self.actors, spot, grammar.topics)
                if self.actors and measure in PARTED and not self.frame
                else None
            )
            or rules.whole(spot, measure, signing, self.frame, not grammar.subjects.subject(spot.own))
            or rules.carried_on(self.frame, measure, signing)
        )

    def subject_named(self, spots: list[Spot], i: int, measure: str) -> Frame | None:
        """A part that no vocabulary and no form knows: what its clause speaks of."""
        spot = spots[i]
        if measure not in PARTED or self.in_heading or self.own_topic(spot):
            return None
        label = self.grammar.subjects.subject(spot.own)
        if counted := self.grammar.subjects.counts_names(label):
            return self.names_counted(counted, spot)
        if not label or self.names_event(label) or self.happens_in(label, spot.own):
            return None
        if not (self.frame or self.cut or self.whole_told or "其中" in spot.own):
            return None  # what comes first is more likely the whole, told with a verb that the vocabulary lacks
        dimension = "host" if self.grammar.is_town(label) else self.grammar.subjects.dimension(label)
        if self.frame and self.frame.dimension in SIBLINGS and dimension in ("sector", "category"):
            dimension = self.frame.dimension
        elif self.cut and dimension in ("sector", "host"):
            dimension = self.cut_of(dimension)
        members = tuple(map(spot.printed, self.grammar.subjects.members(label)))
        return Frame(dimension, "、".join(members), "signed", "whole", (), members, 0.6, "词表中没有，按句子的主语读")

    def names_counted(self, count: int, spot: Spot) -> Frame | None:
        """四川、广东、江苏为主，三省签约额…: the list of that many names in the words before."""
        lists = [t for t in self.grammar.topics.topics(spot.own) if t.member.count("、") + 1 == count]
        if lists:
            return rules.part_named(lists[-1], spot, self.grammar.topics)
        if self.frame and len(self.recent) >= count:
            return self.frame._replace(member="、".join(self.recent[-count:]), confidence=0.8)
        return None

    def happens_in(self, label: str, lead: str) -> bool:
        """The label is a place that the lead names as where something happened, not as a part."""
        at = lead.rfind(label)
        return any(
            t.dimension in PLACES and t.start < at + len(label) and at < t.end for t in self.grammar.topics.topics(lead)
        )

    def named_so_far(self, spot: Spot) -> tuple[Frame | None, list[str]]:
        """The frame and the parts named in the sentence; 三者 means those of the sentence before."""
        if not self.recent and PRONOUNS.search(spot.lead):
            return self.last_frame, self.last_recent
        return self.frame, self.recent

    def named_again(self, frame: Frame | None, spot: Spot) -> Frame | None:
        """该项目总投资…, 这家企业准备拿出…: money of the undertaking that the sentences before speak of."""
        if not ANAPHOR.search(spot.so_far) or not project_names.INVESTS.search(spot.clause):
            return frame
        start = spot.quantity.start - len(spot.before)
        name = project_names.firm_before(self.report.text[max(0, start - 160) : start])
        if not name:
            return frame
        thing = frame.member if frame and name not in frame.member else ""
        return Frame("project", name + thing, "signed", "project", frame.places if frame else (), (), 0.75)

    def names_event(self, label: str) -> bool:
        """The label is the event's own name or a short form of it."""
        return bool(self.grammar.events.known_names.search(label)) or any(
            label in name or shortens(label, name) for name in self.event_names
        )

    def cut_of(self, dimension: str) -> str:
        """Places in a cut by source are sources; a trade in a cut by place or owner is none."""
        if self.cut == "source":
            return "source_province" if dimension == "host" else dimension
        return self.cut

    def offered(self, spot: Spot, topic: Topic | None) -> Frame | None:
        """What a list puts on offer; the list is carried through its paragraph."""
        if topic and topic.kind == "list":
            self.offer = rules.list_offered(topic)
            return self.offer
        here = self.offers or self.grammar.statuses.offers(spot.clause + spot.noun)
        if not here:
            return None
        if not self.offer and topic and topic.dimension == "sector" and spot.lead.endswith("项目"):
            self.offer = Frame("category", topic.member + here, "offered", "list", confidence=0.8)
            return self.offer  # 推出林业产业招商项目57个 are the whole of what is on offer
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
        if self.previous and self.previous.status == "previous" and spot.lead in JOINED:
            return "previous"
        if self.last and self.last.status == "previous" and THOSE.match(spot.so_far):
            return "previous"
        said = self.grammar.statuses.status(spot.so_far)
        if said == "signed" and INTENDED.match(spot.tail):
            return "forecast"
        if said in ("target", "forecast"):
            return said
        if said == "signed" and self.of_earlier_year(spot):
            return "previous"
        if said == "signed" and FROM_HERE.search(spot.clause) and TO_THERE.match(spot.tail):
            return "previous"
        if self.runs_on(spot):
            return "previous"
        if said == "signed" and self.of_earlier_period(spot):
            return "previous"
        if said == "signed" and self.event and self.event.edition:
            edition = self.edition_of(spot)
            said = "previous" if edition and edition < self.event.edition else said
        return "forecast" if said == "signed" and self.whole_status == "forecast" else said

    def runs_on(self, spot: Spot) -> bool:
        """A running total over editions; 本届累计签约 is one edition's own."""
        match = RUNNING.search(spot.so_far) if self.refers else None
        if not match:
            return False
        return not ("累计" in match[0] and THIS_EDITION.search(spot.so_far, 0, match.end()))

    def of_earlier_year(self, spot: Spot) -> bool:
        """2023年在唐山，签约112个: the last year that the words speak of lies before the report's."""
        years = list(YEAR_SAID.finditer(spot.so_far))
        said, end = (int(years[-1][1]), years[-1].end()) if years else (self.paragraph_year, 0)
        return 0 < said < self.year and not THIS_EDITION.search(spot.so_far, end)

    def of_earlier_period(self, spot: Spot) -> bool:
        """上半年两次集中签约的351个项目: signings of a time that the event's name does not bear."""
        match = EARLIER.search(spot.so_far)
        return bool(match) and not (self.event and match[1] in self.event.name)

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
        if self.runs_on(spot):
            return None
        if frame.status == "target" and YEARLY.search(spot.so_far) and not ABOUT_EVENT.search(spot.so_far):
            return None
        return self.event_referred(spot)


def year_of(report: Report) -> int:
    """The year of the report: of its publication, else the latest that it speaks of as past; 0 if there is none."""
    if report.published:
        return int(report.published[:4])
    return max((int(match[1]) for match in YEAR_SAID.finditer(report.text)), default=0)


def unknown(status: str) -> Frame:
    return Frame("unknown", "", status, "whole", (), (), 0.3, "没有词语指明是哪一部分")
