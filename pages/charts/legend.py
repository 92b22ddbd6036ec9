"""The legend of mark kinds: explained once, drawn wherever such marks stand."""

from html import escape

from pages.charts.marks import Kind
from pages.words.catalogue import Lang, t
from pages.words.theme import Palette


def legend(kinds: tuple[Kind, ...], *, palette: Palette, lang: Lang) -> str:
    """The kinds as a line of HTML: swatch, name and meaning of each."""
    items = "".join(_item(kind, palette, lang) for kind in kinds)
    return f'<ul class="legend" aria-label="{escape(t("legend.title", lang))}">{items}</ul>'


def _item(kind: Kind, palette: Palette, lang: Lang) -> str:
    words = escape(t(f"legend.{kind}", lang))
    return f"<li>{swatch(_fills(palette)[kind], _line(kind, palette))}{words}</li>"


def swatch(fill: str, line: str, width: int = 26) -> str:
    """A small box of HTML with a CSS background and border."""
    style = f"display:inline-block;width:{width}px;height:12px;background:{fill};border:{line}"
    return f'<span aria-hidden="true" style="{style}"></span>'


def _fills(colours: Palette) -> dict[Kind, str]:
    hatched = f"repeating-linear-gradient(135deg,{colours.hatch} 0 3px,{colours.stripe} 3px 5px)"
    return {
        "exact": colours.main,
        "banded": f"linear-gradient(90deg,{colours.main} 55%,{colours.pale} 55%)",
        "derived": hatched,
        "provisional": f"radial-gradient({colours.stripe} 1.5px,transparent 1.6px) 0 0/5px 5px,{colours.hatch}",
        "conflicting": f"repeating-linear-gradient(90deg,{colours.main} 0 3px,{colours.stripe} 3px 5px)",
        "offered": "transparent",
        "target": "transparent",
        "forecast": "transparent",
        "undisclosed": "transparent",
    }


def _line(kind: Kind, colours: Palette) -> str:
    outlines = {"offered": "solid", "target": "dashed", "forecast": "dotted"}
    if kind == "undisclosed":
        return f"1px dashed {colours.quiet}"
    return f"2px {outlines[kind]} {colours.outline}" if kind in outlines else f"1px solid {colours.outline}"
