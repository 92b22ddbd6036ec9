"""Whole tables, or what one event has of each, a batch of rows at a time: memory does not grow with the table."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

from etl.queries.engine import TABLES, Files, connection, kept, trouble
from etl.schema import arrow_schema, key_of

ROWS = 8_192
OWN = "event_id = $event_id"
OBSERVATIONS = f"SELECT observation_id FROM {{observations}} WHERE {OWN}"
PROJECTS = f"SELECT project_id FROM {{projects}} WHERE {OWN}"
MENTIONS = f"""
    SELECT mention_id FROM {{observation_mentions}} WHERE observation_id IN ({OBSERVATIONS})
    UNION SELECT mention_id FROM {{project_amounts}} WHERE project_id IN ({PROJECTS})
    UNION SELECT mention_id FROM {{mentions}} WHERE {OWN}
"""
SAID = f"""
    SELECT {{0}} FROM {{{{mentions}}}} WHERE mention_id IN ({MENTIONS.replace("{", "{{").replace("}", "}}")})
    UNION SELECT {{0}} FROM {{{{projects}}}} WHERE {OWN}
"""
# Table → which of its rows hang on an event; of a table that has event_id those with it, of any other all.
HANGING = {
    "sources": f"source_id IN ({SAID.format('source_id')})"
    " OR list_contains(string_split(event_ids, ';'), $event_id)",
    "sentences": f"sentence_id IN ({SAID.format('sentence_id')})",
    "mentions": f"mention_id IN ({MENTIONS})",
    "mention_places": f"mention_id IN ({MENTIONS})",
    "observation_mentions": f"observation_id IN ({OBSERVATIONS})",
    "bounds": f"observation_id IN ({OBSERVATIONS})",
    "relations": f"whole_id IN ({OBSERVATIONS}) OR part_id IN ({OBSERVATIONS})",
    "project_amounts": f"project_id IN ({PROJECTS})",
}  # fmt: skip


def batches(tables: Path, name: str, event_id: str | None = None) -> Iterator[pa.RecordBatch]:
    """The rows of a table in the order of its key. Raises MissingTables."""
    try:
        if event_id is None or not (where := condition(name)):
            with pq.ParquetFile(tables / f"{name}.parquet") as file:
                yield from file.iter_batches(ROWS, use_threads=False)
            return
        order = ", ".join(f'"{column}"' for column in key_of(name))
        answer = run(tables, f"SELECT * FROM {{{name}}} WHERE {where} ORDER BY {order}", event_id)
        for batch in answer.to_arrow_reader(ROWS):
            yield from pa.Table.from_batches([batch]).cast(arrow_schema(name)).to_batches()
    except (duckdb.Error, pa.ArrowException, OSError) as error:
        raise trouble(tables, error) from error


def condition(name: str) -> str:
    """Which rows of a table an event has; empty for a table that no event has a part in."""
    own = "event_id" in arrow_schema(name).names
    return HANGING.get(name, OWN if own else "")


def row_counts(tables: Path, event_id: str) -> dict[str, int]:
    """Table → how many of its rows an event has, for those that events have a part in."""
    counted = {name: condition(name) for name in TABLES if condition(name)}
    if kept(tables, "event_rows"):
        rows = run(tables, "SELECT name, n FROM {event_rows} WHERE event_id = $event_id", event_id).fetchall()
        return dict.fromkeys(counted, 0) | dict(rows)
    sql = ", ".join(f"(SELECT count(*) FROM {{{name}}} WHERE {where}) AS {name}" for name, where in counted.items())
    (answer,) = run(tables, f"SELECT {sql}", event_id).fetchall()
    return dict(zip(counted, answer, strict=True))


def run(tables: Path, sql: str, event_id: str) -> Any:
    return connection().cursor().sql(sql.format_map(Files(tables)), params={"event_id": event_id})
