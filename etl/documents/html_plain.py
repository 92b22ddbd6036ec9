"""A page of too many elements for a search of its main text: the lines of its whole body, as far as they are text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from etl.documents.html_lines import split

SKIPPED = {
    "script", "style", "noscript", "template", "nav", "header", "footer", "aside", "form", "button", "select",
    "textarea", "iframe", "svg", "object", "head",
}  # fmt: skip
INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "dfn", "em", "font", "i", "img", "ins", "kbd",
    "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
}  # fmt: skip


def body_lines(tree: Any) -> Iterator[str]:
    """The lines of a page's body in order; the cells of a table's row are divided by tabs."""
    return split("".join(part for body in tree.iter("body") for part in flow(body)))


def flow(element: Any) -> Iterator[str]:
    """The text of an element, with \\n where a block or a line ends."""
    yield (element.text or "").replace("\t", " ")
    for child in element:
        if child.tag == "tr":
            yield f"\n{row(child)}\n"
        elif isinstance(child.tag, str) and child.tag not in SKIPPED:
            end = "" if child.tag in INLINE else "\n"
            yield end
            yield from flow(child)
            yield end
        yield (child.tail or "").replace("\t", " ")


def row(element: Any) -> str:
    """A row of a table as one line; a frame of one cell keeps its lines."""
    cells = ["".join(flow(cell)) for cell in element if isinstance(cell.tag, str)]
    return cells[0] if len(cells) == 1 else "\t".join(" ".join(cell.split()) for cell in cells)
