"""Flattened tables: lines of bare numbers under a line of column heads that name their units."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from etl.grammar.expressions import expression
from etl.grammar.numerals import ARABIC, SCALES, parse
from etl.records import Quantity, Sentence
from etl.vocabulary import Row

CELL = expression(r"[^\s|｜]+")
HEAD = expression(r"(.*?)[（(]([^（）()]{1,8})[）)]$")
NUMBER = expression(rf"(?:{ARABIC})%?")
SCALED = expression(r"(万亿|亿|万)?(.+)")


@dataclass(frozen=True, slots=True)
class Column:
    """One column: what its head says, and the unit of its cells."""

    head: str
    unit: str
    scale: Decimal


def cells_of(
    written: Iterable[tuple[Sentence, str]], units: dict[str, Row]
) -> Iterator[tuple[Sentence, list[Quantity]]]:
    """For each line of a table its cells; what leads to a cell is its row's label and its column's head.

    `written` are the sentences with their folded text.
    """
    columns: list[Column] = []
    for sentence, folded in written:
        if not columns and "（" not in folded:
            continue
        cells = list(CELL.finditer(folded))
        heads = [column_of(cell[0], units) for cell in cells[1:]]
        if len(heads) > 1 and all(heads):
            columns = [head for head in heads if head]
        elif columns and is_row(cells, len(columns)):
            yield sentence, [quantity(sentence, cells[0][0], c, k) for c, k in zip(cells[1:], columns, strict=True)]
        else:
            columns = []


def column_of(cell: str, units: dict[str, Row]) -> Column | None:
    """项目数（个）, 金额（亿元）, 占比（%）: a head that names a unit of the vocabulary."""
    match = HEAD.match(cell)
    parts = SCALED.fullmatch(match[2]) if match else None
    if not match or not parts:
        return None
    row = units.get(match[2]) or units.get(parts[2])
    if not row:
        return None
    outer = Decimal(1) if match[2] in units else Decimal(SCALES.get(parts[1] or "", 1))
    return Column(match[1], row["unit"], outer * Decimal(row["scale"]))


def is_row(cells: list[re.Match[str]], width: int) -> bool:
    return (
        len(cells) == width + 1 and not NUMBER.fullmatch(cells[0][0]) and all(NUMBER.fullmatch(c[0]) for c in cells[1:])
    )


def quantity(sentence: Sentence, label: str, cell: re.Match[str], column: Column) -> Quantity:
    number = parse(cell[0].rstrip("%"))
    start, end = sentence.start + cell.start(), sentence.start + cell.end()
    return Quantity(
        start, end, sentence.text[cell.start() : cell.end()], float(number.value * column.scale), column.unit, "exact",
        step=float(number.step * column.scale), grain=float(number.grain * column.scale), unit_written=column.head,
        led_by=f"{label}{column.head}",
    )  # fmt: skip
