"""Numbers as the press writes them: Arabic, Chinese, with separators or with blanks left by copy and paste."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from etl.grammar.expressions import expression

DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
TENS = {"十": 10, "百": 100, "千": 1000}
SCALES = {"万": 10**4, "亿": 10**8, "万亿": 10**12}

BLANK = r"(?:\s\d{1,3}(?=\s?[个亿万家项余多亩人台名位吨件款%]))?"
ARABIC = rf"\d{{1,3}}(?:[,，]\d{{3}})+(?:\s?\.\s?\d+)?|\d{{1,3}}[,，]\d\s\d{{2}}|\d+(?:\s?\.\s?\d+)?{BLANK}"
WORDS = "(?:[一二两三四五六七八九零][〇零一二三四五六七八九十百千两]*|十[一二三四五六七八九]?)"
COMPOUND = rf"(?:{WORDS}|\d+)亿零?(?:{WORDS}|\d{{1,4}})万|{WORDS}万零?{WORDS}(?![万亿])"
CHINESE = rf"{COMPOUND}|{WORDS}(?:点[〇零一二三四五六七八九]+)?"


SEPARATORS = expression(r"[,，\s]")
ONE = Decimal(1)


class Number(NamedTuple):
    """`value` exactly as printed; `step` the last digit printed, `grain` the last significant one."""

    value: Decimal
    step: Decimal
    grain: Decimal


def parse(text: str) -> Number:
    """The number that `text` (an ARABIC or CHINESE match) writes; ValueError if it writes none."""
    if text.isdecimal():
        return arabic(text)
    plain = SEPARATORS.sub("", text)
    if "万" in plain or "亿" in plain:
        return compound(plain)
    return arabic(plain) if plain[:1].isdigit() else chinese(plain)


def compound(text: str) -> Number:
    """二百一十四亿六千万 → 21 460 000 000: a number whose parts have scales of their own."""
    value = 0
    for scale in ("亿", "万"):
        head, found, rest = text.partition(scale)
        if found:
            value, text = value + int(parse(head).value) * SCALES[scale], rest.lstrip("零")
    value += int(parse(text).value) if text else 0
    return Number(Decimal(value), ONE, last_significant(value))


def arabic(text: str) -> Number:
    value = Decimal(text)
    if text.isdecimal():
        return Number(value, ONE, last_significant(int(value)))
    step = ONE.scaleb(text.index(".") + 1 - len(text))
    return Number(value, step, step)


def chinese(text: str) -> Number:
    whole, point, decimals = text.partition("点")
    if point:
        return arabic(f"{chinese(whole).value}.{''.join(str(DIGITS[c]) for c in decimals)}")
    value = positional(text) if not set(text) & TENS.keys() else additive(text)
    return Number(Decimal(value), ONE, last_significant(value))


def positional(text: str) -> int:
    """二〇二七 → 2027."""
    return int("".join(str(DIGITS[c]) for c in text))


def additive(text: str) -> int:
    """一千二百六十 → 1260; a last digit without its power counts the next lower one (一百五 → 150)."""
    total, digit, last = 0, 0, 1
    for c in text:
        if c in TENS:
            total, digit, last = total + (digit or 1) * TENS[c], 0, TENS[c]
        else:
            digit, last = DIGITS[c], 10 if c in "零〇" else last
    return total + digit * (last // 10 if last >= 100 else 1)


def last_significant(value: int) -> Decimal:
    """One unit of the last digit that is not zero: 1700 → 100, 167 → 1, 0 → 1."""
    grain = 1
    while value and value % (grain * 10) == 0:
        grain *= 10
    return Decimal(grain)
