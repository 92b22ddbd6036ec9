"""Bytes → text: which encoding the bytes are in, and whether what they say can be Chinese."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from functools import cache

from etl.documents.document import Document, Unreadable

# The longer marks come first: that of UTF-32-LE begins with that of UTF-16-LE.
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
WITHOUT_MARK = ("gb18030", "big5hkscs", "utf-16-le", "utf-16-be")
# Text read in the wrong encoding is at most about half everyday characters, Chinese prose hardly under 97 %.
PLAUSIBLE = 0.85
PLAUSIBLE_LINE, LINE_LENGTH = 0.6, 10
# What no text holds: control characters, private use and characters that Unicode will never assign.
STRANGE = re.compile("[\\x00-\\x08\\x0e-\\x1f\\x7f\\ue000-\\uf8ff\\ufdd0-\\ufdef\\ufffd-\\uffff]")
STRANGE_SHARE = 0.01
SIGNATURES = (
    (b"%PDF-", "内容是 PDF，请把后缀改为 .pdf"),
    (b"PK\x03\x04", "内容是压缩包或 Word 文件，请把后缀改为 .docx 或解压后放入"),
    (b"\xd0\xcf\x11\xe0", "内容是旧版 Office 文件，请另存为 .docx"),
)  # fmt: skip


def read_text(raw: bytes) -> Document:
    """A text file as it is. Raises Unreadable."""
    return Document(lines_ended(decoded(raw)))


def lines_ended(text: str) -> str:
    """The text with \\n at the end of every line, however its lines ended."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


def decoded(raw: bytes) -> str:
    """The text of a file: by its byte order mark, as UTF-8, else as what reads like Chinese. Raises Unreadable."""
    text = marked(raw)
    if text is None:
        text = unmarked(raw)
    if is_strange(text):
        raise Unreadable("文件不是文本（含二进制内容），请另存为 UTF-8 文本。")
    return text


def marked(raw: bytes) -> str | None:
    """The text behind a byte order mark; None where there is no mark."""
    for mark, encoding in MARKS:
        if raw.startswith(mark):
            text = strict(raw[len(mark) :], encoding)
            if text is None or is_strange(text):
                raise Unreadable(f"文字编码与文件开头的标记（{encoding}）不符或已损坏，请另存为 UTF-8。")
            return text
    return None


def unmarked(raw: bytes) -> str:
    for signature, advice in SIGNATURES:
        if raw.startswith(signature):
            raise Unreadable(f"文件不是文本：{advice}。")
    if b"\0" not in raw:
        try:
            return raw.decode("utf-8")
        except UnicodeDecodeError as error:
            return likeliest(raw, WITHOUT_MARK, broken(raw, error))
    return likeliest(raw, ("utf-16-le", "utf-16-be"), "文件不是文本（含二进制内容），请另存为 UTF-8 文本。")


def broken(raw: bytes, error: UnicodeDecodeError) -> str:
    """What to say of a file that is not UTF-8, should it be nothing else either."""
    if not raw[: error.start].isascii():
        line = raw.count(b"\n", 0, error.start) + 1
        return f"第 {line} 行起文字编码变了或已损坏，请全文另存为 UTF-8。"
    return "文字编码无法识别或混有几种编码，请另存为 UTF-8。"


def likeliest(raw: bytes, encodings: tuple[str, ...], otherwise: str) -> str:
    """The reading with most everyday characters. Raises Unreadable, saying `otherwise`, if none reads like text."""
    texts = [text for encoding in encodings if (text := strict(raw, encoding)) is not None]
    best = max(texts, key=everyday_share, default="")
    if not best or everyday_share(best) < PLAUSIBLE:
        raise Unreadable(otherwise)
    for number, line in enumerate(best.splitlines()):
        if len(re.sub(r"[\x00-\x7f]", "", line)) >= LINE_LENGTH and everyday_share(line) < PLAUSIBLE_LINE:
            raise Unreadable(f"第 {number + 1} 行的文字编码与其他行不同，请全文另存为 UTF-8。")
    return best


def strict(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def is_strange(text: str) -> bool:
    """True for what was never text: more than a stray character that no text holds."""
    return len(STRANGE.findall(text)) > STRANGE_SHARE * len(text)


def everyday_share(text: str) -> float:
    """How much of a text, beside plain ASCII, is made of everyday characters; 1 for pure ASCII."""
    counts = {c: count for c, count in Counter(text).items() if c > "\x7f" or STRANGE.match(c)}
    total = sum(counts.values())
    return sum(count for c, count in counts.items() if c in everyday()) / total if total else 1.0


@cache
def everyday() -> frozenset[str]:
    """The first levels of GB 2312 and Big5, which hold what is in daily use, with their punctuation."""
    planes = (("gb2312", range(0xA1, 0xA4)), ("gb2312", range(0xB0, 0xD8)), ("big5", range(0xA1, 0xC7)))
    codes = ((encoding, bytes((lead, trail))) for encoding, leads in planes for lead in leads for trail in range(256))
    return frozenset("".join(code.decode(encoding, "ignore") for encoding, code in codes)) | set("·—…“”‘’")
