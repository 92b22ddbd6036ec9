"""Mentions as read → mentions as corrected by hand, each saying what was changed and why."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from etl.columns import schema
from etl.corrections import NUMBERS, Correction, on_one_line
from etl.grammar.bands import Band, band
from etl.records import Mention, NamedProject
from etl.vocabulary import Vocabulary

Said = dict[str, Any]  # column → value, as it goes into a mention
BAND = frozenset({"low", "high"})
VALUES = {column.name: column.values for column in schema()["mentions"] if column.values}
NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?")
LARGEST = 1e18
WITHOUT_MEMBER = frozenset({"total", "average", "context"})
# A column that only figures of some measures have.
MEASURES_OF = {"amount_kind": ("amount",), "base": ("share", "change"), "against": ("change",)}
# The kind of unit that a measure is given in; the others may have any.
UNIT_KIND = {
    "amount": "money", "share": "rate", "projects": "count", "companies": "count", "countries": "count",
    "people": "count", "area": "area",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Allowed:
    """What a correction may say: canonical units with their kind, codes of scopes, ids of events with their names."""

    units: Mapping[str, str]
    scopes: frozenset[str]
    events: Mapping[str, str]

    @classmethod
    def of(cls, vocabulary: Vocabulary) -> Allowed:
        return cls(
            {row["unit"]: row["kind"] for row in vocabulary.rows("units")},
            frozenset(row["code"] for row in vocabulary.rows("scopes")) | {"project", "context"},
            {row["event_id"]: row["short_zh"] or row["name_zh"] for row in vocabulary.rows("events")},
        )

    def beside(self, mentions: Iterable[Mention]) -> Allowed:
        """With the events of a source, under the names that it gives them."""
        return replace(
            self, events={**self.events, **{m.event_id: m.event or m.event_id for m in mentions if m.event_id}}
        )


def correct(
    mentions: list[Mention], corrections: Collection[Correction], allowed: Allowed
) -> tuple[list[Mention], list[tuple[int, str]]]:
    """The mentions with the corrections of their source applied, and the lines (number, reason) that could not be.

    The order of the lines does not matter, but where two give one column different values: there the later counts.
    """
    if not corrections:
        return mentions, []
    places: dict[str, list[int]] = defaultdict(list)
    for place, mention in enumerate(mentions):
        places[mention.text].append(place)
    of_place: dict[int, list[Correction]] = defaultdict(list)
    found, faults, allowed = list(mentions), list[tuple[int, str]](), allowed.beside(mentions)
    for correction in corrections:
        of_quote = places.get(correction.quote, [])
        if len(of_quote) < correction.occurrence:
            faults.append(
                (correction.line, f"原文里没有第 {correction.occurrence} 处“{correction.quote[:40]}”，请检查。")
            )
            continue
        of_place[of_quote[correction.occurrence - 1]].append(correction)
    for place, of_mention in of_place.items():
        found[place], refused = corrected(found[place], of_mention, allowed)
        faults += refused
    return found, [(line, on_one_line(reason)) for line, reason in sorted(faults)]


def corrected(
    mention: Mention, corrections: Iterable[Correction], allowed: Allowed
) -> tuple[Mention, list[tuple[int, str]]]:
    """A mention with all its corrections, and the lines that are refused: of those that belong together all."""
    lines, faults = dict[str, list[Correction]](), list[tuple[int, str]]()
    said: dict[str, Said] = defaultdict(dict)
    for correction in corrections:
        group = GROUP_OF.get(correction.column, "")
        try:
            said[group][correction.column] = value_of(correction, mention, allowed)
            lines.setdefault(group, []).append(correction)
        except ValueError as error:
            faults.append((correction.line, str(error)))
    changed, applied = dict[str, Any](), list[Correction]()
    for group, of_group in lines.items():
        try:
            changed |= GROUPS[group](mention, said[group], allowed) if group else said[group]
            applied += of_group
        except ValueError as error:
            faults += [(correction.line, str(error)) for correction in of_group]
    if not applied:
        return mention, faults
    changed["correction"] = told(mention, sorted(applied, key=lambda correction: correction.line))
    # Whatever was unsure of the reading, a person has looked at it.
    return replace(mention, **{"review": "corrected", **changed}, confidence=1.0, reason=None), faults


def figure(mention: Mention, said: Said, _: Allowed) -> Said:
    """The band goes with a new value or qualifier, but for an end that is corrected as well. Raises ValueError."""
    value, qualifier = said.get("value", mention.value), said.get("qualifier", mention.qualifier)
    ends = Band(mention.low, mention.high, mention.low_open, mention.high_open)
    if "value" in said or "qualifier" in said:
        ends = band(qualifier, value, grain_of(value, mention.step), mention.high)
    low, high = said.get("low", ends.low), said.get("high", ends.high)
    if qualifier == "range" != mention.qualifier and not said.keys() >= BAND:
        raise ValueError("qualifier 改为 range 时，请同时更正 low 与 high。")
    if qualifier == "range" and (low is None or high is None):
        raise ValueError("qualifier 为 range 时，low 与 high 都不能为空，请写明。")
    if low is not None and high is not None and low > high:
        raise ValueError(f"low（{low:.15g}）大于 high（{high:.15g}），请改正其一。")
    return {**said, "low": low, "high": high, "low_open": ends.low_open, "high_open": ends.high_open}


def grain_of(value: float, step: float | None) -> float | None:
    """One unit of the last significant digit of a value that is printed in such steps; None for words."""
    if not step or not value:
        return step
    steps = Decimal(repr(value)) / Decimal(repr(step))
    if abs(steps - round(steps)) > Decimal("1e-6"):  # finer than what was printed
        return float(Decimal(1).scaleb(int(Decimal(repr(value)).normalize().as_tuple().exponent)))
    zeros = int(Decimal(round(steps)).normalize().as_tuple().exponent)
    return float(Decimal(repr(step)).scaleb(max(zeros, 0)))


def kind(mention: Mention, said: Said, allowed: Allowed) -> Said:
    """A new measure takes the columns with it that only it has, or that only another has. Raises ValueError."""
    measure, unit = said.get("measure", mention.measure), said.get("unit", mention.unit)
    for column, only in MEASURES_OF.items():
        if said.get(column) and measure not in only:
            raise ValueError(f"{column} 只用于 measure 为 {' 或 '.join(only)} 的数字，这里是 {measure}，请改正其一。")
    if "measure" not in said and "unit" not in said:
        return said
    needed = UNIT_KIND.get(measure)
    if needed and allowed.units.get(unit, needed) != needed:
        raise ValueError(f"measure 为 {measure} 的数字不能以 {unit} 为 unit，请把两者一起改正。")
    if "measure" not in said:
        return said
    if measure == "amount":
        said = {"amount_kind": mention.amount_kind or "contract", **said}
    anew = measure != mention.measure  # what the figure was a share of says nothing of what it is a change of
    lost = (c for c, only in MEASURES_OF.items() if measure not in only or (anew and c not in said))
    return said | dict.fromkeys(lost)


def part(mention: Mention, said: Said, allowed: Allowed) -> Said:
    """A cut has a member, an event its name; only background figures have no event. Raises ValueError."""
    dimension, member = said.get("dimension", mention.dimension), said.get("member", mention.member)
    if said.keys() & {"dimension", "member"} and dimension not in WITHOUT_MEMBER and not member:
        raise ValueError(f"dimension 为 {dimension} 的数字需要 member，请一并写明。")
    if said.get("dimension") == "total":
        said = {"member": "", **said}  # the whole is no part, whatever it was before
    if "event_id" not in said:
        return said
    event_id = said["event_id"]
    if not event_id and dimension != "context":
        raise ValueError("只有 dimension 为 context 的数字可以没有 event_id，请写明编号。")
    return said | {"event": allowed.events[event_id] if event_id else None}


# Columns that are right or wrong together.
GROUPS: dict[str, Callable[[Mention, Said, Allowed], Said]] = {"figure": figure, "kind": kind, "part": part}
GROUP_OF = {
    "value": "figure", "qualifier": "figure", "low": "figure", "high": "figure",
    "measure": "kind", "unit": "kind", "amount_kind": "kind", "base": "kind", "against": "kind",
    "dimension": "part", "member": "part", "event_id": "part",
}  # fmt: skip


def value_of(correction: Correction, mention: Mention, allowed: Allowed) -> Any:
    """What a line writes into its column. Raises ValueError for what the column cannot hold."""
    column, written = correction.column, correction.value
    if column in NUMBERS:
        return None if not written and column in BAND else number(column, written, mention)
    if column in VALUES and written not in VALUES[column]:
        raise ValueError(f"{column} 应为 {'、'.join(sorted(VALUES[column]))} 之一，现为{quoted(written)}。")
    if column == "unit" and written not in allowed.units and written != mention.unit:
        raise ValueError(f"unit 应为 data/vocabulary/units.csv 里 unit 一栏的写法，现为{quoted(written)}。")
    if column == "scope" and not is_scope(written, allowed):
        raise ValueError(f"scope 应为 data/vocabulary/scopes.csv 里的代码或“list:名称”，现为{quoted(written)}。")
    if column == "event_id" and written and written not in allowed.events:
        raise ValueError(
            f"event_id 应为 data/vocabulary/events.csv 里的编号，或同一来源别处用到的编号，现为{quoted(written)}。"
        )
    return written if written or column == "member" else None


def number(column: str, written: str, mention: Mention) -> float:
    """Raises ValueError for what is no number, or none that the figure can be."""
    if not NUMBER.fullmatch(written):
        raise ValueError(f"{column} 应为数字，现为{quoted(written)}。")
    value = float(written)
    if not abs(value) < LARGEST:
        raise ValueError(f"{column} 应小于 {LARGEST:g}，现为{quoted(written)}。")
    if value < 0 < mention.value:
        raise ValueError(f"{column} 不能为负，原来的数字为正，现为{quoted(written)}。")
    return value


def is_scope(written: str, allowed: Allowed) -> bool:
    code, colon, name = written.partition(":")
    return bool(name.strip()) and code == "list" if colon else written in allowed.scopes


def told(mention: Mention, corrections: Iterable[Correction]) -> str:
    """What was changed, from what to what, and why."""
    before: dict[str, str] = {}
    parts = [mention.correction] if mention.correction else []
    for c in corrections:
        was = before.get(c.column, shown(getattr(mention, c.column)))
        before[c.column] = shown(c.value)
        parts.append(f"{c.column}：{was} → {before[c.column]}（{c.reason}）")
    return "；".join(parts)


def shown(value: object) -> str:
    return "空" if value is None or value == "" else f"{value:g}" if isinstance(value, float) else str(value)


def quoted(written: str) -> str:
    return f" {written[:20]}" if written else "空"


def with_corrected(projects: Iterable[NamedProject], mentions: Iterable[Mention]) -> list[NamedProject]:
    """The projects of a table with the amounts of their lines as corrected, under the name and event that these got."""
    lines: dict[str, list[Mention]] = defaultdict(list)
    for mention in mentions:
        lines[mention.sentence_id].append(mention)
    return [of_line(project, lines.get(project.sentence_id, [])) for project in projects]


def of_line(project: NamedProject, mentions: Iterable[Mention]) -> NamedProject:
    """A project whose figure was given another name, event or status goes with it."""
    found = [mention for mention in mentions if mention.measure == "amount"]
    known = (project.name, project.event_id, project.status)
    moved = [
        m for m in found
        if m.correction and m.dimension == "project" and (m.member, m.event_id, m.status) != known
    ]  # fmt: skip
    for m in moved[:1]:
        project = replace(project, name=m.member, event_id=m.event_id, event=m.event, status=m.status)
    return replace(project, amounts=tuple(found))
