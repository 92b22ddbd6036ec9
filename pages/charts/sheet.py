"""What marks on a sheet have in common, whatever stands on its two axes: ground, summary, tips that wrap."""

from collections.abc import Iterable
from html import escape
from typing import Any

from pages.words.theme import FONT

Option = dict[str, Any]


def sheet(points: list[Option], *, summary: str, **frame: Any) -> Option:
    """The ECharts option of marks that can be clicked; `frame` holds grid and axes."""
    return {
        "animation": False,
        "textStyle": {"fontFamily": FONT},
        "backgroundColor": "transparent",
        "tooltip": {"trigger": "item", "confine": True},
        "aria": {"enabled": True, "label": {"description": summary}},
        "series": [{"type": "scatter", "data": points, "selectedMode": "multiple", "cursor": "pointer"}],
        **frame,
    }


def tip(lines: Iterable[str]) -> Option:
    """What stands in the tip of a mark, long lines broken."""
    style = "white-space:normal;display:inline-block;max-width:260px"
    return {"formatter": "<br>".join(f'<span style="{style}">{escape(line)}</span>' for line in lines if line)}
