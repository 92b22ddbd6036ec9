"""Exhibits and decks made of small frames, for what is made of them."""

from dataclasses import replace
from typing import Any

import pandas as pd

from pages.exports.deck import Deck, Slide
from pages.exports.exhibit import Exhibit, Line, Number, Picture
from pages.exports.from_rows import Frame, bars_exhibit, numbers_exhibit, picture_exhibit, points_exhibit
from pages.words.catalogue import Lang
from pages.words.records import records
from tests.pages.frames import mark, yi

HOSTILE = '=1+1"><script>alert(1)</script>&amp; #set text(red) $x$ #read("paper.typ") ]]> {b} \x00\x07\u202e终'
SHOWN = '=1+1"><script>alert(1)</script>&amp; #set text(red) $x$ #read("paper.typ") ]]> {b} 终'
KINDS: list[dict[str, Any]] = [
    {},
    {"qualifier": "nearly", "low": 38.0, "high": 39.0},
    {"obs_status": "E"},
    {"obs_status": "P"},
    {"standing": "contested"},
    {"qualifier": "over", "low": 35.0, "high": None},
]


def evidence(*ids: str, text: str = "项目数 40 个", source: str = "paper_1", **changes: Any) -> list[dict[str, Any]]:
    """Rows as `evidence_for` gives them: a sentence of a report that says each of the observations."""
    row: dict[str, Any] = {
        "sentence": text, "quote_start": 4, "quote_end": 6, "source_id": source, "title": "某会签约",
        "publisher": "某报", "published": "2025-05-26", "kind": "restated", "url": "https://example.org/1",
    }  # fmt: skip
    return [row | {"observation_id": each} | changes for each in ids]


def frame(lang: Lang = "zh", *, title: str = "一号产业最多", said: list[dict[str, Any]] | None = None) -> Frame:
    columns = ["observation_id", "sentence", "source_id"]
    found = pd.DataFrame(said) if said else pd.DataFrame(columns=columns)
    heads = ("产业", "项目数", "金额")
    return Frame(
        "sector_amount", lang, title, "某会 · 合同金额（亿元）", "", "来源：某报 2025-05-26（转述）", "某会",
        "/sectors", "0123456789abcdef", found, heads,
    )  # fmt: skip


def rows(number: int) -> pd.DataFrame:
    """So many parts, of every kind of mark in turn, and one that nobody discloses."""
    parts = [
        yi(f"{n}号产业", float(number + 1 - n), **_scaled(KINDS[n % 6], number + 1 - n)) for n in range(number - 1)
    ]
    found = pd.DataFrame([*parts, mark("未说产业", "amount", None)])
    return found.assign(name=found["member_zh"])


def _scaled(changes: dict[str, Any], value: float) -> dict[str, Any]:
    """The kind's band moved to the value of the row."""
    low, high = changes.get("low"), changes.get("high")
    moved = {"low": value - 1} if low is not None else {}
    return changes | moved | ({"high": value} if high is not None else {})


def bars(number: int = 7, lang: Lang = "zh", **changes: Any) -> Exhibit:
    """Bars with a line of the table for each, and a sentence behind the first two."""
    parts = rows(number)
    said = evidence(*parts["observation_id"][:2])
    lines = tuple(Line((row["name"], "40 个", row["name"]), False, (row["observation_id"],)) for row in records(parts))
    return replace(bars_exhibit(frame(lang, said=said), parts), **{"lines": lines, **changes})


def points(**changes: Any) -> Exhibit:
    parts = rows(7).dropna(subset=["value"])
    return replace(points_exhibit(frame(), parts.assign(count=range(5, 5 + len(parts)))), **changes)


def numbers(**changes: Any) -> Exhibit:
    shown = [
        Number("项目数", "247 个", "", ("一号-projects-",)),
        Number("合同金额", "未披露", "推算 3000 – 3400 亿元", ()),
    ]
    return replace(numbers_exhibit(frame(), shown, rows(2)), **changes)


def map_picture() -> Exhibit:
    areas = [{"name": "重庆", "itemStyle": {"areaColor": "#1D5FA6"}, "label": {"show": True, "formatter": "重庆"}}]
    option = {"series": [{"type": "map", "map": "china", "data": areas}]}
    return picture_exhibit(frame(), Picture(option, option, 960, 520, "china"), "重庆被点名", rows(2))


def deck(*exhibits: Exhibit, lang: Lang = "zh", name: str = "某会汇报") -> Deck:
    slides = tuple(Slide(exhibit=each) for each in exhibits)
    return Deck(name, lang, slides, "0123456789abcdef", "2025-05-26")
