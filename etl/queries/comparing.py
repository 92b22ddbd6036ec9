"""Whether two figures may be compared: their difference with its conditions, or why not and what could be instead."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from etl.hedges import entailed
from etl.printed import KINDS, english
from etl.queries.engine import ask, span

Row = Mapping[Any, Any]
Words = tuple[str, str]  # Chinese, English
BAND: Words = ("措辞是区间，差额也是区间", "the wording is a band, and so is the difference")
MEASURES = {"projects": ("项目数", "projects"), "amount": ("金额", "amount")}


@dataclass(frozen=True)
class Comparison:
    """The answer: `verdict` is comparable, conditional or refused; `reason` and `conditions` in Chinese and English.

    `low` and `high` are the least and the greatest that b exceeds a by, in their unit (None = no limit), `percent` the
    growth where both are exact; all None if refused. `instead` are observations that may be compared in place of a and
    b, `composition` those that must be shown beside them.
    """

    verdict: str
    low: float | None = None
    high: float | None = None
    percent: float | None = None
    reason: Words = ("", "")
    conditions: tuple[Words, ...] = ()
    instead: tuple[str, str] | None = None
    composition: tuple[str, ...] = ()


def compare(tables: Path, a: str, b: str) -> Comparison:
    """What can be said of two observations by their ids, b against a. Raises KeyError for an id that is none."""
    return judged(tables, *(observation(tables, each) for each in (a, b)))


def judged(tables: Path, first: Row, second: Row) -> Comparison:
    """As `compare`, of two rows of `observation`."""
    if reason := unlike(first, second):
        return Comparison("refused", reason=reason)
    if first["scope_code"] != second["scope_code"] and first["event_id"] != second["event_id"]:
        return Comparison(
            "refused", reason=other_scope(tables, first, second), instead=like_for_like(tables, first, second)
        )
    composition = [*composed(tables, first), *composed(tables, second)]
    conditions = (*hedged(first, second), *mixed(composition, first, second), *held_differently(first, second))
    low, high = difference(first, second)
    exact = is_exact(first) and is_exact(second) and first["value"] and not composition
    percent = 100 * float(second["value"] / first["value"] - 1) if exact else None
    verdict = "conditional" if conditions else "comparable"
    return Comparison(verdict, low, high, percent, conditions=conditions, composition=tuple(composition))


def observation(tables: Path, observation_id: str) -> dict[str, Any]:
    found = ask(
        tables,
        """
        SELECT o.*, s.code AS scope_code, s.name_zh AS scope_zh, s.name_en AS scope_en, e.series, e.edition, e.starts,
               e.organiser, e.short_zh AS event_zh, coalesce(e.name_en, e.short_zh) AS event_en
        FROM {observations} o LEFT JOIN {scopes} s USING (scope_id) LEFT JOIN {events} e ON e.event_id = o.event_id
        WHERE o.observation_id = $id
        """,
        id=observation_id,
    )
    if found.empty:
        raise KeyError(observation_id)
    return {str(name): plain(value) for name, value in found.iloc[0].items()}


def plain(value: Any) -> Any:
    return None if value is pd.NA or value is pd.NaT or (isinstance(value, float) and value != value) else value


def unlike(a: Row, b: Row) -> Words | None:
    """Why two figures can never be compared, whatever they are of."""
    if a["measure"] != b["measure"] or a["unit"] != b["unit"]:
        return ("所说的不是同一种量，或单位不同", "they measure different things, or in different units")
    if a["measure"] not in MEASURES:
        return ("只有项目数和金额可以相比", "only numbers of projects and amounts can be compared")
    if a["amount_kind"] != b["amount_kind"]:
        (zh, en), (zh_b, en_b) = (KINDS.get(str(o["amount_kind"]), ("金额", "amount")) for o in (a, b))
        return (f"一个是{zh}，一个是{zh_b}", f"one is {en}, the other {en_b}")
    if a["status"] != b["status"]:
        return ("一个已签约，另一个不是", "one was signed, the other was not")
    if a["dimension"] != b["dimension"] or (a["event_id"] != b["event_id"] and a["member_id"] != b["member_id"]):
        return ("说的不是同一部分", "they are of different parts")
    if a["event_id"] == b["event_id"] and a["scope_id"] != b["scope_id"]:
        return ("两个范围互相包含，不是两个对象", "one set lies in the other")
    if any(o["value"] is None and o["low"] is None and o["high"] is None for o in (a, b)):
        return ("其中一个没有披露", "one of them is not disclosed")
    if any(o["standing"] != "held" for o in (a, b)):
        return ("其中一个各报道不一致", "reports contradict each other on one of them")
    return None


def other_scope(tables: Path, a: Row, b: Row) -> Words:
    (zh, en), (zh_b, en_b) = (told(tables, o) for o in (a, b))
    return (f"口径不同：{zh}；{zh_b}", f"the scope changed: {en}; {en_b}")


def told(tables: Path, o: Row) -> Words:
    """359个是全部签约（其中集中签约102个、场外签约257个）."""
    parts = parts_by_scope(tables, o).to_dict("records")
    zh = "、".join(f"{part['scope_zh']}{part['label']}" for part in parts)
    en = ", ".join(f"{part['scope_en'] or part['scope_zh']} {english(part)}" for part in parts)
    said, said_en = f"（其中{zh}）" if zh else "", f" (of which {en})" if en else ""
    undisclosed = o["obs_status"] == "O"
    label, label_en = ("总额", "The undisclosed amount") if undisclosed else (o["label"], english(o))
    return (
        f"{o['event_zh']}的{label}是{o['scope_zh']}{said}",
        f"{label_en} at the {o['event_en']} are {o['scope_en'] or o['scope_zh']}{said_en}",
    )


def parts_by_scope(tables: Path, o: Row) -> pd.DataFrame:
    """The sets of projects that make up the one a figure is of, largest first."""
    return ask(
        tables,
        """
        SELECT p.*, s.name_zh AS scope_zh, s.name_en AS scope_en
        FROM {relations} r JOIN {observations} p ON p.observation_id = r.part_id JOIN {scopes} s USING (scope_id)
        WHERE r.whole_id = $id AND r.cut = 'scope' AND r.kind = 'part' ORDER BY p.value DESC, p.observation_id
        """,
        id=o["observation_id"],
    )


def like_for_like(tables: Path, a: Row, b: Row) -> tuple[str, str] | None:
    """The same figure of the largest set of projects that both events tell of."""
    x, y = span("o", a["event_id"]), span("o", b["event_id"])
    rows = ask(
        tables,
        """
        SELECT x.observation_id AS a, y.observation_id AS b
        FROM {observations} x JOIN {scopes} s ON s.scope_id = x.scope_id
        JOIN {scopes} t ON t.code = s.code AND t.event_id = $other
        JOIN {observations} y ON y.scope_id = t.scope_id AND y.measure = x.measure AND y.dimension = x.dimension
             AND y.member_id IS NOT DISTINCT FROM x.member_id AND y.status = x.status AND y.unit = x.unit
             AND y.amount_kind IS NOT DISTINCT FROM x.amount_kind
        WHERE x.observation_id BETWEEN $x AND $x_end AND y.observation_id BETWEEN $y AND $y_end
          AND x.event_id = $event AND x.measure = $measure AND x.dimension = $dimension AND x.status = $status
          AND x.unit = $unit AND x.member_id IS NOT DISTINCT FROM $member
          AND x.amount_kind IS NOT DISTINCT FROM $kind AND x.standing = 'held' AND y.standing = 'held'
          AND x.obs_status <> 'O' AND y.obs_status <> 'O' AND s.code NOT IN ('unstated', 'project')
        ORDER BY x.value + y.value DESC, a LIMIT 1
        """,
        event=a["event_id"], other=b["event_id"], measure=a["measure"], dimension=a["dimension"], status=a["status"],
        unit=a["unit"], member=a["member_id"], kind=a["amount_kind"],
        x=x["o"], x_end=x["o_end"], y=y["o"], y_end=y["o_end"],
    )  # fmt: skip
    return None if rows.empty else (str(rows["a"].iloc[0]), str(rows["b"].iloc[0]))


def composed(tables: Path, o: Row) -> list[str]:
    """The parts of a sum that holds another kind of money than its name says: they come before the sum."""
    if "W" not in str(o["flags"] or "").split(";"):
        return []
    rows = ask(
        tables,
        """
        SELECT p.observation_id FROM {relations} r JOIN {observations} p ON p.observation_id = r.part_id
        WHERE r.whole_id = $id AND r.kind = 'part' AND r.cut <> 'scope' ORDER BY p.value DESC, p.observation_id
        """,
        id=o["observation_id"],
    )
    return list(rows["observation_id"])


def hedged(a: Row, b: Row) -> list[Words]:
    return [] if is_exact(a) and is_exact(b) else [BAND]


def mixed(composition: list[str], a: Row, b: Row) -> list[Words]:
    if not composition:
        return []
    flagged = [o for o in (a, b) if "W" in str(o["flags"] or "").split(";")]
    zh = "、".join(f"{o['event_zh']}的{o['label']}" for o in flagged)
    en = ", ".join(f"{english(o)} at the {o['event_en']}" for o in flagged)
    return [(f"{zh}很可能含授信等，须先列出构成再比较", f"{en} very likely hold credit: show the composition first")]


def held_differently(a: Row, b: Row) -> list[Words]:
    """Events of one kind that are not the same event again: another series, or others who hold it."""
    if a["event_id"] == b["event_id"]:
        return []
    if not a["series"] or a["series"] != b["series"]:
        return [("不是同一系列的活动", "the events are not of one series")]
    if (a["edition"] and b["edition"]) or not are_others(a["organiser"], b["organiser"]):
        return []
    return [(f"主办方不同：{a['organiser']}；{b['organiser']}", "they have different hosts")]


def are_others(first: str | None, second: str | None) -> bool:
    """Whether none of those who hold one event holds the other; unknown where nobody is named."""
    return bool(first and second and set(first.split(";")).isdisjoint(second.split(";")))


def is_exact(o: Row) -> bool:
    return bool(o["qualifier"] == "exact" and o["value"] is not None)


def difference(a: Row, b: Row) -> tuple[float | None, float | None]:
    """The least and the greatest that b exceeds a by; hedges allow what they entail alone."""
    (a_low, a_high), (b_low, b_high) = ends(a), ends(b)
    low = None if b_low is None or a_high is None else float(b_low - a_high)
    high = None if b_high is None or a_low is None else float(b_high - a_low)
    return low, high


def ends(o: Row) -> tuple[float | None, float | None]:
    """What the words entail; of what nobody states, what the other figures do."""
    return (o["low"], o["high"]) if o["obs_status"] == "O" else entailed(o)[:2]
