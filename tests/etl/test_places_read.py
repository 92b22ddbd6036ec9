"""Where projects go, in the words of reports: what is left over, places that are counted, zones within a place."""

import pytest

from etl import queries
from etl.pipeline import build
from etl.vocabulary import Vocabulary
from tests.etl.passages import parts, read

WHOLE = "2025衡阳产业招商推介会举行，共签约项目55个。"
HOSTS = "从落户区域看，耒阳市12个（其中经开区3个），祁东县9个，常宁市16个，"


def rest(member: str) -> bool:
    from etl.directory import Directory

    return Directory(Vocabulary()).member("host", member).member_id == "host:rest"


@pytest.mark.parametrize(
    "tail",
    [
        "其余18个分布在另外5个县市",
        "其余18个分布在其他县（市、区）",
        "其余18个项目分布于5个县市区",
        "剩下的18个落在五个县",
        "另外18个分散在各县区",
        "余下18个则落户其他6个乡镇",
    ],
)
def test_what_lies_elsewhere_is_left_over_and_names_no_place(reading, tail):
    told = [m for m in read(reading, f"{WHOLE}{HOSTS}{tail}。") if m.value == 18]
    assert [(m.measure, m.dimension) for m in told] == [("projects", "host")]
    assert rest(told[0].member) or told[0].member.startswith("其他")


def test_two_short_names_that_are_said_as_one_are_one_place(reading):
    told = parts(read(reading, f"{WHOLE}从落户地看，贵阳贵安13个，遵义市9个。"))
    assert told[1:] == [("13个", "host", "贵阳贵安"), ("9个", "host", "遵义市")]


def test_what_is_left_over_keeps_the_place_that_is_named(reading):
    told = read(reading, f"{WHOLE}{HOSTS}其余18个落在衡南县。")
    assert (told[-1].member, told[-1].places[0].place_id) == ("衡南县", "430422")


@pytest.mark.parametrize(
    "noun", ["县市", "县区", "县市区", "市县", "市州", "州市", "盟市", "旗县", "设区市", "乡镇", "园区", "县（市、区）"]
)  # fmt: skip
def test_a_number_of_places_counts_no_projects(reading, noun):
    told = read(reading, f"{WHOLE}这些项目覆盖7个{noun}。")
    assert [(m.text, m.measure, m.dimension) for m in told[1:]] == [("7个", "other", "context")]


@pytest.mark.parametrize(("noun", "measure"), [("城市更新项目", "projects"), ("园区建设项目", "projects")])
def test_a_project_that_is_named_after_a_kind_of_place_is_a_project(reading, noun, measure):
    assert [m.measure for m in read(reading, f"{WHOLE}其中有7个{noun}签约。")] == ["projects", measure]


@pytest.mark.parametrize("words", ["耒阳市12个（其中经开区3个）", "耒阳市12个，其中经开区3个"])
def test_a_zone_without_a_name_is_that_of_the_place_before(reading, words):
    told = read(reading, f"{WHOLE}从落户区域看，{words}，祁东县9个。")
    assert [m.member for m in told[1:]] == ["耒阳市", "耒阳经开区", "祁东县"]


def test_parts_that_make_up_the_whole_are_its_parts_and_a_zone_lies_inside(data):
    (data / "sources" / "added.txt").write_text(f"{WHOLE}{HOSTS}其余18个分布在另外5个县市。", encoding="utf-8")
    tables = build(data).folder
    held = queries.table(tables, "observations").set_index("observation_id")
    held = held[(held.event_id == "2025衡阳产业招商推介会") & (held.obs_status == "A") & (held.measure == "projects")]
    told = queries.table(tables, "relations")
    told = told[told.part_id.isin(held.index) & told.whole_id.isin(held.index)]
    value = held.value.astype(int).to_dict()
    assert {(value[row.whole_id], value[row.part_id], row.kind) for row in told.itertuples()} == {
        (55, 12, "part"), (55, 9, "part"), (55, 16, "part"), (55, 18, "part"), (55, 3, "overlay"), (12, 3, "inside"),
    }  # fmt: skip


def test_firms_of_outside_a_province_are_no_foreign_ones(reading):
    told = parts(read(reading, "第三届星湖博览会共签约项目120个。安徽省外企业投资的项目90个，外企投资的项目12个。"))
    assert told[1:] == [("90个", "region", "省外"), ("12个", "ownership", "外企")]


@pytest.mark.parametrize(
    ("words", "host"),
    [
        ("东道主山东省签约128个", "山东省"),
        ("喀什地区作为东道主，共签约国内经济合作项目128个", "喀什地区"),
        ("作为东道主，烟台市签约128个", "烟台市"),
    ],
)
def test_the_place_that_holds_a_fair_signs_a_part_of_it(reading, words, host):
    told = read(
        reading, f"第五届渤海洽谈会昨日闭幕，共签约项目426个。{words}、30亿元；辽宁、河北签约项目分别为73个、41个。"
    )
    assert [(m.dimension, m.member) for m in told[1:3]] == [("host", host)] * 2
    assert [(m.dimension, m.member) for m in told[3:]] == [("host", "辽宁"), ("host", "河北")]
    assert {place.role for m in told[1:] for place in m.places} == {"host"}
