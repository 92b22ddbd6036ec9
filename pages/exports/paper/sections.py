"""A slide as a section: claim, chart or text, legend, notes on it, sources, and the table behind it."""

from dataclasses import dataclass
from math import ceil

from pages.charts.bar_frame import FOOT
from pages.exports.chart_picture import Drawn, chart
from pages.exports.deck import Slide
from pages.exports.exhibit import Exhibit, Line
from pages.exports.outlines import noted
from pages.exports.paper.printed import printed, short
from pages.exports.paper.register import Register
from pages.exports.swatches import HEIGHT, WIDTH, legend_items
from pages.words.catalogue import t
from pages.words.theme import LIGHT

A_PAGE, TOP = 1060, 4  # pixels that a page holds, and above the first bar


@dataclass(frozen=True)
class Graphic:
    """A chart as SVG, `alt` for those who do not see it, and where it may be cut to stand on several pages."""

    svg: str
    alt: str
    width: int
    cuts: tuple[int, ...]


@dataclass(frozen=True)
class Row:
    """A line of the table and the numbers of the notes that say it."""

    cells: tuple[str, ...]
    inside: bool
    notes: tuple[int, ...]


@dataclass(frozen=True)
class Section:
    """What paper.typ lays out as one section; a text has a `body` and no graphic."""

    claim: str
    short: str
    subtitle: str = ""
    body: tuple[str, ...] = ()
    graphic: Graphic | None = None
    legend: tuple[tuple[str, str], ...] = ()
    remarks: tuple[str, ...] = ()
    sources: tuple[int, ...] = ()
    heads: tuple[str, ...] = ()
    rows: tuple[Row, ...] = ()


def section(slide: Slide, register: Register) -> Section:
    """The section of a slide, whose sources and sentences the register takes up."""
    body = tuple(printed(line) for line in slide.body.splitlines() if line.strip())
    said = slide.claim or t("paper.untitled", register.lang)
    claim, brief = printed(said), short(said)
    if not slide.exhibit:
        return Section(claim, brief, body=body)
    exhibit = slide.exhibit
    cited, drawn = register.cite(exhibit), chart(exhibit, "light")
    return Section(
        claim, brief, printed(exhibit.subtitle), body, graphic(exhibit, drawn),
        tuple((swatch(box), printed(meaning)) for box, meaning in legend_items(exhibit, LIGHT)),
        tuple(printed(words) for words in (noted(exhibit),) if words),
        cited, tuple(map(printed, exhibit.heads)), tuple(row(line, register) for line in exhibit.lines),
    )  # fmt: skip


def graphic(exhibit: Exhibit, drawn: Drawn) -> Graphic:
    """The chart; a tall one of bars is cut between two of them."""
    bars, pages = len(exhibit.bars), ceil(drawn.height / A_PAGE)
    each = (drawn.height - FOOT) / max(bars, 1)
    inner = [round(TOP + each * ceil(bars * page / pages)) for page in range(1, pages)] if bars > 1 else []
    return Graphic(drawn.alone, printed(exhibit.summary or exhibit.title), drawn.width, (0, *inner, drawn.height))


def swatch(box: str) -> str:
    """A swatch of the legend as a picture, with room for a point that stands out of its line."""
    view = f'viewBox="-1 -2 {WIDTH + 2} {HEIGHT + 4}" width="{WIDTH + 2}" height="{HEIGHT + 4}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {view}>{box}</svg>'


def row(line: Line, register: Register) -> Row:
    return Row(tuple(map(printed, line.cells)), line.inside, register.notes_on(line.observation_ids))
