"""What a large build's database keeps beside its tables: the same rows as the tables give, whoever is asked."""

import shutil
from pathlib import Path

import duckdb
import pandas as pd
import pytest

from etl import queries
from etl.queries import Choice, indexed
from etl.queries.choosing import ask_chosen
from etl.queries.engine import DATABASES, LOOKED_UP, connection
from etl.store import database, kept

EVENTS = ("WCIFIT-2023", "WCIFIT-2025", "EURCQ-2025", "BANAN-2026")
CHOICES = [
    Choice(),
    Choice(status=""),
    Choice(events=EVENTS),
    Choice("WCIFIT-2023"),
    Choice(origin=queries.NONE),
    Choice(host="500112", status=""),
    Choice(queries.NONE, status=""),
    Choice("NO-SUCH-FAIR"),
]


@pytest.fixture(scope="module")
def large(history: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The tables of all that is shipped, with their database."""
    folder = tmp_path_factory.mktemp("kept") / "tables"
    shutil.copytree(history, folder)
    database.write(folder, (*queries.TABLES, "mention_observations"))
    return folder


@pytest.mark.parametrize("name", kept.KEPT)
def test_what_is_kept_is_what_the_files_give(history: Path, large: Path, name: str) -> None:
    assert DATABASES.holds(DATABASES.name(connection(), large), name)
    order = kept.KEPT[name].order
    ours, theirs = (queries.ask(tables, f"FROM {{{name}}} ORDER BY {order}") for tables in (large, history))
    assert len(theirs)
    pd.testing.assert_frame_equal(ours, theirs)


@pytest.mark.parametrize("name", kept.KEPT)
def test_what_is_kept_lies_in_the_order_in_which_it_is_asked_for(large: Path, name: str) -> None:
    stored = queries.ask(large, f"FROM {{{name}}}")
    sorted_ = queries.ask(large, f"FROM {{{name}}} ORDER BY {kept.KEPT[name].order}")
    pd.testing.assert_frame_equal(stored, sorted_)


def test_a_database_that_keeps_less_gives_the_same_answers(history: Path, large: Path, tmp_path: Path) -> None:
    older = tmp_path / "tables"
    shutil.copytree(large, older)
    with duckdb.connect(str(older / database.NAME)) as made:
        for name in kept.KEPT:
            made.execute(f"DROP TABLE {name}")
    assert not DATABASES.holds(DATABASES.name(connection(), older), "named")
    pd.testing.assert_frame_equal(queries.named_options(older, Choice()), queries.named_options(history, Choice()))


def test_rows_of_an_event_are_kept_as_they_are_counted(history: Path, large: Path) -> None:
    events = list(queries.events(history)["event_id"])
    for event in [*events[::4], *EVENTS, "NO-SUCH-FAIR", "", "'"]:
        assert queries.row_counts(large, event) == queries.row_counts(history, event)
    assert not any(queries.row_counts(large, "NO-SUCH-FAIR").values())


def test_words_are_looked_up_where_an_index_is_kept(history: Path, large: Path) -> None:
    assert indexed.knows(large, ["重庆"]) and not indexed.knows(history, ["重庆"])
    for words in (["重庆", "签约"], ["BILLION"], ["247個"], ["新能源汽车"], ["日报", "亿元"]):
        assert queries.search_size(large, words) == queries.search_size(history, words)
        assert queries.search_size(large, words)["hits"]


@pytest.mark.parametrize("column", kept.LOOKED_UP.items())
def test_single_rows_are_found_by_an_index(large: Path, column: tuple[str, str]) -> None:
    with duckdb.connect(str(large / database.NAME), read_only=True) as made:
        indexed = made.execute("SELECT table_name, expressions FROM duckdb_indexes()").fetchall()
    assert (column[0], f"[{column[1]}]") in indexed


def test_what_the_engine_is_set_to_holds_for_each_question() -> None:
    (number,) = connection().cursor().execute("SELECT current_setting('dynamic_or_filter_threshold')").fetchone() or ()
    assert number == LOOKED_UP


@pytest.mark.parametrize("choice", CHOICES)
def test_projects_counted_together_are_as_many_as_counted_one_by_one(history: Path, choice: Choice) -> None:
    one_by_one = ask_chosen(history, choice, "SELECT project_id, n FROM chosen")
    assert (one_by_one["n"] == 1).all()
    assert queries.named_count(history, choice)["projects"] == len(one_by_one)
    assert queries.named_flows(history, choice)["projects"].sum() == len(one_by_one)


@pytest.mark.parametrize("choice", CHOICES)
@pytest.mark.parametrize("sort", queries.SORTS)
def test_a_page_is_the_beginning_of_the_whole_list(large: Path, choice: Choice, sort: str) -> None:
    whole = queries.named_projects(large, choice, sort)
    page = queries.named_projects(large, choice, sort, 7, 2)
    assert list(page) == list(whole)
    assert page.astype(object).fillna("").values.tolist() == whole[2:9].astype(object).fillna("").values.tolist()


def test_reports_are_counted_by_day_in_the_order_of_the_sources(history: Path) -> None:
    for event in EVENTS:
        days, sources = queries.report_days(history, event), queries.sources(history, event)
        assert days["reports"].sum() == len(sources) > 0
        told = list(dict.fromkeys(zip(sources["published"], sources["kind"], strict=True)))
        assert list(zip(days["published"], days["kind"], strict=True)) == told
