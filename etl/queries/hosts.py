"""Questions about the places that receive projects: their figures, the places themselves, the projects named there."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pandas as pd

from etl.queries.engine import ask
from etl.queries.plain import MEMBERS, ORDER


def hosts(tables: Path, event_ids: Collection[str] | None = None) -> pd.DataFrame:
    """Projects and amounts by the place that receives them, of some events or of all, shaped as `marks`.

    With `place_id`, the `day` of the first report that says so, the names of the event and the day it `starts`. A
    figure of several places together is of none of them: it stands here only where the report names the group as a
    part, and then without a place.
    """
    return ask(
        tables,
        """
        WITH asked AS MATERIALIZED (
            FROM {hosts} WHERE $events::VARCHAR[] IS NULL OR list_contains($events, event_id)
        )
        SELECT o.* EXCLUDE (day, place_id), s.name_zh AS scope_zh, s.name_en AS scope_en, s.parent_scope_id,
               m.name_zh AS member_zh, m.name_en AS member_en, m.parent_id, m.relation AS member_relation, m.family,
               v.lies, e.short_zh AS event_zh, e.name_en AS event_en, e.starts, o.day, o.place_id
        FROM asked o JOIN {events} e ON e.event_id = o.event_id AND e.kind = 'event'
        LEFT JOIN {scopes} s USING (scope_id)
        LEFT JOIN """
        + MEMBERS
        + """ m ON m.member_id = o.member_id
        LEFT JOIN (
            SELECT part_id, min(lies) AS lies FROM {host_lies}
            WHERE $events::VARCHAR[] IS NULL OR list_contains($events, event_id) GROUP BY part_id
        ) v ON v.part_id = o.observation_id
        """
        + ORDER,
        events=None if event_ids is None else list(event_ids),
    )


def host_events(tables: Path, limit: int | None = None, also: str | None = None) -> pd.DataFrame:
    """The events of which a report says where something goes, the newest first.

    `limit` keeps that many of the newest, and the event `also`; `of_events` is how many there are in all.
    """
    return ask(
        tables,
        """
        WITH newest AS (
            SELECT event_id, count(*) OVER () AS of_events,
                   row_number() OVER (ORDER BY coalesce(e.starts, n.day, e.published) DESC NULLS LAST,
                                      event_id) AS place
            FROM {events} e JOIN {host_events} n USING (event_id) WHERE e.kind = 'event'
            QUALIFY $limit IS NULL OR event_id = $also OR place <= $limit
        )
        SELECT e.*, of_events FROM newest JOIN {events} e USING (event_id) ORDER BY place
        """,
        limit=limit,
        also=also,
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


def host_projects(tables: Path, event_ids: Collection[str] | None = None) -> pd.DataFrame:
    """Named projects of which a report says where they go, of some events or of all, with the sentence and its report.

    `place_id` is the place that receives them; `amounts` are the amounts as printed, each behind the code of its kind;
    `day` is that of the report.
    """
    placed = ask(
        tables,
        """
        SELECT project_id, sentence_id, source_id FROM {projects} WHERE host_place_id IS NOT NULL
          AND ($events::VARCHAR[] IS NULL OR list_contains($events, event_id))
        """,
        events=None if event_ids is None else list(event_ids),
    )
    return ask(
        tables,
        """
        SELECT p.project_id, p.event_id, e.short_zh AS event_zh, e.name_en AS event_en, e.starts,
               p.name, p.investor, p.host_place_id AS place_id, s.published AS day,
               string_agg(a.kind || concat('/' || a.phase, ' ', m.text), '；' ORDER BY m.start) AS amounts,
               p.sentence_id, t.text AS sentence,
               coalesce(f.mention_id, '') AS mention_id,
               s.source_id, s.title, s.publisher, s.published, s.kind, s.url
        FROM {projects} p JOIN {sentences} t USING (sentence_id) JOIN {sources} s ON s.source_id = p.source_id
        JOIN {events} e ON e.event_id = p.event_id AND e.kind = 'event'
        LEFT JOIN {project_amounts} a ON a.project_id = p.project_id AND list_contains($ids::VARCHAR[], a.project_id)
        LEFT JOIN {mentions} m ON m.mention_id = a.mention_id AND list_contains($reports::VARCHAR[], m.source_id)
        LEFT JOIN (
            SELECT sentence_id, min(mention_id) AS mention_id FROM {mentions} n
            WHERE list_contains($reports::VARCHAR[], n.source_id) AND list_contains($sentences::VARCHAR[], sentence_id)
            GROUP BY 1
        ) f ON f.sentence_id = p.sentence_id
        WHERE list_contains($ids::VARCHAR[], p.project_id) AND list_contains($sentences::VARCHAR[], t.sentence_id)
          AND list_contains($reports::VARCHAR[], s.source_id)
        GROUP BY ALL ORDER BY p.event_id, p.host_place_id, p.project_id
        """,
        ids=list(placed["project_id"]),
        sentences=sorted(set(placed["sentence_id"])),
        reports=sorted(set(placed["source_id"])),
    )
