"""Questions that pages, exports and commands ask of the built tables: small tidy frames, each row with its ids.

`tables` is the folder of one build; resolve it once, so that all answers come from the same build.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

import pandas as pd

from etl.queries.engine import MissingTables, ask

SIGNED = "signed"


def build_info(tables: Path) -> dict[str, Any]:
    """What the build is: its digest, the latest day of publication, and how much it holds."""
    try:
        described = json.loads((tables / "build.json").read_text(encoding="utf-8"))
        rows = described["rows"]
    except (OSError, ValueError, KeyError) as error:
        raise MissingTables("还没有数据表，请运行 python -m etl build 建立。") from error
    latest = ask(tables, "SELECT strftime(max(published), '%Y-%m-%d') AS day FROM {sources}")["day"].iloc[0]
    counts = {name: rows[name] for name in ("sources", "mentions", "observations", "rejects")}
    return {"build": described["build"], "published": latest if isinstance(latest, str) else None, **counts}


def events(tables: Path) -> pd.DataFrame:
    """Events that something was signed or offered at, the newest first; running totals are none.

    `n_parts` counts the figures of parts: an event with none can be told by its totals alone.
    """
    return ask(
        tables,
        """
        SELECT * FROM (
            SELECT e.*, count(DISTINCT s.source_id) AS n_sources, max(s.published) AS published,
                   count(DISTINCT o.observation_id) FILTER (
                       o.status = 'signed' AND o.dimension NOT IN ('total', 'project', 'average')) AS n_parts
            FROM {events} e
            JOIN {observations} o ON o.event_id = e.event_id
             AND o.status IN ('signed', 'offered') AND o.dimension <> 'context'
            JOIN {observation_mentions} l USING (observation_id) JOIN {mentions} m USING (mention_id)
            JOIN {sources} s ON s.source_id = m.source_id
            WHERE e.kind = 'event' GROUP BY ALL
        )
        ORDER BY coalesce(starts, published) DESC NULLS LAST, edition DESC NULLS LAST, event_id
        """,
    )


MARK = """
    SELECT o.*, s.name_zh AS scope_zh, s.name_en AS scope_en, s.parent_scope_id,
           m.name_zh AS member_zh, m.name_en AS member_en, m.parent_id, m.relation AS member_relation, m.family, v.lies
    FROM {observations} o LEFT JOIN {scopes} s USING (scope_id)
    LEFT JOIN {members} m ON m.member_id = o.member_id
    LEFT JOIN (
        SELECT r.part_id, min(r.kind) AS lies FROM {relations} r
        JOIN {observations} w ON w.observation_id = r.whole_id AND w.dimension = 'total'
        WHERE r.kind IN ('part', 'overlay', 'unknown') AND r.cut <> 'scope' GROUP BY r.part_id
    ) v ON v.part_id = o.observation_id
"""
ORDER = """
    ORDER BY o.obs_status = 'O', regexp_matches(o.member_id, ':(residual|rest)$'), o.value DESC NULLS LAST,
             o.member_id, o.observation_id
"""


def marks(
    tables: Path, event_id: str, dimension: str | None = None, measure: str | None = None, status: str | None = SIGNED
) -> pd.DataFrame:
    """One row an observation of an event, ready to be drawn: largest first, what is left over and undisclosed last.

    What was set aside is left out; of what is contested every side is there. `lies` says how the part lies in the
    whole of its set: part, overlay or unknown.
    """
    return ask(
        tables,
        MARK + """
        WHERE o.event_id = $event_id AND o.dimension <> 'context' AND o.standing <> 'set_aside'
          AND ($dimension IS NULL OR o.dimension = $dimension) AND ($measure IS NULL OR o.measure = $measure)
          AND ($status IS NULL OR o.status = $status)
        """ + ORDER,
        event_id=event_id, dimension=dimension, measure=measure, status=status,
    )  # fmt: skip


def observations_of(tables: Path, observation_ids: Collection[str]) -> pd.DataFrame:
    """Observations by their ids, of whatever standing, shaped as `marks`."""
    return ask(
        tables,
        MARK + " WHERE list_contains($ids::VARCHAR[], o.observation_id)" + ORDER,
        ids=list(observation_ids),
    )


def wholes(tables: Path) -> pd.DataFrame:
    """What was signed in all at each event, shaped as `marks`: the newest event first, its count before its amounts.

    That is the figure of the largest set told of; of several side by side each stands for itself.
    """
    return ask(
        tables,
        MARK
        + """
        JOIN {events} e ON e.event_id = o.event_id
        WHERE o.dimension = 'total' AND o.status = 'signed' AND o.measure IN ('projects', 'amount')
          AND o.standing <> 'set_aside' AND s.parent_scope_id IS NULL AND s.code NOT IN ('unstated', 'cumulative')
        ORDER BY e.starts DESC NULLS LAST, o.event_id, o.scope_id, o.measure DESC,
                 o.obs_status = 'O', o.qualifier <> 'exact', o.observation_id
        """,
    )


def background(tables: Path, event_id: str) -> pd.DataFrame:
    """Figures that are no statistic of the signing: the event's own size, and what its reports say beside it."""
    return ask(
        tables,
        MARK + """
        WHERE o.dimension = 'context' AND (o.event_id = $event_id OR o.observation_id IN (
            SELECT l.observation_id FROM {observation_mentions} l JOIN {mentions} m USING (mention_id)
            WHERE m.source_id IN (SELECT source_id FROM {mentions} WHERE event_id = $event_id)))
        ORDER BY o.event_id IS NULL, o.measure, o.value DESC, o.observation_id
        """,
        event_id=event_id,
    )  # fmt: skip


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
            WHERE l.role <> 'operand' AND n.role = 'host' GROUP BY 1
            HAVING count(DISTINCT n.place_id) = 1 AND bool_and(n.complete)
        ), told AS (
            SELECT l.observation_id, min(s.published) AS published
            FROM {{observation_mentions}} l JOIN {{mentions}} m USING (mention_id)
            JOIN {{sources}} s ON s.source_id = m.source_id GROUP BY 1
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
    return ask(
        tables,
        """
        SELECT p.project_id, p.event_id, e.short_zh AS event_zh, e.name_en AS event_en, e.starts,
               p.name, p.investor, p.host_place_id AS place_id, s.published AS day,
               string_agg(a.kind || ' ' || m.text, '；' ORDER BY m.start) AS amounts, t.text AS sentence,
               coalesce((SELECT min(mention_id) FROM {mentions} n WHERE n.sentence_id = p.sentence_id), '')
                   AS mention_id,
               s.source_id, s.title, s.publisher, s.published, s.kind, s.url
        FROM {projects} p JOIN {sentences} t USING (sentence_id) JOIN {sources} s ON s.source_id = p.source_id
        JOIN {events} e ON e.event_id = p.event_id AND e.kind = 'event'
        LEFT JOIN {project_amounts} a USING (project_id) LEFT JOIN {mentions} m ON m.mention_id = a.mention_id
        WHERE $event_id IS NULL OR p.event_id = $event_id
        GROUP BY ALL ORDER BY p.event_id, p.host_place_id NULLS LAST, p.project_id
        """,
        event_id=event_id,
    )


def signings(tables: Path, event_id: str | None = None, status: str | None = None) -> pd.DataFrame:
    """The flat table, of one event and status or of all."""
    return ask(
        tables,
        """
        SELECT * FROM {signings}
        WHERE ($event_id IS NULL OR event_id = $event_id) AND ($status IS NULL OR status = $status)
        ORDER BY event_starts DESC NULLS LAST, event_id, scope_id, dimension,
                 projects DESC NULLS LAST, amount DESC NULLS LAST, signing_id
        """,
        event_id=event_id,
        status=status,
    )


def evidence_for(tables: Path, observation_ids: Iterable[str]) -> pd.DataFrame:
    """The sentences behind observations, in the order asked for; of a derived one those of its operands."""
    return ask(
        tables,
        """
        SELECT o.observation_id, l.role, m.mention_id, m.text AS quote, t.text AS sentence,
               m.start - t.start AS quote_start, m."end" - t.start AS quote_end, s.source_id, s.title, s.publisher,
               s.published, s.kind, s.url, c.name_zh AS member_zh, o.label, o.formula,
               m.confidence, m.reason, m.correction
        FROM (SELECT unnest($ids::VARCHAR[]) AS observation_id, generate_subscripts($ids::VARCHAR[], 1) AS place) asked
        JOIN {observations} o USING (observation_id) JOIN {observation_mentions} l USING (observation_id)
        JOIN {mentions} m USING (mention_id) JOIN {sentences} t USING (sentence_id)
        JOIN {sources} s ON s.source_id = m.source_id LEFT JOIN {members} c ON c.member_id = o.member_id
        ORDER BY place, s.published, m.source_id, m.start
        """,
        ids=list(observation_ids),
    )


def mentions_in(tables: Path, source_id: str) -> pd.DataFrame:
    """Every mention of a report in reading order with the observation it speaks of."""
    return ask(
        tables,
        """
        SELECT m.*, l.observation_id FROM {mentions} m
        LEFT JOIN {observation_mentions} l ON l.mention_id = m.mention_id AND l.role <> 'operand'
        WHERE m.source_id = $source_id ORDER BY m.start
        """,
        source_id=source_id,
    )


def text_of(tables: Path, source_id: str) -> str:
    """The text of a report, so that the offsets of its mentions hold; what lies between sentences is blank lines."""
    rows = ask(
        tables, "SELECT start, text FROM {sentences} WHERE source_id = $source_id ORDER BY start", source_id=source_id
    )
    text = ""
    for start, sentence in rows.itertuples(index=False, name=None):
        text += "\n" * (start - len(text)) + sentence
    return text


def sources(tables: Path, event_id: str | None = None) -> pd.DataFrame:
    """The sources, of one event or all, with how many figures were read in each."""
    return ask(
        tables,
        """
        SELECT s.*, count(m.mention_id) AS n_mentions,
               string_agg(DISTINCT m.event_id, ';' ORDER BY m.event_id) AS event_ids
        FROM {sources} s LEFT JOIN {mentions} m USING (source_id) GROUP BY ALL
        HAVING $event_id IS NULL OR bool_or(m.event_id = $event_id) ORDER BY s.published DESC NULLS LAST, s.source_id
        """,
        event_id=event_id,
    )


def named_places(tables: Path, event_id: str) -> pd.DataFrame:
    """Places that an event's figures name, with the part they stand in and that part's own figures.

    A figure of a group is never the figure of a place in it.
    """
    return ask(
        tables,
        """
        SELECT p.place_id, p.name_zh, p.short_zh, p.name_en, p.region_zh, p.kind, n.role,
               bool_and(n.complete) AS complete,
               o.dimension, o.member_id, c.name_zh AS member_zh, c.name_en AS member_en,
               string_agg(DISTINCT o.observation_id, ';' ORDER BY o.observation_id) AS observation_ids,
               string_agg(DISTINCT o.label, ';' ORDER BY o.label) AS labels
        FROM {mention_places} n JOIN {places} p USING (place_id)
        JOIN {observation_mentions} l ON l.mention_id = n.mention_id AND l.role <> 'operand'
        JOIN {observations} o ON o.observation_id = l.observation_id AND o.event_id = $event_id
        LEFT JOIN {members} c ON c.member_id = o.member_id
        GROUP BY ALL ORDER BY o.dimension, o.member_id, n.role, p.place_id
        """,
        event_id=event_id,
    )


def projects(tables: Path, event_id: str) -> pd.DataFrame:
    """Named projects with all their amounts in words, each with its kind."""
    return ask(
        tables,
        """
        SELECT p.project_id, p.name, p.investor, i.short_zh AS investor_place_zh, p.investor_place_id, p.counterpart,
               h.short_zh AS host_place_zh, c.name_zh AS sector_zh, p.status, p.source_id, t.text AS sentence,
               string_agg(a.kind || ' ' || m.text, '；' ORDER BY m.start) AS amounts,
               min(l.observation_id) AS observation_id
        FROM {projects} p JOIN {sentences} t USING (sentence_id)
        LEFT JOIN {project_amounts} a USING (project_id) LEFT JOIN {mentions} m ON m.mention_id = a.mention_id
        LEFT JOIN {observation_mentions} l ON l.mention_id = a.mention_id AND l.role <> 'operand'
        LEFT JOIN {places} i ON i.place_id = p.investor_place_id LEFT JOIN {places} h ON h.place_id = p.host_place_id
        LEFT JOIN {members} c ON c.member_id = p.member_id
        WHERE p.event_id = $event_id GROUP BY ALL ORDER BY p.project_id
        """,
        event_id=event_id,
    )


def terms(tables: Path, source_id: str) -> pd.DataFrame:
    """The keywords of a report, the weightiest first."""
    return ask(
        tables,
        "SELECT term, weight, count FROM {terms} WHERE source_id = $source_id ORDER BY weight DESC, term",
        source_id=source_id,
    )


def relations_of(tables: Path, observation_id: str) -> pd.DataFrame:
    """What an observation is a part of, and what is a part of it."""
    return ask(
        tables,
        "SELECT * FROM {relations} WHERE whole_id = $id OR part_id = $id ORDER BY whole_id, part_id",
        id=observation_id,
    )


def checks(tables: Path, event_id: str | None = None) -> pd.DataFrame:
    """The checks of one event or of all: what fails first, then by event and rule."""
    return ask(
        tables,
        """
        SELECT * FROM {checks} WHERE $event_id IS NULL OR event_id = $event_id
        ORDER BY list_position(['violated', 'rounding', 'open', 'holds'], verdict), event_id, rule, check_id
        """,
        event_id=event_id,
    )


def series(tables: Path) -> pd.DataFrame:
    """The series of which several editions are told, the fullest first: series, editions."""
    return ask(
        tables,
        """
        SELECT e.series, count(DISTINCT e.event_id) AS editions FROM {events} e
        JOIN {observations} o ON o.event_id = e.event_id AND o.dimension = 'total' AND o.status = 'signed'
         AND o.obs_status = 'A' AND o.standing = 'held'
        WHERE e.series IS NOT NULL AND e.kind = 'event'
        GROUP BY e.series HAVING count(DISTINCT e.event_id) > 1 ORDER BY editions DESC, e.series
        """,
    )
