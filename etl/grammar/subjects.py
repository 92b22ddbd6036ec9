"""What a clause speaks of: what is left of it without its verbs, measures and adverbs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from etl.grammar.chains import Words
from etl.grammar.expressions import any_word, expression
from etl.grammar.fold import Folding
from etl.grammar.status import without_closed_brackets
from etl.grammar.topics import GENERIC, KINDS, SENTENCE, Topic
from etl.vocabulary import Vocabulary

SEPARATOR = expression(r"[，。；：？！（）()—|｜/\s]")
LABEL = expression(r"[\u4e00-\u9fffA-Za-z0-9“”·×\-+、]{2,40}")
NO_LABEL = expression(
    "[了着是将把被让我你他她它们这那没也很哪谁何若却每届□]|(?:途经|经由|借道|取道)|(?:校友|乡贤|乡友|游子|老乡)[^，。；]{0,2}(?:回|重返|返)|(?:银行|机构|企业|公司|部门)(?:还|已|共)?[为向给对]"
)
JOINTS = ("、", "和", "与", "及")
SPAN = expression(
    "(?:20\\d\\d年)?\\d{1,2}月?(?:份|[至到—－~-]\\d{1,2}月份?)|\\d{1,2}月[初中底末](?:之?[前后])?|"
    "(?:上|前|后|近|这|第|首)?[一二两三四五六七八九十\\d]+(?:天|日|年|届|次|期|场|批|轮|个月|周|年度|季度)(?:来|间|里|内|以来|时间)?|"
    "(?:盘子|个头|数量|金额|规模|占比|体量|份额|增速|增幅|投资额)?(?:最|较)[大小多高少快](?:的是)?"
)
SPAN_HEADS = "上前后近这第首一二两三四五六七八九十0123456789盘个数金规占体份增投最较"
WIDENED = frozenset({"sector", "category", "channel"})
NOT_WIDENED = frozenset({"list", "stage", "stages", "opening", "company_set"})
DESCRIBED = expression(  # 最受关注的硅光芯片: what is thought of it is no name; 传统的制造业 is a kind
    "^(?!传统|新兴|高端|先进|绿色|现代|本土|国有|民营)[^“”《》、的]{2,10}的(?=[^的]{2,}$)"
)
SUPERLATIVES = frozenset("大小高低多少快慢早晚热旺")
HEADS_OF_NAMES = (  # 在外创业人员, 共建平台, 超导材料
    "在外", "共建", "共享", "超导", "超高", "超算", "超低", "超充", "超纤", "超薄", "超细", "超声", "逾期",
)  # fmt: skip
TRADERS = ("卖", "买", "商", "专", "农")
COUNTED_NAMES = expression(
    "(?:这|上述)?([两二三四五六七八])(?:大)?(?:(?:先导|主导|优势|重点|支柱|特色|新兴|核心|传统|战略性)*(?=产业|领域|行业)|个(?=[市县区镇州]|园区|开发区))?(?:个?(?:省区市|省市|市州|县市|县区|区县|市县|镇街|乡镇|园区|开发区|省份|国家|城市|产业|行业|领域|地区|区域|板块|方向)|所(?:高校|院校|大学)|省|市|区|县|国|州|地|者|家|类|项)"
)
FIRMS = ("平台", "批发市场", "集团", "公司", "银行", "分行", "大学", "研究院", "研究所", "商会", "协会")
COUNTS = {character: n for n, character in enumerate("两三四五六七八", 2)} | {"二": 2}
ASPECT = expression(r"(?:^|[，；。])([^，；。]{2,14}?)方面，[^；。]*$")
ASPECTS = ("贸易", "对外贸易", "外贸", "经贸", "投资", "投资合作", "经贸合作", "采购")  # generic words elsewhere
# 贸易方面，各方签订合同409份; 其中贸易方面18.6亿元; 在投资方面，签约58个
GENERAL_ASPECT = expression(
    f"(?:^|[，。；：])(?:其中)?(?:，)?在?({'|'.join(ASPECTS)})方面(?:，[^；。]*|[^，。；]{{0,6}})$"
)
LISTED = expression(r"[、和与]|以?及(?!其|制品)")
NUMBERED = expression(
    r"[一二两三四五六七八九十]+(?:大|个|条|类|者|家|地|省|市|区|县|国|州|盟|项|类)?(?:产业集群|产业链|产业|集群|行业|领域|板块|赛道|方向|市州|县市|县区|区县|市县|镇街|乡镇|省区市|省市|市|县|区|国家|省份|品类|大类|品|类)?$"
)
LED_TO = expression("^.*(?:依次|分别)(?:为|是)(?=..)")  # 成交额较大的商品依次为机电产品
ALONE = expression("^(?:仅仅?|光是|单是|单单)(?=..)")  # 仅电子信息产业就签约41个
ABROAD = expression("对[外俄韩日美蒙](?:贸易|投资|合作|承包|劳务|经济|经贸)")  # 对 is a part of these names
MANY = "[\\d一二两三四五六七八九十多几数余]"
GOODS = expression("(?:特色|优势|名优|优质|拳头|主打|地方|各类)*农?副?(?:产品|商品|品类|货品)")
MEETS = frozenset("洽博交贸恳介接促览谈")
NEW = frozenset("新")  # 阜新签约
BEFORE_NAMES = ("", *"、和与及省区市州")
ZONES = frozenset({"高新区", "经开区", "开发区", "经济开发区", "新区", "综保区", "工业园区", "产业园区"})
OTHER = f"(?:(?:其[他它余]|别的|不同)的?(?=$|{MANY}))?"  # 其他州市 is a name of what is left over, 其他5个县 is none
SO_MANY = expression(f"^{OTHER}(?:{MANY}+[个家]|各个?|多个|若干个?|全[省市县区州]|个)?")
AMONG_SO_MANY = expression("^(?:签约|合作)?项目[中里]")  # 21个项目中高端装备8个 speaks of no 中高端


class SubjectGrammar:
    """Takes clauses apart by the words of `clause_words`; what is left names the part that a figure is of."""

    def __init__(self, vocabulary: Vocabulary, fold: Folding) -> None:
        rows = vocabulary.rows("clause_words")
        words = {fold(row["word"]) for row in rows}
        position = {fold(row["word"]): row["position"] for row in rows}
        front, back = ([w for w in words if position[w] != other] for other in ("back", "front"))
        self.front = Words([*front, *JOINTS], SPAN, SPAN_HEADS)
        self.back = Words([*back, *JOINTS], SPAN, SPAN_HEADS)
        self.inside = Words(word for word in words if len(word) > 1)
        self.places = [fold(noun) for noun, measure in vocabulary.nouns.items() if measure == "provinces"]
        self.names = Words(())
        near = (n for n in places_named(vocabulary, fold) if n[0] in self.front.heads or n[-1] in NEW | self.back.tails)
        self.names = Words(name for name in near if self.label(f"{name}签约") != name)
        self.subject = lru_cache(maxsize=SENTENCE)(self.read)  # asked for by several rules
        self.endings = sorted(
            ((fold(row["ending"]), row["dimension"]) for row in vocabulary.rows("label_endings")),
            key=lambda pair: -len(pair[0]),
        )

    def read(self, words: str) -> str:
        """The label that the last clause of the words before a figure leaves, or none."""
        words = AMONG_SO_MANY.sub("", without_closed_brackets(words.rstrip("（( ")))
        if general := GENERAL_ASPECT.search(words):
            return general[1]
        label = self.label(SEPARATOR.split(words)[-1])
        aspect = None if label else ASPECT.search(words)
        return self.label(aspect[1]) if aspect else label

    def label(self, clause: str) -> str:
        """What a clause is about, if that is a name and not another statement."""
        clause = clause if "”" in clause else clause.lstrip("“")  # speech begins, and no name
        clause = LED_TO.sub("", ALONE.sub("", clause))
        start = 0 if ABROAD.match(clause) else self.front.front(clause)
        start -= clause[max(0, start - 1) : start + 1] in HEADS_OF_NAMES
        start += clause.startswith("的", start) and clause[start - 1 : start] in SUPERLATIVES  # 占比最高的硅光芯片
        left = clause[start:]
        end = self.back.back(left)
        end += left[end:].startswith("家") and left[end - 1 : end] in TRADERS  # 跨境电商卖家, and not so many 家
        start, end = self.uncut(clause, start, start + end)
        left = clause[start:end]
        if left[-1:] in MEETS and clause.startswith("会", end):
            return ""  # 汉洽会上签约的: the name of a meeting in short
        if left in self.names.words:
            return left
        left = listed_or_kind(left) if "等" in left else left
        left = DESCRIBED.sub("", left) if "的" in left else left
        if (
            left[:1] == "的"
            or not LABEL.fullmatch(left)
            or NO_LABEL.search(left)
            or self.inside.inside(left)
            or GENERIC.fullmatch(left)
        ):
            return ""
        return left

    def uncut(self, clause: str, start: int, end: int) -> tuple[int, int]:
        """成都签约, 达州签约: the ends of a label outside the name of a place that begins or ends as other words do."""
        for at in self.names.places(clause):
            for stop in self.names.ends(clause, at):
                if at < start < stop or at < end < stop:
                    apart = clause[max(0, at - 1) : at] in BEFORE_NAMES or self.front.front(clause[:at]) == at
                    start, end = (min(start, at), max(end, stop)) if apart else (start, end)
        return start, end

    def is_filler(self, label: str) -> bool:
        """Nothing but the words that every clause has (今年, 牵头)."""
        return self.front.front(label) == len(label)

    def is_elsewhere(self, label: str) -> bool:
        """No more than that there are other places (另外, 另外5个县市, 各县区)."""
        if label in ZONES:
            return False  # 落户高新区: the one zone of the place
        words = SO_MANY.sub("", label)
        rest = SO_MANY.sub("", words[self.front.front(words) :])
        return not rest or rest in self.places

    def is_zone(self, label: str) -> bool:
        """A kind of place and no name (经开区)."""
        return label in self.places

    def widened(self, topic: Topic, lead: str) -> Topic:
        """A topic with the words that belong to its name (盐湖化工 for 化工), or with the list that it ends."""
        if topic.dimension not in WIDENED or topic.kind in NOT_WIDENED or not topic.member or topic.start == topic.end:
            return topic
        among = AMONG_SO_MANY.match(lead, 0, topic.start)
        start = max((m.end() for m in SEPARATOR.finditer(lead, 0, topic.start)), default=among.end() if among else 0)
        stop = SEPARATOR.search(lead, topic.end)
        clause, named = lead[start : stop.start() if stop else len(lead)], lead[start : topic.end]
        label = self.label(clause) or (self.label(named) if named != clause else "")
        at = lead.find(label, start) if label else -1
        if at < 0 or at + len(label) < topic.end or (at > topic.start and (topic.known or at < topic.start + 2)):
            return topic  # 总部类 is not 部类
        members = self.members(label)
        if label == topic.member == "、".join(members):
            return topic
        if topic.dimension == "sector":
            members = tuple(name.removesuffix("类") for name in members)
        if label.endswith(FIRMS) and topic.dimension == "sector":
            topic = topic._replace(dimension="category")  # 商超和电商平台 are buyers
        if label.startswith("“") and not topic.member.startswith("“") and topic.dimension == "sector":
            topic = topic._replace(dimension="category")
        return topic._replace(member="、".join(members), start=at, end=at + len(label), known=False)

    def members(self, label: str) -> tuple[str, ...]:
        """椒江、黄岩、路桥三区 → the names of the list."""
        names = LISTED.split(label)
        last = NUMBERED.sub("", names[-1]) if len(names) > 1 else names[-1]
        return (*names[:-1], last or names[-1])

    def counts_names(self, label: str) -> int:
        """三省, 两地: how many of the names before are meant; 0 where the label is a name."""
        match = COUNTED_NAMES.fullmatch(label)
        return COUNTS[match[1]] if match else 0

    def dimension(self, label: str) -> str:
        """The cut that the ending of an unknown label speaks of; a trade where it says nothing."""
        if "“" in label or label in ASPECTS:
            return "category"  # “十强”产业: a set that was declared
        return next((dimension for ending, dimension in self.endings if label.endswith(ending)), "sector")


def places_named(vocabulary: Vocabulary, fold: Folding) -> Iterator[str]:
    """The names of places that mean nothing else."""
    for row in vocabulary.rows("places"):
        if not row["ambiguous"]:
            yield from (fold(name) for name in {row["name_zh"], row["short_zh"]} if len(name) > 1)


def listed_or_kind(label: str) -> str:
    """葡萄酒、枸杞等特色农产品加工 → the kind; 新能源、新材料等领域 → the list."""
    names, _, kind = label.partition("等")
    return kind if len(kind) > 1 and not KINDS.fullmatch(kind) and not GOODS.fullmatch(kind) else names


class CutGrammar:
    """By what a paragraph cuts its figures: 从产业看, 分国别看, 落在何处？"""

    def __init__(self, vocabulary: Vocabulary, fold: Folding) -> None:
        self.cuts = {fold(row["word"]): row["cut"] for row in vocabulary.rows("cut_words")}
        words = any_word(self.cuts)
        self.word = re.compile(words)
        self.told = re.compile(
            rf"(?:[从按分看论][^，。；：]{{0,6}}?|(?:具体|细分|细化|落实)到(?:各个?)?)({words})[^，。；：]{{0,5}}"
            "(?:看|分|说|划分|统计|归类|计(?!划)|算|[，：】]|$)"
        )
        self.titled = re.compile(
            rf"[（(]?[一二三四五六七八九十\d]+[）)、.．]\s*[^，。；：]{{0,4}}?({words})[^，。；：]{{0,3}}[。：]?"
        )
        self.asked = re.compile(rf"({words})[^，。；：]{{0,4}}[？：]")
        self.among = re.compile(rf"在?各?(?:个)?({words})(?:（[^（）]{{1,6}}）)?(?:里|中|当中)，")  # 各设区市中，赣州…
        self.looked = re.compile(rf"看[\u4e00-\u9fff]{{0,2}}?({words})[^，。；：]{{0,2}}，")

    def cut(self, sentence: str) -> str:
        """The cut that a sentence announces, or none."""
        if not self.word.search(sentence):
            return ""
        match = (
            self.looked.match(sentence)
            or self.among.match(sentence)
            or self.told.search(sentence)
            or self.titled.fullmatch(sentence.strip())
        )
        if not match and ("？" in sentence or "：" in sentence):
            match = self.asked.search(sentence)
        return self.cuts[match[1]] if match else ""
