"""File → report: its citation and its text, or one line that says why it could not be read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import yaml

from etl.records import Report

SUFFIXES = frozenset({".md", ".txt"})
FENCE = "---"
LIMIT = 20_000_000
ENCODINGS = ("utf-8-sig", "gb18030")


class Unreadable(ValueError):
    """A source that cannot be read; the message is one line that says why and what to do."""


def report_files(folder: Path) -> list[Path]:
    """The files of a folder of reports, in order; hidden files are none, a file of another kind is listed too."""
    return sorted(path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("."))


def read_reports(paths: Iterable[Path], folder: Path) -> tuple[list[Report], list[dict[str, str]]]:
    """The reports of `paths` and the rows of `rejects`; one bad file never stops the rest."""
    reports: list[Report] = []
    rejects: list[dict[str, str]] = []
    seen: dict[str, Path] = {}
    for path in paths:
        name = path.relative_to(folder).as_posix() if path.is_relative_to(folder) else path.name
        try:
            report = read_report(path)
            if report.source_id in seen:
                raise Unreadable(
                    f"source_id {report.source_id} 已被 {seen[report.source_id].name} 使用，请改名后重建。"
                )
        except (Unreadable, OSError) as error:
            rejects.append({"path": name, "reason": str(error) if isinstance(error, Unreadable) else unreadable(error)})
            continue
        seen[report.source_id] = path
        reports.append(report)
    return reports, rejects


def read_report(path: Path) -> Report:
    """One report. Raises Unreadable or OSError.

    Markdown may open with front matter between `---` lines; offsets count the characters behind it.
    """
    if path.suffix.lower() not in SUFFIXES:
        raise Unreadable(f"不支持 {path.suffix or '无后缀'} 文件，请另存为 .md 或 .txt（UTF-8）。")
    if path.stat().st_size > LIMIT:
        raise Unreadable(f"文件超过 {LIMIT // 1_000_000} MB，请拆分后再放入。")
    raw = path.read_bytes()
    text = decoded(raw)
    fields, body = front_matter(text) if path.suffix.lower() == ".md" else ({}, text)
    if not body.strip():
        raise Unreadable("文件没有正文，请检查是否保存完整。")
    return report_of(fields, body, path.stem, hashlib.sha256(raw).hexdigest())


def decoded(raw: bytes) -> str:
    """The text of a file: UTF-8, else GB18030; binary content is refused."""
    if b"\0" in raw:
        raise Unreadable("文件不是文本（含二进制内容），请另存为 UTF-8 文本。")
    for encoding in ENCODINGS:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Unreadable("文字编码无法识别，请另存为 UTF-8。")


def front_matter(text: str) -> tuple[dict[str, Any], str]:
    """The fields between the first two `---` lines and the text behind them."""
    if not text.startswith(FENCE + "\n"):
        return {}, text
    head, fence, body = text[len(FENCE) + 1 :].partition(f"\n{FENCE}\n")
    if not fence:
        raise Unreadable("文件头没有结束：缺少第二行 ---。")
    try:
        fields = yaml.safe_load(head)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise Unreadable(f"文件头第 {mark.line + 1 if mark else '?'} 行不是有效的 YAML，请检查冒号与引号。") from error
    if not isinstance(fields, dict):
        raise Unreadable("文件头应为“名称: 内容”的若干行。")
    return fields, body


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


def unreadable(error: OSError) -> str:
    return f"无法打开（{error.strerror or type(error).__name__}），请检查文件与权限。"
