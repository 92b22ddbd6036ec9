"""Markdown: front matter between two `---` lines, then the text, which is read as it is written."""

from __future__ import annotations

import re
from typing import Any

from etl.documents.document import Document, Unreadable
from etl.documents.text import decoded, lines_ended

FENCE = "---"
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
    """The fields between the first two `---` lines and the text behind them."""
    if not text.startswith(FENCE + "\n"):
        return {}, text
    head, fence, body = text[len(FENCE) + 1 :].partition(f"\n{FENCE}\n")
    if not fence:
        raise Unreadable("文件头没有结束：缺少第二行 ---。")
    fields = loaded(head)
    if not isinstance(fields, dict):
        raise Unreadable("文件头应为“名称: 内容”的若干行。")
    return fields, body


def loaded(head: str) -> Any:
    import yaml

    try:
        return yaml.safe_load(head)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise Unreadable(f"文件头第 {mark.line + 1 if mark else '?'} 行不是有效的 YAML，请检查冒号与引号。") from error
    except (ValueError, RecursionError) as error:
        raise Unreadable("文件头有不存在的日期或嵌套过深，请检查。") from error
