"""What a figure is a part of: the topic its words name, by the vocabulary or, unseen, by the grammar of the phrase."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from etl.grammar.expressions import any_of, expression, one_of
from etl.grammar.lexicon import Hit, Lexicon
from etl.grammar.stages_reached import stage_reached
from etl.grammar.triggers import Triggers

HAN = r"[\u4e00-\u9fffA-Za-z0-9·“”+×\-]"
KINDS = expression("[\u4e00-\u9fff]{0,4}?(?:产业|行业|领域|方面|业态|板块|赛道|产业链)")
DEALS = expression(
    "(?:合作|合同|框架|基金|投资|(?:^|对外|国际|国内|进出口)贸易|协议|战略|意向|赋能|出海|采购|融资|人才|科研|订单|建厂|供货|转化|并购|增资|研发|技改|采购配套|配套采购|协作配套|其他|其它|成交项目|项目|协定|发布|平台|创新|首发|成果|活动)$"
)
HAN_LETTER = expression("[\u4e00-\u9fff]")
SENTENCE = 64  # phrases that the rules ask for again and again within a sentence
NO_TRADE = expression(
    "[厅局委署司]|办(?![公学事理法])|机构(?=[与和同向对为共签预授拟将已现])|部门|主管部门|园(?!林|艺)|集聚区|聚集区|开发区|示范区|新城|(?:成交)?总?额"
)
OF_ANY_KIND = expression("(?:配套|特色|优势|关联|支撑|上下游|热门|前沿)+")
STOP_OF_TOUR = expression("站(?![点台前房])")
PROVINCES = expression("(省区市|省市|省份)(?:企业|投资|客商)*$")
JOINTS_OF_STAGES = ("、", "和", "及", "以及")
STAGE_JOINERS = frozenset(
    f"{rate}{joint}{thing}" for rate in ("", "率") for joint in JOINTS_OF_STAGES for thing in ("", "项目", "合同")
)  # 合同履约率、资金到位率和项目开工率
JOINERS = frozenset({"", "、", ",", "，", "和", "及", "与", "以及", "等", "、其他", "或"})
BODIES = (
    "银行|集团|公司|股份|科技|商会|协会|委员会|分行|大学|学院|研究院|晨报|日报|晚报|海关|航空|机场|交易团|代表团|"
    "经贸团|展团"
)
NAME_TAIL = expression(rf"[\w（）()]{{0,12}}?{one_of(BODIES)}|行”")
DELEGATION = expression("(?:[、和及与][\u4e00-\u9fff]{2,4}?)*(?:交易|代表|经贸)?[分展]?团(?!体|队|购)")
PLACE_BEFORE = expression(r"(?:国|洲|省|市|[东南西北]方)$")
GENERIC_WORDS = (
    "(?:大|好|强|国际|国内|贸易|国际、国内|国内、国际|国内外|省内外|海内外|中外|各类|经济|对口|重大|重点|新签约|新签|签约|产业|合作|协作|招商引资|招商|投资|正式|合同|协议|新|亿元|回归|全部|其他|其中|本届|本次|大会|活动|共|拟|在建|单个|每一?个|一个|个|该|此|现场|集中|"
    "合计|总计|小计|招引|引进|优质|上述|资金|主要|相关|经贸|建设|单体|以上|以下|各类|一批|多个|企业|客商|客户|资本|公司|平均|单体|户均|总|的)+"
)
GENERIC = expression(GENERIC_WORDS)
GENERIC_TAIL = expression(rf"{GENERIC_WORDS}$")
BARE_KINDS = frozenset({"领域", "行业", "产业", "板块", "方面"})
BY_KIND = expression("[分各按从]?(?:领域|行业|产业|板块|方面)")
OF_SET = expression("”$|大(?:优势|主导|重点|特色|支柱|先导|新兴|传统|战略性|千亿)+$")
DECLARED = expression("“|^[\\d一二三四五六七八九十]|重点|标志|优势|主导|特色|支柱|首位|千亿|百亿|通道")
OF_CLASSES = expression("[从按分看论]?(?:品|门|种|大|分|商品|产品|项目|行业)类")
EACH = expression("各[省市州县区盟旗乡镇街地]")
SEVERAL_OF_THEM = expression("[两三四五六七八九十]个[市县区州镇乡]")  # 铜岭、安水、都州三个市州
OWN_PLACE = expression("[我本该全][省市县区州旗盟镇]")  # 在我省投资项目
COVERED = expression(r"(?:等)?(?:重点|相关|多个|各)?(?:领域|方面)")
TRIM_FRONT = expression(
    r"^.*(?:[首上本]届|其次是|落户(?:在|于|到)?|属于|其中|还有|另外还有|等省区市?|等省市?|等地|等|以上|上述|举行了?|举办了?|召开了?|开展了?|共建共享|共建|共享|另有|另外|包括|分别是|分别为|依次是|依次为|以及|涉及|涵盖|共有|达成|签署|签订|签约|签下|促成|推出|推介(?!专场|会|活动)|具体到|细分到|细化到|列入|收录|纳入|梳理出|发布|引进|带来|此次|围绕|聚焦|策划|在(?![外京沪港])|的是|的|从|由|来自|要数|当属|莫过于|仅仅?|光是|单是|东道主|(?<!为)了(?!解)(?=..)|[，、：:；。（）()\s—·■])(?:了(?!解))?"
)
NO_PLACE = (
    "(?!(?<=落)户|(?<![\u4e00-\u9fff])[和与及]|其他|其余|各|(?<=[各乡])镇|[全本该我一二三四五六七八九十两][市县区])"
)
NO_JOINT = "(?!区[和与及]|(?<=[区市县镇乡])[和与及])"  # 枫溪片区和凤泉湖高新区 are two
TOWN = f"(?:{NO_JOINT}[\\u4e00-\\u9fff]){{1,5}}" + "(?<![社园地景展小新特校厂库矿战片该我省内外两三四五六返归还思他])"
REGIONS = "省区市|省市|省份|州市|地区|沿线城市"
STAGE = (
    "(?:已经?|尚未|还未|未能?|没有?|没能|正在|处于|进入)?(?:全部|均|都)?(?:实现|陆续|相继|先后|顺利|正式)?(?:正在建设|部分开工|部分投产|试生产|试营业|营业(?!收|额|执|利)|开工在建|开工建设|破土动工|动工建设|动工|在建|竣工投产|投产(?:见效|达产)|竣工投用|竣工验收|建成运营|建成营业|投入运营|投入使用|投入生产|建成投产|建成投用|建成投运|投产达效|投用|投运|竣工|开工|投产|已注册公司|建成或在建|已建成|"
    "履约(?:进场)?|兑现|开门迎客|开门纳客|授信到位|放款|投放|发放|资金到位|到位资金|到位(?=率)|落了地|开了工|投了产|落地|开业|进入实施阶段|进入前期|前期阶段|开展前期|正在推进|在推进|推进中|办理[^，。；]{2,6}手续|具备(?:开工|投产)条件|完成(?:选址|(?:公司|工商)?注册|备案|供地|拿地|摘牌)|选[好定]了?[厂地]?址|(?:黄掉|告吹|夭折|搁浅|流产|终止|解约)了?)"
)
STAGES = f"{STAGE}(?:(?:[或和、]|以及){STAGE})+"  # 开工建设或建成投产
STAGE_HEADS = any_of(head for sign, head in pairwise(STAGE) if sign in "(|:" and head >= "一")
STAGE_ENDS = "率|转化率|项目|贷款|的|有|达|超|近|，|$"
STAGE_TAIL = expression(STAGE_ENDS)
ZONE = (
    "示范城|生态城|科学城|科技城|航空城|汽车城|大学城|创新城|药城|高铁新城|新城|商务区|保税区|保税港区|综保区|自贸片区|自贸区|合作区|"
    "示范区|试验区|临港片区|片区|港区|经济技术开发区|工业集中区|集中区|工业园区?|产业园区?|科技园区?|物流园区?|旅游度假区|度假区"
)  # a place of business within a city
# The form of a name, characters or words without one of which there is none, and the expression that finds it.
FORMS: tuple[tuple[str, Iterable[str], re.Pattern[str]], ...] = (
    (
        "list",
        ("清单", "》", "项目册", "项目库", "招商手册"),
        expression(
            r"(《[^》]{2,30}(?:清单|目录|册|库|指南|榜单?|汇编|机会|手册)》|(?:“[^”]{2,12}”)?[\u4e00-\u9fff]{2,14}(?<!两张)(?:(?<!签约)(?<!签约项目)(?<!写[在进])(?<!问题)(?<!任务)(?<!责任)清单(?!管理|化|式|制)|项目册|项目库|招商手册))"
        ),
    ),
    ("list", "求", expression(r"(?:发布|推出|公布|带来)了?([\u4e00-\u9fff]{2,8}?需求)(?!量)")),
    ("pair", "作", expression(r"([\u4e00-\u9fff]{2,5}[与和][\u4e00-\u9fff]{2,5}(?:之间的)?合作)(?=项目)")),
    (
        "stages",
        "工",
        expression("((?:集中)?(?:签约|开工|竣工|投产)(?:(?:[、和及与]|暨)?(?:签约|开工|竣工|投产))+)(?=项目)"),
    ),
    (
        "stage",
        "建产工约位地业用运段期续款进放现客址册案牌效掉吹折浅止",
        expression(rf"(?=[{STAGE_HEADS}])(?<!签约)({STAGE})(?={STAGE_ENDS})"),
    ),
    (
        "rest",
        "其",
        expression(
            r"((?:[\u4e00-\u9fff]{2,4}(?:市|县|区))?其[余他](?:[两三四五六七八九十]+个?)?(?:县市区|县市|县区|区县|州市|市州|盟市|地市|设区市|地区|省市|市县|旗县|乡镇|街镇|产业|行业|农产品|[省市县区州](?=[（，。；、]|$))(?:和(?:园区|开发区))?)"
        ),
    ),
    (
        "session",
        "场",
        expression(rf"({HAN}{{2,12}}专场|(?:^|(?<=[，。；：、中]))[\u4e00-\u9fff]{{2,6}}(?:主会场|分会场))"),
    ),
    (
        "class",
        "类",
        expression(
            rf"({HAN}{{2,16}}类)(?=项目|场景|成果|协议|合同|订单|产业|企业|的|另有|有|共|占|达|为|最|\s|[，、：（]|$)"
        ),
    ),
    (
        "contract",
        "技",
        expression(
            r"(技术(?:开发|转让|许可|咨询|服务)(?:(?:[、和与及]|以及)(?:技术)?(?:开发|转让|许可|咨询|服务))*)(?:类)?(?=合同|协议|项目|$)"
        ),
    ),
    ("chain", "链", expression(rf"({HAN}{{2,14}}产业链)(?!供应链|上下游|布局|条)")),
    (
        "sector",
        "业域块",
        expression(
            rf"({HAN}{{1,14}}(?:{one_of('产业|服务业|制造业|工业|农业|领域|行业|板块')}|(?<![创就开企])业))(?!链|集群|务|界|主|绩|内|余|园|集聚区|聚集区|集中区|开发区|示范区|新城)"
        ),
    ),
    ("region", REGIONS.split("|"), expression(rf"({HAN}{{2,14}}?){one_of(REGIONS)}(?!$)")),
    (
        "region",
        ("都市圈", "城市群", "经济圈", "经济带", "走廊"),
        expression(r"((?!前[一二两三四五六七八九])[\u4e00-\u9fff]{2,6}(?:都市圈|城市群|经济圈|经济带|走廊))"),
    ),
    ("area", "济", expression(r"([\u4e00-\u9fff]{2,6}(?<![港空发])经济区)(?=签约|项目|引进|、|有|$)")),
    (
        "set",
        "导势点色柱兴统略亿志",
        expression(
            r"([三四五六七八九十\d]+大(?:优势|主导|重点|特色|支柱|先导|新兴|传统|战略性|[千百]亿级?|标志性)+产业(?:集群|链)?)"
        ),
    ),
    ("region", "外", expression(r"([\u4e00-\u9fff]{2,6}以外)(?=地区|的|项目|$)")),
    (
        "region",
        "内外",
        expression(
            r"((?![^，。；：、]*(?:来自|引进|引入))[\u4e00-\u9fff]{2,6}?[省市州][内外])(?=项目|企业|的|：|有|共|占|签约|\s|$)"
        ),
    ),
    (
        "place",
        "城区园湾岛",
        expression(
            rf"(?:^|(?<=[，；。：、]))({NO_PLACE}[\u4e00-\u9fff]{{2,8}}?(?:{ZONE}))(?=签约|引进|承接|[、和与及：]|$)"
        ),
    ),
    (
        "place",
        "市县区镇乡道州盟旗",
        expression(
            rf"({NO_PLACE}{TOWN}{one_of('市|县|区|镇|乡|街道|自治州|州|盟|旗|新区|经开区|高新区|经济开发区|开发区')})(?=签约|承接|承载|分别|依次|率先|先后|双双|新签|新引进|项目|引进|到位资金|拿下|斩获|收获|均有|都有|合计|共签|累计签|各(?:有|自)?$|等地|等(?:乡镇|镇街|街道|县市|区县|县区|园区)|等[两三四五六][市县区州]|[、和与及：（的]|$)"
        ),
    ),
    ("firms", ("企业", "资本"), expression(rf"({HAN}{{2,14}}{one_of('企业|资本')})(?=投资|的|项目|合作|\s|，|：|$)")),
    ("projects", "项", expression(rf"({HAN}{{2,16}})项目")),
)
DIMENSION = {
    "list": "category", "set": "category", "pair": "category", "stage": "category", "stages": "category",
    "class": "category", "contract": "category", "chain": "category",
    "firms": "category", "place": "place", "rest": "place",
    "area": "place", "session": "channel", "projects": "sector", "sector": "sector", "region": "region",
}  # fmt: skip


WHO_INVESTS = expression("(?:等地?|等省市)?的?(?:企业|客商|资本|投资者|乡贤|乡友|游子|商会|校友)")
LISTS = expression("[、和与及]")
TOWN_BEFORE = expression("(?:^|[，；。：、])(?:其中)?([\u4e00-\u9fff]{2,3})[、和与及]$")
TOWN_KINDS = ("市", "县", "区", "新区")
PLACE_DIMENSIONS = frozenset({"source_province", "source_country", "place"})
COUNTED = expression(r"[这前]?[\d一二两三四五六七八九十百千万]+[个项家条]?")


class Topic(NamedTuple):
    """A part that words name: offsets within the phrase, places by id, `complete` false for a list left open."""

    dimension: str
    member: str
    start: int
    end: int
    places: tuple[str, ...] = ()
    complete: bool = True
    known: bool = True
    kind: str = ""


class TopicGrammar:
    """Finds the topics of a phrase; reads unseen ones by their form."""

    def __init__(
        self,
        lexicon: Lexicon,
        ending: Callable[[str], str],
        is_filler: Callable[[str], bool],
        is_elsewhere: Callable[[str], bool],
    ) -> None:
        self.lexicon, self.ending, self.is_filler, self.is_elsewhere = lexicon, ending, is_filler, is_elsewhere
        self.found = lru_cache(maxsize=SENTENCE)(self.read)  # several rules ask for the same words

    def topics(self, phrase: str, written: str | None = None) -> list[Topic]:
        """The topics of a folded phrase from left to right, lists joined; `written` keeps the article's characters."""
        found = self.found(phrase)
        return found if written is None or written == phrase else [as_written(t, phrase, written) for t in found]

    def read(self, phrase: str) -> list[Topic]:
        known = [t for hit in self.lexicon.find(phrase) if (t := self.known(hit, phrase))]
        known = self.with_towns(known, phrase) if LISTS.search(phrase) else known
        unseen = self.unseen(phrase)
        if not unseen:
            found = known
        elif not known:
            found = without_nested(sorted(unseen, key=start_of))
        else:
            unseen = [t for t in unseen if not any(overlap(t, k) and not holds(t, k) for k in known)]
            unseen = [t for t in unseen if t.kind != "place" or not made_of_places(t, known)]
            known = [k for k in known if not any(overlap(t, k) and holds(t, k) for t in unseen)]
            found = without_nested(sorted([*known, *unseen], key=start_of))
        return joined(found, phrase)

    def with_towns(self, known: list[Topic], phrase: str) -> list[Topic]:
        """大同、运城: a name that means something else as often is a town in a list with another place."""
        listed: list[Topic] = []
        for topic in known:
            listed += [*self.towns_before(topic, phrase, listed[-1].end if listed else 0), topic]
        return listed

    def towns_before(self, topic: Topic, phrase: str, start: int) -> list[Topic]:
        """The towns that a list names ahead of a place, back to an offset."""
        before = TOWN_BEFORE.search(phrase, start, topic.start) if topic.dimension == "place" else None
        town = self.town(before[1]) if before else None
        if not before or not town:
            return []
        town = town._replace(start=before.start(1), end=before.end(1))
        return [*self.towns_before(town, phrase, start), town]

    def town(self, label: str) -> Topic | None:
        """The place that has this short name."""
        for kind in TOWN_KINDS:
            hits = list(self.lexicon.find(label + kind))
            if hits and hits[0].start == 0 and hits[0].end > len(label) and hits[0].entry.place_id:
                return Topic("place", label, 0, 0, (hits[0].entry.place_id,))
        return None

    def names_trades(self, label: str) -> bool:
        """The label is one trade of the vocabulary after another (商贸文旅)."""
        found = (hit for hit in self.lexicon.find(label) if hit.entry.dimension == "sector")
        return sum(hit.end - hit.start for hit in found) == len(label)

    def known(self, hit: Hit, phrase: str) -> Topic | None:
        entry = hit.entry
        if not entry.dimension:
            return None
        is_place = entry.dimension in PLACE_DIMENSIONS
        if is_place and (other := other_than_source(hit, phrase)):
            return other
        if (is_place or entry.dimension == "region") and NAME_TAIL.match(phrase, hit.end):
            return None  # 重庆银行; “欧洲行” is a trip, and who signs
        if entry.surface.startswith("专场") and HAN_LETTER.match(phrase[hit.start - 1 : hit.start]):
            return None  # 央企专场签约 is a session of the name before
        if entry.kind == "document_kind" and OF_SET.search(phrase[: hit.start]):
            return None  # “十强”产业项目, 六大优势产业项目 are of the set that is named before
        if entry.dimension == "sector" and NO_TRADE.match(phrase, hit.end):
            return None  # 商务厅 is who speaks, 化工园区 is a place, 贸易总额 is money
        bare = entry.dimension == "category" and entry.kind not in ("document_kind", "trade")
        if bare and GENERIC.fullmatch(entry.surface.removesuffix("项目")):
            return None  # 产业合作 alone names no class
        if entry.kind == "stage" and no_stage(hit, phrase):
            return None
        if entry.dimension == "region" and PLACE_BEFORE.search(phrase[: hit.start]):
            return None  # 德国东部 is not the eastern region
        places = (entry.place_id,) if entry.place_id else ()
        return Topic(entry.dimension, entry.member, hit.start, hit.end, places, True, True, entry.kind)

    def unseen(self, phrase: str) -> list[Topic]:
        found: list[Topic] = []
        heard = signs().heard(phrase)
        for number, (form, _, pattern) in enumerate(FORMS) if heard else ():
            for match in pattern.finditer(phrase) if heard >> number & 1 else ():
                topic = self.minted(form, match)
                if topic and not any(overlap(topic, other) for other in found):
                    found.append(topic)
        return found

    def minted(self, form: str, match: re.Match[str]) -> Topic | None:
        """A topic named by its form; None where nothing but generic words is left."""
        whole = match[1][0] in "《“" or form in ("stage", "stages", "set", "contract")
        label = match[1] if whole else TRIM_FRONT.sub("", match[1])
        start = match.end(1) - len(label)
        label = GENERIC_TAIL.sub("", label).rstrip("和与及、") if form == "projects" else label
        if (
            len(label) < 2
            or BY_KIND.fullmatch(label)
            or OWN_PLACE.fullmatch(label[-2:])
            or (form in ("place", "region") and (EACH.search(label) or SEVERAL_OF_THEM.search(label)))
            or (form == "region" and label[-1] in "两三四五六七八九十")
            or (form != "stage" and GENERIC.fullmatch(label))
            or (form != "set" and COUNTED.match(label))
            or (form == "class" and OF_CLASSES.fullmatch(label))
            or (form != "stage" and self.is_filler(label))
        ):
            return None
        dimension = "sector" if form == "rest" and label[-1] in "业品" else DIMENSION[form]
        if form == "projects" or "“" in label:
            dimension = self.ending(label)
        if form in ("firms", "projects") and PROVINCES.search(label):
            dimension, label = "region", PROVINCES.sub(r"\1", label)
        if form == "chain" and not DECLARED.search(label):
            dimension = "sector"  # the chain of a named industry; 重点产业链 is a declared set
        if form == "pair":
            first = next((hit.entry.dimension for hit in self.lexicon.find(label)), dimension)
            dimension = first if first in ("ownership", "region") else dimension
        stem = label.removesuffix("类")
        if form == "class" and not DEALS.search(stem):
            dimension, label = "sector", stem
        member = label.removeprefix("集中") if form == "stages" else label
        member = stage_reached(label) if form == "stage" else member
        return Topic(dimension, member, start, match.end(1), (), True, False, form)


@cache
def signs() -> Triggers:
    """Hears which forms a phrase may hold."""
    return Triggers([signs for _, signs, _ in FORMS])


def other_than_source(hit: Hit, phrase: str) -> Topic | None:
    """深圳站 is a stop of a tour, 山东交易团 the place that signs."""
    entry = hit.entry
    if STOP_OF_TOUR.match(phrase, hit.end):
        return Topic("channel", f"{entry.member}站", hit.start, hit.end + 1, (), True, False, "session")
    if entry.dimension == "source_country" or not DELEGATION.match(phrase, hit.end):
        return None
    return Topic("place", entry.member, hit.start, hit.end, (entry.place_id,) if entry.place_id else ())


def no_stage(hit: Hit, phrase: str) -> bool:
    """落地贵安新区 is no stage, and 66个项目签约落地 were signed."""
    return not STAGE_TAIL.match(phrase, hit.end) or phrase.endswith("签约", 0, hit.start)


def start_of(topic: Topic) -> int:
    return topic.start


def overlap(a: Topic, b: Topic) -> bool:
    return a.start < b.end and b.start < a.end


def holds(a: Topic, b: Topic) -> bool:
    """`a` is the longer name that holds `b`: a class, or several trades of one kind of project (整车及关键总成项目)."""
    longer = a.start <= b.start and b.end <= a.end and (a.end - a.start) > (b.end - b.start)
    several = a.kind in ("projects", "sector") and b.dimension == "sector"
    beyond = a.member.endswith(
        ("以外", "省内", "省外", "市内", "市外", "州内", "州外", "圈", "群", "带", "走廊", "经济区")
    )
    return longer and (several or beyond or a.kind not in ("projects", "region", "firms", "sector"))


def without_nested(topics: list[Topic]) -> list[Topic]:
    kept: list[Topic] = []
    for topic in topics:
        if not kept or topic.start >= kept[-1].end:
            kept.append(topic)
    return kept


def joined(topics: list[Topic], phrase: str) -> list[Topic]:
    """A、B和C of one dimension is one topic with all of them; 等 behind it leaves the list open."""
    merged: list[Topic] = []
    for topic in topics:
        last = merged[-1] if merged else None
        between = phrase[last.end : topic.start].rstrip("\n") if last else ""
        if last and not between and lies_in(topic, last):
            merged[-1] = topic  # 四川省成都市
            continue
        if last and from_both(last, topic, phrase) and between in STAGE_JOINERS:
            last = merged[-1] = last._replace(dimension="source_province")
            topic = topic._replace(dimension="source_province")
        if (
            last
            and last.dimension == topic.dimension
            and between in (STAGE_JOINERS if topic.kind == "stage" else JOINERS)
        ):
            if between == "等" and (
                topic.member in BARE_KINDS
                or OF_ANY_KIND.fullmatch(topic.member)
                or topic.member.startswith(("其他", "其它", "其余"))
            ):
                merged[-1] = last._replace(complete=False)
                continue  # 智能装备、仓储物流等配套项目: the examples, not the kind
            if between == "等" and topic.kind == "place":
                merged[-1] = last._replace(complete=False, end=topic.end)
                continue  # 佛山、淄博等陶瓷主产区: what kind of places they are
            if between == "等" and topic.dimension in ("sector", "category") and not KINDS.fullmatch(topic.member):
                merged[-1] = topic._replace(start=last.start)  # 机器人等高端装备制造: the kind, not its examples
                continue
            apart = topic.start > last.end or topic.dimension == "ownership"  # 央企国企 are two
            member = last.member + ("、" if apart else "") + topic.member
            merged[-1] = last._replace(member=member, end=topic.end, places=last.places + topic.places)
        else:
            merged.append(topic)
    return [open_list(t) if is_open(phrase, t.end) else t for t in merged] if "等" in phrase else merged


def made_of_places(whole: Topic, known: list[Topic]) -> bool:
    """重庆市永川区 is a province and a place in it, both of them known."""
    inner = next((k for k in known if k.end == whole.end and k.start > whole.start), None)
    outer = next((k for k in known if k.start == whole.start), None)
    return inner is not None and outer is not None and lies_in(inner, outer)


def lies_in(inner: Topic, outer: Topic) -> bool:
    """A place named right behind its province (GB/T 2260: the first two digits)."""
    if inner.dimension != "place" or outer.dimension != "source_province" or len(outer.places) != 1:
        return False
    return inner.start == outer.end and all(place[:2] == outer.places[0][:2] for place in inner.places)


def from_both(last: Topic, topic: Topic, phrase: str) -> bool:
    """来自北京、深圳的项目, 北京、深圳企业: provinces and cities in one list are sources alike."""
    differ = {last.dimension, topic.dimension} == {"source_province", "place"}
    return differ and (phrase.endswith(("来自", "来自于"), 0, last.start) or bool(WHO_INVESTS.match(phrase, topic.end)))


def is_open(phrase: str, end: int) -> bool:
    """等 follows, and not 等于."""
    return phrase.startswith("等", end) and not phrase.startswith("等于", end)


def open_list(topic: Topic) -> Topic:
    return topic._replace(complete=False)


def as_written(topic: Topic, phrase: str, written: str) -> Topic:
    """In another script than the vocabulary's the member keeps the article's characters."""
    original = written[topic.start : topic.end]
    if topic.kind == "stage":
        original = original.removesuffix("率")
    return topic if original == phrase[topic.start : topic.end] else topic._replace(member=original)
