"""The checks as a table for a person, and whether any of them fails that nobody knows of."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pandas as pd

from etl import queries

WORDS = {"holds": "成立", "rounding": "尾数", "open": "待定", "violated": "不符"}
ORDER = ("violated", "rounding", "open", "holds")


def unknown_violations(checks: pd.DataFrame) -> pd.DataFrame:
    """The checks that fail and are not listed as known."""
    return checks[(checks["verdict"] == "violated") & checks["known"].isna()]


def lines(tables: Path, event_id: str | None) -> tuple[list[str], bool]:
    """The table as lines, and whether all is well. Raises ValueError for an event that is none."""
    if event_id is not None and event_id not in set(queries.table(tables, "events")["event_id"]):
        raise ValueError(f"没有编号为 {event_id[:40]} 的活动，编号见 events 表的 event_id 列。")
    checks = queries.checks(tables, event_id)
    new = unknown_violations(checks)
    return [*table(checks), summary(checks, new)], new.empty


def table(checks: pd.DataFrame) -> Iterator[str]:
    for verdict in ORDER:
        for row in checks[checks["verdict"] == verdict].itertuples():
            known = f"（已知：{row.known}）" if isinstance(row.known, str) else ""
            yield f"{WORDS[verdict]}  {row.rule}  {row.event_id}  {row.check_id}  {row.explanation}{known}"


def summary(checks: pd.DataFrame, new: pd.DataFrame) -> str:
    counts = checks["verdict"].value_counts()
    said = "，".join(f"{WORDS[verdict]} {counts.get(verdict, 0)} 项" for verdict in ORDER)
    if new.empty:
        return f"{len(checks)} 项核对：{said}；没有新的不符。"
    return f"{len(checks)} 项核对：{said}；其中 {len(new)} 项不符未列入 known_violations.csv，请核实后更正或登记。"
