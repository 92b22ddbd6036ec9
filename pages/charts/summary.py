"""A chart in one sentence, for those who do not see it."""

import pandas as pd

from pages.words.catalogue import Lang, t
from pages.words.figures import figure
from pages.words.records import records


def summary(rows: pd.DataFrame, *, name: str, lang: Lang) -> str:
    """What the chart shows: each bar with its figure in words."""
    bars = [t("summary.bar", lang, name=row[name], figure=figure(row, lang)) for row in records(rows)]
    return t("summary.bars", lang, n=len(bars), bars=t("list.semicolon", lang).join(bars))


def places_summary(roles: dict[str, list[str]], *, lang: Lang) -> str:
    """What a map shows: who is named in which role."""
    parts = [
        t("summary.role", lang, role=role, names=t("list.comma", lang).join(names)) for role, names in roles.items()
    ]
    return t("summary.places", lang, roles=t("list.semicolon", lang).join(parts))
