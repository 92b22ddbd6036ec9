"""Flows from left to right as an ECharts sankey: place of origin, sector, host place, by number of projects."""

from collections.abc import Mapping
from html import escape
from typing import Any

from pages.charts.flow_rows import OTHERS, SIDES, UNSAID, Link, Node
from pages.charts.type_size import text_width
from pages.words.catalogue import Lang, t
from pages.words.figures import counted
from pages.words.theme import FONT, SCREEN, Palette, faded

Option = dict[str, Any]
_ROW, _HEAD, _LEAST = 33, 36, 260
_LABEL = 170
_OWN = str.maketrans("{}|", "｛｝｜")
_ALIGN = ("left", "center", "right")
_PLACE = ("0%", "50%", "100%")


def flow_chart(
    drawn: Mapping[str, list[Node]], links: list[Link], *, palette: Palette, lang: Lang, summary: str
) -> Option:
    """The ECharts option; nodes stand in the order of their sides, links in the order of `links`."""
    series = {
        "type": "sankey",
        "data": [_node(node, palette, lang) for node in ordered(drawn)],
        "links": [_link(link, palette, lang) for link in links],
        "left": 2, "right": 2, "top": _HEAD, "bottom": 6,
        "nodeWidth": 12, "nodeGap": 14, "layoutIterations": 0, "draggable": False,
        "selectedMode": "single", "cursor": "pointer",
        "emphasis": {"focus": "adjacency"},
        "levels": [{"depth": depth, "label": {"position": "left" if depth == 2 else "right"}} for depth in range(3)],
    }  # fmt: skip
    return {
        "title": [_head(side, place, palette, lang) for place, side in enumerate(SIDES)],
        "series": [series],
        "animation": False,
        "textStyle": {"fontFamily": FONT},
        "backgroundColor": "transparent",
        "tooltip": {"trigger": "item", "confine": True},
        "aria": {"enabled": True, "label": {"description": summary}},
    }


def ordered(drawn: Mapping[str, list[Node]]) -> list[Node]:
    """The nodes in the order in which the chart numbers them."""
    return [node for side in SIDES for node in drawn[side]]


def height(drawn: Mapping[str, list[Node]]) -> int:
    """Pixels that the fullest side needs."""
    return max(_LEAST, _HEAD + _ROW * max(len(nodes) for nodes in drawn.values()))


def _node(node: Node, palette: Palette, lang: Lang) -> Option:
    unsaid = node.code == UNSAID
    style = {"color": palette.hatch if node.code == OTHERS else palette.main, "borderWidth": 0}
    if unsaid:
        style = {"color": "transparent", "borderColor": palette.quiet, "borderWidth": 1, "borderType": "dashed"}
    words = _plain(t("flow.label", lang, name=_cut(node.name), n=node.projects))
    label = {
        "formatter": words,
        "color": palette.quiet if unsaid else palette.ink,
        "fontSize": SCREEN.axis,
        "textBorderColor": palette.ground,
        "textBorderWidth": 2,
    }
    selected = {"itemStyle": style, "label": label}
    return {
        "name": node.key,
        "itemStyle": style,
        "label": label,
        "select": selected,
        "tooltip": {"formatter": _tip(node.name, node.projects, [node], lang)},
    }


def _link(link: Link, palette: Palette, lang: Lang) -> Option:
    """A link is as pale as a band, with its outline; one that ends in what nobody said has a dashed grey one."""
    unsaid = UNSAID in (link.source.code, link.target.code)
    style = {"color": faded(palette.quiet, 0.12) if unsaid else palette.pale, "opacity": 1, "curveness": 0.5}
    line = "dashed" if unsaid else "solid"
    style |= {"borderColor": palette.quiet if unsaid else palette.outline, "borderWidth": 0.8, "borderType": line}
    name = t("flow.link", lang, source=link.source.name, target=link.target.name)
    return {
        "source": link.source.key,
        "target": link.target.key,
        "value": link.projects,
        "lineStyle": style,
        "select": {"lineStyle": style},
        "tooltip": {"formatter": _tip(name, link.projects, [link.source, link.target], lang)},
    }


def _tip(name: str, projects: int, ends: list[Node], lang: Lang) -> str:
    lines = (name, counted("flow.tip", projects, lang), _click(ends, lang))
    return "<br>".join(_plain(escape(line)) for line in lines)


def _click(ends: list[Node], lang: Lang) -> str:
    """What a click leads to: of what is gathered only the list, or the other end."""
    single = [node.name for node in ends if node.code != OTHERS]
    if len(single) == len(ends):
        return t("flow.click", lang)
    return t("flow.click_end", lang, name=single[0]) if single else t("flow.click_others", lang)


def _cut(name: str) -> str:
    """A long name is cut off by itself, so that its count stays to be read."""
    wide = (n for n in range(len(name)) if text_width(name[: n + 1], SCREEN.axis) > _LABEL)
    end = next(wide, len(name))
    return name if end == len(name) else f"{name[:end]}…"


def _plain(text: str) -> str:
    """ECharts reads braces and bars in a label as its own."""
    return text.translate(_OWN)


def _head(side: str, place: int, palette: Palette, lang: Lang) -> Option:
    style = {"color": palette.quiet, "fontSize": SCREEN.axis, "fontWeight": "normal"}
    return {"text": t(f"flow.{side}", lang), "left": _PLACE[place], "textAlign": _ALIGN[place], "top": 0, "padding": 0,
            "textStyle": style}  # fmt: skip
