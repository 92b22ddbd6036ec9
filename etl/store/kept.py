"""What the database of a large build keeps beside its tables: narrow rows, in the order in which they are asked for.

Each is a question of the tables. Where no database keeps its answer it is asked as it stands, so that whoever names one
gets the same rows either way.
"""

from __future__ import annotations

from typing import NamedTuple

KINDS = "['contract', 'investment', 'credit', 'order', 'registered_capital', 'market_value', 'other']"


class Kept(NamedTuple):
    """A question in which `{name}` stands for a table or for what is kept before it, and the order of its rows."""

    sql: str
    order: str


# One row a named project: where it comes from and goes to, and the amount by which it is told.
NAMED = f"""
    WITH RECURSIVE above AS (
        SELECT place_id, place_id AS origin_id, parent_id FROM {{places}}
        WHERE place_id IN (SELECT investor_place_id FROM {{projects}})
        UNION ALL
        SELECT a.place_id, p.place_id, p.parent_id FROM above a
        JOIN {{places}} p ON p.place_id = split_part(a.parent_id, ';', 1) AND p.place_id <> 'CN'
    ), tops AS (
        SELECT i.place_id, coalesce(a.origin_id, i.place_id) AS origin_id
        FROM {{places}} i LEFT JOIN above a ON a.place_id = i.place_id AND coalesce(a.parent_id, 'CN') = 'CN'
    ), amounts AS (
        SELECT project_id, kind, list_position({KINDS}, kind) AS kind_rank, unit <> 'CNY' AS foreign_unit, unit,
               value AS lead, low AS lead_low FROM {{project_amounts}}
    ), kinds AS (
        SELECT project_id, string_agg(DISTINCT kind, ';' ORDER BY kind) AS kinds FROM amounts GROUP BY project_id
    ), leads AS (
        SELECT project_id, kind_rank, foreign_unit, unit, lead, lead_low FROM amounts QUALIFY row_number() OVER (
            PARTITION BY project_id ORDER BY kind_rank, foreign_unit, unit, lead DESC, lead_low DESC) = 1
    )
    SELECT p.project_id, p.event_id, p.source_id, p.status, p.member_id, p.host_place_id, tops.origin_id,
           s.published, coalesce(e.starts, s.published) AS day, kinds, kind_rank, foreign_unit, unit, lead, lead_low,
           1 AS n
    FROM {{projects}} p JOIN {{sources}} s USING (source_id) LEFT JOIN {{events}} e ON e.event_id = p.event_id
    LEFT JOIN tops ON tops.place_id = p.investor_place_id
    LEFT JOIN kinds ON kinds.project_id = p.project_id LEFT JOIN leads ON leads.project_id = p.project_id
"""
# How many of them are alike in all that they are counted by.
NAMED_GROUPS = """
    SELECT event_id, source_id, published, status, member_id, host_place_id, origin_id, kinds, sum(n)::BIGINT AS n
    FROM {named} GROUP BY ALL
"""
EVENT_BOUNDS = "SELECT o.event_id, b.* FROM {bounds} b JOIN {observations} o USING (observation_id)"
KEPT = {
    "named": Kept(NAMED, "event_id, project_id"),
    "named_groups": Kept(NAMED_GROUPS, "event_id, source_id, kinds"),
    "event_bounds": Kept(EVENT_BOUNDS, "event_id, observation_id"),
}
