"""What is to be read: the files of a folder, or the rows of one JSONL or Parquet file; one at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain, count
from pathlib import Path
from typing import Any

from etl.documents.document import Unreadable
from etl.documents.file import printable
from etl.documents.folder import entries
from etl.excerpts.tables import Fault, Taken, is_table, own_files, read_table

FIELDS = ("source_id", "title", "publisher", "published", "url", "text")
LINE = 20_000_000  # bytes, as of a text file
TOO_LONG = f"这一行超过 {LINE // 1_000_000} MB，请拆分后再放入。"
Content = bytes | dict[str, Any] | str


@dataclass(frozen=True, slots=True)
class Source:
    """One report to be read: a file at `path`, else a row of a corpus, else a line of JSON; `name` is for people.

    Or it is what was `taken` down from a publication, in the file `table`. `fault` says why a row cannot be read.
    `number` counts from 0 in reading order, `stem` is the id of a report that has none, `size` is in bytes.
    """

    number: int
    name: str
    stem: str
    size: int = 0
    path: str | None = None
    row: dict[str, Any] | None = None
    line: bytes | None = None
    fault: str = ""
    taken: Taken | None = None
    table: str = ""


@dataclass(frozen=True)
class Corpus:
    """The sources at a place, read one at a time: those in the `files` of a folder, or the rows of one file.

    `count` is how many there are: a table of records holds one for each publication.
    """

    place: Path
    files: tuple[str, ...]
    count: int

    @property
    def is_file(self) -> bool:
        return self.files == (str(self.place),)

    def sources(self) -> Iterator[Source]:
        if not self.is_file:
            return numbered(chain.from_iterable(map(self.in_file, self.files)))
        jsonl = self.place.suffix == ".jsonl"
        contents: Iterator[tuple[int, Content]] = read_lines(self.place) if jsonl else read_rows(self.place)
        return (self.row(number, place, content) for number, (place, content) in enumerate(contents))

    def in_file(self, written: str) -> Iterator[Source]:
        """The source that a file is, or those that a table holds; a table that cannot be read is one itself."""
        path = Path(written)
        name = printable(path.relative_to(self.place).as_posix() if path.is_relative_to(self.place) else path.name)
        if not is_table(path):
            yield Source(0, name, path.stem, size_of(path), written)
            return
        try:
            found = read_table(path)
        except Unreadable as error:
            yield Source(0, name, path.stem, size_of(path), written, fault=str(error))
            return
        for part in found:
            if isinstance(part, Fault):
                yield Source(0, f"{name}:{part.line}", path.stem, fault=part.reason)
            else:
                stem = part.citation["source_id"]
                shown = name if len(found) == 1 else f"{name}#{printable(stem)}"
                yield Source(0, shown, stem, size_of(path), taken=part, table=name)

    def row(self, number: int, place: int, content: Content) -> Source:
        """The source in a line or row, counted from 1 as programs show it."""
        name, stem = (f"{printable(part)}:{place}" for part in (self.place.name, self.place.stem))
        if isinstance(content, str):
            return Source(number, name, stem, fault=content)
        if isinstance(content, bytes):
            return Source(number, name, stem, len(content), line=content)
        return Source(number, name, stem, sum(3 * len(str(value)) for value in content.values()), row=content)


def corpus(place: Path) -> Corpus:
    """What there is at a place; nothing where it does not exist. Raises ValueError for a file that is no corpus."""
    place = place.absolute()
    if not place.is_file():
        files = tuple(map(str, own_files(entries(place)))) if place.is_dir() else ()
        return Corpus(place, files, sum(map(sources_in, files)))
    count = {".jsonl": count_lines, ".parquet": count_rows}.get(place.suffix)
    if count is None:
        raise ValueError(f"{place} 既不是文件夹，也不是 .jsonl 或 .parquet 语料，请换一个 --sources。")
    return Corpus(place, (str(place),), count(place))


def numbered(sources: Iterable[Source]) -> Iterator[Source]:
    """The sources with their number in reading order."""
    for number, source in enumerate(sources):
        yield replace(source, number=number)


def sources_in(file: str) -> int:
    """How many sources a file holds; one that cannot be read counts as one."""
    if not is_table(Path(file)):
        return 1
    try:
        return len(read_table(Path(file)))
    except Unreadable:
        return 1


def size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def count_lines(path: Path) -> int:
    return sum(1 for _ in read_lines(path))


def read_lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """The lines of a file that hold anything with their numbers; of one that is too long only its beginning."""
    with path.open("rb") as file:
        for number in count(1):
            line = rest = file.readline(LINE + 1)
            while len(rest) > LINE and not rest.endswith(b"\n"):
                rest = file.readline(LINE + 1)
            if not line:
                return
            if line.strip():
                yield number, line


def count_rows(path: Path) -> int:
    from etl.parquet_rows import opened

    with opened(path, FIELDS) as file:
        return int(file.metadata.num_rows)


def read_rows(path: Path) -> Iterator[tuple[int, dict[str, Any] | str]]:
    # Arrow is imported for Parquet alone: a worker that only reads stays a third smaller.
    from etl import parquet_rows

    yield from enumerate(parquet_rows.read_rows(path, FIELDS, LINE, TOO_LONG), start=1)
