"""Rows as `etl.queries.marks` gives them, for tests that need no build."""

from typing import Any

import pandas as pd

YI = 1e8
COLUMNS = [
    *(
        "observation_id",
        "event_id",
        "scope_id",
        "scope_zh",
        "scope_en",
        "dimension",
        "member_id",
        "member_zh",
        "member_en",
    ),
    *("parent_id", "member_relation", "family", "measure", "amount_kind", "status", "unit", "value", "low"),
    *("high", "low_open", "high_open", "step", "qualifier", "label", "obs_status", "flags", "standing"),
    *("formula", "n_sources", "base"),
]


def mark(member: str | None, measure: str, value: float | None, **changes: Any) -> dict[str, Any]:
    """One row: exact and signed unless `changes` say otherwise; its id is made of what it is about."""
    exact = changes.get("qualifier", "exact") == "exact"
    row: dict[str, Any] = dict.fromkeys(COLUMNS)
    row |= {
        "observation_id": f"{member}-{measure}-{changes.get('amount_kind', '')}",
        "event_id": "FAIR-1",
        "scope_id": "FAIR-1/whole",
        "scope_zh": "全部签约",
        "scope_en": "All signings",
        "dimension": "sector" if member else "total",
        "member_id": f"sector:{member}" if member else None,
        "member_zh": member,
        "measure": measure,
        "amount_kind": "contract" if measure == "amount" else None,
        "status": "signed",
        "unit": {"amount": "CNY", "share": "percent"}.get(measure, "count"),
        "value": value,
        "low": value if exact else None,
        "high": value if exact else None,
        "low_open": False,
        "high_open": False,
        "qualifier": "exact",
        "label": "",
        "obs_status": "A" if value is not None else "O",
        "standing": "held",
        "n_sources": 1,
    }
    return row | changes


def yi(member: str | None, value: float, step: float = 1.0, **changes: Any) -> dict[str, Any]:
    """An amount in 亿元, printed to `step` of them."""
    for end in ("low", "high"):
        changes |= {end: changes[end] * YI} if changes.get(end) is not None else {}
    return mark(member, "amount", value * YI, step=step * YI, **changes)


def nearly(member: str, value: float, low: float) -> dict[str, Any]:
    """近…亿元."""
    return yi(member, value, qualifier="nearly", low=low, high=value, low_open=True, high_open=True)


def frame(*rows: dict[str, Any]) -> pd.DataFrame:
    """The rows as a frame with the types of the tables."""
    table = pd.DataFrame(list(rows), columns=COLUMNS)
    numbers = ["value", "low", "high", "step"]
    return table.astype(dict.fromkeys(numbers, "float64"))
