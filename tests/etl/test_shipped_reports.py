"""The two shipped reports give the annotated figures, with the vocabulary and without the rows it has for them."""

import csv
from pathlib import Path

import pytest

from etl.reading import Reading
from etl.records import Mention
from etl.stages.read import read_report
from etl.vocabulary import Vocabulary

TESTS = Path(__file__).parents[1]
SOURCES = TESTS.parent / "data" / "sources"
WORDS = ("measure", "amount_kind", "dimension", "status", "event", "qualifier", "unit")
EMPTIED = ("sectors", "categories", "regions", "ownership", "channels", "english_names")


def expected() -> list[dict[str, str]]:
    with (TESTS / "data" / "expected_mentions.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def offset(text: str, quote: str, occurrence: int) -> int:
    position = -1
    for _ in range(occurrence):
        position = text.index(quote, position + 1)
    return position


def readings(reader: Reading) -> dict[str, list[Mention]]:
    return {path.stem: reader.read(read_report(path)).mentions for path in sorted(SOURCES.glob("*.md"))}


def without_members() -> Vocabulary:
    """The vocabulary without a single sector, category, region, owner or channel."""
    vocabulary = Vocabulary()
    vocabulary._rows.update(dict.fromkeys(EMPTIED, ()))
    return vocabulary


def alike(said: str, found: str, dimension: str) -> bool:
    """Members are equal; names of projects are written at any length and share a run of three characters."""
    if dimension == "context":
        return bool(found)
    return said == found or (dimension == "project" and any(said[i : i + 3] in found for i in range(len(said) - 2)))


@pytest.mark.parametrize("vocabulary", [Vocabulary(), without_members()], ids=["with vocabulary", "members unknown"])
def test_every_annotated_figure_is_read_and_no_other(vocabulary):
    found = readings(Reading(vocabulary))
    assert sum(map(len, found.values())) == len(expected()) == 56
    wrong = []
    for row in expected():
        text = read_report(SOURCES / f"{row['source_id']}.md").text
        start = offset(text, row["text"], int(row["occurrence"]))
        mention = next(m for m in found[row["source_id"]] if m.start <= start < m.end)
        same = all((getattr(mention, name) or "") == row[name] for name in WORDS)
        numbers = [getattr(mention, name) for name in ("value", "low", "high")]
        stated = [float(row[name]) if row[name] else None for name in ("value", "low", "high")]
        if not (same and numbers == stated and alike(row["member"], mention.member, row["dimension"])):
            wrong.append((row["source_id"], row["text"], mention))
    assert wrong == []


def test_every_mention_slices_back_to_its_quote(reading):
    for path in SOURCES.glob("*.md"):
        report = read_report(path)
        assert all(report.text[m.start : m.end] == m.text for m in reading.read(report).mentions)
