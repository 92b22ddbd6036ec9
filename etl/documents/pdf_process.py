"""The process that reads one PDF: bytes in, JSON out ({"text": …} or {"reason": …}); started by etl.documents.pdf."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

from etl.documents.document import Unreadable
from etl.documents.pdf import TOO_MUCH
from etl.documents.pdf_lines import Line, unwrapped
from etl.documents.text import STRANGE

PASSWORD, SECURITY = 4, 5
GARBLED = 0.2
# PDFium's signs for a hyphen at the end of a line.
HYPHENS = {0x02: "-", 0xFFFE: "-", 0xAD: ""}


def main(pages: int, characters: int, memory: int) -> None:
    limit_memory(memory)
    try:
        answer = {"text": text_of(sys.stdin.buffer.read(), pages, characters)}
    except Unreadable as error:
        answer = {"reason": str(error)}
    json.dump(answer, sys.stdout)


def limit_memory(size: int) -> None:
    """Holds this process to a size in bytes, where the system knows such limits."""
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (size, size))


def text_of(raw: bytes, pages: int, characters: int) -> str:
    """The text of all pages. Raises Unreadable for more of them than the limits allow, and where there is none."""
    document = opened(raw)
    if len(document) > pages:
        raise Unreadable(TOO_MUCH.format(limit=f"超过 {pages} 页"))
    texts: list[str] = []
    for number in range(len(document)):
        texts.append(page_text(document, number, characters - sum(map(len, texts))))
    text = "\n".join(text for text in texts if text)
    if not text.strip():
        raise Unreadable("PDF 里没有文字（多半是扫描件或图片），请先做文字识别（OCR）或另存为文本。")
    if len(STRANGE.findall(text)) > GARBLED * len(text):
        raise Unreadable("PDF 的字体没有文字编码，读出来是乱码，请改用 .docx 或文本，或先做文字识别（OCR）。")
    return text


def opened(raw: bytes) -> Any:
    import pypdfium2

    try:
        return pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        if getattr(error, "err_code", None) in (PASSWORD, SECURITY):
            raise Unreadable("PDF 有密码，请去掉密码后再放入。") from error
        raise Unreadable("PDF 已损坏，请重新下载或导出。") from error


def page_text(document: Any, number: int, left: int) -> str:
    """The text of one page, its paragraphs as lines."""
    import pypdfium2

    try:
        page = document[number]
        text = page.get_textpage()
    except pypdfium2.PdfiumError as error:
        raise Unreadable(f"PDF 第 {number + 1} 页已损坏，请重新下载或导出。") from error
    if text.count_chars() > left:
        raise Unreadable(TOO_MUCH.format(limit="文字超出上限"))
    return unwrapped(list(page_lines(text)), page.get_width())


def page_lines(text: Any) -> Iterator[Line]:
    """The lines of a page in the order of its text."""
    import pypdfium2.raw as pdfium

    start, codes = 0, [pdfium.FPDFText_GetUnicode(text, index) for index in range(text.count_chars())]
    for end in [index for index, code in enumerate(codes) if code in (10, 13)] + [len(codes)]:
        printed = [index for index in range(start, end) if not chr(codes[index]).isspace() and codes[index]]
        if printed:
            words = "".join(map(character, codes[start:end])).strip()
            yield measured(text, words, printed[0], printed[-1])
        start = end + 1


def character(code: int) -> str:
    """What a code of PDFium's stands for; half a character is none."""
    return HYPHENS.get(code, "\ufffd" if 0xD800 <= code < 0xE000 else chr(code) if code else "")


def measured(text: Any, words: str, first: int, last: int) -> Line:
    """A line with its place on the page, in points."""
    import pypdfium2.raw as pdfium

    left, bottom, _, _ = text.get_charbox(first, loose=True)
    _, _, right, _ = text.get_charbox(last, loose=True)
    return Line(words, left, right, bottom, pdfium.FPDFText_GetFontSize(text, first))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
