"""Mentions → observations: what is held to be so, one row for each thing that is said, with all who say it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from etl.directory import Directory
from etl.grammar.fold import FULL_WIDTH
from etl.ids import digest
from etl.records import Mention

Row = dict[str, Any]
KEY = (
    "event_id", "scope_id", "dimension", "member_id", "measure", "amount_kind", "status", "unit", "base_id", "base",
    "against_event_id", "against", "period",
)  # fmt: skip
HEDGE = {"over": "超", "nearly": "近", "about": "约"}
GLUED = re.compile(r"^[近约超逾过]|[多上下]$|左右$")
BAND = ("value", "low", "high", "low_open", "high_open", "step", "qualifier")


def hold_observations(mentions: Iterable[Mention], directory: Directory) -> tuple[list[Row], list[Row]]:
    """Rows of `observations` and `observation_mentions`.

    Mentions with one key are one observation if their bands can all be true at once: the narrowest is held and the
    others confirm it. Where they cannot, each stands contested under the same key.
    """
    groups: dict[tuple[Any, ...], list[Mention]] = defaultdict(list)
    for mention in mentions:
        if mention.dimension != "unknown" and not is_limit(mention):
            groups[key_of(mention, directory)].append(mention)
    observations: list[Row] = []
    links: list[Row] = []
    for key, said in groups.items():
        rows, said_links = held(dict(zip(KEY, key, strict=True)), said)
        observations += rows
        links += said_links
    return observations, links


def is_limit(mention: Mention) -> bool:
    """The limit of a size band (10亿元以上) defines its member; it is no money of the projects in it."""
    written = "".join(mention.text.split()).translate(FULL_WIDTH)
    return mention.dimension == "size_band" and mention.measure == "amount" and written == mention.member


def key_of(mention: Mention, directory: Directory) -> tuple[Any, ...]:
    member = directory.member(mention.dimension, mention.member).member_id if mention.member else None
    scope = f"{mention.event_id}/{mention.scope}" if mention.event_id and mention.dimension != "context" else None
    period = mention.period if mention.dimension == "context" else None
    return (
        mention.event_id, scope, mention.dimension, member, mention.measure, mention.amount_kind, mention.status,
        mention.unit, None, mention.base, None, mention.against, period,
    )  # fmt: skip


def held(key: Row, said: list[Mention]) -> tuple[list[Row], list[Row]]:
    """The observations of one key and their links."""
    if agree(said):
        best = min(said, key=width)
        row = observation(key, best, said, "held", None)
        return [row], [link(row, m, "says" if m is best or m.value == best.value else "confirms") for m in said]
    rows, links = [], []
    by_value: dict[float, list[Mention]] = defaultdict(list)
    for mention in said:
        by_value[mention.value].append(mention)
    for value, same in by_value.items():
        row = observation(key, same[0], same, "contested", "所据报道的数字互相矛盾")
        rows.append(row)
        links += [link(row, m, "says" if m.value == value else "contradicts") for m in said]
    return rows, links


def agree(said: list[Mention]) -> bool:
    """All bands can be true at once; an end that is itself excluded cannot (近300亿 is below 300亿)."""
    lows = [(m.low, m.low_open) for m in said if m.low is not None]
    highs = [(m.high, not m.high_open) for m in said if m.high is not None]
    if not lows or not highs:
        return True
    (low, above), (high, reached) = max(lows), min(highs)
    return low < high or (low == high and not above and reached)


def width(mention: Mention) -> tuple[float, int]:
    """How wide the band is; of two alike the first said comes first."""
    open_ended = mention.low is None or mention.high is None
    return (float("inf") if open_ended else (mention.high or 0) - (mention.low or 0), mention.start)


def observation(key: Row, best: Mention, said: list[Mention], standing: str, reason: str | None) -> Row:
    identity = [key[name] for name in KEY] + ([best.value] if standing == "contested" else [])
    return {
        "observation_id": digest("o", identity), **key, **{name: getattr(best, name) for name in BAND},
        "label": label(best), "obs_status": "A", "flags": None, "standing": standing,
        "standing_reason": reason, "formula": None, "n_sources": len({m.source_id for m in said}),
    }  # fmt: skip


def label(mention: Mention) -> str:
    """The figure as printed, blanks taken out; a hedge that stood apart from it (超…的一半) is put in front."""
    text = "".join(mention.text.split())
    apart = mention.step is None and mention.qualifier in HEDGE and not GLUED.search(text)
    return HEDGE[mention.qualifier] + text if apart else text


def link(row: Row, mention: Mention, role: str) -> Row:
    return {"observation_id": row["observation_id"], "mention_id": mention.mention_id, "role": role}
