"""Word files: paragraphs and table cells in reading order, from the main part of the package alone.

Read with lxml directly: text boxes, content controls and accepted insertions are text, too; deletions are not.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from typing import Any

from etl.documents.document import Document, Unreadable

# A page takes about 20 kB of XML; pictures lie in parts that are never opened.
PART_LIMIT, ENTRY_LIMIT = 20_000_000, 10_000
TOO_LARGE = f"Word 文件解压后过大（正文超过 {PART_LIMIT // 1_000_000} MB），请拆分或另存为 .txt。"
OLE, ENTRY = b"\xd0\xcf\x11\xe0", b"PK\x01\x02"
PACKAGE, MAIN, CORE = "_rels/.rels", "word/document.xml", "docProps/core.xml"
BREAKS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
TEXT_BOX = "txbxContent"
# Deleted or moved away, kept for old programs beside what replaces it, or the sound of a character beside it.
NOT_TEXT = {"del", "moveFrom", "Fallback", "rt", "pPr", "sectPr", TEXT_BOX}

# What zipfile raises for a package that is cut off, encrypted or packed in a way of its own.
BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError, UnicodeError)


def read_docx(raw: bytes) -> Document:
    """The text of a Word file and its title. Raises Unreadable."""
    if raw.startswith(OLE):
        raise Unreadable("Word 文件有密码或是旧版 .doc，请去掉密码并另存为 .docx。")
    if raw.count(ENTRY) > ENTRY_LIMIT:
        raise Unreadable(TOO_LARGE)
    try:
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            body = parsed(part(package, main_part(package)))
            title = core_title(package)
    except KeyError as error:
        raise Unreadable("这个压缩包里没有 Word 正文，请用 Word 另存为 .docx。") from error
    except BROKEN as error:
        raise Unreadable("Word 文件已损坏、不完整或有密码，请用 Word 打开后另存为 .docx。") from error
    return Document("\n".join(lines(body)), {"title": title} if title else {})


def part(package: zipfile.ZipFile, name: str) -> bytes:
    """One part of the package. Raises KeyError, or Unreadable for a part that would unpack to too much."""
    if package.getinfo(name).file_size > PART_LIMIT:
        raise Unreadable(TOO_LARGE)
    with package.open(name) as file:
        return file.read(PART_LIMIT)


def parsed(xml: bytes) -> Any:
    """The root of a part. Raises Unreadable for broken XML and for a DTD: Word writes none, entity bombs need one."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False)
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise Unreadable("Word 文件的内容已损坏，请用 Word 打开后另存为 .docx。") from error
    if root.getroottree().docinfo.doctype:
        raise Unreadable("Word 文件含有不安全的实体定义，请用 Word 打开后另存为 .docx。")
    return root


def main_part(package: zipfile.ZipFile) -> str:
    """The name of the part with the text, as the package says."""
    for relation in parsed(part(package, PACKAGE)):
        if str(relation.get("Type", "")).endswith("/officeDocument"):
            return str(relation.get("Target")).lstrip("/")
    return MAIN


def core_title(package: zipfile.ZipFile) -> str | None:
    if CORE not in package.namelist():
        return None
    title = parsed(part(package, CORE)).find("{*}title")
    return " ".join((title.text or "").split()) or None if title is not None else None


def kind(element: Any) -> str:
    """The name of an element without its namespace; of a comment none."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def lines(container: Any) -> Iterator[str]:
    """The lines below an element in reading order; blank paragraphs are left out."""
    for child in container:
        name = kind(child)
        if name == "p":
            yield from paragraph(child)
        elif name == "tr":
            yield from row(child)
        elif name not in NOT_TEXT:
            yield from lines(child)


def paragraph(element: Any) -> Iterator[str]:
    """A paragraph's own lines, then those of the text boxes anchored in it."""
    text = "".join(pieces(element))
    yield from (line.strip() for line in text.split("\n") if line.strip())
    for box in boxes(element):
        yield from lines(box)


def boxes(element: Any) -> Iterator[Any]:
    """The text boxes anchored in a paragraph; those inside a box belong to its own paragraphs."""
    for child in element:
        if kind(child) == TEXT_BOX:
            yield child
        elif kind(child) not in NOT_TEXT:
            yield from boxes(child)


def pieces(element: Any) -> Iterator[str]:
    for child in element:
        name = kind(child)
        if name == "t":
            yield child.text or ""
        elif name in BREAKS:
            yield BREAKS[name]
        elif name not in NOT_TEXT and not is_hidden(child):
            yield from pieces(child)


def is_hidden(run: Any) -> bool:
    mark = run.find("{*}rPr/{*}vanish")
    return mark is not None and not any(value in ("0", "false") for value in mark.attrib.values())


def row(element: Any) -> Iterator[str]:
    """A row of a table as one line, its cells divided by tabs; a frame of one cell keeps its lines."""
    found = [list(lines(cell)) for cell in cells(element)]
    if len(found) == 1:
        yield from found[0]
    elif any(found):
        yield "\t".join(" ".join(cell) for cell in found)


def cells(element: Any) -> Iterator[Any]:
    """The cells of a row, also those inside content controls; not the cells of tables in a cell."""
    for child in element:
        if kind(child) == "tc":
            yield child
        elif kind(child) not in NOT_TEXT:
            yield from cells(child)
