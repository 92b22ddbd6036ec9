"""How many rows each event has of each table, in one question: what `etl.queries.row_counts` tells of a single event.

Rows of a table that names events are counted as they stand; of the others those that hang on its figures and projects.
"""

from __future__ import annotations

from etl.columns import schema

HANGING = """
    WITH o AS (SELECT observation_id, event_id FROM {observations} WHERE event_id IS NOT NULL),
    p AS (SELECT project_id, event_id, source_id, sentence_id FROM {projects} WHERE event_id IS NOT NULL),
    m AS (
        SELECT event_id, mention_id FROM o JOIN {observation_mentions} USING (observation_id)
        UNION SELECT event_id, mention_id FROM p JOIN {project_amounts} USING (project_id)
        UNION SELECT event_id, mention_id FROM {mentions} WHERE event_id IS NOT NULL
    ), said AS (
        SELECT m.event_id, t.source_id, t.sentence_id, coalesce(l.places, 0) AS places
        FROM m JOIN {mentions} t USING (mention_id)
        LEFT JOIN (SELECT mention_id, count(*) AS places FROM {mention_places} GROUP BY mention_id) l USING (mention_id)
    ), told AS (
        SELECT event_id, source_id FROM said UNION SELECT event_id, source_id FROM p
        UNION SELECT unnest(string_split(event_ids, ';')), source_id FROM {sources}
    ), quoted AS (
        SELECT event_id, sentence_id FROM said UNION SELECT event_id, sentence_id FROM p
    ), ends AS (
        SELECT w.event_id AS whole, q.event_id AS part FROM {relations} r
        LEFT JOIN o w ON w.observation_id = r.whole_id LEFT JOIN o q ON q.observation_id = r.part_id
    )
    SELECT event_id, 'sources' AS name, count(*) AS n FROM told SEMI JOIN {sources} USING (source_id) GROUP BY event_id
    UNION ALL SELECT event_id, 'sentences', count(*)
              FROM quoted SEMI JOIN {sentences} USING (sentence_id) GROUP BY event_id
    UNION ALL SELECT event_id, unnest(['mentions', 'mention_places']), unnest([count(*), sum(places)::BIGINT])
              FROM said GROUP BY event_id
    UNION ALL SELECT event_id, 'observation_mentions', count(*)
              FROM o JOIN {observation_mentions} USING (observation_id) GROUP BY event_id
    UNION ALL SELECT event_id, 'bounds', count(*) FROM o JOIN {bounds} USING (observation_id) GROUP BY event_id
    UNION ALL SELECT event_id, 'project_amounts', count(*)
              FROM p JOIN {project_amounts} USING (project_id) GROUP BY event_id
    UNION ALL SELECT event_id, 'relations', count(*) FROM (
        SELECT whole AS event_id FROM ends WHERE whole IS NOT NULL
        UNION ALL SELECT part FROM ends WHERE part IS NOT NULL AND part IS DISTINCT FROM whole
    ) GROUP BY event_id
"""
NAMING = "SELECT event_id, '{0}', count(*) FROM {{{0}}} WHERE event_id IS NOT NULL GROUP BY event_id"
HUNG = ("mentions",)  # tables that name events, of which more hangs on an event than names it


def question() -> str:
    """A statement that gives `event_id`, `name` of a table and `n`; where an event has no row of one, nothing."""
    naming = [name for name, columns in schema().items() if "event_id" in {c.name for c in columns}]
    return " UNION ALL ".join([HANGING, *(NAMING.format(name) for name in naming if name not in HUNG)])
