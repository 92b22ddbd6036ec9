"""The map under the provinces: the bureau's own approved one where the data folder holds it, else our sketch.

The own one is `geo/approved_map.json` (GeoJSON, a feature a province with its `name` or its six-digit `adcode`) with
`geo/approved_map.toml` beside it: `approval` is its number of approval (审图号), `credit` who made it.
"""

import json
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, cast

from etl.workspace import data_folder

_SKETCH = Path(__file__).parents[2] / "data" / "geo" / "china.json"
_LARGEST = 30_000_000
ENDINGS = ("特别行政区", "维吾尔自治区", "壮族自治区", "回族自治区", "自治区", "省", "市")


@dataclass(frozen=True)
class BaseMap:
    """Outlines by short name; `fault` is why the own map is not used, as a key of the catalogue."""

    outlines: dict[str, Any]
    approval: str = ""
    credit: str = ""
    fault: str = ""


def base_map(names: dict[str, str]) -> BaseMap:
    """The map to draw on. `names`: place_id → short name, as the outlines are to be called."""
    folder = data_folder() / "geo"
    own, said = folder / "approved_map.json", folder / "approved_map.toml"
    if not own.exists() and not said.exists():
        return BaseMap(_sketch())
    try:
        about = tomllib.loads(said.read_text(encoding="utf-8"))
        approval, credit = (str(about.get(name) or "").strip() for name in ("approval", "credit"))
        if not approval:
            return BaseMap(_sketch(), fault="map.no_approval")
        if own.stat().st_size > _LARGEST:
            return BaseMap(_sketch(), fault="map.unreadable")
        outlines = _named(json.loads(own.read_text(encoding="utf-8")), names)
    except (OSError, ValueError, TypeError, AttributeError, KeyError):
        return BaseMap(_sketch(), fault="map.unreadable")
    missing = set(names.values()) - _names(outlines)
    return BaseMap(_sketch(), fault="map.incomplete") if missing else BaseMap(outlines, approval, credit)


@cache
def _sketch() -> dict[str, Any]:
    return cast(dict[str, Any], json.loads(_SKETCH.read_text(encoding="utf-8")))


def _named(outlines: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """The outlines with the provinces called as ours; whatever else they hold (islands, lines) keeps its name."""
    features = [
        {**feature, "properties": {**feature["properties"], "name": _short(feature["properties"], names)}}
        for feature in outlines["features"]
    ]
    return {**outlines, "features": features}


def _short(properties: dict[str, Any], names: dict[str, str]) -> str:
    code = str(properties.get("adcode") or "")
    if code in names:
        return names[code]
    name = str(properties.get("name") or "")
    ending = next((each for each in ENDINGS if name.endswith(each)), "")
    short = name.removesuffix(ending)
    return short if short in names.values() else name


def _names(outlines: dict[str, Any]) -> set[str]:
    return {feature["properties"]["name"] for feature in outlines["features"]}
