"""The page of named projects, on all that is shipped: what is chosen in the address is what is on the screen."""

import csv
import io
import json

import pytest

from etl import queries
from pages.exports.sheets import projects_sheet
from pages.parts import points_card
from tests.pages.conftest import Open
from tests.pages.screen import captions, charts, heads, open_line, openers, titles, words

PROJECTS, PROVINCES = "pages/analysis/projects.py", "pages/analysis/provinces.py"


def test_all_events_are_shown_in_pages_of_fifty(open_history: Open) -> None:
    page = open_history(PROJECTS)
    assert titles(page)[0].endswith("全部活动")
    assert "20 场活动、34 篇报道点名的 84 个项目" in captions(page)
    assert heads(page) == ["写明落在哪个区县或城市的 45 个点名项目里，渝北最多，8 个", "第 1–50 项，共 84 项"]
    assert heads(open_history(PROJECTS, page="2"))[1] == "第 51–84 项，共 84 项"


@pytest.mark.parametrize("wanted", ["0", "99", "-1", "x", "9" * 5000, "²"])
def test_a_page_that_is_not_there_is_the_nearest_one(open_history: Open, wanted: str) -> None:
    page = open_history(PROJECTS, page=wanted)
    assert heads(page)[1] in ("第 1–50 项，共 84 项", "第 51–84 项，共 84 项")


def test_in_english_only_proper_names_are_chinese(open_history: Open) -> None:
    page = open_history(PROJECTS, lang="en", event="SMART-2022")
    shown = words(page)
    assert heads(page)[1] == "1–8 of 8"
    for said in (
        "Integrated circuits",
        "Biomedicine",
        "Investment <b>CNY 5 bn</b>",
        "undisclosed",
        "not said",
        "Beibei",
    ):
        assert said in shown
    for chinese in ("集成电路", "未说明", "未披露", "投资额", "北碚"):
        assert f">{chinese}<" not in shown


def test_every_amount_has_its_kind_and_the_years_it_is_spread_over(open_history: Open) -> None:
    shown = words(open_history(PROJECTS, event="EURCQ-2025"))
    for amount in ("授信 <b>750 亿元</b>", "投资额 <b>2 亿元</b>", "订单 <b>20 亿元</b><small>3 年合计</small>"):
        assert amount in shown
    assert "未披露" in shown


def test_filters_of_the_address_narrow_chart_and_table(open_history: Open) -> None:
    page = open_history(PROJECTS, host="500112", size="undisclosed")
    assert heads(page)[-1] == "第 1–8 项，共 8 项"
    (option,) = charts(page)
    hosts = [node["name"] for node in option["series"][0]["data"] if node["name"].startswith("host/")]
    assert hosts == ["host/500112"]
    assert [button.label for button in page.button if button.key == "chip_host"] == ["落地：渝北（8） ✕"]


def test_a_search_is_kept_in_the_address_and_goes_back_to_the_first_page(open_history: Open) -> None:
    page = open_history(PROJECTS, page="2")
    page.text_input(key="choice_q").set_value("山东").run()
    assert page.query_params["q"] in ("山东", ["山东"])
    assert "page" not in page.query_params
    assert heads(page)[1] == "第 1–9 项，共 9 项"


def test_all_events_leave_no_trace_in_the_address(open_history: Open) -> None:
    page = open_history(PROJECTS, event="SMART-2022", sector="sector:集成电路")
    page.selectbox(key="choice_event").select("").run()
    assert "event" not in page.query_params
    assert "sector" not in page.query_params
    assert not page.warning


def test_a_line_of_the_lists_leads_to_its_projects_and_back(open_history: Open) -> None:
    page = open_history(PROJECTS)
    page.button(key="flow_origin_open_0").click().run()
    assert page.query_params["origin"] in ("370000", ["370000"])
    assert heads(page)[1] == "第 1–9 项，共 9 项"
    page.button(key="chip_origin").click().run()
    assert heads(page)[1] == "第 1–50 项，共 84 项"


def test_the_lists_hold_every_node_that_the_chart_gathers(open_history: Open) -> None:
    page = open_history(PROJECTS)
    labels = [node["label"]["formatter"] for node in charts(page)[0]["series"][0]["data"]]
    assert "其余 30 个合计  40" in labels
    page.button(key="flow_more").click().run()
    listed = [button for button in page.button if str(button.key).startswith("flow_sector_open_")]
    assert len(listed) == 41


@pytest.mark.parametrize(("lang", "quotes"), [("zh", "出处"), ("en", "Quotes")])
def test_a_row_opens_the_sentences_of_its_project(open_history: Open, lang: str, quotes: str) -> None:
    page = open_history(PROJECTS, event="WCIFIT-2023", q="清洁能源", lang=lang)
    first = openers(page)[0]
    shown = words(open_line(page, first))
    assert first.words == quotes
    assert "<mark>110亿元</mark>" in shown
    assert "<mark>110億元</mark>" in shown


def test_a_project_without_an_amount_opens_its_sentences_too(open_history: Open) -> None:
    page = open_history(PROJECTS, event="BANAN-2026")
    shown = words(open_line(page, openers(page)[0]))
    assert not page.exception and "<mark>国新控股(重庆)战略合作协议</mark>" in shown


def test_a_size_explains_itself_in_one_line(open_history: Open) -> None:
    said = " ".join(captions(open_history(PROJECTS, size="from_50")))
    assert "每档含下限、不含上限，外币不换算" in said
    assert "每档含下限" not in " ".join(captions(open_history(PROJECTS)))


def test_amounts_are_points_and_what_is_off_their_axis_is_named(open_history: Open) -> None:
    page = open_history(PROJECTS, chart="points")
    assert heads(page)[0] == "点名项目中最大的一笔投资额是川渝合作新能源产业园，200 亿元"
    assert "不在图上（外币或没有日期）：冻品采购合作协议 1 亿美元。" in " ".join(captions(page))
    assert len(page.get("plotly_chart")) == 1


def test_of_too_many_amounts_the_largest_are_drawn_and_the_page_says_so(
    open_history: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(points_card, "DRAWN", 3)
    page = open_history(PROJECTS, chart="points")
    assert "只画金额最大的 3 个，共 84 个；筛选后可看其余的。" in " ".join(captions(page))
    assert heads(page)[0] == "点名项目中最大的一笔投资额是川渝合作新能源产业园，200 亿元"
    (chart,) = page.get("plotly_chart")
    traces = json.loads(chart.proto.spec)["data"]
    assert len({project for trace in traces for project, _ in trace["customdata"] if project}) == 3
    assert heads(page)[1] == "第 1–50 项，共 84 项"


def test_points_say_where_there_is_nothing_to_draw(open_history: Open) -> None:
    page = open_history(PROJECTS, chart="points", event="WCIFIT-2024")
    assert "没有写出可以画在一条轴上的金额" in page.info[0].value
    assert heads(page) == ["第 1–4 项，共 4 项"]


def test_nothing_that_fits_offers_to_take_the_filters_out(open_history: Open) -> None:
    page = open_history(PROJECTS, q="没有这样的项目", size="from_50")
    assert page.info[0].value == "没有符合这些筛选的项目。"
    page.button(key="clear").click().run()
    assert heads(page)[1] == "第 1–50 项，共 84 项"
    assert not {"q", "size"} & set(page.query_params)


def test_an_event_without_named_projects_says_so(open_history: Open) -> None:
    page = open_history(PROJECTS, event="HK-2018")
    assert "没有点名签约项目" in page.info[0].value
    assert not page.warning


def test_what_the_address_asks_for_in_vain_is_named(open_history: Open) -> None:
    page = open_history(PROJECTS, event="NO-SUCH", size="huge", sector="sector:<b>", sort="1; DROP")
    said = [warning.value for warning in page.warning]
    assert len(said) == 4
    assert heads(page)[1] == "第 1–50 项，共 84 项"


def test_the_card_elsewhere_shows_the_first_in_the_same_way_and_leads_to_all(open_history: Open) -> None:
    page = open_history(PROVINCES, event="WCIFIT-2025", view="tiles")
    shown = words(page)
    assert "报道点名的 10 个项目（举例，不是全部）" in heads(page)
    assert "投资额 <b>20 亿元</b>" in shown
    assert "看全部 10 个项目" in shown


@pytest.mark.parametrize(("lang", "kind", "label"), [("zh", "授信", "750 亿元"), ("en", "Credit", "CNY 75 bn")])
def test_download_has_every_amount_with_its_sentence(history, lang: str, kind: str, label: str) -> None:
    tables = (history / "tables").resolve()
    choice = queries.Choice(event_id="EURCQ-2025")
    projects, amounts = queries.named_projects(tables, choice), queries.named_amounts(tables, choice)
    evidence = queries.named_evidence(tables, list(projects["project_id"]))
    sheet = projects_sheet(projects, amounts, evidence, lang).csv().decode("utf-8-sig")
    rows = list(csv.reader(io.StringIO(sheet)))
    assert len(rows) == 1 + len(projects)
    (credit,) = (row for row in rows if kind in row)
    assert label in credit
    assert any("750亿元" in cell for cell in credit)


@pytest.mark.parametrize(("lang", "said"), [("zh", "最近的 2 场活动，共有 20 场"), ("en", "the newest 2 of 20 events")])
def test_of_many_events_the_newest_are_shown_and_an_older_one_by_its_name(
    open_history: Open, monkeypatch: pytest.MonkeyPatch, lang: str, said: str
) -> None:
    monkeypatch.setattr("pages.parts.project_filters.LISTED", 2)
    page = open_history(PROJECTS, lang=lang)
    assert any(said in each for each in captions(page))
    options = next(each for each in page.selectbox if each.label in ("活动", "Event")).options
    assert len(options) == 3
    older = open_history(PROJECTS, event="SMART-2022", lang=lang)
    assert heads(older)[1] in ("第 1–8 项，共 8 项", "1–8 of 8")
