"""Finding quantities: one pass of one expression that is built from the vocabulary of units and hedges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from etl.grammar.expressions import alternatives, any_of, any_word, expression
from etl.grammar.fold import Folding
from etl.grammar.numerals import ARABIC, CHINESE, ONE, SCALES, TENS, Number, parse
from etl.records import Quantity
from etl.vocabulary import Row, Vocabulary

SCALE = "万亿|千万|百万|十万|千亿|百亿|十亿|亿|万|千|百"
POWER = TENS | SCALES
BEFORE_NO_NUMBER = expression(
    r"(?:第|(?<![目当此之日年以])前|[A-Za-z\-.×〔\[]|\d:|\d[县区市旗]|[A-Za-z]\d{0,3})\s?$|[/+]$"
)
LAST_BEFORE_NO_NUMBER = frozenset("第前县区市旗")  # of all Chinese characters only these stand last in the above
DIGIT_BEFORE_POWER = frozenset("一二两三四五六七八九十数几多余")
ONE_DIGIT = frozenset("一二两三四五六七八九十")
MONEY = "money"
RATIO = expression(r"(\d+(?:\.\d+)?)[:∶：](\d+(?:\.\d+)?)[:∶：](\d+(?:\.\d+)?)")
NUMERALS = r"\d一二两三四五六七八九零十百千万亿"
SPAN_OF_TIME = expression("年|个月|天|小时|辈子|生|夜|晚")
VISITS = expression(r"(?:人次|人数|迎客|揽客|客流量?)[^，。；、\d]{0,6}$")
NOT_MORE = {"多": "(?![出了于])"}  # 320亿元多出86亿元
AFTER_TENS = {"来": "(?<=[十百千万亿0０]来)"}  # 三十来个, but 疫情一来只好改在网上
USERS = expression("(?:用户|粉丝|人口|播放量|点击量|浏览量|阅读量|会员)[^，。；、]{0,5}$")
NO_ROUND_UNIT = frozenset({"年", "天", "日", "大", "成", "倍", "次"})
SPARSE = "一二两三四五六七八九零十百千万"
BARE_LIST = expression(rf"((?:{ARABIC})(?:[、,，]\s?(?:{ARABIC}))*)\s?(?:[、和与及]|以及)\s?$")
NUMBER = expression(ARABIC)
YEAR = expression(r"(?:19|20)\d\d")
FRACTION = (  # 占1/4, 1/5的项目
    r"(?<![\d/／.])(?:(?<=[占近约超逾过达到])|(?<=[数额量部体]的)|(?=\d[/／]\d(?:的|以上|左右|强|多)))"
    r"(?P<over>[1-9])[/／](?P<under>[2-9])(?![\d/／.]|[年月日号期室楼])"
)
# 8个亿, but 8个亿元以上项目 counts projects; 3个多亿, 6个多百分点
SO_MANY = "(?:个(?:(?=万?亿(?![元级以美欧港日项产工]))|(?P<inside3>多|余)(?=万?亿|百分点)))?"
LIST_JOINT = expression(r"\s*(?:[、，和与及]|以及)\s*")
JOINED_BY = frozenset("、和与及")
JOINED_TO = expression(r"[、和与及]\s?\d")


class Found(NamedTuple):
    """A candidate: the match from its number on, and the hedge before it."""

    match: re.Match[str]
    start: int
    before: str


class QuantityGrammar:
    """Finds the quantities of a text. Built once from the vocabulary, then read-only and safe to share."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.fold = Folding(vocabulary)
        self.hedges = {(row["position"], row["phrase"]): row for row in vocabulary.rows("hedges")}
        self.units = {s: row for s, row in vocabulary.units.items() if row["composed"] != "true" and s != "百分之"}
        self.durations = frozenset(s for s, row in self.units.items() if row["kind"] == "duration")
        self.scales = {s: Decimal(row["scale"]) for s, row in self.units.items()}
        self.words = self.phrases("word")
        ends = {surface: f"(?![{row['not_before']}])" for surface, row in self.units.items() if row.get("not_before")}
        self.unit = re.compile(alternatives(self.units, ends=ends))
        self.single = self.compile(ranges=False)
        self.ranging = re.compile(f"(?:{any_word(self.phrases('between'))})[{NUMERALS}]")
        self.heads = self.beginnings()
        self.before: dict[str, list[str]] = {}
        for phrase in sorted(self.phrases("before"), key=lambda p: (-len(p), p)):
            self.before.setdefault(phrase[-1], []).append(phrase)

    @cached_property
    def ranged(self) -> re.Pattern[str]:
        return self.compile(ranges=True)

    def beginnings(self) -> re.Pattern[str]:
        """The characters that a quantity may begin with: a digit, or another before what may follow it (no 一带)."""
        words = alternatives((word for word in self.words if word[0] not in SPARSE), broken=True)
        return re.compile(
            rf"[{NUMERALS}{any_of(word[0] for word in self.words)}]"
            rf"(?:(?<=[\d亿])|(?<=[{SPARSE}])(?=[{any_of(self.characters_behind())}])|(?<=(?={words}).))"
        )

    def characters_behind(self) -> set[str]:
        """What may follow a Chinese numeral in a quantity: numerals, units, scales, hedges, blanks."""
        positions = ("inside", "between", "after", "word")
        hedges = {character for position in positions for phrase in self.phrases(position) for character in phrase}
        return {*"〇零一二三四五六七八九十百千万亿两点分半多余 \n", *hedges, *(unit[0] for unit in self.units)}

    def phrases(self, position: str) -> list[str]:
        return [p for (place, p), row in self.hedges.items() if place == position and row["glued"] == "true"]

    def compile(self, ranges: bool) -> re.Pattern[str]:
        """One quantity from its number on; without `ranges` a range gives its first end."""
        number = rf"(?:{ARABIC}|{CHINESE})"
        units = self.unit.pattern
        money = alternatives(s for s, row in self.units.items() if row["kind"] == MONEY)
        inside = alternatives(self.phrases("inside"), ends=NOT_MORE | AFTER_TENS)
        to, never = alternatives(self.phrases("between")), "" if ranges else "(?!)"
        return re.compile(
            rf"(?:(?P<word>{alternatives(self.words, broken=True)})|"
            rf"(?P<whole>[一二三四五六七八九十两]+)分之(?P<parts>[一二三四五六七八九十两]+)|"
            rf"{FRACTION}|百分之(?P<hundredth>{number})|"
            rf"(?P<number>{number})(?P<inside>{inside})?\s?{SO_MANY}(?:(?P<scale>{SCALE})(?!分))?"
            rf"(?P<inside2>多(?![出了于])|余)?"
            rf"(?:{never}(?P<join>{to})(?P<number2>{number})\s?(?P<scale2>{SCALE})?|"
            rf"{never}\s?(?P<unit1>{units})(?:（含）)?(?P<join1>{to})(?P<number3>{number})\s?(?P<scale3>{SCALE})?)?"
            rf"\s?(?P<unit>{units})?(?P<half>半|[一二三四五六七八九](?![个十百千万亿]))?|"
            rf"(?P<power>{SCALE})(?P<unit2>{money}|(?=级|家|名|人|户|个))?"
            rf"(?:{never}{to}(?P<number4>{number})\s?(?P<scale4>{SCALE})(?P<unit4>{money}))?"
            rf")(?:（含）)?(?P<after>{alternatives(self.phrases('after'), ends=NOT_MORE)})?"
        )

    def candidates(self, folded: str, head: re.Match[str] | None) -> Iterator[Found]:
        """All candidates from the first head on; 从42个到93个 is two figures, not a range."""
        read, expression = 0, self.ranged if self.ranging.search(folded) else self.single
        while head:
            start = head.start()
            position = start + 1
            if match := expression.match(folded, start):
                if not self.counts_nothing(match):
                    begins, before = self.hedge_before(folded, start, read)
                    if match["number3"] and folded[max(0, begins - 1) : begins] in ("从", "由"):
                        match = self.single.match(folded, start) or match
                    yield Found(match, begins, before)
                position = read = match.end()
            head = self.heads.search(folded, position)

    def counts_nothing(self, match: re.Match[str]) -> bool:
        """A bare number, or a date or a length of time."""
        if match.lastgroup == "number":
            return "亿" not in match["number"]
        return match["unit"] in self.durations and not match["number3"]

    def hedge_before(self, folded: str, start: int, earliest: int) -> tuple[int, str]:
        """Where the hedge that leads to a number begins, and the hedge; a blank may stand between them."""
        last = folded[start - 1 : start]
        if last not in self.before and not last.isspace():
            return start, ""
        for end in (start, start - 1) if last.isspace() else (start,):
            for phrase in self.before.get(folded[end - 1 : end], ()):
                if end - len(phrase) >= earliest and folded.startswith(phrase, end - len(phrase)):
                    return end - len(phrase), phrase
        return start, ""

    def find(self, text: str, folded: str | None = None, offset: int = 0) -> list[Quantity]:
        """The quantities of `text` in reading order; their spans slice back, from its offset on, and never overlap."""
        folded = self.fold(text) if folded is None else folded
        head = self.heads.search(folded)
        if not head:
            return []
        found = [q for candidate in self.candidates(folded, head) if (q := self.read(candidate, text, folded))]
        if ":" in folded or "∶" in folded or "：" in folded:
            found += ratio_terms(folded, text)
        if not found:
            return found
        if JOINED_TO.search(folded):
            found += [q for known in found for q in bare_before(known, text, folded)]
        found = units_in_lists(without_overlaps(found), folded) if len(found) > 1 else found
        return [Quantity._make((q.start + offset, q.end + offset, *q[2:])) for q in found] if offset else found

    def read(self, found: Found, text: str, folded: str) -> Quantity | None:
        match = found.match
        if match["number"]:
            return self.counted(found, text, folded)
        if match["word"]:
            part = folded[match.start() - 1 : match.start()] in ("未", "期") or SPAN_OF_TIME.match(folded, match.end())
            return None if part else self.word(found, text)
        if match["whole"]:
            value = float(Decimal(100) * parse(match["parts"]).value / parse(match["whole"]).value)
            return self.quantity(found, text, value, "percent", None, None)
        if match["over"]:
            value = float(Decimal(100) * Decimal(match["over"]) / Decimal(match["under"]))
            return self.quantity(found, text, value, "percent", None, None)
        if match["hundredth"]:
            number = parse(match["hundredth"])
            return self.quantity(found, text, float(number.value), "percent", number.step, number.grain)
        return self.bare_power(found, text, folded)

    def word(self, candidate: Found, text: str) -> Quantity:
        row = self.hedges["word", "".join(candidate.match["word"].split())]
        found = self.quantity(candidate, text, float(row["value"]), row["unit"], None, None)
        return found._replace(qualifier=row["qualifier"]) if found.qualifier == "exact" else found

    def bare_power(self, candidate: Found, text: str, folded: str) -> Quantity | None:
        """千亿, 亿元以上, 百亿级, 上百家: a power that stands for one of itself."""
        match, head = candidate.match, candidate.match["unit2"] or ""
        at = match.start("power")
        if at and (folded[at - 1].isdigit() or folded[at - 1] in DIGIT_BEFORE_POWER):
            return None
        before, after = folded[max(0, candidate.start - 1) : candidate.start], folded[match.end() : match.end() + 1]
        if before == "（" and after == "）":  # the head of a table column names its unit
            return None
        scale = power(match["power"])
        row = self.units.get(head)
        if not row and (round_number := self.round_number(candidate, text, folded, scale)):
            return round_number
        if not row and "亿" not in match["power"]:
            return None
        if not (candidate.before or match["after"] or row or after in "，。；、"):
            return None
        unit = row["unit"] if row else "CNY"
        number, unit4 = match["number4"], match["unit4"]
        upper = float(parse(number).value * power(match["scale4"]) * self.scales[unit4]) if number else None
        return self.quantity(candidate, text, float(scale), unit, scale, scale, head, upper, implied=not row)

    def round_number(self, candidate: Found, text: str, folded: str, scale: Decimal) -> Quantity | None:
        """上百家, 近千人, 百余公里: a hedged power before a classifier."""
        at = candidate.match.end("power")
        inside = folded[at : at + 1] if folded[at : at + 1] in ("余", "多") else ""
        rest = self.unit.match(folded, at + len(inside)) if candidate.before or inside else None
        if not rest or rest[0] in NO_ROUND_UNIT:
            return None
        value = float(scale * self.scales[rest[0]])
        unit = self.units[rest[0]]["unit"]
        found = self.quantity(candidate, text, value, unit, scale, scale, rest[0])
        qualifier = self.hedges["inside", inside]["qualifier"] if inside else found.qualifier
        return found._replace(end=rest.end(), text=text[found.start : rest.end()], qualifier=qualifier)

    def counted(self, candidate: Found, text: str, folded: str) -> Quantity | None:
        match = candidate.match
        written, surface, scale, half = match.group("number", "unit", "scale", "half")
        surface = surface or ""
        if not surface and "亿" not in (scale or written) and not self.unit_is_told(match, folded):
            return None
        row = self.units.get(surface) or self.unit_before(match, folded)
        if self.no_quantity(candidate, folded, row):
            return None
        number = with_half(parse(written), half) if half and surface == "成" else parse(written)
        shared = power(scale) * self.scales.get(surface, ONE)
        second, upper = match["number2"] or match["number3"], None
        if second:
            shared2 = power(match["scale2"] or match["scale3"]) * self.scales.get(surface, ONE)
            shared = shared if (scale or match["unit1"]) else shared2
            upper = float(parse(second).value * shared2)
        found = self.quantity(
            candidate, text, float(number.value * shared), row["unit"] if row else "CNY", number.step * shared,
            number.grain * shared, surface, upper, implied=not row,
        )  # fmt: skip
        return trim_half(found, match, text) if half and surface not in ("成", "倍") else found

    def unit_is_told(self, match: re.Match[str], folded: str) -> bool:
        return self.is_limit(match, folded) or self.counts_visits(match, folded)

    def unit_before(self, match: re.Match[str], folded: str) -> Row | None:
        """The unit of a number that has none behind it: 观展人次突破15万, 用户3.2亿; else money is meant."""
        if self.counts_visits(match, folded):
            return self.units["人次"]
        users = USERS.search(folded, max(0, match.start() - 10), match.start())
        return self.units["个"] if users and not match["unit"] else None

    def is_limit(self, match: re.Match[str], folded: str) -> bool:
        """5000万以上的, 3000万以上项目: an amount without its unit."""
        limit = match["scale"] and match["after"] in ("以上", "以下", "及以上")
        return bool(limit) and folded[match.end() : match.end() + 1] in "的项"

    def counts_visits(self, match: re.Match[str], folded: str) -> bool:
        """观展人次突破15万: the unit stands before the number."""
        return (
            not match["unit"]
            and bool(match["scale"])
            and bool(VISITS.search(folded, max(0, match.start() - 10), match.start()))
        )

    def no_quantity(self, candidate: Found, folded: str, row: Row | None) -> bool:
        """Dates, ordinals, codes, single Chinese numerals before a classifier, durations."""
        match, kind = candidate.match, row["kind"] if row else ""
        at, number = match.start(), match["number"]
        indefinite = at and folded[at - 1] in "几数" and not number[0].isdigit()  # 数十家, but 项目数35个
        if kind == "duration" or number == "零" or indefinite:
            return True
        if at and leads_to_none(folded, at) and not self.signed(folded, at, kind):
            return True
        if match["unit"] == "大" and YEAR.fullmatch(number):
            return True  # 2025大庆
        if number not in ONE_DIGIT or kind not in ("count", "length") or match["scale"]:
            return False
        told = folded[max(0, at - 2) : at] in ("项目", "合同", "协议")  # 签约项目八个 counts, 八个方面 does not
        return not told and not match["inside"] and candidate.before in ("", "上", "过")

    def signed(self, folded: str, at: int, kind: str) -> bool:
        """同比+22.7%: the sign of a change, not the plus of a programme (8+N)."""
        return folded[at - 1] in "+-" and kind == "rate" and not folded[at - 2 : at - 1].isalnum()

    def quantity(
        self, candidate: Found, text: str, value: float, unit: str, step: Decimal | None, grain: Decimal | None,
        surface: str = "", upper: float | None = None, implied: bool = False,
    ) -> Quantity:  # fmt: skip
        match, before = candidate.match, self.glued_before(candidate) if candidate.before else ""
        start = candidate.start if before else match.start()
        end = match.end()
        while text[end - 1].isspace():
            end -= 1
        qualifier, hedge = self.qualifier(match, before)
        return Quantity(
            start, end, text[start:end], value, unit, "range" if upper is not None else qualifier, hedge, upper,
            float(step) if step is not None else None, float(grain) if grain is not None else None, surface, implied,
        )  # fmt: skip

    def glued_before(self, candidate: Found) -> str:
        """The hedge before the number, unless it is the tail of another word (签约76个)."""
        phrase, start = candidate.before, candidate.start
        if phrase == "上" and not candidate.match["power"]:
            return ""
        end = start + len(phrase)
        return "" if self.other_words.search(candidate.match.string, max(0, start - 4), end) else phrase

    @cached_property
    def other_words(self) -> re.Pattern[str]:
        """Words that end in the character of a hedge."""
        words = [
            (f"(?<![{row['unless_after']}])" if row["unless_after"] else "") + re.escape(row["word"])
            for row in self.vocabulary.rows("not_hedges")
        ]
        return re.compile(f"(?:{'|'.join(words) or '(?!)'})$")

    def qualifier(self, match: re.Match[str], before: str) -> tuple[str, str]:
        """The qualifier of the hedges and the phrase that made it; what stands after the number decides."""
        inside, inside2, inside3, after = match.group("inside", "inside2", "inside3", "after")
        if after:
            return self.hedges["after", after]["qualifier"], after
        if within := inside or inside2 or inside3:
            return self.hedges["inside", within]["qualifier"], within
        return (self.hedges["before", before]["qualifier"], before) if before else ("exact", "")


def leads_to_none(folded: str, at: int) -> bool:
    """The words before an offset make what follows a name or an ordinal (第36家, A36)."""
    last = folded[at - 1]
    possible = not "一" <= last <= "龥" or last in LAST_BEFORE_NO_NUMBER
    return possible and BEFORE_NO_NUMBER.search(folded, max(0, at - 8), at) is not None


def power(written: str | None) -> Decimal:
    """千亿 → 100 000 000 000; None → 1."""
    return POWERS[written] if written else ONE


def power_of(written: str) -> Decimal:
    value = 1
    for part in re.findall("万亿|.", written):
        value *= POWER[part]
    return Decimal(value)


POWERS = {written: power_of(written) for written in SCALE.split("|")}


def with_half(number: Number, half: str) -> Number:
    """六成半 → 6.5, 四成二 → 4.2: the digit after 成 counts tenths."""
    tenth = Decimal("0.5") if half == "半" else parse(half).value / 10
    return Number(number.value + tenth, Decimal("0.1"), Decimal("0.1"))


def trim_half(found: Quantity, match: re.Match[str], text: str) -> Quantity:
    """A digit behind any other unit belongs to the next words."""
    end = match.start("half")
    qualifier = found.qualifier if not match["after"] else "exact"
    return found._replace(end=end, text=text[found.start : end], qualifier=qualifier)


def ratio_terms(folded: str, text: str) -> Iterator[Quantity]:
    """4.5:68:27.5 → its three terms, each a percentage."""
    for match in RATIO.finditer(folded):
        for group in (1, 2, 3):
            number = parse(match[group])
            yield Quantity(
                match.start(group), match.end(group), text[match.start(group) : match.end(group)], float(number.value),
                "percent", "exact", "ratio", None, float(number.step), float(number.grain),
            )  # fmt: skip


def bare_before(known: Quantity, text: str, folded: str) -> Iterator[Quantity]:
    """58、27和12个: numbers in a list take the unit of the last."""
    ahead = folded[max(0, known.start - 2) : known.start].rstrip()
    if ahead[-1:] not in JOINED_BY or known.hedge == "ratio" or not known.text[:1].isdigit():
        return
    offset = max(0, known.start - 40)
    lead = BARE_LIST.search(folded, offset, known.start)
    if lead and lead.start() == 0 and lead[1].isdigit() and len(lead[1]) == 1:
        return  # 1、12个制造业项目: the number of a paragraph
    last = NUMBER.search(folded, known.start, known.end)
    if not lead or not last:
        return
    printed = parse(last[0]).value
    scale = Decimal(str(known.value)) / printed if printed else ONE
    for match in NUMBER.finditer(folded, lead.start(1), lead.end(1)):
        number = parse(match[0])
        yield known._replace(
            start=match.start(), end=match.end(), text=text[match.start() : match.end()],
            value=float(number.value * scale), qualifier="exact", hedge="", upper=None,
            step=float(number.step * scale), grain=float(number.grain * scale),
        )  # fmt: skip


def without_overlaps(found: list[Quantity]) -> list[Quantity]:
    """In reading order; of two that overlap the longer one stays."""
    kept: list[Quantity] = []
    for quantity in sorted(found, key=lambda q: (q.start, -q.end)):
        if not kept or quantity.start >= kept[-1].end:
            kept.append(quantity)
    return kept


def units_in_lists(found: list[Quantity], folded: str) -> list[Quantity]:
    """8个和15个百分点, 7.4亿、5.9亿和4.7亿美元: what a list leaves out of its unit stands behind its last number."""
    for i in range(len(found) - 2, -1, -1):
        first, second = found[i], found[i + 1]
        if second.start - first.end > 2 or not LIST_JOINT.fullmatch(folded, first.end, second.start):
            continue
        points = second.unit == "percentage_point" and first.unit_written == "个"
        money = first.implied and first.unit == "CNY" and second.is_money
        if points or money:
            found[i] = first._replace(unit=second.unit)
    return found
