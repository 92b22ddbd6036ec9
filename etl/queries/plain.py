"""Questions that pages, exports and commands ask of the built tables: small tidy frames, each row with its ids.

`tables` is the folder of one build; resolve it once, so that all answers come from the same build.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable
from pathlib import Path
from typing import Any

import pandas as pd

from etl.ids import PREFIX
from etl.queries.engine import AFTER, NEAR, MissingTables, ask, between, near_rows, span

SIGNED = "signed"


def build_info(tables: Path) -> dict[str, Any]:
    """What the build is: its digest, the latest day of publication, and the rows of its tables."""
    try:
        described = json.loads((tables / "build.json").read_text(encoding="utf-8"))
        rows = described["rows"]
    except (OSError, ValueError, KeyError) as error:
        raise MissingTables("还没有数据表，请运行 python -m etl build 建立。") from error
    latest = ask(tables, "SELECT strftime(max(published), '%Y-%m-%d') AS day FROM {sources}")["day"].iloc[0]
    counts = {name: rows[name] for name in ("sources", "mentions", "observations", "rejects")}
    published = latest if isinstance(latest, str) else None
    return {"build": described["build"], "published": published, "rows": rows, **counts}


def events(tables: Path, limit: int | None = None, also: str | None = None) -> pd.DataFrame:
    """Events that something was signed or offered at, the newest first; running totals are none.

    `limit` keeps that many of the newest, and the event `also` wherever it stands; `of_events` is how many there are in
    all. `n_parts` counts the figures of parts: an event with none can be told by its totals alone.
    """
    return ask(
        tables,
        """
        WITH newest AS (
            SELECT event_id, count(*) OVER () AS of_events,
                   row_number() OVER (ORDER BY coalesce(starts, published) DESC NULLS LAST,
                                      edition DESC NULLS LAST, event_id) AS place
            FROM {events} WHERE kind = 'event' AND n_sources > 0
            QUALIFY $limit IS NULL OR event_id = $also OR place <= $limit
        )
        SELECT e.*, of_events FROM newest JOIN {events} e USING (event_id) ORDER BY place
        """,
        limit=limit,
        also=also,
    )


# Of the members, which are as many as there are projects and things counted, those alone are read that are asked for.
# Their dimension, with which their ids begin, spares comparing most of them.
MEMBERS = """
    (FROM {members} WHERE member_id IN (SELECT member_id FROM asked)
     AND dimension IN (SELECT split_part(member_id, ':', 1) FROM asked))
"""
MARK = f"""
    WITH asked AS MATERIALIZED (
        SELECT o.* FROM {{observations}} o WHERE <which>
    )
    SELECT o.*, s.name_zh AS scope_zh, s.name_en AS scope_en, s.parent_scope_id,
           m.name_zh AS member_zh, m.name_en AS member_en, m.parent_id, m.relation AS member_relation, m.family, v.lies
    FROM asked o LEFT JOIN {{scopes}} s USING (scope_id)
    LEFT JOIN {MEMBERS} m ON m.member_id = o.member_id
    LEFT JOIN (
        SELECT r.part_id, min(r.kind) AS lies FROM {{relations}} r
        JOIN {{wholes}} w ON w.observation_id = r.whole_id
        WHERE r.part_id BETWEEN $o AND $o_end AND w.observation_id BETWEEN $o AND $o_end
          AND r.kind IN ('part', 'overlay', 'unknown') AND r.cut <> 'scope' GROUP BY r.part_id
    ) v ON v.part_id = o.observation_id
"""
ORDER = """
    ORDER BY o.obs_status = 'O', regexp_matches(o.member_id, ':(residual|rest)$'), o.value DESC NULLS LAST,
             o.member_id, o.observation_id
"""


def marks(
    tables: Path, event_id: str, dimension: str | None = None, measure: str | None = None, status: str | None = SIGNED,
    limit: int | None = None,
) -> pd.DataFrame:  # fmt: skip
    """One row an observation of an event, ready to be drawn: largest first, what is left over and undisclosed last.

    What was set aside is left out, and single projects where no dimension is asked for; of what is contested every
    side is there; `limit` keeps the first so many. `lies` says how the part lies in the whole of its set: part,
    overlay or unknown.
    """
    # DuckDB 2.0.0 cannot take the first rows in an order where it is told of rows by their number.
    near, rows = near_rows(tables, event_id) if limit is None else (NEAR, {})
    return ask(
        tables,
        MARK.replace("<which>", near.format("o") + """
            AND o.event_id = $event_id AND o.dimension <> 'context' AND o.standing <> 'set_aside'
            AND CASE WHEN $dimension IS NULL THEN o.dimension <> 'project' ELSE o.dimension = $dimension END
            AND ($measure IS NULL OR o.measure = $measure)
            AND ($status IS NULL OR o.status = $status)
        """ + (f"{ORDER} LIMIT $limit" if limit is not None else "")) + ORDER,
        event_id=event_id, dimension=dimension, measure=measure, status=status, **span("o", event_id), **rows,
        **({"limit": limit} if limit is not None else {}),
    )  # fmt: skip


def observations_of(tables: Path, observation_ids: Collection[str]) -> pd.DataFrame:
    """Observations by their ids, of whatever standing, shaped as `marks`."""
    ids = list(observation_ids)
    return ask(
        tables,
        MARK.replace("<which>", f"{NEAR.format('o')} AND list_contains($ids::VARCHAR[], o.observation_id)") + ORDER,
        ids=ids, o=min(ids, default="")[:PREFIX], o_end=f"{max(ids, default='')[:PREFIX]}{AFTER}",
    )  # fmt: skip


def wholes(tables: Path, event_ids: Collection[str] | None = None) -> pd.DataFrame:
    """What was signed in all at each event, or at some: the newest event first, its count before its amounts.

    That is the figure of the largest set told of; of several side by side each stands for itself. Shaped as `marks`,
    but for `lies`.
    """
    return ask(
        tables,
        """
        SELECT o.*, s.name_zh AS scope_zh, s.name_en AS scope_en, s.parent_scope_id,
               NULL::VARCHAR AS member_zh, NULL::VARCHAR AS member_en
        FROM {wholes} o JOIN {scopes} s USING (scope_id) JOIN {events} e ON e.event_id = o.event_id
        WHERE o.measure IN ('projects', 'amount') AND o.standing <> 'set_aside' AND s.parent_scope_id IS NULL
          AND s.code NOT IN ('unstated', 'cumulative')
          AND ($event_ids::VARCHAR[] IS NULL OR list_contains($event_ids::VARCHAR[], o.event_id))
        ORDER BY e.starts DESC NULLS LAST, o.event_id, o.scope_id, o.measure DESC,
                 o.obs_status = 'O', o.qualifier <> 'exact', o.observation_id
        """,
        event_ids=None if event_ids is None else list(event_ids),
    )


def background(tables: Path, event_id: str, limit: int | None = None) -> pd.DataFrame:
    """Figures that are no statistic of the signing: the event's own size, and what its reports say beside it.

    Those of the event come first, then by what is counted, the largest first; `limit` keeps so many of `of_figures`.
    """
    found = ask(
        tables,
        """
        SELECT observation_id AS id, count(*) OVER () AS of_figures FROM {background} WHERE event_id = $event_id
        ORDER BY without, measure, value DESC NULLS LAST, id LIMIT $limit
        """,
        event_id=event_id, limit=limit,
    )  # fmt: skip
    rows = observations_of(tables, list(found["id"])).set_index("observation_id", drop=False)
    return rows.loc[list(found["id"])].reset_index(drop=True).assign(of_figures=found["of_figures"])


def signings(tables: Path, event_id: str | None = None, status: str | None = None) -> pd.DataFrame:
    """The flat table, of one event and status or of all."""
    return ask(
        tables,
        """
        SELECT * FROM {signings}
        WHERE ($event_id IS NULL OR event_id = $event_id AND signing_id BETWEEN $s AND $s_end)
          AND ($status IS NULL OR status = $status)
        ORDER BY event_starts DESC NULLS LAST, event_id, scope_id, dimension,
                 projects DESC NULLS LAST, amount DESC NULLS LAST, signing_id
        """,
        event_id=event_id,
        status=status,
        **span("s", event_id),
    )


def evidence_for(tables: Path, observation_ids: Iterable[str]) -> pd.DataFrame:
    """The sentences behind observations, in the order asked for; of a derived one those of its operands."""
    ids = list(observation_ids)
    mentions = mentions_of(tables, ids)
    reported = sources_of(mentions)
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
        JOIN {sources} s ON s.source_id = m.source_id
        LEFT JOIN (FROM {members} WHERE member_id IN (
            SELECT member_id FROM {observations}
            WHERE list_contains($ids::VARCHAR[], observation_id) AND observation_id BETWEEN $o AND $o_end
        )) c ON c.member_id = o.member_id
        WHERE list_contains($ids::VARCHAR[], o.observation_id) AND o.observation_id BETWEEN $o AND $o_end
          AND list_contains($ids::VARCHAR[], l.observation_id) AND l.observation_id BETWEEN $o AND $o_end
          AND list_contains($mentions::VARCHAR[], m.mention_id) AND m.mention_id BETWEEN $m AND $m_end
          AND list_contains($sources::VARCHAR[], t.source_id) AND t.source_id BETWEEN $s AND $s_end
          AND list_contains($sources::VARCHAR[], s.source_id)
        ORDER BY place, s.published, m.source_id, m.start
        """,
        ids=ids, mentions=mentions, sources=reported,
        **between("o", ids), **between("m", mentions), **between("s", reported),
    )  # fmt: skip


def mentions_of(tables: Path, observation_ids: list[str]) -> list[str]:
    """The mentions behind observations. Asked for first: files are then read at those ids alone."""
    sql = """
        SELECT DISTINCT mention_id FROM {observation_mentions}
        WHERE list_contains($ids::VARCHAR[], observation_id) AND observation_id BETWEEN $o AND $o_end
    """
    return list(ask(tables, sql, ids=observation_ids, **between("o", observation_ids))["mention_id"])


def sources_of(mention_ids: Iterable[str]) -> list[str]:
    """The sources of mentions, whose ids begin with theirs."""
    return sorted({mention.rpartition("@")[0] for mention in mention_ids})


def mentions_in(tables: Path, source_id: str) -> pd.DataFrame:
    """Every mention of a report in reading order, each once, with the observation that it says or confirms."""
    return ask(
        tables,
        """
        SELECT m.*, l.observation_id FROM {mentions} m
        LEFT JOIN (
            SELECT mention_id, min(observation_id) AS observation_id FROM {mention_observations}
            WHERE mention_id BETWEEN $begin AND $end AND role IN ('says', 'confirms') GROUP BY mention_id
        ) l USING (mention_id)
        WHERE m.source_id = $source_id ORDER BY m.start
        """,
        source_id=source_id, begin=f"{source_id}@", end=f"{source_id}@:",
    )  # fmt: skip


def sentences_of(tables: Path, source_id: str) -> pd.DataFrame:
    """The sentences of a report in reading order: sentence_id, start, end, text."""
    return ask(
        tables,
        'SELECT sentence_id, start, "end", text FROM {sentences} WHERE source_id = $source_id ORDER BY start',
        source_id=source_id,
    )


def text_of(tables: Path, source_id: str) -> str:
    """The text of a report, so that the offsets of its mentions hold; what lies between sentences is blank lines."""
    rows = sentences_of(tables, source_id)[["start", "text"]]
    text = ""
    for start, sentence in rows.itertuples(index=False, name=None):
        text += "\n" * (start - len(text)) + sentence
    return text


def sources(tables: Path, event_id: str | None = None) -> pd.DataFrame:
    """The sources, of one event or all, with how many figures were read in each."""
    return ask(
        tables,
        """
        SELECT * FROM {sources}
        WHERE $event_id IS NULL
           OR contains(event_ids, $event_id) AND list_contains(string_split(event_ids, ';'), $event_id)
        ORDER BY published DESC NULLS LAST, source_id
        """,
        event_id=event_id,
    )


def report_days(tables: Path, event_id: str) -> pd.DataFrame:
    """How many `reports` of an event were published on which day, by kind, in the order of `sources`."""
    return ask(
        tables,
        """
        SELECT published, kind, count(*) AS reports FROM {sources}
        WHERE contains(event_ids, $event_id) AND list_contains(string_split(event_ids, ';'), $event_id)
        GROUP BY published, kind ORDER BY published DESC NULLS LAST, min(source_id)
        """,
        event_id=event_id,
    )


ABOUT = """
    SELECT source_id FROM {sources}
    WHERE contains(event_ids, $event_id) AND list_contains(string_split(event_ids, ';'), $event_id)
"""


def reports(tables: Path, event_id: str | None = None, named: str | None = None, *, most: int = 500) -> pd.DataFrame:
    """The newest reports, of one event or of all, to choose from; `named` is among them in any case."""
    about = "place <= $most" if event_id is None else f"source_id IN ({ABOUT})"
    shown = "SELECT place, source_id, title, publisher, published, kind FROM {newest_reports}"
    return ask(
        tables,
        f"""
        SELECT * EXCLUDE (place) FROM (
            ({shown} WHERE {about} ORDER BY place LIMIT $most) UNION {shown} WHERE source_id = $named
        ) ORDER BY place
        """,
        named=named, most=most, **({} if event_id is None else {"event_id": event_id}),
    )  # fmt: skip


LEFT_OPEN = r"^(source_province|source_country|host):.*\+$"  # the ids of lists of places that a report leaves open
PLACED = """
    WITH named AS MATERIALIZED (FROM {mention_places} WHERE mention_id BETWEEN $begin AND $end), told AS MATERIALIZED (
        SELECT mention_id, observation_id FROM {mention_observations}
        WHERE mention_id BETWEEN $begin AND $end AND role <> 'operand'
          AND mention_id IN (SELECT mention_id FROM named)
    )
"""


def named_places(tables: Path, event_id: str) -> pd.DataFrame:
    """Places that an event's figures name, with the part they stand in and that part's own figures.

    A figure of a group is never the figure of a place in it; an `open` part names itself a list that was left open.
    """
    reports = list(ask(tables, ABOUT, event_id=event_id)["source_id"])
    at = {"begin": min(reports, default=""), "end": max((f"{each}@:" for each in reports), default="")}
    placed = f"{PLACED} SELECT DISTINCT observation_id FROM told WHERE observation_id BETWEEN $o AND $o_end"
    ids = list(ask(tables, placed, **at, **span("o", event_id))["observation_id"])
    return ask(
        tables,
        PLACED + """, held AS MATERIALIZED (
            SELECT observation_id, event_id, dimension, member_id, label FROM {observations}
            WHERE list_contains($ids::VARCHAR[], observation_id) AND observation_id BETWEEN $o AND $o_end
        )
        SELECT p.place_id, p.name_zh, p.short_zh, p.name_en, p.region_zh, p.kind, n.role,
               bool_and(n.complete) AS complete,
               o.dimension, o.member_id, coalesce(regexp_matches(o.member_id, $left_open), false) AS open,
               c.name_zh AS member_zh, c.name_en AS member_en,
               string_agg(DISTINCT o.observation_id, ';' ORDER BY o.observation_id) AS observation_ids,
               string_agg(DISTINCT o.label, ';' ORDER BY o.label) AS labels
        FROM named n JOIN {places} p USING (place_id) JOIN told l ON l.mention_id = n.mention_id
        JOIN held o ON o.observation_id = l.observation_id AND o.event_id = $event_id
        LEFT JOIN (FROM {members} WHERE member_id IN (SELECT member_id FROM held)) c ON c.member_id = o.member_id
        GROUP BY ALL ORDER BY o.dimension, o.member_id, n.role, p.place_id
        """,
        event_id=event_id, ids=ids, left_open=LEFT_OPEN, **at, **between("o", ids),
    )  # fmt: skip


def terms(
    tables: Path, source_id: str | None = None, event_id: str | None = None, *, least: int = 1, most: int = 40
) -> pd.DataFrame:
    """The keywords of a report, of the reports of an event, or of all, the weightiest first.

    `weight` is the mean over the `of_sources` reports that have keywords at all, `count` how often all of them say the
    word (at least `least` times), `n_sources` how many do. A table of records has no prose, and so no keywords.
    """
    return ask(
        tables,
        """
        WITH chosen AS (
            SELECT * FROM {terms}
            WHERE ($source_id IS NULL OR source_id = $source_id) AND ($event_id IS NULL OR event_id = $event_id)
        ), reports AS (SELECT count(DISTINCT source_id) AS of_sources FROM chosen)
        SELECT term, round(sum(weight) / any_value(of_sources), 6) AS weight, sum(count)::BIGINT AS count,
               count(*) AS n_sources, any_value(of_sources) AS of_sources
        FROM chosen, reports GROUP BY term HAVING sum(count) >= $least
        ORDER BY weight DESC, count DESC, term LIMIT $most
        """,
        source_id=source_id, event_id=event_id, least=least, most=most,
    )  # fmt: skip


def relations_of(tables: Path, observation_id: str) -> pd.DataFrame:
    """What an observation is a part of, and what is a part of it."""
    return ask(
        tables,
        """
        SELECT * FROM {relations} WHERE (whole_id = $id OR part_id = $id) AND whole_id BETWEEN $begin AND $end
        ORDER BY whole_id, part_id
        """,
        id=observation_id,
        begin=observation_id[:PREFIX],
        end=f"{observation_id[:PREFIX]}{AFTER}",
    )


def checks(tables: Path, event_id: str | None = None) -> pd.DataFrame:
    """The checks of one event or of all: what fails first, then by event and rule."""
    return ask(
        tables,
        """
        SELECT * FROM {checks}
        WHERE $event_id IS NULL OR event_id = $event_id AND check_id BETWEEN $c AND $c_end
        ORDER BY list_position(['violated', 'rounding', 'open', 'holds'], verdict), event_id, rule, check_id
        """,
        event_id=event_id,
        **span("c", event_id),
    )


def series(tables: Path) -> pd.DataFrame:
    """The series of which several editions are told, the fullest first: series, editions."""
    return ask(
        tables,
        """
        SELECT series, count(*) AS editions FROM {events}
        WHERE series IS NOT NULL AND kind = 'event'
          AND event_id IN (SELECT event_id FROM {wholes} WHERE obs_status = 'A' AND standing = 'held')
        GROUP BY series HAVING count(*) > 1 ORDER BY editions DESC, series
        """,
    )
