"""A table of records to its sources: the rows of one publication together, with their citation."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from etl.documents.content import file_bytes
from etl.documents.document import Unreadable
from etl.excerpts.layout import CITATION, Layout, read_layout
from etl.excerpts.sheet import LIMITS, Line, Sheet, read_sheet

SUFFIXES, HEADER = frozenset(LIMITS), ".toml"
SMALL = 1_000_000
SOURCE = "source_id"


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken down from one publication: its citation, and rows under the heads of their table."""

    citation: dict[str, str]
    heads: tuple[str, ...]
    lines: tuple[Line, ...]
    layout: Layout
    digest: str


def is_table(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES


def own_files(paths: Iterable[Path]) -> list[Path]:
    """The paths without those that only speak of another: header files beside a table, and tables of citations."""
    paths = list(paths)
    tables = {path.with_suffix(HEADER) for path in paths if is_table(path)}
    spoken = {path for path in paths if path in tables}
    cited: set[Path] = set()
    for path in spoken:
        try:
            named = layout_at(path).citations
        except Unreadable:
            continue  # the table itself will say what is wrong with its header file
        if named:
            cited.add(path.parent / named)
    return [path for path in paths if path not in spoken and path not in cited]


def layout_at(path: Path) -> Layout:
    return read_layout(file_bytes(path, SMALL))


def read_table(path: Path) -> list[Taken]:
    """The sources of a table: one for each source_id, else the table itself. Raises Unreadable."""
    raw, layout, cited, digest = opened(path)
    sheet = read_sheet(raw, path.suffix.lower(), layout.header_row, layout.sheet)
    if not sheet.lines:
        raise Unreadable("表格没有数据行，请检查是否保存完整。")
    place = next((i for i, head in enumerate(sheet.heads) if layout.columns.get(head, head) == SOURCE), None)
    if place is None:
        citation = {SOURCE: path.stem, "title": path.stem} | layout.citation
        return [Taken(citation, sheet.heads, tuple(sheet.lines), layout, digest)]
    found: dict[str, list[Line]] = {}
    for line in sheet.lines:
        found.setdefault(line.cells[place], []).append(line)
    known = citations(cited) if cited else {}
    return [
        Taken({SOURCE: name} | layout.citation | known.get(name, {}), sheet.heads, tuple(lines), layout, digest)
        for name, lines in found.items()
    ]


def opened(path: Path) -> tuple[bytes, Layout, Sheet | None, str]:
    """The bytes of a table, its layout, its citations, and the digest of all that was read. Raises Unreadable."""
    raw = file_bytes(path, LIMITS[path.suffix.lower()])
    if not raw:
        raise Unreadable("文件是空的，没有数据，请检查是否保存完整。")
    total, layout, cited = hashlib.sha256(raw), Layout(), None
    beside = path.with_suffix(HEADER)
    if beside.exists():
        said = file_bytes(beside, SMALL)
        layout = read_layout(said)
        total.update(said)
    if layout.citations:
        of_sources = path.parent / layout.citations
        if of_sources.parent != path.parent or not is_table(of_sources):
            raise Unreadable("说明文件里的 citations 应为同一文件夹里的 .csv 或 .xlsx。")
        listed = file_bytes(of_sources, LIMITS[of_sources.suffix.lower()])
        cited = read_sheet(listed, of_sources.suffix.lower())
        total.update(listed)
    return raw, layout, cited, total.hexdigest()


def citations(sheet: Sheet) -> dict[str, dict[str, str]]:
    """source_id → its citation. Raises Unreadable without a column of that name."""
    if SOURCE not in sheet.heads:
        raise Unreadable(f"出处表没有 {SOURCE} 一栏，请补上。")
    rows = [dict(zip(sheet.heads, line.cells, strict=True)) for line in sheet.lines]
    return {row[SOURCE]: {name: row[name] for name in CITATION if row.get(name)} for row in rows}
