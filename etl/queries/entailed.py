"""What is entailed of figures that nobody states: by all that is held, or by a few sources alone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from pathlib import Path
from typing import Any

import pandas as pd

from etl.hedges import Ends
from etl.queries.engine import ask, between, span, table

Row = dict[str, Any]
BAND = ("value", "low", "high", "low_open", "high_open", "step", "qualifier")
COLUMNS = ["observation_id", "unit", "low", "high", "low_open", "high_open", "because"]


def bounds(tables: Path, event_id: str, source_ids: Collection[str] | None = None) -> pd.DataFrame:
    """What is entailed of the figures that nobody states exactly: by all that is held, or by a few sources alone.

    Columns: observation_id, unit, low, high, low_open, high_open, because (observations, divided by semicolons),
    source_ids (those behind them).
    """
    rows = bounds_by_all(tables, event_id) if source_ids is None else bounds_by(tables, event_id, source_ids)
    because = rows["because"].fillna("").str.split(";")
    behind = sources_behind(tables, sorted({each for ids in because for each in ids} - {""}))
    if source_ids is not None:
        chosen = set(source_ids)
        behind = behind.map(lambda names: ";".join(name for name in names.split(";") if name in chosen))
    names = [sorted({s for i in ids for s in behind.get(i, "").split(";")} - {""}) for ids in because]
    return rows.assign(source_ids=[";".join(each) for each in names])


def sources_behind(tables: Path, observation_ids: list[str]) -> pd.Series:
    """observation_id → the sources that bear it out, divided by semicolons."""
    rows = ask(
        tables,
        """
        SELECT observation_id, string_agg(DISTINCT regexp_replace(mention_id, '@[0-9]+$', ''), ';' ORDER BY
                   regexp_replace(mention_id, '@[0-9]+$', '')) AS source_ids
        FROM {observation_mentions}
        WHERE list_contains($ids::VARCHAR[], observation_id) AND observation_id BETWEEN $o AND $o_end
          AND role <> 'contradicts'
        GROUP BY ALL
        """,
        ids=observation_ids,
        **between("o", observation_ids),
    )
    return rows.set_index("observation_id")["source_ids"]


def bounds_by_all(tables: Path, event_id: str) -> pd.DataFrame:
    """Rows of the table `bounds`: of one event."""
    return ask(
        tables,
        "SELECT * EXCLUDE (event_id) FROM {event_bounds} WHERE event_id = $event_id"
        " AND observation_id BETWEEN $o AND $o_end ORDER BY observation_id",
        event_id=event_id,
        **span("o", event_id),
    )


def ends_of(tables: Path, event_id: str) -> dict[str, Ends]:
    """observation_id → what the other figures of the event leave it, where that is more than its own words do."""
    rows = bounds_by_all(tables, event_id)[["observation_id", *Ends._fields]].astype(object)
    return {name: Ends(*ends) for name, *ends in rows.where(rows.notna(), None).itertuples(index=False, name=None)}


def bounds_by(tables: Path, event_id: str, source_ids: Collection[str]) -> pd.DataFrame:
    """Rows as of the table `bounds`, from what these sources say of the event and from how its sets lie."""
    of_event = "SELECT * FROM {observations} WHERE event_id = $event_id AND observation_id BETWEEN $o AND $o_end"
    observations = rows_of(tables, of_event, event_id=event_id, **span("o", event_id))
    names = {o["observation_id"] for o in observations}
    near = rows_of(tables, "SELECT * FROM {relations} WHERE whole_id BETWEEN $o AND $o_end", **span("o", event_id))
    relations = [r for r in near if r["whole_id"] in names]
    sets = rows_of(tables, "SELECT * FROM {scopes} WHERE event_id = $event_id", event_id=event_id)
    members = table(tables, "members").set_index("member_id")["name_zh"].to_dict()
    said = said_by(tables, event_id, source_ids)
    told = [as_said(o, said) for o in observations if o["obs_status"] == "O" or o["observation_id"] in said]
    kept = with_rests(told, observations, relations)
    # The solver is imported for those alone who ask it.
    from etl.bounds.event import bound_rows, bounds_of
    from etl.bounds.premises import Figures

    figures = Figures(kept, relations, lambda member: str(members.get(member, "")), {s["scope_id"]: s for s in sets})
    return pd.DataFrame(bound_rows(kept, bounds_of(figures)), columns=COLUMNS)


def rows_of(tables: Path, sql: str, **values: str) -> list[Row]:
    frame = ask(tables, sql, **values).astype(object)
    found: list[Row] = frame.where(frame.notna(), None).to_dict("records")  # type: ignore[assignment]
    return found


def said_by(tables: Path, event_id: str, source_ids: Collection[str]) -> dict[str, Row]:
    """observation_id → the narrowest band that one of the sources gives it."""
    frame = ask(
        tables,
        """
        SELECT l.observation_id, m.* FROM {observation_mentions} l JOIN {mentions} m USING (mention_id)
        JOIN {observations} o USING (observation_id)
        WHERE o.event_id = $event_id AND o.observation_id BETWEEN $o AND $o_end
          AND l.observation_id BETWEEN $o AND $o_end AND l.role IN ('says', 'confirms') AND o.obs_status = 'A'
          AND list_contains($sources::VARCHAR[], m.source_id)
        ORDER BY l.observation_id, m.high - m.low NULLS LAST, m.mention_id
        """,
        event_id=event_id,
        sources=list(source_ids),
        **span("o", event_id),
    ).astype(object)
    rows = frame.where(frame.notna(), None).to_dict("records")
    found: dict[str, Row] = {}
    for row in rows:
        found.setdefault(str(row["observation_id"]), {name: row[name] for name in BAND})
    return found


def as_said(o: Row, said: dict[str, Row]) -> Row:
    return o | said.get(o["observation_id"], {})


def with_rests(kept: list[Row], observations: list[Row], relations: list[Row]) -> list[Row]:
    """With the counts that were worked out from what is kept alone: what is left of a whole without its other parts."""
    names = {o["observation_id"] for o in kept if o["obs_status"] == "A"}
    derived = {o["observation_id"]: o for o in observations if o["obs_status"] == "E" and o["measure"] == "projects"}
    cuts: dict[tuple[str, str], set[str]] = defaultdict(set)
    for r in relations:
        if r["kind"] == "part":
            cuts[r["whole_id"], r["cut"]].add(r["part_id"])
    for (whole, _), parts in cuts.items():
        rests = [part for part in parts if part in derived]
        if len(rests) == 1 and whole in names and parts - set(rests) <= names:
            kept.append(derived[rests[0]])
    return kept
