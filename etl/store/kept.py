"""What the database of a large build keeps beside its tables: narrow rows, in the order in which they are asked for.

Each is a question of the tables. Where no database keeps its answer it is asked as it stands, so that whoever names one
gets the same rows either way. Of ten million observations all this is written in two minutes; its rows take 100 MB and
its indexes 1.3 GB beside 3.2 GB of tables.
"""

from __future__ import annotations

from typing import NamedTuple

from etl.store import event_rows

KINDS = "['contract', 'investment', 'credit', 'order', 'registered_capital', 'market_value', 'other']"


class Kept(NamedTuple):
    """A question in which `{name}` stands for a table or for what is kept before it, and the order of its rows."""

    sql: str
    order: str


# Where the investor of each project comes from: a province or a country.
TOPS = """
    WITH RECURSIVE above AS (
        SELECT place_id, place_id AS origin_id, parent_id FROM {places}
        WHERE place_id IN (SELECT investor_place_id FROM {projects})
        UNION ALL
        SELECT a.place_id, p.place_id, p.parent_id FROM above a
        JOIN {places} p ON p.place_id = split_part(a.parent_id, ';', 1) AND p.place_id <> 'CN'
    ), tops AS (
        SELECT i.place_id, coalesce(a.origin_id, i.place_id) AS origin_id
        FROM {places} i LEFT JOIN above a ON a.place_id = i.place_id AND coalesce(a.parent_id, 'CN') = 'CN'
    ), kinds AS (
        SELECT project_id, string_agg(DISTINCT kind, ';' ORDER BY kind) AS kinds FROM {project_amounts}
        GROUP BY project_id
    )
"""
FROM_PROJECTS = """
    FROM {projects} p JOIN {sources} s USING (source_id) LEFT JOIN tops ON tops.place_id = p.investor_place_id
    LEFT JOIN kinds USING (project_id)
"""
# One row a named project: where it comes from and goes to, and the amount by which it is told.
NAMED = f"""
    {TOPS}, leads AS (
        SELECT project_id, list_position({KINDS}, kind) AS kind_rank, unit <> 'CNY' AS foreign_unit, unit,
               value AS lead, low AS lead_low
        FROM {{project_amounts}} QUALIFY row_number() OVER (
            PARTITION BY project_id ORDER BY kind_rank, foreign_unit, unit, lead DESC, lead_low DESC) = 1
    )
    SELECT p.project_id, p.event_id, p.source_id, p.status, p.member_id, p.host_place_id, origin_id,
           coalesce(e.starts, s.published) AS day, kind_rank, foreign_unit, unit, lead, lead_low, kinds, 1 AS n
    {FROM_PROJECTS} LEFT JOIN leads USING (project_id) LEFT JOIN {{events}} e ON e.event_id = p.event_id
"""
# How many of them are alike in all that they are counted by.
NAMED_GROUPS = f"""
    {TOPS}
    SELECT p.event_id, p.source_id, p.status, p.member_id, p.host_place_id, origin_id, kinds, count(*) AS n
    {FROM_PROJECTS} GROUP BY ALL
"""
NAMED_EVENTS = """
    SELECT p.event_id, count(*) AS projects, min(s.published) AS published
    FROM {projects} p JOIN {sources} s USING (source_id) GROUP BY p.event_id
"""
# The amounts of named projects as they were said, with the observations that they became.
AS_SAID = """
    a.project_id, a.kind, a.unit, a.value, a.low, a.high, a.years, a.phase, m.low_open, m.high_open,
    m.step, m.qualifier, o.observation_id, o.standing, o.standing_reason, o.standing_reason_en
"""
AMOUNTS_SAID = (
    f"SELECT {AS_SAID}"
    + """
    FROM {project_amounts} a JOIN {mentions} m USING (mention_id)
    LEFT JOIN {mention_observations} l ON l.mention_id = a.mention_id AND l.role <> 'operand'
    LEFT JOIN {observations} o USING (observation_id)
"""
)
EVENT_BOUNDS = "SELECT o.event_id, b.* FROM {bounds} b JOIN {observations} o USING (observation_id)"
# Figures beside the signing, and those of no event, by the events that their reports speak of.
BACKGROUND = """
    SELECT DISTINCT s.event_id, o.observation_id, o.event_id IS NULL AS without, o.measure, o.value
    FROM (SELECT source_id, unnest(string_split(event_ids, ';')) AS event_id FROM {sources}) s
    JOIN {mentions} m USING (source_id) JOIN {mention_observations} l USING (mention_id)
    JOIN {observations} o USING (observation_id)
    WHERE (m.dimension = 'context' AND o.dimension = 'context' AND o.event_id = s.event_id)
       OR (o.event_id IS NULL AND (o.scope_id IS NULL OR starts_with(o.scope_id, s.event_id || '/beside:')))
"""
NEWEST_REPORTS = """
    SELECT row_number() OVER (ORDER BY published DESC NULLS LAST, source_id) AS place,
           source_id, title, publisher, published, kind FROM {sources}
"""
# The events of which a report says where something goes, with the last day on which one does.
HOST_EVENTS = """
    SELECT event_id, max(day) AS day FROM (
        SELECT event_id, day FROM {hosts}
        UNION ALL SELECT event_id, NULL FROM {projects} WHERE host_place_id IS NOT NULL
    ) GROUP BY event_id
"""
# How what a place receives lies in the whole of its set, by the event of the whole.
HOST_LIES = """
    SELECT w.event_id, r.part_id, min(r.kind) AS lies FROM {relations} r
    JOIN {wholes} w ON w.observation_id = r.whole_id
    WHERE r.part_id IN (SELECT observation_id FROM {hosts})
      AND r.kind IN ('part', 'overlay', 'unknown') AND r.cut <> 'scope' GROUP BY w.event_id, r.part_id
"""
KEPT = {
    "named": Kept(NAMED, "event_id, project_id"),
    "amounts_said": Kept(AMOUNTS_SAID, "ALL"),
    "named_groups": Kept(NAMED_GROUPS, "ALL"),
    "named_events": Kept(NAMED_EVENTS, "event_id"),
    "host_events": Kept(HOST_EVENTS, "event_id"),
    "host_lies": Kept(HOST_LIES, "event_id, part_id"),
    "event_bounds": Kept(EVENT_BOUNDS, "event_id, observation_id"),
    "background": Kept(BACKGROUND, "event_id, observation_id"),
    "newest_reports": Kept(NEWEST_REPORTS, "place"),
    "event_rows": Kept(event_rows.question(), "event_id, name"),
}
# Columns by whose values single rows are looked up.
LOOKED_UP = {
    "observations": "observation_id",
    "observation_mentions": "observation_id",
    "named": "project_id",
    "amounts_said": "project_id",
    "projects": "project_id",
    "project_amounts": "project_id",
}
