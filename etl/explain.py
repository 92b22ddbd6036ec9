"""An observation back to its sentences: what it is, how it is made, who says so."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Mapping
from pathlib import Path
from typing import Any

from etl import queries
from etl.vocabulary import Vocabulary

WORDS = Vocabulary().label


def explanation(tables: Path, observation_id: str) -> str:
    """Several lines of text. Raises ValueError for an id that no observation has."""
    found = queries.observations_of(tables, [observation_id])
    if found.empty:
        raise ValueError(f"没有编号为 {observation_id} 的观测值，编号见 observations 表的 observation_id 列。")
    return "\n".join(
        [*described(found.to_dict("records")[0]), *related(tables, observation_id), *evidence(tables, observation_id)]
    )


def described(row: Mapping[Hashable, Any]) -> Iterator[str]:
    yield f"{row['observation_id']}  {row['label']}"
    for name in (
        "event_id",
        "scope_zh",
        "dimension",
        "member_zh",
        "measure",
        "amount_kind",
        "status",
        "unit",
        "base",
        "base_id",
    ):
        if present(row[name]):
            yield f"  {name}: {row[name]}"
    yield f"  band: {band(row)}（{row['qualifier']}）"
    for name in ("formula", "flags", "standing", "standing_reason", "obs_status"):
        if present(row[name]):
            yield f"  {name}: {row[name]}"


def band(row: Mapping[Hashable, Any]) -> str:
    """[a, b) with round brackets at open ends; – for no bound."""
    low, high = (f"{row[end]:,.10g}" if present(row[end]) else "–" for end in ("low", "high"))
    return f"{'(' if row['low_open'] else '['}{low}, {high}{')' if row['high_open'] else ']'}"


def present(value: Any) -> bool:
    return value is not None and value == value and value != ""


def related(tables: Path, observation_id: str) -> Iterator[str]:
    for row in queries.relations_of(tables, observation_id).to_dict("records"):
        part = row["part_id"] == observation_id
        other = row["whole_id"] if part else row["part_id"]
        yield f"  {row['kind']} {'of' if part else 'has'} {other}（{row['reason']}）"


def evidence(tables: Path, observation_id: str) -> Iterator[str]:
    for row in queries.evidence_for(tables, [observation_id]).to_dict("records"):
        day = f"{row['published']:%Y-%m-%d}" if present(row["published"]) else ""
        publication = f"{row['publisher'] or row['source_id']} {day}（{WORDS('source_kind', row['kind'])}）"
        yield f"{WORDS('mention_role', row['role'])}：“{row['quote']}” — {publication}"
        yield f"    {' '.join(row['sentence'].split())}"
