"""What figures and sentences told before say of a figure that names no part itself."""

from __future__ import annotations

from etl.grammar import parted, within_reach
from etl.grammar.expressions import expression
from etl.grammar.lists import first_of_list, list_length
from etl.grammar.roles import PLACES
from etl.grammar.scene import PARTED, PARTITIONS, Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.topics import Topic
from etl.grammar.triggers import needs

OCCASION = expression(
    "(?:^|[，；。：])(?:其中，?)?\\d{1,2}月(?:份?的|\\d{1,2}日，?)((?:(?!首届|上届|去年)[\u4e00-\u9fff（）]){0,18}?"
    "(?:推介会|对接会|恳谈会|招商周|合作周|招商活动|洽谈会|[\u4e00-\u9fff]博会|签约活动|招商会|专场))(?:[共上]|现场|集中)?(?:签约|签订|引进|促成)"
)
LENT = expression("获[^，。；]{0,12}银行[^，。；]{0,6}(?:贷款|授信|融资)(?:支持)?$")
OF_NONE = expression(
    "[，、](?:(?:[两二三四](?:项|个)(?:指标|数字|数据)|[两二三]者)(?:今年|本届)?)?(?:[比较][^，。；]{1,6})?(?:分别|依次)(?:[比较][^，。；]{1,6})?(?:同比)?(?:增长|增加|提高|下降|减少)(?:了|约)?$"
)
INDICATORS_GREW = expression(
    "^(?:与[^，。；]{1,6}相比，|[比较][^，。；]{1,6}，)?(?:今年|本届|上述|以上|这)?[两三四][项个](?:指标|数字|数据|比率)"
    "(?:[比较][^，。；]{1,10})?(?:同比)?(?:分别|依次)(?:[比较][^，。；]{1,10})?(?:同比)?(?:增长|增加|提高|提升|上升|下降|减少)(?:了|约)?$"
)
MONEY_ALONE = expression(
    "(?:(?:项目|计划|预计|协议|合同|固定资产)*(?:总投资|投资)(?:总?额)?|(?:协议|合同|签约|引资)?总?金?额)(?:共|约|达|为|超|近|合计|高达|突破)*"
)
ALL_OF_SIZE = expression(
    "(?<!其中)(?:签约|引进|招引|签订|签下)的?(?:协议|计划|总|固定资产)*(?:投资)?(?:额)?[\\d.]*[百千]?[万亿]美?元(?:及?以上)的?[\u4e00-\u9fff]{0,6}项目(?:共|达)?$"
)  # 全年新引进2亿元以上项目168个: the size that all of them have
NEW_OF_SIZE = expression("(?:新|将)(?:签约|引进|招引)[^，。；]*$")
OF_THAT_SIZE = expression(
    "(?:的?(?!其中)[\u4e00-\u9fff、“”]{2,14}项目|的(?:“[^”]{2,8}”|[大小好新][^，。；、]{1,4}))(?:共|就|也|还|有|达|为|仅|则)*"
)
THAT_PLACE = expression("(?:^|[，；。])该[县区市州镇旗](?:以|共|则|也|就|签约|签下|拿下)[^，。；]{0,8}$")
THAT_PLACES = needs("该", THAT_PLACE)
PART_GREW = expression(
    "(?:^|[，；。：])(?:其中，?|而)?(?P<name>[^，；。：\\d]{2,12}?)(?:类|项目|合同|订单|企业)?(?:的?(?:个数|份数|数量|金额|总额|成交额|投资额|总投资))?(?:则|也|又|还)*"
    "[比较](?:首日|前一[天日]|昨[天日]|上届|上一届|去年|上年|同期|上月|上季度|上次)[^，。；]{0,8}$"
)
SAME_SHARE = expression("(?:这一|这个|该)(?:比例|占比|比重|份额)")
THAT_NUMBER = expression("(?:上届|上一届|去年|上年)的?(?:这一?|该)个?(?:数字|数据|指标)(?:还|只|仅)?(?:是|为|只有|有)$")
THESE_NUMBERS = expression("(?:这|上述)(?:两|2|二)?(?:个|组|项)?(?:数字|数据|指标|金额)[^，。；]*$")
ALL_OF_PLACE = expression("(?:目前|据统计|据了解|其间|会上)?，?[全该][省市县区州旗盟](?![外内])")
NUMBER_AGAIN = needs("数字 数据 指标", THAT_NUMBER)
OF_PLACES = needs("全省 全市 全县 全区 全州 全旗 全盟 该省 该市 该县 该区 该州 该旗 该盟", ALL_OF_PLACE)
SHORT_SENTENCE = 24
BOTH = 2


def its_money(scene: Scene, spot: Spot) -> Frame | None:
    """36个项目现场集中签约。总投资218.7亿元: a sentence of money alone tells what was just counted comes to."""
    told = scene.last
    if scene.previous or not told or told.measure != "projects" or not MONEY_ALONE.fullmatch(spot.so_far.strip()):
        return None
    if told.status != "signed" or (scene.event and told.event_id != scene.event.event_id):
        return None
    frame = scene.last_frame
    return frame._replace(confidence=0.8) if frame and frame.dimension == told.dimension == "total" else None


def changed_in_order(scene: Scene, spots: list[Spot], i: int) -> Frame | None:
    """项目129个、到位资金201亿元，分别比上年增长…和…: the n-th change is of the n-th figure told."""
    first = first_of_list(spots, i)
    count = list_length(spots, first) if first is not None else 0
    if first is not None and INDICATORS_GREW.search(spots[first].so_far):
        return of_indicator(scene, spots[i], i - first, count)
    if first is None or len(scene.frames) < count or count < 2 or not OF_NONE.search(spots[first].lead):
        return None
    return scene.frames[-count:][i - first]


def subject_of_aside(scene: Scene, folded: str) -> Topic | None:
    """The part that a short sentence without figures puts first (制造业唱主角。)."""
    if not within_reach.LEADS.search(folded):
        return None
    return next((t for t in scene.grammar.topics.topics(folded) if t.start == 0 and t.dimension in PARTITIONS), None)


def spoken_of(scene: Scene, spot: Spot, i: int) -> Frame | None:
    """新能源汽车产业链最热。34个项目、98.7亿元: the sentence before says what the first figures are of."""
    topic = scene.aside if i == 0 and not spot.lead.strip() else None
    return parted.part_named(topic, spot, scene.grammar.topics) if topic else None


def place_asked(scene: Scene, folded: str) -> Topic | None:
    """长沙的收获有多少？ once the whole was told: the place that a short question asks about."""
    if not scene.whole_told or len(folded) > SHORT_SENTENCE or not folded.endswith("？"):
        return None
    found = (t for t in scene.grammar.topics.topics(folded) if not t.start and t.dimension in PLACES)
    return next((t._replace(dimension="place") for t in found if t.dimension != "source_country"), None)


def of_place_asked(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """全市共签约31个 behind a question about a city: what that city signed."""
    place = scene.asked if spot.may & OF_PLACES and measure in PARTED else None
    if not place or scene.previous or not ALL_OF_PLACE.match(spot.so_far):
        return None
    return parted.part_named(place._replace(start=0, end=0), spot, scene.grammar.topics)


def of_indicator(scene: Scene, spot: Spot, number: int, count: int) -> Frame | None:
    """三项指标分别比上届提高…: the rates told before; 两项指标分别增长…: count and money of the part told before."""
    rates = [m for m in scene.last_mentions if m.measure == "share" and m.dimension != "context"]
    if spot.quantity.unit == "percentage_point" and len(rates) == count:
        told = rates[number]
        return Frame(told.dimension, told.member, told.status, members=(told.member,), confidence=0.8)
    last = scene.last_mentions[-BOTH:]
    if count != BOTH or len(last) != BOTH or last[0].dimension in ("context", "unknown"):
        return None
    if (last[0].dimension, last[0].member) != (last[1].dimension, last[1].member):
        return None
    return Frame(last[0].dimension, last[0].member, members=(last[0].member,) * bool(last[0].member), confidence=0.8)


def all_of_size(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """全年新引进2亿元以上项目168个: where nothing larger was told, the size of all that were signed."""
    frame = scene.frame
    if measure != "projects" or not frame or frame.dimension != "size_band" or scene.in_heading:
        return None
    if not ALL_OF_SIZE.search(spot.so_far):
        return None
    if scene.previous and scene.previous.status == "target" and NEW_OF_SIZE.search(spot.so_far):
        return Frame("total", confidence=0.8)  # 确保全年新签约亿元以上项目不少于150个
    if scene.whole_told and frame.member != scene.least:
        return None
    scene.least = frame.member
    return Frame("total", confidence=0.85)


def of_that_size(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """30亿元以上先进制造业项目9个: a count right behind the limit of a band is of the band, whatever the trade."""
    last, frame = scene.previous, scene.frame
    if measure != "projects" or not last or not frame or not scene.whole_told or frame.member == scene.least:
        return None
    limited = last.measure == "amount" and last.dimension == frame.dimension == "size_band"
    if not limited or not OF_THAT_SIZE.fullmatch(spot.lead):
        return None
    return frame._replace(confidence=0.75, reason="这一档里只数了所写的那一类项目")


def lent(scene: Scene, spot: Spot) -> Frame | None:
    """该项目总投资19亿元，获农业银行贷款11亿元: a loan for the project that was just spoken of."""
    return scene.frame if scene.frame and scene.frame.dimension == "project" and LENT.search(spot.clause) else None


def on_occasion(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """5月的大湾区推介会签约项目32个: one of the meetings of a year whose whole was told."""
    told = scene.whole_told and "月" in spot.lead and measure in PARTED
    occasion = OCCASION.search(spot.lead) if told else None
    if not occasion:
        return None
    return Frame("channel", spot.printed(occasion[1]), "signed", "whole", (), (occasion[1],), 0.75)


def same_share(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """本届，这一比例已降到6.3%: the part whose share was told before."""
    told = scene.frame or scene.last_frame
    if measure != "share" or not told or not SAME_SHARE.search(spot.clause):
        return None
    return told._replace(status="signed", confidence=0.8)


def of_that_place(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """该县以27个签约项目位居第一: the place that was told of last, and never the whole."""
    if measure not in PARTED or not scene.whole_told or scene.asked or not THAT_PLACE.search(spot.own):
        return None
    told = next((part for part in reversed(scene.parts) if part.dimension == "host"), None)
    named = told._replace(status="signed", confidence=0.7) if told else None
    return named or Frame("unknown", confidence=0.3, reason="没有词语指明是哪一部分")


def part_grew(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """矿产机电比首日多了6份: the change of a part that the sentences before told."""
    told = PART_GREW.search(spot.lead) if measure == "change" and scene.parts else None
    if not told:
        return None
    name = spot.printed(told["name"])
    part = next((part for part in reversed(scene.parts) if part.member == name), None)
    return part._replace(status="signed", confidence=0.8) if part else None


def that_number(scene: Scene, spot: Spot) -> Frame | None:
    """每个项目超过10亿元，上届这个数字是9.3亿元: of what was just told."""
    told = scene.frame or scene.last_frame
    if not told or not THAT_NUMBER.search(spot.so_far):
        return None
    return told._replace(status="signed", confidence=0.8)


def these_numbers(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """去年的这两个数字分别是65项和37.2亿美元: of what the sentence before told, count and money."""
    told = scene.last
    if measure not in ("projects", "amount") or not told or told.dimension != "total":
        return None
    return Frame("total", confidence=0.8) if THESE_NUMBERS.search(spot.so_far) else None
