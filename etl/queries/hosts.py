"""Questions about the places that receive projects: their figures, the places themselves, the projects named there."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pandas as pd

from etl.queries.engine import EVERY, LAST, ask, reports_of, span
from etl.queries.plain import MARK, ORDER


def hosts(tables: Path, event_id: str | None = None) -> pd.DataFrame:
    """Projects and amounts by the place that receives them, of one event or of all, shaped as `marks`.

    With `place_id`, the `day` of the first report that says so, the names of the event and the day it `starts`. A
    figure of several places together is of none of them: it stands here only where the report names the group as a
    part, and then without a place.
    """
    return ask(
        tables,
        f"""
        WITH placed AS (
            SELECT l.observation_id, min(n.place_id) AS place_id
            FROM {{observation_mentions}} l JOIN {{mention_places}} n USING (mention_id)
            WHERE l.observation_id BETWEEN $o AND $o_end AND l.role <> 'operand' AND n.role = 'host' GROUP BY 1
            HAVING count(DISTINCT n.place_id) = 1 AND bool_and(n.complete)
        ), told AS (
            SELECT l.observation_id, min(s.published) AS published
            FROM {{observation_mentions}} l JOIN {{mentions}} m USING (mention_id)
            JOIN {{sources}} s ON s.source_id = m.source_id
            WHERE l.observation_id BETWEEN $o AND $o_end GROUP BY 1
        )
        SELECT o.*, e.short_zh AS event_zh, e.name_en AS event_en, e.starts,
               min(t.published) OVER (PARTITION BY o.event_id, o.scope_id, o.dimension, o.member_id) AS day,
               coalesce(CASE WHEN o.dimension = 'host' AND NOT contains(c.place_ids, ';') THEN c.place_ids END,
                        p.place_id) AS place_id
        FROM ({MARK}) o JOIN {{events}} e ON e.event_id = o.event_id AND e.kind = 'event'
        LEFT JOIN {{members}} c ON c.member_id = o.member_id
        LEFT JOIN placed p ON p.observation_id = o.observation_id
        LEFT JOIN told t ON t.observation_id = o.observation_id
        WHERE ($event_id IS NULL OR o.event_id = $event_id) AND o.measure IN ('projects', 'amount')
          AND o.status IN ('signed', 'target', 'forecast') AND o.standing <> 'set_aside'
          AND (o.dimension = 'host' OR p.place_id IS NOT NULL AND o.dimension NOT IN ('project', 'average', 'context'))
        """
        + ORDER,
        event_id=event_id,
        **(EVERY if event_id is None else span("o", event_id)),
    )


def host_places(tables: Path, place_ids: Collection[str]) -> pd.DataFrame:
    """Places by their ids with what they lie in, when they existed, and what came after.

    `holder_ids` run from the nearest place that holds it all outwards; `path_zh` and `path_en` name what it lies in in
    each language's own order, also the several districts that a zone lies in. Countries are left out.
    """
    return ask(
        tables,
        """
        WITH RECURSIVE up AS (
            SELECT place_id, unnest(string_split(parent_id, ';')) AS holder, 1 AS step FROM {places}
            WHERE list_contains($ids::VARCHAR[], place_id) AND parent_id IS NOT NULL
            UNION
            SELECT up.place_id, unnest(string_split(p.parent_id, ';')), step + 1
            FROM up JOIN {places} p ON p.place_id = up.holder WHERE p.parent_id IS NOT NULL
        ), steps AS (
            SELECT up.place_id, step, CASE WHEN count(*) = 1 THEN min(h.place_id) END AS holder_id,
                   string_agg(h.name_zh, '、' ORDER BY h.place_id) AS zh,
                   string_agg(coalesce(h.name_en, h.name_zh), ' / ' ORDER BY h.place_id) AS en
            FROM up JOIN {places} h ON h.place_id = up.holder AND h.kind <> 'country' GROUP BY 1, 2
        ), paths AS (
            SELECT place_id, string_agg(holder_id, ';' ORDER BY step) AS holder_ids,
                   string_agg(zh, '' ORDER BY step DESC) AS path_zh, string_agg(en, ', ' ORDER BY step) AS path_en
            FROM steps GROUP BY 1
        )
        SELECT p.*, holder_ids, path_zh, path_en,
               (SELECT string_agg(n.name_zh, '、' ORDER BY n.place_id) FROM {places} n
                WHERE list_contains(string_split(p.successor_ids, ';'), n.place_id)) AS successor_zh,
               (SELECT string_agg(coalesce(n.name_en, n.name_zh), ', ' ORDER BY n.place_id) FROM {places} n
                WHERE list_contains(string_split(p.successor_ids, ';'), n.place_id)) AS successor_en
        FROM {places} p LEFT JOIN paths USING (place_id)
        WHERE list_contains($ids::VARCHAR[], p.place_id) ORDER BY p.place_id
        """,
        ids=list(place_ids),
    )


def host_projects(tables: Path, event_id: str | None = None) -> pd.DataFrame:
    """Named projects, of one event or of all, with the place that receives them, the sentence and its report.

    `amounts` are the amounts as printed, each behind the code of its kind; `day` is that of the report.
    """
    near, reports = reports_of(tables, event_id, "t", "s")
    said, _ = reports_of(tables, event_id, "n")
    amounts, _ = reports_of(tables, event_id, "m")
    return ask(
        tables,
        """
        SELECT p.project_id, p.event_id, e.short_zh AS event_zh, e.name_en AS event_en, e.starts,
               p.name, p.investor, p.host_place_id AS place_id, s.published AS day,
               string_agg(a.kind || ' ' || m.text, '；' ORDER BY m.start) AS amounts, p.sentence_id, t.text AS sentence,
               coalesce(f.mention_id, '') AS mention_id,
               s.source_id, s.title, s.publisher, s.published, s.kind, s.url
        FROM {projects} p JOIN {sentences} t USING (sentence_id) JOIN {sources} s ON s.source_id = p.source_id
        JOIN {events} e ON e.event_id = p.event_id AND e.kind = 'event'
        LEFT JOIN {project_amounts} a USING (project_id)
        LEFT JOIN {mentions} m ON m.mention_id = a.mention_id"""
        + amounts
        + """
        LEFT JOIN (
            SELECT sentence_id, min(mention_id) AS mention_id FROM {mentions} n WHERE true"""
        + said
        + """ GROUP BY 1
        ) f ON f.sentence_id = p.sentence_id
        WHERE p.project_id BETWEEN $begin AND $end AND ($event_id IS NULL OR p.event_id = $event_id)
        """
        + near
        + """ GROUP BY ALL ORDER BY p.event_id, p.host_place_id NULLS LAST, p.project_id
        """,
        event_id=event_id,
        begin=f"{event_id}/" if event_id else "",
        end=f"{event_id}0" if event_id else LAST,
        **reports,
    )
