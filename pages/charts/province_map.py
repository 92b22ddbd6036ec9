"""The provinces on a map; our sketch is called `china`, for to that name ECharts adds the inset of the islands."""

from html import escape
from typing import Any

import pandas as pd
from pyecharts import options as opts
from pyecharts.charts import Map

from pages.charts.roles import RoleLook, role_look
from pages.words.catalogue import Lang, pick, t
from pages.words.labels import label
from pages.words.records import records
from pages.words.theme import FONT, SCREEN, Palette

SKETCH, OWN = "china", "approved"
# As high as the map is at the width of the screen, so that a phone shows no empty band above it.
HEIGHT = "clamp(240px, 72vw, 520px)"
Option = dict[str, Any]


def province_map(
    provinces: pd.DataFrame, *, roles: dict[str, str], focus: str | None, palette: Palette, lang: Lang, summary: str,
    name: str = SKETCH,
) -> Option:  # fmt: skip
    """The ECharts option of the map; `provinces` has place_id, short_zh (the name on the map) and name_en."""
    rows = records(provinces)
    chart = Map(init_opts=opts.InitOpts(animation_opts=opts.AnimationOpts(animation=False)))
    chart.add("", [(row["short_zh"], None) for row in rows], maptype=name, is_roam=False, is_map_symbol_show=False)
    series: Option = chart.options["series"][0]
    plain = _style(role_look(None, palette), palette, focused=False)
    series.update(
        data=[_area(row, roles.get(row["place_id"]), focus, palette, lang) for row in rows],
        label={"show": False},
        itemStyle=plain,
        emphasis={"label": {"show": False}, "itemStyle": {"areaColor": None}},
        labelLayout={"hideOverlap": True},
        selectedMode=False,
        left=4,
        right=4,
        preserveAspect="contain",
        top=4,
        bottom=4,
    )
    return {
        "animation": False,
        "textStyle": {"fontFamily": FONT},
        "aria": {"enabled": True, "label": {"description": summary}},
        "tooltip": {"trigger": "item", "confine": True},
        "series": [series],
    }


def _area(row: dict[str, Any], role: str | None, focus: str | None, palette: Palette, lang: Lang) -> Option:
    look = role_look(role, palette)
    style = _style(look, palette, focused=row["place_id"] == focus)
    name = pick(lang, row["short_zh"], row["name_en"])
    words = label("place_role", role, lang) if role else t("legend.unnamed", lang)
    area: Option = {
        "name": row["short_zh"],
        "value": None,
        "itemStyle": style,
        "emphasis": {"itemStyle": style, "label": {"show": False}},
        "tooltip": {"formatter": f"{escape(name)}<br>{escape(words)}"},
    }
    if role:
        area["label"] = _label(name, palette)
        area["emphasis"]["label"] = area["label"]
    return area


def _label(name: str, palette: Palette) -> Option:
    """A name in ink with a halo, for a small province does not hold its name."""
    halo = {"textBorderColor": palette.ground, "textBorderWidth": 3}
    return {"show": True, "formatter": name, "color": palette.ink, "fontSize": SCREEN.axis, **halo}


def _style(look: RoleLook, palette: Palette, *, focused: bool) -> Option:
    # Areas of the main colour lie side by side: a line of the same colour would join them.
    line = palette.ground if look.outline == look.fill else look.outline
    style = {
        "areaColor": look.fill,
        "borderColor": palette.ink if focused else line,
        "borderWidth": 2 if focused else 0.8,
    }
    return {**style, "decal": look.decal} if look.decal else style
