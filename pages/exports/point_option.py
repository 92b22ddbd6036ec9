"""Points with their bands as an ECharts option: what the explored scatter shows, for files and slides."""

from collections.abc import Sequence
from typing import Any

from pages.charts.point_looks import style, symbol
from pages.exports.exhibit import Option, Point
from pages.words.theme import SCREEN, Palette

HEIGHT = 440


def points(found: Sequence[Point], axis: Sequence[str], *, palette: Palette, summary: str) -> Option:
    """The option; a band is a line from end to end through its point, the names stand where there is room."""
    return {
        "animation": False,
        "backgroundColor": "transparent",
        "aria": {"enabled": True, "label": {"description": summary}},
        "tooltip": {"trigger": "item", "confine": True},
        "grid": {"left": 72, "right": 120, "top": 40, "bottom": 56},
        "xAxis": [_axis(axis[0], "middle", 32, palette)],
        "yAxis": [_axis(axis[1], "end", 14, palette)],
        "series": [
            _series(found, palette),
            *(_band(each, palette) for each in found if None not in (each.low, each.high) and each.low != each.high),
        ],
    }


def _series(found: Sequence[Point], palette: Palette) -> Option:
    middle = max((each.x for each in found), default=0.0) / 2
    return {
        "type": "scatter",
        "symbolSize": 14,
        "labelLayout": {"moveOverlap": "shiftY", "hideOverlap": True},
        "data": [
            {
                "name": each.name,
                "value": [each.x, each.y],
                "symbol": symbol(each.kind),
                "itemStyle": style(each.kind, palette),
                "label": {
                    # A name stands where there is room for it.
                    "show": True, "position": "left" if each.x > middle else "right", "formatter": "{b}",
                    "color": palette.ink, "fontSize": SCREEN.body,
                },
            }
            for each in found
        ],
    }  # fmt: skip


def _band(each: Point, palette: Palette) -> Option:
    return {
        "type": "line",
        "silent": True,
        "symbol": "none",
        "data": [[each.x, each.low], [each.x, each.high]],
        "lineStyle": {"color": palette.main, "width": 2},
    }


def _axis(name: str, where: str, gap: int, palette: Palette) -> dict[str, Any]:
    words = {"color": palette.quiet, "fontSize": SCREEN.axis}
    return {
        "type": "value",
        "min": 0,
        "name": name,
        "nameLocation": where,
        "nameGap": gap,
        "nameTextStyle": {
            "color": palette.quiet,
            "fontSize": SCREEN.axis,
            "align": "left" if where == "end" else "center",
        },
        "axisLabel": words | {"hideOverlap": True},
        "axisLine": {"show": False},
        "axisTick": {"show": False},
        "splitLine": {"show": True, "lineStyle": {"color": palette.grid}},
    }
