"""A list of names with their number behind it: 椒江、黄岩、路桥三区合起来签了25个."""

from __future__ import annotations

import re

from etl.grammar.expressions import expression

NAME = "[\u4e00-\u9fff]{2,6}?"
KIND = "(?:个|大)?(?:省区市|省市|[省市县区州盟旗镇乡](?![区县]域)|园区|开发区|地)"
COUNTED_LIST = expression(
    rf"(?:^|[，；。：中]|其中|来自)((?:{NAME}、)*{NAME}[、和与]{NAME})(?:等)?([两二三四五六七八九])(?={KIND})"
)
COUNTS = {character: n for n, character in enumerate("两三四五六七八九", 2)} | {"二": 2}
JOINTS = re.compile("[、和与]")


def counted_list(words: str, member: str) -> tuple[str, ...]:
    """The names of the last such list in the words, if it holds what was found, and more."""
    found = list(COUNTED_LIST.finditer(words))
    names = tuple(JOINTS.split(found[-1][1])) if found else ()
    known = member.split("、")
    told = found and COUNTS[found[-1][2]] == len(names) > len(known)
    return names if told and all(name in names for name in known) else ()
