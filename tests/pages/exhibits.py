"""Exhibits for tests of what leaves the screen."""

from typing import Any

from pages.exports.exhibit import Bar, Exhibit, Figure, Line, Number, Picture, Point, Sentence

EMPTY: dict[str, Any] = {"animation": False, "series": []}


def figure(observation_id: str = "o1", **other: Any) -> Figure:
    """247 projects, printed."""
    shown = {
        "name": "制造业", "words": "247 个", "band": "", "value": 247.0, "low": 247.0, "high": 247.0, "unit": "count",
        "kind": "exact",
    }  # fmt: skip
    return Figure(observation_id, **shown | other)


def exhibit(**other: Any) -> Exhibit:
    """A small chart of two bars with its table and one sentence."""
    bars = (
        Bar("制造业", "247", "exact", {"solid": 247.0}, "o1"),
        Bar("服务业", "近 100", "banded", {"solid": 90.0, "pale": 10.0}, "o2"),
    )
    said = Sentence(
        "制造业项目247个，服务业近100个。", ((5, 9), (13, 18)), "s1", "签约情况", "某日报", "2025-05-26", "restated",
        "https://example.org/a", ("o1", "o2"),
    )  # fmt: skip
    words = {
        "key": "sectors", "lang": "zh", "form": "bars", "title": "制造业项目最多", "subtitle": "项目数，单位：个",
        "note": "", "sources": "来源：某日报 2025-05-26（转述）", "summary": "2 条：制造业 247 个；服务业近 100 个",
        "event": "第七届西洽会", "address": "/sectors?event=WCIFIT-2025", "build": "0123abcd",
        "picture": Picture(EMPTY, EMPTY, 960, 152), "axis": ("项目（个）",), "bars": bars,
        "heads": ("行业", "项目", "金额"),
        "lines": (Line(("制造业", "247 个", "–"), False, ("o1",)), Line(("服务业", "近 100 个", "–"), False, ("o2",))),
        "figures": (
            figure(),
            figure("o2", name="服务业", words="近 100 个", band="90 到 100 之间", value=100.0, low=90.0, high=100.0,
                   kind="banded"),
        ),
        "sentences": (said,),
    }  # fmt: skip
    return Exhibit(**words | other)


def points(**other: Any) -> Exhibit:
    """The same as points."""
    found = (Point("制造业", "1572.8", 167, 1572.8, 1572.8, 1572.8, "exact", "o1"),)
    return exhibit(form="points", bars=(), points=found, axis=("项目（个）", "金额（亿元）"), **other)


def numbers(**other: Any) -> Exhibit:
    """The same as key numbers."""
    return exhibit(form="numbers", bars=(), picture=None, numbers=(Number("项目", "247 个", "全会", ("o1",)),), **other)
