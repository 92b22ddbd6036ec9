"""File → report: its citation and its text, or one line that says why it could not be read."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from etl.documents.content import file_bytes, reason
from etl.documents.document import Document, Unreadable
from etl.documents.docx import read_docx
from etl.documents.html import read_html
from etl.documents.markdown import read_markdown
from etl.documents.pdf import read_pdf
from etl.documents.text import read_text
from etl.records import Report

# Suffix → reader of the format, and the size in bytes beyond which a file is not even opened.
READERS: dict[str, tuple[Callable[[bytes], Document], int]] = {
    ".txt": (read_text, 20_000_000),
    ".md": (read_markdown, 20_000_000),
    ".html": (read_html, 20_000_000),
    ".htm": (read_html, 20_000_000),
    ".docx": (read_docx, 50_000_000),
    ".pdf": (read_pdf, 50_000_000),
}


def report_files(folder: Path) -> list[Path]:
    """The files of a folder of reports that can be opened, in order; hidden files and folders are none of them."""
    return [path for path in entries(folder) if path.is_file() and os.access(path, os.R_OK)]


def entries(folder: Path) -> list[Path]:
    """Whatever a folder of reports holds, in order: files of any kind, links, and folders that cannot be looked into.

    A folder that is named like a report, or linked to, is an entry itself and not looked into.
    """
    found: list[Path] = []
    walk = os.walk(folder, onerror=lambda error: found.append(Path(error.filename)))
    for place, folders, files in walk:
        here = Path(place)
        closed = [name for name in folders if is_closed(here / name)]
        found += [here / name for name in [*closed, *files] if not name.startswith(".")]
        folders[:] = [name for name in folders if name not in closed and not name.startswith(".")]
    return sorted(found)


def is_closed(folder: Path) -> bool:
    return folder.is_symlink() or folder.suffix.lower() in READERS


def read_reports(paths: Iterable[Path], folder: Path) -> tuple[list[Report], list[dict[str, str]]]:
    """The reports of `paths` and the rows of `rejects`, among them what else `folder` holds.

    One bad file never stops the rest.
    """
    reports: list[Report] = []
    rejects: list[dict[str, str]] = []
    seen: dict[str, Path] = {}
    for path in sorted({*paths, *entries(folder)}):
        name = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name
        try:
            report = read_report(path)
            if report.source_id in seen:
                raise Unreadable(
                    f"source_id {report.source_id} 已被 {seen[report.source_id].name} 使用，请改名后重建。"
                )
        except Unreadable as error:
            rejects.append({"path": name, "reason": str(error)})
            continue
        seen[report.source_id] = path
        reports.append(report)
    return reports, rejects


def read_report(path: Path) -> Report:
    """One report. Raises Unreadable.

    Offsets count the characters of the text that was read: behind the front matter of Markdown, the main text of a
    web page, the paragraphs of a Word file, the pages of a PDF; a line end is one character.
    """
    raw, read = opened(path)
    document = read(raw)
    if not document.text.strip():
        raise Unreadable("文件没有正文，请检查是否保存完整。")
    return report_of(document.fields, document.text, path.stem, hashlib.sha256(raw).hexdigest())


def opened(path: Path) -> tuple[bytes, Callable[[bytes], Document]]:
    """The bytes of a file and what reads them. Raises Unreadable."""
    suffix = path.suffix.lower()
    if path.is_symlink() and path.is_dir():
        raise Unreadable("这是指向文件夹的链接，不会跟随，请把里面的报道复制进来。")
    if suffix not in READERS:
        if path.is_dir():
            raise Unreadable(unopened(path))
        raise Unreadable(f"不支持 {suffix or '无后缀'} 文件，请另存为 .docx、.pdf、.html、.md 或 .txt。")
    read, limit = READERS[suffix]
    raw = file_bytes(path, limit)
    if not raw:
        raise Unreadable("文件是空的，没有正文，请检查是否保存完整。")
    return raw, read


def unopened(folder: Path) -> str:
    """Why a folder is among the entries: it cannot be looked into, or it was given in place of a file."""
    try:
        os.scandir(folder).close()
    except OSError as error:
        return reason(error, folder.name)
    return "不支持文件夹，请给出其中的一个文件。"


def report_of(fields: dict[str, Any], body: str, stem: str, sha256: str) -> Report:
    """The report with its citation; unknown fields stay empty."""
    kind = str(fields.get("kind") or "original")
    if kind not in ("original", "restated"):
        raise Unreadable(f"kind 应为 original 或 restated，现为 {kind}。")
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
