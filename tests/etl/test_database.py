"""A large build as a database beside its files: the same answers, and none that depends on it."""

import shutil
from pathlib import Path

import pandas as pd
import pytest

from etl import queries
from etl.pipeline import build
from etl.queries.attached import MOST, Attached
from etl.queries.engine import connection, near_rows
from etl.store import database
from tests.etl.conftest import DATA

EVENT = "WCIFIT-2025"


def picked(tables: Path) -> queries.Choice:
    """The largest projects of an event that names some."""
    choice = queries.Choice("WCIFIT-2023")
    return queries.Choice(choice.event_id, ids=queries.largest_named(tables, choice, 9))


ASKED = {
    "marks": lambda tables: queries.marks(tables, EVENT),
    "the largest of them": lambda tables: queries.marks(tables, EVENT, "sector", "amount", limit=2),
    "marks of no event": lambda tables: queries.marks(tables, "NO-SUCH-FAIR"),
    "what is contested": lambda tables: queries.conflicts(tables, EVENT),
    "points": lambda tables: queries.named_points(tables, queries.Choice(EVENT)),
    "points of picked projects": lambda tables: queries.named_points(tables, picked(tables)),
    "evidence": lambda tables: queries.evidence_for(tables, list(queries.marks(tables, EVENT)["observation_id"])),
    "places": lambda tables: queries.named_places(tables, EVENT),
    "bounds": lambda tables: queries.bounds(tables, EVENT),
    "projects": lambda tables: queries.named_projects(tables, queries.Choice(EVENT), limit=9),
    "events": lambda tables: queries.events(tables),
    "hits of a search": lambda tables: queries.search(tables, ["重庆", "签约"], offset=5),
    "hits of an event": lambda tables: queries.search(tables, ["247個"], EVENT),
    "what an event has of a table": lambda tables: pd.concat(
        batch.to_pandas() for batch in queries.batches(tables, "mentions", EVENT)
    ),
}


@pytest.fixture(scope="module")
def large(history: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of all that is shipped, with their database."""
    folder = tmp_path_factory.mktemp("large") / "tables"
    shutil.copytree(history, folder)
    database.write(folder, (*queries.TABLES, "mention_observations"))
    return folder


@pytest.mark.parametrize("name", ASKED)
def test_the_database_gives_the_answers_of_the_files(history: Path, large: Path, name: str) -> None:
    pd.testing.assert_frame_equal(ASKED[name](large), ASKED[name](history))


def test_the_rows_of_an_event_are_found_without_comparing_ids(large: Path) -> None:
    for event in queries.events(large)["event_id"]:
        near, rows = near_rows(large, event)
        every = queries.ask(large, "SELECT count(*) AS n FROM {observations} WHERE event_id = $event", event=event)
        there = f"SELECT count(*) AS n FROM {{observations}} o WHERE event_id = $event AND {near.format('o')}"
        assert queries.ask(large, there, event=event, **rows).equals(every)
        assert "rowid" in near and rows["row_end"] - rows["row"] + 1 == every["n"][0]


def test_it_is_the_database_that_is_asked(large: Path, tmp_path: Path) -> None:
    alone = tmp_path / "tables"
    alone.mkdir()
    shutil.copy(large / database.NAME, alone)
    assert len(queries.events(alone)) > 10


@pytest.mark.parametrize("content", [b"", b"no database", bytes(5000)])
def test_where_it_cannot_be_opened_the_files_are_read(history: Path, tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / "tables"
    shutil.copytree(history, folder)
    (folder / database.NAME).write_bytes(content)
    pd.testing.assert_frame_equal(queries.events(folder), queries.events(history))


@pytest.mark.parametrize(("rows", "there"), [(1, True), (10**9, False)])
def test_a_build_has_one_where_it_is_large(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rows: int, there: bool
) -> None:
    monkeypatch.setattr(database, "ROWS", rows)
    shutil.copytree(DATA / "sources", tmp_path / "data" / "sources")
    built = build(tmp_path / "data").folder
    assert (built / database.NAME).is_file() == there
    assert not list(built.glob(".*"))
    assert len(queries.events(built)) > 10


def test_only_the_databases_asked_last_are_held_open(large: Path, tmp_path: Path) -> None:
    held, engine = Attached(), connection()
    folders = []
    for number in range(MOST + 2):
        folders.append(tmp_path / str(number))
        folders[-1].mkdir()
        shutil.copy(large / database.NAME, folders[-1])
        assert held.name(engine, folders[-1])
    assert list(held._names) == folders[-MOST:]
    for name in held._names.values():
        engine.cursor().execute(f"DETACH {name}")
