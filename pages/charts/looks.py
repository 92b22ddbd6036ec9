"""What each segment of a mark looks like in ECharts: fill, outline, decal."""

import math
from typing import Any

from pages.charts.marks import Segment
from pages.words.theme import Palette, faded

Style = dict[str, Any]


def look(segment: Segment, palette: Palette, *, focused: bool = False) -> Style:
    """The itemStyle of a segment; a focused one has an outline in ink."""
    style = _looks(palette)[segment]
    return {**style, "borderColor": palette.ink, "borderWidth": 2} if focused else style


def _looks(colours: Palette) -> dict[Segment, Style]:
    return {
        "solid": {"color": colours.main, "borderColor": colours.main, "borderWidth": 0},
        "light": {"color": colours.hatch, "borderColor": colours.outline, "borderWidth": 1, "decal": _dots(colours)},
        "striped": {
            "color": colours.main,
            "borderColor": colours.outline,
            "borderWidth": 1,
            "decal": _stripes(colours),
        },
        "hatched": {"color": colours.hatch, "borderColor": colours.outline, "borderWidth": 1, "decal": _hatch(colours)},
        "pale": {"color": colours.pale, "borderColor": colours.outline, "borderWidth": 1},
        "fading": {
            "color": _fading(colours.pale, colours),
            "borderColor": _fading(colours.outline, colours),
            "borderWidth": 1,
        },
        "frame": {"color": "transparent", "borderColor": colours.quiet, "borderWidth": 1, "borderType": "dashed"},
        "hollow": _outlined(colours, "solid"),
        "dashed": _outlined(colours, "dashed"),
        "dotted": _outlined(colours, "dotted"),
    }


def _outlined(colours: Palette, line: str) -> Style:
    return {"color": "transparent", "borderColor": colours.outline, "borderWidth": 2, "borderType": line}


def _hatch(colours: Palette) -> Style:
    return {
        "symbol": "rect",
        "color": colours.stripe,
        "dashArrayX": [1, 0],
        "dashArrayY": [3, 5],
        "rotation": -math.pi / 4,
    }


def _stripes(colours: Palette) -> Style:
    return {
        "symbol": "rect",
        "color": colours.stripe,
        "dashArrayX": [1, 0],
        "dashArrayY": [2, 3],
        "rotation": math.pi / 2,
    }


def _dots(colours: Palette) -> Style:
    dots = [[3, 3], [0, 3, 3, 0]]
    return {"symbol": "circle", "symbolSize": 0.9, "color": colours.stripe, "dashArrayX": dots, "dashArrayY": [3, 0]}


def _fading(colour: str, colours: Palette) -> Style:
    """From `colour` to nothing; "transparent" would be a transparent black, and in SVG no longer transparent."""
    stops = [{"offset": 0, "color": colour}, {"offset": 1, "color": faded(colours.outline, 0)}]
    return {"type": "linear", "x": 0, "y": 0, "x2": 1, "y2": 0, "colorStops": stops}
