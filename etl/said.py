"""What a report says of an event, with all that the reports of an event are compared by."""

from __future__ import annotations

from typing import NamedTuple

ADDED = frozenset({"projects", "amount"})  # measures that a whole and its parts are compared by
# Why what is said of one thing is contested.
CONTRADICTION = "所据报道的数字互相矛盾"
SEVERAL = "同一报道给出几个数，说的可能不是同一件事"
UNPLACED = "报道没有说是哪场活动的数字，与别处的是不是一件事无从判断"
SURER, LESS_SURE = "同一报道的几个数里，这一个读得最有把握", "同一报道另有读得更有把握的数"
OF_ONE_REPORT = (SEVERAL, LESS_SURE)  # how such reasons begin
IN_ENGLISH = {
    CONTRADICTION: "the reports that it rests on contradict each other",
    SEVERAL: "one report gives several figures, perhaps of different things",
    UNPLACED: "the reports name no event that it is of, so that nobody can tell whether they speak of one thing",
    SURER: "of several figures in one report, it is read with most confidence",
    LESS_SURE: "the same report has a figure that is read with more confidence",
}


class Said(NamedTuple):
    """One mention as the observations need it: its key, its band, and who says it.

    `event` is the event's id or "", `key` the digest of all that makes two mentions speak of one thing, `number` (of
    the report, in reading order) and `start` are their order, `host` is the one place that receives it, "" where
    several do; `confidence` is that of its reading. Small and flat, for all together are more than memory holds.
    """

    event: str
    key: str
    number: int
    start: int
    mention_id: str
    source_id: str
    publisher: str | None
    published: str | None
    event_id: str | None
    scope_id: str | None
    dimension: str
    member_id: str | None
    measure: str
    amount_kind: str | None
    status: str
    unit: str
    base: str | None
    against_event_id: str | None
    against: str | None
    period: str | None
    label: str
    value: float
    low: float | None
    high: float | None
    low_open: bool
    high_open: bool
    step: float | None
    qualifier: str
    corrected: bool
    host: str | None = None
    confidence: float = 1.0
