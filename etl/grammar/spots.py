"""A quantity in its sentence, and the words on both sides of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from etl.grammar.status import without_closed_brackets
from etl.records import PlaceNamed, Quantity, Sentence

REACH = 200


@dataclass(frozen=True, slots=True)
class Frame:
    """What the words so far are about; the next quantity inherits it unless its own words say otherwise."""

    dimension: str = "unknown"
    member: str = ""
    status: str = "signed"
    scope: str = "whole"
    places: tuple[PlaceNamed, ...] = ()
    members: tuple[str, ...] = ()
    confidence: float = 0.9
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """One quantity in its sentence: the words before it back to the quantity before, and those behind it."""

    quantity: Quantity
    before: str
    lead: str
    tail: str
    written_lead: str
    written_tail: str
    written_before: str
    counted_before: bool = False
    followed: bool = False

    def printed(self, words: str) -> str:
        """Words of the folded text in the article's own characters."""
        folded = self.before + self.quantity.text + self.tail
        written = self.written_before + self.quantity.text + self.written_tail
        at = folded.find(words)
        return written[at : at + len(words)] if at >= 0 else words


def spots_of(sentence: Sentence, quantities: list[Quantity], folded: str) -> list[Spot]:
    """The spots of one sentence; the words on both sides reach as far as a reader would look, so time stays linear."""
    spots = []
    for i, quantity in enumerate(quantities):
        start, end = quantity.start - sentence.start, quantity.end - sentence.start
        left = max(quantities[i - 1].end - sentence.start if i else 0, start - REACH)
        right = min(quantities[i + 1].start - sentence.start if i + 1 < len(quantities) else len(folded), end + REACH)
        if quantity.led_by:
            spots.append(Spot(quantity, *(quantity.led_by,) * 2, "", quantity.led_by, "", quantity.led_by))
            continue
        spots.append(
            Spot(
                quantity,
                before=folded[max(0, start - 2 * REACH) : start],
                lead=folded[left:start],
                tail=folded[end:right],
                written_lead=sentence.text[left:start],
                written_tail=sentence.text[end:right],
                followed=i + 1 < len(quantities),
                counted_before=i > 0 and quantities[i - 1].unit == "count",
                written_before=sentence.text[max(0, start - 2 * REACH) : start],
            )
        )
    return spots


def clause_of(text: str) -> str:
    return re.split(r"[，。；！？\n]", text)[-1]


def sentence_before(text: str) -> str:
    """The words of the sentence so far, without the brackets that were closed."""
    return without_closed_brackets(text).split("。")[-1]


def without_base(lead: str) -> str:
    """The lead without the base of a share: 占首位产业的 names no topic of the share."""
    lead = re.sub(r"(?:比|较)[^，。；]{2,20}?(?=(?:低|高|多|少|提|增|减|下降|上升)[^，。；]{0,3}$)", "", lead)
    return re.sub(r"(?:占到?|超过?|逾|近|约)[^，。；占]{1,16}的[近超约逾]?$|占(?:到|了)?[^，。；]{0,10}$", "", lead)
