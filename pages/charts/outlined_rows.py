"""Rows of what is not signed: which may share an axis, what each is called, and their lines in a table."""

from typing import Any

import pandas as pd

from pages.charts.cut_rows import TableRow, member_name
from pages.words.catalogue import Lang, pick, t
from pages.words.figures import figure, unit_name
from pages.words.labels import label
from pages.words.numbers import MONEY
from pages.words.periods import period_words
from pages.words.records import Row, records

_ORDER = ("projects", "amount")
_LATER = ("target", "forecast", "previous")


def axes(rows: pd.DataFrame) -> list[pd.DataFrame]:
    """The rows in groups that may share an axis: one status, measure, unit and kind; counts of things by what they are.

    Projects come first, then amounts; within a group the order of the rows is kept.
    """
    what = rows["member_id"].where(rows["measure"] == "other", "").fillna("")
    order = pd.Series([_place(row) for row in records(rows)], index=rows.index)
    keys = [order, rows["status"], rows["measure"], rows["unit"], rows["amount_kind"].fillna(""), what]
    return [group for _, group in rows.groupby(keys, sort=True)]


def axis_name(rows: pd.DataFrame, lang: Lang) -> str:
    """What an axis measures, with its unit: 投资额（亿元）."""
    row = records(rows)[0]
    unit = label("unit", row["unit"], lang) if row["measure"] == "area" else _unit(row, lang)
    return t("axis.titled", lang, what=_measured(row, lang), unit=unit) if unit else _measured(row, lang)


def offered_rows(rows: pd.DataFrame, lang: Lang) -> pd.DataFrame:
    """What reports print of lists on offer: each list with its parts below it, which are inside it.

    `name` says what each row is. What was only worked out of other rows is left out.
    """
    printed = rows[rows["obs_status"] != "E"]
    lists = printed["member_zh"] == printed["scope_zh"]
    told = set(printed[lists]["scope_id"])
    inside = ~lists & printed["scope_id"].isin(told)
    ordered = printed.assign(inside=inside).sort_values(["scope_id", "inside"], kind="stable")
    return ordered.assign(name=[member_name(row, lang) for row in records(ordered)])


def forecast_rows(rows: pd.DataFrame, lang: Lang) -> pd.DataFrame:
    """What was said beforehand of an event's signings; `name` is the part and the set of projects it is of.

    A set that lies in another of the same part stands below it.
    """
    sets = set(zip(rows["member_id"].fillna(""), rows["measure"], rows["scope_id"], strict=True))
    holders = zip(rows["member_id"].fillna(""), rows["measure"], rows["parent_scope_id"], strict=True)
    ordered = rows.assign(inside=[holder in sets for holder in holders]).sort_values("inside", kind="stable")
    return ordered.assign(name=[_forecast_name(row, lang) for row in records(ordered)])


def plain_rows(rows: pd.DataFrame, lang: Lang) -> pd.DataFrame:
    """The rows with a column `name`: the part in words."""
    return rows.assign(name=[member_name(row, lang) for row in records(rows)])


def lead(rows: pd.DataFrame, lang: Lang) -> str:
    """What the first part comes to, in words: 三企联动项目 892 个、4495 亿元; projects come before amounts."""
    whole = [row for row in records(rows) if row.get("inside") is not True] or records(rows)
    first = min(whole, key=_place)
    own = sorted((row for row in whole if row["name"] == first["name"]), key=_place)
    return t("lead", lang, name=first["name"], figures=t("list.comma", lang).join(said(row, lang) for row in own))


def paired_lines(rows: pd.DataFrame, lang: Lang) -> list[TableRow]:
    """A line for each name and date with what it counts and its amounts, each with its kind."""
    keys = zip(rows["name"], rows["period"].fillna(""), rows["status"], strict=True)
    groups = rows.groupby(pd.Series([*keys], index=rows.index), sort=False)
    return [_paired(str(place), records(own), lang) for place, (_, own) in enumerate(groups)]


def figure_row(row: Row, name: str, lang: Lang) -> TableRow:
    """One figure as a line: what it is of, what it measures, how much; below the name its date and standing."""
    key = str(row["observation_id"])
    return TableRow(
        key=key,
        name=name,
        inside=row.get("inside") is True,
        projects=_measured(row, lang),
        amount=said(row, lang),
        note=_dated(row, lang),
        observation_ids=(key,),
    )


def said(row: Row, lang: Lang) -> str:
    """The figure as the report counts it (超过125万辆): in Chinese as printed, where its unit has no word of ours."""
    printed = row.get("label")
    counted = row["unit"] in MONEY or row["measure"] in _ORDER
    return printed if lang == "zh" and isinstance(printed, str) and printed and not counted else figure(row, lang)


def _paired(key: str, own: list[dict[str, Any]], lang: Lang) -> TableRow:
    counts = [said(row, lang) for row in own if row["measure"] != "amount"]
    sums = [
        t("amount.of_kind", lang, n=said(row, lang), kind=_measured(row, lang))
        for row in own
        if row["measure"] == "amount"
    ]
    return TableRow(
        key=key,
        name=str(own[0]["name"]),
        inside=own[0].get("inside") is True,
        projects=t("list.comma", lang).join(counts) or "–",
        amount=t("list.semicolon", lang).join(sums) or "–",
        note=_dated(own[0], lang),
        observation_ids=tuple(str(row["observation_id"]) for row in own),
    )


def _dated(row: Row, lang: Lang) -> str:
    """The note of a row, its standing where it is of another time, and its date."""
    status = label("status", row["status"], lang) if row["status"] in _LATER else ""
    words = (row.get("note"), status, period_words(row.get("period"), lang))
    return t("list.semicolon", lang).join(word for word in words if isinstance(word, str) and word)


def _place(row: Row) -> int:
    return _ORDER.index(row["measure"]) if row["measure"] in _ORDER else len(_ORDER)


def _unit(row: Row, lang: Lang) -> str:
    return unit_name(str(row["unit"]), str(row["measure"]), lang)


def _measured(row: Row, lang: Lang) -> str:
    kind = row["amount_kind"]
    return (
        label("amount_kind", kind, lang) if isinstance(kind, str) and kind else label("measure", row["measure"], lang)
    )


def _forecast_name(row: Row, lang: Lang) -> str:
    scope = pick(lang, row["scope_zh"], row["scope_en"])
    if row["dimension"] == "total":
        return scope
    name = t("forecast.of", lang, name=member_name({**row, "inside": False}, lang), scope=scope)
    return t("cut.inside", lang, name=name) if row["inside"] else name
