"""The lines of the tables about places: in which role and group each is named, with the group's figures."""

import pandas as pd

from pages.charts.cut_rows import TableRow
from pages.charts.roles import ROLES
from pages.words.catalogue import Lang, pick, t
from pages.words.figures import figure
from pages.words.labels import label
from pages.words.records import Row, records

_ORDER = ("projects", "amount", "share")


def place_rows(named: pd.DataFrame, marks: pd.DataFrame, lang: Lang) -> list[TableRow]:
    """One line a place, by role; `named` is of named_places, `marks` holds the figures of its groups."""
    ranked = named.sort_values("role", key=lambda roles: roles.map(ROLES.index), kind="stable")
    return [_line(str(place_id), rows, marks, lang) for place_id, rows in ranked.groupby("place_id", sort=False)]


def by_role(named: pd.DataFrame, lang: Lang) -> dict[str, list[str]]:
    """Role in words -> names of the places, each once."""
    roles = [role for role in ROLES if role in set(named["role"])]
    rows = {role: records(named[named["role"] == role]) for role in roles}
    return {
        label("place_role", role, lang): list(dict.fromkeys(_name(row, lang) for row in rows[role])) for role in roles
    }


def own_figures(named: pd.DataFrame) -> bool:
    """Whether a figure is given for a single province, rather than for a group or a list of several."""
    alone = named.groupby("member_id")["place_id"].transform("nunique") == 1
    return bool((alone & ~named["open"] & (named["dimension"] == "source_province")).any())


def _line(place_id: str, rows: pd.DataFrame, marks: pd.DataFrame, lang: Lang) -> TableRow:
    each = records(rows)
    ids = [part for row in each for part in str(row["observation_ids"]).split(";")]
    return TableRow(
        key=place_id,
        name=_name(each[0], lang),
        inside=False,
        projects=t("list.comma", lang).join(dict.fromkeys(label("place_role", row["role"], lang) for row in each)),
        amount=t("list.semicolon", lang).join(dict.fromkeys(_group(row, marks, lang) for row in each)),
        note=each[0]["region_zh"] if lang == "zh" and isinstance(each[0]["region_zh"], str) else "",
        observation_ids=tuple(dict.fromkeys(ids)),
    )


def _name(row: Row, lang: Lang) -> str:
    return pick(lang, row["short_zh"], row["name_en"])


def _group(row: Row, marks: pd.DataFrame, lang: Lang) -> str:
    own = records(marks[marks["observation_id"].isin(str(row["observation_ids"]).split(";"))])
    ordered = sorted(own, key=lambda mark: _ORDER.index(mark["measure"]) if mark["measure"] in _ORDER else len(_ORDER))
    figures = t("list.comma", lang).join(figure(mark, lang) for mark in ordered)
    name = pick(lang, row["member_zh"], row["member_en"])
    named = t("places.in_group", lang, name=name, figures=figures) if figures else name
    return named if row["complete"] or row["open"] else t("places.open_list", lang, group=named)
