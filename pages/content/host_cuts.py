"""The places that received what an event signed, opened from the tables: a cut for each set of projects."""

from typing import Any

import pandas as pd

from etl import queries
from pages.charts.host_rows import by_id, placed
from pages.charts.outlined_rows import forecast_rows
from pages.content.cut import Cut
from pages.content.cuts import cut_of_set
from pages.content.memory import ask, kept
from pages.words.catalogue import Lang


@kept
def hosts_of(event: dict[str, Any], lang: Lang) -> pd.DataFrame:
    """The marks of an event by the place that receives them, each named by it; signed or not."""
    rows = ask(queries.hosts, (event["event_id"],))
    places = ask(queries.host_places, tuple(sorted(rows["place_id"].dropna().unique())))
    return placed(rows, by_id(places), lang).assign(told_as=rows["dimension"])


@kept
def host_cuts(event: dict[str, Any], rows: pd.DataFrame) -> list[Cut]:
    """A cut for each set of projects that is told by place; what the event tells place by place comes first.

    Places that overlap others which add up, as a zone does, are a cut of their own.
    """
    signed = rows[rows["status"] == "signed"]
    groups = [each for _, each in signed.groupby(["scope_id", "told_as"], sort=False)]
    cuts = [_cut(event, each, overlaid) for each in sorted(groups, key=_rank) for overlaid in (False, True)]
    return [cut for cut in cuts if not cut.is_empty]


@kept
def host_forecasts(event: dict[str, Any], lang: Lang) -> pd.DataFrame:
    """What was said beforehand, place by place; often nothing."""
    rows = hosts_of(event, lang)
    return forecast_rows(rows[rows["status"] != "signed"], lang)


def _rank(rows: pd.DataFrame) -> tuple[bool, int]:
    return not _by_place(rows), -rows["member_id"].nunique()


def _by_place(rows: pd.DataFrame) -> bool:
    """Whether a set is told place by place, rather than all of it being one place's."""
    return bool((rows["told_as"] == "host").any())


def _cut(event: dict[str, Any], rows: pd.DataFrame, overlaid: bool) -> Cut:
    parts = [rows[rows["measure"] == measure] for measure in ("projects", "amount")]
    scope = str(rows["scope_id"].iloc[0]) if _by_place(rows) else ""
    return cut_of_set(event, "host", parts, scope, overlaid=overlaid)
