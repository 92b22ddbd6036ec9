"""Sectors, scopes, events and labels refer to each other and to known codes."""

import csv
from pathlib import Path

import pytest

from tests.data.vocabulary_files import column, rows


def test_sectors_name_known_clusters_and_have_a_place():
    clusters = {*column("clusters", "name_zh"), ""}
    for row in rows("sectors"):
        assert row["cluster"] in clusters
        assert row["member_zh"] and row["level1_zh"] and row["level1_en"] and row["group_en"]
        assert bool(row["family"]) == bool(row["slot"])


def test_a_member_of_a_sector_is_a_term_of_its_own():
    assert set(column("sectors", "member_zh")) <= set(column("sectors", "term"))


def test_words_that_are_mostly_something_else_are_no_sectors():
    words = {"合作", "项目", "投资", "开放", "签约", "企业", "产业", "建设", "发展", "服务", "机场", "外贸"}
    assert words & set(column("sectors", "term")) == set()


@pytest.mark.parametrize(
    ("term", "group"),
    [("农文旅", "文化旅游"), ("盐湖化工", "材料"), ("固态电池", "新能源及储能"), ("脑机接口", "医药")],
)
def test_the_compounds_of_the_press_have_a_group(term, group):
    assert [row["group_zh"] for row in rows("sectors") if row["term"] == term] == [group]


def test_classes_reported_side_by_side_are_disjoint():
    slots = {row["term"]: (row["family"], row["slot"]) for row in rows("sectors")}
    side_by_side = [slots[term] for term in ("制造业", "现代服务业", "农业")]
    assert len(set(side_by_side)) == 3
    assert {family for family, _ in side_by_side} == {"industry"}


def test_codes_have_labels():
    labels = {(row["domain"], row["code"]) for row in rows("labels")}
    used = {("unit", code) for code in column("units", "unit")}
    used |= {("amount_kind", code) for code in column("amount_kinds", "amount_kind")}
    used |= {("measure", code) for code in [*column("nouns", "measure"), *column("units", "measure")] if code}
    used.discard(("measure", "provinces"))  # counted behind a number as "other", before it whose projects are counted
    used |= {("status", code) for code in column("statuses", "status")}
    used |= {("qualifier", code) for code in column("hedges", "qualifier") if code != "indefinite"}
    used |= {("place_kind", code) for code in column("places", "kind")}
    used |= {("region_kind", code) for code in column("regions", "kind")}
    used |= {("event_kind", code) for code in column("events", "kind")}
    assert used - labels == set()


def test_labels_are_in_both_languages():
    assert all(row["zh"] and row["en"] for row in rows("labels"))


def test_scopes_lie_in_known_scopes():
    codes = set(column("scopes", "code"))
    assert {parent for parent in column("scopes", "parent") if parent} <= codes
    assert {scope for scope in column("channels", "scope") if scope} <= codes
    records = [code for cell in column("scopes", "record_codes") for code in cell.split(";") if code]
    assert len(records) == len(set(records)) == 15


def test_running_totals_hold_known_events_and_single_events_hold_none():
    ids = set(column("events", "event_id"))
    assert len(ids) == 44
    for row in rows("events"):
        assert set(filter(None, row["covers"].split(";"))) <= ids
        assert row["kind"] == "cumulative" or not row["covers"]


def test_the_expected_figures_use_codes_that_have_labels():
    labels = {(row["domain"], row["code"]) for row in rows("labels")}
    with Path(__file__).with_name("expected_mentions.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            for domain in ("measure", "amount_kind", "dimension", "status", "qualifier", "unit"):
                assert not row[domain] or (domain, row[domain]) in labels
