"""Running totals against the single editions that they cover."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from etl.ids import digest

Row = dict[str, Any]
YI = 1e8


def largest_totals(observations: Iterable[Row], scopes: Mapping[str, Row]) -> list[Row]:
    """The totals of an event's largest set, as far as they are held."""
    return [
        o for o in observations
        if o["dimension"] == "total" and o["standing"] == "held" and o["obs_status"] == "A" and o["status"] == "signed"
        and o["measure"] in ("projects", "amount") and (scope := scopes.get(o["scope_id"]))
        and not scope["parent_scope_id"] and scope["code"] in ("whole", "opening", "cumulative")
    ]  # fmt: skip


def check_running_totals(events: Iterable[Row], totals: Mapping[str, list[Row]]) -> Iterator[Row]:
    """Rows of `checks`: one for each figure of a running total whose editions are known by name."""
    for event in events:
        covered = [name for name in (event.get("covers") or "").split(";") if name]
        if event["kind"] != "cumulative" or len(covered) < 2:
            continue
        for whole in totals.get(event["event_id"], ()):
            yield checked(event, whole, [like(whole, totals.get(name, ())) for name in covered])


def like(whole: Row, rows: Iterable[Row]) -> Row | None:
    """The total of an edition in the same measure, kind and unit."""
    same = ("measure", "amount_kind", "unit")
    return next((o for o in rows if all(o[name] == whole[name] for name in same)), None)


def checked(event: Row, whole: Row, found: list[Row | None]) -> Row:
    parts = [o for o in found if o]
    operands = [o["observation_id"] for o in (whole, *parts)]
    event_id = event["event_id"]
    key = {
        "check_id": digest("c", event_id, ["cumulative", event_id, *sorted(operands)]), "event_id": event_id,
        "unit": whole["unit"],
    }  # fmt: skip
    missing = len(found) - len(parts)
    left = sum(o["value"] for o in parts)
    sides = " + ".join(str(o["label"]) for o in parts)
    if missing or not all(o["qualifier"] == "exact" for o in parts):
        why = f"有 {missing} 届没有同一口径的总数" if missing else "有的届次措辞是区间"
        why_en = f"{missing} editions state no such total" if missing else "some editions hedge theirs"
        return key | {
            "rule": "cumulative", "left": None, "right": whole["value"], "gap": None, "verdict": "open",
            "explanation": f"累计 {whole['label']}：{why}，不能相加核对",
            "explanation_en": f"Running total {whole['label']}: {why_en}, so it is open",
            "operand_ids": ";".join(operands),
        }  # fmt: skip
    holds = fits(whole, left)
    said = "相符" if holds else "不符"
    return key | {
        "rule": "cumulative", "left": left, "right": whole["value"], "gap": left - whole["value"],
        "verdict": "holds" if holds else "violated",
        "explanation": f"{sides} = {shown(left, whole)}，与累计 {whole['label']} {said}（各届口径不尽相同）",
        "explanation_en": f"{sides} = {shown(left, whole)}, which {'agrees' if holds else 'does not agree'} with the "
        f"running total {whole['label']} (the editions differ in scope)",
        "operand_ids": ";".join(operands),
    }  # fmt: skip


def fits(whole: Row, value: float) -> bool:
    """Whether a sum is what the running total says, within half a unit of its last digit."""
    match whole["qualifier"]:
        case "over":
            return bool(value > whole["value"])
        case "at_least":
            return bool(value >= whole["value"])
        case "nearly":
            return bool(value < whole["value"])
        case "under":
            return bool(value <= whole["value"])
        case "exact":
            step = (whole["step"] or 0.0) if whole["measure"] == "amount" else 0.0
            return bool(abs(value - whole["value"]) <= step / 2 + 1e-6)
        case "range":
            return bool(whole["low"] <= value <= whole["high"])
        case _:
            return True


def shown(value: float, whole: Row) -> str:
    return f"{value / YI:,.10g}亿" if whole["measure"] == "amount" else f"{value:g}"
