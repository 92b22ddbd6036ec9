"""Named provinces are coloured and named by role; nobody else has a number or a colour."""

import json
from typing import Any

import pandas as pd
import pytest

from pages.charts.place_rows import own_figures, place_rows
from pages.charts.province_map import SKETCH, province_map
from pages.charts.province_tiles import province_tiles
from pages.charts.roles import role_legend, role_look, role_of
from pages.words.theme import LIGHT
from tests.pages.frames import frame, mark, nearly

UNITS = pd.DataFrame(
    {
        "place_id": ["440000", "510000", "110000"],
        "short_zh": ["广东", "四川", "北京"],
        "name_en": ["Guangdong", "Sichuan", "Beijing"],
        "code": ["GD", "SC", "BJ"],
        "column": [5, 2, 6],
        "row": [6, 4, 2],
    }
)
ROLES = {"440000": "source", "510000": "partner"}
MARKS = frame(mark("东部", "projects", 110, step=1), nearly("东部及中部", 1700, 1600))


def named(**changes: object) -> dict[str, object]:
    row = {
        "place_id": "440000", "short_zh": "广东", "name_en": "Guangdong", "region_zh": "东部", "role": "source",
        "complete": False, "open": False, "member_zh": "东部及中部", "member_en": None,
        "observation_ids": MARKS["observation_id"].iloc[1],
    }  # fmt: skip
    return row | changes


def data_of(chart: Any, lang: str = "zh", focus: str | None = None) -> list[dict[str, Any]]:
    option = chart(UNITS, roles=ROLES, focus=focus, palette=LIGHT, lang=lang, summary="一句话")
    assert json.loads(json.dumps(option)) == option
    assert option["aria"]["label"]["description"] == "一句话"
    return list(option["series"][0]["data"])


def test_squares_say_the_role_in_a_word() -> None:
    guangdong, sichuan, beijing = data_of(province_tiles)
    assert "来源" in guangdong["label"]["formatter"]
    assert "合作" in sichuan["label"]["formatter"]
    assert beijing["label"]["formatter"] == "{name|北京}"
    assert guangdong["itemStyle"]["color"] != sichuan["itemStyle"]["color"] != beijing["itemStyle"]["color"]


def test_map_is_registered_as_china_and_holds_no_number() -> None:
    guangdong, _, beijing = data_of(province_map)
    assert SKETCH == "china"
    assert [area["value"] for area in data_of(province_map)] == [None] * 3
    assert guangdong["itemStyle"]["areaColor"] == role_look("source", LIGHT).fill
    assert beijing["itemStyle"]["areaColor"] == LIGHT.no_data
    assert guangdong["name"] == "广东"
    assert data_of(province_map, "en")[0]["label"]["formatter"] == "Guangdong"


@pytest.mark.parametrize("chart", [province_map, province_tiles])
def test_focused_province_has_an_outline_in_ink(chart: Any) -> None:
    outlines = [item["itemStyle"]["borderColor"] for item in data_of(chart, focus="510000")]
    assert [outline == LIGHT.ink for outline in outlines] == [False, True, False]


def test_role_of_a_place_named_twice_is_the_first_of_the_order() -> None:
    rows = pd.DataFrame([named(role="mentioned"), named(role="source"), named(place_id="510000", role="partner")])
    assert role_of(rows) == {"440000": "source", "510000": "partner"}


def test_legend_names_the_roles_that_occur() -> None:
    html = role_legend(["partner"], palette=LIGHT, lang="zh")
    assert "合作方" in html
    assert "来源地" not in html
    assert "未点名" in html


def test_only_a_province_of_its_own_has_a_figure_of_its_own() -> None:
    both = [named(member_id="source_province:广东、四川", dimension="source_province", place_id=each) for each in ROLES]
    single = named(member_id="source_province:北京", dimension="source_province", place_id="110000")
    assert not own_figures(pd.DataFrame(both))
    assert not own_figures(pd.DataFrame([single | {"open": True}]))
    assert own_figures(pd.DataFrame([*both, single]))


def test_figures_are_those_of_the_group_and_say_so() -> None:
    second = named(member_zh="东部", complete=True, observation_ids=MARKS["observation_id"].iloc[0])
    (line,) = place_rows(pd.DataFrame([named(), second]), MARKS, "zh")
    assert line.amount == "东部及中部：近 1700 亿元（名单未列全）；东部：110 个"
    assert line.observation_ids == tuple(MARKS["observation_id"].iloc[[1, 0]])


def test_a_group_whose_name_leaves_its_list_open_says_so_once() -> None:
    (line,) = place_rows(pd.DataFrame([named(open=True, member_zh="广东、浙江等")]), MARKS, "zh")
    assert line.amount == "广东、浙江等：近 1700 亿元"
