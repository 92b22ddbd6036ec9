"""What a report says beside its event's name: whose meeting it is (县里办的恳谈会, 全区签约活动) and which edition."""

from __future__ import annotations

from collections.abc import Set

from etl.grammar.expressions import expression

LEVELS = "省市县区州旗"
OPENING = 120  # characters in which a report says where it is from
LONGEST = 11  # characters of a place's name
OF_ALL = expression(f"[全我本]([{LEVELS}])(?![内外级直])")
HELD_BY = expression(f"(?:[全我本该]([{LEVELS}])|([{LEVELS}])里)(?:年年|每年|今年|牵头|组织|[举主承]|一年一度)*办的$")
HEADED = expression(f"([\u4e00-\u9fff]{{2,5}}[{LEVELS}])(?=[举召]|签|集中|隆重|顺利|开展)")
YEAR_BEFORE = expression("^20\\d\\d年?")
GUESTS = ("来自", "赴", "与", "同", "到")
EDITION_BEHIND = expression(
    "[（，]?(?:(?:今年|这次|此次|本次|如今|至今|这|也|已经?)*(?:是|办到了?|迎来了?|进入了?|走到了?))?"
    "(第(?:[一二三四五六七八九十百]+|\\d+)届)(?=[，。；！）])"
)


def name_with(folded: str, text: str, span: tuple[int, int], places: Set[str]) -> str:
    """A name without an edition, with its edition and with its place instead of 全区, where the words beside tell."""
    start, end = span
    of_all, held = OF_ALL.match(folded, start, end), HELD_BY.search(folded, max(0, start - LONGEST), start)
    level = of_all[1] if of_all else (held[1] or held[2]) if held else ""
    place = own_place(folded[: min(start, OPENING)], level, places) if level else None
    whose = text[slice(*place)] if place else ""
    name = whose + text[of_all.end() if of_all and whose else start : end]
    edition = edition_behind(folded, text, end)
    return edition + YEAR_BEFORE.sub("", name) if edition else name


def own_place(opening: str, level: str, places: Set[str]) -> tuple[int, int] | None:
    """The first place of a level that the opening names: a known one, else the one that its heading begins with."""
    ends = (at + 1 for at, sign in enumerate(opening) if sign == level)
    for end in ends:
        known = (start for start in range(max(0, end - LONGEST), end) if opening[start:end] in places)
        if (start := next(known, None)) is not None and not opening[:start].endswith(GUESTS):
            return start, end
    headed = HEADED.match(opening.lstrip())
    start = opening.find(headed[1]) if headed and headed[1].endswith(level) else -1
    return (start, start + len(headed[1])) if headed and start >= 0 else None


def edition_behind(folded: str, text: str, end: int) -> str:
    """县里办的恳谈会，今年是第五届: the edition that the words right behind the name tell."""
    told = EDITION_BEHIND.match(folded, end)
    return text[slice(*told.span(1))] if told else ""
