"""分别 and 依次: figures that belong to names in order."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.spots import Spot
from etl.grammar.triggers import needs

SHORT = expression(r"[^，。；]{0,6}")
JOINT = expression(r"\s*(?:[、,]|和|与|及|以及)\s*")
LONGEST = 40  # figures that a list of the press may have; the time for each stays the same
RESPECTIVELY = expression(r"分别|依次|各")
# 浙江、广东分列二、三位，签约45个、39个
RANKED = expression("(?:(?:分[列居获]|[位排]列|[位排]居)[^，。；]{1,8}[位名]|紧随其后)，[^，。；]{0,8}$")
IN_ORDER = needs("分别 依次 各 ： 分列 分居 分获 位列 位居 排列 排居 紧随其后", RESPECTIVELY, RANKED)


def first_of_list(spots: list[Spot], i: int) -> int | None:
    """The first figure of the 分别 list that figure `i` stands in."""
    if not spots[i].may & IN_ORDER:
        return None
    for j in range(i, max(-1, i - LONGEST), -1):
        if RESPECTIVELY.search(spots[j].clause) or spots[j].lead.rstrip().endswith("：") or ranked(spots, j):
            return j if list_length(spots, j) > max(1, i - j) else None
        if not SHORT.fullmatch(spots[j].lead.strip("、和与及, ")):
            return None
    return None


def ranked(spots: list[Spot], first: int) -> bool:
    """Figures of one unit behind names that are ranked; a count and its money are of one name."""
    if not RANKED.search(spots[first].lead):
        return False
    return len({spot.quantity.unit for spot in spots[first : first + list_length(spots, first)]}) == 1


def list_length(spots: list[Spot], first: int) -> int:
    count = 1
    while first + count < len(spots) and count < LONGEST and JOINT.fullmatch(spots[first + count].lead):
        count += 1
    return count
