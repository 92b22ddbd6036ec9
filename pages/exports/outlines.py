"""The outlines that the map of an exhibit is drawn on, and what must be said of them wherever it is shown."""

from typing import Any

from pages.charts.base_map import BaseMap, base_map
from pages.exports.exhibit import Exhibit, Picture
from pages.words.catalogue import t


def outlines_of(picture: Picture) -> dict[str, Any] | None:
    """The bureau's own outlines or our sketch; None where the picture is no map."""
    return _base(picture).outlines if picture.map else None


def noted(exhibit: Exhibit) -> str:
    """The note of an exhibit, and of a map whether its outlines were approved."""
    picture = exhibit.picture
    if picture is None or not picture.map:
        return exhibit.note
    base = _base(picture)
    words = {"approval": base.approval, "credit": base.credit or "–"}
    said = t("map.approved", exhibit.lang, **words) if base.approval else t("map.sketch", exhibit.lang)
    return t("list.stop", exhibit.lang).join(filter(None, (exhibit.note, said)))


def _base(picture: Picture) -> BaseMap:
    """The map under the picture, its provinces by the names that the option gives them."""
    series = picture.light["series"]
    return base_map({area["name"]: area["name"] for each in series if "map" in each for area in each["data"]})
