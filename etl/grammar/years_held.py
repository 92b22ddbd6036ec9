"""In which years the editions of a series were held, where a report dates two of them or more at one pace."""

from __future__ import annotations

from itertools import pairwise

from etl.grammar.expressions import expression
from etl.grammar.numerals import parse

YEAR = "((?:19|20)\\d\\d)年"
ONE = "(首|第[一二三四五六七八九十百]+)届"
HELD = expression(
    f"{YEAR}[^，。；\\d]{{0,6}}，?(?:的)?{ONE}|{ONE}[^，。；\\d（]{{0,24}}(?:（|于){YEAR}(?!至|到|以|—|-)"
)
FIRST_SEVERAL = expression(f"前([两二三四五六七八九十]+)届（((?:19|20)\\d\\d)年?[至到—－~-]+{YEAR}）")


class YearsHeld:
    """The first year and the pace of a series; dates nothing where the report does not."""

    def __init__(self, text: str = "") -> None:
        told = sorted(dated(text)) if text.count("届") > 1 else []
        paces = {paced(*before, *after) for before, after in pairwise(told)}
        self.first, self.pace = told[0] if told else (0, 0), paces.pop() if len(paces) == 1 else None

    def edition(self, year: int) -> int | None:
        """The edition of a year; none in a year without one."""
        if not self.pace:
            return None
        number, rest = divmod(year - self.first[1], self.pace)
        return None if rest or number + self.first[0] < 1 else number + self.first[0]

    def year(self, edition: int) -> int:
        """The year of an edition, 0 where none is known."""
        return self.first[1] + (edition - self.first[0]) * self.pace if self.pace else 0


def dated(text: str) -> set[tuple[int, int]]:
    """Edition and year of those that the words date."""
    found = {(number(m[2] or m[3]), int(m[1] or m[4])) for m in HELD.finditer(text)}
    for several in FIRST_SEVERAL.finditer(text):
        found |= {(1, int(several[2])), (int(parse(several[1]).value), int(several[3]))}
    return found


def paced(edition: int, year: int, later: int, year_later: int) -> int | None:
    """So many years from one edition to the next; none where that does not come out even."""
    pace, rest = divmod(year_later - year, later - edition) if later > edition else (0, 1)
    return pace if pace > 0 and not rest else None


def number(numeral: str) -> int:
    return 1 if numeral == "首" else int(parse(numeral[1:]).value)
