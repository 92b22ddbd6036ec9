"""A figure as it was taken down → a quantity: the phrase is read, and held against value, unit and hedge beside it."""

from __future__ import annotations

import re
from decimal import Decimal

from etl.excerpts.cells import LineFault
from etl.grammar.quantities import QuantityGrammar
from etl.records import Quantity

QUALIFIERS = frozenset({"exact", "nearly", "over", "about", "at_least", "under", "range"})
PRINTED = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
PLAIN = re.compile(r"[+-]?\d[\d,]*(?:\.\d+)?(?:[eE][+-]?\d{1,3})?")
SAME, LARGEST = 1e-9, 1e18
# What a measure is told in; the others in anything.
UNITS = {
    "projects": frozenset({"count"}), "companies": frozenset({"count"}), "countries": frozenset({"count"}),
    "people": frozenset({"person", "count"}), "share": frozenset({"percent"}), "area": frozenset({"m2", "mu"}),
}  # fmt: skip


class Figures:
    """Reads the phrases of records."""

    def __init__(self, grammar: QuantityGrammar) -> None:
        self.grammar = grammar
        self.units = frozenset(row["unit"] for row in grammar.vocabulary.rows("units"))

    def quantity(self, said: dict[str, str]) -> Quantity:
        """The quantity of a record, its span the whole phrase.

        `value`, `unit` and `qualifier` are believed where the phrase cannot be read (another language); where it can,
        they must agree with it. Raises LineFault.
        """
        quantity = self.told(said) if said.get("value") else self.read(said.get("as_written", ""))
        if not abs(quantity.value) < LARGEST:
            raise LineFault(f"“{quantity.text[:40]}”大得不可能，请检查。")
        fitting = UNITS.get(said.get("measure", ""), self.units)
        if quantity.unit not in fitting or (said.get("measure") == "amount" and not quantity.is_money):
            raise LineFault(
                f"“{quantity.text[:40]}”的单位与 measure（{said.get('measure', '')[:20]}）不符，请改正其一。"
            )
        if quantity.value < 0 and said.get("measure") != "change":
            raise LineFault(f"“{quantity.text[:40]}”是负数，只有增减可以为负，请检查。")
        return quantity

    def read(self, phrase: str) -> Quantity:
        """The quantity that a phrase is, nothing left over. Raises LineFault."""
        words = phrase.removeprefix("-")
        found = self.grammar.find(words)
        if len(found) != 1 or found[0].text != words:
            raise LineFault(f"读不出“{phrase[:40]}”里的数，请写明 value 与 unit，或改成“近400亿元”这样的写法。")
        value = -found[0].value if words != phrase else found[0].value
        return found[0]._replace(start=0, end=len(phrase), text=phrase, value=value)

    def told(self, said: dict[str, str]) -> Quantity:
        """The quantity that value, unit and qualifier say. Raises LineFault."""
        value, unit, qualifier = number(said["value"]), said.get("unit") or "", said.get("qualifier") or "exact"
        phrase = said.get("as_written") or said["value"]
        if unit not in self.units:
            raise LineFault(f"unit 应为 CNY、USD、count、percent 等规范单位，现为 {unit[:20] or '空'}。")
        if qualifier not in QUALIFIERS:
            raise LineFault(f"qualifier 应为 {'、'.join(sorted(QUALIFIERS))} 之一，现为 {qualifier[:20]}。")
        found = self.grammar.find(phrase)
        read = next((q for q in found if q.unit == unit), None)
        if read is None:
            if found or qualifier == "range":
                raise LineFault(f"“{phrase[:40]}”与 unit {unit}、qualifier {qualifier} 不符，请改正其一。")
            return stated(phrase, value, unit, qualifier)
        if abs(read.value - value) > SAME * abs(value):
            raise LineFault(f"“{phrase[:40]}”读作 {read.value:g}，而 value 写作 {value:g}，请改正其一。")
        if not agrees(read.qualifier, qualifier):
            raise LineFault(f"“{phrase[:40]}”读作 {read.qualifier}，而 qualifier 写作 {qualifier}，请改正其一。")
        return read._replace(start=0, end=len(phrase), text=phrase, qualifier=qualifier)


def agrees(read: str, said: str) -> bool:
    """以上 is a limit or a result by what is told around it: the record says which."""
    return read == said or {read, said} == {"over", "at_least"} or (read == "exact" and said != "range")


def number(written: str) -> float:
    """Raises LineFault for what is no plain number."""
    if not PLAIN.fullmatch(written):
        raise LineFault(f"value 应为数字，现为 {written[:40]}。")
    return float(Decimal(written.replace(",", "")))


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
