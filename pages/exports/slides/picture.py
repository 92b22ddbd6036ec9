"""A chart that office programs do not know (map, flow, calendar) as a picture of two pixels for one."""

from pages.charts.base_map import base_map
from pages.exports.exhibit import Exhibit, Option, Picture
from pages.exports.pictures import png, svg
from pages.words.catalogue import t
from pages.words.theme import LIGHT


def drawn(picture: Picture) -> bytes:
    """The picture as PNG; raises MissingAssets without ECharts or fonts."""
    outlines = base_map(_areas(picture)).outlines if picture.map else None
    return png(svg(picture.light, width=picture.width, height=picture.height, palette=LIGHT, outlines=outlines))


def credit(exhibit: Exhibit) -> str:
    """What must be said of the outlines of a map; empty for other pictures."""
    if exhibit.form != "picture" or exhibit.picture is None or not exhibit.picture.map:
        return ""
    base = base_map(_areas(exhibit.picture))
    if not base.approval:
        return t("map.sketch", exhibit.lang)
    return t("map.approved", exhibit.lang, approval=base.approval, credit=base.credit or "–")


def _areas(picture: Picture) -> dict[str, str]:
    """The provinces by the names that the option gives them."""
    series: list[Option] = picture.light["series"]
    return {area["name"]: area["name"] for each in series if "map" in each for area in each["data"]}
