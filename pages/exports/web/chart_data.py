"""The charts of a deck as data for the script that draws them: nothing in it is code, nothing leads outside."""

import json
from collections.abc import Mapping
from typing import Any

from pages.exports.deck import Deck
from pages.exports.exhibit import Exhibit, Figure, Picture
from pages.exports.outlines import outlines_of
from pages.exports.turned import parts_of
from pages.exports.web.markup import clean
from pages.words.catalogue import Lang, t

# What makes ECharts open an address or fetch a picture.
_LEADS = ("link", "sublink")
_FETCHED = ("image://", "http://", "https://", "//")


def chart_json(deck: Deck, changes: Mapping[str, str]) -> str:
    """The charts in the order of the slides and the outlines they name, fit to stand in an element of HTML."""
    exhibits = [slide.exhibit for slide in deck.slides]
    charts = [_chart(each, each.picture, changes) if each and each.picture else None for each in exhibits]
    maps = [each.picture for each in exhibits if each and each.picture and each.picture.map]
    outlines = {picture.map: outlines_of(picture) for picture in maps}
    whole = harmless({"charts": charts, "maps": outlines})
    return json.dumps(whole, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def _chart(exhibit: Exhibit, picture: Picture, changes: Mapping[str, str]) -> dict[str, Any]:
    """A chart: its options, and for each mark in order its observation, the words it is told by, its kind."""
    figures = {each.observation_id: each for each in exhibit.figures}
    marks = parts_of(exhibit) if exhibit.form == "pie" else exhibit.bars or exhibit.points
    return {
        "form": exhibit.form, "width": picture.width, "height": picture.height, "map": picture.map,
        "light": picture.light, "dark": picture.dark,
        "ids": [mark.observation_id for mark in marks],
        "tips": [_tip(mark.name, mark.label, figures.get(mark.observation_id), exhibit.lang) for mark in marks],
        "changed": [mark.observation_id in changes for mark in marks],
        "named": {name: [each.observation_id for each in exhibit.figures if each.name == name]
                  for name in dict.fromkeys(each.name for each in exhibit.figures)} if not marks else {},
    }  # fmt: skip


def harmless(part: Any) -> Any:
    """A part of an option without what would open an address or fetch a picture; its words stay."""
    if isinstance(part, dict):
        return {clean(name): harmless(each) for name, each in part.items() if name not in _LEADS and not _fetches(each)}
    if isinstance(part, list | tuple):
        return [harmless(each) for each in part]
    return clean(part) if isinstance(part, str) else part


def _fetches(part: Any) -> bool:
    return isinstance(part, str) and part.strip().lower().startswith(_FETCHED)


def _tip(name: str, label: str, figure: Figure | None, lang: Lang) -> list[str]:
    """What is told where the pointer stands, line by line."""
    told = (figure.words, figure.band, figure.flags and f"⚑ {figure.flags}") if figure else (label,)
    return [each for each in (name, *told, t("chart.click", lang)) if each]
