"""Our template, for a bureau that has none: white, 16:9, a claim on top and the number of the page at the foot."""

import re
from typing import Any

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as REL
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Presented

from pages.exports.slides.markup import FACE, NAMESPACES
from pages.exports.slides.place import Place
from pages.exports.slides.room import number_of, title_of
from pages.words.theme import LIGHT

WIDTH, HEIGHT, MARGIN = 960.0, 540.0, 40.0
# 40 pixels at 1280 × 720.
CLAIM_SIZE = 30
_KEPT = "Title Only"
_CLAIM = Place(MARGIN, 22, WIDTH - 2 * MARGIN, 76)
_BODY = Place(MARGIN, 110, WIDTH - 2 * MARGIN, 380)
_NUMBER = Place(WIDTH - MARGIN - 50, 498, 50, 22)
_COLOURS = {"dk1": LIGHT.ink, "lt1": LIGHT.ground, "dk2": LIGHT.quiet, "lt2": LIGHT.grid, "accent1": LIGHT.main} | {
    f"accent{place}": colour for place, colour in enumerate(LIGHT.categories[:5], start=2)
}
# What python-pptx's own file brings along and nobody needs.
_SHED = (REL.THUMBNAIL, REL.EXTENDED_PROPERTIES, REL.PRINTER_SETTINGS)


def own_template() -> Presented:
    """A presentation without slides."""
    made = Presentation()
    _, _, made.slide_width, made.slide_height = Place(0, 0, WIDTH, HEIGHT).emu  # type: ignore[assignment]
    for layout in [each for each in made.slide_layouts if each.name != _KEPT]:
        made.slide_layouts.remove(layout)
    _place_all(made.slide_master, made.slide_layouts[0])
    _set_titles(made.slide_master)
    dress(made.slide_master.part)
    for part in (made.part.package, made.part):
        shed(part, _SHED)
    return made


def dress(part: Any) -> None:
    """Gives the theme of a master our colours and our typeface."""
    theme = part.part_related_by(REL.THEME)
    text = theme.blob.decode("utf-8")
    text = re.sub(r'(<a:(?:latin|ea) typeface=")[^"]*"', rf'\1{FACE}"', text)
    for name, colour in _COLOURS.items():
        inside = f'<a:srgbClr val="{colour.lstrip("#")}"/>'
        text = re.sub(rf"(?<=<a:{name}>).*?(?=</a:{name}>)", inside, text, flags=re.DOTALL)
    if hasattr(theme, "_element"):  # a theme that the library made itself is kept as a tree
        theme._element = parse_xml(text.encode("utf-8"))
    else:
        theme._blob = text.encode("utf-8")


def shed(part: Any, kinds: tuple[str, ...]) -> None:
    """Drops what is related by these kinds."""
    rels = part._rels
    for key in [key for key, rel in rels.items() if rel.reltype in kinds]:
        rels.pop(key)


def _place_all(master: Any, layout: Any) -> None:
    places = {"title": _CLAIM, "body": _BODY, "sldNum": _NUMBER}
    for shape in [*master.placeholders, *layout.placeholders]:
        kind = shape._element.xpath(".//p:ph/@type")[0]
        if kind in places:
            shape.left, shape.top, shape.width, shape.height = places[kind].emu
        else:
            shape._element.getparent().remove(shape._element)
    for owner in (master, layout):
        body = title_of(owner)._element.xpath(".//a:bodyPr")[0]
        for name, value in (("lIns", "0"), ("rIns", "0"), ("tIns", "0"), ("bIns", "0"), ("anchor", "t")):
            body.set(name, value)
        number_of(owner)._element.xpath(".//a:bodyPr")[0].set("rIns", "0")


def _set_titles(master: Any) -> None:
    """The title style of the master: to the left, bold, in ink."""
    faces = "".join(f'<a:{script} typeface="{face}"/>' for script, face in _THEME_FACES)
    level = (
        f'<a:lvl1pPr {NAMESPACES} algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">'
        '<a:lnSpc><a:spcPct val="100000"/></a:lnSpc><a:spcBef><a:spcPct val="0"/></a:spcBef><a:buNone/>'
        f'<a:defRPr sz="{CLAIM_SIZE * 100}" b="1" kern="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>'
        f"{faces}</a:defRPr></a:lvl1pPr>"
    )
    for old in master._element.xpath("./p:txStyles/p:titleStyle/a:lvl1pPr"):
        old.getparent().replace(old, parse_xml(level))


_THEME_FACES = (("latin", "+mj-lt"), ("ea", "+mj-ea"), ("cs", "+mj-cs"))
