"""File → document: the reader that its suffix asks for, or one line that says why it cannot be read."""

from __future__ import annotations

import hashlib
import os
import re
from collections.abc import Callable
from pathlib import Path

from etl.documents.content import file_bytes, reason
from etl.documents.document import Document, Unreadable
from etl.documents.docx import read_docx
from etl.documents.html import read_html
from etl.documents.markdown import read_markdown
from etl.documents.pdf import read_pdf
from etl.documents.text import read_text

# Suffix → reader of the format, and the size in bytes beyond which a file is not even opened.
READERS: dict[str, tuple[Callable[[bytes], Document], int]] = {
    ".txt": (read_text, 20_000_000),
    ".md": (read_markdown, 20_000_000),
    ".html": (read_html, 20_000_000),
    ".htm": (read_html, 20_000_000),
    ".docx": (read_docx, 50_000_000),
    ".pdf": (read_pdf, 50_000_000),
}

NOT_PRINTED = re.compile(r"[\\\x00-\x1f\x7f\x85\u2028\u2029\ud800-\udfff]")


def read_file(path: Path) -> tuple[Document, str]:
    """What a file says, and the SHA-256 of its bytes. Raises Unreadable."""
    raw, read = opened(path)
    document = read(raw)
    if not document.text.strip():
        raise Unreadable("文件没有正文，请检查是否保存完整。")
    return document, hashlib.sha256(raw).hexdigest()


def opened(path: Path) -> tuple[bytes, Callable[[bytes], Document]]:
    """The bytes of a file and what reads them. Raises Unreadable."""
    suffix = path.suffix.lower()
    if not is_valid(path.name):
        raise Unreadable("文件名的编码无法识别，请改名后重试。")
    if path.is_symlink() and os.path.isdir(path):
        raise Unreadable("这是指向文件夹的链接，不会跟随，请把里面的报道复制进来。")
    if suffix not in READERS:
        if os.path.isdir(path):
            raise Unreadable(unopened(path))
        kinds = ".docx、.pdf、.html、.md 或 .txt，表格存为 .xlsx 或 .csv"
        raise Unreadable(f"不支持 {suffix or '无后缀'} 文件，请另存为 {kinds}。")
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


def printable(name: str) -> str:
    """A file's name for people and tables, on one line: bytes that are no UTF-8 become \\xff, a backslash two.

    Different names stay different.
    """
    return NOT_PRINTED.sub(lambda found: escaped(found[0]), name)


def escaped(character: str) -> str:
    code = ord(character)
    if character == "\\":
        return "\\\\"
    # A byte that is no UTF-8 is in a name as U+DC00 and the byte.
    byte = code - 0xDC00 if 0xDC80 <= code <= 0xDCFF else code
    return f"\\x{byte:02x}" if byte <= 0xFF else f"\\u{code:04x}"


def is_valid(text: str) -> bool:
    """False for half a character (a lone surrogate), which no table can hold."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return False
    return True
