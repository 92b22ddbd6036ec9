"""Figures that are no statistic of what was signed: whether one is, and what is then said of it."""

from __future__ import annotations

from etl.grammar import all_told, naming, offers
from etl.grammar.background import shared_thing
from etl.grammar.expressions import expression
from etl.grammar.scene import SIGNED_KINDS, Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.thresholds import in_full, passed_by_so_many
from etl.grammar.triggers import needs

BALANCE = expression("余额[^，。；]{0,4}$")  # what is lent by now, not what was signed
GRANTS = expression("的?[^，。；]{0,8}(?:项目|企业)[^，。；]{0,6}，?(?:按|可|将|最高|一次性)*(?:给予|奖励|补助|补贴)")
GRANTED = expression("的?(?:[一专]次?[性项])?(?:资金|财政)?(?:奖励|补助|补贴|奖补|贴息)")
GIVEN = expression("(?:奖励|补助|补贴|奖补)(?:最高|不超过)?$")
LEFT_TO_PAY = needs("余额", BALANCE)
REWARDS = needs("给予 奖励 补助 补贴 奖补 贴息", GRANTS, GRANTED, GIVEN)
SHOWN = expression("[^，。；]{0,8}?项目(?:同台|首次)*(?:参展|展出|展示|参评|参赛|入围|申报)")  # 1.6万个项目参展
OF_ECONOMY = expression(  # 全市进出口贸易额增长12%，达1200亿元
    "[全我本该][省市县区州][^，。；]{0,4}(?:进出口|外贸|对外贸易|社会消费|固定资产)[^。；签约订单合同]*$"
)
TRADE_OF_PLACE = needs("进出口 外贸 对外贸易 社会消费 固定资产", OF_ECONOMY)
ALWAYS_CONTEXT = frozenset({"companies", "people", "countries", "area"})


def is_background(scene: Scene, spots: list[Spot], i: int, measure: str, kind: str | None) -> bool:
    """Companies, people, areas, money that nobody signs; counts of other things, unless they are on offer."""
    spot = spots[i]
    if measure in ALWAYS_CONTEXT or (measure == "amount" and kind not in SIGNED_KINDS):
        return True
    if measure == "amount" and ((spot.may & LEFT_TO_PAY and BALANCE.search(spot.clause)) or rewarded(spot)):
        return True
    if passed_by_so_many(spots, i):
        return True
    if spot.may & TRADE_OF_PLACE and OF_ECONOMY.search(spot.so_far):
        return True
    if measure == "projects" and SHOWN.match(spot.noun):
        return True
    return measure == "other" and not offers.offering(scene, spot)


def rewarded(spot: Spot) -> bool:
    """投资5000万元以上的项目给予最高500万元奖励: what a policy asks for, and what it gives."""
    if not spot.may & REWARDS:
        return False
    return bool(GRANTS.match(spot.tail) or GRANTED.match(spot.noun) or GIVEN.search(spot.clause))


def grows_background(scene: Scene, spot: Spot, measure: str) -> bool:
    """利率3.15%，较同期低40个基点: a change in what was told as background is background."""
    told = scene.previous
    if measure != "change" or not told or told.dimension != "context" or naming.own_topic(scene, spot):
        return False
    return "届" not in spot.clause and not all_told.OF_SIGNINGS.search(spot.clause)


def context(scene: Scene, spots: list[Spot], i: int, measure: str, status: str) -> Frame:
    """A figure that is no statistic of the signing; the member says what is counted."""
    status = status if status in ("target", "forecast", "previous") else "context"
    spot = spots[in_full(spots, i)]
    passed = passed_by_so_many(spots, i)  # 签约项目超过20个的市有3个: the words before say what comes up to it
    told = told_before(scene, measure) if i == 0 or not passed_by_so_many(spots, i - 1) else None
    thing = shared_thing(spots, i) or scene.grammar.things.counted(spot, "amount" if passed else measure, told)
    return Frame("context", thing, status, "context", (), (), 0.8)


def told_before(scene: Scene, measure: str) -> str | None:
    """What the figure before in the sentence counts, if it is background as well; a change may be that of any."""
    last = scene.previous
    told = last and last.dimension == "context" and (last.unit == "count" or measure == "change")
    return last.member if last and told else None
