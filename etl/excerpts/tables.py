"""A table of records to its sources: the rows of one publication together, with their citation."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from etl.documents.content import file_bytes
from etl.documents.document import Unreadable
from etl.excerpts.layout import CITATION, Layout, read_layout
from etl.excerpts.lines import Line
from etl.excerpts.sheet import LIMITS, Sheet, read_sheet

SUFFIXES, HEADER = frozenset(LIMITS), ".toml"
SMALL = 50_000
SOURCE = "source_id"


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken down from one publication: its citation, and rows under the heads of their table."""

    citation: dict[str, str]
    heads: tuple[str, ...]
    lines: tuple[Line, ...]
    layout: Layout
    digest: str


class Fault(NamedTuple):
    """A line of a table that belongs to no source, and why."""

    line: int
    reason: str


def is_table(path: Path) -> bool:
    return path.suffix.lower() in SUFFIXES


def own_files(paths: Iterable[Path]) -> list[Path]:
    """The paths without those that only speak of another: header files beside a table, and tables of citations."""
    paths = list(paths)
    headers = {path: header_of(path) for path in paths if is_table(path)}
    spoken = {header for header in headers.values() if header}
    cited = {found for path, header in headers.items() if header and (found := cited_by(path, header))}
    return [path for path in paths if path not in spoken and (path not in cited or headers[path])]


def header_of(table: Path) -> Path | None:
    """The header file beside a table, whatever its letters' case; a link to nothing is one that cannot be read."""
    name = table.stem + HEADER
    beside = table.with_suffix(HEADER)
    if beside.exists() or beside.is_symlink():
        return beside
    try:
        return next((path for path in table.parent.iterdir() if path.name.lower() == name.lower()), None)
    except OSError:
        return None


def cited_by(table: Path, header: Path) -> Path | None:
    """The table of citations that a header file names; none where it cannot be read: the table will say why."""
    try:
        layout = layout_at(header)
        return citations_at(table, layout) if layout.citations else None
    except Unreadable:
        return None


def layout_at(path: Path) -> Layout:
    return read_layout(file_bytes(path, SMALL))


def citations_at(table: Path, layout: Layout) -> Path:
    """Raises Unreadable for what is no other table of the same folder."""
    found = table.parent / layout.citations
    if found.parent != table.parent or not is_table(found) or found == table:
        raise Unreadable("说明文件里的 citations 应为同一文件夹里另一个 .csv 或 .xlsx。")
    return found


def read_table(path: Path) -> list[Taken | Fault]:
    """The sources of a table: one for each source_id, else the table itself; and lines of which no source is named.

    Raises Unreadable.
    """
    raw, layout, cited, digest = opened(path)
    sheet = read_sheet(raw, path.suffix.lower(), layout.header_row, layout.sheet)
    if not sheet.lines:
        raise Unreadable("表格没有数据行，请检查是否保存完整。")
    place = next((i for i, head in enumerate(sheet.heads) if layout.columns.get(head, head) == SOURCE), None)
    if place is None:
        citation = {SOURCE: path.stem, "title": path.stem} | layout.citation
        return [Taken(citation, sheet.heads, tuple(sheet.lines), layout, digest)]
    known = citations(cited) if cited else None
    grouped: dict[str, list[Line]] = {}
    for line in sheet.lines:
        grouped.setdefault(line.cells[place], []).append(line)
    return [
        found for name, lines in grouped.items() for found in of_source(name, lines, sheet.heads, layout, known, digest)
    ]


def of_source(
    name: str, lines: list[Line], heads: tuple[str, ...], layout: Layout, known: dict[str, dict[str, str]] | None,
    digest: str,
) -> list[Taken | Fault]:  # fmt: skip
    """What was taken down from one source; its lines as faults where nobody says what source it is."""
    if not name:
        return [Fault(line.number, f"这一行没有 {SOURCE}，请补上。") for line in lines]
    if known is not None and name not in known:
        return [Fault(line.number, f"出处表里没有 {name[:40]}，请补上出处。") for line in lines]
    citation = {SOURCE: name} | layout.citation | (known or {}).get(name, {})
    return [Taken(citation, heads, tuple(lines), layout, digest)]


def opened(path: Path) -> tuple[bytes, Layout, Sheet | None, str]:
    """The bytes of a table, its layout, its citations, and the digest of all that was read. Raises Unreadable."""
    raw = file_bytes(path, LIMITS[path.suffix.lower()])
    if not raw:
        raise Unreadable("文件是空的，没有数据，请检查是否保存完整。")
    total, layout, cited = hashlib.sha256(raw), Layout(), None
    if header := header_of(path):
        said = file_bytes(header, SMALL)
        layout = read_layout(said)
        total.update(said)
    if layout.citations:
        of_sources = citations_at(path, layout)
        listed = file_bytes(of_sources, LIMITS[of_sources.suffix.lower()])
        cited = read_sheet(listed, of_sources.suffix.lower())
        total.update(listed)
    return raw, layout, cited, total.hexdigest()


def citations(sheet: Sheet) -> dict[str, dict[str, str]]:
    """source_id → its citation. Raises Unreadable without a column of that name, or for one that stands twice."""
    if SOURCE not in sheet.heads:
        raise Unreadable(f"出处表没有 {SOURCE} 一栏，请补上。")
    found: dict[str, dict[str, str]] = {}
    for line in sheet.lines:
        row = dict(zip(sheet.heads, line.cells, strict=False))
        if row[SOURCE] in found:
            raise Unreadable(f"出处表里 {row[SOURCE][:40]} 出现了两次，请删去一行。")
        found[row[SOURCE]] = {name: row[name] for name in CITATION if row.get(name)}
    return found
