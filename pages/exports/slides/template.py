"""The bureau's own template: looked at before it is opened, its sample slides taken out, its look kept."""

import io
from typing import Any
from zipfile import BadZipFile, ZipFile

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE as REL
from pptx.presentation import Presentation as Presented

from pages.exports.slides.own import shed
from pages.words.catalogue import Lang, t

LARGEST, MOST_PARTS = 200_000_000, 5_000
_TYPES = "[Content_Types].xml"
_TEMPLATE, _SHOW = b"presentationml.template.main+xml", b"presentationml.presentation.main+xml"
_MACROS = (b"macroEnabled", b"vbaProject", b"activeX")
# Slides that are gone must be named nowhere.
_NAMING_SLIDES = "./p:custShowLst | .//*[local-name() = 'sectionLst']/.."


class BadTemplate(ValueError):
    """The file cannot serve as a template; says why and what to do, in the language of the deck."""


def opened(template: bytes, lang: Lang) -> Presented:
    """The template without its slides; raises BadTemplate."""
    try:
        found = Presentation(io.BytesIO(_checked(template, lang)))
        layouts = len(found.slide_layouts)
    except BadTemplate:
        raise
    except Exception as fault:  # a broken package fails anywhere in the library, with any error
        raise BadTemplate(t("slide.template.unreadable", lang)) from fault
    if not layouts:
        raise BadTemplate(t("slide.template.no_layouts", lang))
    _empty(found)
    if any(_fetches(part) for part in found.part.package.iter_parts()):
        raise BadTemplate(t("slide.template.linked", lang))
    return found


def _checked(template: bytes, lang: Lang) -> bytes:
    """The bytes of a presentation, for a template is the same under another name; nothing is unpacked before."""
    try:
        with ZipFile(io.BytesIO(template)) as package:
            parts = package.infolist()
            if len(parts) > MOST_PARTS or sum(part.file_size for part in parts) > LARGEST:
                raise BadTemplate(t("slide.template.too_large", lang))
            types = package.read(_TYPES)
            if any(word in types for word in _MACROS):
                raise BadTemplate(t("slide.template.macros", lang))
            return _renamed(package, types) if _TEMPLATE in types else template
    except (BadZipFile, KeyError, OSError, RuntimeError, NotImplementedError) as fault:
        raise BadTemplate(t("slide.template.unreadable", lang)) from fault


def _renamed(package: ZipFile, types: bytes) -> bytes:
    """A .potx as a .pptx: the same parts, called a presentation."""
    out = io.BytesIO()
    with ZipFile(out, "w") as made:
        for part in package.infolist():
            renamed = types.replace(_TEMPLATE, _SHOW) if part.filename == _TYPES else package.read(part)
            made.writestr(part.filename, renamed)
    return out.getvalue()


def _fetches(part: Any) -> bool:
    """Whether opening the file would fetch something; a link waits until it is clicked."""
    return any(rel.is_external and rel.reltype != REL.HYPERLINK for rel in part.rels.values())


def _empty(found: Presented) -> None:
    root = found.part._element
    for slide in list(root.xpath("./p:sldIdLst/p:sldId")):
        found.part.drop_rel(slide.rId)
        slide.getparent().remove(slide)
    for each in root.xpath(_NAMING_SLIDES):
        each.getparent().remove(each)
    for empty in root.xpath("./p:extLst[not(*)]"):
        root.remove(empty)
    shed(found.part.package, (REL.THUMBNAIL,))
