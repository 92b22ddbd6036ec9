"""What the bare pages show: five bars of one of two measures."""

from __future__ import annotations

from typing import Any

TITLE, CHOOSE = "签约", "指标"
NAMES = ["制造业", "现代服务业", "农业", "基础设施", "其他"]
VALUES = {"金额": [1572.8, 752.8, 213.4, 96.1, 41.5], "项目数": [167, 54, 12, 9, 5]}
MEASURES = list(VALUES)
HEIGHT = 330


def option(measure: str) -> dict[str, Any]:
    """The bars as ECharts takes them."""
    bars = {"type": "bar", "data": VALUES[measure], "label": {"show": True, "position": "right"}}
    return {
        "animation": False,
        "xAxis": {"type": "value"},
        "yAxis": {"type": "category", "data": NAMES, "inverse": True},
        "series": [bars],
    }
