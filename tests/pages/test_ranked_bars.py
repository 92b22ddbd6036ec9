"""The option of the bars: the picture of marks, in JSON that any ECharts can draw."""

import json
from typing import Any

import pandas as pd
import pytest

from pages.charts.ranked_bars import ranked_bars
from pages.words.theme import DARK, LIGHT, faded
from tests.pages.frames import frame, mark, nearly, yi

ROWS = frame(
    yi("制造业", 1572.8, 0.1),
    nearly("东部及中部", 1700, 1600),
    mark("余", "amount", None),
    yi("推", 23, obs_status="E"),
)


def drawn(rows: pd.DataFrame = ROWS, **changes: Any) -> dict[str, Any]:
    named = rows.assign(name=rows["member_zh"])
    return ranked_bars(named, name="name", **({"palette": LIGHT, "lang": "zh", "summary": "一句话"} | changes))


def segment(option: dict[str, Any], name: str) -> list[dict[str, Any]]:
    return next(series["data"] for series in option["series"] if series["name"] == name)


def test_pale_is_the_rest_of_the_band() -> None:
    option = drawn()
    assert segment(option, "solid")[1]["value"] == 1600
    assert segment(option, "pale")[1]["value"] == 100
    assert segment(option, "pale")[1]["label"]["formatter"] == "近 1700"
    assert "label" not in segment(option, "solid")[1]


def test_undisclosed_is_a_dashed_stub_and_never_zero() -> None:
    stub = segment(drawn(), "frame")[2]
    assert 0 < stub["value"] < 0.1 * 1700
    assert stub["itemStyle"]["borderType"] == "dashed"
    assert stub["itemStyle"]["color"] == "transparent"
    assert stub["label"]["formatter"] == "未披露"
    assert segment(drawn(), "solid")[2]["value"] == "-"


def test_only_undisclosed_figures_still_make_bars() -> None:
    option = drawn(frame(mark("甲", "amount", None), mark("乙", "amount", None)))
    assert [item["value"] > 0 for item in segment(option, "frame")] == [True, True]
    assert option["xAxis"][0]["axisLabel"]["show"] is False


@pytest.mark.parametrize(
    ("longest", "lang", "plain"), [(3400, "zh", True), (20_000, "zh", False), (8_500, "zh", False), (3400, "en", False)]
)
def test_the_axis_groups_its_numbers_as_the_bars_do(longest: float, lang: str, plain: bool) -> None:
    label = drawn(frame(mark("甲", "projects", longest)), lang=lang)["xAxis"][0]["axisLabel"]
    assert (label.get("formatter") == "{value}") == plain


def test_open_end_fades_with_an_arrow() -> None:
    option = drawn(frame(mark("丙", "share", 50, qualifier="over", low=50)))
    item = segment(option, "fading")[0]
    look = item["itemStyle"]
    assert item["label"]["formatter"].endswith("→")
    assert {look[part]["colorStops"][-1]["color"] for part in ("color", "borderColor")} == {faded(LIGHT.main, 0)}


def test_derived_is_hatched_by_a_decal() -> None:
    assert segment(drawn(), "hatched")[3]["itemStyle"]["decal"]["symbol"] == "rect"


def test_segments_of_one_bar_are_one_stack_and_bars_are_named() -> None:
    option = drawn()
    assert {series["stack"] for series in option["series"]} == {"mark"}
    assert option["yAxis"][0]["data"] == ["制造业", "东部及中部", "余", "推"]


def test_focused_bar_has_an_outline_in_ink() -> None:
    option = drawn(focus=ROWS["observation_id"].iloc[0])
    assert segment(option, "solid")[0]["itemStyle"]["borderColor"] == LIGHT.ink
    assert segment(option, "solid")[1]["itemStyle"]["borderColor"] != LIGHT.ink


def test_a_click_can_be_told_from_the_last_one() -> None:
    assert {series["selectedMode"] for series in drawn()["series"]} == {"multiple"}


def test_names_from_reports_cannot_become_html() -> None:
    option = drawn(frame(yi("<b>甲</b>", 5)))
    assert "<b>" not in segment(option, "solid")[0]["tooltip"]["formatter"]


def test_option_is_plain_json_with_a_description_and_the_colours_of_its_ground() -> None:
    option = drawn(palette=DARK)
    assert json.loads(json.dumps(option)) == option
    assert option["aria"]["label"]["description"] == "一句话"
    assert DARK.main in json.dumps(option)
    assert LIGHT.main not in json.dumps(option)


def test_english_draws_in_billions() -> None:
    assert segment(drawn(lang="en"), "solid")[0]["value"] == 157.28
    assert segment(drawn(lang="en"), "pale")[1]["label"]["formatter"] == "nearly 170"


def test_on_a_phone_the_longest_label_leaves_the_bars_half_of_the_chart() -> None:
    option = drawn(frame(yi("甲", 100), mark("乙", "amount", None, low=0, high=0)), lang="en")
    (narrow,) = [each["option"] for each in option["media"]]
    assert narrow["grid"]["right"] < 190 < option["grid"]["right"]
    assert [each["label"]["overflow"] for each in narrow["series"]] == ["break"] * len(option["series"])
