"""Decisions made by hand (data/corrections.csv): what the reader got wrong in a source, keyed by the quote."""

from __future__ import annotations

import csv
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

COLUMNS = ("source_id", "quote", "occurrence", "column", "value", "reason", "by")
TEXTS = frozenset({
    "unit", "qualifier", "measure", "amount_kind", "dimension", "member", "status", "event_id", "scope", "base",
    "against", "period", "review",
})  # fmt: skip
NUMBERS = frozenset({"value", "low", "high"})


@dataclass(frozen=True, slots=True)
class Correction:
    """One column of one mention: the `occurrence`-th (from 1) with that quote in its source. `line` is for people."""

    line: int
    quote: str
    occurrence: int
    column: str
    value: str
    reason: str
    by: str = ""


class Corrections:
    """All corrections by source; `faults` are lines (number, reason) that say nothing that can be applied."""

    def __init__(self, path: Path) -> None:
        self.by_source: dict[str, list[Correction]] = defaultdict(list)
        self.lines: dict[str, int] = {}
        self.faults: list[tuple[int, str]] = []
        if path.is_file():
            with path.open(encoding="utf-8-sig", newline="") as lines:
                rows = csv.DictReader(lines)
                for row in rows:
                    self.note(rows.line_num, {name: (row.get(name) or "").strip() for name in COLUMNS})

    def note(self, line: int, row: dict[str, str]) -> None:
        if fault := fault_of(row):
            self.faults.append((line, fault))
            return
        correction = Correction(
            line, row["quote"], int(row["occurrence"] or 1), row["column"], row["value"], row["reason"], row["by"]
        )
        self.by_source[row["source_id"]].append(correction)
        self.lines.setdefault(row["source_id"], line)


def fault_of(row: dict[str, str]) -> str:
    """Why a line cannot be applied; empty where it can."""
    if not row["source_id"] or not row["quote"]:
        return "缺少 source_id 或 quote，请补上。"
    if row["occurrence"] and (not row["occurrence"].isdecimal() or int(row["occurrence"]) < 1):
        return "occurrence 应为从 1 起的整数。"
    if row["column"] not in TEXTS | NUMBERS:
        return f"column 应为 {'、'.join(sorted(TEXTS | NUMBERS))} 之一，现为 {row['column'][:20]}。"
    if row["column"] == "review" and row["value"] != "rejected":
        return "review 只能写 rejected（不采用这个数字）。"
    if not row["reason"]:
        return "缺少 reason：请写明为什么更正。"
    return ""
