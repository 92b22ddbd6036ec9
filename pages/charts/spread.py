"""Where points stand across a chart: on their day or in their column, moved aside where others would cover them."""

import math
from collections.abc import Sequence
from itertools import pairwise

import pandas as pd

LARGEST, SMALLEST = 11, 4
_DECADES = 0.08  # what a point of the largest size covers of a log axis, in decades
_WIDTH = 0.012  # and what it covers of the axis across, as a share of it
_ROOM = 0.4  # how far a point may be moved towards the next day or column


def point_size(n: int) -> int:
    """Pixels of a point among `n` of them."""
    return max(SMALLEST, min(LARGEST, round(LARGEST - 3 * math.log10(max(n, 60) / 60))))


def on_days(days: pd.Series, heights: pd.Series) -> pd.Series:
    """The days as times across a time axis; `heights` are the values on the log axis."""
    apart = sorted(set(days))
    span = max((apart[-1] - apart[0]).days, 365)
    nearest = min(((b - a).days for a, b in pairwise(apart)), default=span)
    aside = _aside(days, heights) * _WIDTH * span * point_size(len(days)) / LARGEST
    moved: pd.Series = days + pd.to_timedelta(aside * _shrunk(aside, max(nearest, _WIDTH * span)), unit="D")
    return moved


def in_columns(kinds: pd.Series, heights: pd.Series, order: Sequence[str]) -> pd.Series:
    """Places on an axis of columns, of which `order` names the first as 0, the second as 1 …"""
    aside = _aside(kinds, heights) * _WIDTH * max(len(order), 2)
    return kinds.map(list(order).index) + aside * _shrunk(aside, 1)


def _aside(across: pd.Series, heights: pd.Series) -> pd.Series:
    """0, 1, -1, 2, -2 … for those of one day or column that stand at one height."""
    cell = _DECADES * point_size(len(heights)) / LARGEST
    cells = heights.clip(lower=1).map(lambda value: round(math.log10(value) / cell))
    return heights.groupby([across, cells]).cumcount().map(lambda n: (n + 1) // 2 * (1 if n % 2 else -1)).astype(float)


def _shrunk(aside: pd.Series, apart: float) -> float:
    """By how much all are drawn together so that none comes closer to the next day or column than to its own."""
    furthest = float(aside.abs().max())
    return min(1.0, _ROOM * apart / furthest) if furthest else 1.0
