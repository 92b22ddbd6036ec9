"""Report → sentences: where one statement ends and the next begins."""

from __future__ import annotations

from collections.abc import Iterator

from etl.grammar.expressions import expression
from etl.records import Report, Sentence

STOP = expression(r"[。！？!?]+[”’」』）)]*\n*|\n+")
GOES_ON = expression(r"[\w，、]")
ENDED = expression(r"[。！？!?；;：:）)”]\s*$")
FULL = expression("[。；;]")
TITLE = 60  # characters of the longest title
STOPS = expression(r"[。！？!?；;]")
DATELINE = expression(
    r"[\s\u3000]*(?:本报|记者|近日|日前|昨[天日]|今[天日]|\d{1,2}月\d{1,2}日|\d{1,2}日|20\d\d年"
    r"|第[一二三四五六七八九十\d]+届|首届)"
)
CLAUSES = expression(r"[。！？!?；;，]")
OPEN_LINE = expression(r"[，、：,:]|[^\n]{45}")


def split_sentences(report: Report) -> list[Sentence]:
    """The sentences of a report in order; each slices back to its text. Blank stretches are left out.

    A line break inside a statement (left by copy and paste) does not end it; headings and list lines end with theirs.
    """
    source, text = report.source_id, report.text
    found: list[Sentence] = []
    titled = opens_with_title(text)
    for start, end, paragraph in stretches(text):
        words = text[start:end]
        stripped = words.strip()
        if stripped:
            start += words.index(stripped)
            heading = not CLAUSES.search(stripped) or (titled and paragraph == 0)
            sentence_id = f"{source}#{len(found) + 1:04d}"
            found.append(Sentence(source, sentence_id, start, start + len(stripped), stripped, heading, paragraph))
    return found


def opens_with_title(text: str) -> bool:
    """The first line is short and no full sentence (牵手央企！签约48个项目，总投资90亿元)."""
    line, found, _ = text.lstrip().partition("\n")
    return bool(found) and len(line) <= TITLE and not FULL.search(line)


def stretches(text: str) -> Iterator[tuple[int, int, int]]:
    """Start, end and paragraph of every stretch between two stops."""
    start, paragraph, line = 0, 0, 0
    for stop in STOP.finditer(text):
        at, end = stop.span()
        if text[at] != "\n":
            yield start, end, paragraph
            start = end
            if text[end - 1] == "\n":
                paragraph, line = paragraph + 1, end
        elif not is_broken_line(text, line, at, end):
            yield start, at, paragraph
            start = line = end
            paragraph += 1
    yield start, len(text), paragraph


def is_title(text: str, start: int, end: int, following: int) -> bool:
    """The first line, where what follows it begins as reports begin (…大会闭幕，共签约项目128个 / 本报讯 …)."""
    first = not text[:start].strip() and end - start <= TITLE and not FULL.search(text[start:end])
    return first and DATELINE.match(text, following) is not None


def is_broken_line(text: str, start: int, end: int, following: int) -> bool:
    """A long line of prose that stops in the middle of a clause goes on after the break, but not over an empty line."""
    if following - end > 1 or is_title(text, start, end, following):
        return False
    if not GOES_ON.match(text, following) or ENDED.search(text, max(start, end - 8), end):
        return False
    line = text[start:end]
    last = STOPS.split(line)[-1]
    prose = "。" in line or (len(last) > 20 and "，" in last and bool(OPEN_LINE.search(last)))
    return prose and bool(last.strip())
