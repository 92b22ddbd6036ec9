"""A chart that office programs do not know (map, flow, calendar) as a picture of two pixels for one."""

from pages.exports.exhibit import Picture
from pages.exports.outlines import outlines_of
from pages.exports.pictures import png, svg
from pages.words.theme import LIGHT


def drawn(picture: Picture) -> bytes:
    """The picture as PNG; raises MissingAssets without ECharts or fonts."""
    size = {"width": picture.width, "height": picture.height}
    return png(svg(picture.light, **size, palette=LIGHT, outlines=outlines_of(picture)))
