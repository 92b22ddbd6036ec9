"""Source → report: its citation and its text, or one line that says why it could not be read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from etl.corpus import FIELDS, LINE, Source
from etl.documents.document import Unreadable
from etl.documents.file import is_valid, read_file
from etl.documents.text import lines_ended
from etl.records import Report

__all__ = ["Unreadable", "read_report", "read_source"]


def read_source(source: Source) -> Report:
    """The report of a file, a row or a line. Raises Unreadable."""
    if source.path is not None:
        return read_report(Path(source.path))
    return read_row(source.row if source.row is not None else fields_of(source.line or b""), source.stem)


def read_report(path: Path) -> Report:
    """One report. Raises Unreadable.

    Offsets count the characters of the text that was read: behind the front matter of Markdown, the main text of a
    web page, the paragraphs of a Word file, the pages of a PDF; a line end is one character.
    """
    document, sha256 = read_file(path)
    return report_of(document.fields, document.text, path.stem, sha256)


def fields_of(line: bytes) -> dict[str, Any]:
    """The object that a line of JSON holds. Raises Unreadable."""
    if len(line) > LINE:
        raise Unreadable(f"这一行超过 {LINE // 1_000_000} MB，请拆分后再放入。")
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise Unreadable("这一行不是 UTF-8 编码的 JSON，请检查后重建。") from error
    if not isinstance(found, dict):
        raise Unreadable(f"这一行应为 JSON 对象，含 {'、'.join(FIELDS)}。")
    return found


def read_row(row: Mapping[str, Any], stem: str) -> Report:
    """The report of a row of a corpus; its digest is that of the text. Raises Unreadable."""
    body = row.get("text")
    if not isinstance(body, str) or not body.strip():
        raise Unreadable("text 一栏没有正文，请补上。")
    fields = {name: row[name] for name in FIELDS if name != "text" and row.get(name) is not None}
    if hasattr(fields.get("published"), "isoformat"):
        fields["published"] = fields["published"].isoformat()[:10]
    digest = hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()
    return report_of(fields, lines_ended(body), stem, digest)


def report_of(fields: dict[str, Any], body: str, stem: str, sha256: str) -> Report:
    """The report with its citation; unknown fields stay empty."""
    kind = str(fields.get("kind") or "original")
    if kind not in ("original", "restated"):
        raise Unreadable(f"kind 应为 original 或 restated，现为 {kind}。")
    if not is_valid(body + "".join(map(str, fields.values()))):
        raise Unreadable("文件含有不成对的代理字符（无法保存），请另存为 UTF-8 文本。")
    return Report(
        source_id=str(fields.get("source_id") or stem),
        text=body,
        sha256=sha256,
        title=text_or_none(fields.get("title")),
        publisher=text_or_none(fields.get("publisher")),
        author=text_or_none(fields.get("author")),
        published=published(fields.get("published")),
        url=text_or_none(fields.get("url")),
        language=str(fields.get("language") or "zh"),
        kind=kind,
        note=text_or_none(fields.get("note")),
    )


def published(value: object) -> str | None:
    if value is None or value == "":
        return None
    try:
        return date.fromisoformat(str(value)).isoformat()
    except ValueError as error:
        raise Unreadable(f"published 应为 YYYY-MM-DD，现为 {value}。") from error


def text_or_none(value: object) -> str | None:
    return str(value).strip() or None if value is not None else None
