"""Bars from the largest to the smallest, one a row, in the language of marks."""

import json
from collections.abc import Sequence
from html import escape
from typing import Any

import pandas as pd
from pyecharts import options as opts
from pyecharts.charts import Bar

from pages.charts.bar_frame import FOOT, bar_frame, broken_labels
from pages.charts.looks import look
from pages.charts.marks import SEGMENTS, STUB, Mark, Segment, longest, mark_of
from pages.words.catalogue import Lang, t
from pages.words.figures import band, bare_figure, figure
from pages.words.numbers import Scale, axis_scale
from pages.words.records import Row, records
from pages.words.theme import FONT, SCREEN, Palette

ROW = 58
_BAR = 26
Option = dict[str, Any]
Rows = Sequence[Row]


def ranked_bars(
    rows: pd.DataFrame,
    *,
    name: str,
    identity: str = "observation_id",
    focus: str | None = None,
    palette: Palette,
    lang: Lang,
    summary: str = "",
) -> Option:
    """The ECharts option of horizontal bars.

    `rows` is a frame of `marks` of one measure and unit, in the order to be drawn; the column `name` says what each
    bar is, `identity` which row is in `focus`. Money is drawn in 亿元 or CNY bn.
    """
    lines = records(rows)
    marks = marks_of(lines, lang)
    bar = Bar(init_opts=opts.InitOpts(animation_opts=opts.AnimationOpts(animation=False)))
    bar.add_xaxis([str(row[name]) for row in lines])
    for segment in (segment for segment in SEGMENTS if any(segment in mark.segments for mark in marks)):
        items = [
            _item(row, mark, segment, str(row[name]), row[identity] == focus, palette, lang)
            for row, mark in zip(lines, marks, strict=True)
        ]
        bar.add_yaxis(segment, items, stack="mark", bar_width=_BAR)
    bar.reversal_axis()
    return _finish(json.loads(bar.dump_options_with_quotes()), lines, name, palette, lang, summary)


def marks_of(lines: Rows, lang: Lang) -> list[Mark]:
    """The marks of the rows, with a stub in proportion to the longest of them."""
    scale = _scale(lines, lang)
    stub = STUB * (longest(lines, scale) or 1.0)
    return [mark_of(row, scale=scale, stub=stub) for row in lines]


def height(rows: int) -> int:
    """Pixels that so many bars need."""
    return ROW * max(rows, 1) + FOOT


def _scale(lines: Rows, lang: Lang) -> Scale:
    return axis_scale(str(lines[0]["unit"]) if lines else "count", lang)


def _item(row: Row, mark: Mark, segment: Segment, name: str, focused: bool, palette: Palette, lang: Lang) -> Option:
    if segment not in mark.segments:
        return {"value": "-"}
    style = look(segment, palette, focused=focused)
    item: Option = {"value": mark.segments[segment], "itemStyle": style, "select": {"itemStyle": style}}
    item["tooltip"] = {"formatter": _tip(row, name, lang)}
    if segment == [each for each in SEGMENTS if each in mark.segments][-1]:
        item["label"] = _label(row, mark, palette, lang)
    return item


def _label(row: Row, mark: Mark, palette: Palette, lang: Lang) -> Option:
    arrow = " →" if "fading" in mark.segments else ""
    return {
        "show": True,
        "position": "right",
        "formatter": bare_figure(row, lang) + arrow,
        "color": palette.quiet if mark.kind == "undisclosed" else palette.ink,
        "fontSize": SCREEN.body,
    }


def _tip(row: Row, name: str, lang: Lang) -> str:
    lines = (name, figure(row, lang), band(row, lang), t("chart.click", lang))
    return "<br>".join(escape(line) for line in lines if line)


def _finish(option: Option, lines: Rows, name: str, palette: Palette, lang: Lang, summary: str) -> Option:
    names, labels = [str(row[name]) for row in lines], [bare_figure(row, lang) for row in lines]
    frame = bar_frame(names, labels, end=longest(lines, _scale(lines, lang)), palette=palette, lang=lang)
    frame["media"][0]["option"]["series"] = broken_labels(len(option["series"]))
    for series in option["series"]:
        series.update({"selectedMode": "multiple", "label": {"show": False}, "cursor": "pointer"})
    option.update(
        legend={"show": False},
        textStyle={"fontFamily": FONT},
        backgroundColor="transparent",
        tooltip={"trigger": "item", "confine": True},
        aria={"enabled": True, "label": {"description": summary}},
        **frame,
    )
    return option
