"""The bytes of a web page → its characters: as marked, as declared in its head, or as what reads like Chinese."""

from __future__ import annotations

import re

from etl.documents.document import Unreadable
from etl.documents.text import MARKS, decoded, lines_ended

DECLARED = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""", re.I)
HEAD = 4096
# What pages declare → what they mean: browsers read the two older names as the larger set, too.
ENCODINGS = {
    "gb2312": "gb18030", "gbk": "gb18030", "gb18030": "gb18030", "big5": "big5hkscs", "big5-hkscs": "big5hkscs",
    "utf-8": "utf-8", "utf8": "utf-8",
}  # fmt: skip
# A line break in the source of a page shows as nothing between Chinese characters, and no number ends there.
WIDE = "\u2e80-\u9fff\uff00-\uffef“”‘’"
SOURCE_BREAK = re.compile(
    rf"(?<=[{WIDE}])[ \t]{{0,99}}\n[ \t]{{0,99}}(?=[{WIDE}\w])|(?<=\w)[ \t]{{0,99}}\n[ \t]{{0,99}}(?=[{WIDE}])"
)


def page_text(raw: bytes) -> str:
    """The characters of a page: as marked, as UTF-8, as declared in its head, else as what reads like Chinese.

    A declared encoding may fail outside the main text (a cut-off description): what fails becomes U+FFFD.
    """
    declared = declared_encoding(raw)
    try:
        text = decoded(raw)
    except Unreadable:
        if declared is None or any(raw.startswith(mark) for mark, _ in MARKS) or b"\0" in raw:
            raise
        text = raw.decode(declared, "replace")
    return joined(lines_ended(text))


def joined(text: str) -> str:
    """The source without line breaks inside Chinese; a page with preformatted text is left as it is."""
    return text if "<pre" in text else SOURCE_BREAK.sub("", text)


def declared_encoding(raw: bytes) -> str | None:
    found = DECLARED.search(raw[:HEAD])
    return ENCODINGS.get(found[1].decode("ascii", "ignore").lower()) if found else None
