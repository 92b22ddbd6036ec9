"""What is said of one thing → observations: what is held to be so, with all who say it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Any

from etl.ids import digest
from etl.said import Said

Row = dict[str, Any]
KEY = (
    "event_id", "scope_id", "dimension", "member_id", "measure", "amount_kind", "status", "unit", "base_id", "base",
    "against_event_id", "against", "period",
)  # fmt: skip
HEDGE = {"over": "超", "nearly": "近", "about": "约"}
GLUED = re.compile(r"^[近约超逾过]|[多上下]$|左右$")
BAND = ("value", "low", "high", "low_open", "high_open", "step", "qualifier")
# A thousand reports that all disagree would give a million pairs: the others stand under the same key anyway.
CONTRADICTING = 20


def hold_observations(said: Sequence[Said]) -> Iterator[tuple[Row, list[Row]]]:
    """Rows of `observations`, each with its rows of `observation_mentions`; `said` is all that has one key, in order.

    It is one observation if all bands can be true at once: the narrowest is held and the others confirm it. Where they
    cannot, each value stands contested, with at most 20 of the mentions that contradict it.
    """
    if agree(said):
        best = min(said, key=width)
        row = observation(best, said, "held", None)
        yield row, [link(row, m, "says" if m is best or m.value == best.value else "confirms") for m in said]
        return
    by_value: dict[float, list[Said]] = defaultdict(list)
    for mention in said:
        by_value[mention.value].append(mention)
    for value, same in by_value.items():
        row = observation(same[0], same, "contested", "所据报道的数字互相矛盾")
        others = islice((m for m in said if m.value != value), CONTRADICTING)
        yield row, [link(row, m, "says") for m in same] + [link(row, m, "contradicts") for m in others]


def agree(said: Sequence[Said]) -> bool:
    """All bands can be true at once; an end that is itself excluded cannot (近300亿 is below 300亿)."""
    lows = [(m.low, m.low_open) for m in said if m.low is not None]
    highs = [(m.high, not m.high_open) for m in said if m.high is not None]
    if not lows or not highs:
        return True
    (low, above), (high, reached) = max(lows), min(highs)
    return low < high or (low == high and not above and reached)


def width(mention: Said) -> tuple[float, int]:
    """How wide the band is; of two alike the first said comes first."""
    open_ended = mention.low is None or mention.high is None
    return (float("inf") if open_ended else (mention.high or 0) - (mention.low or 0), mention.start)


def observation(best: Said, said: Sequence[Said], standing: str, reason: str | None) -> Row:
    key: Row = {name: getattr(best, name, None) for name in KEY}
    contested = [*key.values(), best.value]
    return {
        "observation_id": best.key if standing == "held" else digest("o", contested), **key,
        **{name: getattr(best, name) for name in BAND}, "label": label(best), "obs_status": "A", "flags": None,
        "standing": standing, "standing_reason": reason, "formula": None, "n_sources": len({m.source_id for m in said}),
    }  # fmt: skip


def label(mention: Said) -> str:
    """The figure as printed, blanks taken out; a hedge that stood apart from it (超…的一半) is put in front."""
    text = "".join(mention.text.split())
    apart = mention.step is None and mention.qualifier in HEDGE and not GLUED.search(text)
    return HEDGE[mention.qualifier] + text if apart else text


def link(row: Row, mention: Said, role: str) -> Row:
    return {"observation_id": row["observation_id"], "mention_id": mention.mention_id, "role": role}
