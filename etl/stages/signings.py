"""Observations → signings: the flat table that analysts take away, one row for each part of each event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from etl.directory import Member
from etl.ids import digest

Row = dict[str, Any]
KEY = ("event_id", "scope_id", "dimension", "member_id", "status")
LEFT_OUT = frozenset({"context", "average", "unknown"})
CITED = 100
COPIED = ("low", "high", "label", "obs_status", "observation_id")


def flatten(
    observations: Iterable[Row], events: Mapping[str, Row], scopes: Mapping[str, Row], members: Mapping[str, Member],
    sources: Mapping[str, list[Row]], relations: Iterable[Row],
) -> list[Row]:  # fmt: skip
    """Rows of `signings`; amounts of unlike kind stand in rows of their own.

    `sources`: observation_id → its sources (source_id, publisher, published).

    Shares are given where a relation says that the part lies in the whole; of an unknown relation no share is made.
    """
    held = [o for o in observations if o["standing"] == "held" and o["event_id"] and o["dimension"] not in LEFT_OUT]
    groups: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for o in held:
        if o["measure"] in ("projects", "amount"):
            groups[tuple(o[name] for name in KEY)].append(o)
    rows = [
        row
        for key, group in groups.items()
        for row in rows_of(dict(zip(KEY, key, strict=True)), group, events, scopes, members, sources)
    ]
    return with_shares(rows, {(r["whole_id"], r["part_id"]) for r in relations if r["kind"] in ("part", "overlay")})


def rows_of(
    key: Row, group: list[Row], events: Mapping[str, Row], scopes: Mapping[str, Row], members: Mapping[str, Member],
    sources: Mapping[str, list[Row]],
) -> list[Row]:  # fmt: skip
    """One row for each kind and currency of amount; the count stands in each of them."""
    count = next((o for o in group if o["measure"] == "projects"), None)
    amounts: list[Row | None] = [o for o in group if o["measure"] == "amount"] or [None]
    event, scope = events[key["event_id"]], scopes[key["scope_id"]]
    member = members.get(key["member_id"] or "")
    # The whole is named after its scope.
    name, name_en = (member.name_zh, member.name_en) if member else (scope["name_zh"], scope.get("name_en"))
    words = {
        "event_zh": event["short_zh"], "event_en": event.get("name_en"), "event_starts": event.get("starts"),
        "scope_zh": scope["name_zh"], "member_zh": name, "member_en": name_en,
    }  # fmt: skip
    return [row_of(key, words, count, amount, sources) for amount in amounts]


def row_of(key: Row, words: Row, count: Row | None, amount: Row | None, sources: Mapping[str, list[Row]]) -> Row:
    cited = sorted(
        {source["source_id"]: source for o in (count, amount) if o for source in sources[o["observation_id"]]}.items()
    )
    kind, unit = (amount["amount_kind"], amount["unit"]) if amount else (None, None)
    row = {
        "signing_id": digest("s", key["event_id"], [*key.values(), kind, unit]),
        **key,
        **words,
        "amount_kind": kind,
        "unit": unit,
        "projects": count["value"] if count else None,
        "amount": amount["value"] if amount else None,
        **{f"projects_{name}": count[name] if count else None for name in COPIED},
        **{f"amount_{name}": amount[name] if amount else None for name in (*COPIED, "low_open", "high_open")},
        "flags": ";".join(sorted({f for o in (count, amount) if o and o["flags"] for f in o["flags"].split(";")}))
        or None,
        "sources": in_words([source for _, source in cited]),
        "published": max((s["published"] for _, s in cited if s["published"]), default=None),
    }
    row["average"] = (
        amount["value"] / count["value"] if count and amount and exact(count, amount) and count["value"] else None
    )
    return row


def in_words(sources: list[Row]) -> str:
    """Publishers and dates; of very many the first, for a cell that a spreadsheet can open."""
    shown = [f"{s['publisher'] or s['source_id']} {s['published'] or ''}".strip() for s in sources[:CITED]]
    return "；".join(shown) + (f"；等 {len(sources)} 篇" if len(sources) > CITED else "")


def exact(*observations: Row) -> bool:
    return all(o["value"] is not None and o["low"] == o["high"] == o["value"] for o in observations)


def with_shares(rows: list[Row], within: set[tuple[str, str]]) -> list[Row]:
    """Each row's share of the whole of its own scope, status and kind of amount, where both are exact."""
    amounts = {(r["scope_id"], r["status"], r["amount_kind"]): r for r in rows if r["dimension"] == "total"}
    counts = {(r["scope_id"], r["status"]): r for r in rows if r["dimension"] == "total" and r["projects"] is not None}
    for row in rows:
        amount = amounts.get((row["scope_id"], row["status"], row["amount_kind"]))
        count = counts.get((row["scope_id"], row["status"]))
        row["share_of_amount"] = share(row, amount, "amount", within)
        row["share_of_projects"] = share(row, count, "projects", within)
        if row["share_of_amount"] is not None or row["share_of_projects"] is not None:
            row["share_base"] = base_in_words(row, count, amount)
    return rows


def share(row: Row, whole: Row | None, column: str, within: set[tuple[str, str]]) -> float | None:
    if not whole or (whole[f"{column}_observation_id"], row[f"{column}_observation_id"]) not in within:
        return None
    if any(r[column] is None or r[f"{column}_low"] != r[f"{column}_high"] for r in (row, whole)):
        return None
    return 100 * float(row[column]) / float(whole[column]) if whole[column] else None


def base_in_words(row: Row, count: Row | None, whole: Row | None) -> str:
    """全部签约 247个、975.5亿元: what the shares of a row are shares of."""
    parts = [count["projects_label"]] if count and row["share_of_projects"] is not None else []
    parts += [whole["amount_label"]] if whole and row["share_of_amount"] is not None else []
    return f"{row['scope_zh']} {'、'.join(parts)}"
