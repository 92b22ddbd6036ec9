"""The vocabulary: keys unique, references whole, no name with two meanings unless it says so."""

import csv
from collections import Counter, defaultdict
from collections.abc import Iterator

import pytest

from tests.data.vocabulary_files import FOLDER, rows

FILES = sorted(path.stem for path in FOLDER.glob("*.csv"))
KEYS = {
    "amount_kinds": ["trigger"],
    "background": ["word"],
    "categories": ["member_zh"],
    "channels": ["member_zh", "match"],
    "characters": ["traditional"],
    "clause_words": ["word"],
    "clusters": ["cluster_id"],
    "cut_words": ["word"],
    "deal_types": ["term"],
    "english_names": ["member_zh"],
    "events": ["event_id"],
    "hedges": ["phrase", "position"],
    "label_endings": ["ending"],
    "label_words": ["word"],
    "labels": ["domain", "code"],
    "meetings": ["word"],
    "metrics": ["term_zh"],
    "not_names": ["words"],
    "nouns": ["noun"],
    "numerals": ["surface"],
    "obs_flags": ["flag"],
    "ownership": ["member_zh"],
    "places": ["place_id"],
    "region_groups": ["group_id", "place_id"],
    "regions": ["group_id"],
    "scopes": ["code"],
    "sectors": ["term"],
    "statuses": ["trigger"],
    "units": ["surface"],
}
NAMES = {
    "categories": ["member_zh", "aliases"],
    "clusters": ["name_zh", "aliases"],
    "events": ["name_zh", "short_zh", "aliases"],
    "ownership": ["member_zh", "aliases"],
    "places": ["name_zh", "short_zh", "aliases"],
    "regions": ["name_zh", "aliases"],
}


def names(file: str, row: dict[str, str]) -> Iterator[str]:
    """Every name of a row that may be read on its own."""
    unsafe = row.get("ambiguous", "").split(";")
    cells = (cell for key in NAMES[file] for cell in row[key].split(";"))
    yield from (name for name in dict.fromkeys(cells) if name and name not in unsafe and unsafe != ["true"])


@pytest.mark.parametrize("name", FILES)
def test_rows_are_whole(name):
    raw = (FOLDER / f"{name}.csv").read_bytes()
    assert not raw.startswith(b"\xef\xbb\xbf") and b"\r" not in raw
    lines = list(csv.reader(raw.decode("utf-8").splitlines()))
    assert len(lines) > 1
    assert {len(line) for line in lines} == {len(lines[0])}
    assert all(cell == cell.strip() for line in lines for cell in line)


@pytest.mark.parametrize("name", FILES)
def test_nothing_unconfirmed_is_carried_unmarked(name):
    for row in rows(name):
        assert "unconfirmed" not in ",".join(row.values()) or row.get("confirmation") == "unconfirmed"


@pytest.mark.parametrize("name", KEYS)
def test_keys_are_unique(name):
    keys = [tuple(row[key] for key in KEYS[name]) for row in rows(name)]
    assert [key for key, n in Counter(keys).items() if n > 1] == []


@pytest.mark.parametrize("name", NAMES)
def test_a_name_has_one_meaning_unless_marked(name):
    meanings = defaultdict(set)
    for row in rows(name):
        for surface in names(name, row):
            meanings[surface].add(row[KEYS[name][0]])
    assert {surface: ids for surface, ids in meanings.items() if len(ids) > 1} == {}


def test_variants_refer_to_a_surface_and_agree_with_it():
    units = {row["surface"]: row for row in rows("units")}
    for row in units.values():
        if row["variant_of"]:
            assert (row["unit"], row["scale"]) == (units[row["variant_of"]]["unit"], units[row["variant_of"]]["scale"])
    hedges = {row["phrase"]: row["qualifier"] for row in rows("hedges")}
    for row in rows("hedges"):
        assert not row["variant_of"] or hedges[row["variant_of"]] == row["qualifier"], row["phrase"]
