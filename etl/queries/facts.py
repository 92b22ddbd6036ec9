"""What may be said of an event, each statement with its figures; and what is withheld, with the reason.

Pages, slides and texts take their sentences from here, so that they say the same, and nothing that does not hold.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any, NamedTuple

import pandas as pd

from etl.hedges import Ends, entailed, narrowed
from etl.printed import KINDS, english
from etl.queries.comparing import Words, compare
from etl.queries.engine import ask, between
from etl.queries.entailed import ends_of
from etl.queries.plain import marks as marks_of
from etl.said import CONTRADICTION, IN_ENGLISH, SEVERAL

Row = Mapping[Any, Any]
YI = 1e8
CUTS = ("sector", "category", "ownership", "region", "host", "source_province", "size_band")
PART = ("scope_id", "member_id")
NAMED, LOOKED_AT = 3, 50  # projects that are named, and among how many of the largest
NOTABLE = 1.15  # times the next part, from which on it is said how many
WORKED_OUT = "由已公布的各部分推算", "worked out from the parts that are stated"
DISPUTED = {
    CONTRADICTION: ("各报道不一致", "reports contradict each other"),
    SEVERAL: (SEVERAL, IN_ENGLISH[SEVERAL]),
}


class Statement(NamedTuple):
    """A sentence in both languages; `withheld` says why it may not be made (both empty where it may)."""

    kind: str
    zh: str
    en: str
    observation_ids: str
    footnote_zh: str = ""
    footnote_en: str = ""
    withheld_zh: str = ""
    withheld_en: str = ""


def briefing(tables: Path, event_id: str) -> pd.DataFrame:
    """One row a statement, as the fields of Statement: totals, leaders, shares, averages, changes; the withheld last.

    Raises KeyError for an event that is none.
    """
    found = rows_of(ask(tables, "SELECT * FROM {events} WHERE event_id = $id", id=event_id))
    if not found:
        raise KeyError(event_id)
    event = found[0]
    marks, names = marks_of(tables, event_id, status=None), names_of(event)
    said = [
        *totals(marks, names), *leaders(marks, ends_of(tables, event_id)), *averages(marks), *printed_shares(marks),
        *changes(tables, marks, event), *projects(tables, event_id), *offers(marks), *unrelated(marks),
        *contested(marks),
    ]  # fmt: skip
    frame = pd.DataFrame(said, columns=Statement._fields)
    order = (frame["withheld_zh"] != "").astype(int)
    return frame.loc[order.sort_values(kind="stable").index].reset_index(drop=True)


def held(marks: pd.DataFrame) -> pd.DataFrame:
    return marks[(marks["standing"] == "held") & (marks["status"] == "signed")]


def largest(marks: pd.DataFrame) -> pd.DataFrame:
    """The totals of the event's largest set of projects."""
    rows = held(marks)
    return rows[
        (rows["dimension"] == "total") & rows["parent_scope_id"].isna() & ~rows["scope_id"].str.endswith("/unstated")
    ]


def totals(marks: pd.DataFrame, names: Words) -> Iterator[Statement]:
    for row in rows_of(largest(marks)):
        ids, note = str(row["observation_id"]), footnote(row)
        scope, scope_en = scope_of(row)
        if row["measure"] == "projects":
            zh, en = f"{names[0]}{scope}{label(row)}项目", f"{english(row)} projects at {names[1]} ({scope_en})"
        elif row["measure"] == "amount" and row["obs_status"] == "O":
            yield undisclosed_total(row, names)
            continue
        elif row["measure"] == "amount":
            kind, kind_en = KINDS.get(str(row["amount_kind"]), ("金额", "amount"))
            zh, en = f"{names[0]}{scope}{kind}{label(row)}", f"{kind_en} {english(row)} at {names[1]} ({scope_en})"
        else:
            continue
        yield Statement("total", zh, en, ids, *note)


def undisclosed_total(row: Row, names: Words) -> Statement:
    """What is known of a total that nobody states: nothing, a least amount, or a band."""
    kind, kind_en = KINDS.get(str(row["amount_kind"]), ("金额", "amount"))
    zh, en, ids = f"{names[0]}没有公布{kind}总数", f"{names[1]} states no total {kind_en}", str(row["observation_id"])
    if not row["low"] or row["unit"] != "CNY":
        return Statement("total", zh, en, ids)
    low, low_en = f"{row['low'] / YI:,.10g}亿元", f"{row['low'] / 1e9:,.10g} bn yuan"
    if row["high"] is None:
        zh, en = f"{zh}，推算不低于{low}", f"{en}; it is at least {low_en}"
    else:
        zh = f"{zh}，推算在{low}与{row['high'] / YI:,.10g}亿元之间"
        en = f"{en}; it lies between {low_en} and {row['high'] / 1e9:,.10g} bn yuan"
    return Statement("total", zh, en, ids, *WORKED_OUT)


def leaders(marks: pd.DataFrame, bounds: Mapping[str, Ends]) -> Iterator[Statement]:
    """The largest part of each cut whose parts add up, by number and by amount, with its share.

    Compared are parts of one set of projects in one kind of money, by what their words entail and what the other
    figures leave them (`bounds`), so that nothing leads which another may exceed; of a contested figure every side
    counts. What is left over leads nothing.
    """
    rows = marks[marks["standing"].isin(["held", "contested"]) & (marks["status"] == "signed")]
    reach = {row["observation_id"]: reach_of(row, bounds) for row in rows_of(rows)}
    adding = set(zip(*(rows[rows["lies"] == "part"][name] for name in PART), strict=True))
    by_id = {row["observation_id"]: row for row in rows_of(rows)}
    shares = [row for row in by_id.values() if row["measure"] == "share" and row["standing"] == "held"]
    for cut, measure in product(CUTS, ("projects", "amount")):
        of = rows[(rows["dimension"] == cut) & (rows["measure"] == measure)]
        for _, compared in of.groupby(["scope_id", "amount_kind", "unit"], dropna=False, sort=False):
            lead = ahead(rows_of(compared), adding, reach)
            if lead:
                yield leader(lead, next((s for s in shares if is_share_of(s, lead.first, by_id)), None))


class Lead(NamedTuple):
    """The part that exceeds every other for certain, and the next one.

    `beside` says that what is left over may be more, `overlaid` that a part may which overlaps the others, `worked_out`
    that its own words say less than the other figures leave it.
    """

    first: Row
    second: Row
    beside: bool
    overlaid: bool
    worked_out: bool


def reach_of(row: Row, bounds: Mapping[str, Ends]) -> Ends:
    """How far a figure may go either way."""
    return narrowed(entailed(row), bounds.get(str(row["observation_id"]), Ends()))


def ahead(parts: list[dict[str, Any]], adding: set[tuple[Any, ...]], reach: Mapping[str, Ends]) -> Lead | None:
    """`adding` are the parts (scope_id, member_id) that add up, `reach` how far each figure may go."""

    def far(row: Row) -> Ends:
        return reach[str(row["observation_id"])]

    rests = [row for row in parts if is_rest(row)]
    named = [row for row in parts if not is_rest(row) and (adds(row, adding) or row["standing"] == "contested")]
    over = [row for row in parts if row["lies"] == "overlay"]
    stated = [row for row in named if row["obs_status"] == "A" and row["standing"] == "held"]
    stated.sort(key=lambda row: -(far(row).low or 0.0))
    if len(stated) < 2:
        return None
    first, least = stated[0], far(stated[0])
    if any(may_exceed(far(row), least) for row in named if row is not first):
        return None
    beside, overlaid = (any(may_exceed(far(row), least) for row in rows) for rows in (rests, over))
    return Lead(first, stated[1], beside, overlaid, worked_out=least.low != entailed(first).low)


def adds(row: Row, adding: set[tuple[Any, ...]]) -> bool:
    return tuple(row[name] for name in PART) in adding


def may_exceed(one: Ends, first: Ends) -> bool:
    """Whether a figure of the one reach may be as much as one of the other."""
    if one.high is None or first.low is None or one.high > first.low:
        return True
    return one.high == first.low and not (one.high_open or first.low_open)


def is_rest(row: Row) -> bool:
    """Whether it is what is left over: as printed (其他), or worked out."""
    return str(row["member_id"]).rpartition(":")[2] in ("rest", "residual")


def is_share_of(share: Row, row: Row, by_id: Mapping[str, Row]) -> bool:
    """Whether it is the share of a part in the whole of its own set, in the same kind of money."""
    whole = by_id.get(str(share["base_id"]))
    if whole is None or any(share[name] != row[name] for name in ("scope_id", "dimension", "member_id")):
        return False
    return all(whole[name] == row[name] for name in ("scope_id", "measure", "amount_kind", "unit"))


def leader(lead: Lead, share: Row | None) -> Statement:
    """The leading part with its share of the whole; with how many times the next one it is where no share is known."""
    row, of_projects = lead.first, lead.first["measure"] == "projects"
    name, name_en = row["member_zh"], row["member_en"] or row["member_zh"]
    scope, scope_en = scope_of(row)
    of_whole = str(row["scope_id"]).endswith("/whole")
    among, among_en = ("", "") if of_whole else (f"{scope}中，", f" ({scope_en})")
    rest, rest_en = ("除其他外，", " beside the rest") if lead.beside else ("", "")
    if lead.overlaid:
        among, among_en = f"{among}互不重叠的部分里，", f"{among_en} of the parts that do not overlap"
    more, more_en, note, ids = share_words(share, "" if of_whole else scope) if share is not None else times_words(lead)
    zh = f"{among}{rest}{name}最多，{label(row)}{'项目' * of_projects}{more}"
    en = f"{name_en} first{rest_en}, with {english(row)}{' projects' * of_projects}{among_en}{more_en}"
    return Statement(
        "leader", zh, en,
        ";".join(map(str, (row["observation_id"], *ids))), *(note or footnote(row, lead.worked_out)),
    )  # fmt: skip


def share_words(share: Row, told: str) -> tuple[str, str, Words | None, tuple[str, ...]]:
    """What part of its whole it is, whose name may be `told` already; a plain share has its sum in the footnote."""
    derived = share["obs_status"] == "E"
    worked_out = derived and share["qualifier"] != "exact"
    zh = f"，占{str(share['base']).removeprefix(told)}的{share['label']}{'（推算）' * worked_out}"
    en = f", {share['label'] if derived else english(share)} of the whole{' (worked out)' * worked_out}"
    note = (str(share["formula"]), str(share["formula"])) if derived else None
    return zh, en, note, (share["observation_id"],)


def times_words(lead: Lead) -> tuple[str, str, Words | None, tuple[str, ...]]:
    """How many times the next part it is, where both are exact and it is notably more."""
    row, second = lead.first, lead.second
    if not row["value"] or not second["value"] or {row["qualifier"], second["qualifier"]} != {"exact"}:
        return "", "", None, ()
    times = row["value"] / second["value"]
    if times < NOTABLE:
        return "", "", None, ()
    said = f"{times:.1f}" if times < 10 else f"{times:.0f}"
    formula = f"{label(row)} ÷ {label(second)} = {times:.2f}", f"{english(row)} ÷ {english(second)} = {times:.2f}"
    zh = f"，是{second['member_zh']}的{said}倍"
    en = f", {said} times {second['member_en'] or second['member_zh']}"
    return zh, en, formula, (second["observation_id"],)


def averages(marks: pd.DataFrame) -> Iterator[Statement]:
    rows = held(marks)
    for row in rows_of(
        rows[(rows["dimension"] == "average") & (rows["measure"] == "amount") & rows["member_id"].isna()]
    ):
        scope, scope_en = scope_of(row)
        derived = row["obs_status"] == "E"
        yield Statement(
            "average", f"{scope}平均每个项目{label(row)}" + ("（推算）" if derived else ""),
            f"{english(row)} a project on average ({scope_en})", str(row["observation_id"]),
            *((str(row["formula"]), str(row["formula"])) if derived else ("", "")),
        )  # fmt: skip


def printed_shares(marks: pd.DataFrame) -> Iterator[Statement]:
    rows = held(marks)
    for row in rows_of(rows[(rows["measure"] == "share") & (rows["obs_status"] == "A")]):
        name, name_en = row["member_zh"], row["member_en"] or row["member_zh"]
        if isinstance(row["base_id"], str) and name:
            yield Statement(
                "share", f"{name}占{row['base']}的{label(row)}", f"{name_en}: {english(row)} of the whole",
                f"{row['observation_id']};{row['base_id']}", *footnote(row),
            )  # fmt: skip


def changes(tables: Path, marks: pd.DataFrame, event: Row) -> Iterator[Statement]:
    """Against the edition before: the change with its conditions, or why none may be stated."""
    edition, series = event["edition"], event["series"]
    of_series = "SELECT * FROM {events} WHERE series = $series AND edition = $edition ORDER BY event_id"
    found = rows_of(ask(tables, of_series, series=series, edition=edition and edition - 1))
    if not found:
        return
    before = found[0]
    old, new = largest(marks_of(tables, str(before["event_id"]), "total")), largest(marks)
    for measure in ("projects", "amount"):
        then, now = (rows_of(rows[(rows["measure"] == measure) & (rows["obs_status"] == "A")]) for rows in (old, new))
        if then and now:
            yield change(tables, then[0], now[0], names_of(before))


def names_of(event: Row) -> Words:
    zh, en = event["short_zh"], event["name_en"]
    return str(zh), str(en if isinstance(en, str) else zh)


def change(tables: Path, old: Row, new: Row, before: Words) -> Statement:
    found = compare(tables, str(old["observation_id"]), str(new["observation_id"]))
    ids = f"{old['observation_id']};{new['observation_id']}"
    zh, en = f"与{before[0]}的{label(old)}相比", f"against {english(old)} at the {before[1]}"
    if found.verdict == "refused":
        return Statement("change", zh, en, ids, withheld_zh=found.reason[0], withheld_en=found.reason[1])
    notes = tuple("；".join(words[side] for words in found.conditions) for side in (0, 1))
    if found.percent is None:
        return Statement(
            "change", zh, en, ids, withheld_zh=notes[0] or "数字不是确数", withheld_en=notes[1] or "not exact"
        )
    grew, grew_en = ("增长", "up") if found.percent >= 0 else ("下降", "down")
    size = f"{abs(found.percent):.1f}%"
    return Statement("change", f"{zh}{grew}{size}", f"{grew_en} {size} {en}", ids, *notes)


def projects(tables: Path, event_id: str) -> Iterator[Statement]:
    """The largest named projects, each with its kind of money: examples, never a count."""
    rows = rows_of(held(marks_of(tables, event_id, "project", "amount", limit=LOOKED_AT)))[:NAMED]
    names = project_names(tables, event_id, [str(row["observation_id"]) for row in rows])
    for row in rows:
        kind, kind_en = KINDS.get(str(row["amount_kind"]), ("金额", "amount"))
        name, firm = names.get(str(row["observation_id"]), (row["member_zh"], ""))
        zh, en = (f"{name}（{firm}）", f"{name} ({firm})") if firm else (name, row["member_en"] or name)
        yield Statement(
            "project", f"具名项目如{zh}，{kind}{label(row)}", f"one named project is {en}, {kind_en} {english(row)}",
            str(row["observation_id"]), *footnote(row),
        )  # fmt: skip


def project_names(tables: Path, event_id: str, observation_ids: list[str]) -> dict[str, Words]:
    """Observation → the name of the project that its money is of, and who builds it where the name does not say so."""
    found = ask(
        tables,
        """
        SELECT o.observation_id, any_value(concat(p.name, a.phase)) AS name, any_value(p.investor) AS investor
        FROM {observation_mentions} o JOIN {project_amounts} a USING (mention_id) JOIN {projects} p USING (project_id)
        WHERE list_contains($ids::VARCHAR[], o.observation_id) AND o.observation_id BETWEEN $o AND $o_end
          AND a.project_id BETWEEN $event || '/' AND $event || '0'
          AND p.project_id BETWEEN $event || '/' AND $event || '0'
        GROUP BY ALL
        """,
        ids=observation_ids, event=event_id, **between("o", observation_ids),
    )  # fmt: skip
    rows = found.fillna("").itertuples(index=False, name=None)
    return {o: (name, "" if firm in name else firm) for o, name, firm in rows}


def offers(marks: pd.DataFrame) -> Iterator[Statement]:
    """The lists that were put on offer, which nobody signed."""
    rows = marks[(marks["status"] == "offered") & (marks["obs_status"] == "A") & (marks["standing"] == "held")]
    for row in rows_of(rows):
        if str(row["scope_id"]).partition("/list:")[2] != row["member_zh"]:
            continue
        yield Statement(
            "offer", f"{row['member_zh']}{label(row)}（发布推介，未签约）",
            f"{row['member_en'] or row['member_zh']}: {english(row)} (on offer, not signed)",
            str(row["observation_id"]), *footnote(row),
        )  # fmt: skip


def unrelated(marks: pd.DataFrame) -> Iterator[Statement]:
    rows = held(marks)
    of = (rows["lies"] == "unknown") & (rows["measure"] == "projects") & (rows["obs_status"] == "A")
    for row in rows_of(rows[of]):
        said = f"{row['member_zh']}{label(row)}占总数的比重", f"the share of {row['member_en'] or row['member_zh']}"
        yield withheld(row, "share", said, ("报道没有说明它与总数的关系", "no report says how it lies in the whole"))


def contested(marks: pd.DataFrame) -> Iterator[Statement]:
    for row in rows_of(marks[marks["standing"] == "contested"]):
        name = row["member_zh"] or row["scope_zh"]
        said = f"{name}{label(row)}", f"{row['member_en'] or row['scope_en'] or name}: {english(row)}"
        yield withheld(row, "total", said, DISPUTED.get(row["standing_reason"], DISPUTED[CONTRADICTION]))


def withheld(row: Row, kind: str, said: Words, why: Words) -> Statement:
    """A statement that may not be made, with the reason."""
    return Statement(kind, *said, str(row["observation_id"]), withheld_zh=why[0], withheld_en=why[1])


def scope_of(row: Row) -> Words:
    whole = str(row["scope_id"]).endswith("/whole")
    return ("签约" if whole else str(row["scope_zh"]), str(row["scope_en"] or row["scope_zh"]))


def label(row: Row) -> str:
    return str(row["label"])


def footnote(row: Row, worked_out: bool = False) -> Words:
    if row["qualifier"] == "exact":
        return ("", "")
    zh, en = "原文措辞是区间", "the report hedges it"
    return (f"{zh}，{WORKED_OUT[0]}", f"{en}; {WORKED_OUT[1]}") if worked_out else (zh, en)


def rows_of(frame: pd.DataFrame) -> list[dict[str, Any]]:
    plain = frame.astype(object)
    found: list[dict[str, Any]] = plain.where(plain.notna(), None).to_dict("records")  # type: ignore[assignment]
    return found
