"""Slides for tests of files that are made of a deck: a chart of every kind of mark, points, numbers, a picture."""

from dataclasses import replace
from typing import Any

from pages.charts.edition_line import Edition
from pages.exports.deck import Deck, Slide
from pages.exports.exhibit import Bar, Exhibit, Figure, Number, Picture, Point, Sentence
from pages.words.catalogue import Lang

OF_EVERY_KIND = (
    Bar("确数", "1572.8", "exact", {"solid": 1572.8}, "o_exact"),
    Bar("近", "近 1700", "banded", {"solid": 1600.0, "pale": 100.0}, "o_banded"),
    Bar("超", "超 2907", "banded", {"solid": 2907.0, "fading": 180.0}, "o_open"),
    Bar("推算", "推算 2000 – 2400", "derived", {"hatched": 2000.0, "pale": 400.0}, "o_derived"),
    Bar("初步", "初 1400", "provisional", {"light": 1400.0}, "o_provisional"),
    Bar("不一", "⚑ 800", "conflicting", {"striped": 800.0}, "o_conflicting"),
    Bar("推介", "1200", "offered", {"hollow": 1200.0}, "o_offered"),
    Bar("目标", "1000", "target", {"dashed": 1000.0}, "o_target"),
    Bar("预计", "900", "forecast", {"dotted": 900.0}, "o_forecast"),
    Bar("未报", "未披露（低于 700）", "undisclosed", {"frame": 700.0}, "o_undisclosed"),
)
POINTS = (
    Point("制造业", "1572.8", 167, 1572.8, 1572.8, 1572.8, "exact", "o_exact"),
    Point("东部", "近 1700", 122, 1700.0, 1600.0, 1700.0, "banded", "o_banded"),
    Point("其他", "超 300", 40, 300.0, 300.0, None, "banded", "o_open"),
    Point("余下", "推算 20", 12, 20.0, 15.0, 25.0, "derived", "o_derived"),
)
WHY = "一个是投资额，一个是合同金额"
EDITIONS = (
    Edition("首届\n2018", "3160.9", 3160.9, 3160.9, 3160.9, "exact", "E-1", "o_1"),
    Edition("第二届\n2019", "3375.3", 3375.3, 3375.3, 3375.3, "exact", "E-2", "o_2", WHY),
    Edition("第三届", "2285", 2285.0, 2285.0, 2285.0, "exact", "E-3", "o_3"),
    Edition("第四届", why="没有写明金额"),
    Edition("第五届", "超 2000", 2000.0, 2000.0, 3000.0, "banded", "E-5", "o_5"),
)
NUMBERS = (Number("项目数", "247 个", "全会", ("o_count",)), Number("金额", "近 1700 亿元", "", ("o_banded", "o_open")))
SAID = Sentence(
    "签约金额近1700亿元。", ((4, 11),), "s1", "签约情况", "某日报", "2025-05-26", "restated", "", ("o_banded",),
)  # fmt: skip
TAKEN_DOWN = replace(SAID, text="某会：合同金额1572.8億元", source_id="s2", kind="record", observation_ids=("o_exact",))


def figure(observation_id: str, name: str, words: str, **other: Any) -> Figure:
    held = {"band": "", "value": 1.0, "low": 1.0, "high": 1.0, "unit": "CNY", "kind": "exact"} | other
    return Figure(observation_id, name, words, **held)


def bars(found: tuple[Bar, ...] = OF_EVERY_KIND, **other: Any) -> Exhibit:
    """A chart of bars with its figures and two sentences."""
    words: dict[str, Any] = {
        "key": "sectors", "lang": "zh", "form": "bars", "title": "制造业签约最多", "subtitle": "某会 · 金额（亿元）",
        "note": "口径不同的不比较。", "sources": "来源：某日报 2025-05-26（转述）", "summary": "条形图：制造业最多。",
        "event": "某会", "address": "/sectors", "build": "0123abcd", "axis": ("金额（亿元）",), "bars": found,
        "figures": tuple(figure(bar.observation_id, bar.name, f"{bar.label} 亿元", kind=bar.kind, band="按措辞",
                                flags="含其他类" if bar.kind == "exact" else "") for bar in found),
        "sentences": (SAID, TAKEN_DOWN),
    }  # fmt: skip
    return Exhibit(**words | other)


def points(found: tuple[Point, ...] = POINTS, **other: Any) -> Exhibit:
    return bars((), **{"form": "points", "points": found, "axis": ("项目数（个）", "金额（亿元）")} | other)


def lines(**other: Any) -> Exhibit:
    """Editions in time, two of them joined, one without a figure."""
    shown = [(at, each) for at, each in enumerate(EDITIONS) if each.value is not None]
    found = tuple(
        Point(
            " ".join(each.name.split()), each.label, at, each.value, each.low, each.high, each.kind, each.observation_id
        )
        for at, each in shown
    )
    of_lines = {"form": "lines", "points": found, "names": tuple(each.name for each in EDITIONS), "breaks": (1, 3)}
    return bars((), **of_lines | other)


def numbers(found: tuple[Number, ...] = NUMBERS, **other: Any) -> Exhibit:
    return bars((), **{"form": "numbers", "numbers": found} | other)


def picture() -> Exhibit:
    """A chart that no office program knows."""
    option = {"xAxis": {"type": "value"}, "yAxis": {"type": "value"}, "series": [{"type": "scatter", "data": [[1, 2]]}]}
    return bars((), form="picture", picture=Picture(option, option, 480, 240))


def many(number: int, name: str = "第{}个行业") -> tuple[Bar, ...]:
    """So many bars, the longest first."""
    return tuple(Bar(name.format(n), str(10 * (number - n)), "exact", {"solid": 10.0 * (number - n)}, f"o{n}")
                 for n in range(number))  # fmt: skip


def deck(*exhibits: Exhibit, lang: Lang = "zh", **other: Any) -> Deck:
    slides = tuple(Slide(exhibit=replace(each, lang=lang)) for each in exhibits)
    return Deck(
        **{"name": "汇报", "lang": lang, "slides": slides, "build": "0123abcd", "published": "2026-03-05"} | other
    )
