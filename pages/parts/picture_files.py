"""The charts of a card as pictures to take away; they are drawn at the click."""

from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from etl.exports.package import FIXED
from pages.content.memory import reading
from pages.exports.chart_files import exhibit_png, exhibit_svg
from pages.exports.exhibit import Exhibit
from pages.exports.sheets import file_name
from pages.words.theme import Mode

Make = Callable[[str], Sequence[Exhibit]]
FORMS = {"png": "image/png", "svg": "image/svg+xml", "pictures": "application/zip"}
_DRAW = {"png": exhibit_png, "svg": exhibit_svg}


def picture(make: Make, form: str, mode: Mode, folder: Path) -> bytes:
    """The first chart that is made, from the tables in `folder`."""
    with reading(folder):
        return _DRAW[form](make("")[0], mode)


def pictures(make: Make, mode: Mode, folder: Path) -> bytes:
    """All charts that are made, as PNG and SVG in a zip that is the same to the byte."""
    out = BytesIO()
    with reading(folder):
        exhibits = make("")
    with ZipFile(out, "w", ZIP_STORED) as package:
        for place, each in enumerate(exhibits, start=1):
            for form, draw in _DRAW.items():
                package.writestr(ZipInfo(file_name(f"{place:02}", each.title, suffix=form), FIXED), draw(each, mode))
    return out.getvalue()
