"""The calendar of events: a mark an event in its month, side by side, and a click that shows it."""

from datetime import date

from pages.charts.event_calendar import Day, calendar_legend, event_calendar, height, years_of
from pages.words.theme import LIGHT
from tests.pages.conftest import Open
from tests.pages.screen import charts


def day(event_id: str, when: str, has_amount: bool = True) -> Day:
    return Day(event_id, date.fromisoformat(when), f"第{event_id}场", "12 个", has_amount)


DAYS = [day("a", "2025-05-22"), day("b", "2025-05-03", has_amount=False), day("c", "2023-12-31")]


def points(shown: str = "") -> list[dict]:
    option = event_calendar(DAYS, shown=shown, palette=LIGHT, lang="zh", summary="")
    return option["series"][0]["data"]


def test_years_without_an_event_have_a_row_too() -> None:
    assert years_of(DAYS) == [2025, 2024, 2023]
    assert height(DAYS) > height(DAYS[:2])


def test_each_event_stands_in_its_month_those_of_one_month_side_by_side() -> None:
    assert [each["value"] for each in points()] == [[4, 0], [4, 0], [11, 2]]
    assert [each["symbolOffset"][0] for each in points()] == [8, -8, 0]


def test_an_event_without_an_amount_is_hollow_and_the_shown_one_ringed() -> None:
    fills = [each["itemStyle"]["color"] for each in points("c")]
    assert fills == [LIGHT.main, LIGHT.ground, LIGHT.main]
    assert [each["itemStyle"]["borderColor"] for each in points("c")][2] == LIGHT.ink
    legend = calendar_legend(DAYS, palette=LIGHT, lang="zh")
    assert "报道写了金额" in legend and "没有写金额" in legend


def test_an_event_whose_day_nobody_gives_stands_on_that_of_its_report_and_is_round() -> None:
    reported = Day("r", date(2026, 11, 1), "某场", "", True, reported=True)
    option = event_calendar([reported, *DAYS], shown="", palette=LIGHT, lang="zh", summary="")
    first, second = option["series"][0]["data"][:2]
    assert (first["symbol"], second["symbol"]) == ("circle", "rect")
    assert "这是报道日期" in first["tooltip"]["formatter"]
    assert "只知道报道日期" in calendar_legend([reported], palette=LIGHT, lang="zh")
    assert "只知道报道日期" not in calendar_legend(DAYS, palette=LIGHT, lang="zh")


def test_names_are_text() -> None:
    hostile = [Day("x", date(2025, 1, 1), "<b>名</b>", "", True), *DAYS]
    option = event_calendar(hostile, shown="", palette=LIGHT, lang="en", summary="")
    assert "&lt;b&gt;名" in option["series"][0]["data"][0]["tooltip"]["formatter"]


def test_the_overview_has_every_dated_event_on_it(open_history: Open) -> None:
    page = open_history(event="WCIFIT-2025")
    (calendar,) = [chart for chart in charts(page) if "11月" in str(chart["xAxis"])]
    said = [each["tooltip"]["formatter"] for each in calendar["series"][0]["data"]]
    assert len(said) > 30 and any("2025-05-22 第七届西洽会" in each and "247 个" in each for each in said)
