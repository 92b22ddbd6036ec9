"""The bundled reports: citation complete, every expected quantity where it should be."""

import csv
from datetime import date
from pathlib import Path

import pytest

DATA = Path(__file__).parents[2] / "data"
FIELDS = ["source_id", "title", "publisher", "author", "published", "url", "language", "kind", "note"]
RESTATED = {"cqcb_20250526": 29, "ifeng_20251119": 27}
SAID_AGAIN = {("cqcb_20250526", "247个"): 3, ("cqcb_20250526", "167个"): 2}


def parted(source_id: str) -> tuple[dict[str, str], str]:
    """Front matter and body of one report."""
    text = (DATA / "sources" / f"{source_id}.md").read_text(encoding="utf-8")
    opening, head, body = text.split("---\n", 2)
    assert opening == ""
    return dict(line.split(":", 1) for line in head.splitlines()), body


def expected() -> list[dict[str, str]]:
    with Path(__file__).with_name("expected_mentions.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def offset(body: str, text: str, occurrence: int) -> int:
    """Where `text` stands for the nth time in `body`; -1 if it does not."""
    at = -1
    for _ in range(occurrence):
        at = body.find(text, at + 1)
        if at < 0:
            break
    return at


def test_every_quantity_of_the_two_reports_is_expected():
    counts = {source_id: sum(row["source_id"] == source_id for row in expected()) for source_id in RESTATED}
    assert counts == RESTATED
    assert len(expected()) == 56


@pytest.mark.parametrize("source_id", RESTATED)
def test_expected_quantities_stand_in_the_report_in_this_order(source_id):
    _, body = parted(source_id)
    rows = [row for row in expected() if row["source_id"] == source_id]
    offsets = [offset(body, row["text"], int(row["occurrence"])) for row in rows]
    assert -1 not in offsets
    assert offsets == sorted(set(offsets))


@pytest.mark.parametrize("row", expected(), ids=lambda row: f"{row['source_id']}-{row['text']}-{row['occurrence']}")
def test_a_quantity_is_written_whole(row):
    """The text is not the tail of a longer number, as 7个 would be inside 17个."""
    _, body = parted(row["source_id"])
    at = offset(body, row["text"], int(row["occurrence"]))
    assert not (row["text"][0].isdigit() and (body[at - 1].isdigit() or body[at - 1] == "."))


@pytest.mark.parametrize("row", expected(), ids=lambda row: f"{row['source_id']}-{row['text']}-{row['occurrence']}")
def test_bands_fit_the_hedge(row):
    value = float(row["value"])
    low, high = (float(row[end]) if row[end] else None for end in ("low", "high"))
    match row["qualifier"]:
        case "exact":
            assert low == value == high
        case "nearly":
            assert high == value and low is not None and low < value
        case "over":
            assert low == value and (high is None or high > value)
        case "about":
            assert low is not None and high is not None and value - low == high - value > 0
        case other:
            pytest.fail(f"unknown hedge {other}")


def test_figures_said_again_are_expected_each_time():
    rows = [(row["source_id"], row["text"]) for row in expected()]
    assert {key: rows.count(key) for key in rows if rows.count(key) > 1} == SAID_AGAIN


@pytest.mark.parametrize("source_id", RESTATED)
def test_front_matter_cites_the_publication(source_id):
    head, body = parted(source_id)
    values = {key: value.strip() for key, value in head.items()}
    assert list(values) == FIELDS
    assert values["source_id"] == source_id
    assert values["kind"] == "restated"
    assert values["language"] == "zh"
    assert all(values[field] for field in ("title", "publisher", "note"))
    assert date.fromisoformat(values["published"]).strftime("%Y%m%d") == source_id.split("_")[1]
    assert values["url"] == "" or values["url"].startswith("https://")
    assert body.strip().startswith("# ")


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("corrections.csv", "source_id,quote,occurrence,column,value,reason,by"),
        ("known_violations.csv", "check_id,rule,event_id,reason,reason_en"),
    ],
)
def test_decisions_by_hand_have_their_columns_and_a_reason(name, columns):
    with (DATA / name).open(encoding="utf-8", newline="") as lines:
        reader = csv.DictReader(lines)
        assert reader.fieldnames == columns.split(",")
        assert all(row["reason"] for row in reader)
