"""What stands around points that are explored with plotly: layout, axes, bands as error bars."""

from typing import Any, Literal

from pages.words.catalogue import Lang
from pages.words.numbers import Scale, groups_thousands, is_missing
from pages.words.records import Row
from pages.words.theme import FONT, SCREEN, Palette

Drag = Literal["zoom", "select", "lasso"]
Part = dict[str, Any]


def point_layout(palette: Palette, *, height: int, drag: Drag) -> Part:
    """The layout of a plotly figure without title and legend, in the colours of the page."""
    return {
        "height": height,
        "margin": {"l": 8, "r": 24, "t": 28, "b": 8},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": SCREEN.axis, "color": palette.quiet},
        "dragmode": drag,
        "showlegend": False,
        "hoverlabel": {"bgcolor": palette.ground, "font": {"color": palette.ink}},
    }


def point_axis(palette: Palette, end: float, lang: Lang) -> Part:
    """An axis with a quiet grid, whose numbers reach to `end`."""
    return {
        "gridcolor": palette.grid,
        "zerolinecolor": palette.grid,
        "tickformat": ",~f" if groups_thousands(end, lang) else "~f",
        "automargin": True,
        "title_font": {"size": SCREEN.axis, "color": palette.quiet},
    }


def middle(row: Row) -> float:
    """Where the point stands: the printed number, which lies in its band or at its end."""
    return float(next(row[end] for end in ("value", "low", "high") if not is_missing(row[end])))


def band_errors(rows: list[dict[str, Any]], scale: Scale, colour: str) -> Part:
    """The bands of the rows as error bars around their middles, in the unit of the axis."""

    def reach(row: Row, end: str) -> float:
        return 0.0 if is_missing(row[end]) else abs(row[end] / scale.size - middle(row) / scale.size)

    return {
        "type": "data",
        "symmetric": False,
        "array": [reach(row, "high") for row in rows],
        "arrayminus": [reach(row, "low") for row in rows],
        "color": colour,
        "thickness": 2,
        "width": 8,
    }
