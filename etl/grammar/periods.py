"""When a figure was so: the last date or stretch of time in the words before it, in ISO 8601."""

from __future__ import annotations

import re

from etl.grammar.expressions import expression
from etl.grammar.numerals import parse

YEAR = expression(r"(20\d\d)年(?:(\d{1,2})月(?:(\d{1,2})日)?)?|(?<!\d)(\d{1,2})月(\d{1,2})日")
COUNT = "(?:\\d{1,2}|[一二两三四五六七八九十]{1,2})"
SPAN = expression(
    rf"(?P<year>20\d\d年|[今去]年)?(?:的)?(?:(?P<first>\d{{1,2}})月?[—–\-~至到]{{1,2}}(?P<last>\d{{1,2}})月|前(?P<months>{COUNT})个?月|"
    rf"(?P<half>[上下])半年|前(?P<quarters>{COUNT})个?季度|(?P<quarter>[一二三四])季度)"
)
YEARS_NAMED = expression("[今去上]年(?!度?目标)")
LAST_YEAR = ("去年", "上年")
SPANS = ("月", "季度", "半年")


def period_before(words: str, published: str | None) -> str | None:
    """As exact as printed: a day, a month, a year, or from month to month; a year that is not told is the report's."""
    told = int(published[:4]) if published and published[:4].isdecimal() else 0
    spans = list(SPAN.finditer(words)) if any(word in words for word in SPANS) else []
    dated = ("年" in words and "20" in words) or ("日" in words and "月" in words)
    days = list(YEAR.finditer(words)) if dated else []
    if spans and (not days or spans[-1].end() >= days[-1].end()):
        return span(spans[-1], days, told)
    named = YEARS_NAMED.findall(words) if told and not days else []
    if named:
        return str(told - (named[-1] in LAST_YEAR))
    return day(days, told) if days else None


def day(found: list[re.Match[str]], told: int) -> str | None:
    """2025-03-01 of 3月1日: a bare day borrows the year before it."""
    year, month, of_month, month_only, day_only = found[-1].groups()
    year = year or next((m[1] for m in reversed(found) if m[1]), str(told) if told else "")
    parts = [year, month or month_only, of_month or day_only]
    return "-".join(part.zfill(2) for part in parts if part) if year else None


def span(found: re.Match[str], days: list[re.Match[str]], told: int) -> str | None:
    """2025-01/2025-08 of 今年1至8月."""
    named = found["year"]
    year = told - (named == "去年")
    if named and named[0] == "2":
        year = int(named[:4])
    elif not named:
        year = next((int(m[1]) for m in reversed(days) if m[1]), told)
    first, last = months(found)
    return f"{year}-{first:02}/{year}-{last:02}" if year > 0 and 0 < first <= last <= 12 else None


def months(found: re.Match[str]) -> tuple[int, int]:
    if found["first"]:
        return int(found["first"]), int(found["last"])
    if found["half"]:
        return (1, 6) if found["half"] == "上" else (7, 12)
    if found["months"]:
        return 1, int(parse(found["months"]).value)
    if found["quarters"]:
        return 1, 3 * int(parse(found["quarters"]).value)
    quarter = int(parse(found["quarter"]).value)
    return 3 * quarter - 2, 3 * quarter
