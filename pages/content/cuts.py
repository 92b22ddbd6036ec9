"""Which cuts an event was reported in, opened from the tables."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from etl import queries
from pages.content.cut import Cut
from pages.content.memory import ask, kept


@kept
def cut_of(event: dict[str, Any], dimension: str, members: set[str] | None = None) -> Cut:
    """The cut of an event along a dimension, of all its members or of those named.

    It is of one set of projects, that of which most parts are told; the whole is that set's own. Where some members
    add up, those that overlap them are left to `overlaid`.
    """
    return _cut(event, dimension, members, overlaid=False)


@kept
def scope_cut(event: dict[str, Any]) -> Cut:
    """The sets of projects that the event's largest set is told in: the ceremony, its sessions; often none."""
    projects, amounts = (_marks(event, "total", measure) for measure in ("projects", "amount"))
    top = _largest(pd.concat([projects, amounts]))
    inside = [rows[rows["parent_scope_id"] == top] for rows in (projects, amounts)]
    # A set is a part of its own here: it stands for the member that it has none of.
    parts = [rows.assign(member_id=rows["scope_id"]) for rows in inside]
    whole = [rows[rows["scope_id"] == top] for rows in (projects, amounts)]
    return Cut(event, "scope", parts[0], parts[1], whole[0], whole[1])


@kept
def of_whole(cut: Cut) -> Cut:
    """The same cut beside the totals of the event's largest set, whatever set it is of."""
    whole = scope_cut(cut.event)
    return replace(
        cut, total_projects=whole.total_projects, total_amounts=_alike_first(whole.total_amounts, cut.amounts)
    )


def _largest(totals: pd.DataFrame) -> str:
    """The set of projects that lies in no other; of several the one with most projects or money."""
    codes = totals["scope_id"].str.rpartition("/")[2] if len(totals) else totals["scope_id"]
    rows = totals[totals["parent_scope_id"].isna() & ~codes.isin(["unstated", "cumulative"])]
    ranked = rows.sort_values(["measure", "value"], ascending=[False, False], kind="stable", na_position="last")
    return str(ranked["scope_id"].iloc[0]) if len(ranked) else ""


@kept
def overlaid(event: dict[str, Any], dimension: str) -> Cut:
    """The members of a cut that overlap others which add up; often none."""
    return _cut(event, dimension, None, overlaid=True)


def _cut(event: dict[str, Any], dimension: str, members: set[str] | None, *, overlaid: bool) -> Cut:
    frames = [_marks(event, dimension, measure) for measure in ("projects", "amount")]
    parts = [frame if members is None else frame[frame["member_id"].isin(members)] for frame in frames]
    scope = _fullest(pd.concat(parts))
    of_scope = [frame[frame["scope_id"] == scope] for frame in parts]
    return cut_of_set(event, dimension, of_scope, scope, overlaid=overlaid)


def cut_of_set(
    event: dict[str, Any], dimension: str, parts: Sequence[pd.DataFrame], scope: str, *, overlaid: bool
) -> Cut:
    """The counts and amounts of `parts`, all of one set of projects, beside the whole of that set.

    Of parts that overlap others which add up there are those alone, or else all the others.
    """
    totals = (_marks(event, "total", measure) for measure in ("projects", "amount"))
    projects, amounts = (frame[frame["scope_id"] == scope] for frame in totals)
    beside = _beside(pd.concat(parts))
    counts, sums = (frame[frame["member_id"].isin(beside) == overlaid] for frame in parts)
    return Cut(event, dimension, counts, sums, projects, _alike_first(amounts, sums), overlaps=overlaid)


def _alike_first(amounts: pd.DataFrame, parts: pd.DataFrame) -> pd.DataFrame:
    """The whole is told in the kind of its parts; what a headline says in another kind comes second."""
    first = amounts["amount_kind"].isin(parts["amount_kind"].dropna())
    return pd.concat([amounts[first], amounts[~first]])


def _beside(rows: pd.DataFrame) -> set[str]:
    """The members that overlap others which add up to the whole; those that lie inside one of these are no such."""
    adding = set(rows[rows["lies"] == "part"]["member_id"])
    over = rows[(rows["lies"] == "overlay") & ~rows["member_id"].isin(adding) & ~rows["parent_id"].isin(adding)]
    return set(over["member_id"]) if adding else set()


def _fullest(rows: pd.DataFrame) -> str:
    """The set of projects of which most is told; of two alike the one that holds the other."""
    told = rows[rows["obs_status"] != "O"].groupby("scope_id")
    sizes = told.size()
    inside = rows.drop_duplicates("scope_id").set_index("scope_id")["parent_scope_id"].notna()
    ranked = sorted(sizes.index, key=lambda scope: (-int(sizes[scope]), bool(inside[scope]), str(scope)))
    return str(ranked[0]) if ranked else ""


@kept
def place_cuts(event: dict[str, Any], dimension: str) -> list[Cut]:
    """The cut along `dimension`, of those members only that are told by places; none where there are none."""
    places = ask(queries.named_places, event["event_id"])
    members = set(places[places["dimension"] == dimension]["member_id"].dropna())
    return [replace(cut_of(event, dimension, members), related=False)] if members else []


@kept
def reported_cuts(event: dict[str, Any], among: Sequence[str]) -> list[str]:
    """Those of the dimensions along which the event's signings were reported, the fullest first."""
    rows = ask(queries.marks, event["event_id"], None, None)
    counts = rows[rows["dimension"].isin(among) & (rows["obs_status"] == "A")]["dimension"].value_counts()
    return sorted((str(code) for code in counts.index), key=lambda code: (-int(counts[code]), among.index(code)))


def _marks(event: dict[str, Any], dimension: str, measure: str) -> pd.DataFrame:
    return ask(queries.marks, event["event_id"], dimension, measure)
