"""A report a year after an event, on what became of the projects that were signed there."""

from __future__ import annotations

from etl.grammar.expressions import expression
from etl.grammar.status import THIS_EDITION

YEAR_ON = "(?:一年过去|一年之?后|一年来|一年下来|时隔一年|转眼一年)"
VISITED_AGAIN = expression(
    "签约项目[^，。；]{0,6}(?:回访|回头看|追踪|再访)|(?:一|两|半)周?年(?:之?后)?的?(?:回访|回头看|追踪|再访)"
)
HELD_THEN = expression(
    f"(?:去年|上年)[^。；]{{0,10}}届[^。；]{{2,24}}(?:举办|举行|召开|闭幕|落幕)[^。]*。[^。]{{0,6}}{YEAR_ON}"
)
THIS_ONE = expression(THIS_EDITION)
# 今年5月，…在第五届博览会上签约: the edition that is over is the one of this year
OF_THIS_YEAR = expression("今年(?:\\d{1,2}|[一二三四五六七八九十]+)月[^。；]{0,40}届")


def looks_back(opening: str) -> bool:
    """…签约项目一年回访; 去年9月，第八届洽谈会举办…。一年过去，…: the event is over, the report tells what followed."""
    this_one = THIS_ONE.search(opening) or OF_THIS_YEAR.search(opening)
    return not this_one and bool(VISITED_AGAIN.search(opening) or HELD_THEN.search(opening))
