"""Parts that no vocabulary names: by the subject of the clause, by a pronoun, by what was told before."""

from __future__ import annotations

from collections.abc import Iterator

from etl.grammar import about, meetings, nearest, parted, project_names, within_reach
from etl.grammar.expressions import expression
from etl.grammar.roles import PLACES
from etl.grammar.scene import ALONE, PARTED, PARTITIONS, SIBLINGS, Scene
from etl.grammar.spots import Frame, Spot
from etl.grammar.standing import JOINED
from etl.grammar.topics import DEALS, GENERIC, Topic
from etl.grammar.triggers import needs

ANAPHOR = expression("(?:^|[，；。：”])(?:这家|该项目|该|它|这个项目|项目|公司|企业|这次|双方|三方)")
PRONOUNS = expression("[两二三四五前后]者")
SUMS_LAST = expression(
    "(?:(?:这|上述|以上)[两二三四五六七八](?:条|个|大|类|项|地|市|省|区|县|国|家|档)[^，。；\\d]{0,6}|[两二三四五]者[^，。；\\d]{0,4}|前[两二三四五](?:个|条|大|类|项)[^，。；\\d]{0,14}?|前[两二三四五][名位强][^，。；\\d]{0,4})"
    "(?:合计|共计|总计|合占|共占|相加|之和|(?:合|加)(?:起来|在一起))"
)
REST_COUNTED = expression(
    "(?:^|[，；。、])((?:其余|其他|其它|另外)(?:\\d+|[两三四五六七八九十]+)个?(?:设区市|县市区|市州|县市|县区|市县|乡镇|街道|镇街|园区|省区市|省份|[省市县区州镇]|国家))"
    "(?:则|共|合计|总共|各)*(?:签约|引进|有|为|签下)?(?:项目)?(?:共|总投资|金额|投资额)?$"
)
SIGNS_ITSELF = expression(
    "(?:在[^，。；]{1,4})?(?:[银政企]{2,3})?(?:“?(?:握手|牵手|携手|联手|对接)”?)?(?:签约|签下|揽金|引资|引进)"
)
PROVINCE_BEFORE = expression("[\u4e00-\u9fff]{2,7}(?:省|自治区|市)")  # 四川省成都市
CLAUSE_BEGINS = expression(r"(?:^|[，。；：、\s])$")
REST = expression(
    "(?:^|[，；、。：])(?:其中)?((?:另外|其余|其他|其它|余下|剩下|剩余)(?:类别?|板块|片区|区域|地区|领域|行业|产业|方面|类型|企业|主体|国家|省份|省市|分团|交易团|代表团|展区|展馆|单位|部门|园区|平台)?)的?(?:签约|投资|项目|总额|金额|合同)*(?:共计?|为|有|达|占|合计|总计|合占)?$"
)
BARE_PLACE = expression("(?:签约|引进|签下|达成)?(?:项目)?(?:共|则|也|为|有|达)*")
PRAISED = expression("(?:表现|遥遥|一路|持续|成为|最|最为|最受|尤为|格外|更|继续|依然|稳居|则)+$")
SETTLED = expression("落户|落地|落在|位于|承接")  # where projects are is said by the place
SAYS_WHAT = expression("^[^，。；]{0,8}?[由在为是落属来]")
FIRMS = expression("(?:企业|客户|主体|商户|公司)(?:共|有|共有|达)?$")
THEIR_MONEY = expression("[、，](?:授信|贷款|融资|获贷|获得|签约|投资|总投资)?(?:总?金?额)?(?:共计?|达|为|约)?")
PART_BEGINS = expression("(?:其中，?|；|[中里]，)[^，；。]{2,18}$")
SPREAD = expression("的?(?:项目)?(?:则|均|都)?(?:(?:分布|分散|散布|坐落|落)[在于]|位于|落户(?:在|于)?|来自)(.*)")
ELSEWHERE = expression("[省区市州县境国海]外.*|外[省资地].*")  # where money comes from, whatever the cut
FIRST_OF_SEVERAL = expression("(?:首|第一)场$")
ALL_SIGNED = expression("(?:共|累计|合计|新)(?:签约|引进|签订|签下)[^，。；]{0,4}项目$")  # 去年全省共签约产业项目
PLACE_KIND = expression("(?<=..)[市县区旗]$")
DELEGATIONS = ("交易团", "交易分团", "代表团", "经贸团", "分团")
DOCUMENTS = expression("(?:项目|订单|合同|协议)$")
OTHER_MONEY = expression("内资|(?:省际|国内)联合")
LENDERS = ("银行", "商行", "大行", "股份行", "信用社", "农信社", "金融机构", "法人机构")
TRADES = ("业", "经济", "产业链", "领域")
MONEY_OF_KIND = expression(
    "(?:类)?项目(?:的)?(?:合同|协议|签约|引资|投资|计划)*(?:总?投资|投资总额|总额|总?金额|额|引资)(?:约|近|超|逾|达|为|共|合计)*"
)
COME_FROM = expression(
    "[等两三四五六]{0,2}[省市地]?(?:的)?(?:企业|客商|资本|投资者|投资方|乡贤|乡友|游子|商会|校友|老乡)"
)
FROM_THERE = expression("来自|源自|企业|客商|资本|投资者|投资方|乡贤|乡友|游子|商会|校友|老乡")
LOAN_TO_ONE = expression("(?:获得|获批|拿到|贷到|得到)[^，。；]{0,6}(?:贷款|授信|融资)$")  # 这家企业获得信用贷款
LOANS_TO_ONE = needs("贷款 授信 融资", LOAN_TO_ONE)
SHORT_NAME = 10
MONEY_WITHIN = needs("内资 省际 国内", OTHER_MONEY)
LEFTOVERS = needs("另外 其余 其他 其它 余下 剩下 剩余", REST)


def own_topic(scene: Scene, spot: Spot) -> Topic | None:
    """The topic that the words around a quantity name, looked for once."""
    if not spot.topics:
        topic = nearest.own_topic(spot, "projects", scene.grammar.topics)
        spot.topics.append(as_printed(scene.grammar.subjects.widened(topic, spot.own), spot) if topic else None)
    return spot.topics[0]


def as_printed(topic: Topic, spot: Spot) -> Topic:
    """The topic's members in the article's own characters."""
    if spot.written_lead == spot.lead or not topic.member:
        return topic
    return topic._replace(member="、".join(map(spot.printed, topic.member.split("、"))))


def settled(scene: Scene, topic: Topic | None, spot: Spot) -> Topic | None:
    """外资 among owners is one of them; where a fair is all about it (签约外资项目58个), it names no part."""
    if (
        not topic
        or about.names_whole(scene, topic, spot)
        or told_in_heading(scene, topic, spot)
        or own_place(scene, topic)
    ):
        return None
    if scene.frame and scene.frame.dimension == "ownership" and topic.member in scene.grammar.owners:
        return topic._replace(dimension="ownership")
    if topic.kind == "ownership_region" and spot.may & MONEY_WITHIN and scene.says(OTHER_MONEY):
        topic = topic._replace(dimension="ownership", kind="")
    if topic.dimension == "place" and any(f"{topic.member}{group}" in scene.folded_opening for group in DELEGATIONS):
        return None  # whose delegation the report is about
    topic = one_of_several(topic, spot)
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


def one_of_several(topic: Topic, spot: Spot) -> Topic:
    """首场集中签约: others follow, so that it is a session of its own."""
    first = FIRST_OF_SEVERAL.search(spot.own[: topic.start]) if topic.kind in ALONE else None
    return topic._replace(member=spot.printed(first[0] + topic.member), kind="session", known=False) if first else topic


def own_place(scene: Scene, topic: Topic) -> bool:
    """齐齐哈尔签约29个项目 in the title: that place is no part of what it signs."""
    title, ends, _ = scene.folded_opening.partition("\n")
    if topic.dimension not in PLACES or not topic.member or not ends or "。" in title:
        return False
    return any(SIGNS_ITSELF.match(title, end) for end in ends_of(topic.member, title))


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
    larger = scene.total_seen and scene.totals.get(spot.quantity.unit, 0.0) > spot.quantity.value
    parted = scene.whole_told or larger or (scene.frame is not None and scene.frame.dimension != "size_band")
    return bool(alone and (not parted or topic.member not in spot.own or ALL_SIGNED.search(spot.own)))


def set_named(scene: Scene, topic: Topic, spot: Spot) -> Topic | None:
    """三大先导产业 behind the three of them are those; 六大优势产业 alone is a set that was declared."""
    count = scene.grammar.subjects.counts_names(topic.member)
    return None if count and names_counted(scene, count, spot) else topic


def as_cut(cut: str, frame: Frame, spot: Spot) -> Frame:
    """What the paragraph cuts by says what a place is: 从落户区域看，武汉都市圈, 从来源看，深圳; 省外 receives none."""
    if cut == "host" and frame.dimension == "region" and not ELSEWHERE.fullmatch(frame.member):
        return frame._replace(dimension="host")
    if cut == "manner" and frame.dimension == "sector":
        return frame._replace(dimension="category")
    if cut == "source" and frame.dimension == "host":
        return frame._replace(dimension="source_province")
    if cut == "host" and frame.dimension == "source_province" and not FROM_THERE.search(spot.so_far + spot.noun):
        return frame._replace(dimension="host")
    return frame


def within_hosts(scene: Scene, frame: Frame, spot: Spot) -> Frame:
    """陕西省签约项目62个；宁夏、甘肃签约项目分别为18个和16个: provinces listed after one that signs sign as well."""
    outer = scene.frame
    signs = outer is not None and outer.dimension == "host" and frame.dimension == "source_province" and not scene.cut
    goes_on = "签约" in spot.clause or spot.lead in JOINED
    return frame._replace(dimension="host") if signs and goes_on and not FROM_THERE.search(spot.so_far) else frame


def within_source(scene: Scene, frame: Frame, spot: Spot) -> Frame:
    """珠三角企业投资51个，其中广州、深圳分别有19个和16个: places within a region that money comes from."""
    outer = scene.frame
    if not outer or frame.dimension != "host" or outer.dimension not in ("region", "source_province"):
        return frame
    known = any(t.known for t in scene.grammar.topics.topics(outer.member))
    if not known or SETTLED.search(spot.so_far) or f"{outer.member}签约" in spot.so_far:
        return frame  # 南疆四地州签约97个，其中喀什41个: the region receives
    among = spot.lead.lstrip("，；（").startswith("其中") or (spot.lead in JOINED and outer.dimension != "region")
    return frame._replace(dimension="source_province") if among else frame


def firms_counted(scene: Scene, spot: Spot) -> Topic | None:
    """31家央企…达成合作项目52个: whose projects the sentence goes on to count."""
    found = scene.grammar.topics.topics(spot.noun)
    return next((t._replace(places=()) for t in found if t.dimension in ("ownership", "category") and t.known), None)


def firms_of_part(scene: Scene, spot: Spot, following: Spot | None) -> Frame | None:
    """其中制造业企业29户、授信118.6亿元: the firms that are counted say of which part the money is."""
    goes_on = following and following.quantity.is_money and THEIR_MONEY.fullmatch(following.lead)
    topic = own_topic(scene, spot) if goes_on and FIRMS.search(spot.own) else None
    if not topic or topic.dimension not in SIBLINGS or not PART_BEGINS.search(spot.own):
        return None
    part = parted.part_named(topic, spot, scene.grammar.topics)
    scene.recent = [*scene.recent, part.member] if scene.recent_dimension == part.dimension else [part.member]
    scene.recent_dimension = part.dimension
    return part


def subject_named(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """A part that no vocabulary and no form knows: what its clause speaks of."""
    topic = own_topic(scene, spot)
    if measure not in PARTED or scene.in_heading or (topic and topic.kind != "set"):
        return None
    label = topic.member if topic else scene.grammar.subjects.subject(spot.own) or leader(scene, spot)
    if counted := scene.grammar.subjects.counts_names(label):
        return names_counted(scene, counted, spot)
    if label and (known := known_class(scene, label) or acting_place(scene, label, spot)):
        return parted.part_named(as_printed(known, spot), spot, scene.grammar.topics)._replace(confidence=0.85)
    if (
        not label
        or label.startswith("各")
        or about.A_FAIR.search(label)
        or meetings.names_event(scene, label)
        or happens_in(scene, label, spot.own)
    ):
        return None
    if not (scene.frame or scene.cut or scene.whole_told or "其中" in spot.own):
        return None  # what comes first is more likely the whole, told with a verb that the vocabulary lacks
    if within_reach.EVENT_BEHIND.match(spot.own, spot.own.rfind(label) + len(label)):
        return None  # 前三年都市圈供需对接大会: a part of the name of a meeting
    if label.endswith("类") and not DEALS.search(label[:-1]):
        label = label[:-1]
    dimension = "host" if scene.grammar.is_town(label) else scene.grammar.subjects.dimension(label)
    kind = scene.frame is not None and scene.frame.dimension == "category" and DOCUMENTS.search(scene.frame.member)
    apart = bool(kind) or label.endswith(LENDERS)
    if scene.frame and not apart and scene.frame.dimension in SIBLINGS and dimension in ("sector", "category"):
        dimension = scene.frame.dimension
    elif scene.cut and (dimension == "sector" or (dimension == "host" and scene.cut == "source")):
        dimension = cut_of(scene.cut, dimension)
    members = tuple(map(spot.printed, scene.grammar.subjects.members(label)))
    return Frame(dimension, "、".join(members), "signed", "whole", (), members, 0.6, "词表中没有，按句子的主语读")


def known_class(scene: Scene, label: str) -> Topic | None:
    """对外贸易方面，…: a class of the vocabulary stays one, whatever the paragraph cuts by."""
    named = (t for t in scene.grammar.topics.topics(label) if t.member == label and t.known)
    return next((t for t in named if t.dimension in ("category", "ownership")), None)


def leader(scene: Scene, spot: Spot) -> str:
    """机电产品最受青睐，意向成交71.5亿元: what the clause before says is ahead."""
    if "，" not in spot.own:
        return ""
    head, _, clause = spot.own.rpartition("，")
    before = head[max(head.rfind(stop) for stop in "，；。：") + 1 :]
    leads = (
        within_reach.LEADS.search(before)
        if within_reach.GOES_ON.fullmatch(clause) and not SETTLED.search(before)
        else None
    )
    return scene.grammar.subjects.label(PRAISED.sub("", before[: leads.start()])) if leads else ""


def of_goods(scene: Scene, spots: list[Spot], i: int) -> Frame | None:
    """小麦171万吨、46.8亿元: the money of the goods that were just weighed."""
    if not i or spots[i].lead.strip() not in ("、", "，") or spots[i - 1].quantity.unit != "tonne":
        return None
    topic = own_topic(scene, spots[i - 1])
    if topic:
        return parted.part_named(topic, spots[i - 1], scene.grammar.topics)
    return subject_named(scene, spots[i - 1], "amount")


def left_over(scene: Scene, spot: Spot, measure: str, topic: Topic | None) -> Frame | None:
    """其他项目50个 behind the parts of a cut: what is left over of that cut."""
    if topic and not topic.member.startswith("其"):
        return None
    rest = REST.search(spot.own) if measure in PARTED else None
    # In a list of lines the parts before stand in sentences of their own.
    frame = scene.frame or (scene.last_frame if rest and not rest.start() and not scene.previous else None)
    if not frame or not rest or frame.dimension not in PARTITIONS:
        return None
    if (SAYS_WHAT.search(spot.noun) or rest[1] == "另外") and not lies_elsewhere(scene, spot):
        return None
    return frame._replace(member=spot.printed(rest[1]), places=(), members=(), confidence=0.85)


def others_counted(scene: Scene, spot: Spot, measure: str) -> Frame | None:
    """其余9市共签约10个: what is left over of a cut, told with how many places that are."""
    found = REST_COUNTED.search(spot.so_far) if measure in PARTED and "其" in spot.so_far else None
    outer = scene.frame or scene.last_frame
    if not found or not outer or outer.dimension not in PARTITIONS:
        return None
    return Frame(outer.dimension, spot.printed(found[1]), "signed", "whole", (), (found[1],), 0.8)


def lies_elsewhere(scene: Scene, spot: Spot) -> bool:
    """其余15个分布在另外5个县市 says where they are not, and names no place."""
    spread = None if own_topic(scene, spot) else SPREAD.fullmatch(spot.noun)
    return bool(spread and scene.grammar.subjects.is_elsewhere(spread[1]))


def within_place(scene: Scene, frame: Frame, spot: Spot) -> Frame:
    """耒阳市12个（其中经开区3个）: a zone without a name of its own is the zone of the place before."""
    outer = scene.bracketed[-1] if scene.bracketed else scene.frame
    if not outer or "其中" not in spot.lead or {frame.dimension, outer.dimension} != {"host"} or frame.places:
        return frame
    if not outer.places or not scene.grammar.subjects.is_zone(frame.member):
        return frame
    name = PLACE_KIND.sub("", outer.member) + frame.member
    return frame._replace(member=name, members=(name,))


def names_counted(scene: Scene, count: int, spot: Spot) -> Frame | None:
    """四川、广东、江苏为主，三省签约额…: the list of that many names in the words before."""
    lists = [t for t in scene.grammar.topics.topics(spot.own) if t.member.count("、") + 1 == count]
    if lists:
        return parted.part_named(lists[-1], spot, scene.grammar.topics)
    for frame, recent in ((scene.frame, scene.recent), (scene.last_frame, scene.last_recent)):
        names = "、".join(recent).split("、")
        if frame and len(names) >= count:
            return frame._replace(member="、".join(names[-count:]), places=(), confidence=0.8)
    return names_overheard(scene, count)


def names_overheard(scene: Scene, count: int) -> Frame | None:
    """四川、广东客商接踵而来。两省…: the list of that many places in the sentence before, which had no figures."""
    words = scene.overheard
    found = scene.grammar.topics.topics(words) if "、" in words or "和" in words else []
    topic = next((t for t in found if t.dimension in PLACES and t.member.count("、") + 1 == count), None)
    if not topic:
        return None
    dimension = "host" if topic.dimension == "place" else topic.dimension
    if dimension == "host" and COME_FROM.match(words, topic.end):
        dimension = "source_province"
    return Frame(dimension, topic.member, "signed", "whole", (), tuple(topic.member.split("、")), 0.75)


def acting_place(scene: Scene, label: str, spot: Spot) -> Topic | None:
    """渝北区签约3个, when the whole has been told: the place that is the subject of its clause is a part of it."""
    at = spot.own.rfind(label)
    if not scene.whole_told or at < 0 or not CLAUSE_BEGINS.search(spot.own[:at]):
        return None
    if spot.own.startswith("累计", at + len(label)):
        return None  # 青溪县累计签约项目93个: all that it brought in by now
    ends = (t for t in scene.grammar.topics.topics(spot.own) if t.end == at + len(label) and t.dimension in PLACES)
    found = (t for t in ends if t.start == at or PROVINCE_BEFORE.fullmatch(spot.own, at, t.start))
    # A province that signs is a host as well, as a district is.
    return next((t._replace(dimension="place") for t in found), None)


def happens_in(scene: Scene, label: str, lead: str) -> bool:
    """The label is a place that the lead names as where something happened, not as a part."""
    at = lead.rfind(label)
    return any(
        t.dimension in PLACES and t.start < at + len(label) and at < t.end for t in scene.grammar.topics.topics(lead)
    )


def named_so_far(scene: Scene, spot: Spot) -> tuple[Frame | None, list[str]]:
    """The frame and the parts named in the sentence; 三者 means those of the sentence before."""
    if not scene.recent and PRONOUNS.search(spot.lead):
        return scene.last_frame, scene.last_recent
    return scene.frame, scene.recent


def to_sum(scene: Scene, spot: Spot) -> tuple[list[str], Frame | None]:
    """The parts that 合计 adds up: those of the sentence; 这两条赛道 and 上述三市 those told before it."""
    if SUMS_LAST.match(spot.so_far) and not scene.recent:
        told = scene.last_recent if len(scene.last_recent) > 1 else told_in_paragraph(scene)
        return told, scene.last_frame
    return scene.recent, scene.frame


def told_in_paragraph(scene: Scene) -> list[str]:
    """The parts of one cut that the sentences of a paragraph told, one by one."""
    last = scene.last_frame
    return list(dict.fromkeys(part.member for part in scene.parts if last and part.dimension == last.dimension))


def named_again(scene: Scene, frame: Frame | None, spot: Spot) -> Frame | None:
    """该项目总投资…, 这家企业准备拿出…: money of the undertaking that the sentences before speak of."""
    money = project_names.INVESTS.search(spot.clause) or (spot.may & LOANS_TO_ONE and LOAN_TO_ONE.search(spot.clause))
    anaphor = ANAPHOR.search(spot.so_far) if money else None
    if not anaphor:
        return frame
    start = spot.quantity.start - len(spot.before)
    of_both = anaphor[0].endswith("方")
    of_project = of_both or "项目" in anaphor[0]
    name = project_names.firm_before(scene.report.text[max(0, start - 160) : start], of_project)
    if not name:
        return frame
    thing = frame.member if frame and name not in frame.member and not of_both else ""
    return Frame("project", name + thing, "signed", "project", frame.places if frame else (), (), 0.75)


def of_cut(scene: Scene, spot: Spot) -> bool:
    """从商品类别看，…食品46.2亿元: in a paragraph that cuts the whole a bare name is a part, not a firm."""
    return (
        bool(scene.cut)
        and spot.clause == spot.lead.lstrip("，；。、")
        and len(spot.clause) <= SHORT_NAME
        and (not project_names.INVESTS.search(spot.clause))
    )


def of_kind(scene: Scene, spot: Spot) -> bool:
    """新材料产业项目合同金额46亿元: of all projects of a trade, once the whole was told, and of none of that name."""
    topic = own_topic(scene, spot) if scene.whole_told and "项目" in spot.own else None
    trade = topic and topic.dimension == "sector" and topic.member.endswith(TRADES)
    begins = topic and CLAUSE_BEGINS.search(spot.own[: topic.start].removesuffix("其中"))
    return bool(topic and trade and begins and MONEY_OF_KIND.fullmatch(spot.own, topic.end))


def cut_of(cut: str, dimension: str) -> str:
    """Places in a cut by source are sources; a trade in a cut by place or owner is none."""
    if cut == "manner":
        return "category"
    if cut == "source":
        return "source_province" if dimension == "host" else dimension
    return cut
