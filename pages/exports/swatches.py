"""The legend of a picture: what each kind of mark looks like, in SVG as in the chart, and what it means."""

import re

from pages.charts.marks import Kind
from pages.charts.point_looks import HOLLOW, symbol
from pages.exports.exhibit import Exhibit
from pages.words.catalogue import t
from pages.words.theme import Palette

WIDTH, HEIGHT = 26, 12
_RGBA = re.compile(r"rgba\((\d+),(\d+),(\d+),([\d.]+)\)")
# Lines that ascend through the box, lines that stand in it, and dots: drawn one by one, for not every office program
# knows patterns.
_RISING = "M0 6L6 0M0 11L11 0M4 12L16 0M9 12L21 0M14 12L26 0M19 12L26 5M24 12L26 10"
_STANDING = "M4 0V12M9 0V12M14 0V12M19 0V12M24 0V12"
_DOTS = "".join(f"M{x} {y}h0" for y in (3, 9) for x in (3, 8, 13, 18, 23))
_OUTLINES: dict[Kind, str] = {"offered": "", "target": "6 3", "forecast": "1 4"}
_SHAPES = {
    "circle": "M20 6A7 7 0 1 1 6 6A7 7 0 1 1 20 6Z", "diamond": "M13 -1L20 6L13 13L6 6Z",
    "rect": "M7 0H19V12H7Z", "triangle": "M13 -1L20 12H6Z",
    "cross": "M7 2L9 0L13 4L17 0L19 2L15 6L19 10L17 12L13 8L9 12L7 10L11 6Z",
}  # fmt: skip


def legend_items(exhibit: Exhibit, palette: Palette) -> list[tuple[str, str]]:
    """Swatch (SVG in a box of WIDTH by HEIGHT) and meaning of each kind of mark that the chart shows."""
    shape = point_swatch if exhibit.shape == "point" else swatch
    return [(shape(kind, palette), t(f"legend.{kind}", exhibit.lang)) for kind in exhibit.kinds]


def swatch(kind: Kind, palette: Palette) -> str:
    """A piece of a bar."""
    if kind == "undisclosed":
        return _box("none", palette.quiet, 1, "4 2")
    if kind in _OUTLINES:
        return _box("none", palette.outline, 2, _OUTLINES[kind])
    if kind == "banded":
        pale = f'<rect x="14" width="12" height="12" {paint("fill", palette.pale)}/>'
        return f'<rect width="14" height="12" fill="{palette.main}"/>{pale}{_box("none", palette.outline, 1, "")}'
    ground = palette.hatch if kind in ("derived", "provisional") else palette.main
    return _box(ground, palette.outline, 1, "") + _pattern(kind, palette)


def point_swatch(kind: Kind, palette: Palette) -> str:
    """A point of the shape that the chart draws."""
    shape = _SHAPES.get(symbol(kind), _SHAPES["cross"])
    if kind not in HOLLOW:
        return f'<path d="{shape}" fill="{palette.main}" stroke="{palette.ink}" stroke-width="1"/>'
    line = f'stroke="{palette.quiet}" stroke-dasharray="3 2"' if kind == "undisclosed" else f'stroke="{palette.main}"'
    return f'<path d="{shape}" fill="{palette.ground}" {line} stroke-width="2"/>'


def paint(role: str, colour: str) -> str:
    """The attributes of a colour; office programs want the opacity beside it, not in it."""
    found = _RGBA.fullmatch(colour)
    if not found:
        return f'{role}="{colour}"'
    red, green, blue, alpha = found.groups()
    return f'{role}="#{int(red):02X}{int(green):02X}{int(blue):02X}" {role}-opacity="{alpha}"'


def _box(fill: str, line: str, thick: int, dash: str) -> str:
    inset = thick / 2
    broken = f' stroke-dasharray="{dash}"' if dash else ""
    size = f'x="{inset}" y="{inset}" width="{WIDTH - thick}" height="{HEIGHT - thick}"'
    return f'<rect {size} fill="{fill}" stroke="{line}" stroke-width="{thick}"{broken}/>'


def _pattern(kind: Kind, palette: Palette) -> str:
    path = {"derived": _RISING, "conflicting": _STANDING, "provisional": _DOTS}.get(kind, "")
    line, ends = paint("stroke", palette.stripe), "round" if kind == "provisional" else "butt"
    return f'<path d="{path}" fill="none" {line} stroke-width="2" stroke-linecap="{ends}"/>' if path else ""
