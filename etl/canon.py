"""What a mention speaks of, in the words that all reports share: so that the same thing said twice has one key."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from etl.directory import AND_OTHERS, PLACES, Directory
from etl.grammar.fold import FULL_WIDTH, Folding
from etl.printed import Printing
from etl.records import BESIDE, Mention
from etl.vocabulary import Vocabulary, split

LIMIT = re.compile(r"^(?:超过?|过|逾|突破|高于|大于)\s*([\d.]+[万亿]*元?)$")
LEVEL = re.compile(r"^([\d.]+[万亿]+)元级$")
BASE = re.compile(
    "(?:全部|所有|全市|签约|项目|总|合同|投资|金额|额度|额|资金|数量|数|正式|本届|此次|大会|活动|集中|引资|协议|的|个|量|合计|合)+"
)
MONEY_BASE = re.compile("额|资|投|amount")
CHANGED = {"projects": "项目数", "amount": "金额"}
EARLIER = frozenset({"上届", "上一届", "前一届"})
WHOLE = "whole"
BACKGROUND = "context"


class Subject(NamedTuple):
    """What a figure is about: the set that is cut, by which cut, which part; how real; of what; beside what."""

    scope_id: str | None
    dimension: str
    member_id: str | None
    status: str
    base: str | None
    against_event_id: str | None
    against: str | None
    period: str | None


class Canon:
    """Built once from a vocabulary, then read-only."""

    def __init__(self, vocabulary: Vocabulary, directory: Directory) -> None:
        self.directory, self.fold = directory, Folding(vocabulary)
        self.printed = Printing(vocabulary, self.fold)
        self.own = {(row["code"], name) for row in vocabulary.rows("scopes") for name in split(row["own_members"])}
        self.channels = {
            self.fold(name): row["scope"]
            for row in vocabulary.rows("channels")
            for name in (row["member_zh"], *split(row["aliases"]))
            if row["scope"]
        }
        self.scopes = {
            code: row["code"]
            for row in vocabulary.rows("scopes")
            for code in (row["code"], *split(row["record_codes"]))
        }
        rows = vocabulary.rows("events")
        self.editions = {(row["series"], row["edition"]): row["event_id"] for row in rows if row["edition"]}
        self.known = {row["event_id"]: row for row in rows}
        self.names = {
            self.fold(name): row["event_id"] for row in rows
            for name in (row["name_zh"], row["short_zh"], *split(row["aliases"]))
            if name and name not in split(row["ambiguous"])
        }  # fmt: skip

    def member(self, dimension: str, label: str) -> str:
        """A label in one script; a size band by its limit (超50亿元 is 50亿元以上)."""
        plain = self.fold(label)
        if dimension != "size_band":
            return plain
        plain = "".join(plain.split())
        return LEVEL.sub(r"\1级", LIMIT.sub(r"\1以上", plain))

    def part(self, mention: Mention) -> str:
        """The label of a mention's part; a list of places that its report leaves open says so (广东、浙江等)."""
        plain = self.member(mention.dimension, mention.member)
        plain = plain.removesuffix(AND_OTHERS) if mention.dimension in PLACES and plain != AND_OTHERS else plain
        return f"{plain}{AND_OTHERS}" if self.directory.is_open(mention.dimension, plain, mention.places) else plain

    def is_limit(self, mention: Mention) -> bool:
        """The limit of a size band (10亿元以上) defines its member; it is no money of the projects in it."""
        if mention.dimension != "size_band" or mention.measure != "amount":
            return False
        return self.member("size_band", mention.text.translate(FULL_WIDTH)) == self.member("size_band", mention.member)

    def subject(self, mention: Mention, main_event: str | None) -> Subject:
        """`main_event` is the id of the event that the mention's report is about."""
        m = mention
        scope, dimension, label = m.scope or "", m.dimension, m.member
        if dimension == "channel" and scope == WHOLE:
            scope = self.channels.get(self.fold(label), scope)
        if dimension in ("channel", "host") and (scope, self.fold(label)) in self.own:
            dimension, label = "total", ""
        member_id = self.directory.member(dimension, self.part(m)).member_id if label else None
        background, event = dimension == BACKGROUND, m.event_id or main_event
        if not m.event_id:
            scope = f"{BESIDE}:{m.source_id}"  # what belongs to no event belongs to its report
        elif scope == BESIDE:
            scope = WHOLE
        against_event_id = self.against(m)
        return Subject(
            f"{event}/{scope}" if event and not background else None,
            dimension,
            member_id,
            self.status(m, main_event),
            self.base(m) if m.event_id or background else None,
            against_event_id,
            None if against_event_id else m.against,
            m.period if background or not m.event_id else None,
        )

    def status(self, mention: Mention, main_event: str | None) -> str:
        """What a later report calls an earlier edition's is that edition's own."""
        if mention.status != "previous" or not mention.event_id:
            return mention.status
        running = self.known.get(mention.event_id, {}).get("kind") == "cumulative"
        of_itself = mention.event_id == main_event or mention.scope == "cumulative"
        if of_itself and not running:
            return mention.status
        return BACKGROUND if mention.dimension == BACKGROUND else "signed"

    def base(self, mention: Mention) -> str | None:
        """The base of a share as measure:scope where it is a whole of the event, else in the report's words.

        Of a change it is what has changed: the number of projects or the money.
        """
        if mention.measure == "change":
            return CHANGED.get(mention.base or "")
        if mention.measure != "share" or not mention.base:
            return None
        measure, _, scope = mention.base.partition(":")
        if measure in ("amount", "projects") and (not scope or scope in self.scopes):
            return f"{measure}:{self.scopes.get(scope) or mention.scope}"
        if scope and measure.isascii():
            return scope  # companies:参展参会企业
        words = self.fold(mention.base)
        if BASE.fullmatch(words):
            return f"{'amount' if MONEY_BASE.search(words.replace('投资项目', '')) else 'projects'}:{mention.scope}"
        return mention.base

    def against(self, mention: Mention) -> str | None:
        """The event that a change compares with, where the words name one."""
        if not mention.against:
            return None
        words = self.fold(mention.against)
        if words in self.names:
            return self.names[words]
        row = self.known.get(mention.event_id or "")
        if words in EARLIER and row and row["edition"]:
            return self.editions.get((row["series"], str(int(row["edition"]) - 1)))
        return None


def main_event(mentions: Iterable[Mention]) -> str | None:
    """The event that most figures of a report are about."""
    ids = [mention.event_id for mention in mentions if mention.event_id]
    return max(sorted(set(ids)), key=ids.count, default=None)
