"""Questions about the projects that reports name: a sample of what was signed, to be searched, sorted and paged.

Filters, order and page are worked out in the database; what a report does not say has the code `NONE`.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pandas as pd

from etl.queries.engine import ask, reports_of

NONE = "none"
SIZES: dict[str, tuple[float, float]] = {
    "under_1": (0, 1e8), "1_to_10": (1e8, 1e9), "10_to_50": (1e9, 5e9), "from_50": (5e9, float("inf")),
}  # fmt: skip
OTHER_SIZES = ("foreign", "undisclosed")
_LARGEST = "kind_rank, foreign_unit, unit, lead DESC NULLS LAST, lead_low DESC NULLS LAST"
SORTS: dict[str, str] = {
    "newest": f"day DESC NULLS LAST, event_id, {_LARGEST}",
    "oldest": f"day NULLS LAST, event_id, {_LARGEST}",
    "largest": _LARGEST,
    "smallest": "kind_rank, foreign_unit, unit, lead NULLS LAST, lead_low NULLS LAST",
    "sector": "member_id IS NULL, member_id",
    "host": "host_place_id IS NULL, host_place_id",
}


@dataclass(frozen=True)
class Choice:
    """Which named projects are asked for; an empty field leaves its side open.

    `event_id` is one event, `events` are some that are asked together where it is empty; `size` is a code of SIZES or
    OTHER_SIZES and is about the amounts of `kind`; `origin` is a province or a country; `ids` are projects picked one
    by one.
    """

    event_id: str = ""
    text: str = ""
    size: str = ""
    kind: str = ""
    sector: str = ""
    origin: str = ""
    host: str = ""
    status: str = "signed"
    ids: tuple[str, ...] = ()
    events: tuple[str, ...] = ()


CHOSEN = """
WITH RECURSIVE above AS (
    SELECT place_id, place_id AS origin_id, parent_id FROM {places}
    WHERE place_id IN (SELECT investor_place_id FROM {projects} p WHERE <of p>)
    UNION ALL
    SELECT a.place_id, p.place_id, p.parent_id FROM above a
    JOIN {places} p ON p.place_id = split_part(a.parent_id, ';', 1) AND p.place_id <> 'CN'
), tops AS (
    SELECT place_id, origin_id FROM above WHERE coalesce(parent_id, 'CN') = 'CN'
), named AS (
    SELECT p.*, e.short_zh AS event_zh, e.name_en AS event_en, coalesce(e.starts, s.published) AS day,
           e.starts IS NOT NULL AS dated, c.name_zh AS sector_zh, c.name_en AS sector_en,
           i.short_zh AS place_zh, i.name_en AS place_en, h.short_zh AS host_zh, h.name_en AS host_en,
           coalesce(h.kind IN ('municipality', 'province', 'autonomous_region'), false) AS host_wide,
           o.place_id AS origin_id, o.short_zh AS origin_zh, o.name_en AS origin_en <words>
    FROM {projects} p JOIN {sources} s USING (source_id) <text>
    LEFT JOIN {events} e ON e.event_id = p.event_id
    LEFT JOIN (FROM {members} WHERE member_id IN (SELECT p.member_id FROM {projects} p WHERE <of p>)) c
      ON c.member_id = p.member_id
    LEFT JOIN {places} i ON i.place_id = p.investor_place_id LEFT JOIN {places} h ON h.place_id = p.host_place_id
    LEFT JOIN tops ON tops.place_id = p.investor_place_id
    LEFT JOIN {places} o ON o.place_id = coalesce(tops.origin_id, p.investor_place_id)
    WHERE <of p> <of s>
), sums AS (
    SELECT a.project_id, a.kind, a.unit, a.value, a.low, a.high, m.low_open, m.high_open, m.qualifier,
           min(m.step) AS step, max(a.years) AS years, min(o.standing) AS standing,
           string_agg(DISTINCT o.observation_id, ';' ORDER BY o.observation_id) AS observation_ids,
           'amount' AS measure, 'A' AS obs_status, min(o.standing_reason) AS standing_reason,
           min(o.standing_reason_en) AS standing_reason_en,
           NULL::VARCHAR AS formula,
           list_position(<kinds>, a.kind) AS kind_rank
    FROM {project_amounts} a JOIN {mentions} m USING (mention_id)
    LEFT JOIN {mention_observations} l ON l.mention_id = a.mention_id AND l.role <> 'operand'
    LEFT JOIN {observations} o USING (observation_id)
    WHERE <of a> <of m>
    GROUP BY a.project_id, a.kind, a.unit, a.value, a.low, a.high, m.low_open, m.high_open, m.qualifier
), fitting AS (
    SELECT *, unit = 'CNY' AND coalesce(low, 0) >= $least
              AND coalesce(high < $most OR (high = $most AND high_open), $most = 'inf'::DOUBLE) AS within
    FROM sums
    WHERE coalesce(standing, '') <> 'set_aside' AND ($kind = '' OR kind = $kind) AND CASE
        WHEN $size = '' THEN true
        WHEN $size = 'undisclosed' THEN false
        WHEN $size = 'foreign' THEN unit <> 'CNY'
        ELSE unit = 'CNY' AND coalesce(low, 0) < $most
             AND (high IS NULL OR high > $least OR (high = $least AND NOT high_open)) END
), chosen AS (
    SELECT * <but words> FROM named n
    WHERE ($event_id = '' OR coalesce(event_id, 'none') = $event_id) AND ($status = '' OR status = $status)
      AND ($sector = '' OR coalesce(member_id, 'none') = $sector)
      AND ($origin = '' OR coalesce(origin_id, 'none') = $origin)
      AND ($host = '' OR coalesce(host_place_id, 'none') = $host)
      <searched> <sized>
)
"""
# What is asked for alone where it bears on the answer: texts and amounts are most of what there is to read.
SEARCHED = {
    "<words>": """, lower(concat_ws(' ', p.name, p.investor, p.counterpart, e.short_zh, e.name_en, c.name_zh, c.name_en,
                           i.name_zh, i.name_en, o.name_zh, o.name_en, h.name_zh, h.name_en, t.text)) AS words""",
    "<text>": "JOIN (FROM {sentences} t WHERE true <of t>) t USING (sentence_id)",
    "<but words>": "EXCLUDE (words)",
    "<searched>": "AND len(list_filter($words::VARCHAR[], lambda word: NOT contains(n.words, word))) = 0",
}
UNDISCLOSED = "AND NOT EXISTS (FROM sums s WHERE s.project_id = n.project_id AND ($kind = '' OR s.kind = $kind))"
KINDS = "['contract', 'investment', 'credit', 'order', 'registered_capital', 'market_value', 'other']"
LEADING = """
    SELECT a.project_id, a.unit, a.value, a.low, list_position(<kinds>, a.kind) AS kind_rank FROM <disclosed>
"""
OF_THEIR_PROJECTS = (
    "a.project_id IN (SELECT project_id FROM {projects} WHERE list_contains($events::VARCHAR[], event_id))"
)
OF_PICKED = "list_contains($ids::VARCHAR[], a.project_id)"
SIZED = "AND EXISTS (FROM fitting f WHERE f.project_id = n.project_id)"
DISCLOSED = "{project_amounts} a WHERE <of a>"
LEADS = """
, leads AS (
    SELECT project_id, kind_rank, unit, unit <> 'CNY' AS foreign_unit, value AS lead, low AS lead_low
    FROM (<leading>)
    QUALIFY row_number() OVER (PARTITION BY project_id ORDER BY kind_rank, unit <> 'CNY', unit, value DESC) = 1
)
"""


def named_projects(
    tables: Path, choice: Choice, sort: str = "newest", limit: int | None = None, offset: int = 0
) -> pd.DataFrame:
    """A page of the chosen projects, one a row, with the words of its event, sector and places.

    `sort` is a key of SORTS. By amount, kinds and currencies are sorted one after the other, never among each other.
    """
    ordered = f"FROM chosen LEFT JOIN leads USING (project_id) ORDER BY {SORTS[sort]}, project_id"
    if limit is None:
        return _ask(tables, choice, f"{LEADS} SELECT chosen.* {ordered}")
    page = f"{LEADS} SELECT project_id {ordered} LIMIT $limit OFFSET $offset"
    ids = tuple(_ask(tables, choice, page, limit=limit, offset=offset)["project_id"])
    # Words are read for the page alone.
    of_page = "SELECT * FROM chosen ORDER BY list_position($ids::VARCHAR[], project_id)"
    return _ask(tables, replace(choice, ids=ids or (NONE,)), of_page)


def named_count(tables: Path, choice: Choice) -> dict[str, int]:
    """How many projects are chosen, of how many events, from how many reports, and how many have an amount."""
    found = _ask(
        tables,
        choice,
        """
        SELECT count(*) AS projects, count(DISTINCT event_id) AS events, count(DISTINCT source_id) AS sources,
               count(*) FILTER (WHERE project_id IN (SELECT a.project_id FROM <disclosed>)) AS disclosed,
               count(*) FILTER (WHERE origin_id IS NULL) AS no_origin FROM chosen
        """,
    )
    return {str(name): int(found[name].iloc[0]) for name in found}


def named_events(tables: Path, limit: int | None = None, also: str | None = None) -> pd.DataFrame:
    """The events that projects are named of, the newest first, each with how many in `projects`.

    `limit` keeps that many of the newest, and the event `also`; `of_events` is how many there are in all.
    """
    return ask(
        tables,
        """
        SELECT e.*, n.projects, count(*) OVER () AS of_events FROM {events} e JOIN (
            SELECT p.event_id, count(*) AS projects, min(s.published) AS published
            FROM {projects} p JOIN {sources} s USING (source_id) GROUP BY p.event_id
        ) n USING (event_id)
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
    return _ask(
        tables,
        choice,
        """
        SELECT s.*, s.kind AS amount_kind, f.within IS NOT NULL AS fits, coalesce(f.within, false) AS within
        FROM sums s JOIN chosen USING (project_id)
        LEFT JOIN fitting f ON f.project_id = s.project_id AND f.observation_ids IS NOT DISTINCT FROM s.observation_ids
         AND f.kind = s.kind AND f.unit = s.unit AND f.value = s.value AND f.qualifier = s.qualifier
        ORDER BY s.project_id, s.kind_rank, s.unit, s.value DESC, s.qualifier
        """,
    )


def named_points(tables: Path, choice: Choice) -> pd.DataFrame:
    """One row an amount that fits, with its project, event and day; a project without one has a row of its own."""
    return _ask(
        tables,
        choice,
        """
        SELECT project_id, name, event_id, event_zh, event_en, day, f.* EXCLUDE (project_id), f.kind AS amount_kind
        FROM chosen LEFT JOIN fitting f USING (project_id)
        ORDER BY day NULLS LAST, event_id, kind_rank, unit, value DESC, project_id
        """,
    )


def named_flows(tables: Path, choice: Choice) -> pd.DataFrame:
    """How many of the chosen projects go from which origin through which sector to which host place.

    `host_wide` marks a host that is a whole province, where no report says more.
    """
    return _ask(
        tables,
        choice,
        """
        SELECT coalesce(origin_id, 'none') AS origin, origin_zh, origin_en, coalesce(member_id, 'none') AS sector,
               sector_zh, sector_en, coalesce(host_place_id, 'none') AS host, host_zh, host_en, host_wide,
               count(*) AS projects
        FROM chosen GROUP BY ALL ORDER BY projects DESC, origin, sector, host
        """,
    )


def named_options(tables: Path, choice: Choice) -> pd.DataFrame:
    """What there is to choose from among the chosen projects: field, code, zh, en, projects; most frequent first."""
    return _ask(
        tables,
        choice,
        """
        SELECT * FROM (
            SELECT 'sector' AS field, coalesce(member_id, 'none') AS code, sector_zh AS zh, sector_en AS en,
                   count(*) AS projects FROM chosen GROUP BY ALL
            UNION ALL SELECT 'origin', coalesce(origin_id, 'none'), origin_zh, origin_en, count(*)
                      FROM chosen GROUP BY ALL
            UNION ALL SELECT 'host', coalesce(host_place_id, 'none'), host_zh, host_en, count(*)
                      FROM chosen GROUP BY ALL
            UNION ALL SELECT 'kind', kind, NULL, NULL, count(DISTINCT project_id)
                      FROM (SELECT a.project_id, a.kind FROM <disclosed>) JOIN chosen USING (project_id) GROUP BY ALL
            UNION ALL SELECT 'status', status, NULL, NULL, count(*) FROM chosen GROUP BY ALL
        ) ORDER BY field, code = 'none', projects DESC, code
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


def _ask(tables: Path, choice: Choice, sql: str, **values: Any) -> pd.DataFrame:
    least, most = SIZES.get(choice.size, (0.0, float("inf")))
    words = searched(choice.text)
    statement, reports = chosen(tables, choice, sql)
    asked = {
        "event_id": choice.event_id, "words": words, "size": choice.size, "least": least, "most": most,
        "kind": choice.kind, "sector": choice.sector, "origin": choice.origin, "host": choice.host,
        "status": choice.status, "ids": list(choice.ids), "events": list(of_events(choice)),
    }  # fmt: skip
    return ask(tables, statement, **{name: value for name, value in asked.items() if f"${name}" in statement},
               **reports, **values)  # fmt: skip


def chosen(tables: Path, choice: Choice, sql: str) -> tuple[str, dict[str, Any]]:
    """A statement on the chosen projects, with the reports that it is to be read at."""
    events = of_events(choice)
    of_sources, reports = reports_of(tables, events, "s")
    of_texts, _ = reports_of(tables, events, "t")
    of_amounts, _ = reports_of(tables, events, "m")
    sized = UNDISCLOSED if choice.size == "undisclosed" else SIZED if choice.size or choice.kind else ""
    of_projects = ["list_contains($events::VARCHAR[], p.event_id)"] if events else []
    of_projects += ["list_contains($ids::VARCHAR[], p.project_id)"] if choice.ids else []
    plain = "<leading>" in sql and not sized and not any_set_aside(tables, events)
    parts = (SEARCHED if searched(choice.text) else dict.fromkeys(SEARCHED, "")) | {
        "<leading>": LEADING if plain else "FROM fitting", "<disclosed>": DISCLOSED, "<kinds>": KINDS,
        "<sized>": sized, "<of s>": of_sources, "<of t>": of_texts, "<of m>": of_amounts,
        "<of p>": " AND ".join(of_projects) or "true",
        "<of a>": OF_PICKED if choice.ids else OF_THEIR_PROJECTS if events else "true",
    }  # fmt: skip
    statement = CHOSEN + sql
    for place, words in parts.items():
        statement = statement.replace(place, words)
    return statement, reports if "$reports" in statement else {}


def any_set_aside(tables: Path, events: Collection[str]) -> bool:
    """Whether an amount of these events was set aside, so that no project is told by it."""
    sql = "SELECT 1 FROM {observations} WHERE standing = 'set_aside' AND <events> LIMIT 1"
    statement = sql.replace("<events>", "list_contains($events::VARCHAR[], event_id)" if events else "true")
    return not ask(tables, statement, **({"events": list(events)} if events else {})).empty


def of_events(choice: Choice) -> tuple[str, ...]:
    """The events that are asked for; none for all, and for what belongs to none."""
    return () if choice.event_id == NONE else (choice.event_id,) if choice.event_id else choice.events


def searched(text: str) -> list[str]:
    """The words of a search, which must all occur: full-width forms made plain, as the names are."""
    return unicodedata.normalize("NFKC", text).lower().split()
