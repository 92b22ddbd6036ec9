"""The bureau's own base map: drawn where it is whole and approved, else the sketch with the reason."""

import json
from pathlib import Path

import pytest

from pages.charts.base_map import base_map

NAMES = {"500000": "重庆", "110000": "北京", "450000": "广西"}
SQUARE = {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}


@pytest.fixture
def own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QIANYUE_DATA", str(tmp_path))
    folder = tmp_path / "geo"
    folder.mkdir()
    return folder


def put(
    folder: Path, *properties: dict[str, object], about: str = 'approval = "GS（2000）1号"\ncredit = "测绘院"'
) -> None:
    features = [{"type": "Feature", "properties": each, "geometry": SQUARE} for each in properties]
    (folder / "approved_map.json").write_text(json.dumps({"type": "FeatureCollection", "features": features}))
    (folder / "approved_map.toml").write_text(about, encoding="utf-8")


def test_without_one_the_sketch_is_drawn(own: Path) -> None:
    base = base_map(NAMES)
    assert (base.approval, base.fault) == ("", "") and base.outlines["features"]


def test_an_approved_map_is_drawn_under_our_names(own: Path) -> None:
    put(own, {"adcode": 500000, "name": "x"}, {"name": "北京市"}, {"name": "广西壮族自治区"}, {"name": "十段线"})
    base = base_map(NAMES)
    assert (base.approval, base.credit, base.fault) == ("GS（2000）1号", "测绘院", "")
    assert [feature["properties"]["name"] for feature in base.outlines["features"]] == [
        "重庆",
        "北京",
        "广西",
        "十段线",
    ]


@pytest.mark.parametrize(
    ("about", "content", "fault"),
    [
        ('credit = "测绘院"', None, "map.no_approval"),
        ("approval = ", None, "map.unreadable"),
        ('approval = "1"', "{", "map.unreadable"),
        ('approval = "1"', "[]", "map.unreadable"),
        ('approval = "1"', '{"features": [{"properties": null}]}', "map.unreadable"),
        ('approval = "1"', '{"features": []}', "map.incomplete"),
    ],
)
def test_what_is_wrong_with_it_is_said_and_the_sketch_drawn(
    own: Path, about: str, content: str | None, fault: str
) -> None:
    put(own, {"name": "北京市"}, about=about)
    if content is not None:
        (own / "approved_map.json").write_text(content)
    base = base_map(NAMES)
    assert base.fault == fault and not base.approval and len(base.outlines["features"]) > 30
