"""The header file of a table of records (NAME.toml beside NAME.csv): its citation, what it is about, its columns."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from typing import Any

from etl.documents.document import Unreadable
from etl.documents.text import decoded

CITATION = ("title", "publisher", "author", "published", "url", "language", "note")
DEFAULTS = ("event", "scope", "dimension", "amount_kind", "status", "period")
TOTALS = ("合计", "总计", "总数", "全部", "total")


@dataclass(frozen=True)
class Layout:
    """What a header file says; without one a table is its own source and its heads speak for themselves."""

    citation: dict[str, str] = field(default_factory=dict)
    defaults: dict[str, str] = field(default_factory=dict)
    columns: dict[str, str] = field(default_factory=dict)
    totals: tuple[str, ...] = TOTALS
    citations: str = ""
    sheet: str | None = None
    header_row: int = 1


def read_layout(raw: bytes) -> Layout:
    """Raises Unreadable for what is no TOML, or says what no header file can say."""
    try:
        said = tomllib.loads(decoded(raw))
    except (ValueError, RecursionError) as error:  # beside what is no TOML, a number of thousands of digits
        raise Unreadable(f"说明文件不是有效的 TOML（{str(error)[:80]}），请检查引号与等号。") from error
    known = {*CITATION, *DEFAULTS, "columns", "total_rows", "citations", "sheet", "header_row"}
    if unknown := sorted(said.keys() - known):
        raise Unreadable(f"说明文件里的 {unknown[0][:40]} 无法识别，可用的有：{'、'.join(sorted(known))}。")
    row = said.get("header_row", 1)
    if not isinstance(row, int) or isinstance(row, bool) or row < 1:
        raise Unreadable("说明文件里的 header_row 应为正整数，例如 header_row = 2。")
    totals = said.get("total_rows", list(TOTALS))
    if not isinstance(totals, list) or not all(isinstance(word, str) for word in totals):
        raise Unreadable('说明文件里的 total_rows 应为文字的列表，例如 total_rows = ["合计"]。')
    columns = said.get("columns", {})
    if not isinstance(columns, dict) or not all(isinstance(to, str) for to in columns.values()):
        raise Unreadable('说明文件里的 [columns] 每行应为 "表头" = "字段"。')
    return Layout(
        {name: words(said, name) for name in CITATION if name in said},
        {name: words(said, name) for name in DEFAULTS if name in said},
        dict(columns), tuple(totals), words(said, "citations"), words(said, "sheet") or None, row,
    )  # fmt: skip


def words(said: dict[str, Any], name: str) -> str:
    """A field as text; a day as ISO 8601. Raises Unreadable for a list or a table."""
    value = said.get(name, "")
    if isinstance(value, (list, dict)):
        raise Unreadable(f"说明文件里的 {name} 应为一行文字，请加引号。")
    text = value.isoformat() if hasattr(value, "isoformat") else str(value).strip()
    if not text.isprintable():
        raise Unreadable(f"说明文件里的 {name} 含有换行或控制字符，请改成一行文字。")
    return text
