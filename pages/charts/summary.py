"""A chart in one sentence, for those who do not see it."""

from collections.abc import Sequence

import pandas as pd

from pages.charts.cut_rows import member_name
from pages.charts.edition_line import Edition
from pages.words.catalogue import Lang, t
from pages.words.figures import counted, figure
from pages.words.records import Row, records


def summary(rows: pd.DataFrame, *, name: str, lang: Lang) -> str:
    """What bars show: each with its figure in words."""
    bars = [t("summary.bar", lang, name=row[name], figure=figure(row, lang)) for row in records(rows)]
    return counted("summary.bars", len(bars), lang, bars=t("list.semicolon", lang).join(bars))


def points_summary(pairs: pd.DataFrame, *, lang: Lang) -> str:
    """What the points of `paired` show: each part with its count and its amount."""
    points = [t("summary.bar", lang, name=member_name(row, lang), figure=_both(row, lang)) for row in records(pairs)]
    return counted("summary.points", len(points), lang, points=t("list.semicolon", lang).join(points))


def line_summary(rows: pd.DataFrame, editions: Sequence[Edition], *, lang: Lang) -> str:
    """What a line shows: each edition with its figure in words, and what keeps it apart from the one before."""
    said = {row["observation_id"]: figure(row, lang) for row in records(rows)}
    points = [_edition(each, said.get(each.observation_id, ""), lang) for each in editions]
    return counted("summary.editions", len(points), lang, points=t("list.semicolon", lang).join(points))


def _edition(each: Edition, words: str, lang: Lang) -> str:
    told = t("summary.bar", lang, name=" ".join(each.name.split()), figure=words).strip()
    return t("summary.apart", lang, told=told, why=each.why) if each.why else told


def _both(row: Row, lang: Lang) -> str:
    return t("list.comma", lang).join((counted("unit.projects", int(row["count"]), lang), figure(row, lang)))


def places_summary(roles: dict[str, list[str]], *, lang: Lang) -> str:
    """What a map shows: who is named in which role."""
    parts = [
        t("summary.role", lang, role=role, names=t("list.comma", lang).join(names)) for role, names in roles.items()
    ]
    return t("summary.places", lang, roles=t("list.semicolon", lang).join(parts))
