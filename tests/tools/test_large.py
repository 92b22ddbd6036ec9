"""Generated tables are what a build would make: complete, in the order that questions rely on, each row once."""

from pathlib import Path

import pytest

from etl import queries
from etl.ids import PREFIX
from tools.bench.asking import ACROSS, LARGEST, OF_EVENT
from tools.bench.large import sizes, write


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("large") / "tables"
    write(10_000, 6, folder)
    return folder


def test_so_many_observations_are_read_as_were_asked_for(large: Path) -> None:
    stated = queries.ask(large, "SELECT count(*) AS n FROM {observations} WHERE obs_status = 'A'")["n"].iloc[0]
    assert sum(sizes(10_000, 6)) == 10_000
    assert 0.9 * 10_000 <= stated <= 10_000


def test_the_ids_of_an_event_lie_together(large: Path) -> None:
    rows = queries.table(large, "observations")
    prefixes = rows["observation_id"].str[:PREFIX]
    assert (
        rows.groupby("event_id", dropna=False)["observation_id"]
        .apply(lambda ids: ids.str[:PREFIX].nunique())
        .eq(1)
        .all()
    )
    assert (prefixes != prefixes.shift()).sum() == prefixes.nunique()


def test_totals_are_the_observations_of_the_whole(large: Path) -> None:
    sql = "SELECT * FROM {observations} WHERE dimension = 'total' AND status = 'signed' ORDER BY observation_id"
    assert queries.ask(large, sql).equals(queries.table(large, "wholes"))


def test_links_are_the_same_from_either_side(large: Path) -> None:
    there = queries.table(large, "observation_mentions")
    back = queries.ask(large, "SELECT * FROM {mention_observations} ORDER BY observation_id, mention_id, role")
    assert back[list(there.columns)].equals(there.sort_values(list(there.columns), ignore_index=True))


def test_events_know_how_far_they_are_told(large: Path) -> None:
    counted = queries.ask(
        large,
        """
        SELECT e.event_id, e.n_sources, count(DISTINCT m.source_id) AS sources, e.n_parts,
               count(DISTINCT o.observation_id) FILTER (o.dimension NOT IN ('total', 'project', 'average')) AS parts
        FROM {events} e JOIN {observations} o USING (event_id) JOIN {observation_mentions} l USING (observation_id)
        JOIN {mentions} m USING (mention_id) WHERE o.status = 'signed' AND o.dimension <> 'context' GROUP BY ALL
        """,
    )
    assert len(counted) == 6
    assert counted["n_sources"].equals(counted["sources"]) and counted["n_parts"].equals(counted["parts"])


def test_the_newest_events_are_kept_and_the_one_that_is_asked_for(large: Path) -> None:
    every = list(queries.events(large)["event_id"])
    assert list(queries.events(large, 2)["event_id"]) == every[:2]
    assert list(queries.events(large, 2, every[4])["event_id"]) == [*every[:2], every[4]]
    assert set(queries.wholes(large, every[:2])["event_id"]) == set(every[:2])


@pytest.mark.parametrize("name", [*OF_EVENT, *ACROSS])
def test_every_question_has_an_answer(large: Path, name: str) -> None:
    answer = (OF_EVENT | ACROSS)[name](large, LARGEST)
    # Of generated projects nobody says where they go.
    assert len(answer) > 0 or name == "bounds" or name.startswith("projects by")  # type: ignore[arg-type]
