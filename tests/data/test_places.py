"""Places and their groups: parents exist, regions agree, what ended has a successor."""

from collections import Counter

import pytest

from tests.data.vocabulary_files import column, rows


def test_there_are_34_provincial_units_in_five_regions():
    provinces = [row for row in rows("places") if row["parent_id"] == "CN"]
    counts = Counter(row["region_zh"] for row in provinces)
    assert counts == {"东部": 10, "中部": 6, "西部": 12, "东北": 3, "港澳台": 3}


def test_parents_and_successors_exist():
    ids = set(column("places", "place_id"))
    for row in rows("places"):
        assert set(filter(None, (row["parent_id"] + ";" + row["succeeded_by"]).split(";"))) <= ids, row["place_id"]
        assert row["kind"] == "country" or row["parent_id"]


def test_abolished_districts_end_and_name_their_successor():
    ended = {row["short_zh"]: row["succeeded_by"] for row in rows("places") if row["valid_to"]}
    assert ended == {"江北": "CQ-LJXQ", "渝北": "CQ-LJXQ"}


def test_groups_are_made_of_known_places_and_groups():
    places, groups = set(column("places", "place_id")), set(column("regions", "group_id"))
    assert set(column("region_groups", "place_id")) <= places
    assert set(column("region_groups", "group_id")) <= groups
    assert {part for cell in column("regions", "parts") if cell for part in cell.split(";")} <= groups


@pytest.mark.parametrize(("group", "size"), [("东部", 10), ("中部", 6), ("西部", 12), ("东北", 3), ("港澳台", 3)])
def test_groups_agree_with_the_region_of_each_province(group, size):
    of_group = {row["place_id"] for row in rows("region_groups") if row["group_zh"] == group}
    of_places = {row["place_id"] for row in rows("places") if row["region_zh"] == group}
    assert of_group == of_places
    assert len(of_group) == size


def test_every_group_of_places_has_members():
    listed = set(column("region_groups", "group_id"))
    unlisted = [row["name_zh"] for row in rows("regions") if row["group_id"] not in listed and not row["parts"]]
    assert sorted(unlisted) == sorted(
        ["外资", "海外", "境外", "内地", "省内", "省外", "市外", "沿海", "共建“一带一路”国家"]
    )
