"""Places and their groups: parents exist, regions agree, what ended has a successor."""

from collections import Counter

import pytest

from tests.data.vocabulary_files import column, rows

PREFECTURES = {"prefecture_level_city", "prefecture", "league", "autonomous_prefecture"}
COUNTIES = {"district", "county", "autonomous_county", "province_administered_county_level"}
RELATIVE = ["省内", "省外", "市外", "市内企业", "自治区内", "自治区外", "疆内", "疆外", "域外客商"]
# Everyday words that hold the name of a place by chance: no name in them may be read.
TRAPS = [
    "投资兴业", "资源汇聚", "双城经济圈", "内陆河", "目前海外", "沿海城市", "新兴城市", "适宜城市", "示范县",
    "市和县", "全省各市和县区", "三元锂电池", "金融安全", "公路桥梁", "提高要素", "创新会议", "高新区域",
    "人民公安局", "安居工程", "延长合同", "资源共享", "友好城市", "前进方向", "一项城市更新", "老城区改造",
    "现代县域", "管理县域", "完成县域", "全州县市", "盐湖化工", "汇川技术", "天台项目", "新增长兴起",
    "同心协力",
]  # fmt: skip


def readable(row: dict[str, str]) -> set[str]:
    """The names of a place that are read on their own."""
    names = {row["name_zh"], row["short_zh"], *row["aliases"].split(";")}
    return names - {"", *row["ambiguous"].split(";")}


def counties() -> list[dict[str, str]]:
    return [row for row in rows("places") if row["kind"] in COUNTIES and row["place_id"].isdigit()]


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
        ["外资", "海外", "境外", "内地", "沿海", "沿边地区", "共建“一带一路”国家", "亚太地区", *RELATIVE]
    )


def test_every_division_of_the_country_has_its_code():
    kinds = Counter(row["kind"] for row in rows("places"))
    assert sum(kinds[kind] for kind in PREFECTURES) == 333
    assert len(counties()) == 2851
    assert kinds["country"] == 246  # ISO 3166 without Hong Kong, Macao and Taiwan, which are provincial units


def test_a_county_lies_where_its_code_says():
    ids = set(column("places", "place_id"))
    for row in counties():
        prefecture, province = row["place_id"][:4] + "00", row["place_id"][:2] + "0000"
        assert row["parent_id"] == (prefecture if prefecture in ids else province), row["name_zh"]


def test_a_county_with_a_stem_of_one_character_has_no_short_form():
    short = {row["name_zh"]: row["short_zh"] for row in counties() if len(row["name_zh"]) == 2}
    assert short["渠县"] == "渠县" and all(name == form for name, form in short.items())


def test_a_full_name_that_stands_twice_is_read_for_chongqing_alone():
    times = Counter(row["name_zh"] for row in counties())
    for row in counties():
        if times[row["name_zh"]] > 1 and row["name_zh"] in readable(row):
            assert row["parent_id"] == "500000", row["place_id"]


@pytest.mark.parametrize("name", ["临海市", "渠县", "椒江", "黄岩", "义乌", "昆山", "浦东新区", "雄安新区", "前郭县"])
def test_names_of_counties_and_zones_are_read(name):
    assert sum(name in readable(row) for row in rows("places")) == 1


@pytest.mark.parametrize("name", ["新城", "朝阳区", "和县", "资兴", "双城", "前海", "中山区"])
def test_names_that_mean_something_else_are_not_read_alone(name):
    assert not any(name in readable(row) for row in rows("places"))


def test_no_name_of_a_place_hides_in_everyday_words():
    names = set().union(*(readable(row) for row in rows("places") if row["kind"] != "country"))
    found = {word: name for word in TRAPS for name in names if name in word}
    assert found == {}
