"""The editions of a series in time by what they have in common, and where one does not follow on another."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path
from typing import Any

import pandas as pd

from etl.queries.comparing import BAND, MEASURES, Row, Words, judged, plain
from etl.queries.engine import ask

GAP: Words = ("中间有缺", "an edition is missing between")
MISSING: dict[str, Words] = {
    "projects": ("没有写明项目数", "no number of projects is stated"),
    "amount": ("没有写明金额", "no amount is stated"),
}
EDITION = ("event_id", "event_zh", "event_en", "edition", "day", "scope_id", "scope_zh", "scope_en")


def trend(tables: Path, series: str) -> pd.DataFrame:
    """The editions of a series by the set of projects that most of them tell of: one row an edition, the oldest first.

    Columns: event_id, event_zh, event_en, edition, day (the first that is known), scope_id, scope_zh, scope_en; of
    each measure M (projects, amount): M, M_label, M_id (null where that edition does not state it), M_break_zh and
    M_break_en: why it does not follow on the edition before; empty where the two may be compared and nothing lies
    between.
    """
    rows = told(tables, series)
    if rows.empty:
        return pd.DataFrame(columns=["event_id"])
    said = rows.groupby("code")["event_id"].nunique().sort_index()
    common = said.sort_values(kind="stable", ascending=False).index[0]
    chosen = rows[rows["code"] == common].drop_duplicates(["event_id", "measure"])
    frame = pd.DataFrame([edition_row(part) for _, part in chosen.groupby("event_id", sort=False)])
    for measure in MEASURES:
        breaks = breaks_of(tables, chosen[chosen["measure"] == measure], frame, measure)
        for place, lang in enumerate(("zh", "en")):
            frame[f"{measure}_break_{lang}"] = [words[place] for words in breaks]
    return frame


def told(tables: Path, series: str) -> pd.DataFrame:
    """What the events of a series tell of whole sets of projects, the oldest event first."""
    return ask(
        tables,
        """
        SELECT o.*, s.code, s.code AS scope_code, s.name_zh AS scope_zh, s.name_en AS scope_en, e.series, e.edition,
               coalesce(e.starts, e.ends) AS day, e.organiser, e.short_zh AS event_zh,
               coalesce(e.name_en, e.short_zh) AS event_en
        FROM {wholes} o JOIN {scopes} s USING (scope_id) JOIN {events} e ON e.event_id = o.event_id
        WHERE e.series = $series AND e.kind = 'event' AND o.standing = 'held'
          AND o.obs_status = 'A' AND o.measure IN ('projects', 'amount')
          AND (o.measure = 'projects' OR o.unit = 'CNY') AND s.code NOT IN ('unstated', 'cumulative')
        ORDER BY e.edition, coalesce(day, e.published), o.event_id, o.qualifier <> 'exact', o.n_sources DESC,
                 o.observation_id
        """,
        series=series,
    )


def edition_row(rows: pd.DataFrame) -> dict[str, Any]:
    found = {name: rows.iloc[0][name] for name in EDITION}
    for measure in MEASURES:
        own = rows[rows["measure"] == measure]
        row = own.iloc[0] if len(own) else {"value": None, "label": None, "observation_id": None}
        found |= {measure: row["value"], f"{measure}_label": row["label"], f"{measure}_id": row["observation_id"]}
    return found


def breaks_of(tables: Path, rows: pd.DataFrame, editions: pd.DataFrame, measure: str) -> list[Words]:
    """Why each edition does not follow on the one before; the first has none before it."""
    said = {str(row["event_id"]): {name: plain(each) for name, each in row.items()} for _, row in rows.iterrows()}
    figures = [said.get(event_id) for event_id in editions["event_id"]]
    gaps = editions["edition"].astype("Float64").diff().gt(1).fillna(False)
    found = [("", "") if figures[0] else MISSING[measure]]
    for (before, now), gap in zip(pairwise(figures), gaps[1:], strict=True):
        found.append(joined([*why_not(tables, before, now, measure), *([GAP] if gap else [])]))
    return found


def why_not(tables: Path, before: Row | None, now: Row | None, measure: str) -> list[Words]:
    """What forbids to compare two figures, or to do so without a word; that a wording is a band does not."""
    if now is None:
        return [MISSING[measure]]
    if before is None:
        return []
    answer = judged(tables, before, now)
    conditions = [each for each in answer.conditions if each != BAND]
    return [answer.reason] if answer.verdict == "refused" else conditions


def joined(words: list[Words]) -> Words:
    return "；".join(zh for zh, _ in words), "; ".join(en for _, en in words)
