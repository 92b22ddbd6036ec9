"""The frame of a figure: the limit of a size band, money received, background, a ratio, or a statistic."""

from __future__ import annotations

from etl.grammar import all_told, clause_subjects, naming, offers, parted
from etl.grammar.accounts import own_account
from etl.grammar.backdrop import context, grows_background, is_background
from etl.grammar.expressions import expression
from etl.grammar.financing import kind_of_finance
from etl.grammar.limits_behind import limit_told
from etl.grammar.lists import first_of_list
from etl.grammar.of_day import leaves_day
from etl.grammar.receipts import came_in
from etl.grammar.scene import Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.standing import status
from etl.grammar.statistic import statistic
from etl.grammar.thresholds import is_threshold, limit_name
from etl.grammar.topics import Topic
from etl.records import BESIDE

SIGNS = expression("(?:签约|签订|引进|招引|引入)$")  # 新签约亿元以上项目64个
BRINGS = expression("(?:累计|共|先后|已|新|成功)+(?:签约|签订|引进|招引|引入)")
FROM = expression("来自$")  # 海外采购商来自23个国家，共签订单48笔
FIRMS_SIGN = expression(
    "(?:国家)?(?:和地区|或地区)?的?(?:外资|知名|跨国)?(?:企业|客商|公司|采购商|投资商|展商|机构)(?:共|合计|现场|累计|分别)*"
    "(?:签|投资|达成|带来|下单|采购|引进)"
)
ABROAD = frozenset({"source_country", "region"})
FOREIGN = Topic("region", "境外", 0, 0)
SIGNED_BEFORE = expression(
    "(?:去年|上届|上年|往届|此前|前[一二两三]届|首届|第[一二三四五六七八九十百]+届)[^，。；]{0,8}(?:签约|签订)的?$"
)


def frame_of(scene: Scene, spots: list[Spot], i: int, measure: str, kind: str | None) -> Frame:
    """What a figure is a part of. `kind` is the kind of an amount, else None."""
    frame = frame_told(scene, spots, i, measure, kind)
    return frame._replace(status="previous") if scene.looks_back and frame.status == "signed" else frame


def frame_told(scene: Scene, spots: list[Spot], i: int, measure: str, kind: str | None) -> Frame:
    """The same by the words of its own sentence, whatever the report looks back on."""
    spot, state = spots[i], status(scene, spots[i], measure)
    step_over_brackets(scene, spot.lead)
    if "——" in spot.lead or turns_to_whole(spot) or leaves_day(scene, spot):
        scene.frame = None
    account = own_account(scene, spot, state)
    if not account:
        return by_kind(scene, spots, i, measure, kind, state)
    scene.accounted = True
    told = by_kind(scene, spots, i, measure, kind, account) if account != "context" else None
    if not told or told.dimension in ("context", "unknown"):
        return context(scene, spots, i, measure, account)
    if all_of_account(scene, told, measure, spots, i):
        told = told._replace(dimension="total", member="", places=(), members=())
    return told._replace(scope=BESIDE)


def all_of_account(scene: Scene, told: Frame, measure: str, spots: list[Spot], i: int) -> bool:
    """近三年，该县共招引项目81个; 全市新签约亿元以上项目97个: whose account it is, or the size of all in it."""
    before = scene.frame
    if told.dimension == "size_band":
        counted = measure == "projects" and i > 0 and SIGNS.search(spots[i - 1].clause) is not None
        return counted and before is not None and before.dimension == "size_band"
    first = not (before and before.scope == BESIDE)
    at = spots[i].so_far.find(told.member) if told.reason else -1  # 去年，云海新签约项目120个
    unknown = at >= 0 and BRINGS.match(spots[i].so_far, at + len(told.member)) is not None
    return first and (unknown or (told.dimension == "host" and first_of_list(spots, i) is None))


def by_kind(scene: Scene, spots: list[Spot], i: int, measure: str, kind: str | None, state: str) -> Frame:
    """The limit of a size, money that came in, background, a ratio, or a statistic."""
    spot = spots[i]
    if band := size_band(scene, spots, i, measure):
        return limit(scene, band, spot, state)
    if money := came_in(scene, spots, i, measure, state) or kind_of_finance(scene, spot, measure, state):
        return money
    if grows_background(scene, spot, measure):
        return context(scene, spots, i, measure, state)
    if measure == "countries" and scene.whole_told and (actors := from_countries(scene, spot)):
        scene.actors = actors
    if measure == "companies" and scene.whole_told:
        scene.actors = clause_subjects.delegation(scene, spot) or clause_subjects.firms_counted(scene, spot)
        scene.frame = clause_subjects.firms_of_part(scene, spot, following(spots, i)) or scene.frame
    if is_background(scene, spots, i, measure, kind):
        return context(scene, spots, i, measure, state)
    if spot.quantity.hedge == "ratio":
        return ratio(scene, spots, i, state)
    return statistic(scene, spots, i, measure, state)


def from_countries(scene: Scene, spot: Spot) -> Topic | None:
    """Who signs: 海外采购商来自23个国家，共签订单48笔; 来自德国、日本等17个国家的企业签下项目33个."""
    topic = naming.own_topic(scene, spot)
    if FIRMS_SIGN.match(spot.tail):
        return topic if topic and topic.dimension in ABROAD else None if topic else FOREIGN
    return topic if FROM.search(spot.own) and topic and topic.dimension in ("region", "category") else None


def following(spots: list[Spot], i: int) -> Spot | None:
    return spots[i + 1] if i + 1 < len(spots) else None


def step_over_brackets(scene: Scene, lead: str) -> None:
    """15个（其中工业项目9个），总投资86亿元: what a bracket speaks of ends with it."""
    if "）" in lead and scene.bracketed:
        scene.frame = scene.bracketed.pop()
    if "（" in lead and lead.rfind("（") > lead.rfind("）"):
        scene.bracketed.append(scene.frame)


def ratio(scene: Scene, spots: list[Spot], i: int, state: str) -> Frame:
    inner = scene.previous if spots[i].lead in parted.COLONS else None
    return parted.industry_of_ratio(spots, i)._replace(status=inner.status if inner else state)


def size_band(scene: Scene, spots: list[Spot], i: int, measure: str) -> str | None:
    """The size band whose limit a figure is, or whose limit stands behind it."""
    if is_threshold(spots, i):
        return limit_name(spots[i].quantity)
    return limit_told(spots, i, measure, scene.previous.member if scene.previous else "")


def limit(scene: Scene, band: str, spot: Spot, status: str) -> Frame:
    """A size band, of what was signed or of what is on offer."""
    going_on = scene.previous is not None and scene.previous.status == "offered"
    if scene.offers or (scene.offer and (scene.offer_ahead or going_on)) or offers.continues(scene, spot):
        return Frame("size_band", band, "offered", scene.offer.scope if scene.offer else "list", confidence=0.95)
    return Frame("size_band", band, status, confidence=0.95)


def turns_to_whole(spot: Spot) -> bool:
    """A new clause that speaks of all signings leaves the part that was spoken of before."""
    clause = spot.lead.rpartition("；")[2]
    return "；" in spot.lead and bool(all_told.ALL_SIGNINGS.search(clause) or SIGNED_BEFORE.search(clause))
