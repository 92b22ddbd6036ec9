"""What one event has of the tables: nothing of others, and everything that its own rows point at."""

from pathlib import Path

import pytest

from etl import queries
from etl.exports.files import export_bytes
from etl.exports.order import Order
from tests.etl.produced import Rows, told

EVENTS = ("WCIFIT-2025", "EURCQ-2025", "WCIFIT-2023")


def rows_of(tables: Path, name: str, event: str) -> Rows:
    return [row for batch in queries.batches(tables, name, event) for row in batch.to_pylist()]


def column(tables: Path, name: str, event: str, of: str) -> set[str]:
    return {row[of] for row in rows_of(tables, name, event)}


@pytest.mark.parametrize("event", EVENTS)
@pytest.mark.parametrize(
    "name", ["events", "scopes", "observations", "wholes", "signings", "projects", "checks", "terms"]
)
def test_a_table_with_an_event_keeps_all_rows_of_it_and_no_other(history: Path, event: str, name: str) -> None:
    whole = queries.table(history, name)
    assert len(rows_of(history, name, event)) == (whole["event_id"] == event).sum()
    assert column(history, name, event, "event_id") <= {event}


@pytest.mark.parametrize("event", EVENTS)
def test_every_number_of_an_event_still_leads_to_its_sentence_and_report(history: Path, event: str) -> None:
    observations = column(history, "observations", event, "observation_id")
    links = rows_of(history, "observation_mentions", event)
    assert observations and {row["observation_id"] for row in links} <= observations
    mentions = {row["mention_id"]: row for row in rows_of(history, "mentions", event)}
    assert {row["mention_id"] for row in links} <= set(mentions)
    sentences = column(history, "sentences", event, "sentence_id")
    assert {row["sentence_id"] for row in mentions.values()} <= sentences
    assert {row["source_id"] for row in mentions.values()} <= column(history, "sources", event, "source_id")
    for row in rows_of(history, "signings", event):
        assert {row["projects_observation_id"], row["amount_observation_id"]} - {None} <= observations


@pytest.mark.parametrize("event", EVENTS)
def test_what_hangs_on_a_row_of_an_event_comes_along(history: Path, event: str) -> None:
    projects = column(history, "projects", event, "project_id")
    amounts = [row for row in told(history, "project_amounts") if row["project_id"] in projects]
    assert rows_of(history, "project_amounts", event) == amounts
    assert {row["mention_id"] for row in amounts} <= column(history, "mentions", event, "mention_id")
    observations = column(history, "observations", event, "observation_id")
    bounds = [row for row in told(history, "bounds") if row["observation_id"] in observations]
    assert rows_of(history, "bounds", event) == bounds
    related = [row for row in told(history, "relations") if {row["whole_id"], row["part_id"]} & observations]
    assert rows_of(history, "relations", event) == related


@pytest.mark.parametrize("event", EVENTS)
def test_rows_are_counted_as_they_are_written(history: Path, event: str) -> None:
    counted = queries.row_counts(history, event)
    assert counted == {name: len(rows_of(history, name, event)) for name in counted}
    assert {"members", "places", "rejects"} == set(queries.TABLES) - set(counted)


def test_an_event_that_is_none_is_named(history: Path) -> None:
    with pytest.raises(ValueError, match="NO-SUCH-FAIR"):
        export_bytes(Order(history, ("signings",), event_id="NO-SUCH-FAIR"), "csv")


def test_the_words_of_an_event_id_are_only_words(history: Path) -> None:
    for hostile in ("' OR 1=1 --", "{sources}", "$event_id", "x'; DROP TABLE y"):
        assert queries.row_counts(history, hostile)["signings"] == 0
