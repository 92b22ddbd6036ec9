"""The map and the tile grid: 34 provincial units, named as in the vocabulary."""

import csv
import json
from pathlib import Path
from typing import Any

DATA = Path(__file__).parents[2] / "data"
BOX = (73, 3, 136, 54)  # degrees: west, south, east, north


def provinces() -> dict[str, str]:
    with (DATA / "vocabulary" / "places.csv").open(encoding="utf-8", newline="") as lines:
        return {row["place_id"]: row["short_zh"] for row in csv.DictReader(lines) if row["parent_id"] == "CN"}


def features() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads((DATA / "geo" / "china.json").read_text(encoding="utf-8"))["features"]
    return found


def rings(feature: dict[str, Any]) -> list[list[list[float]]]:
    shape = feature["geometry"]
    polygons = shape["coordinates"] if shape["type"] == "MultiPolygon" else [shape["coordinates"]]
    return [ring for polygon in polygons for ring in polygon]


def test_map_names_the_34_provincial_units():
    assert len(features()) == 34
    assert {f["properties"]["place_id"]: f["properties"]["name"] for f in features()} == provinces()


def test_outlines_are_closed_and_lie_in_the_country():
    west, south, east, north = BOX
    for feature in features():
        for ring in rings(feature):
            assert len(ring) >= 4 and ring[0] == ring[-1], feature["id"]
            assert all(west < x < east and south < y < north for x, y in ring)


def test_map_stays_small_and_carries_its_notice():
    assert (DATA / "geo" / "china.json").stat().st_size < 200_000
    notice = (DATA / "geo" / "NOTICE.md").read_text(encoding="utf-8")
    assert "Apache License, Version 2.0" in notice and "审图号" in notice


def test_tiles_hold_every_provincial_unit_in_a_cell_of_its_own():
    with (DATA / "geo" / "tiles.csv").open(encoding="utf-8", newline="") as lines:
        tiles = list(csv.DictReader(lines))
    assert {row["place_id"] for row in tiles} == set(provinces()) and len(tiles) == 34
    assert len({(row["column"], row["row"]) for row in tiles}) == 34
