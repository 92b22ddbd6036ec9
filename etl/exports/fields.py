"""What the columns of a sheet are: their heads in words, their types, and money once more in the unit of the page."""

from __future__ import annotations

from dataclasses import dataclass

from etl.columns import schema
from etl.exports.words import Lang, meanings, word

SCALES: dict[Lang, float] = {"zh": 1e8, "en": 1e9}  # 亿元; CNY bn
PRECISION = "step"  # a unit of the last digit is no amount


@dataclass(frozen=True)
class Field:
    """A column of a sheet: its head, the column that it comes from, its type, and what its values are divided by."""

    head: str
    source: str
    type: str
    scale: float = 0.0
    unit: str = ""
    codes: str = ""


def fields_of(table: str, lang: Lang) -> list[Field]:
    """The columns of a table under heads in words; beside each that may hold yuan, the same in 亿元 or billions."""
    found = []
    columns = schema()[table]
    priced = any(column.name == "unit" for column in columns)
    for column in columns:
        head = word(f"column.{column.name}", lang)
        codes = meanings(column.name, column.values, lang)
        found.append(Field(head, column.name, column.type, 0.0, column.unit, codes))
        if priced and column.unit.split()[:1] == ["unit"] and column.name != PRECISION:
            found.append(Field(word("scaled", lang, head=head), column.name, column.type, SCALES[lang]))
    return found
