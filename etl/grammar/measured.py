"""What a ratio is of, where no words say so: of the count or the amount that it follows.

项目91个、投资额563.4亿元，占比分别达71.1%和78.6%: the first share is one of projects, the second one of money.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from etl.grammar.expressions import expression
from etl.records import Mention, Sentence

RATIOS = ("share", "change")
COUNTED = ("projects", "amount")
JOINED = expression("[、，]?(?:和|与|及|以及)?")
RESPECTIVELY = expression("分别|依次")
OF_MEASURE = expression("(数量|个数|项目数|件数|份数|笔数|宗数)|([^超]额|资金|[外投]资(?!项目|企业|方))")
PART_OF = expression("其中|中，")
NAMED = expression("的(?:近|超|约|逾|将近|超过)?$")  # 完成全年任务的56.4%: the words say of what


def with_measures(sentence: Sentence, mentions: list[Mention]) -> list[Mention]:
    """The mentions of a sentence; a share or a change of which nothing says what it is of has its `base`."""
    found = list(mentions)
    for first, end in runs(sentence, mentions):
        lead = words_before(sentence, mentions, first)
        for place, measure in enumerate(measures_of(sentence, mentions, first, end, lead), start=first):
            found[place] = replace(mentions[place], base=measure)
    return found


def runs(sentence: Sentence, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Where ratios of one part stand in a row: the first, and the one after the last."""
    place = 0
    while place < len(mentions):
        end = place + 1
        if mentions[place].measure in RATIOS and mentions[place].dimension != "context":
            while end < len(mentions) and goes_on(sentence, mentions, end):
                end += 1
            yield place, end
        place = end


def goes_on(sentence: Sentence, mentions: Sequence[Mention], place: int) -> bool:
    one, other = mentions[place - 1], mentions[place]
    return (
        (one.measure, one.unit, *part(one)) == (other.measure, other.unit, *part(other))
        and JOINED.fullmatch(words_before(sentence, mentions, place)) is not None
    )  # fmt: skip


def measures_of(sentence: Sentence, mentions: Sequence[Mention], first: int, end: int, lead: str) -> list[str]:
    """What each ratio of a row is of; empty where nothing tells, or where the words have told already."""
    unit = mentions[first].unit
    if any(mention.base for mention in mentions[first:end]) or unit == "percentage_point" or NAMED.search(lead):
        return []
    if mentions[first].measure == "share" and mentions[first].dimension == "total":
        return []  # of what is a part of nothing it says nothing
    if unit != "percent":
        return ["projects" if unit == "count" else "amount"] * (end - first)
    named = ["projects" if count else "amount" for count, _ in OF_MEASURE.findall(lead)]
    if len(named) == end - first:
        return named
    before = figures_before(mentions, first)
    if end - first > 1:
        told = [mention.measure for mention in before[first - end :]]
        return told if RESPECTIVELY.search(lead) and sorted(told) == sorted(COUNTED) else []
    if not before or named or (mentions[first].measure == "share" and not of_whole(sentence, mentions, before)):
        return []
    return [before[-1].measure]


def figures_before(mentions: Sequence[Mention], first: int) -> list[Mention]:
    """The counts and amounts of the same part that stand right before a ratio."""
    found: list[Mention] = []
    for mention in reversed(mentions[:first]):
        if mention.measure not in COUNTED or part(mention) != part(mentions[first]):
            break
        found.insert(0, mention)
    return found


def of_whole(sentence: Sentence, mentions: Sequence[Mention], before: Sequence[Mention]) -> bool:
    """Whether a share can only be one of the whole: of one figure, and of no part that lies in another part."""
    place = mentions.index(before[0])
    while place and part(mentions[place - 1]) == part(before[0]):
        place -= 1
    inside = PART_OF.search(words_before(sentence, mentions, place))
    return len(before) == 1 and not (inside and place and mentions[place - 1].dimension != "total")


def words_before(sentence: Sentence, mentions: Sequence[Mention], place: int) -> str:
    """The words between a figure and the one before it."""
    left = mentions[place - 1].end if place else sentence.start
    return sentence.text[left - sentence.start : mentions[place].start - sentence.start]


def part(mention: Mention) -> tuple[str, str, str | None]:
    return mention.dimension, mention.member, mention.event
