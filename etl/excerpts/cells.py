"""A cell under a head that gives the unit → the figure as a phrase, or one line that says why it is none."""

from __future__ import annotations

import re

from etl.excerpts.lines import UNSAVED


class LineFault(ValueError):
    """A line that cannot be taken over; the message is one sentence that says why and what to do."""


NOTHING = frozenset({"", "-", "—", "——", "–", "/", "\\", "无", "未披露", "未公布", "N/A", "n/a"})
BEFORE = r"(?:近|约|超|逾|超过|将近|不足|不低于|不少于|不超过|至少|过)?"
BEHIND = r"(?:多|余|左右|上下|以上|以下|及以上)?"
NUMBER = r"\d{1,3}(?:[,，]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
BARE = re.compile(rf"({BEFORE})\s*({NUMBER}(?:\s*[-–—~～至到]\s*(?:{NUMBER}))?)\s*({BEHIND})")
SCALED = re.compile(rf"{BEFORE}\s*(?:{NUMBER})\s*(?:万亿|亿|万|千万|百万){BEHIND}")
SIGNS = {">": "超", "＞": "超", "≥": "不低于", "≧": "不低于", "<": "不足", "＜": "不足", "≤": "不超过", "≦": "不超过"}
MONEY = "元"


def phrase_of(cell: str, unit: str) -> str:
    """The cell with the unit of its head, as it would be written: 近400 → 近400亿元, ≥5 → 不低于5亿元, 3.2亿 → 3.2亿元.

    Raises LineFault.
    """
    if cell == UNSAVED:
        raise LineFault("这一格是没有保存结果的公式，请在 Excel 里打开并另存，或粘贴为数值。")
    text = SIGNS[cell[0]] + cell[1:].strip() if cell[0] in SIGNS else cell.removeprefix("+")
    text = f"{text[:-1]}以上" if text.endswith("+") else text
    if unit and text.endswith(unit):
        return text
    if match := BARE.fullmatch(text):
        before, number, behind = match.groups()
        return (
            before + number + (unit + behind if behind in ("左右", "上下", "以上", "以下", "及以上") else behind + unit)
        )
    if unit.endswith(MONEY) and SCALED.fullmatch(text):
        return text + MONEY
    return text
