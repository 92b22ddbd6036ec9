"""Named projects: who signs, and what the project is called."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.spots import Spot, noun_phrase
from etl.grammar.topics import GENERIC
from etl.grammar.triggers import needs
from etl.records import Mention

FIRM = expression(
    r"(?:^|[；。]|[资外]企业)([\u4e00-\u9fff]{2,4}(?:装备|电子|新材|生物|农业|文旅|电器|医药|实业|物流|材料))(?=落户|在|拟|将|计划|投资|追加|增资|与|用|获|签)"
)
NO_COMPANY = expression(
    r"注册资本|社会资本|(?:完成|办理|办妥)(?:新)?公司|聚焦|涉及|围绕|领域|涵盖|(?:新|清洁|绿色)(?:能源|食品)$|等|省[内外]|境外|国内|上市|参[会展]|全部|多家|各|来自"
    r"|^重[点大]|^(?:国有|大型|中小|股份制?|商业|政策性|开发性|全国性|地方|法人|城市|农村|农商|城商|村镇|民营|外资|保险|金融|融资|担保|银行)+(?:银行|机构)$"
)
COMPANY = expression(
    r"(?:^|[，。；、：\s“”（）()与和由为向在对的是]|\d强(?:企业)?)(?!建设|新建|投建|兴建|打造)([\u4e00-\u9fffA-Za-z·（）()]{2,24}?(?:集团|公司|银行|重工|科技|股份|数科|资本|基金|酒庄|动力|能源|食品|机构|分行|控股)(?:控股|股份)?(?:集团)?(?:(?:有限)?(?:责任)?公司)?)(?!化工|产业(?!园|基地|城)|领域|类|行业|债)"
)
ONE_FIRM = expression(
    r"(?:一家|这家|该|某|的)([\u4e00-\u9fffA-Za-z]{2,16}?(?:企业|公司|机构|集团|(?<=[一家的])[民央国车药外]企|进口商|经销商|制造商|供应商|采购商|医院|大学|[药车房酒国外]企|[\u4e00-\u9fff]{1,3}商(?=则?(?:订购|采购|购买|签|将|与|向|拿下|买下|投资|拟|看中)|则?在)))"
)
INVESTS = expression(
    r"(?:总投资|投资|拟投|斥资|出资|拿出|增资|豪掷|砸下|砸出|投入|追加|投下|带着|准备拿出|准备投入|计划投入|拟以|将以|投资额|投资约|投资近|投资超)(?:约|近|超|逾|达|为|了|总额|仅|只|只有|仅有|不过)?$"
)
DEALS = expression(
    "(?:签下|签订|签署|拿下|达成|签了|获得|拿到|签约)(?:[^，。；]{2,6}(?:客户|客商|企业|采购商))?(?:了|其中的|总额|价值|近|超|约)*$"
)
OF_DEAL = expression("的?[^，。；、]{0,8}(?:订单|合同|大单|协议|贷款|授信)(?=[，。；、”]|$)")
PRICED = expression("(?:合同总价|总价|订单金额|订单总额|合同金额|金额|货值)(?:为|达|约|超|近)?$")
BUYS = expression("一家[^。；]*(?:订购|续签|供应|供货|包销|采购|签下|签订|买下|敲定|拿下)|订购(?!销)")
COMES_FROM = expression("来自(?:于)?([\u4e00-\u9fffA-Za-z]{3,10})$")
SPEAKER = expression("(?:投资方|企业方)?([\u4e00-\u9fffA-Za-z]{3,10}?)(?:项目|公司)?的?(?:有关|相关)?(?:财务)?负责人")
BUILDS = expression(
    r"(?:人民币)?[，、]?(?:在|建|用于|打造|新建|改造|扩建|布局|设立|落子|落户|，?到[^，。]{2,8}(?:开|建|办))"
)
PORTRAIT = expression(
    "用地|占地|厂房|生产线|产线|达产|投产后|建成后|投运后|年产|建设|新建|改造|就业|吸纳|下线|车间|基地|产能"
)
CLAUSES = expression(r"[，。；：、！？（）\s]")
SENTENCES = expression(r"[。！？\n]")
SUBJECT = expression(
    r"由?“?([\u4e00-\u9fffA-Za-z]{3,14}?)”?(?=又|与|(?<!合)同|和|拟|将|计划|准备|则|带着|拿出|投资|斥资|出资|在|签|也|还|看中|看重|是|凭|的负责人|负责人|选择|落户)"
)
NO_SUBJECT = expression(
    "大会|交易团|代表团|分团|博览会|论坛|本届|此次|项目|活动|其中|全省|全市|全县|全区|会上|记者|市场|我们|他们|据|这家|该|今年|去年|目前|企业$|一个|这样|当地|签约|吸纳|吸引|负责人|这次|此外|同时|计划|总投资|投资|累计|完成|产业$|领域"
)
SO_MANY_FIRMS = expression("等(?:\\d+|[一二三四五六七八九十多数几]+)余?多?家")
EACH_OWN = expression("[^，。；]{0,12}分别")  # …亿元，宁东能源化工基地、中卫市分别为 others
SO_MANY = expression(
    "(?<=项目)(?:数|数量)?(?:共|要|将|力争|预计)*(?:占(?![地用])|不少于|不低于|超过|达到?|有)(?:到|总[数额]的)?(?:[\\d一二三四五六七八九两]|$)"
)  # 签约额90亿元，食品项目占六成
AUTHORITY = expression("(?:[市县区旗州省镇乡]|政府|管委会|管理委员会|交易团|代表团|经贸团|分团|部门|[局厅委办])$")
PARTNER = expression(r"(?:与|同|和)([\u4e00-\u9fffA-Za-z]{3,14}?)(?:签[订署约下]|共同|合作|达成|联合)")
LENDERS = expression("(?:\\d+|[一二两三四五六七八九十]+)?家[^，。；]{0,4}(?:银行|机构|银团)")
AMOUNT_LEFT = expression(
    r"^[万亿千百]?(?:平方米|立方米|千瓦时?|吉瓦时?|兆瓦|[吨米台套件只辆支亩头羽片颗瓶箱锭条双]|(?<=[万亿千百])[个部])"
)
THING = expression(
    r"的([\u4e00-\u9fffA-Za-z“”]{4,20}?)(?=[，。；、]|将|是|为(?=[历本此全我最])|就|在|落|正|已|签|建|开|也|则|(?<!总)成(?![型套品])|$)"
)
SAID_OF_IT = expression("是(?=[本此这全我目])|将(?=[在于由])")  # 总投资18亿元的甲项目是本次最大的项目
NO_THING = expression("项目$|企业$|大单$|^项目|^企业|合同$|订单$|投资$|签约|奖|补")
PROJECT_NAME = expression(
    r"“([^”]{4,40})”|([\u4e00-\u9fffA-Za-z]{3,24}(?:项目|基地|总部|产线|生产线|中心|园|电站|工厂|度假区|综合体|枢纽|(?<![商播购销鲜易])平台)"
    r"(?!贷款|授信|融资|资金|资本金|集中(?:签约|开工|竣工)))"
)
VERBS = expression(
    r"^.*(?:签约|签订|签署|签下|签了|签下了|签订了|签署了|建设|投建|合建|共建|组建|新建|扩建|兴建|改建|筹建|承建|打造|上马|实施|引进|落户|追加|共同投资|为其|[的次别]是|当属|当数|的|将在|拟|与|在)(?:一[个座条处])?"
)
BUILT = expression(
    r"(?:，|、|（[^（）]{1,20}）)?(?:将|拟)?(?:在[\u4e00-\u9fff]{2,14}?)?(?:用于)?"
    r"(?:建设|新建|扩建|兴建|改建|筹建|投建|建造|打造|改造|设立|上马|实施|布局)(?!后)(?:运营|一[座个条处家]|集[^，。]{2,20}(?:于)?一体的)?"
    r"([\u4e00-\u9fffA-Za-z“”]{3,24}?)(?=[，。；、（]|等?项目|$)(项目)?"
)
AGREED = expression(
    r"(?:签约|签订|签署|签下|引进|投资|建设|带来|落户[^，。；]{0,12})的([\u4e00-\u9fffA-Za-z“”]{4,24}?(?:项目)?)，?(?:(?:计划|预计|拟|协议|固定资产|项目)*"
    r"(?:总投资|投资总额|投资额|投资))(?:约|近|超|逾|达|为|了)*$"
)
AGREED_FOR = expression(
    "[与和同][^，。；]{2,20}(?:签约|签订|签署|签下|达成)的(?!(?:合作|战略合作|框架|采购|购销)*(?:合同|协议))([\u4e00-\u9fffA-Za-z“”]{4,24}?(?:合同|协议|订单))，?"
    "(?:合同)?(?:总?金额|总额|总价|货值|合同额|标的额)(?:约|近|超|逾|达|为|到)*$"
)
KIND_OF_PROJECTS = expression(
    "[^，。；]*(?<![高平同中初优均])等(?![离级比高静温])|"
    "[^，。；]*(?:订单|合同|协议)[和与及、][^，。；]*项目$|"
    "[个项]?(?:利用外资|外资|内资|省际|省外|省内|市外|招商|国内|国际)[一-鿿]{0,4}项目$|新?(?:开工|竣工|投产|签约|引进|在建|续建|落地|入库|储备)项目$"
)
ZONE_OF_PLACE = expression(
    "[省市县区镇乡州旗](?:工业|产业|科技|物流|化工|高新|经济|技术)+园"
)  # 县工业园区 is where it goes
SUPERLATIVE = expression(
    "项目|(?:头号|一号|龙头|重点|标志性)(?:工程)?项目|.{0,6}?(?:最[大高多新]|第一大)的?(?:单体|投资|签约|产业|工业)*项目"
)  # …项目是此次签约的最大项目
PRAISED = expression("(?:也|则)?[是为][^，。；]{0,14}?(?:最[大高多新]|第一大|头号|一号)[^，。；]{0,8}?(?:项目|单)")
NEXT_OF_LIST = expression("^[）)]?、")
LED_TO = expression(r"^(?:.*(?:的是|其次是|依次是|分别是|其中|项目由|项目是|项目来自)|由|是|以|与|和|同)(?=..)")
LEGAL_FORM = expression(r"(?<=..)(?:股份|集团)?有限(?:责任)?公司$")
ONE_PHASE = "[一二三四首]期"
PHASE_NAMED = expression(f"(?<=..){ONE_PHASE}$")
PHASE = expression(rf"({ONE_PHASE})(?:工程|项目)?(?:总?投资|注资|规模|投入|资金)?(?:约|近|超|为|达)?$")
OF_PROJECT = expression("其中")
PLAIN_MONEY = frozenset({"投资", "总投资", "投资额", "投资总额", "增资"})

LARGEST = expression(
    "(?:^|[，；。])(?:其中)?，?[^，；。]{0,6}最[大高重多]的?(?:一?[个项单笔宗家]|(?:投资|单体|签约)*项目)?，?(?:则?是|为|当属|当数)"
    "([^，；。]{3,36}(?:项目|基地|园|中心|厂|线|平台|工程|电站|综合体|枢纽|港|城|馆|总部|贷款|授信|订单|合同))，"
    "该?(?:项目)?(?:计划|预计|拟|协议|合同)?(?:总?投资(?:总?额)?|合同额|签约额|总?金额|授信额?)[达约近超逾为]*$"
)
LARGEST_OF_ALL = expression(  # 最大的一个煤电铝一体化项目投资68亿元
    "最[大高重]的一?[个项]([^，。；]{4,24}项目)(?:计划|总)?投资(?:额)?(?:为|达|约|超|近)?$"
)
LANDED = expression("^(?:落户|落地|选址|位于)[于在]?")
BUILT_IN = expression(
    "^([^的]{2,16}?)(?:拟|将|计划)?在[^的]{2,10}?(?:投资)?(?:建设|新建|投建|兴建|打造|布局|实施)的(?=..)"
)
PUT = expression(
    "(?:^|[，；。])([\u4e00-\u9fff]{2,12}?)(?:决定|计划|准备|拟|将)*[把将]([^，。；]{2,24}?(?:项目|生产线|产线|基地|工厂|总部|研发中心))"
    "(?:整体)?(?:放[在到]|落[在到]|搬[到回至]|迁[到回至]|建[在到]|布局[在到]|落户)了?[^，。；]{2,16}，(?:计划|预计)?(?:总?投资(?:总?额)?)[达约近超逾为]*$"
)
PAID_BY = expression("由([^，。；\\d]{3,14}?)(?:独家|独资|单独|全额|共同)?(?:投资|出资|斥资)(?:约|近|超|逾)?$")
MAKES = expression(
    "[，、](?:拟|将|计划)?(?:在[^，。；]{2,16}?)?(?:主要|专业)?(?:生产|制造)([^，。；、\\d]{2,12})(?=[，。；、])"
)
NUMBERED = expression("(?:[这那]|[一二两三四五六七八九十几])个项目")
PUTS = needs("把 将", PUT)
LARGEST_TOLD = needs("最大 最高 最重 最多", LARGEST, LARGEST_OF_ALL)


def companies_in(text: str) -> list[str]:
    """The firms that a text names; 江苏、天津等地企业 are none, and 农业银行等8家金融机构 are several."""
    if SO_MANY_FIRMS.search(text):
        return []
    named = (LED_TO.sub("", name) for form in (FIRM, ONE_FIRM, COMPANY) for name in form.findall(text))
    return [name for name in named if not NO_COMPANY.search(name) and f"{name}等" not in text]


def thing_built(clause: str, tail: str) -> str | None:
    """投资12亿元建设预制菜中央厨房: what the money is for, whatever its name ends in."""
    built = BUILT.match(tail) if INVESTS.search(clause) else None
    if not built or GENERIC.fullmatch(built[1]) or NO_THING.search(built[1]):
        return None
    return built[1] + (built[2] or "")


def portrayed(before: str, tail: str) -> str | None:
    """Who invests, in a sentence that portrays one undertaking: 枣原生物又签下二期合同：投资5.2亿元，用地160亩."""
    invests = INVESTS.search(before) and (BUILDS.match(tail) or PORTRAIT.search(tail) or PORTRAIT.search(before[-60:]))
    deals = (DEALS.search(before) and OF_DEAL.match(tail)) or (PRICED.search(before) and BUYS.search(before))
    if not invests and not deals:
        return None
    clauses = [clause for clause in CLAUSES.split(before) if clause]
    if comes_from := next((m[1] for c in reversed(clauses) if (m := COMES_FROM.search(c))), None):
        return comes_from
    for clause in clauses if deals else reversed(clauses):
        if deals and LENDERS.match(clause) and (borrows := PARTNER.search(clause)):
            return borrows[1]
        subject = SUBJECT.match(clause)
        if subject and AUTHORITY.search(subject[1]):
            return signs_with[1] if (signs_with := PARTNER.search(clause)) else None
        if subject and not NO_SUBJECT.search(subject[1]):
            return subject[1]
    return None


def builds(clause: str, tail: str) -> bool:
    """…项目投资7.8亿元，建成后年消化毛竹30万吨."""
    return bool(INVESTS.search(clause) and PORTRAIT.search(tail[:40]))


def thing_behind(lead: str, tail: str) -> str | None:
    """总投资18亿元的瀚禾乳业智慧牧场: what the money is for, named behind it."""
    match = THING.match(tail) if INVESTS.search(lead) else None
    return match[1] if match and not GENERIC.fullmatch(match[1]) and not NO_THING.search(match[1]) else None


def largest_told(before: str) -> str | None:
    """投资额最大的是落户乌当区的医疗器械产业园，总投资…: the undertaking that stands out among those just counted."""
    match = LARGEST.search(before) or LARGEST_OF_ALL.search(before)
    return LANDED.sub("", BUILT_IN.sub(r"\1", match[1])) if match else None


def put_somewhere(before: str) -> str | None:
    """岚拓新材把碳纤维项目放在了宁东，总投资…: what was put there, and who put it."""
    match = PUT.search(before)
    return match[1].removesuffix("决定") + match[2] if match and not NO_SUBJECT.search(match[1]) else None


def maker(clause: str, tail: str) -> str | None:
    """由乙光电投资3.6亿美元，在甲地生产触控面板: who pays, and what will be made."""
    paid, makes = PAID_BY.search(clause), MAKES.match(tail)
    return f"{paid[1]}{makes[1]}项目" if paid and makes else None


def firm_before(text: str, of_project: bool) -> str | None:
    """The firm, or the project, that the sentences before spoke of last, for 这家企业, 该公司, 该项目."""
    for sentence in reversed(SENTENCES.split(text)[-3:]):
        if of_project and (named := PROJECT_NAME.findall(sentence)):
            return VERBS.sub("", named[-1][0] or named[-1][1])
        if found := companies_in(sentence):
            return found[-1]
        if found := PROJECT_NAME.findall(sentence):
            return found[-1][0] or found[-1][1]
        subject = SUBJECT.match(sentence) or SPEAKER.search(sentence)
        if subject and not NO_SUBJECT.search(subject[1]):
            return subject[1]
    return None


def project_name(before: str, tail: str) -> str | None:
    """The name of a project around an amount: in quotes, or a phrase that ends as names of projects end."""
    ahead = tail.partition("。")[0].partition("；")[0]
    near = SAID_OF_IT.split(noun_phrase(tail)[:30])[0] if tail[:1] in ("的", "“") else ""
    for text in (near, PRAISED.sub("", before), ahead):
        found = list(PROJECT_NAME.finditer(text))
        for match in reversed(found) if text is before else found:
            name = match[1] or VERBS.sub("", match[2])
            if match[2] and text[: match.start(2)][-1:].isdigit():
                name = AMOUNT_LEFT.sub("", name)  # 年产8000万米功能面料项目
            if (
                len(name) > 3
                and not name.startswith(("平均", "每个"))
                and not KIND_OF_PROJECTS.match(name)
                and name.endswith(
                    ("项目", "基地", "总部", "线", "中心", "园", "平台", "电站", "工厂", "度假区", "综合体", "枢纽")
                )
                and not GENERIC.fullmatch(name)
                and not SUPERLATIVE.fullmatch(name)
                and not NUMBERED.fullmatch(name)
                and not ZONE_OF_PLACE.fullmatch(name)
                and not (text is ahead and (EACH_OWN.match(text, match.end()) or SO_MANY.match(text, match.end())))
            ):
                return name
    return None


def thing_agreed(before: str) -> str | None:
    """与奉节县签约的青龙坝抽水蓄能电站投资约…: what was signed for, named in front of its money."""
    if contract := AGREED_FOR.search(before):
        return contract[1]
    match = AGREED.search(before)
    thing = match[1].removesuffix("项目") if match else ""
    if match and SUPERLATIVE.fullmatch(match[1]):
        return None
    return match[1] if match and not GENERIC.fullmatch(thing) and not NO_THING.search(thing) else None


def investor_among(before: str, spot: Spot, previous: Mention | None) -> list[str]:
    """The firms that a figure may be of: in a list of projects (A项目（5亿元）、B项目) those of its own item alone."""
    own = companies_in(spot.lead)
    if NEXT_OF_LIST.search(spot.lead) or (own and previous and previous.dimension == "project"):
        return own
    return companies_in(before + spot.quantity.text + spot.noun)


def project_label(company: str, name: str) -> str:
    """Company and name in one label, nothing said twice, without the legal form of a company."""
    company, name = LEGAL_FORM.sub("", company).removeprefix("由"), name.removeprefix("由")
    name = "" if company and name in PLAIN_MONEY else name
    said = next((n for n in range(min(len(company), len(name)), 2, -1) if company.endswith(name[:n])), 0)
    return name if company in name or name.endswith("总部") else company + name[said:]


def phase(clause: str, tail: str) -> str:
    """其中一期投资5亿元, 首期投资6亿元的乙项目: the phase that money is of; empty where it is of the whole project."""
    match = PHASE.search(clause)
    return match[1] if match and (tail.startswith("的") or OF_PROJECT.search(clause)) else ""
