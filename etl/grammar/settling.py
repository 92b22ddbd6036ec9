"""Whether a part that is named is one of the event, and as which; what is the whole names none."""

from __future__ import annotations

from collections.abc import Iterator

from etl.grammar import about, meetings
from etl.grammar.clause_subjects import names_counted
from etl.grammar.expressions import expression
from etl.grammar.naming import CLAUSE_BEGINS
from etl.grammar.roles import PLACES
from etl.grammar.scene import ALONE, Scene
from etl.grammar.spots import Spot
from etl.grammar.topics import GENERIC, Topic
from etl.grammar.triggers import needs

SIGNS_ITSELF = expression(
    "[省市县区州]?(?:在(?:[^，。；]{1,4}|[^，。；]{2,24}?[会节周](?:上|期间|现场)?))?(?:[银政企]{2,3})?(?:“?(?:握手|牵手|携手|联手|对接)”?)?(?:签约|签下|揽金|引资|引进)"
)
COMES_HOME = expression("(?:籍)?(?:乡贤|乡友|游子|老乡|乡亲|校友|能人)")  # 临水乡贤带回30个项目, to 临水
BARE_PLACE = expression("(?:签约|引进|签下|达成)?(?:项目)?(?:共|则|也|为|有|达)*")
FIRST_OF_SEVERAL = expression("(?:首|第一)场$")
PROVINCE_SIGNS = expression(
    "(?:省|自治区|代表团)?(?:共|累计|现场|已|成功|对接)*(?:签约|签订|签下|签署)(?:项目|合同|协议)[^，。；]{0,2}$"
)
ALL_SIGNED = expression("(?:共|累计|合计|新)(?:签约|引进|签订|签下)[^，。；]{0,4}项目$")  # 去年全省共签约产业项目
BESIDE_TRADE = expression("对外(?:经贸|贸易)[^，。；]{0,4}成交[^。；]*国内(?:经济|经贸)?合作项目")
DELEGATIONS = ("交易团", "交易分团", "代表团", "经贸团", "分团")
OTHER_MONEY = expression("内资|(?:省际|国内)联合")
PARTS_WITH_MONEY = frozenset({"host", "source_province", "source_country"})
MONEY_FROM = expression(
    "[个项]?(?:项目)?[，、](?:协议|合同|实际|计划|共|并)*(?:引进|利用|吸引)?(?:[省区市县境]外)?(?:[内外]资|(?<=外)资金)(?:总?额|金额|资金)?(?:共|约|达|为|超|近)*"
)
MONEY_WITHIN = needs("内资 省际 国内", OTHER_MONEY)
BOTH_SIDES = expression("国际合作类?项目.*国内合作类?项目|国内合作类?项目.*国际合作类?项目")
FROM_OUTSIDE = expression("[，、](?:引进|利用|吸引|引入)?[省区市州盟县]外资金(?:额|总额)?(?:达|为|共)?")
AT_HOME = expression("国内(?:区域|地区|省际|省区市)?(?:合作|企业|投资|客商)?")
ABROAD_AS_WHOLE = expression("国际|外资|境外|国外|海外")
CONTRACTS = expression("(?:采购|购销)?(?:合同|订单|协议)$")
OWNERS_OF = {"国际合作": "外资", "国内合作": "内资"}


def settled(scene: Scene, topic: Topic | None, spot: Spot) -> Topic | None:
    """外资 among owners is one of them; where a fair is all about it (签约外资项目58个), it names no part."""
    if (
        not topic
        or about.names_whole(scene, topic, spot)
        or told_in_heading(scene, topic, spot)
        or own_place(scene, topic)
        or beside_trade(scene, topic)
        or puts_on_offer(scene, topic)
        or money_of_part(scene, topic, spot)
    ):
        return None
    if owner := among_owners(scene, topic, spot) or among_trades(scene, topic):
        return owner
    if topic.kind == "ownership_region" and beside_domestic(scene, spot):
        topic = topic._replace(dimension="ownership", kind="")
    if topic.dimension == "place" and any(f"{topic.member}{group}" in scene.folded_opening for group in DELEGATIONS):
        return None  # whose delegation the report is about
    topic = one_of_several(signs_first(scene, topic, spot), spot)
    if hosts_on(scene, topic, spot):
        return topic._replace(dimension="place")
    if (
        told_before(scene, topic, spot)
        or meetings.signs_at_venue(scene, topic, spot)
        or meetings.of_venue(scene, topic, spot)
    ):
        return None
    if topic.kind == "on_spot":
        return meetings.on_spot(scene, topic, spot)
    if settles_all(scene, topic, spot):
        return None
    if topic.kind == "set":
        return set_named(scene, topic, spot)
    return None if about.is_of_event(scene, topic, spot) else topic


def money_of_part(scene: Scene, topic: Topic, spot: Spot) -> bool:
    """蚌埠市签约项目86个，引进内资61.5亿元，利用外资9840万美元: the money of the place, from home and from abroad."""
    part = scene.frame if scene.frame and scene.frame.dimension in PARTS_WITH_MONEY else None
    told = scene.previous is not None and scene.previous.measure in ("projects", "amount") and "其中" not in spot.lead
    of_both = topic.dimension in ("ownership", "region")
    return bool(part and told and of_both and spot.quantity.is_money and MONEY_FROM.fullmatch(spot.lead))


def signs_first(scene: Scene, topic: Topic, spot: Spot) -> Topic:
    """博览会期间，内蒙古签约项目68个, before any whole was told: the province that signs receives."""
    if topic.dimension != "source_province" or scene.total_seen or scene.cut or "其中" in spot.so_far:
        return topic
    signs = CLAUSE_BEGINS.search(spot.own[: topic.start]) and PROVINCE_SIGNS.match(spot.own, topic.end)
    return topic._replace(dimension="place") if signs else topic


def beside_domestic(scene: Scene, spot: Spot) -> bool:
    """外资 beside 内资 in the sentence, or in a report that counts the projects of both."""
    return bool(spot.may & MONEY_WITHIN and scene.says(OTHER_MONEY)) or scene.counts_domestic


def beside_trade(scene: Scene, topic: Topic) -> bool:
    """对外经贸成交总额61.8亿美元，国内经济合作项目248个: projects beside trade are all from within the country."""
    return topic.dimension == "ownership" and topic.member.startswith("国内") and scene.says(BESIDE_TRADE)


def puts_on_offer(scene: Scene, topic: Topic) -> bool:
    """港口和园区还推出招商项目32个: who puts them on offer, and no trade of theirs."""
    offers = bool(scene.offers) and topic.dimension == "sector"
    return offers and scene.grammar.subjects.is_zone(topic.member.rpartition("、")[2])


def beside_countries(scene: Scene, topic: Topic, spot: Spot) -> bool:
    """与蒙古国企业签约12个；国内区域合作项目32个: what is told beside countries, unless as the pair of 国际合作."""
    told = scene.frame is not None and scene.frame.dimension == "source_country"
    return told and AT_HOME.fullmatch(topic.member) is not None and not ABROAD_AS_WHOLE.search(spot.so_far)


def among_owners(scene: Scene, topic: Topic, spot: Spot) -> Topic | None:
    """外资 in a list of owners; 国际合作 beside 国内合作; 国内联合项目90个，引进区外资金80亿元."""
    if topic.member in OWNERS_OF and scene.says(BOTH_SIDES):
        return topic._replace(member=OWNERS_OF[topic.member])
    if beside_countries(scene, topic, spot):
        return topic._replace(dimension="region", member="国内", kind="")
    told = scene.frame if scene.frame and scene.frame.dimension == "ownership" else None
    if told and told.member == "内资" and FROM_OUTSIDE.fullmatch(spot.lead):
        return topic._replace(dimension="ownership", member=told.member)
    return topic._replace(dimension="ownership") if told and topic.member in scene.grammar.owners else None


def among_trades(scene: Scene, topic: Topic) -> Topic | None:
    """粮食1.5亿美元，其余1.7亿美元为海运合同: contracts of a trade, told as the rest beside trades."""
    trade = CONTRACTS.sub("", topic.member) if topic.start == topic.end and topic.dimension == "category" else ""
    beside = scene.frame is not None and scene.frame.dimension == "sector"
    named = trade not in ("", topic.member) and beside and scene.grammar.topics.names_trades(trade)
    return topic._replace(dimension="sector", member=trade) if named else None


def one_of_several(topic: Topic, spot: Spot) -> Topic:
    """首场集中签约: others follow, so that it is a session of its own."""
    first = FIRST_OF_SEVERAL.search(spot.own[: topic.start]) if topic.kind in ALONE else None
    return topic._replace(member=spot.printed(first[0] + topic.member), kind="session", known=False) if first else topic


def own_place(scene: Scene, topic: Topic) -> bool:
    """齐齐哈尔签约29个项目 in the title: that place is no part of what it signs."""
    title, ends, _ = scene.folded_opening.partition("\n")
    if topic.dimension not in PLACES or not topic.member or not ends or "。" in title:
        return False
    comes_home = scene.in_heading and scene.event is not None and topic.member in scene.event.name
    signs = (COMES_HOME, SIGNS_ITSELF) if comes_home else (SIGNS_ITSELF,)
    return any(form.match(title, end) for end in ends_of(topic.member, title) for form in signs)


def ends_of(words: str, text: str) -> Iterator[int]:
    """Where each occurrence of the words ends."""
    at = text.find(words)
    while at >= 0:
        yield at + len(words)
        at = text.find(words, at + 1)


def told_in_heading(scene: Scene, topic: Topic, spot: Spot) -> bool:
    """新签浙商回归项目167个, under a heading that tells of 167 projects, are all of them."""
    names_kind = topic.dimension in ("sector", "category", "ownership", *PLACES) or topic.kind == "ownership_region"
    names_kind = names_kind or topic.member in about.OUTSIDE
    if not names_kind or scene.whole_told or scene.in_heading:
        return False
    return scene.total_seen and scene.totals.get(spot.quantity.unit) == spot.quantity.value


def settles_all(scene: Scene, topic: Topic, spot: Spot) -> bool:
    """17个项目落地，总投资61.8亿元: what was signed, where it is told first or is as many as the whole."""
    if topic.kind != "stage" or topic.member != "落地" or "其中" in spot.so_far:
        return False
    whole = scene.totals.get(spot.quantity.unit)
    return whole == spot.quantity.value if scene.total_seen else spot.quantity.unit == "count"


def hosts_on(scene: Scene, topic: Topic, spot: Spot) -> bool:
    """内蒙古签约38个；新疆31个: a province by its bare name goes on with the list of those that sign."""
    bare = topic.end and topic.dimension == "source_province" and BARE_PLACE.fullmatch(spot.own[topic.end :])
    host = scene.frame is not None and scene.frame.dimension == "host" and not scene.cut
    signs = scene.whole_told and not scene.cut and spot.own.startswith("签约项目", topic.end)
    return bool((host or signs) and bare and CLAUSE_BEGINS.search(spot.own[: topic.start]))


def told_before(scene: Scene, topic: Topic, spot: Spot) -> bool:
    """集中签约 where nothing larger was told, and 签约合同项目543个, are all; 其中合同项目89个 is a part."""
    if topic.dimension == "channel" and topic.kind in ALONE and about.is_whole(scene, spot):
        scene.whole_scope, scene.at_ceremony = topic.kind, True
        return True
    alone = topic.kind == "document_kind" and GENERIC.fullmatch(topic.member.removesuffix("项目"))
    if alone and told_as_part(scene, topic, spot):
        return False
    larger = scene.total_seen and scene.totals.get(spot.quantity.unit, 0.0) > spot.quantity.value
    parted = scene.whole_told or larger or (scene.frame is not None and scene.frame.dimension != "size_band")
    return bool(alone and (not parted or topic.member not in spot.own or ALL_SIGNED.search(spot.own)))


def told_as_part(scene: Scene, topic: Topic, spot: Spot) -> bool:
    """签订合同项目214个 in a heading, where the text goes on to tell 其中合同项目214个."""
    part = f"{topic.member}{spot.quantity.text}"
    return scene.in_heading and any(f"其中{comma}{part}" in scene.report.text for comma in ("", "，"))


def set_named(scene: Scene, topic: Topic, spot: Spot) -> Topic | None:
    """三大先导产业 behind the three of them are those; 六大优势产业 alone is a set that was declared."""
    count = scene.grammar.subjects.counts_names(topic.member)
    return None if count and names_counted(scene, count, spot) else topic
