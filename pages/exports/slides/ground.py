"""Whether a template is light where a chart stands; marks and words are made for a white ground."""

import re
from typing import Any

from lxml import etree
from pptx.opc.constants import RELATIONSHIP_TYPE as REL
from pptx.oxml.ns import qn

_LIGHT = 0.9
_WEIGHTS = (0.2126, 0.7152, 0.0722)


def is_light(layout: Any) -> bool:
    """Whether the background is one colour near white; of a picture or a gradient nobody knows."""
    found = next((each for owner in (layout, layout.slide_master) if (each := _background(owner)) is not None), None)
    if found is None:
        return True
    if found.find(f".//{qn('a:blip')}") is not None or found.find(f".//{qn('a:gradFill')}") is not None:
        return False
    colour = _colour(found, layout.slide_master)
    return bool(colour) and _brightness(colour) >= _LIGHT


def _background(owner: Any) -> Any:
    return owner._element.find(f"{qn('p:cSld')}/{qn('p:bg')}")


def _colour(background: Any, master: Any) -> str:
    """Six digits, "" where it is not said plainly."""
    plain = background.find(f".//{qn('a:srgbClr')}")
    named = background.find(f".//{qn('a:schemeClr')}")
    if plain is not None:
        return str(plain.get("val"))
    return _of_theme(str(named.get("val")), master) if named is not None and not len(named) else ""


def _of_theme(name: str, master: Any) -> str:
    mapped = master._element.find(qn("p:clrMap")).get(name, name)
    theme = etree.fromstring(master.part.part_related_by(REL.THEME).blob, etree.XMLParser(resolve_entities=False))
    found = theme.find(f".//{qn('a:clrScheme')}/{qn(f'a:{mapped}')}/*")
    return str(found.get("lastClr") or found.get("val")) if found is not None else ""


def _brightness(colour: str) -> float:
    if not re.fullmatch("[0-9A-Fa-f]{6}", colour):
        return 0.0
    parts = (int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4))
    return sum(weight * part for weight, part in zip(_WEIGHTS, parts, strict=True))
