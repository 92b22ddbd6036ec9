"""Places down, time across, a mark for each event at which a place appears: solid, dotted or a small ring."""

from collections.abc import Sequence
from html import escape

import pandas as pd

from pages.charts.bar_frame import OWN_ROOM
from pages.charts.host_events import STANDINGS, Appearance, Standing
from pages.charts.legend import swatch
from pages.charts.sheet import Option, sheet, tip
from pages.charts.type_size import text_width
from pages.words.catalogue import Lang, t
from pages.words.theme import SCREEN, Palette

ROW, FOOT = 26, 34
_NAME, _NAME_NARROW = 220, 118
_SIZES: dict[Standing, int] = {"signed": 13, "forecast": 13, "named": 9}


def host_times(
    found: Sequence[Appearance],
    names: Sequence[tuple[str, str]],
    *,
    focus: str | None = None,
    palette: Palette,
    lang: Lang,
    summary: str = "",
) -> Option:
    """The ECharts option; `names` are the keys and words of the places from top to bottom."""
    rows = {key: place for place, (key, _) in enumerate(names)}
    words = dict(names)
    dated = drawn(found)
    points = [_point(each, rows[each.key], words[each.key], each.key == focus, palette, lang) for each in dated]
    left = min(max((text_width(name, SCREEN.axis) for _, name in names), default=0), _NAME) + 16
    years = [each.when.year for each in dated]
    return sheet(
        points,
        summary=summary,
        grid={"left": left, "right": 24, "top": 6, "bottom": FOOT - 8, **OWN_ROOM},
        xAxis=[_time(min(years), max(years), palette)] if years else [],
        yAxis=[_places([name for _, name in names], palette)],
        media=[{"query": {"maxWidth": 520}, "option": _narrow(left)}],
    )


def drawn(found: Sequence[Appearance]) -> list[Appearance]:
    """The appearances that have a day, in the order of the points."""
    return [each for each in found if not pd.isna(each.when)]


def height(rows: int) -> int:
    """Pixels that so many places need."""
    return ROW * max(rows, 1) + FOOT


def times_legend(found: Sequence[Appearance], *, palette: Palette, lang: Lang) -> str:
    """What the marks mean that occur, as a line of HTML."""
    shown = [standing for standing in STANDINGS if any(each.standing == standing for each in found)]
    items = "".join(
        f"<li>{swatch(_fill(each, palette), _line(each, palette), 12)}{escape(t(f'hosts.mark.{each}', lang))}</li>"
        for each in shown
    )
    return f'<ul class="legend" aria-label="{escape(t("legend.title", lang))}">{items}</ul>'


def _point(each: Appearance, row: int, name: str, focused: bool, palette: Palette, lang: Lang) -> Option:
    style = {
        "color": _fill(each.standing, palette),
        "opacity": 1,
        "borderColor": palette.ink if focused else _edge(each.standing, palette),
        "borderWidth": 2,
        "borderType": "dotted" if each.standing == "forecast" else "solid",
    }
    lines = (name, f"{each.event} · {each.when:%Y-%m-%d}", each.words, t("chart.click", lang))
    return {
        "value": [f"{each.when:%Y-%m-%d}", row],
        "symbol": "circle" if each.standing == "named" else "rect",
        "symbolSize": _SIZES[each.standing],
        "itemStyle": style,
        "select": {"itemStyle": style},
        "tooltip": tip(lines),
    }


def _time(first: int, last: int, palette: Palette) -> Option:
    return {
        "type": "time",
        "min": f"{first}-01-01",
        "max": f"{last + 1}-01-01",
        "minInterval": 366 * 24 * 3600 * 1000,
        "axisLabel": {"formatter": "{yyyy}", "color": palette.quiet, "fontSize": SCREEN.axis, "hideOverlap": True},
        "axisLine": {"show": False},
        "axisTick": {"show": False},
        "splitLine": {"show": True, "lineStyle": {"color": palette.grid}},
    }


def _places(names: Sequence[str], palette: Palette) -> Option:
    return {
        "type": "category",
        "data": list(names),
        "inverse": True,
        "axisLabel": {
            "color": palette.ink,
            "fontSize": SCREEN.axis,
            "interval": 0,
            "width": _NAME,
            "overflow": "truncate",
        },
        "axisLine": {"show": True, "lineStyle": {"color": palette.grid}},
        "axisTick": {"show": False},
        "splitLine": {"show": True, "lineStyle": {"color": palette.grid}},
    }


def _narrow(left: int) -> Option:
    return {
        "grid": {"left": min(left, _NAME_NARROW + 12), "right": 14},
        "yAxis": [{"axisLabel": {"width": _NAME_NARROW}}],
        "series": [],
    }


def _fill(standing: Standing, palette: Palette) -> str:
    return palette.main if standing == "signed" else palette.ground


def _edge(standing: Standing, palette: Palette) -> str:
    return palette.quiet if standing == "named" else palette.outline


def _line(standing: Standing, palette: Palette) -> str:
    shape = "dotted" if standing == "forecast" else "solid"
    return f"2px {shape} {_edge(standing, palette)}" + (";border-radius:50%" if standing == "named" else "")
