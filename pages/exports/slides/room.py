"""What a layout of a template leaves for claim, body and page number, in points."""

from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER as KINDS

from pages.exports.slides.ground import is_light
from pages.exports.slides.place import EMU, Place, Room

_TITLES = (KINDS.TITLE, KINDS.CENTER_TITLE)
_FURNITURE = (KINDS.DATE, KINDS.FOOTER, KINDS.SLIDE_NUMBER)
_LOWEST = 0.4
_TITLE_SIZE = 44.0
_FIRST_LEVEL = ".//a:lvl1pPr/a:defRPr/@sz"


def chart_layout(layouts: Any) -> Any:
    """The layout that leaves most to a chart: a title and nothing else, as near as the template has it."""
    return min(layouts, key=lambda layout: (title_of(layout) is None, len(_others(layout)), _is_special(layout)))


def title_of(layout: Any) -> Any:
    """The placeholder of the title, None where there is none."""
    return next((each for each in layout.placeholders if each.placeholder_format.type in _TITLES), None)


def number_of(layout: Any) -> Any:
    """The placeholder of the page number, None where there is none."""
    found = (each for each in layout.placeholders if each.placeholder_format.type == KINDS.SLIDE_NUMBER)
    return next(found, None)


def room_of(layout: Any, width: float, height: float, *, flows: bool) -> Room:
    """Claim and number where the layout has them, ours where they would leave no room."""
    claim, number = _claim(layout, width, height), _number(layout, width, height)
    left = min(claim.left, width * 0.08)
    beside = number.left > width / 2
    bottom = number.bottom if beside else number.top
    body = Place(left, claim.bottom, width - 2 * left, bottom - claim.bottom)
    return Room(claim, body, number, _title_size(layout), flows, is_light(layout))


def _claim(layout: Any, width: float, height: float) -> Place:
    title = title_of(layout)
    own = Place(width * 0.042, height * 0.04, width * 0.916, height * 0.15)
    found = _place(title) if title is not None else own
    usable = found.bottom <= height * _LOWEST and found.width >= width / 2 and found.top >= 0 and found.height >= 20
    return found if usable else own


def _number(layout: Any, width: float, height: float) -> Place:
    shape = number_of(layout)
    own = Place(width * 0.9, height * 0.935, width * 0.058, height * 0.04)
    found = _place(shape) if shape is not None else own
    return found if height * 0.75 <= found.top and found.bottom <= height else own


def _place(shape: Any) -> Place:
    left, top, width, height = ((each or 0) / EMU for each in (shape.left, shape.top, shape.width, shape.height))
    return Place(left, top, width, height)


def _others(layout: Any) -> list[Any]:
    kinds = (*_TITLES, *_FURNITURE)
    return [each for each in layout.placeholders if each.placeholder_format.type not in kinds]


def _is_special(layout: Any) -> bool:
    """A title in the middle of a cover is no claim on top of a chart."""
    title = title_of(layout)
    return title is not None and title.placeholder_format.type == KINDS.CENTER_TITLE


def _title_size(layout: Any) -> float:
    """The size that the template gives its titles."""
    master, title = layout.slide_master, title_of(layout)
    above = title_of(master)
    lists = [each._element.xpath(_FIRST_LEVEL) for each in (title, above) if each is not None]
    styles = master._element.xpath("./p:txStyles/p:titleStyle/a:lvl1pPr/a:defRPr/@sz")
    found = next((sizes[0] for sizes in [*lists, styles] if sizes), None)
    return int(found) / 100 if found else _TITLE_SIZE
