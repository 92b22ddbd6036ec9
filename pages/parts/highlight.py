"""A text with its quantities marked, each by colour and by the pattern of its underline."""

import re
from collections.abc import Callable
from html import escape
from typing import Any

import pandas as pd

from pages.content.cite import Span
from pages.words.records import records

KINDS: dict[str, str] = {"projects": "projects", "amount": "amount", "share": "share", "change": "share"}
OTHER = "other"
HERE = ".report .here"
_HEADING = re.compile(r"#+\s+(.*)")
_LINE = re.compile(r"^(#+\s+)?(.*\S.*)$", re.MULTILINE)


def kind_of(measure: str) -> str:
    """The class of a mention: projects, amount, share or other."""
    return KINDS.get(measure, OTHER)


def highlighted(
    text: str, mentions: pd.DataFrame, *, chosen: str, href: Callable[[str], str], sentence: Span = (0, 0)
) -> str:
    """The text as HTML paragraphs; each mention is a link to its reading, the chosen one and a sentence stand out.

    `mentions` has mention_id, start, end and measure in reading order; spans do not overlap, and none of them leaves
    its sentence.
    """
    rows, (start, end) = records(mentions), sentence
    before, there, after = (
        _piece(text, at, to, rows, chosen, href) for at, to in ((0, start), (start, end), (end, len(text)))
    )
    there = _LINE.sub(r'\1<span class="here">\2</span>', there)
    lines = f"{before}{there}{after}".split("\n")
    return f'<div class="report" lang="zh-CN">{"".join(_block(line) for line in lines if line.strip())}</div>'


def _piece(text: str, start: int, end: int, rows: list[dict[str, Any]], chosen: str, href: Callable[[str], str]) -> str:
    """A stretch of the text as HTML with the mentions in it; its line breaks are still there."""
    parts, at = [], start
    for row in (row for row in rows if start <= row["start"] and row["end"] <= end):
        parts += [escape(text[at : int(row["start"])]), _mark(row, text, chosen, href)]
        at = int(row["end"])
    return "".join([*parts, escape(text[at:end])])


def _block(line: str) -> str:
    heading = _HEADING.match(line)
    return f"<h2>{heading.group(1)}</h2>" if heading else f"<p>{line}</p>"


def _mark(row: dict[str, Any], text: str, chosen: str, href: Callable[[str], str]) -> str:
    here = ' aria-current="true"' if row["mention_id"] == chosen else ""
    way = escape(href(str(row["mention_id"])), quote=True)
    shown = escape(text[int(row["start"]) : int(row["end"])]).replace("\n", "<br>")
    return f'<a class="mention {kind_of(str(row["measure"]))} way" href="{way}" target="_self"{here}>{shown}</a>'
