"""The stage that projects reached after signing, under one name however it is told."""

from __future__ import annotations

from etl.grammar.expressions import expression

BEGUN = expression("开工(?:建设|在建)|破土动工|动工建设|动工")
DONE = expression("(落|开|投)了(地|工|产)$")
SITE = expression("选[好定]了?[厂地]?址")
ALREADY = expression("^已经")
TO_EFFECT = expression("(?<=投产)(?:[见达]效|达产)$")
PERFORMING = expression("履约进场")
NOT_YET = expression("^(?:没能|没有?|未能)(?=..)")
GONE = expression("^(?:已经?)?(黄掉|告吹|夭折|搁浅|流产|终止|解约)了?$")
HOW = expression("(?:(?<=已)|^)(?:全部|均|都)?(?:实现|陆续|相继|先后|顺利|正式)(?=..)|(?:(?<=已)|^)(?:全部|均|都)")


def stage_reached(words: str) -> str:
    """已经开工建设 → 已开工, 破土动工 → 开工; 开工率 is the share of 开工."""
    words = SITE.sub("完成选址", DONE.sub(r"\1\2", GONE.sub(r"\1", TO_EFFECT.sub("", words))))
    words = PERFORMING.sub("履约", NOT_YET.sub("未", words))
    words = "资金到位" if words in ("到位", "到位率") else words
    return HOW.sub("", ALREADY.sub("已", BEGUN.sub("开工", words.removesuffix("率"))))
