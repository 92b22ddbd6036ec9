"""The provinces as squares of one size, so that a small one is seen as well as a large one."""

from html import escape
from typing import Any

import pandas as pd

from pages.charts.roles import role_look
from pages.words.catalogue import Lang, pick, t
from pages.words.labels import label
from pages.words.records import records
from pages.words.theme import FONT, Palette

HEIGHT = 430
Option = dict[str, Any]


def province_tiles(
    tiles: pd.DataFrame, *, roles: dict[str, str], focus: str | None, palette: Palette, lang: Lang, summary: str
) -> Option:
    """The ECharts option of the tile grid.

    `tiles` has place_id, short_zh, name_en, code (two letters), column and row; `roles` says who is named as what.
    """
    rows = records(tiles)
    return {
        "animation": False,
        "textStyle": {"fontFamily": FONT},
        "aria": {"enabled": True, "label": {"description": summary}},
        "tooltip": {"trigger": "item", "confine": True},
        "grid": {"left": 2, "right": 2, "top": 2, "bottom": 2},
        "xAxis": _axis(int(tiles["column"].max())),
        "yAxis": {**_axis(int(tiles["row"].max())), "inverse": True},
        "visualMap": {
            "show": False,
            "type": "piecewise",
            "dimension": 2,
            "pieces": [{"value": 0, "color": palette.no_data}],
        },
        "series": [_series([_tile(row, roles.get(row["place_id"]), focus, palette, lang) for row in rows])],
    }


def _series(data: list[Option]) -> Option:
    return {"type": "heatmap", "data": data, "selectedMode": "multiple", "cursor": "pointer"}


def _tile(row: dict[str, Any], role: str | None, focus: str | None, palette: Palette, lang: Lang) -> Option:
    look = role_look(role, palette)
    focused = row["place_id"] == focus
    style = {
        "color": look.fill,
        "borderColor": palette.ink if focused else look.outline if role else palette.ground,
        "borderWidth": 3 if focused else 1 if role else 2,
    }
    name = pick(lang, row["short_zh"], row["name_en"])
    words = label("place_role", role, lang) if role else t("legend.unnamed", lang)
    return {
        "value": [row["column"], row["row"], 0],
        "itemStyle": style,
        "select": {"itemStyle": style},
        "emphasis": {"itemStyle": style},
        "tooltip": {"formatter": f"{escape(name)}<br>{escape(words)}"},
        "label": _label(row, role, look.text, lang),
    }


def _label(row: dict[str, Any], role: str | None, colour: str, lang: Lang) -> Option:
    short = pick(lang, row["short_zh"], row["code"])
    second = f"\n{{role|{t(f'role.{role}', lang)}}}" if role else ""
    return {
        "show": True,
        "formatter": f"{{name|{short}}}{second}",
        "rich": {
            "name": {"color": colour, "fontSize": 13, "fontWeight": "bold" if role else "normal", "lineHeight": 17},
            "role": {"color": colour, "fontSize": 11, "lineHeight": 14},
        },
    }


def _axis(last: int) -> Option:
    return {
        "type": "category",
        "data": [str(place) for place in range(last + 1)],
        "show": False,
        "splitArea": {"show": False},
    }
