"""The rows of one cut, made ready: one kind of amount, parts below what they lie in, names with their counts."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from pages.words.catalogue import Lang, pick, t
from pages.words.figures import figure
from pages.words.labels import label
from pages.words.records import Row, records


@dataclass(frozen=True)
class TableRow:
    """A line of the table behind a chart: words, and the observations that stand behind them."""

    key: str
    name: str
    inside: bool
    projects: str
    amount: str
    note: str
    observation_ids: tuple[str, ...]


def one_kind(amounts: pd.DataFrame) -> tuple[pd.DataFrame, pd.DataFrame]:
    """The amounts that may share an axis (the kind and unit printed most often, and the undisclosed), and the rest.

    What bounds an undisclosed amount in another kind or unit is no length on this axis: it stands there without.
    """
    if amounts.empty:
        return amounts, amounts
    kinds, undisclosed = amounts["amount_kind"].fillna("") + " " + amounts["unit"], amounts["obs_status"] == "O"
    same = kinds == (kinds if undisclosed.all() else kinds[~undisclosed]).value_counts(sort=True).index[0]
    drawn, first = same | undisclosed, amounts[same].iloc[0]
    unlike = {"low": float("nan"), "high": float("nan"), "unit": first["unit"], "amount_kind": first["amount_kind"]}
    shown = amounts[drawn].assign(**{name: amounts[name].where(same, other) for name, other in unlike.items()})
    return shown, amounts[~drawn]


def nested(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with each part that lies inside another directly below it; the order is kept otherwise."""
    inside = rows["parent_id"].where(
        rows["member_relation"].isin(["inside"]) & rows["parent_id"].isin(rows["member_id"])
    )
    order = [place for first in rows.index[inside.isna()] for place in _with_children(rows, inside, first)]
    return rows.loc[order].assign(inside=inside.notna().loc[order])


def named(rows: pd.DataFrame, counts: pd.DataFrame, lang: Lang) -> pd.DataFrame:
    """The rows with a column `name`: the member in words, behind it how many projects it has."""
    firm = counts[~_contested(counts)]
    texts = {row["member_id"]: figure(row, lang) for row in records(firm)}
    return rows.assign(name=[_with_count(row, texts, lang) for row in records(rows)])


def with_total(rows: pd.DataFrame, total: pd.DataFrame) -> pd.DataFrame:
    """The rows below their total, where anything is known of it in the same kind and unit."""
    if rows.empty:
        return rows
    like = total[(total["unit"] == rows["unit"].iloc[0]) & total["amount_kind"].isin(rows["amount_kind"])]
    known = like[like[["value", "low", "high"]].notna().any(axis=1)]
    # Of a whole that two reports contest, neither figure may stand alone.
    known = (known if _contested(known).any() else known.head(1)).assign(inside=False)
    return pd.concat([known, rows], ignore_index=True) if not known.empty else rows


def member_name(row: Row, lang: Lang) -> str:
    """The part in words; the set of projects where the row is the whole; 其中 before a part inside another."""
    if row["dimension"] == "total":
        return pick(lang, row["scope_zh"], row["scope_en"])
    name = pick(lang, row["member_zh"], row["member_en"]) or label("measure", str(row["measure"]), lang)
    return t("cut.inside", lang, name=name) if row.get("inside") is True else name


def table_rows(projects: pd.DataFrame, amounts: pd.DataFrame, kind: str, lang: Lang) -> list[TableRow]:
    """One line for each part, with its count and its amounts; `kind` is the kind of amount that needs no naming."""
    both = pd.concat([projects, amounts], ignore_index=True)
    keys = both["dimension"] + "/" + both["member_id"].fillna("") + "/" + both["scope_id"].fillna("")
    return [_line(key, both[keys == key], kind, lang) for key in dict.fromkeys(keys)]


def _contested(rows: pd.DataFrame) -> "pd.Series[bool]":
    return rows["standing"] == "contested"


def _with_count(row: Row, texts: dict[Any, str], lang: Lang) -> str:
    """A contested amount goes without a count, for nobody says which of the figures it belongs to."""
    count = "" if row["standing"] == "contested" else texts.get(row["member_id"], "")
    return "  ".join(word for word in (member_name(row, lang), count) if word)


def _with_children(rows: pd.DataFrame, inside: pd.Series, first: Any) -> Iterator[Any]:
    yield first
    for child in rows.index[inside == rows.at[first, "member_id"]]:
        yield from _with_children(rows, inside, child)


def _line(key: str, rows: pd.DataFrame, kind: str, lang: Lang) -> TableRow:
    first = records(rows)[0]
    counts, amounts = (records(rows[rows["measure"] == measure]) for measure in ("projects", "amount"))
    return TableRow(
        key=key,
        name=member_name(first, lang),
        inside=first.get("inside") is True,
        projects=t("list.comma", lang).join(figure(row, lang) for row in counts) or "–",
        amount=t("list.semicolon", lang).join(_amount(row, kind, lang) for row in amounts) or "–",
        note=_note(rows, lang),
        observation_ids=tuple(rows["observation_id"]),
    )


def _amount(row: Row, kind: str, lang: Lang) -> str:
    other = row["amount_kind"] if not is_missing_text(row["amount_kind"]) and row["amount_kind"] != kind else ""
    return (
        t("amount.of_kind", lang, n=figure(row, lang), kind=label("amount_kind", other, lang))
        if other
        else figure(row, lang)
    )


def _note(rows: pd.DataFrame, lang: Lang) -> str:
    """What stands below the name: the words of a column `note`, where there is one, and the flags."""
    words = dict.fromkeys(rows["note"].dropna()) if "note" in rows else {}
    flags = dict.fromkeys(flag for each in rows["flags"].dropna() for flag in str(each).split(";") if flag)
    return t("list.semicolon", lang).join([*filter(None, words), *(label("flag", flag, lang) for flag in flags)])


def is_missing_text(value: object) -> bool:
    """Whether a cell that should hold words is empty."""
    return not isinstance(value, str) or not value
