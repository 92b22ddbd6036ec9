"""What is to be read: the files of a folder, or the rows of one JSONL or Parquet file; one at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.documents.file import printable
from etl.documents.folder import entries

FIELDS = ("source_id", "title", "publisher", "published", "url", "text")
LINE = 20_000_000  # bytes, as of a text file


@dataclass(frozen=True, slots=True)
class Source:
    """One report to be read: a file at `path`, else a row of a corpus, else a line of JSON; `name` is for people.

    `number` counts from 0 in reading order, `stem` is the id of a report that has none, `size` is in bytes.
    """

    number: int
    name: str
    stem: str
    size: int = 0
    path: str | None = None
    row: dict[str, Any] | None = None
    line: bytes | None = None


@dataclass(frozen=True)
class Corpus:
    """The sources at a place, read one at a time: `files` of a folder, or the `count` rows of one file."""

    place: Path
    files: tuple[str, ...]
    count: int

    @property
    def is_file(self) -> bool:
        return self.files == (str(self.place),)

    def sources(self) -> Iterator[Source]:
        if not self.is_file:
            return map(self.file, range(self.count), self.files)
        jsonl = self.place.suffix == ".jsonl"
        contents: Iterator[bytes | dict[str, Any]] = read_lines(self.place) if jsonl else read_rows(self.place)
        return (self.row(number, content) for number, content in enumerate(contents))

    def file(self, number: int, written: str) -> Source:
        path = Path(written)
        name = path.relative_to(self.place).as_posix() if path.is_relative_to(self.place) else path.name
        return Source(number, printable(name), path.stem, size_of(path), written)

    def row(self, number: int, content: bytes | dict[str, Any]) -> Source:
        name, stem = (f"{printable(part)}:{number + 1}" for part in (self.place.name, self.place.stem))
        if isinstance(content, bytes):
            return Source(number, name, stem, len(content), line=content)
        return Source(number, name, stem, len(str(content.get("text"))), row=content)


def corpus(place: Path) -> Corpus:
    """What there is at a place; nothing where it does not exist. Raises ValueError for a file that is no corpus."""
    place = place.absolute()
    if not place.is_file():
        files = tuple(map(str, entries(place))) if place.is_dir() else ()
        return Corpus(place, files, len(files))
    count = {".jsonl": count_lines, ".parquet": count_rows}.get(place.suffix)
    if count is None:
        raise ValueError(f"{place} 既不是文件夹，也不是 .jsonl 或 .parquet 语料，请换一个 --sources。")
    return Corpus(place, (str(place),), count(place))


def size_of(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def count_lines(path: Path) -> int:
    return sum(1 for _ in read_lines(path))


def read_lines(path: Path) -> Iterator[bytes | dict[str, Any]]:
    """The lines of a file that hold anything, one at a time; of one that is too long only its beginning."""
    with path.open("rb") as file:
        while line := file.readline(LINE + 1):
            rest = line
            while len(rest) > LINE and not rest.endswith(b"\n"):
                rest = file.readline(LINE + 1)
            if line.strip():
                yield line


def count_rows(path: Path) -> int:
    with opened(path) as file:
        return int(file.metadata.num_rows)


def read_rows(path: Path) -> Iterator[bytes | dict[str, Any]]:
    with opened(path) as file:
        columns = [name for name in FIELDS if name in file.schema_arrow.names]
        for batch in file.iter_batches(64, columns=columns):
            yield from batch.to_pylist()


def opened(path: Path) -> Any:
    """A Parquet file with a column of texts. Raises ValueError."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(path)
    except pa.ArrowInvalid as error:
        raise ValueError(f"{path} 不是完整的 Parquet 文件，请重新生成。") from error
    if "text" not in file.schema_arrow.names:
        file.close()
        raise ValueError(f"{path} 没有 text 列，需要的列是 {'、'.join(FIELDS)}。")
    return file
