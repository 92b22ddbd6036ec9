"""What is said of one thing → observations: what is held to be so, with all who say it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Any

from etl.ids import digest
from etl.said import CONTRADICTION, IN_ENGLISH, SEVERAL, UNPLACED, Said

Row = dict[str, Any]
KEY = (
    "event_id", "scope_id", "dimension", "member_id", "measure", "amount_kind", "status", "unit", "base_id", "base",
    "against_event_id", "against", "period",
)  # fmt: skip
BAND = ("value", "low", "high", "low_open", "high_open", "step", "qualifier")
# A thousand reports that all disagree would give a million pairs: the others stand under the same key anyway.
CONTRADICTING = 20
ROUNDED = frozenset({"amount", "share", "change", "area", "other"})
CORRECTED = "R"


@dataclass
class Side:
    """Mentions of one thing that can all be true at once, the narrowest first."""

    said: list[Said]
    low: tuple[float, bool] = (float("-inf"), False)
    high: tuple[float, bool] = (float("inf"), True)

    @property
    def best(self) -> Said:
        return self.said[0]

    def takes(self, mention: Said) -> bool:
        """Takes the mention in if it can be true together with the others: of numbers, if they round to one another;
        of a number and a hedge, if the hedge allows it (近300亿 is below 300亿); of hedges, if they overlap.
        """
        low, high = max(self.low, lower(mention)), min(self.high, upper(mention))
        if is_number(mention) and is_number(self.best):
            fits = abs(mention.value - self.best.value) <= max(rounding(mention), rounding(self.best))
        else:
            fits = low[0] < high[0] or (low[0] == high[0] and not low[1] and high[1])
            self.low, self.high = (low, high) if fits else (self.low, self.high)
        if fits:
            self.said.append(mention)
        return fits


def side_of(mention: Said) -> Side:
    return Side([mention], lower(mention), upper(mention))


def hold_observations(said: Sequence[Said]) -> Iterator[tuple[Row, list[Row], list[Said]]]:
    """Rows of `observations`, each with its rows of `observation_mentions` and the mentions that say it.

    `said` is all that has one key, in order.

    It is one observation if all bands can be true at once: the narrowest is held and the others confirm it. Where they
    cannot, the mentions fall into sides, and each side stands contested, with at most 20 of the mentions that
    contradict it.
    """
    sides = sides_of(said)
    for side in sides:
        best = side.best
        standing, reason = ("held", None) if len(sides) == 1 else ("contested", contested_because(said))
        row = observation(best, side.said, standing, reason)
        others = islice((m for other in sides if other is not side for m in other.said), CONTRADICTING)
        mine = in_order(side.said)
        links = [link(row, m, "says" if m is best or m.value == best.value else "confirms") for m in mine]
        against = [link(row, m, "contradicts") for m in others] if reason != UNPLACED else []
        yield row, links + against, mine


def contested_because(said: Sequence[Said]) -> str:
    """Two figures in one report (分别增长22.7%和22.5%), or of no event, need not contradict each other."""
    if len({m.source_id for m in said}) == 1:
        return SEVERAL
    return CONTRADICTION if said[0].event_id else UNPLACED  # of reports without an event


def sides_of(said: Sequence[Said]) -> list[Side]:
    """The narrowest first, each with all that agree with it: a hedge takes the side of the number that it allows."""
    sides: list[Side] = []
    for mention in sorted(said, key=width):
        if not any(side.takes(mention) for side in sides):
            sides.append(side_of(mention))
    return sorted(sides, key=lambda side: min(place(m) for m in side.said))


def lower(m: Said) -> tuple[float, bool]:
    """The lower end of what a mention allows, and whether it is excluded."""
    return (float("-inf"), False) if m.low is None else (m.low, m.low_open)


def upper(m: Said) -> tuple[float, bool]:
    """The upper end, and whether it is reached."""
    return (float("inf"), True) if m.high is None else (m.high, not m.high_open)


def is_number(m: Said) -> bool:
    return m.qualifier == "exact"


def rounding(m: Said) -> float:
    """Half a unit of the last digit printed: 190.1 stands for 190.13 as well. What is counted is not rounded."""
    return (m.step or 0.0) / 2 if m.measure in ROUNDED else 0.0


def width(mention: Said) -> tuple[float, float, tuple[int, int]]:
    """How wide the band is; of two alike the one printed to a finer digit, then the one said first."""
    open_ended = mention.low is None or mention.high is None
    wide = float("inf") if open_ended else (mention.high or 0) - (mention.low or 0)
    return wide, rounding(mention) if is_number(mention) else 0.0, place(mention)


def place(mention: Said) -> tuple[int, int]:
    return mention.number, mention.start


def in_order(said: Sequence[Said]) -> list[Said]:
    return sorted(said, key=place)


def observation(best: Said, said: Sequence[Said], standing: str, reason: str | None) -> Row:
    key: Row = {name: getattr(best, name, None) for name in KEY}
    contested = [*key.values(), best.value, best.qualifier]
    return {
        "observation_id": best.key if standing == "held" else digest("o", best.event_id, contested), **key,
        **{name: getattr(best, name) for name in BAND}, "label": best.label, "obs_status": "A",
        "flags": CORRECTED if any(m.corrected for m in said) else None,
        "standing": standing, "standing_reason": reason, "standing_reason_en": IN_ENGLISH.get(reason or ""),
        "formula": None, "n_sources": len({m.source_id for m in said}),
    }  # fmt: skip


def link(row: Row, mention: Said, role: str) -> Row:
    return {"observation_id": row["observation_id"], "mention_id": mention.mention_id, "role": role}
