"""The size that so many projects have, told behind their count: 56个项目投资额超过10亿元, 其余130个均在10亿元以下."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.spots import Spot
from etl.grammar.thresholds import LEVEL, THRESHOLD, limit_name

LIMITING = THRESHOLD | {"不足", "不到", "低于", "高于"}
MONEY = "(?:投资(?:额|规模)?|金额|合同额|规模|体量)"
PROJECTS = "(?:签约|合作)?(?:项目)?的?"
SIZE = f"{PROJECTS}(?:单体|单个|单项)?(?:计划|协议|合同)?(?:总?投资总?额|总?金额|{MONEY})?"
EACH_IN = expression(
    f"^{SIZE}(?:(?:均|都|全部|则|也|各自)*(?:在|介于|处于|落在|低于|高于)|(?:均|都|全部)(?:为|是|属于)?)$"
)
EACH_OF = expression("^(?:项目)?(?:均|都|则|全部)*(?:为|是|属于)$")
EACH_OVER = expression(f"^{PROJECTS}(?:计划|协议|合同)?{MONEY}(?:就|还|也)*$")
ONE_OVER = expression(f"^{PROJECTS}(?:单体|单个|单项){MONEY}$")
ALL_IN = expression(
    "(?:^|[。；])(?:所有|全部|本次|此次|这些|上述|集中|现场|签约|引进)*项目的?(?:单体|单个|单项)?"
    f"{MONEY}?(?:均|都)(?:在|为)?$"
)
SOME = expression("(?:有|其中，?|里，?|另)$")
BETWEEN = expression("^(?:之间|区间|不等)")
LIKELY_EACH = 3e7  # yuan for each, below which so many projects had not so much together
ROUND_DIGITS = frozenset("1235")


def limit_told(spots: list[Spot], i: int, measure: str, member_before: str) -> str | None:
    """The size band that a count, or the money behind it, belongs to; `member_before` is of the figure before."""
    if measure == "projects":
        return limit_behind(spots, i)
    if limit_of_all(spots[i]):
        return limit_name(spots[i].quantity)
    band = limit_behind(spots, i - 1) if i else None
    return band if band == member_before else None


def limit_behind(spots: list[Spot], i: int) -> str | None:
    """The size of each of so many projects by the money behind their count, unless that is of all of them together."""
    if i + 1 >= len(spots):
        return None
    count, money, between = spots[i].quantity, spots[i + 1].quantity, spots[i].tail
    ranges = money.qualifier == "range"
    if count.unit != "count" or count.value < 2 or not money.is_money or not (ranges or money.hedge in LIMITING):
        return None
    if EACH_IN.match(between):
        of_each = not ranges or bool(BETWEEN.match(spots[i + 1].tail))
    elif EACH_OF.match(between):
        of_each = bool(LEVEL.match(spots[i + 1].tail))
    else:
        of_each = not ranges and is_round(money.value) and bool(ONE_OVER.match(between) or some_are_over(spots, i))
    return limit_name(money) if of_each else None


def some_are_over(spots: list[Spot], i: int) -> bool:
    """有12个合同额超亿元, 其中3个超100亿元: some of all, or too little money for so many together."""
    count, money, between = spots[i].quantity, spots[i + 1].quantity, spots[i].tail
    if between and not EACH_OVER.match(between):
        return False
    few = money.value / count.value < LIKELY_EACH
    return few or SOME.search(spots[i].lead) is not None or limit_behind(spots, i + 2) is not None


def limit_of_all(spot: Spot) -> bool:
    """签约项目投资额均在亿元以上: the size that all of them have."""
    quantity = spot.quantity
    return quantity.is_money and quantity.hedge in LIMITING and ALL_IN.search(spot.clause) is not None


def is_round(value: float) -> bool:
    """1, 2, 3 or 5 of a power of ten, as limits are."""
    return f"{value:.0f}".rstrip("0") in ROUND_DIGITS
