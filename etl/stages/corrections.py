"""Mentions as read → mentions as corrected by hand, each saying what was changed and why."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from etl.columns import schema
from etl.corrections import NUMBERS, Correction
from etl.grammar.bands import band
from etl.records import Mention

BAND = frozenset({"low", "high"})
ALLOWED = {column.name: column.values for column in schema()["mentions"] if column.values}


def correct(mentions: list[Mention], corrections: Iterable[Correction]) -> tuple[list[Mention], list[tuple[int, str]]]:
    """The mentions with the corrections of their source applied, and the lines (number, reason) that could not be.

    A new value takes its band with it unless that is corrected as well.
    """
    places: dict[str, list[int]] = defaultdict(list)
    for place, mention in enumerate(mentions):
        places[mention.text].append(place)
    found, faults = list(mentions), list[tuple[int, str]]()
    for correction in corrections:
        of_quote = places[correction.quote]
        if len(of_quote) < correction.occurrence:
            faults.append(
                (correction.line, f"原文里没有第 {correction.occurrence} 处“{correction.quote[:40]}”，请检查。")
            )
            continue
        place = of_quote[correction.occurrence - 1]
        try:
            found[place] = corrected(found[place], correction)
        except ValueError as error:
            faults.append((correction.line, str(error)))
    return found, faults


def corrected(mention: Mention, correction: Correction) -> Mention:
    """Raises ValueError for a value that the column cannot hold."""
    column, written = correction.column, correction.value
    told = f"{column}：{shown(getattr(mention, column))} → {shown(written)}（{correction.reason}）"
    before = f"{mention.correction}；" if mention.correction else ""
    changed: dict[str, Any] = {column: value_of(column, written), "correction": before + told, "review": "corrected"}
    if column == "review":
        changed["review"] = written
    if column == "event_id":
        changed["event"] = mention.event or written
    if column in ("value", "qualifier"):
        value, qualifier = changed.get("value", mention.value), changed.get("qualifier", mention.qualifier)
        ends = band(qualifier, value, mention.step)
        changed |= {"low": ends.low, "high": ends.high, "low_open": ends.low_open, "high_open": ends.high_open}
    # Whatever was unsure of the reading, a person has looked at it.
    return replace(mention, **changed, confidence=1.0, reason=None)


def value_of(column: str, written: str) -> Any:
    if column in NUMBERS:
        if not written and column in BAND:
            return None
        try:
            return float(written)
        except ValueError as error:
            raise ValueError(f"{column} 应为数字，现为 {written[:20]}。") from error
    allowed = ALLOWED.get(column)
    if allowed and written not in allowed:
        raise ValueError(f"{column} 应为 {'、'.join(sorted(allowed))} 之一，现为 {written[:20]}。")
    return written if written or column == "member" else None


def shown(value: object) -> str:
    return "空" if value is None or value == "" else f"{value:g}" if isinstance(value, float) else str(value)
