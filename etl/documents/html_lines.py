"""The main text of a web page, element by element → its lines; menus are told by being nothing but links."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

BLOCKS = {"p", "head", "quote", "item", "list", "table", "ab", "div", "body", "code", "fw"}


def lines(element: Any) -> Iterator[str]:
    """The lines of the main text in order; the cells of a table's row are divided by tabs."""
    return split("".join(flow(element)))


def split(text: str) -> Iterator[str]:
    """The lines of a text that hold anything, without needless blanks."""
    for line in text.split("\n"):
        cells = [" ".join(cell.split()) for cell in line.split("\t")]
        if any(cells):
            yield "\t".join(cells).rstrip()


def flow(element: Any) -> Iterator[str]:
    """The text of an element and its children, with \\n where a block or a line ends."""
    for child in element:
        if child.tag == "row":
            yield f"\n{row(child)}\n"
        else:
            yield "\n" if child.tag in BLOCKS or child.tag == "lb" else ""
            yield (child.text or "").replace("\t", " ")
            yield from flow(child)
            yield "\n" if child.tag in BLOCKS else ""
        yield (child.tail or "").replace("\t", " ")


def row(element: Any) -> str:
    """A row of a table as one line; a frame of one cell keeps its lines."""
    cells = ["".join([cell.text or "", *flow(cell)]) for cell in element]
    return cells[0] if len(cells) == 1 else "\t".join(" ".join(cell.split()) for cell in cells)


def anchors(tree: Any) -> frozenset[str]:
    """The words of every link of a page."""
    return frozenset(words for link in tree.iter("a") if (words := " ".join(link.text_content().split())))


def is_links(line: str, links: frozenset[str]) -> bool:
    """True for a line of links and what divides them, such as a menu or the way here (首页 > 新闻 > 正文)."""
    if line in links:
        return True
    rest = [words for words in re.split(r"\s*[|｜>＞»›·/]\s*|\s+", line) if words]
    return len(rest) > 1 and sum(words in links or words[-2:] == "正文" for words in rest) > len(rest) / 2
