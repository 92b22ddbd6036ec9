"""Source → report: its citation and its text, or one line that says why it could not be read."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from etl.corpus import FIELDS, LINE, TOO_LONG, Source
from etl.documents.document import Unreadable
from etl.documents.file import is_valid, read_file
from etl.documents.text import lines_ended
from etl.records import Report

CITATION = (
    "source_id", "title", "publisher", "author", "published", "url", "language", "kind", "note",
)  # fmt: skip
SHOWN = 60  # characters of a value in a sentence

__all__ = ["Unreadable", "read_report", "read_source"]


class Number(str):
    """A number of JSON as it is written: an id 1.10 is not 1.1."""


def read_source(source: Source) -> Report:
    """The report of a file, a row or a line. Raises Unreadable."""
    if source.fault:
        raise Unreadable(source.fault)
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
        raise Unreadable(TOO_LONG)
    try:
        found = json.loads(line, parse_int=Number, parse_float=Number)
    except (ValueError, RecursionError) as error:
        raise Unreadable("这一行不是 UTF-8 编码的 JSON，请检查后重建。") from error
    if not isinstance(found, dict):
        raise Unreadable(f"这一行应为 JSON 对象，含 {'、'.join(FIELDS)}。")
    return found


def read_row(row: Mapping[str, Any], stem: str) -> Report:
    """The report of a row of a corpus; its digest is that of the text. Raises Unreadable."""
    body = row.get("text")
    if not isinstance(body, str) or isinstance(body, Number) or not body.strip():
        raise Unreadable("text 一栏没有正文，请补上。")
    fields = {name: row[name] for name in FIELDS if name != "text" and row.get(name) is not None}
    if hasattr(fields.get("published"), "isoformat"):
        fields["published"] = fields["published"].isoformat()[:10]
    digest = hashlib.sha256(body.encode("utf-8", "surrogatepass")).hexdigest()
    return report_of(fields, lines_ended(body), stem, digest)


def report_of(fields: dict[str, Any], body: str, stem: str, sha256: str) -> Report:
    """The report with its citation; unknown fields stay empty."""
    said = {name: written(name, fields[name]) for name in CITATION if fields.get(name) is not None}
    kind = said.get("kind") or "original"
    if kind not in ("original", "restated"):
        raise Unreadable(f"kind 应为 original 或 restated，现为 {kind[:SHOWN]}。")
    if not is_valid(body + "".join(said.values())):
        raise Unreadable("文件含有不成对的代理字符（无法保存），请另存为 UTF-8 文本。")
    return Report(
        source_id=said.get("source_id") or stem,
        text=body,
        sha256=sha256,
        title=text_or_none(said.get("title")),
        publisher=text_or_none(said.get("publisher")),
        author=text_or_none(said.get("author")),
        published=published(said.get("published")),
        url=text_or_none(said.get("url")),
        language=said.get("language") or "zh",
        kind=kind,
        note=text_or_none(said.get("note")),
    )


def written(name: str, value: object) -> str:
    """A field as text. Raises Unreadable for a list, a mapping or bytes."""
    if isinstance(value, (list, tuple, dict, set, bytes)):
        raise Unreadable(f"{name} 应为一行文字，现为列表、对象或二进制，请改成文字（可加引号）。")
    return str(value).lower() if isinstance(value, bool) else str(value)


def published(value: str | None) -> str | None:
    """The day as YYYY-MM-DD, the month and the day written with one figure or two. Raises Unreadable."""
    if not value:
        return None
    try:
        return date.fromisoformat("-".join(part.zfill(2) for part in value.split("-"))).isoformat()
    except ValueError as error:
        raise Unreadable(f"published 应为 YYYY-MM-DD，现为 {value[:SHOWN]}。") from error


def text_or_none(value: str | None) -> str | None:
    return value.strip() or None if value is not None else None
