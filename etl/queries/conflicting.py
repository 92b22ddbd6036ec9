"""What reports say differently of one thing, side by side."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.queries.engine import ask, span
from etl.queries.plain import MARK


def conflicts(tables: Path, event_id: str) -> pd.DataFrame:
    """The figures of an event that are not all held, with what stands against them; shaped as `marks`.

    `conflict` counts the things that are contested; of each, what is held comes first.
    """
    marks = MARK.replace("<which>", "o.event_id = $event_id")
    return ask(
        tables,
        f"""
        WITH own AS ({marks}), keyed AS (
            SELECT *, dense_rank() OVER (ORDER BY dimension, scope_id, coalesce(member_id, ''), measure,
                coalesce(amount_kind, ''), status, unit, coalesce(base_id, ''), coalesce(against_event_id, ''),
                coalesce("against", ''), coalesce(period, '')) AS place
            FROM own
        ), told AS (
            SELECT * FROM keyed
            QUALIFY bool_or(standing <> 'held') OVER (PARTITION BY place)
        )
        SELECT * EXCLUDE (place), dense_rank() OVER (ORDER BY place) AS conflict FROM told
        ORDER BY conflict, list_position(['held', 'contested', 'set_aside'], standing), value DESC, observation_id
        """,
        event_id=event_id, **span("o", event_id),
    )  # fmt: skip
