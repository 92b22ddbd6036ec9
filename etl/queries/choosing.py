"""Which named projects are chosen, as SQL: narrow rows, their amounts only where these bear on the answer.

Every statement stands on `chosen`, whose rows count for `n` projects each: where single projects are not asked for,
those that are alike are counted together.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pandas as pd

from etl.queries.engine import ask, kept, reports_of
from etl.store.kept import AMOUNTS_SAID, AS_SAID, KINDS

NONE = "none"
SIZES: dict[str, tuple[float, float]] = {
    "under_1": (0, 1e8), "1_to_10": (1e8, 1e9), "10_to_50": (1e9, 5e9), "from_50": (5e9, float("inf")),
}  # fmt: skip
OTHER_SIZES = ("foreign", "undisclosed")


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
chosen AS (
    SELECT n.* FROM <from> n
    WHERE <of n> AND ($event_id = '' OR coalesce(event_id, 'none') = $event_id)
      AND ($status = '' OR status = $status) AND ($sector = '' OR coalesce(member_id, 'none') = $sector)
      AND ($origin = '' OR coalesce(origin_id, 'none') = $origin)
      AND ($host = '' OR coalesce(host_place_id, 'none') = $host)
      <searched> <sized>
)
"""
FOUND = """
found AS (
    SELECT p.project_id FROM (
        SELECT p.project_id,
               lower(concat_ws(' ', p.name, p.investor, p.counterpart, e.short_zh, e.name_en, c.name_zh, c.name_en,
                               i.name_zh, i.name_en, o.name_zh, o.name_en, h.name_zh, h.name_en, t.text)) AS words
        FROM {projects} p JOIN {named} n ON n.project_id = p.project_id AND <of n>
        JOIN (FROM {sentences} t WHERE true <of t>) t USING (sentence_id)
        LEFT JOIN {events} e ON e.event_id = p.event_id
        LEFT JOIN (FROM {members} WHERE member_id IN (SELECT p.member_id FROM {projects} p WHERE <of p>)) c
          ON c.member_id = p.member_id
        LEFT JOIN {places} i ON i.place_id = p.investor_place_id LEFT JOIN {places} h ON h.place_id = p.host_place_id
        LEFT JOIN {places} o ON o.place_id = n.origin_id
        WHERE <of p>
    ) p WHERE len(list_filter($words::VARCHAR[], lambda word: NOT contains(p.words, word))) = 0
)
"""
SUMS = """
sums AS (
    SELECT project_id, kind, phase, unit, value, low, high, low_open, high_open, qualifier,
           min(step) AS step, max(years) AS years, min(standing) AS standing,
           string_agg(DISTINCT observation_id, ';' ORDER BY observation_id) AS observation_ids,
           'amount' AS measure, 'A' AS obs_status, min(standing_reason) AS standing_reason,
           min(standing_reason_en) AS standing_reason_en,
           NULL::VARCHAR AS formula,
           list_position(<kinds>, kind) AS kind_rank
    FROM (<said>)
    GROUP BY project_id, kind, phase, unit, value, low, high, low_open, high_open, qualifier
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
), leads AS (
    SELECT project_id, kind_rank, unit <> 'CNY' AS foreign_unit, unit, value AS lead, low AS lead_low FROM fitting
    QUALIFY row_number() OVER (PARTITION BY project_id ORDER BY kind_rank, unit <> 'CNY', unit, value DESC) = 1
)
"""
SAID = f"{AMOUNTS_SAID} WHERE <of a> <of m>"
# Projects picked one by one are looked up before anything else is asked of them.
NEAR = """
near AS MATERIALIZED (
    FROM {named} n WHERE list_contains($ids::VARCHAR[], n.project_id)
)
"""
PICKED = """
picked AS MATERIALIZED (
    FROM {project_amounts} a WHERE <of a>
), linked AS MATERIALIZED (
    SELECT mention_id, observation_id FROM {mention_observations}
    WHERE mention_id IN (SELECT mention_id FROM picked) AND role <> 'operand'
)
"""
SAID_OF_PICKED = (
    f"SELECT {AS_SAID}"
    + """
    FROM picked a JOIN (FROM {mentions} WHERE mention_id IN (SELECT mention_id FROM picked)) m USING (mention_id)
    LEFT JOIN linked l ON l.mention_id = a.mention_id
    LEFT JOIN (FROM {observations} WHERE observation_id IN (SELECT observation_id FROM linked)) o
      ON o.observation_id = l.observation_id
"""
)
KEPT_OF_PICKED = "FROM {amounts_said} a WHERE <of a>"
SEARCHED = "AND project_id IN (FROM found)"
SIZED = "AND EXISTS (FROM fitting f WHERE f.project_id = n.project_id)"
UNDISCLOSED = "AND NOT EXISTS (FROM sums s WHERE s.project_id = n.project_id AND ($kind = '' OR s.kind = $kind))"
OF_PICKED = "list_contains($ids::VARCHAR[], {}.project_id)"
OF_THEIR_PROJECTS = (
    "a.project_id IN (SELECT project_id FROM {projects} WHERE list_contains($events::VARCHAR[], event_id))"
)


def ask_chosen(tables: Path, choice: Choice, sql: str, **values: Any) -> pd.DataFrame:
    """The answer to a query on `chosen`; on `sums`, `fitting` and `leads`, too, if it names them."""
    least, most = SIZES.get(choice.size, (0.0, float("inf")))
    statement, reports = chosen(tables, choice, sql)
    asked = {
        "event_id": choice.event_id, "words": searched(choice.text), "size": choice.size, "least": least, "most": most,
        "kind": choice.kind, "sector": choice.sector, "origin": choice.origin, "host": choice.host,
        "status": choice.status, "ids": list(choice.ids), "events": list(of_events(choice)),
    }  # fmt: skip
    return ask(tables, statement, **{name: value for name, value in asked.items() if f"${name}" in statement},
               **reports, **values)  # fmt: skip


def chosen(tables: Path, choice: Choice, sql: str) -> tuple[str, dict[str, Any]]:
    """A statement on the chosen projects, with the reports that it is to be read at."""
    events, text = of_events(choice), bool(searched(choice.text))
    sized = UNDISCLOSED if choice.size == "undisclosed" else SIZED if by_amount(choice) else ""
    with_sums = bool(sized) or any(name in sql for name in ("sums", "fitting", "leads"))
    picked, keeps = bool(choice.ids), kept(tables, "amounts_said")
    parts = [NEAR] * picked + [PICKED] * (picked and not keeps) + [SUMS] * with_sums + [FOUND] * text + [CHOSEN]
    read_at, reports = reports_of(tables, events) if (with_sums and not picked) or text else ("", {})
    alike = not (text or sized or "project_id" in sql)
    of_picked = KEPT_OF_PICKED if keeps else SAID_OF_PICKED
    words = {
        "<from>": "near" if picked else "{named_groups}" if alike else "{named}",
        "<searched>": SEARCHED * text, "<sized>": sized, "<said>": of_picked if picked else SAID, "<kinds>": KINDS,
        "<of m>": read_at.format("m"), "<of t>": read_at.format("t"),
        "<of n>": of_projects(choice, "n"), "<of p>": of_projects(choice, "p"),
        "<of a>": OF_PICKED.format("a") if picked else OF_THEIR_PROJECTS if events else "true",
    }  # fmt: skip
    statement = f"WITH {','.join(parts)} {sql}"
    for place, meant in words.items():
        statement = statement.replace(place, meant)
    return statement, reports


def of_projects(choice: Choice, alias: str) -> str:
    """A condition on the projects that are read at all."""
    picked = [OF_PICKED.format(alias)] if choice.ids else []
    told = [f"list_contains($events::VARCHAR[], {alias}.event_id)"] if of_events(choice) else []
    return " AND ".join(told + picked) or "true"


def by_amount(choice: Choice) -> bool:
    """Whether amounts decide on what is chosen."""
    return bool(choice.size or choice.kind)


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
