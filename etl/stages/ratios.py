"""What follows from two figures: shares of a whole with the base named, and averages a project."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from etl.ids import digest

Row = dict[str, Any]
Made = tuple[Row, list[Row]]  # a derived observation and its operands
LEAST = 0.1
BASES = {"amount": "金额", "projects": "项目数"}
YI = 1e8
UNITS = {"CNY": "元", "USD": "美元", "EUR": "欧元", "HKD": "港元"}


def derive_ratios(observations: list[Row], relations: Iterable[Row], scopes: Mapping[str, Row]) -> list[Made]:
    """Shares and averages that no report prints, each with the observations that it is made of.

    A share of an amount that is only bounded is an interval without a value.
    """
    by_id = {o["observation_id"]: o for o in observations if o["standing"] == "held"}
    printed = {(o["scope_id"], o["dimension"], o["member_id"], o["base_id"]) for o in by_id.values() if is_share(o)}
    told = {o["scope_id"] for o in by_id.values() if o["dimension"] == "average" and o["measure"] == "amount"}
    return [
        *shares(by_id, wholes_of(by_id, relations), printed, scopes),
        *averages([o for o in by_id.values() if o["scope_id"] not in told or o["dimension"] != "total"]),
    ]


def is_share(o: Row) -> bool:
    return bool(o["measure"] == "share")


def wholes_of(by_id: Mapping[str, Row], relations: Iterable[Row]) -> Iterator[tuple[Row, Row]]:
    """Each part of a cut with the total of its set, for counts and for amounts, whoever states them."""
    totals = {same(o): o for o in by_id.values() if o["dimension"] == "total" and o["measure"] in BASES}
    lies = {
        thing(part) for r in relations if r["kind"] in ("part", "overlay") and r["cut"] != "scope"
        if (part := by_id.get(r["part_id"])) and (whole := by_id.get(r["whole_id"])) and whole["dimension"] == "total"
    }  # fmt: skip
    for o in by_id.values():
        if o["measure"] in BASES and thing(o) in lies and (whole := totals.get(same(o))):
            yield o, whole


def thing(o: Row) -> tuple[Any, ...]:
    return o["scope_id"], o["dimension"], o["member_id"], o["status"]


def same(o: Row) -> tuple[Any, ...]:
    return o["scope_id"], o["measure"], o["amount_kind"], o["unit"], o["status"]


def shares(
    by_id: Mapping[str, Row], pairs: Iterable[tuple[Row, Row]], printed: set[tuple[Any, ...]], scopes: Mapping[str, Row]
) -> Iterator[Made]:
    for part, whole in pairs:
        known = (part["scope_id"], part["dimension"], part["member_id"], whole["observation_id"])
        if known in printed or not is_exact(part) or not part["value"]:
            continue
        row = share_of(part, whole, scopes)
        if row:
            yield row, [part, whole]


def share_of(part: Row, whole: Row, scopes: Mapping[str, Row]) -> Row | None:
    """None where nothing is known of the whole."""
    ends = {"low": whole["low"], "high": whole["high"]}
    if is_exact(whole):
        ends = {"low": whole["value"], "high": whole["value"]}
    elif whole["obs_status"] != "O" or not whole["low"] or whole["high"] is None:
        return None
    if not ends["low"] or not ends["high"]:
        return None
    low, high = 100 * part["value"] / ends["high"], 100 * part["value"] / ends["low"]
    exact = low == high
    scale = YI if part["measure"] == "amount" else 1.0
    formula = f"{part['value'] / scale:g} ÷ {spoken(whole, scale)} = {percent(low, high)}"
    scope = scopes.get(part["scope_id"])
    made = digest("o", part["event_id"], ["share", part["observation_id"], whole["observation_id"]])
    return {
        **part, "observation_id": made,
        "measure": "share", "amount_kind": None, "unit": "percent", "base_id": whole["observation_id"],
        "base": f"{scope['name_zh'] if scope else ''}{BASES[part['measure']]}", "value": low if exact else None,
        "low": low, "high": high, "low_open": bool(whole["high_open"]), "high_open": bool(whole["low_open"]),
        "step": None, "qualifier": "exact" if exact else "range", "label": percent(low, high), "obs_status": "E",
        "flags": None, "standing_reason": None, "standing_reason_en": None, "formula": formula,
    }  # fmt: skip


def percent(low: float, high: float) -> str:
    return one_percent(low) if one_percent(low) == one_percent(high) else f"{one_percent(low)}–{one_percent(high)}"


def one_percent(share: float) -> str:
    """One decimal; a part is never written as the whole, nor as nothing."""
    if 0 < share < LEAST:
        return f"<{LEAST}%"
    return f"{min(share, 100 - LEAST) if share < 100 else share:.1f}%"


def spoken(o: Row, scale: float) -> str:
    if is_exact(o):
        return f"{o['value'] / scale:g}"
    left, right = "(" if o["low_open"] else "[", ")" if o["high_open"] else "]"
    return f"{left}{o['low'] / scale:g}, {o['high'] / scale:g}{right}"


def averages(held: Iterable[Row]) -> Iterator[Made]:
    """The amount a project of each set or part whose count and amount are exact."""
    rows = [o for o in held if o["status"] == "signed" and is_exact(o) and o["dimension"] not in ("average", "project")]
    counts = {thing(o): o for o in rows if o["measure"] == "projects"}
    for amount in rows:
        count = counts.get(thing(amount))
        if amount["measure"] != "amount" or not count or not count["value"] or not amount["value"]:
            continue
        value = amount["value"] / count["value"]
        made = digest("o", amount["event_id"], ["average", amount["observation_id"], count["observation_id"]])
        yield {
            **amount, "observation_id": made,
            "dimension": "average", "value": value, "low": value, "high": value, "step": None,
            "label": f"{value / YI:.1f}亿{UNITS.get(amount['unit'], amount['unit'])}", "obs_status": "E",
            "flags": None, "standing_reason": None, "standing_reason_en": None,
            "formula": f"{amount['value'] / YI:g} ÷ {count['value']:g} = {value / YI:.2f}",
        }, [amount, count]  # fmt: skip


def is_exact(o: Row) -> bool:
    return bool(o["qualifier"] == "exact" and o["value"] is not None and o["obs_status"] != "O")
