"""A native chart as python-pptx takes it: its XML, and the worksheet that its numbers are edited in."""

from collections.abc import Sequence
from dataclasses import dataclass

from pptx.chart.data import ChartData

from pages.exports.slides.axes import text_properties
from pages.exports.slides.markup import NAMESPACES, content, paragraph, run, style
from pages.exports.slides.worksheet import Cell, workbook
from pages.words.catalogue import Lang
from pages.words.theme import LIGHT

_SHOWN = "".join(f'<c:{what} val="0"/>' for what in ("showCatName", "showSerName", "showPercent", "showBubbleSize"))


@dataclass(frozen=True)
class Share:
    """A part of the chart, in shares (0 to 1) of its width and height."""

    left: float
    top: float
    width: float
    height: float


class NativeChart(ChartData):
    """Plot and axes as XML beside the rows of the worksheet that they refer to."""

    def __init__(self, plot: str, inner: Share, head: Sequence[str], rows: Sequence[Sequence[Cell]], lang: Lang):
        super().__init__()  # type: ignore[no-untyped-call]
        self._plot, self._inner, self._head, self._rows, self._lang = plot, inner, head, rows, lang

    @property
    def xlsx_blob(self) -> bytes:
        """The worksheet."""
        return workbook(self._head, self._rows)

    def xml_bytes(self, chart_type: object) -> bytes:
        """The chart, whatever type is asked for."""
        whole = (
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?><c:chartSpace {NAMESPACES}>'
            '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/>'
            f"<c:plotArea>{_layout(self._inner)}{self._plot}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
            '</c:plotArea><c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
            f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{text_properties(12, LIGHT.ink, self._lang)}"
            "</c:chartSpace>"
        )
        return whole.encode()


def texts(tag: str, address: str, words: Sequence[str]) -> str:
    """A reference to cells of text, with what stands in them."""
    points = "".join(f'<c:pt idx="{place}"><c:v>{content(each)}</c:v></c:pt>' for place, each in enumerate(words))
    cache = f'<c:strCache><c:ptCount val="{len(words)}"/>{points}</c:strCache>'
    return f"<c:{tag}><c:strRef><c:f>{address}</c:f>{cache}</c:strRef></c:{tag}>"


def numbers(tag: str, address: str, values: Sequence[float | None]) -> str:
    """A reference to cells of numbers, with what stands in them; an empty cell is left out."""
    points = "".join(
        f'<c:pt idx="{place}"><c:v>{value!r}</c:v></c:pt>' for place, value in enumerate(values) if value is not None
    )
    cache = f'<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="{len(values)}"/>{points}</c:numCache>'
    return f"<c:{tag}><c:numRef><c:f>{address}</c:f>{cache}</c:numRef></c:{tag}>"


def label(place: int, words: Sequence[str], *, size: float, colour: str, lang: Lang, side: str) -> str:
    """The label of one point in words of its own; no line of it is broken."""
    align = {"r": "l", "l": "r", "inBase": "l"}.get(side, "ctr")
    inside = "".join(paragraph(run(line, style(size, colour, lang)), size=size, align=align) for line in words)
    text = f'<c:tx><c:rich><a:bodyPr wrap="none" lIns="50800" anchor="ctr"/><a:lstStyle/>{inside}</c:rich></c:tx>'
    shown = f'<c:showLegendKey val="0"/><c:showVal val="1"/>{_SHOWN}'
    return f'<c:dLbl><c:idx val="{place}"/>{text}<c:dLblPos val="{side}"/>{shown}</c:dLbl>'


def no_label(place: int) -> str:
    return f'<c:dLbl><c:idx val="{place}"/><c:delete val="1"/></c:dLbl>'


def labels(each: str) -> str:
    """The labels of a series: those given, and none besides."""
    return f'<c:dLbls>{each}<c:showLegendKey val="0"/><c:showVal val="0"/>{_SHOWN}</c:dLbls>'


def _layout(inner: Share) -> str:
    ends = (("x", inner.left), ("y", inner.top), ("w", inner.width), ("h", inner.height))
    places = "".join(f'<c:{name} val="{value:.4f}"/>' for name, value in ends)
    modes = '<c:layoutTarget val="inner"/><c:xMode val="edge"/><c:yMode val="edge"/>'
    return f"<c:layout><c:manualLayout>{modes}{places}</c:manualLayout></c:layout>"
