"""The words of all texts, kept so that a search reads only where its words are: three signs at a time, in order.

`search_reports` numbers the reports in the order in which a search tells them, `search_texts` their heads and sentences
in that order; `row` is the place of a sentence in its table. `search_grams` has a row for each letter of each text: the
signs of it and of the two after it as one number, and in `again` whether text or report have held the same before. Its
rows lie in parts of whole reports, the newest in part 0, so that what stands everywhere is found without reading all.
`search_parts` has the last report of each part, `search_counts` how many rows of each gram a part has, and how many of
them are of heads. `search_letters` has the signs that a letter of a word finds where it is not its own alone.

A text of so many letters has as many rows, of three bytes each: 280 MB for ten million sentences of nine letters, which
take a minute.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

import pyarrow as pa

from etl.letters import sign, signs

if TYPE_CHECKING:
    import duckdb
    import numpy as np

TEXTS = 20_000  # that are taken apart at a time
TOGETHER = 10  # so many times that make a part
LONGEST = 3  # signs in a gram
BITS = 21  # of a sign
# Bits of `again`: what of one, two and three signs stands earlier in the text, from IN_REPORT on what in the report;
# and whether the text is a head.
IN_REPORT, HEAD = LONGEST, 2 * LONGEST
NUMBERED = """
    CREATE TABLE search_reports AS
        SELECT (row_number() OVER (ORDER BY published DESC NULLS LAST, source_id) - 1)::UINTEGER AS report, source_id
        FROM sources ORDER BY report;
    CREATE TABLE search_texts AS
        SELECT (row_number() OVER (ORDER BY report, start) - 1)::UINTEGER AS doc, report, row FROM (
            SELECT report, -1 AS start, NULL AS row FROM search_reports
            UNION ALL SELECT report, start, t.rowid FROM sentences t JOIN search_reports USING (source_id)
        ) ORDER BY doc;
"""
SAID = """
    SELECT d.doc, d.report, d.row IS NULL AS head, coalesce(t.text, concat_ws(chr(10), s.title, s.publisher)) AS text
    FROM search_texts d LEFT JOIN sentences t ON t.rowid = d.row
    JOIN search_reports r ON r.report = d.report JOIN sources s ON s.source_id = r.source_id ORDER BY d.doc
"""
COUNTED = f"""
    CREATE TABLE search_parts AS SELECT part, max(report) AS report FROM search_grams GROUP BY part ORDER BY part;
    CREATE TABLE search_counts AS
        SELECT part, gram, count(*)::UINTEGER AS n, count_if(again >= {1 << HEAD})::UINTEGER AS heads
        FROM search_grams GROUP BY part, gram ORDER BY gram, part;
"""
COLUMNS = pa.schema(
    {
        "part": pa.uint16(), "gram": pa.int64(), "report": pa.uint32(), "doc": pa.uint32(), "place": pa.uint32(),
        "again": pa.uint8(),
    }
)  # fmt: skip


def keep(database: duckdb.DuckDBPyConnection) -> None:
    """Adds the six tables to the database of a build, a part of the texts at a time."""
    known = signs(partial(_matches, database))
    database.execute(NUMBERED)
    database.execute("CREATE TABLE search_letters (letter VARCHAR, sign INTEGER)")
    found = [(letter, each) for letter, all_ in known.typed.items() for each in all_]
    columns = {"letter": [letter for letter, _ in found], "sign": [each for _, each in found]}
    database.execute("INSERT INTO search_letters SELECT unnest($letter), unnest($sign)", columns)
    said = database.cursor().sql(SAID).to_arrow_reader(TEXTS)
    numbers = _numbers(known.met)
    rows = (
        batch
        for number, texts in enumerate(_whole_reports(said))
        for batch in _grams(texts, numbers, number // TOGETHER).to_batches()
    )
    database.register("said", pa.RecordBatchReader.from_batches(COLUMNS, rows))
    database.execute("CREATE TABLE search_grams AS FROM said ORDER BY part, gram, doc, place")
    database.execute(COUNTED)
    database.unregister("said")


def _matches(database: duckdb.DuckDBPyConnection, letters: Sequence[str], patterns: Sequence[str]) -> Iterator[bool]:
    sql = (
        "SELECT regexp_matches(letter, pattern) FROM (SELECT unnest($letters) AS letter, unnest($patterns) AS pattern)"
    )
    rows = database.execute(sql, {"letters": list(letters), "patterns": list(patterns)}).fetchall()
    return (matched for (matched,) in rows)


def _numbers(met: dict[str, int]) -> np.ndarray[Any, Any]:
    """The sign of every letter, by its number."""
    import numpy as np

    numbers = np.arange(sign("\0"), sign("\U0010ffff") + 1, dtype=np.int64)
    numbers[[ord(letter) for letter in met]] = list(met.values())
    return numbers


def _whole_reports(batches: Iterable[pa.RecordBatch]) -> Iterator[pa.Table]:
    """The same rows, divided only between reports."""
    held: pa.Table | None = None
    for batch in batches:
        rows = pa.Table.from_batches([batch])
        rows = pa.concat_tables([held, rows]).combine_chunks() if held else rows
        last = rows["report"].to_numpy().searchsorted(rows["report"][-1].as_py())
        if last:
            yield rows[:last]
        held = rows[last:]
    if held:
        yield held


def _grams(texts: pa.Table, numbers: np.ndarray[Any, Any], part: int) -> pa.Table:
    """The rows of `search_grams` of some texts of a part; behind its end a text has signs of 0."""
    import numpy as np

    said = texts["text"].to_pylist()
    lengths = np.fromiter(map(len, said), np.int64, len(said))
    ends = lengths.cumsum() + (LONGEST - 1) * np.arange(len(said))
    letters = "".join(f"{text}\0\0" for text in said).encode("utf-32-le")
    found = numbers[np.frombuffer(letters, np.uint32)]
    held = np.ones(len(found), bool)
    for behind in range(LONGEST - 1):
        found[ends + behind] = 0
        held[ends + behind] = False
    gram = (found << 2 * BITS | np.roll(found, -1) << BITS | np.roll(found, -2))[held]
    text = np.repeat(np.arange(len(said)), lengths)
    place = np.arange(len(gram)) - np.repeat(lengths.cumsum() - lengths, lengths)
    doc, report, head = (texts[name].to_numpy()[text] for name in ("doc", "report", "head"))
    again = _again(gram, text, report) | head.astype(np.uint8) << HEAD
    parts = np.full(len(gram), part, np.uint16)
    return pa.table([parts, gram, report, doc, place.astype(np.uint32), again], schema=COLUMNS)


def _again(
    gram: np.ndarray[Any, Any], text: np.ndarray[Any, Any], report: np.ndarray[Any, Any]
) -> np.ndarray[Any, Any]:
    """In which of its bits a row repeats what stands before it."""
    import numpy as np
    import pandas as pd

    again = np.zeros(len(gram), np.uint8)
    for length in range(1, LONGEST + 1):
        signs_, _ = pd.factorize(gram >> BITS * (LONGEST - length))
        for bit, within in ((length - 1, text), (IN_REPORT + length - 1, report - report[0])):
            pairs = pd.Series(signs_ * (int(within[-1]) + 1) + within)
            again |= pairs.duplicated().to_numpy().astype(np.uint8) << bit
    return again
