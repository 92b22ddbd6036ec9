"""Content typeset as PDF, without a browser, the network, or a font of the machine."""

from pathlib import Path
from typing import Any

import msgspec

from pages.exports.assets import FAMILIES, font_files
from pages.words.theme import LIGHT

FOLDER = Path(__file__).parent
# 1980-01-01 in seconds: the time of making stands in no file, so that the same deck gives the same bytes.
EPOCH = 315532800


def typeset(content: Any) -> bytes:
    """The PDF of the content, which paper.typ lays out. Raises MissingAssets without the fonts.

    What was written by others goes in as data, never as markup, and the layout reads no file but its own.
    """
    import typst

    folder = font_files()[0].parent
    return bytes(
        typst.compile(
            FOLDER / "paper.typ",
            root=FOLDER,
            font_paths=[folder],
            ignore_system_fonts=True,
            format="pdf",
            timestamp=EPOCH,
            sys_inputs={"content": msgspec.json.encode(content).decode(), "look": _look()},
        )
    )


def _look() -> str:
    """Fonts and colours of the theme; paper is light."""
    colours = {name: getattr(LIGHT, name) for name in ("ink", "quiet", "grid", "main", "mark", "no_data")}
    return msgspec.json.encode({"fonts": FAMILIES, **colours}).decode()
