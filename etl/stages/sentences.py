"""Report → sentences: where one statement ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Iterator

from etl.records import Report, Sentence

STOP = re.compile(r"[。！？!?]+[”’」』）)]*|\n+")
OPEN_LINE = re.compile(r"[，、：,:]|[^\n]{45}")


def split_sentences(report: Report) -> list[Sentence]:
    """The sentences of a report in order; each slices back to its text. Blank stretches are left out.

    A line break inside a statement (left by copy and paste) does not end it; headings and list lines end with theirs.
    """
    found = []
    for number, (start, end, paragraph) in enumerate(stretches(report.text)):
        text = report.text[start:end]
        heading = not re.search(r"[。！？!?；;，]", text)
        sentence_id = f"{report.source_id}#{number + 1:04d}"
        found.append(Sentence(report.source_id, sentence_id, start, end, text, heading, paragraph))
    return found


def stretches(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and paragraph of every stretch between two stops."""
    start, paragraph, line = 0, 0, 0
    for stop in STOP.finditer(text):
        breaks = stop[0].startswith("\n")
        if breaks and is_broken_line(text[line : stop.start()], text[stop.end() : stop.end() + 1]):
            continue
        yield from trimmed(text, start, stop.start() if breaks else stop.end(), paragraph)
        start = stop.end()
        if breaks:
            paragraph, line = paragraph + 1, stop.end()
    yield from trimmed(text, start, len(text), paragraph)


def is_broken_line(line: str, following: str) -> bool:
    """A long line of prose that stops in the middle of a clause goes on after the break."""
    last = re.split(r"[。！？!?；;]", line)[-1]
    ends_open = bool(last.strip()) and not re.search(r"[。！？!?；;：:）)”]\s*$", line)
    prose = "。" in line or (len(last) > 20 and bool(OPEN_LINE.search(last)) and "，" in last)
    return ends_open and prose and bool(re.match(r"[\w，、个亿万]", following)) and following not in "■·•—"


def trimmed(text: str, start: int, end: int, paragraph: int) -> Iterator[tuple[int, int, int]]:
    stretch = text[start:end]
    if stretch.strip():
        lead = len(stretch) - len(stretch.lstrip())
        yield start + lead, start + len(stretch.rstrip()), paragraph
