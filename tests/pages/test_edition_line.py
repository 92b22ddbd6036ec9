"""Editions in time: what a line joins, what it does not, and the sign that leads to the reason."""

from dataclasses import replace

import pandas as pd
import pytest

from pages.charts.edition_line import Edition, breaks, edition_line, runs
from pages.content.editions import break_notes, claim, short_names
from pages.exports.slides.line_chart import runs_of
from pages.words.theme import LIGHT
from tests.pages.decks import EDITIONS, lines


def test_a_line_joins_only_what_follows_on_each_other() -> None:
    assert runs(EDITIONS) == [[0], [1, 2], [4]]
    option = edition_line(EDITIONS, "金额（亿元）", palette=LIGHT, lang="zh")
    joined = [each["data"] for each in option["series"][1:] if each["z"] == 3]
    assert joined == [[[1.5, 3375.3], [2.5, 2285.0]]]


def test_the_slide_joins_what_the_screen_joins() -> None:
    exhibit = lines()
    points = {int(point.x): point for point in exhibit.points}
    assert runs_of([points.get(place) for place in range(len(exhibit.names))], exhibit.breaks) == runs(EDITIONS)


def test_every_edition_stands_on_the_axis_and_every_figure_once() -> None:
    option = edition_line(EDITIONS, "金额（亿元）", palette=LIGHT, lang="zh")
    assert option["xAxis"][0]["data"] == [each.name for each in EDITIONS]
    told = [(item["name"], item["value"][1]) for item in option["series"][0]["data"]]
    assert told == [(each.name, each.value) for each in EDITIONS if each.value is not None]


def test_a_break_has_a_sign_before_the_edition_and_its_reason_below() -> None:
    marks = edition_line(EDITIONS, "", palette=LIGHT, lang="zh")["series"][0]["markLine"]["data"]
    assert [(each["xAxis"], each["label"]["formatter"]) for each in marks] == [(1, "(1)"), (3.5, "(2)")]
    assert breaks(EDITIONS) == [(1, "(1)"), (3, "(2)")]
    assert (
        break_notes(EDITIONS, "zh")
        == "不连线处——(1) 第二届 2019：一个是投资额，一个是合同金额；(2) 第四届：没有写明金额。"
    )
    assert break_notes(EDITIONS[:1], "zh") == ""


def test_a_band_is_a_line_and_an_open_one_an_arrow() -> None:
    bounded, opened = EDITIONS[4], replace(EDITIONS[4], high=None)
    for edition, end in ((bounded, 3000.0), (opened, 2000 * 1.06)):
        *_, band = edition_line([edition], "", palette=LIGHT, lang="zh")["series"]
        assert [item["value"] for item in band["data"]] == [[0.5, 2000.0], [0.5, end]]
        assert (band["data"][1]["symbol"] == "arrow") == (edition.high is None)


def test_the_edition_in_focus_alone_is_framed() -> None:
    items = edition_line(EDITIONS, "", focus="E-3", palette=LIGHT, lang="zh")["series"][0]["data"]
    assert [item["itemStyle"]["borderWidth"] == 3 for item in items] == [False, False, True, False]


@pytest.mark.parametrize("number", [0, 1, 40])
def test_no_edition_one_and_forty_are_drawn(number: int) -> None:
    found = [Edition(f"第{place}届", str(place), float(place), float(place), float(place), "exact", f"E{place}")
             for place in range(number)]  # fmt: skip
    option = edition_line(found, "项目数（个）", palette=LIGHT, lang="zh")
    assert len(option["series"][0]["data"]) == number
    assert ("interval" in option["xAxis"][0]["axisLabel"]) == (number <= 12)


def test_names_say_what_tells_the_editions_apart_and_the_year() -> None:
    found = pd.DataFrame([
        {"event_zh": "首届某会", "event_en": "1st Lake Fair for Trade", "day": "2018-05-25"},
        {"event_zh": "2019某会", "event_en": "Lake Fair 2019 for Trade", "day": "2019-05-16"},
        {"event_zh": "某会", "event_en": "3rd Lake Fair for Trade", "day": None},
    ])  # fmt: skip
    assert short_names(found, "某会", "zh") == ["首届\n2018", "2019", "某会"]
    assert short_names(found.iloc[[0, 2]], "某会", "en") == ["1st\n2018", "3rd"]
    assert short_names(found.iloc[[2]], "某会", "en") == ["3rd Lake Fair for Trade"]


def test_a_series_that_one_edition_tells_of_is_named_once() -> None:
    found = pd.DataFrame([{"scope_zh": "集中签约", "scope_en": "Signed at the ceremony"}])
    only = replace(EDITIONS[0], name="3rd Lake Fair\n2021", words="5 projects", why="")
    told = claim(found, pd.DataFrame(), [only], "Lake Fair", "en")
    assert told == "3rd Lake Fair (2021), Signed at the ceremony: 5 projects"
    beside = claim(found, pd.DataFrame(), [replace(only, value=None), only], "Lake Fair", "en")
    assert beside.startswith("Lake Fair, ")
