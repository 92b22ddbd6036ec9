"""A figure as a Chinese reader should see it: as printed, or written anew where it was printed in another language."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from etl.grammar.expressions import any_word
from etl.records import Mention
from etl.vocabulary import Vocabulary

HEDGE = {"over": "超", "nearly": "近", "about": "约", "at_least": "不低于", "under": "不超过"}
ENGLISH = {"over": "over ", "nearly": "nearly ", "about": "about ", "at_least": "at least ", "under": "up to "}
PERCENT = re.compile(r"[\d.]+%")
HAN = re.compile(r"[\u4e00-\u9fff]")
SCALES = ((Decimal(10) ** 12, "万亿"), (Decimal(10) ** 8, "亿"), (Decimal(10) ** 4, "万"))
UNITS = {
    "CNY": "元", "USD": "美元", "EUR": "欧元", "HKD": "港元", "GBP": "英镑", "MOP": "澳门元", "percent": "%",
    "percentage_point": "个百分点", "count": "个", "person": "人", "m2": "平方米", "mu": "亩", "km": "公里",
    "tonne": "吨", "kW": "千瓦", "kWh": "千瓦时", "year": "年", "day": "天", "month": "个月", "hour": "小时",
    "minute": "分钟",
}  # fmt: skip
KINDS: dict[str, tuple[str, str]] = {
    "contract": ("合同金额", "contract amount"), "investment": ("投资额", "investment"), "credit": ("授信", "credit"),
    "order": ("订单", "orders"), "registered_capital": ("注册资本", "registered capital"),
}  # fmt: skip
SCALED = frozenset({"CNY", "USD", "EUR", "HKD", "GBP", "MOP", "m2", "tonne", "kW", "kWh"})


class Printing:
    """The figure of a mention in one script, blanks taken out; a hedge apart from it (超…的一半) is put in front.

    Built once from a vocabulary, then read-only.
    """

    def __init__(self, vocabulary: Vocabulary, fold: Callable[[str], str]) -> None:
        self.fold = fold
        hedges = (row for row in vocabulary.rows("hedges") if row["glued"] == "true" and row["qualifier"] in HEDGE)
        self.hedged = re.compile(any_word(fold(row["phrase"]) for row in hedges))

    def __call__(self, mention: Mention) -> str:
        text = "".join(self.fold(mention.text).split())
        if not HAN.search(text) and not PERCENT.fullmatch(text):
            return written(mention)
        return text if self.hedged.search(text) else HEDGE.get(mention.qualifier, "") + text


def written(mention: Mention) -> str:
    """近1700亿元 from nearly RMB 170 billion."""
    unit = UNITS.get(mention.unit, mention.unit)
    value = Decimal(repr(mention.value))
    scale, word = scale_of(value) if mention.unit in SCALED else (Decimal(1), "")
    number = format((value / scale).normalize(), "f")
    if mention.qualifier == "range" and mention.high is not None:
        number += "—" + format((Decimal(repr(mention.high)) / scale).normalize(), "f")
    return f"{HEDGE.get(mention.qualifier, '')}{number}{word}{unit}"


def english(row: Mapping[Any, Any]) -> str:
    """A figure of a table in English: nearly 170 bn yuan, 247; its label where it has no number."""
    value = row["value"]
    if value is None or value != value:
        return str(row["label"])
    hedge = ENGLISH.get(str(row["qualifier"]), "")
    if row["unit"] == "percent":
        return f"{hedge}{value:g}%"
    if row["measure"] == "amount":
        number = format(value / 1e9, ",.3g" if row["obs_status"] == "E" else ",.6g")
        return f"{hedge}{number} bn {'yuan' if row['unit'] == 'CNY' else row['unit']}"
    return f"{hedge}{value:,.6g}"


def scale_of(value: Decimal) -> tuple[Decimal, str]:
    """The power of ten that a Chinese reader expects: 14172.7亿, but 1万亿."""
    for scale, word in SCALES:
        if abs(value) >= scale and (word != "万亿" or value % (scale / 100) == 0):
            return scale, word
    return Decimal(1), ""


FIGURE = re.compile(
    r"(?:(?<![附最靠将])(近)|(不低于|不少于|至少|不超过|约|超过|超|逾))?"
    r"(\d[\d,]*(?:\.\d+)?)(万亿|亿|万)?(?:元?[-—–~至到](\d[\d,]*(?:\.\d+)?))?([多余])?(万亿|亿|万)?([多余])?"
    r"(美元|欧元|港元|英镑|日元|澳门元|人民币|元|个百分点|[个家人](?![\u4e00-\u9fff]))?(以上|以下|级)?(?![\d.%])"
)
HEDGES = {
    "不低于": "at least ", "不少于": "at least ", "至少": "at least ", "不超过": "up to ", "近": "nearly ",
    "约": "about ", "超过": "over ", "超": "over ", "逾": "over ", "": "",
}  # fmt: skip
CURRENCIES = {
    "元": "yuan", "人民币": "yuan", "美元": "USD", "欧元": "EUR", "港元": "HKD", "英镑": "GBP", "日元": "JPY",
    "澳门元": "MOP",
}  # fmt: skip
LIMITS = {"以上": " and above", "以下": " and below", "级": " class", "": ""}
SCALE = {word: size for size, word in SCALES} | {"": Decimal(1)}
IN_ENGLISH = ((Decimal(10) ** 8, Decimal(10) ** 9, " bn"), (Decimal(10) ** 5, Decimal(10) ** 6, " m"))


def anglicised(words: str) -> str:
    """A sentence with the figures that stand in it as printed written in English: 1572.8亿元 → 157.28 bn yuan.

    What it does not know (2亿吨) stays as it is printed.
    """
    return FIGURE.sub(in_english, words)


def in_english(found: re.Match[str]) -> str:
    near, hedge, digits, own, upper, more, scale, more_yet, unit, limit = (part or "" for part in found.groups())
    following = found.string[found.end() : found.end() + 1]
    if not HAN.search(found[0]) or (not unit and (own or scale) and not limit and HAN.match(following)):
        return found[0]
    before = HEDGES[near or hedge] or ("over " if more or more_yet else "")
    low = Decimal(digits.replace(",", "")) * SCALE[own or scale]
    ends = [low] + ([Decimal(upper.replace(",", "")) * SCALE[scale or own]] if upper else [])
    money = unit in CURRENCIES or (not unit and "亿" in own + scale)
    size, name = next(((by, word) for least, by, word in IN_ENGLISH if money and ends[-1] >= least), (Decimal(1), ""))
    said = "–".join(f"{(each / size).normalize():,f}" for each in ends)
    currency = f"{name} {CURRENCIES[unit or '元']}" if money else " percentage points" if unit == "个百分点" else ""
    return f"{before}{said}{currency}{LIMITS[limit]}"
