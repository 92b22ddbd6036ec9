"""A slide as it is filled: texts, pieces, charts and pictures at places in points."""

import io
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml import parse_xml
from pptx.util import Emu

from pages.exports.slides.markup import NAMESPACES, attribute, one_line
from pages.exports.slides.native import NativeChart
from pages.exports.slides.place import Place
from pages.words.catalogue import Lang

_ALT = 8_000  # a description of more characters is read out by nobody
_BODY = '<a:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="{}"><a:noAutofit/></a:bodyPr>'
_DECORATIVE = (
    '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative val="1" '
    'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative"/></a:ext></a:extLst>'
)


class Canvas:
    """The shapes of one slide, each with a name; pictures and charts with a description."""

    def __init__(self, slide: Any, lang: Lang) -> None:
        self.slide, self.lang = slide, lang

    def text(self, place: Place, paragraphs: str, name: str, *, anchor: str = "t", field: str = "") -> None:
        """A box of text; `field` is the placeholder of the layout that it stands for."""
        body = f"<p:txBody>{_BODY.format(anchor)}<a:lstStyle/>{paragraphs}</p:txBody>"
        shape = '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/>'
        self._add(place, name, shape, body, kind="" if field else ' txBox="1"', field=field)

    def piece(self, place: Place, geometry: str, look: str, name: str) -> None:
        """A shape with fill and outline, without words and nothing to be read out."""
        self._add(place, name, f'<a:prstGeom prst="{geometry}"><a:avLst/></a:prstGeom>{look}', "", about=_DECORATIVE)

    def chart(self, place: Place, chart: NativeChart, name: str, told: str) -> None:
        """A native chart; `told` describes it to those who do not see it."""
        left, top, width, height = map(Emu, place.emu)
        # The type is python-pptx's question; the chart brings its own XML.
        made = self.slide.shapes.add_chart(XL_CHART_TYPE.BAR_STACKED, left, top, width, height, chart)
        self._describe(made, name, told)

    def picture(self, place: Place, png: bytes, name: str, told: str) -> None:
        """A picture with its description."""
        left, top, width, height = map(Emu, place.emu)
        self._describe(self.slide.shapes.add_picture(io.BytesIO(png), left, top, width, height), name, told)

    def _describe(self, shape: Any, name: str, told: str) -> None:
        (about,) = shape._element.xpath("./*/p:cNvPr")
        about.set("name", one_line(name))
        about.set("descr", one_line(told)[:_ALT])

    def _add(
        self, place: Place, name: str, shape: str, body: str, *, kind: str = "", field: str = "", about: str = ""
    ) -> None:
        tree = self.slide.shapes._spTree
        number = 1 + max(int(each) for each in tree.xpath(".//p:cNvPr/@id"))
        left, top, width, height = place.emu
        placed = f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        tree.append(
            parse_xml(
                f'<p:sp {NAMESPACES}><p:nvSpPr><p:cNvPr id="{number}" name={attribute(one_line(name))}>'
                f"{about}</p:cNvPr><p:cNvSpPr{kind}/><p:nvPr>{field}</p:nvPr></p:nvSpPr><p:spPr>{placed}{shape}</p:spPr>{body}</p:sp>"
            )
        )
