"""Parts named behind their figure: stages reached, who invests, where projects went."""

from __future__ import annotations

import re

from etl.grammar.expressions import expression
from etl.grammar.spots import Spot
from etl.grammar.stages_reached import stage_reached
from etl.grammar.topics import GENERIC, STAGE, STAGES, Topic, TopicGrammar
from etl.grammar.triggers import needs

PLACED = expression(
    r"的?(?:签约)?(?:项目)?(?:资金|贷款|授信)?(?:则|均|都|分别|全部|全都|悉数|主要|又|再)*(分布在|分布于|分散在|散布在|落在|落户|花落|落子|扎根|安家|位于|来自|属于|投向|投给|贷给|授予|留给|给了|流向|集中于|集中在|聚焦|是|为)(?:了)?([\u4e00-\u9fff]{2,12}?)(?=[，。；、（]|之间|的|企业|项目|$)"
)
INVESTED_BY = expression(
    r"的?(?:签约)?(?:项目)?(?:均|都|全部)?由([\u4e00-\u9fff]{2,12}?)(?:投资|出资|实施|承建|建设|签下|签约)"
)
REMAINING = expression(r"(?:其余|其他|另外|另有|余下|剩下|剩余)的?$")
ANOTHER = expression(r"(?:其余|其他|另外|另有|还有|余下|剩下|剩余)的?$")
STAGE_BEHIND = expression(rf"(?:的?(?:签约|合作|投资)*项目)?(?:({STAGES})|({STAGE}))(?=[，。；、]|$)")
SEVERAL_STAGES = expression(rf"{STAGES}(?=[，。；])")
ACT_BEHIND = expression(
    "(?:重大|重点|产业|工业)*项目(?:集中|同日|同时|当日|同步)(开工|竣工|投产)$"
)  # 16个项目集中签约、13个项目集中开工
HALTED = expression(
    "(?:项目)?(?:已经?)?(?:[因由][^，。；、]{2,10}?)?(?:已经?|而)?(放缓|暂缓|搁置|终止|中止|停工|停建|解约|黄掉|告吹|夭折|搁浅|流产)"
    "(?:了)?(?:节奏|进度|建设|推进|实施|合作|协议)?(?=[，。；、]|$)"
)
STUCK = expression("(?:项目)?[仍还尚]?卡在[^。；，\\d]{0,16}?((?:前期|审批|用地|环评)手续)(?:上|环节)?(?=[，。；])")
BUILDING = expression("(?<=已开工)建设$")
CHANNEL_BEHIND = expression(
    r"(?:[\u4e00-\u9fff]{0,8}项目)?(?:分[一二两三四五六七八九十]+[批轮组]|依次|先后|共同|将|拟|在?现场|在?会上|在?台上|在?[开闭]幕(?:式|会|仪式|大会)(?:上|后|前|期间)|在)*?(现场签约|集中签约|场外签约|上台签约)$"
)
AT_SESSIONS = expression(
    r"(?:项目)?(?:则|均|都|将|拟|会)*在([\u4e00-\u9fff]{0,8}(?:专场|分会场))(?:活动)?[上中]?(?:陆续|分别|先后|现场|集中)*签约$"
)
ON_SPOT = expression(
    "((?:现场|(?<![洽博交贸览谈恳商大展峰年介接促流销])会上|会下|会前|会后|会期|场内|场外|会外|线上|线下|云|(?<=其中)当场|(?<=其中，)当场)签约)的?(?:项目|协议|合同)?(?:有|共|达|为)?$"
)
SIGNED_BESIDE = expression(
    "(?:[个项])?(?:项目)?，[^。；\\d]{0,28}?(?:当场|现场|会上|在会上)?(补签|会前签约|会后签约|场外签约|线上签约)(?=[，。；]|$)"
)
HEAD = expression("的([\u4e00-\u9fff]{2,8})$")
CEREMONY_HELD = expression(
    "(?:举行|举办|进行|开展)了?[^，。；]{0,10}?(现场签约|集中签约)(?:仪式|活动|环节)?，(?:共|有)*$"
)
WHICH = expression("(?!.*[的和与及、])[\u4e00-\u9fff]{2}")
BEING = frozenset(
    {"集中在", "聚焦", "属于", "投向", "投给", "贷给", "授予", "留给", "给了", "流向", "集中于", "是", "为"}
)
OF_A_KIND = expression("(?:项目)?为[\u4e00-\u9fff]{2,10}(?:项目|企业|领域)(?=[，。；、]|$)")
SIGNED_BEFORE = expression("(?:签下|签约|签订|引进|敲定|谈成)了?$")
ANY_STOP = expression("[，；。：]")
OPEN_LIST = expression(
    "等.*|[两三四五六七八九十][个大]?(?:乡镇|镇街|街道|县市|县区|市县|园区|板块|[省市县区州地镇])$|[两三四五六七八九十]?[个大]?(?:省区市|省市|市州|县区|[省市县区州地])?之间$"
)
NAME_OF_PLACE = expression("[\u4e00-\u9fff]{2,9}")
JOINTS = expression("[、和与及]")
SPOTS_SIGNED_ON = needs(
    "场签 上签 下签 前签 后签 期签 内签 外签 中签 台签 云签", CHANNEL_BEHIND, ON_SPOT, CEREMONY_HELD
)
SIGNINGS_BESIDE = needs("补签 会前签 会后签 场外签 线上签", SIGNED_BESIDE)
STAGES_REACHED = needs(
    "建 动工 竣工 投 开工 开了工 公司 履约 到位 放款 发放 兑现 开门 落地 落了地 开业 营业 试生产 进入实施 前期 "
    "推进 手续 完成 选好 选定 黄掉 告吹 夭折 搁浅 流产 终止 解约",
    STAGE_BEHIND,
    SEVERAL_STAGES,
)
HALTS = needs("放缓 暂缓 搁置 终止 中止 停工 停建 解约 黄掉 告吹 夭折 搁浅 流产 卡在", HALTED, STUCK)
INVESTORS = needs("由", INVESTED_BY)
PLACINGS = needs(
    "分布 分散 散布 落在 落户 花落 落子 扎根 安家 位于 来自 属于 投向 投给 贷给 授予 留给 给了 流向 集中 聚焦 是 为",
    PLACED,
)


def stage_behind(spot: Spot) -> Topic | None:
    """6个开工, 124个已建成: the stage that stands behind a count."""
    if (act := ACT_BEHIND.match(spot.noun)) and "签约" in spot.so_far + spot.tail:
        return Topic("category", act[1], 0, 0, known=False, kind="stage")
    if spot.may & HALTS and (halted := halt_behind(spot)):
        return Topic("category", halted, 0, 0, known=False, kind="stage")
    stage = STAGE_BEHIND.match(spot.tail) if spot.may & STAGES_REACHED else None
    if not stage or (spot.followed and stage.end() == len(spot.tail)):
        return None
    reached = stage[1] or stage_reached(BUILDING.sub("", stage[2]))
    return Topic("category", reached, 0, 0, known=False, kind="stage")


def halt_behind(spot: Spot) -> str:
    """12个因市场变化放缓节奏, 另有5个已经终止, 21个卡在前期手续上: what keeps projects from going on."""
    if halted := HALTED.match(spot.tail):
        return halted[1]
    stuck = STUCK.match(spot.tail)
    return f"{stuck[1]}未办完" if stuck else ""


def topic_behind(spot: Spot, topics: TopicGrammar) -> Topic | None:
    """14个科技型企业项目, 124个已开工, 其余3个落在崇左, 18个由外企投资: what stands behind a count."""
    if spot.may & SPOTS_SIGNED_ON and (on_spot := CHANNEL_BEHIND.match(spot.noun)):
        return Topic("channel", on_spot[1], 0, 0, known=False, kind="on_spot")
    if spot.may & SIGNINGS_BESIDE and ANOTHER.search(spot.lead) and (beside := SIGNED_BESIDE.match(spot.tail)):
        return Topic("channel", beside[1], 0, 0, known=False, kind="on_spot")
    if sessions := AT_SESSIONS.match(spot.noun):
        return Topic("channel", sessions[1], 0, 0, known=False, kind="session")
    words, project, _ = spot.noun.partition("项目")
    if project:
        being = len(words) - len(words.lstrip("为是"))
        found = topics.topics(words[being:] + project, spot.written_tail[being : len(words + project)])
        if found and found[0].start <= 2:
            return found[0]._replace(start=0, end=0)  # its offsets are of the words behind
    if stage := stage_behind(spot):
        return stage
    investor = INVESTED_BY.match(spot.tail) if spot.may & INVESTORS else None
    if investor and (known := topics.topics(investor[1])):
        return known[0]
    return placed_behind(spot, topics) or thing_signed(spot, topics)


def thing_signed(spot: Spot, topics: TopicGrammar) -> Topic | None:
    """签下19个商业综合体: a trade that is counted itself."""
    if spot.quantity.unit_written not in ("个", "项") or not SIGNED_BEFORE.search(spot.lead):
        return None
    found = topics.topics(spot.noun, spot.written_tail[: len(spot.noun)])
    whole = found[0] if found and found[0].dimension == "sector" else None
    return whole._replace(start=0, end=0) if whole and not whole.start and whole.end == len(spot.noun) else None


def placed_behind(spot: Spot, topics: TopicGrammar) -> Topic | None:
    """其余3个落在崇左, 18个属于增资扩产: where projects are, and what they belong to."""
    placed = PLACED.match(spot.tail) if spot.may & PLACINGS else None
    if placed and placed[1] in ("是", "为") and not REMAINING.search(spot.lead) and not OF_A_KIND.match(spot.tail):
        placed = None
    if not placed or topics.is_elsewhere(placed[2]):
        return None
    words = ANY_STOP.split(spot.tail[placed.start(2) :])[0]
    label = placed[2]
    if placed[1] == "属于" and (head := HEAD.search(words)):
        label = words = head[1]  # 属于前几届回归企业的增资扩产
    if placed[1] not in BEING:
        return places_behind(placed, words, topics)
    found = topics.topics(words)
    return whole_name(found[0], words) if found else Topic(topics.ending(label), label, 0, 0, known=False)


def whole_name(topic: Topic, words: str) -> Topic:
    """其余14个是航空文旅: the name of the trade with the word before it that says which."""
    which = WHICH.fullmatch(words, 0, topic.start) if topic.dimension == "sector" and "、" not in topic.member else None
    if not which or topic.end < len(words) or GENERIC.fullmatch(which[0]):
        return topic
    return topic._replace(member=which[0] + topic.member, start=0, known=False)


def places_behind(placed: re.Match[str], words: str, topics: TopicGrammar) -> Topic:
    """其余3个分布在索河街道、大集街道和张湾街道: every place of the list, with 来自 where the money comes from."""
    names = JOINTS.split(OPEN_LIST.sub("", words))
    listed = len(names) > 1 and all(NAME_OF_PLACE.fullmatch(name) for name in names)
    found = topics.topics("、".join(names) if listed else placed[2])
    topic = found[0]._replace(start=0, end=0) if found else Topic("place", placed[2], 0, 0, known=False)
    if listed:
        topic = topic._replace(member="、".join(names), complete=words.endswith(names[-1]))
    return topic._replace(dimension="source_province") if (placed[1], topic.dimension) == ("来自", "place") else topic
