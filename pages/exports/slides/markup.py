"""Text and colours as DrawingML: nothing in a name or sentence can become markup or break the file."""

import re
from xml.sax.saxutils import escape, quoteattr

from pages.words.catalogue import Lang

FACE = "Microsoft YaHei"
NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
LEADING = 1.25
LANGUAGES: dict[Lang, str] = {"zh": "zh-CN", "en": "en-US"}
# What XML 1.0 cannot hold at all.
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_RGBA = re.compile(r"rgba\((\d+),(\d+),(\d+),([\d.]+)\)")


def legible(text: str) -> str:
    """The text without control characters; its lines stay."""
    return _UNFIT.sub("", text)


def one_line(text: str) -> str:
    """The text without control characters, in one line."""
    return " ".join(legible(text).split())


def content(text: str) -> str:
    """The text as the content of an element."""
    return escape(legible(text))


def attribute(text: str) -> str:
    """The text as the value of an attribute, in quotes."""
    return quoteattr(legible(text), {"\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def opaque(colour: str, ground: str) -> str:
    """A colour as six digits, mixed with the ground where it lets it through: not every program draws alpha."""
    found = _RGBA.fullmatch(colour)
    if not found:
        return colour.lstrip("#").upper()
    alpha = float(found[4])
    below = [int(ground[place : place + 2], 16) for place in (1, 3, 5)]
    return "".join(f"{round(alpha * int(found[n + 1]) + (1 - alpha) * below[n]):02X}" for n in range(3))


def solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour.lstrip("#")}"/></a:solidFill>'


def style(size: float, colour: str, lang: Lang, *, bold: bool | None = False, tag: str = "rPr") -> str:
    """How a run is set, size in points; every script in the typeface that Chinese offices have.

    Without a colour, or with None for `bold`, it is as the template says.
    """
    faces = "".join(f'<a:{script} typeface="{FACE}"/>' for script in ("latin", "ea", "cs"))
    language = f'lang="{LANGUAGES[lang]}" altLang="en-US"'
    weight = "" if bold is None else f' b="{int(bold)}"'
    return f'<a:{tag} {language} sz="{round(size * 100)}"{weight}>{solid(colour) if colour else ""}{faces}</a:{tag}>'


def run(text: str, set_as: str) -> str:
    return f"<a:r>{set_as}<a:t>{content(text)}</a:t></a:r>"


def paragraph(runs: str, *, size: float, align: str = "l", after: float = 0) -> str:
    """Runs as a paragraph; lines have an exact height, for fonts differ in what they think a line is."""
    spacing = (
        f'<a:lnSpc><a:spcPts val="{round(size * LEADING * 100)}"/></a:lnSpc><a:spcBef><a:spcPts val="0"/></a:spcBef>'
    )
    below = f'<a:spcAft><a:spcPts val="{round(after * 100)}"/></a:spcAft>'
    return f'<a:p><a:pPr marL="0" indent="0" algn="{align}">{spacing}{below}<a:buNone/></a:pPr>{runs}</a:p>'
