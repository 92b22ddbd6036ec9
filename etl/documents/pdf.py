"""PDF files: their text in reading order, read by PDFium in a process of its own with bounds on time and memory.

A damaged or hostile file can keep any reader of PDFs busy for ever or bring it down; it takes only that process along.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from etl.documents.document import Document, Unreadable
from etl.documents.text import lines_ended

PAGE_LIMIT, CHARACTER_LIMIT = 500, 2_000_000
SECONDS, MEMORY = 60, 1_000_000_000
# Readers look for the two marks within this many bytes of the beginning and of the end.
MARGIN = 1024
TOO_MUCH = "PDF 内容过多（{limit}），请拆分后再放入。"


def read_pdf(raw: bytes) -> Document:
    """The text of a PDF, a page break as a line break. Raises Unreadable."""
    if b"%PDF-" not in raw[:MARGIN]:
        raise Unreadable("内容不是 PDF，请检查后缀，或重新导出。")
    if b"%%EOF" not in raw[-MARGIN:].rstrip(b"\0\r\n "):
        raise Unreadable("PDF 不完整（缺少结尾，多半是下载中断），请重新下载或导出。")
    answer = ask(raw)
    if "reason" in answer:
        raise Unreadable(answer["reason"])
    return Document(lines_ended(answer["text"]))


def ask(raw: bytes) -> dict[str, str]:
    """What the reading process says: the text, or the reason why there is none. Raises Unreadable if it gives up."""
    command = [sys.executable, "-m", "etl.documents.pdf_process", str(PAGE_LIMIT), str(CHARACTER_LIMIT), str(MEMORY)]
    root = Path(__file__).parents[2]
    try:
        done = subprocess.run(command, input=raw, capture_output=True, timeout=SECONDS, cwd=root, check=True)
    except subprocess.TimeoutExpired as error:
        raise Unreadable(TOO_MUCH.format(limit=f"{SECONDS} 秒内读不完")) from error
    except subprocess.CalledProcessError as error:
        raise Unreadable("PDF 已损坏或过于复杂，读取时中断，请重新导出或另存为 .docx。") from error
    except OSError as error:
        raise Unreadable(f"读 PDF 的进程没有启动（{error.strerror}），请稍后重试或另存为 .docx。") from error
    answer: dict[str, str] = json.loads(done.stdout)
    return answer
