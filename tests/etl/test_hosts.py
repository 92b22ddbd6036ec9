"""Which figures are a place's: those told by place, and those of other cuts that are one place's and no other's."""

from types import SimpleNamespace

import pytest

from etl.directory import Member
from etl.records import PlaceNamed
from etl.stages.hosts import list_hosts, one_place
from etl.stages.statements import host_of

GROUP = Member("host:群", "host", "群", places=frozenset({"500112", "500118"}))
YUBEI = Member("host:渝北", "host", "渝北", places=frozenset({"500112"}))
MEMBERS = {member.member_id: member for member in (GROUP, YUBEI)}


def figure(name: str, dimension: str = "host", member: str | None = "host:渝北", **more) -> dict:
    row = {"observation_id": name, "event_id": "E", "scope_id": "E/whole", "dimension": dimension, "member_id": member}
    return row | {"measure": "projects", "status": "signed", "standing": "held"} | more


def listed(rows: list[dict], hosts: dict | None = None, days: dict | None = None) -> list[tuple]:
    found = list_hosts(rows, hosts or {}, days or {}, MEMBERS)
    return [(row["observation_id"], row["place_id"], row["day"]) for row in found]


def test_a_part_by_place_is_that_place_and_a_group_is_none():
    rows = [figure("a"), figure("b", member="host:群"), figure("c", member="host:rest")]
    assert listed(rows) == [("a", "500112", None), ("b", None, None), ("c", None, None)]


def test_a_figure_of_another_cut_is_a_places_only_where_its_report_names_that_one():
    rows = [figure("a", "total", None), figure("b", "sector", "sector:x"), figure("c", "total", None, scope_id="E/s")]
    assert listed(rows, {"a": "500112", "c": ""}) == [("a", "500112", None)]


@pytest.mark.parametrize(
    "more",
    [
        {"measure": "share"}, {"status": "offered"}, {"standing": "set_aside"}, {"event_id": None},
        {"dimension": "project"}, {"dimension": "average"}, {"dimension": "context"},
    ],
)  # fmt: skip
def test_what_is_no_signing_of_an_event_is_no_places(more):
    assert listed([figure("a") | more], {"a": "500112"}) == []


def test_the_day_is_the_first_on_which_anything_was_said_of_the_part():
    rows = [figure("a"), figure("b", measure="amount"), figure("c", scope_id="E/opening")]
    days = {"a": "2025-05-24", "b": "2025-05-23"}
    assert listed(rows, days=days) == [
        ("a", "500112", "2025-05-23"), ("b", "500112", "2025-05-23"), ("c", "500112", None),
    ]  # fmt: skip


def test_places_are_one_only_where_no_mention_names_another():
    assert one_place(["500112", None, "500112"]) == "500112"
    assert one_place(["500112", "500118"]) is None and one_place(["500112", ""]) is None
    assert one_place([""]) is None and one_place([None]) is None


@pytest.mark.parametrize(
    ("places", "host"),
    [
        ([], None),
        ([("500112", "source", True)], None),
        ([("500112", "host", True), ("310000", "source", True)], "500112"),
        ([("500112", "host", True), ("500118", "host", True)], ""),
        ([("500112", "host", False)], ""),
    ],
)
def test_a_mention_has_a_host_where_it_names_one_and_its_list_is_closed(places, host):
    assert host_of(SimpleNamespace(places=[PlaceNamed(*place) for place in places])) == host
