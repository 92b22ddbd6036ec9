"""What a quantity measures, and of which kind an amount is, by the words around it."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import zip_longest

from etl.grammar import kinds
from etl.grammar.expressions import any_word, expression
from etl.grammar.spots import Spot
from etl.records import Quantity
from etl.vocabulary import Vocabulary

PHRASE_END = expression(r"[，。；：！？\n（）()—]")
SENTENCE_END = expression(r"[。；！？\n]")
LISTED = expression(r"\s*(?:、|和|与|及|以及)\s*")
OF_ANOTHER = expression(r"的|[与同和]")
CHANGING = expression("[增减涨跌提升降多少高低扩大比了]")
GROWTH = expression(
    r"(?:增长|[涨跌升降增减]了|(?<!新)[增涨降跌](?=$)|[大激猛骤微再又续略净][增升]|上涨|下跌|增幅|升幅|降幅|涨幅|跌幅|增加|减少|下降|提高|提升|上升|降低|高出|多出|净增|扩大|同比|环比|高于.{0,8}|[多少]了|[比较][^，。；]{2,10}(?<![最至])[多少](?=$)|[高低](?=$))(?:了|约|仅|达|为|近|超|逾|只有)?"
    r"(?:分别|依次)?(?:为|达|约|了|只有|在)?(?:.{0,6}[、和])?$"
)
MORE = expression(
    r"(?:(?:增加|减少)(?:签约|合同|协议|投资)?(?:总?金?额|项目数?)?|净增|多出|高出|(?<![最至])[多少](?!达)(?:签)?|多了|少了|提高|下降|扩大|分别提高|分别高出)(?:分别)?(?:了|约|达)?(?:.{0,8}[、和])?$"
)
HIGHER = expression("[比较][^，。；]{2,10}[高低](?:了|出)?(?:近|约|逾|超)?$")
NEWLY = expression("(?<!项目)新增(?:了|约|近|超|达)?$")  # 贷款余额912亿元，新增153亿元
POSTS = expression("(?:[岗职]位|就业)[^，。；]{0,4}$")
LINKS = expression(
    r"[共有达为是则另中里占的]|合计|总计|一共|分别|依次|只有|仅有|高达|超过|增加到|增至|扩大到|扩至|减少到|提高到"
)
PLAIN = frozenset({"总额", "金额", "总金额", "额度"})
ACTING = expression(
    r"完成(?!的)|卡在|属于|投向|聚焦|由|正在|处于|正|来自|已|在|为|用于|分布|分散|散布|位于|集中|落|将|有望|均|超|达"
)
OF_COUNTRIES = expression("(?:国家和地区|国家或地区|国家|国)的")
PLACES_HAVE = expression(f"的(?:{kinds.COUNTED_PLACE})(?:共?有|达|为)?")  # 超50亿元的县区有4个
OF_PLACES = expression("(?:省市|市州|县市|区县|[省市县区州盟旗镇])的")  # 来自16个市的52个项目
CUT_BY = expression(  # 涉及12个产业, 3个分会场: what the projects are cut by
    "(?:大|重点|主导|优势|新兴|支柱|特色|千亿级?|战略性)*(?:产业|行业|领域|板块|方面|赛道|门类|大类)(?:集群|领域)?$|"
    "(?:分会场|分论坛|平行论坛)(?!的?(?:签约|合作)?项目)|专场(?:[共先后现场分别]*(?:签|达成)|$)"
)
PROJECTS_NEXT = expression("(?:(?![签达引带])[^，。；]){0,8}?项目")
CAPACITY = expression(
    "年(?:可)?(?:接待|处理|服务|加工|生产|检测)[^，。；]{0,6}$|可(?:容纳|接待|停放|供应)[^，。；]{0,6}$"
)
CUTS_BY = frozenset("按由从以在")
DOCUMENTS = frozenset("份笔单宗")
WEAK_KINDS = frozenset({"签约", "合同"})
TRADE = expression(
    "(?:加工|种植|养殖|制造|流通|贸易|物流|生产|销售|储运|专场|会场)(?:占|有|共|达|为|的)*$"
)  # 农产品加工4个 counts no products
SIGNED_AT = expression("(?:签约|签订|签署|签下|达成|促成)")  # 各地专场活动签约205个 counts no activities
SHORT_CLAUSE = expression("(?:分别)?(?:为|达到?|有|是|共|合计|高达|超过|约)*")
SPEED_BEHIND = expression("的?(?:增速|增幅|涨幅|降幅|增长|速度)")
SPEED = expression("(?:增速|增幅|涨幅|降幅)(?:分别|依次|均|都)?(?:高达|达到|达|为|超过|超|约)?$")
SPEED_AHEAD = expression(
    "(?:增长(?=最)|增速|增幅|涨幅|升幅|降幅|跌幅)[^，。；]{1,6}，(?:均|都|也)?(?:高达|达到|达|为|是|有)?$"
)
# 凭整车厂订单拿到2.4亿元授信: what it was lent on is not what the money is
GRANTED_ON = expression("(?:凭借?|[靠以用]|依托)[^，。；]{2,14}(?:拿到|获得|获批|得到|贷到|贷得|申请到|获)了?$")
LOAN_BEHIND = expression("的?(?:信用|纯信用|专项|质押|抵押|低息|银行|授信|首)?(?:授信|贷款|融资|信贷)")
RATE = expression(r"(?:利率|费率|汇率|价格|费用)(?:.{0,4})$")
OF_DEAL = expression("的(?:[^，。；的]{0,4})(?:订单|合同|协议|大单)$")
RESULT = expression(r"(?:提高到|升至|增至|降到|降至|达到|占比?|率)$")


class MeasureGrammar:
    """Decides measure and kind of amount."""

    def __init__(self, vocabulary: Vocabulary, fold: Callable[[str], str]) -> None:
        self.nouns = {fold(noun): measure for noun, measure in vocabulary.nouns.items()}
        self.kinds = {fold(row["trigger"]): row["amount_kind"] for row in vocabulary.rows("amount_kinds")}
        self.noun = re.compile(any_word(noun for noun in self.nouns if len(noun) > 1))
        self.kind = re.compile(any_word(self.kinds))
        self.unit_measures = {fold(s): row["measure"] for s, row in vocabulary.units.items()}

    def measure(self, spot: Spot, default: Callable[[], str]) -> str:
        """The measure of a quantity by the words before and behind it, else what `default` says."""
        quantity, lead = spot.quantity, spot.lead
        clause = PHRASE_END.split(spot.clause)[-1]
        if quantity.unit == "percentage_point":
            return "change"
        if quantity.unit == "percent":
            in_list = LISTED.fullmatch(lead)
            carried = default() if in_list else ""
            return carried if carried in ("share", "change") else self.rate(quantity, clause, lead, spot.tail)
        if CHANGING.search(clause) and (MORE.search(clause) or HIGHER.search(clause)) and not RESULT.search(clause):
            return "change"
        if quantity.is_money:
            return "change" if NEWLY.search(clause) else "amount"
        if quantity.unit in ("person", "m2", "mu"):
            return "people" if quantity.unit == "person" else "area"
        return self.counted(quantity, lead, clause, spot.noun, default)

    def rate(self, quantity: Quantity, clause: str, lead: str, tail: str) -> str:
        if RATE.search(clause):
            return "other"
        if quantity.hedge == "ratio":
            return "share"
        growing = (GROWTH.search(clause) and not RESULT.search(clause)) or SPEED_BEHIND.match(tail)
        growing = growing or SPEED.search(clause) or SPEED_AHEAD.search(lead)
        return "change" if growing or quantity.unit_written == "倍" or "翻" in quantity.text else "share"

    def counted(self, quantity: Quantity, lead: str, clause: str, noun: str, default: Callable[[], str]) -> str:
        """The counted noun decides: the one behind the number, else the unit's own, else the last noun before it.

        A measured quantity (吨, 公里, 千瓦时) counts nothing, whatever stands behind it.

        Before a bare classifier a noun for firms or places says whose projects are counted, not what is counted.
        """
        own = self.unit_measures.get(quantity.unit_written, "")
        if quantity.unit != "count":
            return own or "other"  # 年产10万吨铜箔项目: a weight, a length, a time count nothing
        if CUT_BY.match(noun) or OF_PLACES.match(noun) or PLACES_HAVE.fullmatch(lead):
            return "other"
        goods = own == "other" and OF_DEAL.search(noun)  # 12台加工中心的订单 counts machines
        behind = self.first_noun(noun) if noun and not goods else None
        behind = "countries" if OF_COUNTRIES.match(noun) else behind
        if behind == "provinces":
            return "other"
        if quantity.unit_written == "家" and behind == "projects" and not PROJECTS_NEXT.match(noun):
            return "companies"  # 68家合作社签订购销协议96份
        if CAPACITY.search(clause):
            return "other"
        if behind and (not own or behind in ("projects", "countries")):
            return behind
        if own:
            farm = quantity.unit_written == "户" and "other" in (behind, self.noun_before(clause))
            return "other" if farm else own
        before = self.noun_before(clause)
        if before == "other" and quantity.unit_written in DOCUMENTS:
            return default()  # 畜禽产品72份: what the contracts are about
        if before in ("projects", "other") or (before == "people" and POSTS.search(clause)):
            return before
        return "projects" if self.last_noun(SENTENCE_END.split(lead)[-1]) == "projects" else default()

    def first_noun(self, phrase: str) -> str | None:
        """The head of the first noun phrase: 科技型企业项目 are projects, 制度创新赋能企业 are no companies.

        A noun of one character (5个县) counts where it stands alone.
        """
        if phrase in self.nouns:
            return self.nouns[phrase]
        if ACTING.match(phrase):
            return None
        if phrase.rstrip("中里内").endswith("项目") and not OF_ANOTHER.search(phrase):
            return "projects"
        found = list(self.noun.finditer(phrase))
        pairs = zip_longest(found, found[1:])
        head = next((noun for noun, following in pairs if not touches(noun, following)), None)
        return self.nouns[head[0]] if head else None

    def noun_before(self, clause: str) -> str | None:
        """The noun that the number follows: nothing but a verb or a few words may stand between."""
        found = list(self.noun.finditer(clause))
        near = found and clause[found[-1].end() :][:1] != "类" and len(LINKS.sub("", clause[found[-1].end() :])) <= 2
        named = self.nouns[found[-1][0]] if near else None
        end = found[-1].end() if found else 0
        apart = (
            TRADE.search(clause, end) or SIGNED_AT.match(clause, end) or "签" in clause[end:]
        )  # 甘肃代表团分别签约94个
        return None if named == "other" and apart else named

    def last_noun(self, phrase: str) -> str | None:
        found = self.noun.findall(phrase)
        return self.nouns[found[-1]] if found else None

    def kinds_in(self, clause: str) -> list[str]:
        """The words of a clause that name money; 总额 right behind another (授信总额) belongs to it."""
        found = list(self.kind.finditer(clause))
        ends = {match.end() for match in found}
        return [m[0] for m in found if m[0] not in WEAK_KINDS and not (m[0] in PLAIN and m.start() in ends)]

    def amount_kind(self, spot: Spot, carried: str | None) -> str | None:
        """The kind that the words name; the last word before the number decides, then the first behind it."""
        before = self.kinds_in(spot.clause)
        if not before and SHORT_CLAUSE.fullmatch(spot.clause) and "，" in spot.lead:
            before = self.kinds_in(spot.lead.rpartition("，")[0].rpartition("，")[2])  # 签约金额最高，为486亿元
        behind = self.kind.search(spot.noun[:16])
        if behind and lent_on(spot.clause, spot.noun):
            return self.kinds[behind[0]]
        if before or not behind:
            return self.kinds[before[-1]] if before else carried
        return self.kinds[behind[0]]


def lent_on(clause: str, behind: str) -> str:
    """The loan that was given on the strength of something else (凭订单拿到2.4亿元授信); nothing if none."""
    loan = LOAN_BEHIND.match(behind) if GRANTED_ON.search(clause) else None
    return loan[0].removeprefix("的") if loan else ""


def touches(noun: re.Match[str], following: re.Match[str] | None) -> bool:
    if following is None or following.start() - noun.end() > 1:
        return False
    return noun.string[noun.end() : following.start()] not in CUTS_BY  # 76个产业项目按行业分
