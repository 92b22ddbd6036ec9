"""Keywords as bars from the weightiest down, with how often each is said."""

from html import escape
from typing import Any

import pandas as pd

from pages.charts.bar_frame import FOOT, bar_frame
from pages.words.catalogue import Lang, t
from pages.words.figures import counted
from pages.words.records import Row, records
from pages.words.theme import FONT, SCREEN, Palette

ROW = 25
_BAR = 14
Option = dict[str, Any]


def term_bars(terms: pd.DataFrame, *, palette: Palette, lang: Lang, summary: str) -> Option:
    """The ECharts option; `terms` has term, weight and count, in the order to be drawn."""
    rows = records(terms)
    names, labels = [str(row["term"]) for row in rows], [weight(row) for row in rows]
    # Unlike the names of bars elsewhere, words are short enough to stand beside their bars on a phone, too.
    frame = {**bar_frame(names, labels, end=1.0, palette=palette, lang=lang), "media": []}
    return {
        "animation": False,
        "backgroundColor": "transparent",
        "textStyle": {"fontFamily": FONT},
        "legend": {"show": False},
        "tooltip": {"trigger": "item", "confine": True},
        "aria": {"enabled": True, "label": {"description": summary}},
        **frame,
        "series": [_bars(rows, palette, lang)],
    }


def height(rows: int) -> int:
    """Pixels that so many bars need."""
    return ROW * max(rows, 1) + FOOT


def weight(row: Row) -> str:
    """The weight of a term as it is written: three decimals."""
    return f"{row['weight']:.3f}"


def _bars(rows: list[dict[str, Any]], palette: Palette, lang: Lang) -> Option:
    style = {"color": palette.main}
    return {
        "type": "bar",
        "barWidth": _BAR,
        "cursor": "pointer",
        "selectedMode": "single",
        "data": [_bar(row, style, palette, lang) for row in rows],
    }


def _bar(row: Row, style: Option, palette: Palette, lang: Lang) -> Option:
    shown = {"show": True, "position": "right", "color": palette.ink, "fontSize": SCREEN.axis}
    said = counted("terms.times", int(row["count"]), lang)
    lines = (str(row["term"]), t("terms.tip", lang, weight=weight(row), times=said), t("terms.click", lang))
    return {
        "value": row["weight"],
        "itemStyle": style,
        "select": {"itemStyle": style},
        "label": {**shown, "formatter": weight(row)},
        "tooltip": {"formatter": "<br>".join(escape(line) for line in lines)},
    }
