"""What reports say differently of one thing, side by side."""

from __future__ import annotations

from pathlib import Path

import pandas as pd

from etl.queries.engine import ask, near_rows, span
from etl.queries.plain import MARK
from etl.said import OF_ONE_REPORT

# What a figure is of: figures alike in all this are said of one thing.
THING = """(dimension, coalesce(scope_id, ''), coalesce(member_id, ''), measure, coalesce(amount_kind, ''), status,
    unit, coalesce(base_id, ''), coalesce(against_event_id, ''), coalesce("against", ''), coalesce(period, ''))"""
# What one report says twice with other figures is no difference of reports: it stands among the checks that are open.
OF_REPORTS = " AND ".join(f"NOT starts_with(coalesce(standing_reason, ''), '{words}')" for words in OF_ONE_REPORT)
# The contested things are found on narrow rows first: of a large event they are few.
CONTESTED = f"""
    <near> AND o.event_id = $event_id AND {THING} IN (
        SELECT {THING} FROM {{observations}} o WHERE <near> AND event_id = $event_id AND standing <> 'held'
          AND {OF_REPORTS}
    )
"""


def conflicts(tables: Path, event_id: str) -> pd.DataFrame:
    """The figures of an event that are not all held, with what stands against them; shaped as `marks`.

    `conflict` counts the things that are contested; of each, what is held comes first.
    """
    near, rows = near_rows(tables, event_id)
    marks = MARK.replace("<which>", CONTESTED.replace("<near>", near.format("o")))
    return ask(
        tables,
        f"""
        WITH told AS ({marks})
        SELECT *, dense_rank() OVER (ORDER BY {THING}) AS conflict FROM told
        ORDER BY conflict, list_position(['held', 'contested', 'set_aside'], standing), value DESC, observation_id
        """,
        event_id=event_id, **span("o", event_id), **rows,
    )  # fmt: skip
