"""Meetings beside and within an event: what was signed at them, on the spot or on stage."""

from __future__ import annotations

from etl.grammar import named_behind, within_reach
from etl.grammar.events import shortens
from etl.grammar.expressions import expression
from etl.grammar.lists import JOINT
from etl.grammar.roles import PLACES
from etl.grammar.scene import PARTED, Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.topics import Topic
from etl.grammar.triggers import needs

VENUE = expression(
    "(?:^|[，；。])(?:[\u4e00-\u9fff]{0,6}期间，?|在|还|当天的?|当晚的?|同期|同时|举办的|举行的|召开的|[\\d一二三四五六七八九十月日]+)*((?:(?![在举])[\u4e00-\u9fff]){2,12}?"
    "(?:专场|签约仪式|对接会|推介会|恳谈会|洽谈会|分会场|专场活动|撮合会|交流会|配对会|大赛|沙龙|签约活动|招商活动|推介活动|对接活动))(?:活动)?(?:上|中|里|现场)?，"
)
MEETING_AIMS = expression(
    "(?:^|[，。；])(?!本次|此次|这次|该)((?:(?![届年第])[\u4e00-\u9fff]){2,8}?(?:洽谈会|对接会|推介会|撮合会|专场))(?:预计|计划|拟|将|力争)[^。；]*$"
)  # 采购洽谈会预计邀请采购商300余家，力争采购签约额突破12亿元
MEETING = expression(
    "(?:^|[，；。：])(?:其中，?|在|\\d{1,2}月\\d{1,2}日，?)?([\u4e00-\u9fff（）]{2,18}(?:推介会|对接会|恳谈会|洽谈会|分会场|专场))(?:上|共|中)?$"
)
MEETING_SIGNS = expression(
    "(?:^|[，；。：])(?:其中，?|在)?((?!本届|本次|此次|今年|去年|第|前|上|历|这|五|四|三|两)[\u4e00-\u9fff]{3,14}?(?:推介会|对接会|恳谈会|洽谈会|交流会|分会场|专场))(?:活动)?"
    "(?:上|现场|共|集中|成功)*(?:签订|签约|签署|达成|促成)[^，。；、的]{0,12}$"
)
HELD_BESIDE = expression(
    "(?:还|同期|同步|期间|同时|并|另外?)[^，。；]{0,6}?(?:举办|举行|召开|开展)(?:了)?([^，。；]{2,24}?(?:会|专场|活动|仪式|签约))，"
)
ANOTHER_TIME = expression("去年|上届|上年|往届|历届|[与比较]")
ALL_SO_FAR = expression("共|大会|本届|全部|累计|合计")
CLAUSE_BEGINS = expression("(?:^|[，。；：])(?:其中，?)?$")
ADDED = expression(
    "(?:加上|连同)(?:此前|之前|前期|先前|早前|上月|上周|年初|月初|\\d{1,2}月(?:\\d{1,2}日)?)?[^，。；]{0,8}?(?:在|于)?([\u4e00-\u9fff、]{2,14}(?:推介会|恳谈会|对接会|洽谈会|说明会|招商会|专场))"
    "(?:活动)?(?:上|中|期间)?(?:集中|现场)?(?:签下|签约|签订|签署|达成)的$"
)
WITH_PARTNERS = expression(
    "(?:^|[，；。：])(?:会上|期间|当天|现场|其中|还|另|此外|又)*，?(?:还|又|另)?[与同和]([^，。；]{2,20}?)等?(?:国)?的?"
    "(?:企业|客商|采购商|公司|买家)(?:现场|成功)?(?:签约|签订|签署|签下|达成)[^，。；共]{0,8}$"
)
BENEFITS = expression("[为向给对]$")
ONLY_FIRMS = expression("[^，。；]*")
FIRMS_AT = expression(
    "(?:^|[，；。：])(?:其中，?|在|随后的)?([\u4e00-\u9fff]{2,14}专场)(?:活动|签约)?(?:上|中|里|现场)，[^，；。]*$"
)  # 供应链金融专场上，9家银行与企业签订授信协议27份
FIRMS_AT_SESSION = needs("专场", FIRMS_AT)
GIVEN_BY = expression(
    "(?:项目)?，(?:这?就?是|出自)([\u4e00-\u9fff]{2,14}?(?:专场|推介会|对接会|恳谈会|分会场))(?:活动)?"
    "(?:给出|交出|拿出|捧出|亮出|取得|收获|带来)?的?(?:数字|数据|成绩单?|答卷|成果|收获|战果)"
)  # 55个项目、652.1亿元，是大湾区专场给出的数字
ANSWERS = needs("数字 数据 成绩 答卷 成果 收获 战果", GIVEN_BY)
SIGNED_AT = expression(
    "(?:项目)?(?:则|均|都|全部)*是?在([^，。；]{0,20}?(?:分会场|推介会|对接会|恳谈会|洽谈会|专场))(?:活动)?(?:上|中|里|现场)?"
    "(?:集中|现场)?签(?:[约订署下]|了)?的?(?=[，。；])"
)  # 其余64个是在各区县分会场签下的
BEHIND = needs("分会场 推介会 对接会 恳谈会 洽谈会 专场", SIGNED_AT)
ALL_OF_THEM = expression("^(?:各|几|[多两三四五六七八九十]|\\d+)[个场]?(?:[省市县区州盟旗（）、]|开发区|园区)*")
OWN_CAMPAIGN = expression(
    "[我全本该][省市县区州](?:还|也|同步|同期|同时|先后|积极|并)*(?:开展|组织|举办)了?(?:系列|相关|一系列)*"
    "(?:招商|推介|引资|经贸|合作)+活动，"
)  # 我省同步开展招商活动，签约43个: all that the place signed, and no meeting of a name
BATCH = expression(
    "(?:^|[，；。：、])(?:其中，?|当天|现场)?((?:首|头|第[一二三四五六])[批轮]|上午|下午|当晚|上台|登台)(?:的?签约仪式上，?)?(?:集中|又|还|共)*"
    "(?:签约|签订|签下)(?:项目)?(?:共|有|达)*$"
)
BATCHES = needs("批 轮 上午 下午 当晚 上台 登台", BATCH)
BETWEEN_TWO = expression(
    "(?:^|[，；。：])(?:其中，?)?(?P<one>[\u4e00-\u9fff]{2,6})[与同](?P<other>[\u4e00-\u9fff]{2,6})(?:两地|双方)?"
    "(?:共|合计|现场|则)*(?:签约|签订|签署|达成)(?:合作)?(?:项目|协议|合同)?(?:共|有|达)*$"
)
SIGN_AS_TWO = needs("与 同", BETWEEN_TWO)
REACH = 40  # characters of a clause
CLAUSES = expression("[，；。：]")
WITH_FIRMS = expression(
    "(?:[与同和][^，。；]{2,12}(?:企业|公司|集团|客商)|组织的?[^，。；]{2,8}团|代表团|交易团|分团)(?:成功|现场)?(?:签约|签订|签下|签署|引进)$"
)


def on_spot(scene: Scene, topic: Topic, spot: Spot) -> Topic | None:
    """现场签约12个 is of the meeting that the words before name, of the whole where that was just told, else a part."""
    beside = scene.whole_told or (scene.frame is not None and scene.frame.dimension == "channel")
    if not beside:
        if topic.member == "集中签约" or named_behind.CEREMONY_HELD.search(spot.own):
            scene.whole_scope, scene.at_ceremony, scene.ceremony = "opening", True, topic.member
        return None
    if venue := MEETING.search(spot.own[: topic.start]):
        return topic if names_event(scene, venue[1]) else topic._replace(member=venue[1], kind="session")
    if place := place_before(scene, topic, spot):
        return place
    return None if HELD_BESIDE.search(spot.so_far) or told_of_whole(scene, topic, spot) else topic


def place_before(scene: Scene, topic: Topic, spot: Spot) -> Topic | None:
    """双台子区现场签约10个: the place that signs, however it does."""
    found = scene.grammar.topics.topics(spot.own[: topic.start].removesuffix("共")) if topic.start else []
    signs = found and found[-1].dimension in PLACES and CLAUSE_BEGINS.search(spot.own[: found[-1].start])
    at_end = found and not spot.own[found[-1].end : topic.start].strip("共")
    return found[-1]._replace(dimension="place") if signs and at_end else None


def place_with_firms(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """西安高新区与深圳6家企业签约6个项目, 咸阳市组织的代表团签约23个: the place that signs, once the whole was told."""
    if not scene.whole_told or scene.frame or measure != "projects":
        return None
    clause = CLAUSES.split(spot.so_far[-REACH:])[-1]
    signs = WITH_FIRMS.search(clause)
    place = next(scene.grammar.topics.lexicon.find(clause), None) if signs else None
    if not signs or not place or place.start or place.entry.dimension not in PLACES:
        return None
    member = spot.printed(clause[: max(signs.start(), place.end)])
    return Frame("host", member, "signed", "whole", (), (member,), 0.75)


def told_of_whole(scene: Scene, topic: Topic, spot: Spot) -> bool:
    """共71个项目集中签约，总投资90亿元: how the whole was signed that was counted just before."""
    if scene.totals.get(spot.quantity.unit) == spot.quantity.value:
        return True
    whole = scene.frame is not None and scene.frame.dimension == "total"
    whole = whole and (bool(topic.end) or "其中" not in spot.own)
    return whole and "，" not in spot.own[: topic.start] and "，" in spot.own[topic.end :]


def signs_at_venue(scene: Scene, topic: Topic, spot: Spot) -> bool:
    """采购签约仪式上，省内商贸企业与境外供应商签订协议18份: those who sign at a meeting are no part."""
    if not scene.whole_told or scene.frame:
        return False
    firms = topic.dimension in ("region", "sector") and within_reach.SIGNS_THEN.search(spot.own[topic.end :])
    return bool(firms and VENUE.search(spot.so_far))


def of_venue(scene: Scene, topic: Topic, spot: Spot) -> bool:
    """文旅招商专场上，9个文旅项目签约: what the meeting is about is no part of what was signed at it."""
    beside = scene.whole_told and not scene.frame and topic.dimension != "channel"
    venue = VENUE.search(spot.so_far) if beside else None
    return bool(venue and topic.member and topic.member in venue[1] and not names_event(scene, venue[1]))


def at_venue(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """同期举办的招商推介会上，有9个项目签约: what was signed at a meeting within the larger one."""
    if not scene.whole_told or scene.frame or measure not in PARTED or OWN_CAMPAIGN.search(spot.so_far):
        return None
    venue = VENUE.search(spot.so_far) or HELD_BESIDE.search(spot.so_far) or MEETING_SIGNS.search(spot.so_far)
    venue = venue or MEETING_AIMS.search(spot.so_far)
    if scene.ceremony_told and not venue and not ALL_SO_FAR.search(spot.so_far):
        return Frame("channel", "集中签约", "signed", "opening", (), ("集中签约",), 0.6, "前一句说到集中签约")
    if not venue or names_event(scene, venue[1]) or ANOTHER_TIME.search(venue[1]):
        return None
    return Frame("channel", spot.printed(venue[1]), "signed", "whole", (), (venue[1],), 0.7)


def all_of_venue(scene: Scene, topic: Topic | None, spot: Spot, measure: str) -> Frame | None:
    """科技金融专场上，14个股权投资项目签约; 银行为文旅企业授信: what is told first of a meeting is all of it."""
    before = spot.own[: topic.start] if topic else ""
    behind = topic is not None and not topic.end
    if not topic or topic.dimension == "channel" or "其中" in spot.so_far or not (behind or BENEFITS.search(before)):
        return None
    venue = VENUE.search(spot.so_far)
    return at_venue(scene, spot, measure) if venue and ONLY_FIRMS.fullmatch(spot.so_far, venue.end()) else None


def signed_by_firms(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """What the firms that were just counted sign at a session is of the session."""
    firms = scene.previous is not None and scene.previous.measure == "companies"
    told = firms and (scene.total_seen or scene.counted)
    found = FIRMS_AT.search(spot.so_far) if told and measure in PARTED else None
    if not found or names_event(scene, found[1]):
        return None
    return Frame("channel", spot.printed(found[1]), "signed", "whole", (), (found[1],), 0.8)


def signed_behind(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """其余9个是在各区县分会场签下的, 是在苏州推介会上签的: where they were signed stands behind them."""
    found = SIGNED_AT.match(spot.tail) if measure in PARTED and scene.whole_told else None
    label = ALL_OF_THEM.sub("", found[1]) if found else ""
    if not label or names_event(scene, label):
        return None
    return Frame("channel", spot.printed(label), "signed", "whole", (), (label,), 0.8)


def given_by(spots: list[Spot], i: int, measure: str) -> Frame | None:
    """55个项目、652.1亿元，是大湾区专场给出的数字: the meeting that stands behind its figures."""
    last = i + 1 if i + 1 < len(spots) and JOINT.fullmatch(spots[i + 1].lead.removeprefix("项目")) else i
    found = GIVEN_BY.match(spots[last].tail) if measure in PARTED else None
    if not found:
        return None
    return Frame("channel", spots[last].printed(found[1]), "signed", "whole", (), (found[1],), 0.8)


def signed_before(spot: Spot, measure: str) -> Frame | None:
    """加上此前在深圳推介会上签下的25个: one of the meetings that are added up."""
    found = ADDED.search(spot.own) if measure in PARTED else None
    if not found:
        return None
    member = spot.printed(found[1])
    return Frame("channel", member, "signed", "whole", (), (member,), 0.8)


def with_partners(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """会上与越南、新加坡客商签订合同8份, once the whole was told: the firms of those countries are the part."""
    if not scene.whole_told or scene.frame or measure not in PARTED:
        return None
    found = WITH_PARTNERS.search(spot.own)
    topics = scene.grammar.topics.topics(found[1]) if found else []
    if not topics or topics[0].dimension != "source_country":
        return None
    member = spot.printed(topics[0].member)
    return Frame("source_country", member, "signed", "whole", (), tuple(member.split("、")), 0.75)


def in_batches(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """首批签约项目15个；第二批签约项目22个, once the whole was told: what was signed in one go is a part."""
    found = BATCH.search(spot.own) if measure == "projects" and scene.whole_told else None
    member = f"{spot.printed(found[1])}签约" if found else ""
    return Frame("channel", member, "signed", "whole", (), (member,), 0.75) if found else None


def signed_between(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """湖南与香港签约9个: of two places that sign, the second is where the partners come from."""
    found = BETWEEN_TWO.search(spot.own) if measure in PARTED and scene.whole_told else None
    named = [scene.grammar.topics.topics(found[name]) for name in ("one", "other")] if found else []
    places = [topics[0] for topics in named if topics and topics[0].dimension in (*PLACES, "region")]
    if not found or len(places) < 2 or places[1].end != len(found["other"]):
        return None
    dimension = "source_province" if places[1].dimension == "place" else places[1].dimension
    member = spot.printed(places[1].member)
    return Frame(dimension, member, "signed", "whole", (), (member,), 0.75)


def names_event(scene: Scene, label: str) -> bool:
    """The label is the event's own name or a short form of it."""
    return bool(scene.grammar.events.known_names.search(label)) or any(
        label in name or shortens(label, name) for name in scene.event_names
    )
