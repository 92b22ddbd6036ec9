"""A text with its quantities marked, each by colour and by the pattern of its underline."""

import re
from collections.abc import Callable
from html import escape
from typing import Any

import pandas as pd

from pages.words.records import records

KINDS: dict[str, str] = {"projects": "projects", "amount": "amount", "share": "share", "change": "share"}
OTHER = "other"
_HEADING = re.compile(r"#+\s+(.*)")


def kind_of(measure: str) -> str:
    """The class of a mention: projects, amount, share or other."""
    return KINDS.get(measure, OTHER)


def highlighted(text: str, mentions: pd.DataFrame, *, chosen: str, href: Callable[[str], str]) -> str:
    """The text as HTML paragraphs; each mention is a link to its reading, the chosen one stands out.

    `mentions` has mention_id, start, end and measure in reading order; spans do not overlap.
    """
    parts, at = [], 0
    for row in records(mentions):
        start, end = int(row["start"]), int(row["end"])
        parts += [escape(text[at:start]), _mark(row, text[start:end], chosen, href)]
        at = end
    lines = "".join([*parts, escape(text[at:])]).split("\n")
    return f'<div class="report" lang="zh-CN">{"".join(_block(line) for line in lines if line.strip())}</div>'


def _block(line: str) -> str:
    heading = _HEADING.match(line)
    return f"<h4>{heading.group(1)}</h4>" if heading else f"<p>{line}</p>"


def _mark(row: dict[Any, Any], words: str, chosen: str, href: Callable[[str], str]) -> str:
    here = ' aria-current="true"' if row["mention_id"] == chosen else ""
    way = escape(href(str(row["mention_id"])), quote=True)
    shown = escape(words).replace("\n", "<br>")
    return f'<a class="mention {kind_of(str(row["measure"]))}" href="{way}" target="_self"{here}>{shown}</a>'
