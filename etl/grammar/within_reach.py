"""Whether a part that words name reaches as far as the figure, or belongs to something else."""

from __future__ import annotations

import re

from etl.grammar.expressions import expression
from etl.grammar.roles import PARTNER, PLACES
from etl.grammar.spots import EVENT_NAME
from etl.grammar.topics import Topic

ACTING = expression(
    r"(?:市|县|区)?(?:新签|新引进|新招引)|行(?:签约|签下|活动|揽)|(?:今年|去年|上半年|下半年|前?[一二三四]个?季度|全年|当[天日]|\d{1,2}月份?)(?:以来)?，?(?:新|共|累计|合计|已)*(?:签约|签订|引进|招引|落地)(?!数|额)|集中(?:开工|竣工|签约)|(?:[\u4e00-\u9fff]{2,4})?(?:落幕|闭幕|开幕|举行|举办|揭幕|启幕)|(?:市|县|区)?(?:同|与|和|携手|联合|签下|签约(?!数|额|项目)|揽|迎|举|闭|开|召|落下|落幕)|各[\u4e00-\u9fff]{1,10}?(?:同|与|携手)|(?:共|累计|合计|总共)(?:签|达成|引进|招引)|签署|签订|各[市州县区盟旗地][^，。；]{0,14}(?:签|共|对接|引)|在[\u4e00-\u9fff]{2,8}?(?:推介|举办|举行|召开|签约|路演|开幕)|在(?:本届|本次|此次|这次|该)[\u4e00-\u9fff]{1,8}上，?(?:共|累计|合计)(?:签|达成|引进|促成)"
)
EVENT_BEHIND = expression(
    "[^，。；：、]{0,12}?(?:大会|博览会|洽谈会|交易会|推介会|对接会|恳谈会|招商会|圆桌会|交流会|座谈会|推进会|年会|展会|品牌展|论坛|峰会|合作周|活动|[\u4e00-\u9fff][洽博交]会|农高会)"
)
HEADS_CLAUSE = expression("(?:^|[，；。：])(?:其中|(?:作为)?(?:东道主|主宾[省市国]))?$")
HEADS_NAME = expression("(?:^|[，；。：])(?:其中)?[\u4e00-\u9fff]{0,4}$")  # 产业用纺织品 holds 纺织
SPEAKS_OF_ALL = expression("总额|总量|共|全[省市县州区]|合计|大会|活动")
ALL_OF_YEAR = expression("(?:全年|年内|今年|明年)[^，。；]{0,4}(?:签约|引进)(?:项目)?[^，。；]{0,4}$")
AIM_OF_ALL = expression(
    "^(?:并|将|努力|全力)*(?:力争|争取|确保|冲刺|力促)[^，。；]{0,6}(?:意向|采购|成交|签约|引资|引进|合同|协议|交易)[^，。；]{0,8}$"
)
ATTENDS = expression("参会|登台|到会|出席|参加|汇聚|亮相|齐聚|参展|赴会|到场")
LEADS = expression(
    "收获颇丰|硕果累累|满载而归|成果丰硕|热点|最“?热|最火|火热|抢手|(?:挑|扛)(?:起|着)?了?(?:大梁|重担|大旗)|唱(?:起|着)?了?主角|居首|领跑|主力|主角|压舱石|亮点|赢家|垫底|居末|最少|最低|抢眼|突出|最多|重头戏|大头|生力军|领先|并列|紧随|次之|第[二三四五](?![届次期])|最高|最大|最快|最猛|突破|势头|崭露头角|异军突起|亮眼|增势|可圈可点|热门|活跃|见长|占优|第一|东道主|主场|青睐|走俏|居多|最旺|独占鳌头|一枝独秀|亮点纷呈|前[二三四五六十]|前列|居前|火爆|红火|踊跃|强劲|不甘落后|不甘示弱|迅猛|喜人|可观|下单最多|签约最多|出手|拔得头筹|拔头筹|摘得头名|拥挤|扎堆|吃香|吃得开|受欢迎|受捧|畅销|紧俏|俏销|合作伙伴|老主顾|表现积极|热情高|热情高涨"
)
GOES_ON = expression(
    "(?:此次|本次|本届|今次|今届|当[天日晚]|首日|现场)?(?:(?:(?:两国|两地|双方)(?:企业)?)?(?:已|先后|现场|当场|累计|共|合计|一举|一口气|只|仅)*(?:签约|签订|签署|签下|达成|拿下|揽下)(?:采购|购销|订购|供货)?(?:项目|协议|合同|订单)?|(?:意向|合同|协议|采购)?(?:成交|采购|引资|签约)(?:总?金?额|资金)?|(?:签约)?项目(?:合计|共计|总计|共)|增幅|涨幅|增速|降幅|(?:只|仅|才)?有|(?:共有?|有|共?投资)?项目数?|投资额|签约额|金额|牵头项目|各有?|均为|也有|总投资|订单额|采购额|成交额|为|达|达到|有|共有|分别为|合计|共占|合计占)(?:数量?)?(?:均|都)?(?:为|是|有|达到?)?|"
    "(?:同比|环比|[比较](?:上届|上年|去年|首届)|仅|只|也)*(?:增长|增加|增|上升|下降|减少|降)(?:了|约|近|超)?"
)
CLAUSE_STOP = expression("[，：]")
CLAUSE_BREAK = expression(r"[，：\s]")
OPENS = expression("(?:围绕|聚焦|按照|来自|其中|对接)[^，]*$")
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
STAGE_ASKED = expression("[^，。；]{0,4}(?:问|时|后|前|之后|之前|以来)[^，。；]{0,2}，")
PARTNERS = expression("(?:与|同|和|携手)[^，。；]{1,16}、$")
SIGN_WITH_THEM = expression("[^，。；、]{0,10}等[^，。；]{0,8}(?:签|达成)")  # 与中旅集团、北京首旅等企业签约
AGREED_WITH = expression(
    "(?:等国?)?(?:企业|客商|客户)?(?:达成|签订|签署|签约|签下|签|合作)的(?:项目|协议|合同)?(?:总?[金数]?[额量])?(?:最[多高大]|居首)?，?(?:有|达|共|就|为)*占?$"
)
HELD_THERE = expression("(?:举办|举行|召开|开展)?[^，。；]{0,10}(?:签|达成|揽|引资|成交)")
TRIP = expression("之?行(?:签约|签下|签订|揽|引资|收获|带回)")
CUT_BEGINS = expression("[从按分以][^，。；]{0,4}$")
CUT_ENDS = expression("(?:类别|结构|分布|情况|布局|方向)?(?:上|来)?(?:看|分|说|划分|统计|区分)，")
LAST_OF_LIST = ("和", "及")  # 牧野区28亿元和延津县22亿元
SPEAKS_OF_PROJECTS = expression("项目|企业|投资|签约数|签约额|金额")


def modifies(topic: Topic, lead: str) -> bool:
    """The topic stands as a modifier or head of what is counted, not as a place where something happens."""
    gap, before = lead[topic.end :], lead[: topic.start]
    if (
        (topic.dimension in PLACES or topic.kind == "single")
        and topic.kind != "rest"
        and (
            gap[:1].isspace()
            or (is_partner(topic, before, gap) and not lead.startswith("）"))
            or (ACTING.match(gap) and not signed_by_it(topic, before, gap))
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
    if (before.endswith("承接") and TAKEN_OVER.match(gap)) or (AUDIENCE.search(before) and ADDRESSED.match(gap)):
        return False  # 承接大湾区产业转移前沿县, 面向欧洲企业发布项目180个
    if topic.dimension in ("place", "region", *PLACES) and gap.startswith(EVENT_NAME):
        return False  # 夏邑县第三届…大会: the place is a part of the event's name
    with_region = TRIP.match(gap) or (WITH_FIRMS.search(before) and SIGN_TOGETHER.match(gap))
    if topic.dimension == "region" and with_region:
        return False  # 欧洲行签约21个, 贵州各地与大湾区企业共签约项目75个
    if topic.dimension == "region" and FIRMS_WITH.search(before) and SIGNS_THEN.match(gap):
        return False  # 省内企业与境外供应商签订采购协议18份
    if topic.dimension in PLACES and PARTNER.search(before) and AGREED_WITH.match(gap):
        return True  # 与德国企业签订的合同金额最多，为8亿美元
    return carries_over(before, gap, HEADS_NAME if topic.dimension == "sector" else HEADS_CLAUSE)


def is_partner(topic: Topic, before: str, gap: str) -> bool:
    """与浙江企业签约28个: with whom it was signed, not what it is a part of; 和 may end a list."""
    if not PARTNER.search(before) or before in LAST_OF_LIST:
        return False
    return not AGREED_WITH.match(gap) and not with_firms_of(topic, before, gap)


def with_firms_of(topic: Topic, before: str, gap: str) -> bool:
    """；与乌兹别克斯坦企业签约34个: in a list of partners the firms of a country are the part."""
    return topic.dimension == "source_country" and bool(LIST_GOES_ON.fullmatch(before) and FIRMS_SIGN.match(gap))


def signed_by_it(topic: Topic, before: str, gap: str) -> bool:
    """其中青石县签约的14个项目, 其中合肥市签约58个: what one place signed."""
    among = before.endswith(("其中", "其中，")) and topic.dimension in ("place", "source_province")
    return among and gap.startswith(("签约", "签订", "新签", "签下"))


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
    if "。" in gap or "；" in gap or len(gap) > 30:
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
