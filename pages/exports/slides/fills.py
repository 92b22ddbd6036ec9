"""The mark language in DrawingML: each piece of a bar and each kind of point as fill and outline."""

from pages.charts.marks import Kind, Segment
from pages.exports.slides.markup import opaque, solid
from pages.words.theme import LIGHT, Palette

NO_LINE, NO_FILL = "<a:ln><a:noFill/></a:ln>", "<a:noFill/>"
# A kind of point as marker of a chart and as shape of a legend; not every program draws a hollow marker.
MARKERS: dict[Kind, tuple[str, str]] = {
    "exact": ("circle", "ellipse"),
    "banded": ("diamond", "diamond"),
    "derived": ("triangle", "triangle"),
    "provisional": ("square", "rect"),
    "conflicting": ("x", "mathMultiply"),
    "offered": ("star", "star6"),
    "target": ("dash", "mathMinus"),
    "forecast": ("dot", "mathEqual"),
    "undisclosed": ("plus", "mathPlus"),
}
SWATCHES: dict[Kind, tuple[Segment, ...]] = {
    "exact": ("solid",),
    "banded": ("solid", "pale"),
    "derived": ("hatched", "pale"),
    "provisional": ("light",),
    "conflicting": ("striped",),
    "offered": ("hollow",),
    "target": ("dashed",),
    "forecast": ("dotted",),
    "undisclosed": ("frame",),
}


def look(segment: Segment, palette: Palette = LIGHT) -> str:
    """Fill and outline of a piece of a bar."""
    main, ground = opaque(palette.main, palette.ground), opaque(palette.ground, palette.ground)
    pale, outline = opaque(palette.pale, palette.ground), line(palette.outline, 0.75)
    hatch = opaque(palette.hatch, palette.ground)
    return {
        "solid": solid(main) + line(palette.main, 0.75),
        "light": pattern("smGrid", ground, hatch) + outline,
        "striped": pattern("dkVert", main, ground) + outline,
        "hatched": pattern("wdUpDiag", ground, hatch) + outline,
        "pale": solid(pale) + outline,
        "fading": fading(pale, ground) + NO_LINE,
        "frame": NO_FILL + line(palette.quiet, 1.25, "dash"),
        "hollow": NO_FILL + line(palette.outline, 2),
        "dashed": NO_FILL + line(palette.outline, 2, "dash"),
        "dotted": NO_FILL + line(palette.outline, 2, "sysDot"),
    }[segment]


def marker(kind: Kind, palette: Palette = LIGHT) -> str:
    """Fill and outline of a point."""
    fill = palette.hatch if kind in ("derived", "provisional") else palette.main
    return solid(fill) + line(palette.main, 1.75)


def line(colour: str, width: float, dash: str = "solid") -> str:
    """An outline, width in points."""
    return f'<a:ln w="{round(width * 12700)}">{solid(colour)}<a:prstDash val="{dash}"/></a:ln>'


def pattern(name: str, front: str, back: str) -> str:
    colours = f'<a:fgClr><a:srgbClr val="{front}"/></a:fgClr><a:bgClr><a:srgbClr val="{back}"/></a:bgClr>'
    return f'<a:pattFill prst="{name}">{colours}</a:pattFill>'


def fading(colour: str, ground: str) -> str:
    """From the colour at the left to the ground: an end that nobody knows."""
    stops = f'<a:gs pos="0"><a:srgbClr val="{colour}"/></a:gs><a:gs pos="100000"><a:srgbClr val="{ground}"/></a:gs>'
    return f'<a:gradFill rotWithShape="1"><a:gsLst>{stops}</a:gsLst><a:lin ang="0" scaled="0"/></a:gradFill>'
