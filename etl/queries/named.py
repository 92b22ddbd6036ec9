"""Questions about the projects that reports name: a sample of what was signed, to be searched, sorted and paged.

Filters, order and page are worked out in the database on narrow rows; names and sentences are read for what is shown.
"""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pandas as pd

from etl.queries.choosing import Choice, any_set_aside, ask_chosen, by_amount, of_events
from etl.queries.engine import ask

_LARGEST = "kind_rank, foreign_unit, unit, lead DESC NULLS LAST, lead_low DESC NULLS LAST"
SORTS: dict[str, str] = {
    "newest": f"day DESC NULLS LAST, event_id, {_LARGEST}",
    "oldest": f"day NULLS LAST, event_id, {_LARGEST}",
    "largest": _LARGEST,
    "smallest": "kind_rank, foreign_unit, unit, lead NULLS LAST, lead_low NULLS LAST",
    "sector": "member_id IS NULL, member_id",
    "host": "host_place_id IS NULL, host_place_id",
}


LEAD = "kind_rank, foreign_unit, unit, lead, lead_low"
WIDE = "coalesce(h.kind IN ('municipality', 'province', 'autonomous_region'), false)"
# Of the members, which are as many as there are projects and things counted, those alone are read that are shown.
WORDED = f"""
    SELECT p.*, e.short_zh AS event_zh, e.name_en AS event_en, coalesce(e.starts, s.published) AS day,
           e.starts IS NOT NULL AS dated, c.name_zh AS sector_zh, c.name_en AS sector_en,
           i.short_zh AS place_zh, i.name_en AS place_en, h.short_zh AS host_zh, h.name_en AS host_en,
           {WIDE} AS host_wide, o.place_id AS origin_id, o.short_zh AS origin_zh, o.name_en AS origin_en
    FROM shown JOIN picked p USING (project_id) JOIN {{sources}} s USING (source_id)
    LEFT JOIN {{events}} e ON e.event_id = p.event_id
    LEFT JOIN (FROM {{members}} WHERE member_id IN (SELECT member_id FROM picked)) c ON c.member_id = p.member_id
    LEFT JOIN {{places}} i ON i.place_id = p.investor_place_id LEFT JOIN {{places}} h ON h.place_id = p.host_place_id
    LEFT JOIN {{places}} o ON o.place_id = shown.origin_id
    ORDER BY place
"""
WHOLE = ", shown AS ({}), picked AS (SELECT p.* FROM {{projects}} p JOIN shown USING (project_id))"
PAGE = """
    WITH shown AS (
        SELECT unnest($ids::VARCHAR[]) AS project_id, unnest($origins::VARCHAR[]) AS origin_id,
               generate_subscripts($ids::VARCHAR[], 1) AS place
    ), picked AS MATERIALIZED (
        SELECT * FROM {projects} WHERE list_contains($ids::VARCHAR[], project_id)
    )
"""


def named_projects(
    tables: Path, choice: Choice, sort: str = "newest", limit: int | None = None, offset: int = 0
) -> pd.DataFrame:
    """A page of the chosen projects, one a row, with the words of its event, sector and places.

    `sort` is a key of SORTS. By amount, kinds and currencies are sorted one after the other, never among each other.
    """
    led = _led(tables, choice)
    order = f"{SORTS[sort]}, project_id"
    if limit is None:
        every = f"SELECT project_id, origin_id, row_number() OVER (ORDER BY {order}) AS place FROM {led}"
        return ask_chosen(tables, choice, WHOLE.format(every) + WORDED)
    page = f"SELECT project_id, origin_id FROM {led} ORDER BY {order} LIMIT $limit OFFSET $offset"
    rows = ask_chosen(tables, choice, page, limit=limit, offset=offset).astype(object)
    origins = rows["origin_id"].where(rows["origin_id"].notna(), None)
    return ask(tables, PAGE + WORDED, ids=list(rows["project_id"]), origins=list(origins))


def largest_named(tables: Path, choice: Choice, limit: int) -> tuple[str, ...]:
    """The ids of those chosen projects whose amounts are the largest, of whatever kind: those in yuan first."""
    order = "foreign_unit, unit, lead DESC NULLS LAST, project_id"
    page = f"SELECT project_id FROM {_led(tables, choice)} ORDER BY {order} LIMIT $limit"
    return tuple(ask_chosen(tables, choice, page, limit=limit)["project_id"])


def _led(tables: Path, choice: Choice) -> str:
    """The chosen projects, each with the amount by which it is told."""
    told = not by_amount(choice) and not any_set_aside(tables, of_events(choice))
    return "chosen" if told else f"(SELECT * EXCLUDE ({LEAD}) FROM chosen) LEFT JOIN leads USING (project_id)"


def named_count(tables: Path, choice: Choice) -> dict[str, int]:
    """How many projects are chosen, of how many events, from how many reports, and how many have an amount."""
    found = ask_chosen(
        tables,
        choice,
        """
        SELECT sum(n) AS projects, count(DISTINCT event_id) AS events, count(DISTINCT source_id) AS sources,
               sum(n) FILTER (WHERE kinds IS NOT NULL) AS disclosed,
               sum(n) FILTER (WHERE origin_id IS NULL) AS no_origin FROM chosen
        """,
    ).fillna(0)
    return {str(name): int(found[name].iloc[0]) for name in found}


def named_events(tables: Path, limit: int | None = None, also: str | None = None) -> pd.DataFrame:
    """The events that projects are named of, the newest first, each with how many in `projects`.

    `limit` keeps that many of the newest, and the event `also`; `of_events` is how many there are in all.
    """
    return ask(
        tables,
        """
        SELECT e.*, n.projects, count(*) OVER () AS of_events FROM {events} e JOIN {named_events} n USING (event_id)
        QUALIFY $limit IS NULL OR event_id = $also OR row_number() OVER (
            ORDER BY coalesce(e.starts, n.published) DESC NULLS LAST, event_id) <= $limit
        ORDER BY coalesce(e.starts, n.published) DESC NULLS LAST, event_id
        """,
        limit=limit,
        also=also,
    )


def named_amounts(tables: Path, choice: Choice) -> pd.DataFrame:
    """All amounts of the chosen projects, one a row, of whatever kind, shaped to be written as figures.

    `fits` says whether the amount is of the chosen kind and size, `within` whether its whole band lies in the size.
    """
    return ask_chosen(
        tables,
        choice,
        """
        SELECT s.*, s.kind AS amount_kind, f.within IS NOT NULL AS fits, coalesce(f.within, false) AS within
        FROM sums s JOIN (SELECT project_id FROM chosen) USING (project_id)
        LEFT JOIN fitting f ON f.project_id = s.project_id AND f.observation_ids IS NOT DISTINCT FROM s.observation_ids
         AND f.kind = s.kind AND f.unit = s.unit AND f.value = s.value AND f.qualifier = s.qualifier
         AND f.phase IS NOT DISTINCT FROM s.phase
        ORDER BY s.project_id, s.kind_rank, s.unit, s.phase NULLS FIRST, s.value DESC, s.qualifier
        """,
    )


def named_points(tables: Path, choice: Choice) -> pd.DataFrame:
    """One row an amount that fits, with its project, event and day; a project without one has a row of its own."""
    return ask_chosen(
        tables,
        choice,
        """
        SELECT c.project_id, concat(p.name, f.phase) AS name, c.event_id, e.short_zh AS event_zh, e.name_en AS event_en,
               c.day, f.* EXCLUDE (project_id), f.kind AS amount_kind
        FROM chosen c JOIN (FROM {projects} p WHERE <of p>) p ON p.project_id = c.project_id
        LEFT JOIN {events} e ON e.event_id = c.event_id
        LEFT JOIN fitting f ON f.project_id = c.project_id
        ORDER BY c.day NULLS LAST, c.event_id, f.kind_rank, f.unit, f.value DESC, c.project_id
        """,
    )


def named_flows(tables: Path, choice: Choice) -> pd.DataFrame:
    """How many of the chosen projects go from which origin through which sector to which host place.

    `host_wide` marks a host that is a whole province, where no report says more.
    """
    return ask_chosen(
        tables,
        choice,
        """
        , counted AS MATERIALIZED (
            SELECT origin_id, member_id, host_place_id, sum(n)::BIGINT AS projects FROM chosen GROUP BY ALL
        )
        SELECT coalesce(o.place_id, 'none') AS origin, o.short_zh AS origin_zh, o.name_en AS origin_en,
               coalesce(n.member_id, 'none') AS sector, c.name_zh AS sector_zh, c.name_en AS sector_en,
               coalesce(n.host_place_id, 'none') AS host, h.short_zh AS host_zh, h.name_en AS host_en,
               """ + WIDE + """ AS host_wide, projects
        FROM counted n LEFT JOIN {places} o ON o.place_id = n.origin_id
        LEFT JOIN (FROM {members} WHERE member_id IN (SELECT member_id FROM counted)) c ON c.member_id = n.member_id
        LEFT JOIN {places} h ON h.place_id = n.host_place_id
        ORDER BY projects DESC, origin, sector, host
        """,
    )  # fmt: skip


def named_options(tables: Path, choice: Choice) -> pd.DataFrame:
    """What there is to choose from among the chosen projects: field, code, zh, en, projects; most frequent first."""
    return ask_chosen(
        tables,
        choice,
        """
        , alike AS MATERIALIZED (
            SELECT member_id, origin_id, host_place_id, kinds, status, sum(n)::BIGINT AS n FROM chosen GROUP BY ALL
        ), coded AS (
            SELECT 'sector' AS field, member_id AS code, n FROM alike
            UNION ALL SELECT 'origin', origin_id, n FROM alike
            UNION ALL SELECT 'host', host_place_id, n FROM alike
            UNION ALL SELECT 'kind', unnest(string_split(kinds, ';')), n FROM alike
            UNION ALL SELECT 'status', status, n FROM alike
        ), counted AS (SELECT field, code, sum(n)::BIGINT AS projects FROM coded GROUP BY ALL)
        SELECT field, coalesce(code, 'none') AS code, coalesce(c.name_zh, p.short_zh) AS zh,
               coalesce(c.name_en, p.name_en) AS en, projects
        FROM counted n
        LEFT JOIN (FROM {members} WHERE member_id IN (SELECT member_id FROM alike)) c
          ON c.member_id = n.code AND n.field = 'sector'
        LEFT JOIN {places} p ON p.place_id = n.code AND n.field IN ('origin', 'host')
        ORDER BY field, code = 'none', projects DESC, code
        """,
    )


def named_evidence(tables: Path, project_ids: Collection[str]) -> pd.DataFrame:
    """The sentences that say the amounts of projects, or else name them, shaped as `evidence_for`."""
    return ask(
        tables,
        """
        WITH said AS (
            SELECT a.project_id, coalesce(l.role, 'says') AS role, m.mention_id, m.text AS quote, m.sentence_id,
                   m.start, m."end", m.correction
            FROM {project_amounts} a JOIN {mentions} m USING (mention_id)
            LEFT JOIN {mention_observations} l ON l.mention_id = a.mention_id AND l.role <> 'operand'
            WHERE list_contains($ids::VARCHAR[], a.project_id)
        ), named AS (
            SELECT project_id, 'says' AS role, '' AS mention_id, name AS quote, p.sentence_id,
                   t.start + greatest(strpos(t.text, name) - 1, 0) AS start,
                   t.start + if(strpos(t.text, name) > 0, strpos(t.text, name) - 1 + len(name), 0) AS "end",
                   NULL AS correction
            FROM {projects} p JOIN {sentences} t USING (sentence_id)
            WHERE list_contains($ids::VARCHAR[], project_id)
              AND NOT EXISTS (FROM said WHERE said.project_id = p.project_id AND said.sentence_id = p.sentence_id)
        )
        SELECT project_id, role, mention_id, quote, w.sentence_id, t.text AS sentence, w.start - t.start AS quote_start,
               w."end" - t.start AS quote_end, s.source_id, s.title, s.publisher, s.published, s.kind, s.url, correction
        FROM (FROM said UNION ALL FROM named) w JOIN {sentences} t USING (sentence_id)
        JOIN {sources} s ON s.source_id = t.source_id
        WHERE list_contains($ids::VARCHAR[], project_id)
        ORDER BY list_position($ids::VARCHAR[], project_id), s.published, s.source_id, w.start
        """,
        ids=list(project_ids),
    )
