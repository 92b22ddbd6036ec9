"""The rules that say what a quantity is a part of; each gives a frame, or None where it has nothing to say."""

from __future__ import annotations

import re

from etl.grammar.counted_lists import counted_list
from etl.grammar.expressions import expression
from etl.grammar.lists import LONGEST, first_of_list, list_length
from etl.grammar.measures import MeasureGrammar
from etl.grammar.project_names import (
    INVESTS,
    LARGEST_TOLD,
    PUTS,
    builds,
    companies_in,
    investor_among,
    largest_told,
    phase,
    portrayed,
    project_label,
    project_name,
    put_somewhere,
    thing_agreed,
    thing_behind,
    thing_built,
)
from etl.grammar.roles import PARTNER, PLACES, dimension_of, places_of, places_of_part
from etl.grammar.spots import Frame, Spot, clause_of, noun_phrase
from etl.grammar.stages_reached import stage_reached
from etl.grammar.subjects import NUMBERED, SubjectGrammar
from etl.grammar.topics import COVERED, GENERIC, STAGE, STAGES, Topic, TopicGrammar
from etl.grammar.triggers import needs
from etl.records import Mention, PlaceNamed

TOTAL_CUE = expression(
    r"(?:共|合计|总计|累计|总共|一共|合共)[^，。；]{0,12}$|(?:签约|签署|签订|签下|促成|达成)[^，。；]{0,14}$|^[^，。；]{0,16}(?:签约|揽金|落地|落袋)[^，。；]{0,8}$"
)
AVERAGE = expression(r"平均|单体|户均|均值|每个项目")
AVERAGE_AHEAD = expression("(?:平均|单体)[^，。；]{0,8}，[^，。；\\d]{0,8}(?:分别|依次)[^，。；\\d]{0,4}$")
ALL_SIGNINGS = expression(r"签约数|集中签约项目|签约总|总签约|签约额|签约项目数|本届签约|大会|总金额|总额")
ALL_AGAIN = expression(
    r"(?:博览会|洽谈会|交易会|展会|论坛|推介会|恳谈会|峰会)[^，。；]{0,4}(?:签|达成|促成)|签约总|总签约|本届签约|大会|本届|全部|共签|项目总数|全年(?:新?签约|引进|引资)"
)
ALL_GROWN = expression(
    "(?:^|[，；])(?:项目总?数|总金额|总额|签约总?额|成交总额|总投资额?)(?:和[^，。；]{2,6})?(?:分别)?[比较](?:上届|上年|第[^，。；]{1,4}届|首届|去年)"
)  # 贸易类27个，总金额较第二十一届增长18.6%
INCLUDING = expression(r"（(?:不?含|包括|包含)[^（）]*）")  # 贵阳市（含贵安新区）: a remark on the part
AHEAD = expression(r"^(?:授信|贷款|投资|资金)?(?:落到|给了|投向|投给|用于|支持|授予|涉及)")
PLACED = expression(
    r"的?(?:签约)?(?:项目)?(?:资金|贷款|授信)?(?:则|均|都|分别|全部|全都|悉数|主要|又|再)*(分布在|分布于|分散在|散布在|落在|落户|花落|落子|扎根|安家|位于|来自|属于|投向|投给|贷给|授予|留给|给了|流向|集中于|集中在|聚焦|是|为)(?:了)?([\u4e00-\u9fff]{2,12}?)(?=[，。；、（]|之间|的|企业|项目|$)"
)
INVESTED_BY = expression(
    r"的?(?:签约)?(?:项目)?(?:均|都|全部)?由([\u4e00-\u9fff]{2,12}?)(?:投资|出资|实施|承建|建设|签下|签约)"
)
REMAINING = expression(r"(?:其余|其他|另外|另有|余下|剩下|剩余)的?$")
OF_PREVIOUS = expression(
    r"[^，。；：、（]{0,16}项目(?:上|里|中|(?:成功|集中|现场|正式|顺利)*(?:签约|开工|签订|落地))?(?=[，。；])"
)
STAGE_BEHIND = expression(rf"(?:的?(?:签约|合作|投资)*项目)?(?:({STAGES})|({STAGE}))(?=[，。；、]|$)")
SEVERAL_STAGES = expression(rf"{STAGES}(?=[，。；])")
ACT_BEHIND = expression(
    "(?:重大|重点|产业|工业)*项目(?:集中|同日|同时|当日|同步)(开工|竣工|投产)$"
)  # 16个项目集中签约、13个项目集中开工
BUILDING = expression("(?<=已开工)建设$")
CHANNEL_BEHIND = expression(
    r"(?:[\u4e00-\u9fff]{0,8}项目)?(?:分[一二两三四五六七八九十]+[批轮组]|依次|先后|共同|在?现场|在?会上|在?台上)*?(现场签约|集中签约|场外签约|上台签约)$"
)
AT_SESSIONS = expression(
    r"(?:项目)?(?:则|均|都|将|拟|会)*在([\u4e00-\u9fff]{0,8}(?:专场|分会场))(?:活动)?[上中]?(?:陆续|分别|先后|现场|集中)*签约$"
)
ON_SPOT = expression(
    "(现场签约|会上签约|会前签约|会后签约|会期签约|场内签约|场外签约|线上签约|云签约)的?(?:项目|协议|合同)?(?:有|共|达|为)?$"
)
HEAD = expression("的([\u4e00-\u9fff]{2,8})$")
ELSEWHERE = frozenset({"外省", "外地", "省外", "兄弟省"})
CEREMONY_HELD = expression(
    "(?:举行|举办|进行|开展)了?[^，。；]{0,10}?(现场签约|集中签约)(?:仪式|活动|环节)?，(?:共|有)*$"
)
OF_PLACE = expression("来自[^，。；、]{2,6}$")
BEING = frozenset(
    {"集中在", "聚焦", "属于", "投向", "投给", "贷给", "授予", "留给", "给了", "流向", "集中于", "是", "为"}
)
AMONG = expression("[中里]，$")  # 开工项目中，产业项目34个: a part of that part
NAMES_MONEY = expression(r"(?:合同|利用|协议|引进)外资$")
PROJECTS_OF_MONEY = expression("项目|(?:合同|协议)(?![总金]?额|外资|投资|引资)")  # 利用外资合同14个
PART_OF_MONEY = expression("其中，?(?:合同|利用|协议|引进)?$")  # 引资总额1362亿元，其中引进外资13.8亿美元
DOMESTIC = expression("[，、；][^，。；]{0,6}内资")
BULLET_LEAD = expression(r"[·■•●▶►◆★▪\s]+")
NAMES = expression(
    r"(?:其中|[，：；](?!其中)|^(?!其中))([^，。；：、]{2,8}(?:、[^，。；：、]{2,8})*[、和与及][^，。；：、]{2,8}?)"
    r"(?:(?:均|都|也|各)*(?:有|获)?(?:所)?(?:斩获|收获|突破|进账|获|亮点|入账)，)?(?:拟|签约|项目|投资|意向|采购|成交|订单|订购|承接的?|签下|企业|的|数|额度?|授信|贷款|金)*"
    r"(?:[位名排]?(?:居|列|在|次)[^，。；]{0,4}，)?(?:分别|依次|各(?=拟|签|有|为|$))"
)
LISTED_NAMES = expression(
    r"(?:涵盖|包括|涉及|分为|来自|覆盖|[，：；]|^)([^，。；：、]{2,8}(?:、[^，。；：、]{2,8})*(?:、|和|及|与)[^，。；：、]{2,10}?)"
    r"[两三四五六七八](?:个|大|条|类)?(?:环节|方面|领域|板块|产业|类别|方向|类订单|类产品|类商品|类|品类|产品|商品|市|县|区|省)[^，。；\d]{0,8}[，、][^，。；]{0,12}(?:分别|依次)"
)
NO_NAME = expression(
    r"[比较届年月]|上一|^(?:(?:签约|合同|协议|投资|计划|引资|项目|总)*(?:项目|数|数量|个数|金额|总额|额|投资|资金|规模)(?:$|[、和与及]))+$"
)
SIBLING = expression(r"[，、；](?:其中)?([\u4e00-\u9fff]{2,8}?)(?:则?有|为|各)?")
NO_SIBLING = expression(
    r"力争|确保|争取|预计|有望|[占比增减达共计为约超近]|金额|投资|合同|签约|项目|另|其|分别|平均|总|同|上届|本届|以上|以下|企业|[虽却仅]|尽管"
)
SUMMED = expression(
    r"(?:(?:这|上述|以上)?([两二三四五六七八])(?:市|省|区|县|地|档|类|项|者|国|家)?[^，。；]{0,4}?|前([两二三四五])(?:名|位|强)?)?(?:合计|共计|总计|之和|共占|合占|相加|合起来|合在一起|加起来|加在一起)|这([两三四五六])(?:家|个[市区县]?)(?:就|共)?占"
)
THEIR_SHARE = expression("([^，。；]+)，(?:就|共|约|已|合计|则)*占[^，。；]*$")  # 两档加在一起，占总额的72%
NAMES_BOTH = expression("[\u4e00-\u9fff]{2,}[和与及][\u4e00-\u9fff]{2,}?(?:合计|共计|总计|共占|合占)")
FIRMS_AHEAD = expression("[\u4e00-\u9fff]{0,4}(?:商行|银行|企业|公司|机构)")  # 4家农商行合计授信9.3亿元
NUMBER_OF_PLACES = expression("([两二三四五六])[省市县区州地镇]")
NAMES_AHEAD = expression("((?:[一-鿿]{2,6}、)+)$")
COUNTED = {"两": 2, "二": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8}
RECEIVED = expression(
    r"(?:(?:到位|实际到位)(?:[省市州县区]外)?(?:国内|境内|境外)?(?:资金|外资|内资|投资)|(?:资金|外资|内资)(?:实际)?到位)[^，。；率]{0,6}$|(?:^|[、，；])(?:已|实际)?到位$"
)
THREE_INDUSTRIES = expression("第?一(?:次产业)?、第?二(?:次产业)?(?:、|和)第?三次?产业")
COLONS = (":", "：", "∶")
RATE = expression("(?:开工|投产|履约|落地|到位|注册|竣工|放款|投放|达产|转化)率$")
RATE_NOW = expression("^(?:截至)?(?:目前|如今)")
OF_PROJECTS = expression("^项目(?=..)")  # 项目开工率、资金到位率分别达…
INDUSTRIES = ("第一产业", "第二产业", "第三产业")
EVENT_WIDE = expression(r"大会|本届|全部|签约总|项目数|共签|合同总")
TAKES_PART = expression(
    "(?:等?国?)?(?:国家|地区|企业|客商|资本|公司)*(?:参与|参加|投资|牵头|出资|签约|签订|签署|主导)的"
)
ACTING = expression(
    r"(?:市|县|区)?(?:新签|新引进|新招引)|行(?:签约|签下|活动|揽)|(?:今年|去年|上半年|下半年|前?[一二三四]个?季度|全年|当[天日]|\d{1,2}月份?)(?:以来)?，?(?:新|共|累计|合计|已)*(?:签约|签订|引进|招引|落地)(?!数|额)|集中(?:开工|竣工|签约)|(?:[\u4e00-\u9fff]{2,4})?(?:落幕|闭幕|开幕|举行|举办|揭幕|启幕)|(?:市|县|区)?(?:同|与|和|携手|联合|签下|签约(?!数|额|项目)|揽|迎|举|闭|开|召|落下|落幕)|各[\u4e00-\u9fff]{1,10}?(?:同|与|携手)|(?:共|累计|合计|总共)(?:签|达成|引进|招引)|签署|签订|各[市州县区盟旗地][^，。；]{0,14}(?:签|共|对接|引)|在[\u4e00-\u9fff]{2,8}?(?:推介|举办|举行|召开|签约|路演|开幕)|在(?:本届|本次|此次|这次|该)[\u4e00-\u9fff]{1,8}上，?(?:共|累计|合计)(?:签|达成|引进|促成)"
)
EVENT_BEHIND = expression(
    "[^，。；：、]{0,12}?(?:大会|博览会|洽谈会|交易会|推介会|对接会|恳谈会|招商会|圆桌会|交流会|座谈会|推进会|年会|展会|品牌展|论坛|峰会|合作周|活动|[\u4e00-\u9fff][洽博交]会|农高会)"
)
HEADS_CLAUSE = expression("(?:^|[，；。：])(?:其中)?$")
HEADS_NAME = expression("(?:^|[，；。：])(?:其中)?[\u4e00-\u9fff]{0,4}$")  # 产业用纺织品 holds 纺织
SPEAKS_OF_ALL = expression("总额|总量|共|全[省市县州区]|合计|大会|活动")
ALL_OF_YEAR = expression("(?:全年|年内|今年|明年)[^，。；]{0,4}(?:签约|引进)(?:项目)?[^，。；]{0,4}$")
AIM_OF_ALL = expression(
    "^(?:并|将|努力|全力)*(?:力争|争取|确保|冲刺|力促)[^，。；]{0,6}(?:意向|采购|成交|签约|引资|引进|合同|协议|交易)[^，。；]{0,8}$"
)
ATTENDS = expression("参会|登台|到会|出席|参加|汇聚|亮相|齐聚|参展|赴会|到场")
LEADS = expression(
    "最“?热|最火|火热|抢手|挑大梁|唱主角|居首|领跑|主力|主角|压舱石|亮点|抢眼|突出|最多|重头戏|大头|生力军|领先|并列|紧随|次之|第[二三四五]|最高|最大|突破|势头|崭露头角|异军突起|亮眼|增势|可圈可点|热门|活跃|见长|占优|第一|东道主|主场|青睐|走俏|居多|最旺|独占鳌头|一枝独秀|亮点纷呈|前[二三四五六十]|前列|居前|火爆|红火|踊跃|强劲|不甘落后|不甘示弱|迅猛|喜人|可观|下单最多|签约最多|出手|拔得头筹|拔头筹|摘得头名|拥挤|扎堆|吃香|吃得开|受欢迎|受捧|畅销|紧俏|俏销|合作伙伴|老主顾"
)
GOES_ON = expression(
    "(?:此次|本次|本届|今次|今届)?(?:(?:(?:两国|两地|双方)(?:企业)?)?(?:已|先后|现场|当场|累计|共|合计)*(?:签约|签订|签署|签下|达成)(?:采购)?(?:项目|协议|合同|订单)?|(?:意向|合同|协议|采购)?(?:成交|采购|引资|签约)(?:总?金?额)?|项目数?|投资额|签约额|金额|牵头项目|各有?|均为|也有|总投资|订单额|采购额|成交额|为|达|达到|有|共有|分别为|合计|共占|合计占)(?:数量?)?(?:均|都)?(?:为|是|有|达到?)?"
)
CLAUSE_STOP = expression("[，：]")
CLAUSE_BREAK = expression(r"[，：\s]")
OPENS = expression("(?:围绕|聚焦|按照|来自|其中|对接)[^，]*$")
PLACE_PROJECTS = expression("(?:圈|群|市|县|区|州|省|带|片区|地区)(?:签约)?项目[^，。；]{0,8}$")
ALL_TOGETHER = expression("，共(?:计|有)?(?:签约|签订|签署|达成|促成)")
VISITED = expression("(?:赴|走进|走访|前往|来到|南下|北上|途?经|经由|取道|借道|通过)$")
TAKEN_OVER = expression("[^，。；]{0,4}转移(?!的?项目)[^，。；项]{0,6}[市县区园地]")
AUDIENCE = expression("(?:面向|向|对|为)$")
ADDRESSED = expression("[^，。；]{0,8}?(?:发布|推出|推介|公布|发出|开放|释放|征集)(?!的)")
SIGN_TOGETHER = expression("[^，。；]{0,8}(?:共|合计)")
LIST_GOES_ON = expression("[；，、](?:其中，?)?[与同和]")
FIRMS_SIGN = expression("(?:的)?(?:企业|公司|客商|[供采][应货购]商)(?:共|合计|则|各|分别)?(?:签约|签订|签署|签下|达成)")
WITH_FIRMS = expression("(?:与|同|和|携手)[^，。；、]{0,8}等?$")
FIRMS_WITH = expression("(?:企业|公司|[客供采]商|园区|市州|市县|区县|单位|部门)(?:与|同|和)[^，。；、]{0,4}$")
SIGNS_THEN = expression("[^，。；]{0,8}(?:签|达成)(?![^，。；]{0,4}的)")
ONE_NAMED = expression("的[^，。；、\\d]{4,24}项目(?=[、，。；和及由将落]|以及)")
OF_A_KIND = expression("(?:项目)?为[\u4e00-\u9fff]{2,10}(?:项目|企业|领域)(?=[，。；、]|$)")
ALL_ARE = expression("(?:均为|都是|全部为|均在|均超)[^。；]{0,14}$")
COVERING = expression("(?:涉及|涵盖|覆盖|囊括)(?:了|到)?[^，。；：]{0,8}$")
NAMES_FAIR = expression(
    "(?:博览会|洽谈会|交易会|展览会|展洽会|(?:产销|供需)?对接会|大会|论坛|峰会)(?:闭幕|落幕|开幕|举行|举办|签约|收官)"
)
STAGE_ASKED = expression("[^，。；]{0,4}(?:问|时|后|前|之后|之前|以来)[^，。；]{0,2}，")
INTENTS = frozenset({"采购意向", "意向采购", "意向授信", "意向成交", "意向订单"})
PARTNERS = expression("(?:与|同|和|携手)[^，。；]{1,16}、$")
SIGN_WITH_THEM = expression("[^，。；、]{0,10}等[^，。；]{0,8}(?:签|达成)")  # 与中旅集团、北京首旅等企业签约
AGREED_WITH = expression(
    "(?:等国?)?(?:企业|客商|客户)?(?:达成|签订|签署|签约|合作)的(?:项目|协议|合同)?(?:有|达|共|就)*占?$"
)
HELD_THERE = expression("(?:举办|举行|召开|开展)?[^，。；]{0,10}(?:签|达成|揽|引资|成交)")
CUT_BEGINS = expression("[从按分以][^，。；]{0,4}$")
CUT_ENDS = expression("(?:类别|结构|分布|情况|布局|方向)?(?:上|来)?(?:看|分|说|划分|统计|区分)，")
EVENT_NAME = "□"  # the reader's mask
ANY_STOP = expression("[，；。：]")
OPEN_LIST = expression(
    "等.*|[两三四五六七八九十][个大]?(?:乡镇|镇街|街道|县市|县区|市县|园区|板块|[省市县区州地镇])$|[两三四五六七八九十]?[个大]?(?:省区市|省市|市州|县区|[省市县区州地])?之间$"
)
NAME_OF_PLACE = expression("[\u4e00-\u9fff]{2,9}")
NOUN_END = expression("[，。；：（]")
SPEAKS_OF_PROJECTS = expression("项目|企业|投资|签约数|签约额|金额")
JOINTS = expression("[、和与及]")
OF_LIST = expression("[个项]?，(?:合计|共)?占[^，。；]{0,14}")  # 分别有62个、51个，占总数的77%
OF_A_PART = expression("其中|占")
PROJECTS_BEHIND = expression("[^，。、]{0,6}项目")
OF_SIGNINGS = expression("签约|项目|[总金]额|合同")
SIGNING_VERB = expression(r"签约|签订|签署|签下|引进|落地|^$")
AVERAGES = needs("平均 单体 户均 均值 每个", AVERAGE, AVERAGE_AHEAD)
SPOTS_SIGNED_ON = needs("场签 上签 前签 后签 期签 内签 外签 中签 台签 云签", CHANNEL_BEHIND, ON_SPOT, CEREMONY_HELD)
STAGES_REACHED = needs(
    "建 动工 竣工 投 开工 开了工 公司 履约 到位 放款 发放 兑现 开门 落地 落了地 开业 进入实施 前期 "
    "推进 手续 完成 选好 选定",
    STAGE_BEHIND,
    SEVERAL_STAGES,
)
INVESTORS = needs("由", INVESTED_BY)
PLACINGS = needs(
    "分布 分散 散布 落在 落户 花落 落子 扎根 安家 位于 来自 属于 投向 投给 贷给 授予 留给 给了 流向 集中 聚焦 是 为",
    PLACED,
)
SUMS = needs("合计 共计 总计 之和 共占 合占 相加 起来 加在 合在 这两 这三 这四 这五 这六", SUMMED)
COMINGS = needs("到位", RECEIVED)


def own_topic(spot: Spot, measure: str, topics: TopicGrammar) -> Topic | None:
    """The innermost topic that the quantity's own words name: right behind it, else the last before it."""
    return (topic_behind(spot, topics) if measure == "projects" else None) or topic_before(spot, topics)


def stage_behind(spot: Spot) -> Topic | None:
    """6个开工, 124个已建成: the stage that stands behind a count."""
    if (act := ACT_BEHIND.match(spot.noun)) and "签约" in spot.so_far + spot.tail:
        return Topic("category", act[1], 0, 0, known=False, kind="stage")
    stage = STAGE_BEHIND.match(spot.tail) if spot.may & STAGES_REACHED else None
    if not stage or (spot.followed and stage.end() == len(spot.tail)):
        return None
    reached = stage[1] or stage_reached(BUILDING.sub("", stage[2]))
    return Topic("category", reached, 0, 0, known=False, kind="stage")


def topic_behind(spot: Spot, topics: TopicGrammar) -> Topic | None:
    """14个科技型企业项目, 124个已开工, 其余3个落在崇左, 18个由外企投资: what stands behind a count."""
    if spot.may & SPOTS_SIGNED_ON and (on_spot := CHANNEL_BEHIND.match(spot.noun)):
        return Topic("channel", on_spot[1], 0, 0, known=False, kind="on_spot")
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
    return placed_behind(spot, topics)


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
    return (topics.topics(words) or [Topic(topics.ending(label), label, 0, 0, known=False)])[0]


def places_behind(placed: re.Match[str], words: str, topics: TopicGrammar) -> Topic:
    """其余3个分布在索河街道、大集街道和张湾街道: every place of the list, with 来自 where the money comes from."""
    names = JOINTS.split(OPEN_LIST.sub("", words))
    listed = len(names) > 1 and all(NAME_OF_PLACE.fullmatch(name) for name in names)
    found = topics.topics("、".join(names) if listed else placed[2])
    topic = found[0]._replace(start=0, end=0) if found else Topic("place", placed[2], 0, 0, known=False)
    if listed:
        topic = topic._replace(member="、".join(names), complete=words.endswith(names[-1]))
    return topic._replace(dimension="source_province") if (placed[1], topic.dimension) == ("来自", "place") else topic


def topic_before(spot: Spot, topics: TopicGrammar) -> Topic | None:
    """The last topic of the words before a quantity, without the base of a share and the noun of the count before."""
    lead = spot.own
    if spot.may & SPOTS_SIGNED_ON and (on_spot := ON_SPOT.search(lead) or CEREMONY_HELD.search(lead)):
        return Topic("channel", on_spot[1], on_spot.start(1), on_spot.end(1), known=False, kind="on_spot")
    if spot.counted_before and (rest := OF_PREVIOUS.match(lead) or several_stages(spot, lead)):
        lead = " " * len(rest[0]) + lead[len(rest[0]) :]
    found = topics.topics(lead, spot.written_lead[: len(lead)])
    lists = [t for t in found if t.kind == "list"]
    if found and "（" in lead:
        aside = [m.span() for m in INCLUDING.finditer(lead)]
        found = [t for t in found if not any(start <= t.start < end for start, end in aside)]
    near = (t for t in reversed(found) if modifies(t, lead) and not covers(t, lead, spot))
    nearest = next(near, None)
    if nearest and (before := next(near, None)) and (of_both := of_two(before, nearest, lead)):
        return of_both
    named = lists[-1] if lists else nearest
    return all_listed(named, lead) if named else None


def several_stages(spot: Spot, lead: str) -> re.Match[str] | None:
    """58个开工建设或建成投产，占: what stands behind the count before, no part of it."""
    return SEVERAL_STAGES.match(lead) if spot.may & STAGES_REACHED else None


def of_two(topic: Topic, last: Topic, lead: str) -> Topic | None:
    """The topic before the last one, where the last only says of which kind that is."""
    between = lead[topic.end : last.start]
    if last.kind in ("continent", "country_group") and topic.dimension == "source_country":
        return topic  # 法国、荷兰等其他欧洲国家: the countries are named
    if last.member in INTENTS and topic.dimension != "sector":
        return topic  # 海外采购商采购意向: whose intents they are
    if last.kind == "investor_group" and between == "的" and OF_PLACE.search(lead[: topic.end]):
        return topic if topic.dimension in PLACES else None  # 来自上海的浙商: where they are now
    if last.member in ELSEWHERE and between == "等":
        return topic._replace(dimension="region")  # 甘肃、宁夏等外省区
    if topic.dimension in (*PLACES, "region") and last.dimension == "ownership" and TAKES_PART.fullmatch(between):
        return topic  # 中亚国家参与的国际合作项目: who takes part in them
    of_industry = last.kind == "document_kind" and GENERIC.fullmatch(last.member.removesuffix("项目"))
    return topic if of_industry and not AMONG.search(between) else None  # 来自广东的产业项目: all are of some industry


def all_listed(topic: Topic, lead: str) -> Topic:
    """汉中、安康、商洛三市: the names around the one that a vocabulary has."""
    if topic.dimension in PLACES and (full := counted_list(lead, topic.member)):
        return topic._replace(member="、".join(full), start=lead.rfind(full[0]))
    told = NUMBER_OF_PLACES.match(lead, topic.end) if topic.dimension in PLACES else None
    missing = COUNTED.get(told[1], 0) - topic.member.count("、") - 1 if told else 0
    before = NAMES_AHEAD.search(lead, 0, topic.start) if missing > 0 else None
    names = before[1].rstrip("、").split("、")[-missing:] if before else []
    if not before or len(names) < missing:
        return topic
    return topic._replace(member="、".join([*names, topic.member]), start=topic.start - len("、".join(names)) - 1)


def covers(topic: Topic, lead: str, spot: Spot) -> bool:
    """Fields that a list covers (等领域; 涉及A、B等，总投资), 外资 in 合同外资, the trade of a fair."""
    behind, before = lead[topic.end :], lead[: topic.start]
    counted = PROJECTS_OF_MONEY.match(behind) or PART_OF_MONEY.search(before)
    money = NAMES_MONEY.search(lead[: topic.end]) and not counted
    beside = DOMESTIC.match(spot.tail) or "内资" in spot.so_far  # 协议利用外资31亿美元，协议引进内资152亿元
    money = money and not beside
    named = COVERED.match(behind) or money
    return bool(named or NAMES_FAIR.match(behind) or ("，" in behind and COVERING.search(before)))


def topic_ahead(spots: list[Spot], i: int, measure: str, bulleted: bool, topics: TopicGrammar) -> Topic | None:
    """A topic that follows its figures: 182.4亿元授信落到21个制造业项目上, or a list line 49个　现代服务业."""
    if measure == "amount" and i + 1 < len(spots) and AHEAD.match(spots[i].tail):
        return own_topic(spots[i + 1], "projects", topics)
    if not bulleted or ANY_STOP.search(spots[i].before):
        return None
    last = next((spot for spot in spots[i : i + LONGEST] if spot.tail.strip() not in ("、", "/")), spots[i])
    found = topics.topics(noun_after(last.tail)) if not BULLET_LEAD.sub("", spots[0].lead) else []
    return found[0] if found and found[0].start <= 2 else None


def noun_after(tail: str) -> str:
    return NOUN_END.split(tail.lstrip("\u3000 "))[0]


def modifies(topic: Topic, lead: str) -> bool:
    """The topic stands as a modifier or head of what is counted, not as a place where something happens."""
    gap, before = lead[topic.end :], lead[: topic.start]
    if (
        (topic.dimension in PLACES or topic.kind == "single")
        and topic.kind != "rest"
        and (
            gap[:1].isspace()
            or (
                PARTNER.search(before)
                and not lead.startswith("）")
                and not AGREED_WITH.match(gap)
                and not with_firms_of(topic, before, gap)
            )
            or ACTING.match(gap)
            or far_from_figure(gap, before)
            or EVENT_BEHIND.match(gap)
            or signed_there(topic, before, gap)
            or (PARTNERS.search(before) and SIGN_WITH_THEM.match(gap))
        )
    ):
        return False
    if only_announced(topic, before, gap):
        return False
    if (topic.dimension in ("sector", "region") or topic.kind == "document_kind") and EVENT_BEHIND.match(gap):
        return False  # 文旅产业投资大会签约34个: a part of the event's name
    if topic.dimension in ("place", "region", *PLACES) and VISITED.search(before):
        return False  # 晋东市赴长三角招商, 侨商经香港投资
    if before.endswith("承接") and TAKEN_OVER.match(gap):
        return False  # 承接大湾区产业转移前沿县
    if AUDIENCE.search(before) and ADDRESSED.match(gap):
        return False  # 面向欧洲企业发布项目180个
    if topic.dimension in ("place", "region", *PLACES) and gap.startswith(EVENT_NAME):
        return False  # 夏邑县第三届…大会: the place is a part of the event's name
    if topic.dimension == "region" and WITH_FIRMS.search(before) and SIGN_TOGETHER.match(gap):
        return False  # 贵州各地与大湾区企业共签约项目75个
    if topic.dimension == "region" and FIRMS_WITH.search(before) and SIGNS_THEN.match(gap):
        return False  # 省内企业与境外供应商签订采购协议18份
    return carries_over(before, gap, HEADS_NAME if topic.dimension == "sector" else HEADS_CLAUSE)


def with_firms_of(topic: Topic, before: str, gap: str) -> bool:
    """；与乌兹别克斯坦企业签约34个: in a list of partners the firms of a country are the part."""
    return topic.dimension == "source_country" and bool(LIST_GOES_ON.fullmatch(before) and FIRMS_SIGN.match(gap))


def signed_there(topic: Topic, before: str, gap: str) -> bool:
    """广西在新加坡签约项目15个: abroad is where it was signed; no money comes from there."""
    abroad = topic.dimension == "source_country" or topic.kind == "single"
    return abroad and before.endswith(("在", "赴")) and HELD_THERE.match(gap) is not None


def only_announced(topic: Topic, before: str, gap: str) -> bool:
    """从落户板块看，…: by what the figures are cut; 关于项目如何落地的提问时，…: what was asked about."""
    if topic.kind == "stage" and STAGE_ASKED.match(gap):
        return True
    if topic.kind == "session" and ALL_TOGETHER.search(gap):
        return True  # 主会场与四个分会场连线，共签约81个
    return bool(CUT_ENDS.match(gap) and CUT_BEGINS.search(before))


def far_from_figure(gap: str, before: str) -> bool:
    """A place in an earlier clause that does not speak of projects there."""
    own, *others = CLAUSE_STOP.split(gap)
    if not own and before[-1:] in ("是", "为", "："):
        return False  # 其次是江津区，为46亿元
    if len(others) == 1 and LEADS.search(own) and (not others[0] or GOES_ON.fullmatch(others[0])):
        return False  # 江苏、河南并列第二，各有9个
    return bool(others) and not SPEAKS_OF_PROJECTS.search(own) and not gap.startswith("：")


def carries_over(before: str, gap: str, heads: re.Pattern[str]) -> bool:
    """A topic reaches a figure in the next clause if its own clause says little else (制造业数量居首，有167个)."""
    if "。" in gap or len(gap) > 30:
        return False
    own, *others = CLAUSE_BREAK.split(gap)
    if others and ALL_OF_YEAR.search(others[-1]):
        return False  # 未开工的亮黄牌，力争全年签约项目130个
    if others and AIM_OF_ALL.search(others[-1]) and not heads.search(before):
        return False  # 扩大境外采购商规模，力争采购额超过90亿元
    if others and SPEAKS_OF_ALL.search(others[-1]) and (ATTENDS.search(own) or others[-1][:1] == "全"):
        return False  # 农业企业参会，全省共签约项目118个
    if len(others) == 1 and len(own) <= 14 and heads.search(before):
        goes_on = LEADS.search(own) if not others[0] else GOES_ON.fullmatch(others[0])
        if goes_on:
            return True  # 浙江企业成为主力军，签约项目63个: the subject of both clauses
    opens = OPENS.search(before)
    return not others or (len(own) <= 6 and "：" not in gap.rstrip("：")) or bool(opens) or gap.startswith("：")


def part_named(topic: Topic, spot: Spot, topics: TopicGrammar) -> Frame:
    """The part that the quantity's own words name."""
    dimension = dimension_of(topic, spot)
    scope = topic.kind if dimension == "channel" and topic.kind and topic.known else "whole"
    members = tuple(topic.member.split("、"))
    return Frame(
        dimension, topic.member, "signed", scope, places_of_part(topic, dimension, spot, topics), members, 0.95
    )


def shared_out(
    spots: list[Spot], i: int, carried: Frame | None, recent: list[str], topics: TopicGrammar
) -> Frame | None:
    """A、B和C…分别为x、y和z: the n-th figure belongs to the n-th name; a second list goes to the same names."""
    first = first_of_list(spots, i)
    if first is None:
        return None
    count, lead = list_length(spots, first), spots[first].own
    found = topics.topics(lead, spots[first].written_lead[: len(lead)])
    found = [t for t in found if t.member.count("、") + 1 == count] or found
    named = names_of(found[-1].member, count) if found else ()
    unknown = INDUSTRIES if THREE_INDUSTRIES.search(lead) else names_before(spots[first], count)
    if len(unknown) == count > 1 and len(named) != count:
        named, kinds = unknown, {topics.ending(name) for name in unknown}
        told = [
            t for t in found if any(name in t.member or t.member in name for name in named) and kinds != {"category"}
        ]
        frame = (
            part_named(told[0], spots[first], topics) if told else (carried or Frame("category"))._replace(places=())
        )._replace(status="signed")
        frame = frame._replace(dimension="category") if kinds == {"category"} else frame
    elif len(named) >= count:
        frame = part_named(found[-1], spots[first], topics)
    elif carried and len(carried.members) == count:
        frame, named = carried, carried.members
    elif carried and not found and len(recent) >= count > 1:
        frame, named = carried, tuple(recent)  # 央企合作6个、民企合作13个，金额分别为 …
    else:
        return None
    own = places_in_order(frame.places, found, len(named))[-count:]
    places = (own[i - first],) if own else ()
    return frame._replace(member=named[-count:][i - first], members=named, places=places, confidence=0.95)


def places_in_order(places: tuple[PlaceNamed, ...], found: list[Topic], count: int) -> list[PlaceNamed]:
    """The places of a list with one place for each name, so that the n-th figure has the n-th place alone."""
    ids = found[-1].places if found and len(found[-1].places) == count else ()
    known = {place.place_id: place for place in places}
    return [known[place] for place in ids] if all(place in known for place in ids) else []


def names_of(words: str, count: int) -> tuple[str, ...]:
    """The names of a list; a name may hold 和 itself where 、 alone gives as many as there are figures."""
    names = tuple(words.split("、"))
    names = names if len(names) == count else tuple(JOINTS.split(words))
    names = tuple(OF_PROJECTS.sub("", name) for name in names)
    names = tuple(stage_reached(RATE_NOW.sub("", name)) if RATE.search(name) else name for name in names)
    return (*names[:-1], NUMBERED.sub("", names[-1]) or names[-1]) if len(names) > 1 else names


def names_before(spot: Spot, count: int) -> tuple[str, ...]:
    """The names in front of 分别 that no vocabulary has: 其中当归、党参、黄芪分别为 …"""
    match = NAMES.search(spot.written_lead) or LISTED_NAMES.search(spot.written_lead)
    return names_of(match[1], count) if match and not NO_NAME.search(match[1]) else ()


def sibling(
    spot: Spot,
    measure: str,
    carried: Frame | None,
    topic: Topic | None,
    subjects: SubjectGrammar,
    topics: TopicGrammar,
) -> Frame | None:
    """落户前海的项目15个，南沙12个: a bare name in a list is one more member of the same cut."""
    if measure != "projects" or not carried or not carried.member:
        return None
    match = SIBLING.fullmatch(spot.lead.rstrip())
    if not match or NO_SIBLING.search(match[1]) or subjects.is_filler(match[1]):
        return None
    if topic and (topic.dimension != carried.dimension or topic.member not in match[1]):
        return None
    name = spot.written_lead[match.start(1) : match.end(1)]
    name = topic.member if topic else subjects.label(name) or name
    places = places_of_part(topic, carried.dimension, spot, topics) if topic else ()
    return carried._replace(member=name, members=(name,), places=places, confidence=0.8)


def summed(spot: Spot, recent: list[str], carried: Frame | None) -> Frame | None:
    """三市合计, 这两档合计: the sum of the parts that were just spoken of."""
    if not carried or len(recent) < 2:
        return None
    clause = before[1] if (before := THEIR_SHARE.search(spot.lead)) else spot.clause
    match = SUMMED.search(clause)
    number = next(filter(None, match.groups()), "") if match else ""
    if "、" in clause.strip("、") or NAMES_BOTH.search(clause):
        return None  # A、B、C三区合计 names them itself
    if match and carried.dimension == "size_band" and not number:
        return None  # 20亿元以上项目11个，10亿元以上项目26个，投资额合计…: of the last
    if not match or (spot.counted_before and FIRMS_AHEAD.match(spot.clause)):
        return None
    names = list(dict.fromkeys("、".join(recent).split("、")))
    last = COUNTED.get(number, len(names))
    return carried._replace(member="、".join(names[-last:]), confidence=0.85)


def industry_of_ratio(spots: list[Spot], i: int) -> Frame:
    """4.5:68:27.5 are the shares of the primary, secondary and tertiary industries, in this order."""
    place = 0
    while place < len(INDUSTRIES) - 1 and spots[i - place].lead in COLONS:
        place += 1
    return Frame("sector", INDUSTRIES[place], confidence=0.9)


def list_offered(topic: Topic) -> Frame:
    """The list that a topic names."""
    name = topic.member.strip("《》")
    return Frame("category", name, "offered", f"list:{name}", (), (name,), 0.95)


def part_offered(
    spot: Spot, topic: Topic | None, carried: Frame | None, offer: Frame | None, topics: TopicGrammar
) -> Frame | None:
    """A part of what is on offer: its own topic within the list, else what was spoken of before."""
    if topic:
        part = part_named(topic, spot, topics)
        return part._replace(status="offered", scope=offer.scope if offer else "list")
    return carried if carried and carried.status == "offered" else offer


def named_project(spot: Spot, previous: Mention | None, measures: MeasureGrammar, topics: TopicGrammar) -> Frame | None:
    """Money of one named project: a name or a company in the same clause and no count before the amount."""
    counted = (
        previous and previous.measure in ("projects", "amount") and previous.dimension not in ("project", "context")
    )
    if is_average(spot):
        return None
    before = (spot.lead if counted else spot.before).split("；")[-1]
    if PLACE_PROJECTS.search(spot.own):
        return None  # 武汉都市圈项目投资总额: projects of a place
    told = (largest_told(before) if spot.may & LARGEST_TOLD else None) or (
        put_somewhere(before) if spot.may & PUTS else None
    )
    if told:
        return Frame("project", spot.printed(told), "signed", "project", places_of(spot, topics), (), 0.85)
    behind = thing_behind(spot.clause, spot.tail)
    built = thing_built(spot.clause, spot.tail) or thing_agreed(before)
    portrait = behind or portrayed(before, spot.tail)
    portrait = portrait or (project_name(spot.lead, "") if builds(spot.clause, spot.tail) else None)
    if counted and not (companies_in(before) or "“" in before or portrait or one_of_those(spot)):
        return None
    name = project_name(
        before if not previous or previous.dimension in ("project", "context") else spot.lead, spot.tail
    )
    companies = investor_among(before, spot, previous)
    if not name and not built and not portrait and (not companies or EVENT_WIDE.search(before)):
        return None
    company = companies[0] if companies else portrait or ""
    thing = built or name or (behind if companies else "") or money_word(before, spot.tail, measures) * (not behind)
    label = project_label(spot.printed(company), spot.printed(thing)) + phase(spot.lead)
    return Frame("project", label, "signed", "project", places_of(spot, topics), (), 0.85)


def one_of_those(spot: Spot) -> bool:
    """分别是投资12亿元的电解液生产项目、投资8亿元的抽水蓄能项目: money of one that the list names."""
    return bool(INVESTS.search(spot.clause) and ONE_NAMED.match(spot.tail))


def is_average(spot: Spot) -> bool:
    if not spot.may & AVERAGES:
        return False
    return bool(
        AVERAGE.search(spot.clause)
        or AVERAGE_AHEAD.search(spot.lead)
        or AVERAGE.search(noun_phrase(spot.tail.lstrip())[:8])
    )


def money_word(before: str, tail: str, measures: MeasureGrammar) -> str:
    """What the money is, for a project that has no other name: 授信, 定向订单."""
    found = measures.kind.findall(clause_of(before)) or measures.kind.findall(tail[:12])
    return found[-1] if found else ""


def whole(spot: Spot, measure: str, signing: bool, carried: Frame | None, subjects: SubjectGrammar) -> Frame | None:
    """The whole of the event, where the words speak of it and name no part."""
    lead = spot.own
    if carried and carried.dimension == "size_band" and ALL_ARE.search(spot.before):
        carried = None  # 均为亿元以上项目，共64个
    if carried and carried.dimension == "project" and (measure == "projects" or "；" in lead):
        carried = None  # money of one project is followed by what all signed
    all_of_it = ALL_AGAIN.search(lead) or ALL_GROWN.search(spot.lead)
    if measure == "share" or (carried and not all_of_it and not subjects.subject(lead)):
        return None  # more of the part that was just named
    cue = bool(TOTAL_CUE.search(lead)) and not OF_A_PART.search(clause_of(lead))
    if measure == "projects" and not carried and PROJECTS_BEHIND.match(spot.tail):
        cue = cue or signing
    if measure == "change":
        grown = bool(ALL_GROWN.search(spot.lead))
        if carried and not grown and not ALL_SIGNINGS.search(clause_of(lead)):
            return None
        cue = grown or (signing and bool(OF_SIGNINGS.search(clause_of(lead))))
    return Frame("total", confidence=0.9) if cue else None


def carried_on(carried: Frame | None, measure: str, signing: bool, lead: str) -> Frame | None:
    """The frame of the figure before in the same sentence; where there is none, the whole by default."""
    if carried and measure == "share" and len(carried.members) > 1 and OF_LIST.fullmatch(lead):
        return carried._replace(member="、".join(carried.members), confidence=0.8)
    if carried:
        return carried if carried.confidence <= 0.85 else carried._replace(confidence=0.85)
    if signing and measure in ("projects", "amount", "change"):
        return Frame("total", confidence=0.6, reason="没有词语指明是哪一部分，按总体读")
    return None
