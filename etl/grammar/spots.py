"""A quantity in its sentence, and the words on both sides of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from etl.grammar.expressions import expression
from etl.grammar.status import without_closed_brackets
from etl.grammar.topics import Topic
from etl.grammar.triggers import speaking
from etl.records import PlaceNamed, Quantity, Sentence

REACH = 200
EVENT_NAME = "□"  # stands for every character of the event's own name, which names no part of it
STOPS = expression(r"[。；！？\n]")
PHRASE = expression(r"[^，。；：、！？\n（）(),\s—]*")
COMPARED = expression(r"(?:比|较)[^，。；]{2,20}?(?=(?:低|高|多|少|提|增|减|下降|上升)[^，。；]{0,3}$)")
BASE = expression(
    r"(?:占到?|超过?|逾|(?<![最附靠邻临])近|(?<![签合履契条公邀预])约)[^，。；占]{1,16}的[近超约逾]?$|所?占(?!(?:比?[最较]?[^，。；的]{0,2}[高低大小重多优]|大头|多数|主导|主体)的)(?:到|了)?[^，。；]{0,10}$|完成[^，。；]{0,10}(?:目标|任务|计划)(?:任务|数|值)?的?[近超约逾]?$|(?:为|达到?|相当于|是)[^，。；]{0,10}(?:目标|任务|计划)(?:任务|数|值)?的[近超约逾]?$"
)
# 长三角项目71个，超过京津冀的49个: how many another part has
EXCEEDED = expression(
    "(?<!占)([反赶]超|超过|超出|逾(?!期)|多于|高于|接近)(?!占)(?![^，。；]{0,8}(?:目标|任务|计划|预[期定计]|既定|规定|总[额量数和投]|其中))[^，。；、占]{2,12}的$"
)
HEDGED_BASE = expression("(?<!占)(?:超|逾|近|约)[^，。；占]{1,16}的$")  # 超导材料的5个, and no share of anything
OF_BASE = expression("[占超逾近约完标务划]")


class Frame(NamedTuple):
    """What the words so far are about; the next quantity inherits it unless its own words say otherwise."""

    dimension: str = "unknown"
    member: str = ""
    status: str = "signed"
    scope: str = "whole"
    places: tuple[PlaceNamed, ...] = ()
    members: tuple[str, ...] = ()
    confidence: float = 0.9
    reason: str | None = None


@dataclass(slots=True)
class Spot:
    """One quantity in its sentence: the words before it back to the quantity before, and those behind it.

    `clause` is the lead's last clause, `own` the lead without the base of a share, `noun` what follows up to a stop,
    `so_far` the sentence up to the quantity without the brackets that were closed. `written_…` are in the article's
    own characters.
    """

    quantity: Quantity
    before: str
    lead: str
    tail: str
    written_lead: str
    written_tail: str
    written_before: str
    counted_before: bool
    followed: bool
    clause: str
    own: str
    noun: str
    so_far: str
    may: int  # the rules that may have something to say of it, as bits
    topics: list[Topic | None] = field(default_factory=list)
    runs: bool | None = None  # a running total, once that was asked

    def printed(self, words: str) -> str:
        """Words of the folded text in the article's own characters."""
        folded = self.before + self.quantity.text + self.tail
        written = self.written_before + self.quantity.text + self.written_tail
        at = folded.find(words)
        return written[at : at + len(words)] if at >= 0 else words


def spots_of(sentence: Sentence, quantities: list[Quantity], folded: str) -> list[Spot]:
    """The spots of one sentence; the words on both sides reach as far as a reader would look, so time stays linear."""
    spots, left, last = [], 0, len(quantities) - 1
    may = speaking(folded + "".join(q.led_by for q in quantities) if quantities[0].led_by else folded)
    for i, quantity in enumerate(quantities):
        start, end = quantity.start - sentence.start, quantity.end - sentence.start
        right = quantities[i + 1].start - sentence.start if i < last else len(folded)
        counted = i > 0 and quantities[i - 1].unit == "count"
        spots.append(
            cell(quantity, may) if quantity.led_by
            else spot(sentence.text, folded, quantity, max(left, start - REACH), start, end, min(right, end + REACH),
                      counted, i < last, may)
        )  # fmt: skip
        left = end
    return spots


def spot(
    text: str, folded: str, quantity: Quantity, left: int, start: int, end: int, right: int, counted: bool,
    followed: bool, may: int,
) -> Spot:  # fmt: skip
    first = max(0, start - 2 * REACH)
    before, lead, tail = folded[first:start], folded[left:start], folded[end:right]
    return Spot(
        quantity, before, lead, tail, text[left:start], text[end:right], text[first:start], counted, followed,
        clause_of(lead), own_words(lead, quantity), noun_phrase(tail), sentence_before(before), may,
    )  # fmt: skip


def cell(quantity: Quantity, may: int) -> Spot:
    """A cell of a table: the label of its row and the head of its column lead to it."""
    words = quantity.led_by
    own, clause, so_far = without_base(words), clause_of(words), sentence_before(words)
    return Spot(quantity, words, words, "", words, "", words, False, False, clause, own, "", so_far, may)


def clause_of(text: str) -> str:
    words = text.rpartition("，")[2]
    return STOPS.split(words)[-1] if STOPS.search(words) else words


def noun_phrase(tail: str) -> str:
    """What follows a quantity up to the next stop."""
    match = PHRASE.match(tail)
    return match[0] if match else ""


def sentence_before(text: str) -> str:
    """The words of the sentence so far, without the brackets that were closed."""
    words = without_closed_brackets(text)
    return words.rpartition("。")[2] if "。" in words else words


def exceeds(lead: str, quantity: Quantity) -> bool:
    """The figure is what another part has, so that it is no base of a share and not hedged."""
    return quantity.unit != "percent" and EXCEEDED.search(lead) is not None


def own_words(lead: str, quantity: Quantity) -> str:
    """The lead without the base of a share; what another part has begins a clause of its own."""
    match = EXCEEDED.search(lead) if exceeds(lead, quantity) else None
    if match:
        return lead[: match.start()] + "，" * len(match[1]) + lead[match.end(1) :]
    return lead if quantity.unit != "percent" and HEDGED_BASE.search(lead) else without_base(lead)


def without_base(lead: str) -> str:
    """The lead without the base of a share: 占首位产业的 names no topic of the share."""
    if "比" in lead or "较" in lead:
        lead = COMPARED.sub("", lead)
    return BASE.sub("", lead) if OF_BASE.search(lead) else lead
