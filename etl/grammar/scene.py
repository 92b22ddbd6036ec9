"""What a report has told so far: the state that the reading of the next figure rests on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from etl.grammar.expressions import expression
from etl.grammar.spots import Frame
from etl.grammar.topics import Topic
from etl.grammar.years_held import YearsHeld
from etl.records import BESIDE, Mention, Quantity, Report

if TYPE_CHECKING:
    from etl.grammar.attribution import Attribution
    from etl.grammar.events import Event

YEAR_SAID = expression(r"((?:19|20)\d\d)(?<![比较与同跟和到至自从起].{4})年(?![底末初以到至前—\-]|来)")
LAST_EDITION = expression("上一?届|前一届")
YEAR_NAMED = expression(r"((?:19|20)\d\d)年")
SIGNED_KINDS = frozenset({"contract", "investment", "credit", "order", "registered_capital"})
PROJECT_KINDS = frozenset({"contract", "investment"})
CARRIED_KINDS = SIGNED_KINDS - {"order"}  # purchases are told beside what is signed, and then no more
BESIDE_PROJECTS = frozenset({"order", "credit"})  # told beside the projects, which go on in their own money
ALONE = frozenset({"opening"})
SIBLINGS = frozenset({"sector", "category", "host", "source_province", "source_country", "ownership"})
PARTITIONS = SIBLINGS | {"region", "channel"}
PARTED = frozenset({"projects", "amount", "share", "change"})


@dataclass(slots=True)
class Scene:
    """The state of one report's reading, by how long it lasts."""

    grammar: Attribution
    report: Report
    event: Event | None
    event_names: list[str]
    year: int

    # for the report
    held: YearsHeld = field(default_factory=YearsHeld)  # the years of its editions
    folded_opening: str = ""  # its title and first lines, in one script
    hosting: Topic | None = None  # the province that holds a fair of several
    day: str = ""  # the day of a fair that it is about (第二天), beside all days so far
    counts_domestic: bool = False  # it counts 内资 beside 外资
    looks_back: bool = False  # it tells what became of the event's projects since
    totals: dict[str, float] = field(default_factory=dict)
    total_seen: bool = False  # a whole was told, be it in a heading
    whole_told: bool = False  # a whole was told in the text itself
    projects_told: bool = False  # the whole is so many projects, and not documents of sale
    whole_status: str = "signed"
    whole_scope: str = "whole"
    invited: bool = False  # what 招商项目 are was told as signed
    ceremony: str = "集中签约"  # what the ceremony is called
    counted: dict[float, Frame] = field(default_factory=dict)  # the parts of what was signed, by their count
    least: str = ""  # the size that all signings have (新引进2亿元以上项目168个)
    usual_kind: str | None = None
    subject: str = ""  # what the whole event is about (签约外资项目58个)
    of_ceremony: list[Mention] = field(default_factory=list)
    of_heading: list[Mention] = field(default_factory=list)
    last: Mention | None = None

    # what was told beside it, of an event in passing or of the months around it
    apart: tuple[dict[str, float], bool, bool, bool, dict[float, Frame]] = field(
        default_factory=lambda: ({}, False, False, False, {})
    )

    # for a paragraph
    paragraph: int = -1
    paragraph_year: int = 0
    year_named: int = 0  # the last year that was named at all, be it as what is compared with (对比2023年的推介会)
    offer: Frame | None = None  # a list on offer
    listed: Frame | None = None  # a list that the line before put on offer
    taken_up: Frame | None = None
    offer_ahead: bool = False  # so it is for the sentence that is read
    signing: bool = False
    told_kind: str | None = None  # the kind of money that was named last
    cut: str = ""
    entry: str = ""  # the line before names an undertaking (② 淮岳智能掘进装备产业园)
    entry_told: bool = False  # figures of it were told
    project: Frame | None = None  # the undertaking that was told last
    coming: Event | None = None  # the next edition, once it was spoken of
    ceremony_told: bool = False  # the sentence before led up to the ceremony
    announced: str = ""  # the cut that a heading announces for the next paragraph

    # for a sentence
    previous: Mention | None = None
    frame: Frame | None = None
    recent: list[str] = field(default_factory=list)
    recent_dimension: str = ""
    last_frame: Frame | None = None  # of the sentence before
    last_mentions: Sequence[Mention] = ()  # its figures
    last_recent: list[str] = field(default_factory=list)
    kind: str | None = None
    offers: str | None = None
    actors: Topic | None = None
    frames: list[Frame] = field(default_factory=list)  # of the counts and amounts told in the sentence
    aside: Topic | None = None  # what the sentence before spoke of, if it had no figure
    overheard: str = ""  # that sentence itself
    told_now: bool = False  # a figure of this edition was told in the sentence
    then: Mention | None = None  # the earlier edition that the sentence before was about, by its first figure
    of_then: Mention | None = None  # so it is of the sentence that is read: its parts are told
    told_last: bool = False  # so it was in the sentence before
    against_last: bool = False  # the paragraph compares with the edition before
    parts: list[Frame] = field(default_factory=list)  # told in the paragraph
    stop: str = ""  # the stop of the trip that was told of last
    asked: Topic | None = None  # the place that the last question of the paragraph asked about
    accounted: bool = False  # a figure was one of a place's own account, beside the event
    account_before: bool = False  # so it was in the sentence before
    received: bool = False  # money that came in was told
    bracketed: list[Frame | None] = field(default_factory=list)  # the frame outside a bracket that is open
    folded: str = ""
    signs: bool = False
    stated: bool = False  # some word of the sentence says in which state its figures are
    said: dict[re.Pattern[str], bool] = field(default_factory=dict)  # what was asked of the whole sentence
    about_event: bool = False
    in_table: bool = False
    in_heading: bool = False
    bulleted: bool = False
    refers: bool = False
    at_ceremony: bool = False

    @property
    def of_second(self) -> bool:
        """The edition before this one is the first."""
        return self.event is not None and self.event.edition == 2

    def turn_to(self, paragraph: int) -> None:
        """What lasts for a paragraph ends with it; a question or a heading of its own announces the next one."""
        self.paragraph, self.offer, self.signing, self.told_kind = paragraph, None, False, None
        self.cut, self.paragraph_year, self.year_named = self.announced, 0, 0
        self.announced, self.overheard, self.aside, self.coming = "", "", None, None
        self.ceremony_told = self.account_before = self.against_last = False
        self.then = None
        self.project, self.asked, self.parts, self.stop = None, None, [], ""
        self.entry, self.entry_told = "" if self.entry_told else self.entry, False

    def turn_to_event(self) -> None:
        """What was told of the whole is kept for when the words come back from an event that is told of in passing."""
        kept = (self.totals, self.total_seen, self.whole_told, self.projects_told, self.counted)
        self.totals, self.total_seen, self.whole_told, self.projects_told, self.counted = self.apart
        self.apart = kept

    def turn_to_sentence(self) -> None:
        self.last_frame, self.last_recent = self.frame, self.recent
        self.previous, self.frame, self.recent, self.actors, self.at_ceremony = None, None, [], None, False
        self.kind = self.kind if self.offers else None
        self.account_before, self.accounted, self.received = self.accounted, False, False
        self.told_last = self.told_now
        self.told_now, self.bracketed, self.frames, self.said = False, [], [], {}

    def says(self, expression: re.Pattern[str]) -> bool:
        """The sentence holds a match, looked for once however many figures ask."""
        if expression not in self.said:
            self.said[expression] = expression.search(self.folded) is not None
        return self.said[expression]

    def hear_years(self, folded: str) -> None:
        """The years that the words speak of, and whether they speak of the edition before."""
        if "届" in folded and (LAST_EDITION.search(folded) or (self.of_second and "首届" in folded)):
            self.against_last = True
        if "年" in folded and (years := YEAR_SAID.findall(folded)):
            self.paragraph_year = int(years[-1])
        if "年" in folded and (named := YEAR_NAMED.findall(folded)):
            self.year_named = int(named[-1])

    def leave_project(self) -> None:
        """一家企业获得投资2.8亿元；6家企业拿到授信，总额11.5亿元: others than who has the project are told of."""
        if self.frame and self.frame.dimension == "project":
            self.frame = None

    def keep(self, mention: Mention, frame: Frame, kind: str | None, quantity: Quantity) -> None:
        """Remembers a figure for those that follow it."""
        self.previous = mention
        if kind in CARRIED_KINDS and self.kind == kind and frame.dimension != "project":
            self.told_kind = kind
        if self.in_heading and kind and not self.kind:
            self.of_heading.append(mention)
        if frame.dimension in ("context", "unknown"):
            return
        if frame.scope == BESIDE:
            self.frame = frame
            return
        if mention.measure in ("projects", "amount"):
            self.frames.append(frame)
            self.parts.append(frame)
        if mention.measure == "projects" and frame.member and frame.status == "signed":
            self.counted.setdefault(mention.value, frame)
        self.project = frame if frame.dimension == "project" else self.project
        self.told_now = self.told_now or frame.status == "signed"
        self.frame, self.signing = frame._replace(reason=None) if frame.reason else frame, True
        if self.recent_dimension != frame.dimension:
            self.recent, self.recent_dimension = [], frame.dimension
        if frame.member and frame.member not in self.recent:
            self.recent.append(frame.member)
        if frame.dimension == "total":
            self.keep_whole(mention, frame, kind, quantity)

    def keep_whole(self, mention: Mention, frame: Frame, kind: str | None, quantity: Quantity) -> None:
        if self.at_ceremony:
            self.of_ceremony.append(mention)
        self.totals.setdefault(quantity.unit, quantity.value)
        self.projects_told |= mention.measure == "projects" and quantity.unit_written in ("个", "项")
        if not self.total_seen:
            self.total_seen, self.whole_status = True, frame.status
        elif frame.status == "signed":
            self.whole_status = "signed"  # 达成合作意向420项，签约项目186个
        if not self.in_heading:
            self.whole_told = True
            if (
                kind in SIGNED_KINDS
                and self.kind == kind
                and not (kind in BESIDE_PROJECTS and self.usual_kind in PROJECT_KINDS)
            ):
                self.usual_kind = kind  # 另签订采购合同，折合5亿元: the projects are told on in their own money
