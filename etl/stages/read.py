"""File → report: its citation and its text, or one line that says why it could not be read."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from etl.documents.document import Unreadable
from etl.documents.file import is_valid, printable, read_file
from etl.documents.folder import entries, report_files
from etl.records import Report

__all__ = ["Unreadable", "read_report", "read_reports", "report_files"]


def read_reports(paths: Iterable[Path], folder: Path) -> tuple[list[Report], list[dict[str, str]]]:
    """The reports of `paths` and the rows of `rejects`, among them what else `folder` holds.

    One bad file never stops the rest.
    """
    reports: list[Report] = []
    rejects: list[dict[str, str]] = []
    seen: dict[str, Path] = {}
    for path in sorted({*paths, *entries(folder)}):
        name = printable(path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name)
        try:
            report = read_report(path)
            if report.source_id in seen:
                raise Unreadable(
                    f"source_id {report.source_id} 已被 {seen[report.source_id].name} 使用，请改名后重建。"
                )
        except Unreadable as error:
            rejects.append({"path": name, "reason": " ".join(str(error).split())})
            continue
        seen[report.source_id] = path
        reports.append(report)
    return reports, rejects


def read_report(path: Path) -> Report:
    """One report. Raises Unreadable.

    Offsets count the characters of the text that was read: behind the front matter of Markdown, the main text of a
    web page, the paragraphs of a Word file, the pages of a PDF; a line end is one character.
    """
    document, sha256 = read_file(path)
    return report_of(document.fields, document.text, path.stem, sha256)


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
