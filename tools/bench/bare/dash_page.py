"""The bare page in Dash. Usage: python -m tools.bench.bare.dash_page PORT, with Dash to be found."""

from __future__ import annotations

import sys
from typing import Any

from dash import Dash, Input, Output, dcc, html

from tools.bench.bare import chart


def figure(measure: str) -> dict[str, Any]:
    """The bars as Plotly takes them."""
    values = chart.VALUES[measure]
    bars = {"type": "bar", "orientation": "h", "x": values, "y": chart.NAMES, "text": values, "textposition": "outside"}
    return {"data": [bars], "layout": {"height": chart.HEIGHT, "yaxis": {"autorange": "reversed"}}}


def page() -> Dash:
    made = Dash(__name__, title=chart.TITLE)
    choice = dcc.RadioItems(chart.MEASURES, chart.MEASURES[0], id="measure")
    made.layout = html.Div([html.H1(chart.TITLE), choice, dcc.Graph(id="chart")])
    made.callback(Output("chart", "figure"), Input("measure", "value"))(figure)
    return made


if __name__ == "__main__":
    page().run(host="127.0.0.1", port=int(sys.argv[1]), debug=False)
