"""Seven editions of the fair, both visits and three running totals, as the publications print them: each held once.

history.csv was made from what the publications print, by the conventions of scopes and cuts, and not from the tables.
"""

import csv
import shutil
from collections import Counter
from pathlib import Path

import pandas as pd
import pytest

from etl import queries
from etl.pipeline import build

DATA = Path(__file__).parents[2] / "data"
WORDS = ["event_id", "scope", "dimension", "member", "measure", "amount_kind", "status", "unit", "base"]
PLACE = ["event_id", "scope", "dimension", "member", "measure"]
KIND = [*PLACE, "amount_kind", "unit"]


def rows_of(name: str) -> list[tuple[str, ...]]:
    with Path(__file__).with_name(f"{name}.csv").open(encoding="utf-8", newline="") as lines:
        return [tuple(row) for row in csv.reader(lines)][1:]


LISTED = rows_of("history")
EVENTS = sorted({row[0] for row in LISTED})


def digits(value: float) -> str:
    return "" if pd.isna(value) else f"{value:.15g}"


def held(tables: Path) -> pd.DataFrame:
    """Every observation with its scope and member in words."""
    observations = queries.table(tables, "observations")
    members = queries.table(tables, "members").set_index("member_id")["name_zh"]
    scope = observations["scope_id"].str.partition("/")[2]
    return observations.assign(scope=scope, member=observations["member_id"].map(members))


def printed(tables: Path) -> Counter:
    """What is printed of the listed events, named projects and background left out, in the form of the list."""
    o = held(tables)
    o = o[o.event_id.isin(EVENTS) & ~o.dimension.isin(["context", "project"]) & (o.obs_status == "A")]
    rows = o[WORDS].fillna("")
    for name in ("value", "low", "high"):
        rows[name] = o[name].map(digits)
    rows["standing"], rows["n_sources"] = o["standing"], o["n_sources"].astype(str)
    return Counter(rows.itertuples(index=False, name=None))


@pytest.fixture(scope="module")
def found(history) -> Counter:
    return printed(history)


@pytest.mark.parametrize("row", LISTED, ids=lambda row: " ".join(filter(None, row)))
def test_each_printed_figure_is_held_exactly_once(found, row):
    assert found[row] == 1


def test_nothing_else_is_held_of_these_events(found):
    assert len(LISTED) >= 160
    assert found == Counter(LISTED)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("rmrb_20220726,WCIFIT-2022,opening_chongqing,host,重庆,projects,,66个,66,", ""),
        (",63%,63,", ",64%,64,"),
        ("cns_20190519,WCIFIT-2019,other_provinces,host,其他省区市", "cns_20190519,WCIFIT-2019,chongqing,host,重庆"),
        ("近6300亿元,630000000000,CNY,nearly", "6300亿元,630000000000,CNY,exact"),
    ],
    ids=["deleted", "altered", "moved", "unhedged"],
)
def test_the_list_notices_a_row_that_is_deleted_or_altered(tmp_path, old, new):
    folder = tmp_path / "data"
    shutil.copytree(DATA / "sources", folder / "sources")
    file = folder / "sources" / "records" / "figures.csv"
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    assert any(old in line for line in lines)
    kept = [line.replace(old, new) if new else line for line in lines if new or old not in line]
    file.write_text("".join(kept), encoding="utf-8")
    assert printed(build(folder).folder) != Counter(LISTED)


@pytest.mark.parametrize("row", rows_of("history_awkward"), ids=lambda row: " ".join(filter(None, row)))
def test_the_awkward_ones_are_held_exactly_once(history, row):
    """Two kinds of one amount, sets of provinces, nested groups, dollars, running totals, contested, undisclosed …"""
    o = held(history)
    rows = o[KIND].fillna("").assign(value=o["value"].map(digits), standing=o["standing"], status=o["status"])
    assert list(rows.itertuples(index=False, name=None)).count(row) == 1


def ids_of(observations: pd.DataFrame, row: list[str]) -> set[str]:
    """The observations of an event, scope, dimension, member, measure and value."""
    rows = observations[PLACE].fillna("").assign(value=observations["value"].map(digits))
    return set(observations[(rows == row).all(axis=1)]["observation_id"])


@pytest.mark.parametrize("row", rows_of("history_relations"), ids=lambda row: " ".join(filter(None, row)))
def test_how_figures_lie_in_one_another(history, row):
    kind, cut, *sides = row
    observations, relations = held(history), queries.table(history, "relations")
    whole, part = (ids_of(observations, side) for side in (sides[:6], sides[6:]))
    assert whole and part
    if kind == "equivalent":
        whole = part = whole | part  # neither is the whole of the other
    found = relations[relations.whole_id.isin(whole) & relations.part_id.isin(part)]
    assert (kind, cut) in set(zip(found.kind, found.cut, strict=True))
    assert kind == "equivalent" or set(found.kind) == {kind}


def test_a_figure_that_is_set_aside_says_why_and_names_the_sum(history):
    o = held(history)
    aside = o[o.standing == "set_aside"]
    assert sorted(aside.label) == ["115个", "42.4%", "437亿元"]
    assert aside.standing_reason.str.contains(r"132 \+ 50 \+ 89 = 271|115个").all()


def test_amounts_of_a_named_project_keep_their_kind_and_their_years(history):
    ids = queries.table(history, "projects").set_index("name")["project_id"]
    amounts = queries.table(history, "project_amounts").set_index("project_id")
    assert ids["车辆控制器软件平台项目"] not in amounts.index
    for name, kind in (
        ("央企清洁能源总部", "registered_capital"),
        ("宏进集团供应平台", "order"),
        ("冻品采购合作协议", "order"),
    ):
        assert amounts.loc[[ids[name]]].kind.tolist() == [kind]
    assert amounts.loc[ids["宏进集团供应平台"], "years"] == 3


def test_a_report_of_before_the_reform_keeps_its_district(history):
    members = queries.table(history, "members").set_index("member_id")
    assert str(members.loc["host:500112", "valid_to"])[:10] == "2025-11-05"
    places = queries.table(history, "places").set_index("place_id")
    assert places.loc["500112", "name_zh"] == "渝北区"


def test_no_address_of_a_reprint_is_kept(history):
    sources = queries.table(history, "sources")
    reprints = sources[sources.note.fillna("").str.contains("转载|镜像|改写")]
    assert len(reprints) > 30 and reprints.url.isna().all()


def test_corrections_are_counted_and_shown_with_their_reason(tmp_path):
    folder = tmp_path / "data"
    shutil.copytree(DATA / "sources", folder / "sources", ignore=shutil.ignore_patterns("records"))
    shutil.copy(DATA / "corrections.csv", folder)
    done = build(folder)
    mentions = queries.table(done.folder, "mentions")
    corrected = mentions[mentions.review == "corrected"]
    assert done.corrected == len(corrected) == 8 and done.rejects == 0
    assert corrected.correction.str.contains("→").all()
    observations = queries.table(done.folder, "observations")
    assert set(observations[observations["flags"] == "R"].label) == set(corrected.text)
