"""A figure as it was taken down → a quantity: the phrase is read, and held against value, unit and hedge beside it."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from etl.excerpts.rows import LineFault
from etl.grammar.quantities import QuantityGrammar
from etl.records import Quantity

QUALIFIERS = frozenset({"exact", "nearly", "over", "about", "at_least", "under", "range"})
PRINTED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
SAME = 1e-9


class Figures:
    """Reads the phrases of records."""

    def __init__(self, grammar: QuantityGrammar) -> None:
        self.grammar = grammar

    def quantity(self, said: dict[str, str]) -> Quantity:
        """The quantity of a record, its span the whole phrase.

        `value`, `unit` and `qualifier` are believed where the phrase cannot be read (another language); where it can,
        they must agree with it. Raises LineFault.
        """
        phrase = said.get("as_written", "")
        found = self.grammar.find(phrase) if phrase else []
        if not said.get("value"):
            if len(found) != 1:
                raise LineFault(f"读不出“{phrase[:40]}”里的数，请写明 value 与 unit。")
            return found[0]._replace(start=0, end=len(phrase), text=phrase)
        value, unit, qualifier = number(said["value"]), said.get("unit") or "", said.get("qualifier") or "exact"
        if not unit:
            raise LineFault("有 value 而没有 unit，请补上单位（CNY、count、percent 等）。")
        if qualifier not in QUALIFIERS:
            raise LineFault(f"qualifier 应为 {'、'.join(sorted(QUALIFIERS))} 之一，现为 {qualifier[:20]}。")
        phrase = phrase or said["value"]
        read = next((q for q in found if q.unit == unit), None)
        if read is None:
            return stated(phrase, value, unit, qualifier)
        if abs(read.value - value) > SAME * abs(value):
            raise LineFault(f"“{phrase[:40]}”读作 {read.value:g}，而 value 写作 {value:g}，请改正其一。")
        if not agrees(read.qualifier, qualifier):
            raise LineFault(f"“{phrase[:40]}”读作 {read.qualifier}，而 qualifier 写作 {qualifier}，请改正其一。")
        return read._replace(start=0, end=len(phrase), text=phrase, qualifier=qualifier)


def agrees(read: str, said: str) -> bool:
    """以上 is a limit or a result by what is told around it: the record says which."""
    return read == said or {read, said} == {"over", "at_least"} or read == "exact"


def number(written: str) -> float:
    try:
        value = float(Decimal(written.replace(",", "")))
    except InvalidOperation as error:
        raise LineFault(f"value 应为数字，现为 {written[:40]}。") from error
    if not abs(value) < 1e18:
        raise LineFault(f"value 应为有限的数字，现为 {written[:40]}。")
    return value


def stated(phrase: str, value: float, unit: str, qualifier: str) -> Quantity:
    """A quantity whose phrase is not read: its last digit is found by the number that the phrase prints."""
    step, grain = digits(phrase, value)
    return Quantity(0, len(phrase), phrase, value, unit, qualifier, step=step, grain=grain)


def digits(phrase: str, value: float) -> tuple[float | None, float | None]:
    """One unit of the last digit printed and of the last significant one, in the unit of the value; None for words."""
    for match in PRINTED.finditer(phrase):
        printed = Decimal(match[0].replace(",", ""))
        if not printed:
            continue
        scale = Decimal(repr(value)) / printed
        if is_power_of_ten(scale):
            step = Decimal(1).scaleb(int(printed.as_tuple().exponent))
            significant = printed.normalize()
            grain = Decimal(1).scaleb(int(significant.as_tuple().exponent))
            return float(step * scale), float(max(grain, step) * scale)
    return None, None


def is_power_of_ten(scale: Decimal) -> bool:
    return scale > 0 and scale.normalize().as_tuple().digits == (1,)
