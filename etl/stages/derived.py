"""What follows from what is said: what is left of a whole, and which amounts nobody states."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from etl.directory import Directory, Member
from etl.ids import digest
from etl.vocabulary import Vocabulary, split

Row = dict[str, Any]
Cited = tuple[str, str]  # a mention and the report that it stands in
Left = tuple[Row, list[Row], Member]  # what is left of a whole, the whole and its other parts, and the name of it
YI = 1e8
Said = Mapping[str, Sequence[Cited]]
BASES = {"amount": "金额", "projects": "项目数"}
COUNTLESS = frozenset({"project", "average", "context", "total"})


def derive(
    observations: list[Row], relations: list[Row], said_by: Said, scopes: Mapping[str, Row], vocabulary: Vocabulary
) -> tuple[list[Row], Said, list[Row], list[Member]]:
    """What follows from the observations of one event: new rows of `observations` with the mentions that they rest on,
    new rows of `relations`, and the members for what is left of a cut.

    `said_by`: id of a count of projects → its mentions. `observations` also get their base (`base_id` of shares) and
    flag W where credit may be in a sum.
    """
    left = [row for row in (leftover(*cut, vocabulary) for cut in part_cuts(observations, relations)) if row]
    left += leftover_amounts(observations, left)
    left += rest_of_unions(observations, relations, vocabulary)
    rows = [row for row, _, _ in left]
    rests = {row["observation_id"]: mentions_of(operands, said_by) for row, operands, _ in left}
    counts = counts_by_part(observations + rows)
    missing = undisclosed(observations + rows)
    known = {**said_by, **rests}
    rests |= {row["observation_id"]: mentions_of(counts[about(row)], known) for row in missing}
    flag_sums(observations, relations)
    resolve_bases(observations + missing, scopes)
    parts = [part_of(row, operands[0]) for row, operands, _ in left]
    return rows + missing, rests, parts, [member for _, _, member in left]


def part_of(row: Row, whole: Row) -> Row:
    ids = {"whole_id": whole["observation_id"], "part_id": row["observation_id"]}
    return {**ids, "cut": row["dimension"], "kind": "part", "reason": "总数减去已说明的各部分"}


def part_cuts(observations: list[Row], relations: list[Row]) -> Iterable[tuple[str, Row, list[Row]]]:
    """Each whole number of projects with the parts that add up to it in one cut."""
    by_id = {o["observation_id"]: o for o in observations}
    cuts: dict[tuple[str, str], list[Row]] = defaultdict(list)
    for relation in relations:
        of_members = relation["kind"] == "part" and relation["cut"] != "scope"
        if of_members and by_id[relation["whole_id"]]["measure"] == "projects":
            cuts[relation["cut"], relation["whole_id"]].append(by_id[relation["part_id"]])
    for (cut, whole_id), parts in cuts.items():
        yield cut, by_id[whole_id], sorted(parts, key=lambda o: -o["value"])


def leftover(cut: str, whole: Row, parts: list[Row], vocabulary: Vocabulary) -> Left | None:
    """What no part of the cut holds, if whole and parts are exact and something is left."""
    member = residual_member(cut, vocabulary)
    row = remainder(whole, parts, cut, member.member_id, cut)
    return (row, [whole, *parts], member) if row else None


def leftover_amounts(observations: list[Row], left: list[Left]) -> list[Left]:
    """The amount of what is left over, where those of the whole and of all other parts are stated."""
    stated: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for o in observations:
        if o["measure"] == "amount" and o["standing"] == "held":
            stated[about(o)].append(o)
    found = []
    for row, (whole, *parts), member in left:
        for amount in stated[about(whole)]:
            kind = (amount["amount_kind"], amount["unit"])
            beside = [o for part in parts for o in stated[about(part)] if (o["amount_kind"], o["unit"]) == kind]
            rest = remainder(amount, beside, row["dimension"], member.member_id, row["member_id"])
            if rest and len(beside) == len(parts):
                found.append((rest, [amount, *beside], member))
    return found


def remainder(whole: Row, parts: list[Row], dimension: str, member_id: str, name: object) -> Row | None:
    """The whole without its parts, as the figure of another member; none where a hedge stands or nothing is left."""
    rest = whole["value"] - sum(o["value"] for o in parts)
    if any(o["qualifier"] != "exact" for o in (whole, *parts)) or rest <= 0:
        return None
    scale, unit = (YI, "亿元") if whole["measure"] == "amount" else (1.0, "个")
    rest = round(rest / scale, 6) * scale
    formula = " − ".join(f"{o['value'] / scale:g}" for o in (whole, *parts))
    made = digest("o", whole["event_id"], ["residual", whole["observation_id"], name])
    return {
        **whole, "observation_id": made, "dimension": dimension,
        "member_id": member_id, "value": rest, "low": rest, "high": rest, "label": f"{rest / scale:g}{unit}",
        "obs_status": "E", "formula": f"{formula} = {rest / scale:g}", "flags": None, "standing_reason": None,
        "standing_reason_en": None,
    }  # fmt: skip


def rest_of_unions(observations: list[Row], relations: list[Row], vocabulary: Vocabulary) -> Iterable[Left]:
    """What is left of a region that is the union of others (东部及中部) for the only one of them without a count."""
    by_id = {o["observation_id"]: o for o in observations}
    names = {row["group_id"]: row["name_zh"] for row in vocabulary.rows("regions")}
    unions = {row["name_zh"]: [names[p] for p in split(row["parts"])] for row in vocabulary.rows("regions")}
    inside: dict[str, list[Row]] = defaultdict(list)
    for relation in relations:
        if relation["kind"] == "inside" and relation["cut"] == "region":
            inside[relation["whole_id"]].append(by_id[relation["part_id"]])
    for whole_id, parts in inside.items():
        whole = by_id[whole_id]
        told = {str(o["member_id"]).partition(":")[2]: o for o in parts}
        missing = [name for name in unions.get(str(whole["member_id"]).partition(":")[2], ()) if name not in told]
        if len(missing) == 1 and whole["measure"] == "projects":
            member = Directory(vocabulary).member("region", missing[0])
            if row := remainder(whole, parts, "region", member.member_id, member.member_id):
                yield row, [whole, *parts], member


def residual_member(cut: str, vocabulary: Vocabulary) -> Member:
    label = vocabulary.label
    return Member(f"{cut}:residual", cut, label("residual", cut), label("residual", cut, "en"))


def undisclosed(observations: list[Row]) -> list[Row]:
    """A row without a value for every whole or part whose projects are counted and whose amount nobody states."""
    held = [o for o in observations if o["standing"] == "held" and o["status"] == "signed"]
    stated = {about(o) for o in observations if o["measure"] == "amount"}  # a contested amount is stated as well
    counted = [o for o in held if o["measure"] == "projects" and o["dimension"] not in COUNTLESS - {"total"}]
    kind, unit = usual_kind(held)
    return [no_amount(o, kind, unit) for o in counted if about(o) not in stated]


def about(o: Row) -> tuple[Any, ...]:
    return tuple(o[name] for name in ("event_id", "scope_id", "dimension", "member_id"))


def usual_kind(held: list[Row]) -> tuple[str, str]:
    """Kind and currency of most amounts that an event's parts are reported in; a contract in yuan if none is."""
    parts = [o for o in held if o["measure"] == "amount" and o["dimension"] not in ("project", "average")]
    said = Counter((o["amount_kind"], o["unit"]) for o in parts)
    return max(sorted(said), key=said.__getitem__, default=("contract", "CNY"))


def no_amount(count: Row, kind: str, unit: str) -> Row:
    identity = ["undisclosed", *about(count), kind, unit]
    empty = dict.fromkeys(("value", "low", "high", "step", "formula", "flags"))
    return {
        **count,
        **empty,
        "observation_id": digest("o", count["event_id"], identity),
        "measure": "amount",
        "amount_kind": kind,
        "unit": unit,
        "low_open": False,
        "high_open": False,
        "qualifier": "exact",
        "label": "未披露",
        "obs_status": "O",
    }


def counts_by_part(observations: list[Row]) -> dict[tuple[Any, ...], list[Row]]:
    """The counts of projects of each part: their sentences are the evidence that an amount is missing there."""
    found: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for o in observations:
        if o["measure"] == "projects" and o["standing"] == "held":
            found[about(o)].append(o)
    return found


def mentions_of(observations: Iterable[Row], said_by: Said) -> list[Cited]:
    return sorted({mention for o in observations for mention in said_by.get(o["observation_id"], ())})


def flag_sums(observations: list[Row], relations: list[Row]) -> None:
    """Flag W: the sum may hold another kind of money than its name says."""
    wide = {r["whole_id"] for r in relations if r["cut"] == "project" and r["kind"] == "unknown"}
    for o in observations:
        if o["observation_id"] in wide:
            o["flags"] = ";".join(filter(None, (o["flags"], "W")))


def resolve_bases(observations: list[Row], scopes: Mapping[str, Row]) -> None:
    """A share's base, told as measure:scope: the whole amount or number of projects of that set, by id and in words."""
    wholes: dict[tuple[Any, ...], str] = {}
    for o in observations:
        if o["dimension"] == "total" and o["measure"] in ("amount", "projects") and o["standing"] == "held":
            wholes.setdefault((o["scope_id"], o["measure"]), o["observation_id"])
    for o in observations:
        measure, _, scope = (o["base"] or "").partition(":")
        if o["measure"] == "share" and measure in BASES:
            scope_id = f"{o['event_id']}/{scope}"
            o["base_id"] = wholes.get((scope_id, measure))
            o["base"] = f"{name_of(scope_id, scopes)}{BASES[measure]}"


def name_of(scope_id: str, scopes: Mapping[str, Row]) -> str:
    """A set of projects in words; 口径未写明的 where the report does not say which."""
    row = scopes.get(scope_id)
    return str(row["name_zh"]) if row and row["code"] != "unstated" else "口径未写明的"
