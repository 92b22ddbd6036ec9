"""Decisions made by hand (data/corrections.csv): what the reader got wrong in a source, keyed by the quote."""

from __future__ import annotations

import csv
import io
import os
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from etl.documents.content import file_bytes
from etl.documents.document import Unreadable
from etl.documents.text import decoded, lines_ended

COLUMNS = ("source_id", "quote", "occurrence", "column", "value", "reason", "by")
NEEDED = ("source_id", "quote", "column", "value", "reason")
TEXTS = frozenset({
    "unit", "qualifier", "measure", "amount_kind", "dimension", "member", "status", "event_id", "scope", "base",
    "against", "period", "review",
})  # fmt: skip
NUMBERS = frozenset({"value", "low", "high"})
LIMIT = 20_000_000
DIGITS = 9  # of an occurrence
WHOLE = 0  # the line of what is wrong with the file itself


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
    """All corrections by source; `faults` are lines (number, reason) that say nothing that can be applied.

    The fault of a file that cannot be read at all has the number 0.
    """

    def __init__(self, path: Path) -> None:
        self.by_source: dict[str, list[Correction]] = defaultdict(list)
        self.faults: list[tuple[int, str]] = []
        if not os.path.lexists(path):
            return
        try:
            self.take(lines_ended(decoded(file_bytes(path, LIMIT))))
        except Unreadable as error:
            self.fault(WHOLE, str(error))

    def take(self, text: str) -> None:
        """Notes every line of a table that has all the heads that are needed."""
        rows = self.rows(text)
        first, heads = next(rows, (1, list(COLUMNS)))
        if missing := [name for name in NEEDED if name not in heads]:
            self.fault(first, f"表头缺少 {'、'.join(missing)}，所有更正都没有用上，请补上。")
            return
        for line, cells in rows:
            if any(cells[len(heads) :]):
                self.fault(line, "这一行比表头多出一格，请检查逗号与引号。")
                continue
            said = dict(zip(heads, cells, strict=False))
            self.note(line, {name: plain(name, said.get(name, "")) for name in COLUMNS})

    def rows(self, text: str) -> Iterator[tuple[int, list[str]]]:
        """The lines that hold anything, each with its number, up to one whose end cannot be told."""
        reader = csv.reader(io.StringIO(text), delimiter=delimiter_of(text), strict=True)
        line = 1
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield line, [cell.strip() for cell in cells]
                line = reader.line_num + 1
        except csv.Error:
            self.fault(line, "引号不成对或一格过长，这一行和以下各行都没有用上，请检查后另存为 CSV。")

    def note(self, line: int, row: dict[str, str]) -> None:
        if fault := fault_of(row):
            self.fault(line, fault)
            return
        self.by_source[row["source_id"]].append(
            Correction(
                line, row["quote"], int(row["occurrence"] or 1), row["column"], row["value"], row["reason"], row["by"]
            )
        )

    def fault(self, line: int, reason: str) -> None:
        self.faults.append((line, reason))


def delimiter_of(text: str) -> str:
    """What divides the heads: Excel saves Unicode text with tabs."""
    heads = next((line for line in text.split("\n") if line.strip()), "")
    return max(",\t;，", key=heads.count)


def plain(name: str, cell: str) -> str:
    """A cell on one line; what is looked up in the sources stays as it stands there."""
    return cell if name in ("source_id", "quote") else on_one_line(cell)


def on_one_line(text: str) -> str:
    return " ".join(text.split())


def fault_of(row: dict[str, str]) -> str:
    """Why a line cannot be applied; empty where it can."""
    if not row["source_id"] or not row["quote"]:
        return "缺少 source_id 或 quote，请补上。"
    if row["occurrence"] and not is_counting(row["occurrence"]):
        return "occurrence 应为从 1 起的整数。"
    if row["column"] not in TEXTS | NUMBERS:
        return f"column 应为 {'、'.join(sorted(TEXTS | NUMBERS))} 之一，现为 {row['column'][:20]}。"
    if row["column"] == "review" and row["value"] != "rejected":
        return "review 只能写 rejected（不采用这个数字）。"
    if not row["reason"]:
        return "缺少 reason：请写明为什么更正。"
    return ""


def is_counting(written: str) -> bool:
    """A whole number from 1, of a length that can be meant."""
    return written.isdecimal() and len(written) <= DIGITS and int(written) >= 1
