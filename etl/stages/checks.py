"""Observations and relations of one event → checks: the arithmetic that its figures must satisfy, with a verdict."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from etl.bounds.system import Unsolved
from etl.hedges import entailed
from etl.ids import digest
from etl.printed import KINDS, UNITS, scale_of
from etl.said import ADDED, OF_ONE_REPORT

Row = dict[str, Any]
Named = Callable[[Row], tuple[str, str]]  # an observation's part in Chinese and English
YI = 1e8
HOLDS, ROUNDING, OPEN, VIOLATED = "holds", "rounding", "open", "violated"
SET_ASIDE = "其余搁置", "the others are set aside"
AGREES = {
    HOLDS: ("相符", "agrees"), ROUNDING: ("属尾数取舍", "differs by rounding"), VIOLATED: ("不符", "does not agree"),
}  # fmt: skip


class Check(NamedTuple):
    """One piece of arithmetic: left and right side in the unit of the figures, and what is to be said of it."""

    rule: str
    left: float | None
    right: float | None
    verdict: str
    zh: str
    en: str
    operands: tuple[str, ...]


def list_checks(
    event_id: str, observations: list[Row], relations: Iterable[Row], clashes: Iterable[tuple[str, ...]], named: Named,
    unsolved: Iterable[Unsolved] = (),
) -> list[Row]:  # fmt: skip
    """Rows of `checks`; `clashes` are sets of observations that cannot all be true, `unsolved` was not looked into."""
    by_id = {o["observation_id"]: o for o in observations}
    held = {i: o for i, o in by_id.items() if o["standing"] == "held"}
    related = list(relations)
    found = [
        *sums(held, related, named),
        *nesting(held, related, named),
        *shares(held, named),
        *averages(held, named),
        *conflicts(observations, named),
        *contradictions(by_id, clashes, named),
        *map(unbounded, unsolved),
    ]
    return [check_row(event_id, check, by_id) for check in found]


def check_row(event_id: str | None, check: Check, by_id: Mapping[str, Row]) -> Row:
    """The first operand of a check is in the unit of its sides."""
    first = by_id.get(check.operands[0]) if check.operands else None
    unit = first["unit"] if first and (check.left is not None or check.right is not None) else None
    gap = None if check.left is None or check.right is None else check.left - check.right
    check_id = digest("c", event_id, [check.rule, event_id, *sorted(check.operands)])
    return {
        "check_id": check_id, "event_id": event_id or None,
        "rule": check.rule, "unit": unit, "left": check.left, "right": check.right, "gap": gap,
        "verdict": check.verdict,
        "explanation": check.zh, "explanation_en": check.en, "operand_ids": ";".join(check.operands),
    }  # fmt: skip


def sums(held: Mapping[str, Row], relations: Iterable[Row], named: Named) -> Iterator[Check]:
    """Parts of one cut against their whole; and closure: what is left for parts of which no amount is given."""
    cuts: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for r in relations:
        if r["kind"] == "part" and r["whole_id"] in held and r["part_id"] in held:
            cuts[r["whole_id"], r["cut"]].append(held[r["part_id"]])
    complete = {
        (thing(held[whole]), cut): {thing(o) for o in parts} for (whole, cut), parts in cuts.items()
        if held[whole]["measure"] == "projects" and sum(o["value"] or 0 for o in parts) == held[whole]["value"]
    }  # fmt: skip
    silent = undisclosed_beside(held)
    for (whole_id, cut), parts in cuts.items():
        whole = held[whole_id]
        printed = [o for o in parts if o["obs_status"] == "A"]
        if whole["obs_status"] != "O" and printed:
            like = (whole["scope_id"], cut, whole["amount_kind"], whole["unit"], whole["status"])
            all_there = complete.get((thing(whole), cut))
            quiet = [o for o in silent.get(like, []) if all_there and thing(o) in all_there]
            told = all_there is not None and all_there <= {thing(o) for o in (*printed, *quiet)}
            add = exact_sum if is_exact(whole) and all(map(is_exact, printed)) else banded_sum
            yield add(whole, printed, quiet, told, named)


def thing(o: Row) -> tuple[Any, ...]:
    return o["scope_id"], o["dimension"], o["member_id"], o["status"]


def undisclosed_beside(held: Mapping[str, Row]) -> dict[tuple[Any, ...], list[Row]]:
    """The parts of each cut of which nobody states the amount."""
    found: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for o in held.values():
        if o["obs_status"] == "O":
            found[o["scope_id"], o["dimension"], o["amount_kind"], o["unit"], o["status"]].append(o)
    return found


def exact_sum(whole: Row, parts: list[Row], silent: list[Row], complete: bool, named: Named) -> Check:
    """`complete`: the parts are all there are; `silent` are parts of which no figure of this kind is given."""
    left, right, step = sum(o["value"] for o in parts), whole["value"], slack([whole, *parts])
    operands = [o["observation_id"] for o in (whole, *parts)]
    sides, (zh, en), gap = " + ".join(map(shown, parts)), named(whole), left - right
    if abs(gap) <= step / 2 and silent and complete:
        names, english = "、".join(named(o)[0] for o in silent), ", ".join(named(o)[1] for o in silent)
        return Check(
            "closure", left, right, HOLDS, f"{sides} = {shown(whole)}，已等于{zh}；{names}未披露金额，推算不增加总额",
            f"{sides} = {shown(whole)}: {en} is reached; {english} state no amount and add nothing",
            (*operands, *(o["observation_id"] for o in silent)),
        )  # fmt: skip
    rest = worked_out(abs(gap), whole)
    if abs(gap) <= step / 2:
        verdict, words = HOLDS, (f"等于{zh}", f"that is {en}")
    elif gap < 0 and (silent or not complete):
        verdict = HOLDS
        words = (
            f"不超过{zh} {shown(whole)}，其余 {rest} 没有分开说明",
            f"within {en} {shown(whole)}; {rest} are not told apart",
        )
    else:
        verdict = ROUNDING if abs(gap) <= step else VIOLATED
        more = ("多", "more") if gap > 0 else ("少", "less")
        words = (f"比{zh} {shown(whole)} {more[0]} {rest}", f"{rest} {more[1]} than {en} {shown(whole)}")
    worked = f"{sides} = {worked_out(left, whole)}"
    return Check("parts", left, right, verdict, f"{worked}，{words[0]}", f"{worked}, {words[1]}", tuple(operands))


def banded_sum(whole: Row, parts: list[Row], silent: list[Row], complete: bool, named: Named) -> Check:
    """A sum in which a hedge stands: it fails where the bands cannot meet, and is open where they are all there is."""
    (low, high), (least, most) = total(parts), entailed(whole)[:2]
    operands = tuple(o["observation_id"] for o in (whole, *parts))
    sides, (zh, en), step = " + ".join(map(shown, parts)), named(whole), slack([whole, *parts])
    above = low is not None and most is not None and low > most + step
    below = complete and not silent and high is not None and least is not None and high < least - step
    if above or below:
        return Check(
            "parts", low if above else high, most if above else least, VIOLATED,
            f"{sides} 与{zh} {shown(whole)} 不能同时成立", f"{sides} and {en} {shown(whole)} cannot both be true",
            operands,
        )  # fmt: skip
    verdict = HOLDS if is_exact(whole) or all(map(is_exact, parts)) else OPEN
    return Check(
        "parts", low, most if most is not None else least, verdict, f"{sides} 与{zh} {shown(whole)} 相容（措辞是区间）",
        f"{sides} can be true together with {en} {shown(whole)} (the wording is a band)", operands,
    )  # fmt: skip


def total(parts: Sequence[Row]) -> tuple[float | None, float | None]:
    lows, highs = zip(*(entailed(o)[:2] for o in parts), strict=True)
    return sum(end or 0.0 for end in lows), None if None in highs else sum(highs)


def slack(rows: Iterable[Row]) -> float:
    """A unit of the last digit of each amount; counts are not rounded."""
    return sum(o["step"] or 0.0 for o in rows if o["measure"] == "amount")


def nesting(held: Mapping[str, Row], relations: Iterable[Row], named: Named) -> Iterator[Check]:
    """What lies in another is no more than it."""
    for r in relations:
        if r["kind"] not in ("inside", "overlay") or r["whole_id"] not in held or r["part_id"] not in held:
            continue
        wide, narrow = held[r["whole_id"]], held[r["part_id"]]
        least, most = entailed(narrow).low, entailed(wide).high
        if least is None or most is None:
            continue
        strict = narrow["qualifier"] == "over" or wide["qualifier"] == "nearly"
        gap = least - most
        verdict = (
            HOLDS
            if gap < 0 or (gap == 0 and not strict)
            else ROUNDING
            if 0 < gap <= slack((wide, narrow)) / 2
            else VIOLATED
        )
        (a, a_en), (b, b_en) = named(narrow), named(wide)
        sign = "≤" if verdict == HOLDS else ">" if gap > 0 else "≥"
        yield Check(
            "nesting", least, most, verdict, f"{a} {shown(narrow)} {sign} {b} {shown(wide)}",
            f"{a_en} {shown(narrow)} {sign} {b_en} {shown(wide)}", (wide["observation_id"], narrow["observation_id"]),
        )  # fmt: skip


def shares(held: Mapping[str, Row], named: Named) -> Iterator[Check]:
    """Printed shares recomputed with their base."""
    figures: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for o in held.values():
        if o["measure"] in ADDED and is_exact(o):
            figures[o["scope_id"], o["dimension"], o["member_id"], o["status"], o["measure"], o["unit"]].append(o)
    for share in held.values():
        base = held.get(share["base_id"] or "")
        if share["measure"] != "share" or share["obs_status"] == "E" or not base or not is_exact(base):
            continue
        key = (
            share["scope_id"],
            share["dimension"],
            share["member_id"],
            share["status"],
            base["measure"],
            base["unit"],
        )
        parts = figures.get(key, [])
        part = next((o for o in parts if o["amount_kind"] == base["amount_kind"]), parts[0] if parts else None)
        if part and base["value"]:
            yield recomputed("share", share, part, base, 100.0, "%", named)


def averages(held: Mapping[str, Row], named: Named) -> Iterator[Check]:
    """Printed averages recomputed: amount by projects."""
    totals: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for o in held.values():
        if o["dimension"] == "total" and o["measure"] in ADDED and is_exact(o):
            totals[o["scope_id"], o["status"], o["measure"], o["unit"]].append(o)
    for average in held.values():
        if average["dimension"] != "average" or average["measure"] != "amount" or average["obs_status"] == "E":
            continue
        counts = totals[average["scope_id"], average["status"], "projects", "count"]
        wholes = totals[average["scope_id"], average["status"], "amount", average["unit"]]
        whole = next((o for o in wholes if o["amount_kind"] == average["amount_kind"]), wholes[0] if wholes else None)
        if counts and whole and counts[0]["value"] and average["qualifier"] == "exact" and not average["member_id"]:
            yield recomputed("average", average, whole, counts[0], 1.0, "", named)


def recomputed(rule: str, printed: Row, part: Row, base: Row, factor: float, sign: str, named: Named) -> Check:
    """A printed ratio against its operands, each within half a unit of its last digit."""
    value = factor * part["value"] / base["value"]
    low = factor * (part["value"] - rounding(part)) / (base["value"] + rounding(base))
    high = factor * (part["value"] + rounding(part)) / (base["value"] - rounding(base))
    verdict = verdict_of(printed, low, high)
    zh, en = named(part)
    worked = f"{value:.2f}%" if sign else f"{value / YI:.2f}亿{UNITS.get(printed['unit'], printed['unit'])}"
    agreed, told = AGREES[verdict]
    formula = f"{shown(part)} ÷ {shown(base)} = {worked}"
    return Check(
        rule, printed["value"], value, verdict,
        f"{zh}：{formula}，报道写 {shown(printed)}，{agreed}",
        f"{en}: {formula}; the report prints {shown(printed)}, which {told}",
        (printed["observation_id"], part["observation_id"], base["observation_id"]),
    )  # fmt: skip


def verdict_of(printed: Row, low: float, high: float) -> str:
    """holds within half a step of what is printed, rounding within one whole step, else violated."""
    if printed["qualifier"] != "exact":
        least, most = entailed(printed)[:2]
        above = least is None or high > least or (high == least and printed["qualifier"] != "over")
        below = most is None or low < most or (low == most and printed["qualifier"] != "nearly")
        fits = above and below
        return HOLDS if fits else VIOLATED
    step, value = printed["step"] or 0.0, printed["value"]
    for reach, verdict in ((step / 2, HOLDS), (step, ROUNDING)):
        if low <= value + reach * (1 + 1e-9) and high >= value - reach * (1 + 1e-9):
            return verdict
    return VIOLATED


def rounding(o: Row) -> float:
    return (o["step"] or 0.0) / 2 if o["measure"] == "amount" else 0.0


def conflicts(observations: Iterable[Row], named: Named) -> Iterator[Check]:
    """Values of one thing that cannot meet: both contested, or one set aside."""
    key = (
        "scope_id",
        "dimension",
        "member_id",
        "measure",
        "amount_kind",
        "status",
        "unit",
        "base",
        "against",
        "period",
    )
    disputed: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for o in observations:
        disputed[tuple(o[name] for name in key)].append(o)
    for sides in disputed.values():
        others = [o for o in sides if o["standing"] != "held"]
        if len(sides) < 2 or sides[0]["dimension"] == "context" or not sides[0]["event_id"]:
            continue
        in_one = all(str(o["standing_reason"]).startswith(OF_ONE_REPORT) for o in others)
        first, *rest = sorted(sides, key=lambda o: (o["standing"] != "held", o["value"] or 0.0, o["observation_id"]))
        zh, en = named(first)
        values = " / ".join(shown(o) for o in (first, *rest))
        decided = first["standing"] == "held"
        why, why_en = (first["standing_reason"], first["standing_reason_en"]) if first["standing_reason"] else SET_ASIDE
        said = f"采用 {shown(first)}（{why}）" if decided else "未能判定，均列为存疑"
        told = f"{shown(first)} is held ({why_en})" if decided else "neither is held"
        who, who_en = ("同一报道给出", "one report gives") if in_one else ("各报道分别写作", "reports print")
        yield Check(
            "ambiguous" if in_one else "conflict", first["value"], rest[0]["value"], OPEN if in_one else VIOLATED,
            f"{zh}：{who} {values}，{said}",
            f"{en}: {who_en} {values}; {told}", tuple(o["observation_id"] for o in (first, *rest)),
        )  # fmt: skip


def contradictions(by_id: Mapping[str, Row], clashes: Iterable[tuple[str, ...]], named: Named) -> Iterator[Check]:
    """Figures that cannot all be true at once, though each could be by itself."""
    for ids in clashes:
        rows = [by_id[i] for i in ids if i in by_id]
        if len(rows) < 2:
            continue
        zh = "、".join(f"{named(o)[0]} {shown(o)}" for o in rows)
        en = ", ".join(f"{named(o)[1]} {shown(o)}" for o in rows)
        said, told = f"这些数字不能同时成立：{zh}", f"These cannot all be true: {en}"
        yield Check("contradiction", None, None, VIOLATED, said, told, ids)


def unbounded(left: Unsolved) -> Check:
    """That no bounds were worked out of figures of a kind, nor all looked for that contradict each other."""
    measure, amount_kind, unit = left.kind
    zh, en = ("项目数", "projects") if measure == "projects" else KINDS.get(str(amount_kind), ("金额", "amount"))
    if measure == "amount" and unit != "CNY":
        zh, en = f"{zh}（{UNITS.get(unit, unit)}）", f"{en} ({unit})"
    why, why_en = ("互相矛盾太多", "they contradict each other too often") if left.clashes else ("数量太多", "too many")
    told = f"{zh}：{left.figures:,} 个数字，其中 {left.asked:,} 个没有确数，{why}，没有推算区间，也没有查完矛盾"
    said = f"{en}: {left.figures:,} figures, {left.asked:,} of them not stated exactly; {why_en}"
    english = f"{said}, so that no bounds were worked out, nor all contradictions found"
    return Check("unbounded", None, None, OPEN, told, english, left.about)


def is_exact(o: Row) -> bool:
    return bool(o["qualifier"] == "exact" and o["value"] is not None)


def shown(o: Row) -> str:
    return str(o["label"])


def worked_out(value: float, like: Row) -> str:
    """A number that was worked out, in the unit of the figure it is held against: 721亿元, 218个."""
    exact = Decimal(format(value, ".10g"))
    size, word = scale_of(exact) if like["measure"] == "amount" else (Decimal(1), "")
    return f"{(exact / size).normalize():f}{word}{UNITS.get(like['unit'], like['unit'])}"
