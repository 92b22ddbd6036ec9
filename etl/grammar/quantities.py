"""Finding quantities: one pass of one expression that is built from the vocabulary of units and hedges."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cached_property

from etl.grammar.fold import folding
from etl.grammar.numerals import ARABIC, CHINESE, SCALES, TENS, Number, parse
from etl.records import Quantity
from etl.vocabulary import Row, Vocabulary

SCALE = "万亿|千万|百万|十万|千亿|百亿|十亿|亿|万|千|百"
POWER = TENS | SCALES
NOT_BEFORE = re.compile(r"(?:第|前|[A-Za-z+\-.:/×〔\[]|[A-Za-z]\d{0,3})\s?$")
ONE_DIGIT = re.compile(r"^[一二两三四五六七八九十]$")
MONEY = "money"
RATIO = re.compile(r"(\d+(?:\.\d+)?)[:∶：](\d+(?:\.\d+)?)[:∶：](\d+(?:\.\d+)?)")
BARE_LIST = re.compile(rf"((?:{ARABIC})(?:[、,，]\s?(?:{ARABIC}))*)\s?(?:[、和与及]|以及)\s?$")
WIDE = {",": "，", ":": "：", ";": "；", "(": "（", ")": "）", "!": "！", "?": "？"}
HALF_WIDTH = re.compile(r"[;()!?]|,(?!\d{3})|:(?!\d)")


def alternatives(words: Iterator[str] | list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda w: (-len(w), w))) or "(?!)"


class QuantityGrammar:
    """Finds the quantities of a text. Built once from the vocabulary, then read-only and safe to share."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.vocabulary = vocabulary
        self.fold_table = folding(vocabulary)

    def fold(self, text: str) -> str:
        """The text in one script with Chinese punctuation; offsets stay."""
        return HALF_WIDTH.sub(lambda mark: WIDE[mark[0]], text.translate(self.fold_table))

    @cached_property
    def hedges(self) -> dict[tuple[str, str], Row]:
        return {(row["position"], row["phrase"]): row for row in self.vocabulary.rows("hedges")}

    @cached_property
    def units(self) -> dict[str, Row]:
        return {s: row for s, row in self.vocabulary.units.items() if row["composed"] != "true" and s != "百分之"}

    def phrases(self, position: str) -> str:
        found = [p for (place, p), row in self.hedges.items() if place == position and row["glued"] == "true"]
        return broken(alternatives(found)) if position == "word" else alternatives(found)

    @cached_property
    def expression(self) -> re.Pattern[str]:
        """One quantity or one range."""
        return self.compile(ranges=True)

    @cached_property
    def single(self) -> re.Pattern[str]:
        """One quantity; a range gives its first end."""
        return self.compile(ranges=False)

    def compile(self, ranges: bool) -> re.Pattern[str]:
        number = rf"(?:{ARABIC}|{CHINESE})"
        units = alternatives(list(self.units))
        money = alternatives([s for s, row in self.units.items() if row["kind"] == MONEY])
        to = self.phrases("between") if ranges else "(?!)"
        return re.compile(
            rf"(?P<before>{self.phrases('before')})?\s?(?:"
            rf"(?P<word>{self.phrases('word')})|"
            rf"(?P<whole>[一二三四五六七八九十两]+)分之(?P<parts>[一二三四五六七八九十两]+)|"
            rf"百分之(?P<hundredth>{number})|"
            rf"(?P<number>{number})(?P<inside>{self.phrases('inside')})?\s?(?P<scale>{SCALE})?(?P<inside2>多|余)?"
            rf"(?:(?P<join>{to})(?P<number2>{number})\s?(?P<scale2>{SCALE})?|"
            rf"\s?(?P<unit1>{units})(?P<join1>{to})(?P<number3>{number})\s?(?P<scale3>{SCALE})?)?"
            rf"\s?(?P<unit>{units})?(?P<half>半|[一二三四五六七八九](?![个十百千万亿]))?|"
            rf"(?P<power>{SCALE})(?P<unit2>{money}|(?=级|家|名|人|户|个))?"
            rf")(?P<after>{self.phrases('after')})?"
        )

    def matches(self, folded: str) -> Iterator[re.Match[str]]:
        """All candidates; 从42个到93个 is two figures, not a range."""
        position = 0
        while match := self.expression.search(folded, position):
            if match["number3"] and folded[max(0, match.start() - 1) : match.start()] in ("从", "由"):
                match = self.single.match(folded, match.start()) or match
            yield match
            position = max(match.end(), position + 1)

    def find(self, text: str) -> list[Quantity]:
        """The quantities of `text` in reading order; their spans slice back and never overlap."""
        folded = self.fold(text)
        found = [q for match in self.matches(folded) if (q := self.read(match, text, folded))]
        found += ratio_terms(folded, text)
        found += [q for known in found for q in bare_before(known, text, folded)]
        return points_in_lists(without_overlaps(found))

    def read(self, match: re.Match[str], text: str, folded: str) -> Quantity | None:
        if match["word"]:
            return self.word(match, text)
        if match["whole"]:
            value = float(Decimal(100) * parse(match["parts"]).value / parse(match["whole"]).value)
            return self.quantity(match, text, value, "percent", None, None)
        if match["hundredth"]:
            number = parse(match["hundredth"])
            return self.quantity(match, text, float(number.value), "percent", number.step, number.grain)
        if match["power"]:
            return self.bare_power(match, text, folded)
        return self.counted(match, text, folded)

    def word(self, match: re.Match[str], text: str) -> Quantity | None:
        row = self.hedges["word", "".join(match["word"].split())]
        found = self.quantity(match, text, float(row["value"]), row["unit"], None, None)
        return replace(found, qualifier=row["qualifier"]) if found.qualifier == "exact" else found

    def bare_power(self, match: re.Match[str], text: str, folded: str) -> Quantity | None:
        """千亿, 亿元以上, 百亿级, 上百家: a power that stands for one of itself."""
        before, after = folded[max(0, match.start() - 1) : match.start()], folded[match.end() : match.end() + 1]
        if re.search(
            r"[\d一二两三四五六七八九十数几多余]$", folded[max(0, match.start("power") - 1) : match.start("power")]
        ):
            return None
        if before[-1:] == "（" and after == "）":  # the head of a table column names its unit
            return None
        scale = power(match["power"])
        head = match["unit2"] or ""
        row = self.units.get(head)
        if not row and "亿" not in match["power"]:
            return self.round_number(match, text, folded, scale)
        if not (match["before"] or match["after"] or row or after in "，。；、"):
            return None
        unit = row["unit"] if row else "CNY"
        return self.quantity(match, text, float(scale), unit, scale, scale, head, implied=not row)

    def round_number(self, match: re.Match[str], text: str, folded: str, scale: Decimal) -> Quantity | None:
        """上百家, 近千人: a hedged power before a classifier."""
        rest = re.match(alternatives(list(self.units)), folded[match.end("power") :])
        if not rest or not match["before"]:
            return None
        row = self.units[rest[0]]
        found = self.quantity(match, text, float(scale * Decimal(row["scale"])), row["unit"], scale, scale, rest[0])
        end = match.end("power") + rest.end()
        return replace(found, end=end, text=text[found.start : end])

    def counted(self, match: re.Match[str], text: str, folded: str) -> Quantity | None:
        low = parse(match["number"])
        surface = match["unit"] or ""
        limit = (
            match["scale"]
            and match["after"] in ("以上", "以下", "及以上")
            and folded[match.end() : match.end() + 1] in "的项"
        )
        if not surface and not limit and not re.search("亿", match["scale"] or match["number"]):
            return None
        if self.no_quantity(match, folded, surface):
            return None
        row = self.units.get(surface)
        unit_scale = Decimal(row["scale"]) if row else Decimal(1)
        second = match["number2"] or match["number3"]
        scale = power(match["scale"]) * unit_scale
        if second:
            scale2 = power(match["scale2"] or match["scale3"]) * unit_scale
            shared = scale if (match["scale"] or match["unit1"]) else scale2
            upper = float(parse(second).value * scale2)
        else:
            shared, upper = scale, None
        number = with_half(low, match["half"], surface)
        unit = row["unit"] if row else "CNY"
        found = self.quantity(
            match, text, float(number.value * shared), unit, number.step * shared, number.grain * shared, surface,
            upper, implied=not row,
        )  # fmt: skip
        return trim_half(found, match, text) if match["half"] and surface not in ("成", "倍") else found

    def no_quantity(self, match: re.Match[str], folded: str, surface: str) -> bool:
        """Dates, ordinals, codes, single Chinese numerals before a classifier, durations."""
        row = self.units.get(surface, {})
        before = folded[max(0, match.start("number") - 8) : match.start("number")]
        if row.get("kind") == "duration" or NOT_BEFORE.search(before):
            return True
        rhetorical = ONE_DIGIT.match(match["number"]) and row.get("kind") == "count" and not match["scale"]
        return bool(rhetorical and not match["inside"] and match["before"] in (None, "上", "过"))

    def quantity(
        self, match: re.Match[str], text: str, value: float, unit: str, step: Decimal | None, grain: Decimal | None,
        surface: str = "", upper: float | None = None, implied: bool = False,
    ) -> Quantity:  # fmt: skip
        before = self.glued_before(match)
        start = match.start() if before else match.start() + len(match["before"] or "")
        start += len(match[0][start - match.start() :]) - len(match[0][start - match.start() :].lstrip())
        qualifier, hedge = self.qualifier(match, before)
        end = match.start() + len(match[0].rstrip())
        return Quantity(
            start, end, text[start:end], value, unit, "range" if upper is not None else qualifier, hedge, upper,
            float(step) if step is not None else None, float(grain) if grain is not None else None, surface, implied,
        )  # fmt: skip

    def glued_before(self, match: re.Match[str]) -> str | None:
        """The hedge before the number, unless it is the tail of another word (签约76个)."""
        phrase = match["before"]
        if not phrase or (phrase == "上" and not match["power"]):
            return None
        lead = match.string[max(0, match.start() - 4) : match.start("before") + len(phrase)]
        return None if self.other_words.search(lead) else str(phrase)

    @cached_property
    def other_words(self) -> re.Pattern[str]:
        """Words that end in the character of a hedge."""
        words = [
            (f"(?<![{row['unless_after']}])" if row["unless_after"] else "") + re.escape(row["word"])
            for row in self.vocabulary.rows("not_hedges")
        ]
        return re.compile(f"(?:{'|'.join(words) or '(?!)'})$")

    def qualifier(self, match: re.Match[str], before: str | None) -> tuple[str, str]:
        """The qualifier of the hedges and the phrase that made it; what stands after the number decides."""
        groups = match.groupdict()
        inside = groups["inside"] or groups["inside2"]
        for position, phrase in (("after", groups["after"]), ("inside", inside), ("before", before)):
            if phrase:
                return self.hedges[position, phrase]["qualifier"], phrase
        return "exact", ""


def broken(words: str) -> str:
    """The same words where a line break or a blank may have come between two characters."""
    return re.sub(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", r"\\s?", words)


def power(written: str | None) -> Decimal:
    """千亿 → 100 000 000 000; None → 1."""
    value = 1
    for part in re.findall("万亿|.", written or ""):
        value *= POWER[part]
    return Decimal(value)


def with_half(number: Number, half: str | None, surface: str) -> Number:
    """六成半 → 6.5, 四成二 → 4.2: the digit after 成 counts tenths."""
    if not half or surface != "成":
        return number
    tenth = Decimal("0.5") if half == "半" else parse(half).value / 10
    return Number(number.value + tenth, Decimal("0.1"), Decimal("0.1"))


def trim_half(found: Quantity, match: re.Match[str], text: str) -> Quantity:
    """A digit behind any other unit belongs to the next words."""
    end = match.start("half")
    return replace(
        found, end=end, text=text[found.start : end], qualifier=found.qualifier if not match["after"] else "exact"
    )


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
    lead = BARE_LIST.search(folded[max(0, known.start - 40) : known.start])
    if not lead or known.hedge == "ratio" or not known.text[:1].isdigit():
        return
    offset = max(0, known.start - 40)
    last = re.search(ARABIC, folded[known.start : known.end])
    scale = Decimal(str(known.value)) / parse(last[0]).value if last and parse(last[0]).value else Decimal(1)
    for match in re.finditer(ARABIC, lead[1]):
        start = offset + lead.start(1) + match.start()
        number = parse(match[0])
        yield replace(
            known, start=start, end=start + len(match[0]), text=text[start : start + len(match[0])],
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


def points_in_lists(found: list[Quantity]) -> list[Quantity]:
    """8个和15个百分点: a classifier before percentage points is a part of the unit."""
    for i in range(len(found) - 2, -1, -1):
        first, second = found[i], found[i + 1]
        if second.unit == "percentage_point" and first.unit_written == "个" and second.start - first.end <= 2:
            found[i] = replace(first, unit=second.unit)
    return found
