"""The frame of a figure: the limit of a size band, background, or what the first rule that speaks says."""

from __future__ import annotations

from etl.grammar import (
    deals,
    entries,
    flows,
    lending,
    meetings,
    naming,
    offers,
    orders,
    rates,
    rows,
    rules,
    sales,
    sequels,
    single_deals,
)
from etl.grammar.accounts import own_account
from etl.grammar.background import shared_thing
from etl.grammar.expressions import expression
from etl.grammar.lists import first_of_list
from etl.grammar.scene import PARTED, SIGNED_KINDS, Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.standing import status
from etl.grammar.thresholds import is_threshold, limit_name
from etl.grammar.topics import Topic

BALANCE = expression("余额[^，。；]{0,4}$")  # what is lent by now, not what was signed
FROM = expression("来自$")  # 海外采购商来自23个国家，共签订单48笔
GRANTS = expression("的?[^，。；]{0,8}(?:项目|企业)[^，。；]{0,6}，?(?:按|可|将|最高|一次性)*(?:给予|奖励|补助|补贴)")
GRANTED = expression("的?(?:[一专]次?[性项])?(?:资金|财政)?(?:奖励|补助|补贴|奖补|贴息)")
GIVEN = expression("(?:奖励|补助|补贴|奖补)(?:最高|不超过)?$")
SIGNED_BEFORE = expression("(?:去年|上届|上年|往届|此前|前[一二两三]届)[^，。；]{0,8}(?:签约|签订)的?$")
ALWAYS_CONTEXT = frozenset({"companies", "people", "countries", "area"})
CUTS_NOW = expression("(?:而)?[从按分以][^，。；]{1,12}(?:看|分|说|计|划分|统计|区分)，")
BACKGROUND = expression(
    "产值|增加值|GDP|生产总值|进出口|进口|出口|营收|营业收入|规上|人均|财政|税收|税|年产|市场|保费|余额|全国|全球|世界|参展|展区|展位|观众|不良|贷款.{0,4}新增|比重.{0,4}全"
)

OF_LAST = expression(
    "(?:而)?(?:上届|上一届|去年|上年)(?:大会|同期|活动|签约)?(?:是|为|只有|仅有?|共|有)[^，。；]{0,12}$"
)  # 上届是168个、978.2亿元


def frame_of(scene: Scene, spots: list[Spot], i: int, measure: str, kind: str | None) -> Frame:
    """What a figure is a part of. `kind` is the kind of an amount, else None."""
    spot, state = spots[i], status(scene, spots[i], measure)
    step_over_brackets(scene, spot.lead)
    if "——" in spot.lead or turns_to_whole(spot):
        scene.frame = None
    if account := own_account(scene, spot, state):
        scene.accounted = True
        return context(scene, spots, i, measure, account)
    if is_threshold(spots, i):
        return limit(scene, spot, state)
    if (
        "到位" in scene.folded
        and measure in ("amount", "change")
        and scene.usual_kind != "credit"
        and received(spots, i)
    ):
        listed = rules.shared_out(spots, i, None, [], scene.grammar.topics)
        return listed._replace(status=state) if listed else Frame("category", "资金到位", state, confidence=0.85)
    if grows_background(scene, spot, measure):
        return context(scene, spots, i, measure, state)
    if measure == "countries" and scene.whole_told and FROM.search(spot.own):
        topic = naming.own_topic(scene, spot)
        scene.actors = topic if topic and topic.dimension in ("region", "category") else None
    if measure == "companies" and scene.whole_told:
        scene.actors = naming.firms_counted(scene, spot)
        scene.frame = naming.firms_of_part(scene, spot, following(spots, i)) or scene.frame
    if is_background(scene, spot, measure, kind):
        return context(scene, spots, i, measure, state)
    if spot.quantity.hedge == "ratio":
        return ratio(scene, spots, i, state)
    return statistic(scene, spots, i, measure, state)


def received(spots: list[Spot], i: int) -> bool:
    """到位资金90亿元, and every figure of a list (来自长三角、京津冀的到位资金分别为…)."""
    first = first_of_list(spots, i)
    return bool(rules.RECEIVED.search(spots[i if first is None else first].lead))


def following(spots: list[Spot], i: int) -> Spot | None:
    return spots[i + 1] if i + 1 < len(spots) else None


def grows_background(scene: Scene, spot: Spot, measure: str) -> bool:
    """利率3.15%，较同期低40个基点: a change in what was told as background is background."""
    told = scene.previous
    if measure != "change" or not told or told.dimension != "context" or naming.own_topic(scene, spot):
        return False
    return "届" not in spot.clause and not rules.OF_SIGNINGS.search(spot.clause)


def step_over_brackets(scene: Scene, lead: str) -> None:
    """15个（其中工业项目9个），总投资86亿元: what a bracket speaks of ends with it."""
    if "）" in lead and scene.bracketed:
        scene.frame = scene.bracketed.pop()
    if lead.rfind("（") > lead.rfind("）"):
        scene.bracketed.append(scene.frame)


def is_background(scene: Scene, spot: Spot, measure: str, kind: str | None) -> bool:
    """Companies, people, areas, money that nobody signs; counts of other things, unless they are on offer."""
    if measure in ALWAYS_CONTEXT or (measure == "amount" and kind not in SIGNED_KINDS):
        return True
    if measure == "amount" and (BALANCE.search(spot.clause) or rewarded(spot)):
        return True
    return measure == "other" and not offers.offering(scene, spot)


def rewarded(spot: Spot) -> bool:
    """投资5000万元以上的项目给予最高500万元奖励: what a policy asks for, and what it gives."""
    return bool(GRANTS.match(spot.tail) or GRANTED.match(spot.noun) or GIVEN.search(spot.clause))


def ratio(scene: Scene, spots: list[Spot], i: int, state: str) -> Frame:
    inner = scene.previous if spots[i].lead in rules.COLONS else None
    return rules.industry_of_ratio(spots, i)._replace(status=inner.status if inner else state)


def statistic(scene: Scene, spots: list[Spot], i: int, measure: str, state: str) -> Frame:
    """A figure that may be one of the signings: its topic, the rules, and what they leave open."""
    spot = spots[i]
    topic = naming.own_topic(scene, spot)
    signing = speaks_of_signings(scene, spot, measure, topic)
    listed = scene.bulleted or (scene.in_heading and not spots[0].lead.strip())
    topic = topic or rules.topic_ahead(spots, i, measure, listed, scene.grammar.topics)
    topic = naming.settled(scene, topic, spot)
    frame = ruled(scene, spots, i, measure, topic, signing or (scene.signing and bool(topic)))
    if not frame and signing and measure != "other":
        return Frame("unknown", "", state, "whole", (), (), 0.3, "没有词语指明是哪一部分")
    if not frame or (measure == "other" and frame.status != "offered"):
        return context(scene, spots, i, measure, state)
    if measure == "amount" and rules.is_average(spot):
        frame = average(frame, spot, topic)
    frame = naming.within_source(scene, naming.as_cut(scene.cut, frame, spot), spot)
    frame = naming.within_place(scene, frame, spot)
    frame = rates.of_place(frame, spot, measure)
    state = "offered" if frame.status == "offered" or offers.goes_on(scene, spot) else state
    scope = scope_of(scene.frame, frame, spot)
    return frame if (frame.scope, frame.status) == (scope, state) else frame._replace(scope=scope, status=state)


def average(frame: Frame, spot: Spot, topic: Topic | None) -> Frame:
    """平均每个 of a part that was just named, 平均每个项目 of them all, as is what follows a size band."""
    of_part = topic or ("项目" not in spot.clause + spot.noun and frame.dimension != "size_band")
    of_part = of_part or frame.dimension == "channel"  # of the session that was just told
    return frame._replace(dimension="average", member=frame.member if of_part else "", confidence=0.9)


def speaks_of_signings(scene: Scene, spot: Spot, measure: str, topic: Topic | None) -> bool:
    """The figure is one of the signings by its sentence, its heading, its table, or by what was said before it."""
    if scene.signs or (scene.in_table and scene.total_seen):
        return True
    if scene.entry and measure == "amount":
        return True
    if scene.total_seen and not topic and measure in ("projects", "amount") and OF_LAST.match(spot.so_far):
        return True
    if "其中" in spot.so_far and not spot.clause.endswith("新增") and goes_on(scene, measure):
        return True
    if (scene.in_heading or scene.bulleted) and measure in ("amount", "projects"):
        return True
    if scene.total_seen and topic and (measure == "projects" or not BACKGROUND.search(spot.clause)):
        return True
    if naming.SUMS_LAST.match(spot.so_far) and scene.last_frame:
        return True
    if scene.cut and scene.total_seen and measure == "projects":
        return True  # 从卖方看，高校院所输出成果268项
    if scene.cut and scene.usual_kind == "credit" and measure == "amount" and CUTS_NOW.match(spot.so_far):
        return True  # 从产品看，存货质押贷款33亿元
    return scene.signing and measure == "amount" and rules.is_average(spot)


def goes_on(scene: Scene, measure: str) -> bool:
    """授信总额96.4亿元。其中，绿色贷款58.2亿元: the sentence before told the whole of the same money."""
    begins = not scene.previous or scene.previous.unit == "tonne" or scene.frame is not None
    whole = scene.last if scene.total_seen and begins and measure == "amount" else None
    return bool(whole and whole.measure == "amount" and whole.dimension == "total")


def ruled(scene: Scene, spots: list[Spot], i: int, measure: str, topic: Topic | None, signing: bool) -> Frame | None:
    """The frame by the first rule that speaks."""
    spot, grammar = spots[i], scene.grammar
    return (
        rules.shared_out(spots, i, *naming.named_so_far(scene, spot), grammar.topics)
        or rows.of_row(scene, spots, i, measure)
        or (sequels.changed_in_order(scene, spots, i) if measure == "change" and not topic else None)
        or orders.kind_of_deal(scene, spot, measure)
        or flows.flow(scene, spot, measure)
        or (deals.invested(scene, spot, measure) or deals.counted_again(scene, spot, measure) if not topic else None)
        or sales.sold(scene, spot, measure)
        or meetings.signed_before(spot, measure)
        or (meetings.all_of_venue(scene, topic, spot, measure) if signing else None)
        or lending.share_of_kind(scene, spot, measure)
        or sequels.of_that_size(scene, spot, measure)
        or sequels.same_share(scene, spot, measure)
        or sequels.these_numbers(scene, spot, measure)
        or sequels.on_occasion(scene, spot, measure)
        or (naming.of_goods(scene, spots, i) if measure == "amount" and not topic else None)
        or (sequels.spoken_of(scene, spot, i) if not topic else None)
        or (naming.left_over(scene, spot, measure) if not topic or topic.member.startswith("其") else None)
        or (None if topic else rules.summed(spot, *naming.to_sum(scene, spot)))
        or rules.sibling(spot, measure, scene.frame, topic, grammar.subjects, grammar.topics)
        or offers.offered(scene, spot, topic)
        or (entries.of_entry(scene, spot) if measure == "amount" else None)
        or (sequels.lent(scene, spot) if measure == "amount" else None)
        or single_deals.one_deal(scene, spot, measure)
        or (
            naming.named_again(scene, rules.named_project(spot, scene.previous, grammar.measures, grammar.topics), spot)
            if measure == "amount" and not scene.in_table and not naming.of_cut(scene, spot)
            else None
        )
        or (rules.part_named(topic, spot, grammar.topics) if topic and (signing or scene.frame) else None)
        or (naming.subject_named(scene, spot, measure) if not topic and (signing or scene.frame) else None)
        or (
            rules.part_named(scene.actors, spot, grammar.topics)
            if scene.actors and measure in PARTED and not scene.frame
            else None
        )
        or (meetings.with_partners(scene, spot, measure) if signing and not topic else None)
        or (meetings.place_with_firms(scene, spot, measure) if signing and not topic else None)
        or (meetings.at_venue(scene, spot, measure) if signing else None)
        or sequels.all_of_size(scene, spot, measure)
        or rules.whole(spot, measure, signing, scene.frame, not grammar.subjects.subject(spot.own))
        or rules.carried_on(scene.frame, measure, signing, spot.lead)
    )


def scope_of(outer: Frame | None, frame: Frame, spot: Spot) -> str:
    """其中 behind a ceremony or a session cuts that one, not the whole event."""
    if frame.scope != "whole" or frame.dimension in ("total", "channel"):
        return frame.scope
    if not outer or outer.scope in ("whole", "project"):
        return frame.scope
    return outer.scope if outer.dimension != "channel" or "其中" in spot.lead else frame.scope


def limit(scene: Scene, spot: Spot, status: str) -> Frame:
    """The limit of a size band, of what was signed or of what is on offer."""
    band = limit_name(spot.quantity)
    going_on = scene.previous is not None and scene.previous.status == "offered"
    if scene.offers or (scene.offer and (scene.offer_ahead or going_on)):
        return Frame("size_band", band, "offered", scene.offer.scope if scene.offer else "list", confidence=0.95)
    return Frame("size_band", band, status, confidence=0.95)


def turns_to_whole(spot: Spot) -> bool:
    """A new clause that speaks of all signings leaves the part that was spoken of before."""
    clause = spot.lead.rpartition("；")[2]
    return "；" in spot.lead and bool(rules.ALL_SIGNINGS.search(clause) or SIGNED_BEFORE.search(clause))


def context(scene: Scene, spots: list[Spot], i: int, measure: str, status: str) -> Frame:
    """A figure that is no statistic of the signing; the member says what is counted."""
    status = status if status in ("target", "forecast", "previous") else "context"
    thing = shared_thing(spots, i) or scene.grammar.things.counted(spots[i], measure, told_before(scene, measure))
    return Frame("context", thing, status, "context", (), (), 0.8)


def told_before(scene: Scene, measure: str) -> str | None:
    """What the figure before in the sentence counts, if it is background as well; a change may be that of any."""
    last = scene.previous
    told = last and last.dimension == "context" and (last.unit == "count" or measure == "change")
    return last.member if last and told else None
