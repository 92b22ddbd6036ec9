"""Amounts of named projects as points: kinds apart, bands as error bars, undisclosed on a strip of its own."""

from typing import Any

import pandas as pd
import pytest

from pages.charts.amount_scatter import amount_scatter, drawn, without_amount
from pages.charts.spread import SMALLEST, in_columns, on_days, point_size
from pages.words.theme import LIGHT

COLUMNS = ["project_id", "name", "event_id", "event_zh", "event_en", "day", "amount_kind"]
DAYS = {"E1": "2018-05-25", "E2": "2025-05-22"}


def point(project: str, event: str, kind: str | None, value: float | None, **changes: Any) -> dict[str, Any]:
    row = dict(zip(COLUMNS, (project, project, event, event, event, pd.Timestamp(DAYS[event]), kind), strict=True))
    row |= {"unit": "CNY" if kind else None, "value": value, "low": value, "high": value}
    rest = {"low_open": False, "high_open": False, "step": None, "qualifier": "exact", "measure": "amount"}
    return row | rest | {"obs_status": "A", "standing": "held"} | changes


POINTS = pd.DataFrame(
    [
        point("甲", "E1", "investment", 50e8),
        point("乙", "E1", "investment", 50e8),
        point("丙", "E2", "credit", 750e8),
        point("丁", "E2", "investment", 20e8, low=10e8, qualifier="nearly"),
        point("戊", "E2", "order", 1e8, unit="USD"),
        point("己", "E2", None, None),
        point("庚", "E2", None, None),
    ]
)


def traces(points: pd.DataFrame) -> dict[str, Any]:
    return {trace.name or "strip": trace for trace in amount_scatter(points, palette=LIGHT, lang="zh").data}


def test_each_kind_has_points_of_its_own_colour_and_shape() -> None:
    investment, credit = traces(POINTS)["投资额"], traces(POINTS)["授信"]
    assert sorted(investment.y) == [20, 50, 50]
    assert list(credit.y) == [750]
    assert investment.marker.color != credit.marker.color
    assert investment.marker.symbol != credit.marker.symbol


def test_a_band_is_an_error_bar() -> None:
    bars = traces(POINTS)["投资额"].error_y
    assert list(bars.arrayminus) == [0, 0, 10]
    assert list(bars.array) == [0, 0, 0]


def test_foreign_money_shares_no_axis() -> None:
    assert set(drawn(POINTS)["unit"]) == {"CNY"}
    assert "订单" not in traces(POINTS)


def test_undisclosed_stands_on_the_strip_once_an_event_and_is_not_zero() -> None:
    strip = traces(POINTS)["strip"]
    assert strip.yaxis == "y2"
    assert [list(data) for data in strip.customdata] == [["", "E2"]]
    assert "2 个项目未披露金额" in strip.hovertext[0]
    assert list(without_amount(POINTS)["project_id"]) == ["己", "庚"]


def test_the_axis_of_amounts_is_logarithmic_and_holds_every_band() -> None:
    axis = amount_scatter(POINTS, palette=LIGHT, lang="zh").layout.yaxis
    assert axis.type == "log"
    assert 10 ** axis.range[0] < 10
    assert 10 ** axis.range[1] > 750


def test_points_that_would_cover_each_other_are_moved_aside() -> None:
    investment = traces(POINTS)["投资额"]
    assert len(set(zip(investment.x, investment.y, strict=True))) == 3


def test_one_event_has_a_column_for_each_kind_and_names_its_points() -> None:
    one = POINTS[POINTS["event_id"] == "E2"]
    chart = amount_scatter(one, palette=LIGHT, lang="zh")
    assert list(chart.layout.xaxis.ticktext) == ["投资额", "授信"]
    assert [list(trace.text) for trace in chart.data[:2]] == [["丁"], ["丙"]]


@pytest.mark.parametrize("n", [1, 60, 5000])
def test_points_shrink_with_their_number_but_stay_visible(n: int) -> None:
    assert SMALLEST <= point_size(n) <= point_size(1)


def test_no_point_comes_closer_to_another_day_or_column_than_to_its_own() -> None:
    days = pd.Series(pd.to_datetime(["2024-05-01"] * 300 + ["2024-06-01"] * 300))
    moved = on_days(days, pd.Series([5e8] * 600))
    assert ((moved - days).abs() < pd.Timedelta(days=15.5)).all()
    kinds = pd.Series(["investment"] * 300 + ["credit"] * 300)
    places = in_columns(kinds, pd.Series([5e8] * 600), ["investment", "credit"])
    assert places[:300].max() < 0.5 < places[300:].min()


@pytest.mark.parametrize(
    ("lang", "wanted"), [("zh", ["1", "10", "100", "1000", "10,000"]), ("en", ["1", "10", "100", "1,000"])]
)
def test_the_axis_of_amounts_groups_its_numbers_as_texts_do(lang: Any, wanted: list[str]) -> None:
    wide = pd.DataFrame([point("甲", "E1", "investment", 2e8), point("乙", "E1", "investment", 9000e8)])
    axis = amount_scatter(wide, palette=LIGHT, lang=lang).layout.yaxis
    assert set(wanted) <= set(axis.ticktext) and len(axis.ticktext) == len(axis.tickvals)
