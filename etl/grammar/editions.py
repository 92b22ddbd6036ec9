"""Editions told in order: 首届和第二届分别有46个、68个, 三届分别为4亿元、6亿元和7亿元."""

from __future__ import annotations

from collections.abc import Sequence

from etl.grammar.events import Event
from etl.grammar.expressions import expression
from etl.grammar.lists import first_of_list, list_length
from etl.grammar.numerals import parse
from etl.grammar.scene import Scene
from etl.grammar.spots import Spot
from etl.grammar.triggers import needs

ONE = "(?:首届|上一?届|[本这]届|第[一二三四五六七八九十百]+届)"
NAMED = expression(f"({ONE}(?:[、和与及]{ONE})+)[^，。；]{{0,14}}?(?:分别|依次)[^，。；\\d]{{0,8}}$")
ALL = expression("(前)?([两二三四五六])届[^，。；]{0,10}?(?:分别|依次)[^，。；\\d]{0,8}$")
EACH = expression("首届|(上)一?届|([本这])届|第([一二三四五六七八九十百]+)届")
SAME_AGAIN = expression("[，；、][^，。；届\\d]{2,10}?(?:分别|依次)(?:为|是|达|有)?")
IN_TURN = needs("届", NAMED, ALL)


def edition_in_order(scene: Scene, spots: list[Spot], i: int) -> Event | None:
    """The edition that the n-th figure of a list belongs to."""
    event = scene.event
    first = first_of_list(spots, i) if spots[i].may & IN_TURN and event and event.edition else None
    if first is None or not event or not event.edition:
        return None
    told = editions_of_list(spots, first, event.edition)
    if len(told) != list_length(spots, first) or min(told) < 1:
        return None
    return event if told[i - first] == event.edition else scene.grammar.events.at(event, told[i - first])


def editions_of_list(spots: list[Spot], first: int, edition: int) -> Sequence[int]:
    """The editions that a list goes to; a second list of as many figures goes to those of the first."""
    before = first_of_list(spots, first - 1) if first > 1 and SAME_AGAIN.fullmatch(spots[first].lead) else None
    if before is None or first - before != list_length(spots, first):
        return editions_told(spots[first].lead, edition)
    return editions_told(spots[before].lead, edition)


def editions_told(lead: str, edition: int) -> Sequence[int]:
    """The numbers of the editions that the words name, or count back from this one."""
    if named := NAMED.search(lead):
        return [number(match[1], match[2], match[3], edition) for match in EACH.finditer(named[1])]
    found = ALL.search(lead)
    if not found:
        return ()
    count, end = int(parse(found[2]).value), edition - bool(found[1])
    return range(end - count + 1, end + 1)


def number(last: str | None, this: str | None, numeral: str | None, edition: int) -> int:
    if numeral:
        return int(parse(numeral).value)
    return edition if this else edition - 1 if last else 1
