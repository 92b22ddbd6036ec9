"""Markdown: front matter between two `---` lines, then the text, which is read as it is written."""

from __future__ import annotations

import re
from typing import Any

from etl.documents.document import Document, Unreadable
from etl.documents.text import decoded, lines_ended

FENCE, HEAD_LIMIT = "---", 100_000
PICTURE = re.compile(r"!\[[^\]\n]{0,200}\]\([^)\n]{0,2000}\)")
LINK = re.compile(r"\[([^\]\n]{1,200})\]\([^)\n]{0,2000}\)")
TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,500}>")
EMPHASIS = re.compile(r"\*\*|__|~~|`+|(?<![\w*])\*(?=\S)|(?<=\S)\*(?![\w*])")


def read_markdown(raw: bytes) -> Document:
    """The text behind the front matter, and its fields. Raises Unreadable."""
    fields, body = front_matter(lines_ended(decoded(raw)))
    return Document(without_markup(body), fields)


def without_markup(text: str) -> str:
    """The words without emphasis, links, pictures and tags, which would part a number from its unit."""
    text = PICTURE.sub("", text)
    text = LINK.sub(r"\1", TAG.sub("", text))
    return EMPHASIS.sub("", text)


def front_matter(text: str) -> tuple[dict[str, Any], str]:
    """The fields between the first two `---` lines and the text behind them. Raises Unreadable."""
    if not text.startswith(FENCE + "\n"):
        return {}, text
    # The first line end belongs to the head and the last is added: an empty head or no text is no exception.
    head, fence, body = f"{text[len(FENCE) :]}\n".partition(f"\n{FENCE}\n")
    if not fence:
        raise Unreadable("文件头没有结束：请在文件头之后补上第二行 ---，没有文件头则删去第一行 ---。")
    if len(head) > HEAD_LIMIT:
        raise Unreadable(f"文件头超过 {HEAD_LIMIT} 字，请检查第二行 --- 的位置。")
    return loaded(head[1:]), body[:-1]


def loaded(head: str) -> dict[str, Any]:
    # YAML is imported for those files alone that have a head.
    from etl.documents.front_matter import fields

    return fields(head)
