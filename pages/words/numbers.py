"""How numbers are written: in the reader's unit, never with more digits than were printed."""

import math
import re
from dataclasses import dataclass
from numbers import Real

from pages.words.catalogue import Lang

MONEY = frozenset({"CNY", "USD", "EUR", "HKD", "GBP", "MOP"})


@dataclass(frozen=True)
class Scale:
    """A unit of writing: so many canonical units, and the key of its name in the catalogue."""

    size: float
    name: str


ONE = Scale(1.0, "plain")
YI = Scale(1e8, "yi")
WAN = Scale(1e4, "wan")
WANYI = Scale(1e12, "wanyi")
BILLION = Scale(1e9, "billion")
MILLION = Scale(1e6, "million")
TRILLION = Scale(1e12, "trillion")

_UNITS = "(?:万亿|亿|万)?元|个|倍"
_SPACE = re.compile(rf"(?<=[\u4e00-\u9fff])(?=\d[\d.,]*(?:%|{_UNITS}))|(?<=\d)(?={_UNITS})|(?<=%)(?=[\u4e00-\u9fff])")
_STEPS: dict[Lang, tuple[Scale, ...]] = {"zh": (WANYI, YI, WAN), "en": (TRILLION, BILLION, MILLION)}
_AXIS: dict[Lang, Scale] = {"zh": YI, "en": BILLION}


def is_missing(value: object) -> bool:
    """Whether a cell holds nothing: None, NaN or NA."""
    return not isinstance(value, Real) or math.isnan(value)


def axis_scale(unit: str, lang: Lang) -> Scale:
    """The unit of an axis: 亿元 or CNY bn for money, else the plain number."""
    return _AXIS[lang] if unit in MONEY else ONE


def text_scale(value: float, unit: str, lang: Lang) -> Scale:
    """The unit of a single figure in running text: 万亿, 亿 or 万 by its size."""
    if unit not in MONEY:
        return ONE
    return next((scale for scale in _STEPS[lang] if abs(value) >= scale.size), ONE)


def number(value: float, lang: Lang, *, step: float | None = None, scale: Scale = ONE) -> str:
    """`value` written in `scale`, with the digits of `step` (one unit of the last digit printed).

    Without a step the figure is our own arithmetic or came in words: at most one decimal, none where it is whole.
    Chinese groups thousands from five digits on, as the press does; English always.
    """
    scaled = value / scale.size
    digits = _decimals(step, scale) if not is_missing(step) else int(round(scaled, 1) != round(scaled))
    grouped = lang == "en" or abs(scaled) >= 10_000
    text = f"{scaled:,.{digits}f}" if grouped else f"{scaled:.{digits}f}"
    return text.rstrip("0").rstrip(".") if _was_whole(step, scale) and "." in text else text


def groups_thousands(end: float, lang: Lang) -> bool:
    """Whether the numbers of an axis that reaches to `end` are grouped; beyond 8000 an axis ends at 10,000 or more."""
    return lang == "en" or end > 8_000


def spaced(words: str) -> str:
    """A sentence of the briefing as screens set it: with a space on both sides of a number and its unit."""
    return _SPACE.sub(" ", words)


def percent(value: float, lang: Lang, step: float | None = None) -> str:
    """A percentage as printed, or with one decimal where it is ours."""
    return f"{number(value, lang, step=step)}%"


def _was_whole(step: float | None, scale: Scale) -> bool:
    """Whether whole 亿 were printed that a larger unit would give decimals: 1700 亿 is 170 bn, not 170.0."""
    return step is not None and YI.size <= step < scale.size


def _decimals(step: float | None, scale: Scale) -> int:
    return max(0, -math.floor(math.log10((step or 1.0) / scale.size) + 1e-9))
