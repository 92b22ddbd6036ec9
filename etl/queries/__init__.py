"""Questions that pages, exports and commands ask of the built tables: small tidy frames, each row with its ids.

`tables` is the folder of one build; resolve it once, so that all answers come from the same build.
"""

from etl.letters import word_pattern
from etl.queries.choosing import NONE, OTHER_SIZES, SIZES, Choice
from etl.queries.comparing import Comparison, compare
from etl.queries.conflicting import conflicts
from etl.queries.engine import TABLES, MissingTables, ask, table
from etl.queries.entailed import bounds
from etl.queries.facts import briefing
from etl.queries.hosts import host_events, host_places, host_projects, hosts
from etl.queries.named import (
    SORTS,
    largest_named,
    named_amounts,
    named_count,
    named_events,
    named_evidence,
    named_flows,
    named_options,
    named_points,
    named_projects,
)
from etl.queries.plain import (
    background,
    build_info,
    checks,
    events,
    evidence_for,
    marks,
    mentions_in,
    named_places,
    observations_of,
    relations_of,
    report_days,
    reports,
    sentences_of,
    series,
    signings,
    sources,
    terms,
    text_of,
    wholes,
)
from etl.queries.searching import search, search_size
from etl.queries.selecting import batches, row_counts
from etl.queries.trends import trend

__all__ = [
    "NONE",
    "OTHER_SIZES",
    "SIZES",
    "SORTS",
    "TABLES",
    "Choice",
    "Comparison",
    "MissingTables",
    "ask",
    "background",
    "batches",
    "bounds",
    "briefing",
    "build_info",
    "checks",
    "compare",
    "conflicts",
    "events",
    "evidence_for",
    "host_events",
    "host_places",
    "host_projects",
    "hosts",
    "largest_named",
    "marks",
    "mentions_in",
    "named_amounts",
    "named_count",
    "named_events",
    "named_evidence",
    "named_flows",
    "named_options",
    "named_places",
    "named_points",
    "named_projects",
    "observations_of",
    "relations_of",
    "report_days",
    "reports",
    "row_counts",
    "search",
    "search_size",
    "sentences_of",
    "series",
    "signings",
    "sources",
    "table",
    "terms",
    "text_of",
    "trend",
    "wholes",
    "word_pattern",
]
