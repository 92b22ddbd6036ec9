"""The bare page in Panel. Usage: python -m tools.bench.bare.panel_page PORT, with Panel to be found."""

from __future__ import annotations

import sys
from typing import Any

import panel

from tools.bench.bare import chart


def page() -> Any:
    choice = panel.widgets.RadioButtonGroup(options=chart.MEASURES, value=chart.MEASURES[0])
    bars = panel.pane.ECharts(panel.bind(chart.option, choice), height=chart.HEIGHT, width=900, renderer="svg")
    return panel.Column(f"# {chart.TITLE}", choice, bars)


if __name__ == "__main__":
    panel.extension("echarts")
    panel.serve(page, address="127.0.0.1", port=int(sys.argv[1]), show=False, title=chart.TITLE)
