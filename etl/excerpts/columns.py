"""What the columns of a table of records hold: by its header file, the documented names, or the words of the heads."""

from __future__ import annotations

import re
from typing import NamedTuple

from etl.documents.document import Unreadable
from etl.excerpts.layout import Layout
from etl.vocabulary import Vocabulary

FIELDS = frozenset({
    "source_id", "event", "scope", "dimension", "member", "measure", "amount_kind", "as_written", "value", "unit",
    "qualifier", "status", "places", "places_role", "places_complete", "base", "against", "period", "note", "project",
    "investor", "investor_place", "counterpart", "host_place", "sector", "skip",
})  # fmt: skip
MEASURES = frozenset({"projects", "amount", "share", "change", "companies", "people", "countries", "area", "other"})
CUTS = frozenset({
    "sector", "region", "source_province", "source_country", "category", "ownership", "size_band", "channel", "host",
    "average", "context",
})  # fmt: skip
UNIT_BEHIND = re.compile(r"^(.*?)\s*[（(\[【]\s*(?:单位[:：]?\s*)?([^（）()\[\]【】]+?)\s*[）)\]】]$")
GROWTH = re.compile("增长|增速|增幅|降幅|涨幅|同比|环比|增减")
COUNTED = re.compile("个数|项目数(?!额)|数量|件数|户数")
EMPTY = "empty"  # a column without a head: no cell of it may hold anything
PERCENT = frozenset({"%", "％", "百分比"})


class Column(NamedTuple):
    """What a column holds: a field of a record, or figures of a measure, in the unit that its head gives."""

    head: str
    field: str = ""
    dimension: str = ""
    measure: str = ""
    amount_kind: str = ""
    base: str = ""
    unit: str = ""


class Columns:
    """Reads heads: what the header file says first, then the documented names, then the words of the vocabulary."""

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.known = {row["head"]: row["field"] for row in vocabulary.rows("record_columns")}
        self.units = vocabulary.units
        self.nouns = vocabulary.nouns
        triggers = {row["trigger"]: row["amount_kind"] for row in vocabulary.rows("amount_kinds")}
        self.kinds = dict(sorted(triggers.items(), key=lambda pair: -len(pair[0])))

    def columns(self, heads: tuple[str, ...], layout: Layout) -> list[Column]:
        """One for each head. Raises Unreadable for a head that nothing is known of, or a table without figures."""
        if unknown := sorted(layout.columns.keys() - set(heads)):
            raise Unreadable(f"说明文件里的表头“{unknown[0][:40]}”在表格里找不到，请照表格第一行填写。")
        found = [self.column(head, layout) for head in heads]
        if any(column.field == "project" for column in found):
            found = [of_project(column) for column in found]
        refuse_doubles(found)
        if not any(c.measure or c.field in ("as_written", "value", "project") for c in found):
            raise Unreadable("表格里没有数字栏：表头请写明单位，如“项目数（个）”“合同金额（亿元）”，或用说明文件指定。")
        return found

    def column(self, head: str, layout: Layout) -> Column:
        if head in layout.columns:
            return self.told(head, layout.columns[head])
        if not head:
            return Column(head, EMPTY)
        name, unit = with_unit(head)
        if unit is None and head in FIELDS:
            return Column(head, head)
        if unit is None and head in self.known:
            return self.told(head, self.known[head])
        found = self.figures(head, name, unit)
        if found is None:
            raise Unreadable(f"看不懂表头“{head[:40]}”：请在说明文件的 [columns] 里注明它是什么（不用的写 skip）。")
        return found

    def told(self, head: str, target: str) -> Column:
        """member:sector, projects, amount:contract, share:amount, or the name of a field."""
        name, _, more = target.partition(":")
        unit = with_unit(head)[1] or ""
        if name == "member" and more in CUTS:
            return Column(head, "member", more)
        if name in MEASURES and (not more or name in ("amount", "share")):
            kind = more or self.kind_in(head) if name == "amount" else ""
            return Column(head, "", "", name, kind, more if name == "share" else "", self.unit(unit, name))
        if name in FIELDS and not more:
            return Column(head, name)
        raise Unreadable(
            f"说明文件把“{head[:40]}”写作 {target[:40]}，可用的有 member:sector、projects、amount:contract 等。"
        )

    def figures(self, head: str, name: str, unit: str | None) -> Column | None:
        """A head of figures: by its unit, and the words before it."""
        row = self.units.get(unit or "")
        if GROWTH.search(name):
            return Column(head, measure="change", unit="%" if unit in PERCENT or unit is None else unit)
        if unit in PERCENT or (unit is None and "占比" in name) or (row and row["unit"] == "percent"):
            return Column(head, measure="share", base="projects" if COUNTED.search(name) else "amount", unit="%")
        if row and row["kind"] == "money":
            return Column(head, measure="amount", amount_kind=self.kind_in(name), unit=unit or "")
        noun = next((self.nouns[word] for word in self.nouns if word in name), "")
        if row and (row["measure"] or noun):
            return Column(head, measure=row["measure"] or noun, unit=unit or "")
        if unit is None and noun in MEASURES and name.endswith("数"):
            return Column(head, measure=noun, unit="个" if noun == "projects" else "")
        return None

    def unit(self, unit: str, measure: str) -> str:
        return unit or {"projects": "个", "share": "%"}.get(measure, "")

    def kind_in(self, name: str) -> str:
        """The kind of money that the head names: its last word decides."""
        found = [(name.rfind(word) + len(word), len(word), kind) for word, kind in self.kinds.items() if word in name]
        return max(found)[2] if found else "contract"


def of_project(column: Column) -> Column:
    """In a list of projects a part is a property of the project: 区县 is where it is built, 行业 its sector."""
    fields = {"host": "host_place", "sector": "sector", "source_province": "investor_place"}
    fields |= {"source_country": "investor_place"}
    return Column(column.head, fields.get(column.dimension, "skip")) if column.dimension else column


def refuse_doubles(columns: list[Column]) -> None:
    """Raises Unreadable where two columns would say the same thing, and one of them be lost."""
    seen: dict[tuple[str, ...], str] = {}
    for column in columns:
        key = (column.field,) if column.field else (column.measure, column.amount_kind, column.base)
        if column.field in ("skip", EMPTY):
            continue
        if key in seen:
            both = f"“{seen[key][:20]}”与“{column.head[:20]}”"
            raise Unreadable(f"{both}两栏说的是同一类内容，请拆成两张表，或在说明文件里把一栏写作 skip。")
        seen[key] = column.head


def with_unit(head: str) -> tuple[str, str | None]:
    """合同金额（亿元） → 合同金额, 亿元; without brackets there is no unit."""
    match = UNIT_BEHIND.match(head)
    return (match[1], match[2]) if match else (head, None)
