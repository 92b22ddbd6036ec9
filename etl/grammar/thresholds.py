"""Hedges that depend on what the figure is: limits of size bands, hedges apart from their number."""

from __future__ import annotations

from etl.grammar import kinds
from etl.grammar.expressions import expression
from etl.grammar.fold import FULL_WIDTH
from etl.grammar.spots import Frame, Spot, exceeds
from etl.records import Quantity

SEPARATE_HEDGE = expression(
    r"((?<![反赶])超过?|逾|过|近(?![年期日来])|接近|(?<![签合履契])约)(?=占?[^，。；、]{1,16}的$)|(约)合(?:人民币|美元)?$|"
    r"(?<![签合履契条公邀预集节])(约)(?:占(?:到|了|据)?|为|有|达|是)$|"
    r"(?:(至少|起码|不少于|不低于|至多|不超过)也?(?:占(?:到|了|据)?|为|有|达到?|是)|(不到|不足|超过|(?<![附最靠邻临相])将?近)占)$"
)
ROUND = frozenset({"十亿元", "百亿元", "千亿元", "百亿", "千亿", "亿元", "十亿"})
ROUND_PROJECTS = expression("(?:级)?(?:重大|大)?项目")
APART = {
    "近": "nearly", "接近": "nearly", "将近": "nearly", "约": "about", "至少": "at_least", "起码": "at_least",
    "不少于": "at_least", "不低于": "at_least", "至多": "under", "不超过": "under", "不到": "under", "不足": "under",
}  # fmt: skip
SIZE_TAIL = expression(r"^的?[\u4e00-\u9fff“”]{0,10}?[：:，]?(?:的|有|共|只有|仅|占)?[\u4e00-\u9fff]{0,6}$")
LEVEL = expression("的?[\u4e00-\u9fff]{0,4}项目")
OF_PROJECTS = expression("的|[\u4e00-\u9fff“”]{0,8}?项目")
# 超10亿元的项目有：甲项目，投资56亿元
LISTS_THEM = expression(
    "的?项目(?:分别)?(?:有|包括|是|为)(?:：|[^，。；\\d]{4,30}项目[，（、])"
)  # 超10亿元的项目有：甲项目，投资56亿元
# 签约额超过50亿元的县区有4个: so many of another kind
OF_SO_MANY = expression(f"的(?:{kinds.COUNTED_PLACE}|企业)(?:共?有|达|为)?$")
HAS_SO_MANY = expression("的(?:共?有|达|为)?")
REACHED = frozenset("达增收")
HEDGE_ENDS = frozenset("的合币元占到了据为有达是")
OVER = frozenset({"超", "超过", "过", "逾"})
BEHIND = frozenset({"以上", "及以上", "以下", "以内", "级"})
AIMED = frozenset({"不少于", "不低于", "至少", "起码"})
UP_TO_SO_MUCH = "上"  # 投资上亿元的项目有52个
OF_THAT_MUCH = expression("(?:的?[\u4e00-\u9fff]{0,4}?(?:项目|订单|大单|合同)|的)(?:有|共|共有|达|占|也有|就有)?")
GAINED = expression("(?:签下|签订|拿下|拿到|带来|斩获|收获|获得|抛出|接到)了?$")  # 现场签下上千万元的订单32份
THRESHOLD = OVER | BEHIND | AIMED | {UP_TO_SO_MUCH}


def is_threshold(spots: list[Spot], i: int) -> bool:
    """10亿元以上项目61个: the figure is the limit of a size band, not money of projects."""
    quantity, tail = spots[i].quantity, spots[i].tail
    if quantity.text in ROUND and quantity.is_money and ROUND_PROJECTS.match(tail) and i + 1 < len(spots):
        return spots[i + 1].quantity.unit == "count" and len(tail) < 10  # 百亿元项目4个
    if not quantity.is_money or not (quantity.hedge in THRESHOLD or quantity.qualifier == "range"):
        return False
    if quantity.hedge == "级" and LEVEL.match(tail):
        return True
    if passed_by_so_many(spots, i):
        return False
    if quantity.hedge in OVER | BEHIND and LISTS_THEM.match(tail):
        return True
    following = spots[i + 1].quantity if i + 1 < len(spots) else None
    if not following or not SIZE_TAIL.match(tail) or len(tail) > 14:
        return False
    if tail[:1] == "，" and following.hedge in AIMED:
        return False  # 引资500亿元以上，竣工项目不少于110个: two aims
    if quantity.hedge == UP_TO_SO_MUCH:
        named = OF_THAT_MUCH.fullmatch(tail) is not None and not GAINED.search(spots[i].lead)
    elif quantity.hedge in OVER:
        named = bool(OF_PROJECTS.match(tail))
    else:
        named = "项目" in tail or quantity.hedge in BEHIND or quantity.qualifier == "range"
    return (
        named
        and following.unit in ("count", "percent")
        and (spots[i].lead[-1:] not in REACHED or tail.startswith("的"))
    )


def passed_by_so_many(spots: list[Spot], i: int) -> bool:
    """签约额超过50亿元的县区有4个，超过30亿元的有7个; 签约超过20个的市有3个: how many places come up to a figure."""
    quantity, tail = spots[i].quantity, spots[i].tail
    if not quantity.is_money and quantity.hedge not in OVER | BEHIND:
        return False
    if OF_SO_MANY.match(tail):
        return True
    goes_on = spots[i].lead in ("，", "；") and HAS_SO_MANY.fullmatch(tail) is not None
    return goes_on and i > 1 and passed_by_so_many(spots, i - 2)


def in_full(spots: list[Spot], i: int) -> int:
    """Which figure says in full what this one counts: of 超过30亿元的有7个 those before, else itself."""
    limit = i - 1 if i > 0 and HAS_SO_MANY.fullmatch(spots[i].lead) else i
    if HAS_SO_MANY.fullmatch(spots[limit].tail) and passed_by_so_many(spots, limit):
        return in_full(spots, i - 2)
    return i


def limit_name(quantity: Quantity) -> str:
    """The band as its limit is written, blanks and full-width digits repaired."""
    return "".join(quantity.text.split()).translate(FULL_WIDTH)


def requalified(spot: Spot, frame: Frame) -> Quantity:
    """A threshold is at least; a hedge apart from its number still counts (超签约总额的一半)."""
    quantity = spot.quantity
    limit = frame.dimension == "size_band" and limit_name(quantity) == frame.member
    limit = limit or (quantity.is_money and quantity.hedge in BEHIND and LEVEL.match(spot.tail) is not None)
    if quantity.qualifier == "over" and (limit or (frame.status == "target" and quantity.hedge == "以上")):
        return quantity._replace(qualifier="at_least")
    apart = SEPARATE_HEDGE.search(spot.clause) if spot.lead[-1:] in HEDGE_ENDS else None
    if apart and (exceeds(spot.lead, quantity) or (apart[1] and quantity.unit != "percent")):
        return quantity
    if quantity.qualifier == "exact" and apart:
        return quantity._replace(qualifier=APART.get(apart[apart.lastindex or 0], "over"))
    return quantity
