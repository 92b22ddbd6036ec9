"""Markdown: front matter between two `---` lines, then the text, which is read as it is written."""

from __future__ import annotations

from typing import Any

from etl.documents.document import Document, Unreadable
from etl.documents.text import decoded, lines_ended

FENCE = "---"


def read_markdown(raw: bytes) -> Document:
    """The text behind the front matter, and its fields. Raises Unreadable."""
    fields, body = front_matter(lines_ended(decoded(raw)))
    return Document(body, fields)


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
