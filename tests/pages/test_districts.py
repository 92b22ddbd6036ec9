"""Who receives what: places by the name of the day, what lies inside another, and all events side by side."""

from pathlib import Path

import pytest

from etl.pipeline import build
from tests.pages.conftest import Open, opener
from tests.pages.screen import bars, charts, heads, open_line, openers, words

DISTRICTS, REGIONS = "pages/analysis/districts.py", "pages/analysis/regions.py"
REPORTS = {
    2026: "第三届星湖合作大会闭幕，共签约项目30个、金额300亿元。其中渝北区签约项目20个、金额200亿元，"
    "渝中区签约10个、金额100亿元。",
    2024: "第二届月湖合作大会闭幕，共签约项目30个、金额300亿元。按落地区县看，渝北区20个、金额200亿元，"
    "两江新区10个、金额近50亿元。",
}
PROJECTS = "项目名称,投资方,落户地\n青禾<b>基地</b> $x$ *y*,青禾公司,渝北区\n云帆总部,云帆集团,没有的区\n"
HEADER = 'title = "清单"\npublisher = "招商局"\npublished = 2026-03-02\nevent = "第三届星湖合作大会"\n'


@pytest.fixture(scope="module")
def renamed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder whose reports name districts before and after they were what they are called."""
    folder = tmp_path_factory.mktemp("renamed") / "data"
    (folder / "sources").mkdir(parents=True)
    for year, text in REPORTS.items():
        head = f"---\ntitle: 大会闭幕\npublisher: 星湖报\npublished: {year}-03-01\n---\n"
        (folder / "sources" / f"r{year}.md").write_text(head + text, encoding="utf-8")
    (folder / "sources" / "p.csv").write_text(PROJECTS, encoding="utf-8")
    (folder / "sources" / "p.toml").write_text(HEADER, encoding="utf-8")
    build(folder)
    return folder


@pytest.fixture
def open_renamed(renamed: Path, monkeypatch: pytest.MonkeyPatch) -> Open:
    """Opens a page on that folder."""
    return opener(renamed, monkeypatch)


def test_a_county_inside_a_city_stands_below_it_and_is_not_added(open_history: Open) -> None:
    page = open_history(DISTRICTS, event="WCIFIT-2018")
    solid = {"其他省区市签约  60 个": 206.2, "广安市  49 个": 190.1, "昌都市  11 个": 16.1}
    assert bars(page, "solid") == solid
    assert list(bars(page, "frame")) == ["其中：邻水县  8 个"]
    assert "邻水县已包含在上一行里，不另相加。" in words(page)
    assert heads(page)[0] == "其他省区市签约中，广安最多，190.1 亿元，占金额的 92.2%"
    counts = open_history(DISTRICTS, event="WCIFIT-2018", measure="projects")
    assert bars(counts, "solid")["其中：邻水县"] == 8


def test_sets_of_projects_have_cards_of_their_own(open_history: Open) -> None:
    page = open_history(DISTRICTS, event="WCIFIT-2018")
    assert bars(page, "solid", 1) == {"广安市  3 个": 22.5}
    assert bars(page, "solid", 2) == {"广安市（广安专场推介会）  11 个": 68.03}
    english = open_history(DISTRICTS, event="WCIFIT-2018", lang="en")
    assert bars(english, "solid", 2) == {"Guang'an (Guang'an promotion meeting)  11 projects": 6.803}
    assert "Already inside the row above and not added to it: Linshui." in words(english)


def test_kinds_that_differ_share_no_axis(open_history: Open) -> None:
    page = open_history(DISTRICTS, event="YQH-2015")
    assert bars(page, "solid") == {"江西省  12 个": 91, "浙江省  27 个": 51.6}
    assert "10个环渝城市 超 1800 亿元（投资额）" in words(page)


def test_the_event_of_a_district_is_all_its_own(open_history: Open) -> None:
    page = open_history(DISTRICTS, event="ZHONG-2023")
    assert bars(page, "solid") == {"忠县  29 个": 102}
    assert heads(page)[0] == "忠县签约金额 102 亿元"


def test_forecasts_are_dotted_outlines_apart_from_what_is_signed(open_history: Open) -> None:
    page = open_history(DISTRICTS, event="WCIFIT-2025")
    counts, amounts = (bars(page, "dotted", chart) for chart in (0, 1))
    assert counts == {"渝北区 · 全部签约": 11, "其中：渝北区 · 区县签约": 7, "其中：渝北区 · 集中签约": 4}
    assert amounts == {"渝北区 · 全部签约": 175.5, "其中：渝北区 · 集中签约": 95, "其中：渝北区 · 区县签约": 80.5}
    assert [series["name"] for chart in charts(page)[:2] for series in chart["series"]] == ["dotted", "dotted"]
    assert heads(page)[0] == "各地的预计与目标，不是成果：渝北区 · 全部签约 11 个、175.5 亿元"
    assert [each.key for each in page.segmented_control] == ["choice_lang"]


@pytest.mark.parametrize(
    ("lang", "title", "beside"),
    [
        ("zh", "报道点名的 10 个项目落在 4 个地方（举例，不是全部）", "重庆市綦江区"),
        ("en", "10 named projects go to 4 places (examples, not all)", "Qijiang, Chongqing"),
    ],
)
def test_named_projects_are_a_sample_by_place(open_history: Open, lang: str, title: str, beside: str) -> None:
    page = open_history(DISTRICTS, event="WCIFIT-2025", lang=lang)
    assert title in heads(page)
    assert "□" * 7 in words(page) and beside in words(page)


def test_a_named_project_opens_its_sentence(open_history: Open) -> None:
    page = open_history(DISTRICTS, event="CEYU-2024")
    (only,) = [each for each in openers(page) if each.card.startswith("host_projects")]
    said = words(open_line(page, only))
    assert "黄葛晚渡片区江湾项目 · 中交集团西南区域总部;重庆市城投集团 · 投资额 120億元" in said
    assert "<mark>黄葛晚渡片区江湾项目</mark>" in said and "金额未披露" in said


def test_all_events_stand_side_by_side_and_nothing_is_added(open_history: Open) -> None:
    page = open_history(DISTRICTS, event="CQQ1-2023")
    assert "没有写明项目落在哪里" in page.info[0].value
    said = words(page)
    assert "第六届西洽会：区县签约 40 亿元（合同金额）、点名 2 个项目" in said
    assert "第七届西洽会：预计全部签约 11 个、175.5 亿元（投资额）" in said
    assert "区划至 2025-11-05，后为两江新区（行政区）" in said
    (chart,) = charts(page)
    names, points = chart["yAxis"][0]["data"], chart["series"][0]["data"]
    assert names[0] == "重庆市" and names.index("广安市") < names.index("邻水县")
    yubei = [point for point in points if names[point["value"][1]] == "渝北区"]
    assert [(point["value"][0], point["symbol"]) for point in yubei] == [
        ("2024-10-21", "circle"), ("2025-05-22", "rect"),
    ]  # fmt: skip
    assert yubei[1]["itemStyle"]["borderType"] == "dotted"


def test_a_place_of_all_events_opens_figures_and_projects(open_history: Open) -> None:
    page = open_history(DISTRICTS, event="CQQ1-2023")
    said = words(open_line(page, openers(page, "all_hosts")[1]))
    assert "<mark>40億元</mark>" in said and "车辆控制器软件平台项目" in said


def test_a_district_that_was_no_more_is_named_as_such(open_renamed: Open) -> None:
    page = open_renamed(DISTRICTS, event="星湖合作大会-3")
    assert bars(page, "solid") == {"全部签约  30 个": 300, "渝北（报道当日无此区划）  20 个": 200, "渝中区  10 个": 100}
    said = words(page)
    assert "重庆市；区划至 2025-11-05，后为两江新区（行政区）" in said
    assert "另有 1 个点名的项目没有写明落地。" in said
    english = open_renamed(DISTRICTS, event="星湖合作大会-3", lang="en")
    assert "Yubei (no such district on that day)  20 projects" in bars(english, "solid")


def test_a_district_that_was_not_yet_is_named_as_such(open_renamed: Open) -> None:
    page = open_renamed(DISTRICTS, event="月湖合作大会-2")
    assert list(bars(page, "solid"))[1:] == ["渝北区  20 个", "两江新区（报道当日无此区划）  10 个"]
    assert "重庆市；2025-11-06 起设立" in words(page)


def test_names_from_a_list_are_shown_as_written(open_renamed: Open) -> None:
    page = open_renamed(DISTRICTS, event="星湖合作大会-3")
    assert "青禾&lt;b&gt;基地&lt;/b&gt; $x$ *y*" in words(page)


def test_regions_lead_to_the_districts_where_any_is_named(open_history: Open) -> None:
    def links(event: str) -> list[str]:
        return [link.proto.page for link in open_history(REGIONS, event=event).main.get("page_link")]

    assert links("WCIFIT-2018") == ["districts"]
    assert links("CQQ1-2023") == []


def test_an_event_that_is_not_there_is_named(open_history: Open) -> None:
    page = open_history(DISTRICTS, event="<b>没有</b>")
    assert "没有" in page.warning[0].value and not page.error


@pytest.mark.parametrize(
    ("lang", "said"), [("zh", "这里是最近的 3 场活动，共有 "), ("en", "Here are the newest 3 of ")]
)
def test_where_there_are_more_events_the_page_says_that_it_shows_the_newest(
    open_history: Open, monkeypatch: pytest.MonkeyPatch, lang: str, said: str
) -> None:
    assert said[:9] not in words(open_history(DISTRICTS, event="EURCQ-2025", lang=lang))
    monkeypatch.setattr("pages.parts.all_hosts.TOGETHER", 3)
    assert said in words(open_history(DISTRICTS, event="EURCQ-2025", lang=lang))
    # An older one that is asked for is there beside them.
    assert said.replace("3", "4") in words(open_history(DISTRICTS, event="WCIFIT-2018", lang=lang))


def test_places_of_reports_without_a_date_are_lines_without_a_chart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "data"
    (folder / "sources").mkdir(parents=True)
    for year, text in REPORTS.items():
        (folder / "sources" / f"r{year}.txt").write_text(text, encoding="utf-8")
    build(folder)
    page = opener(folder, monkeypatch)(DISTRICTS)
    assert heads(page)[-1] == "2 场活动的报道写明了 3 个落地的地方"
    assert len(charts(page)) == 1 and "渝北区" in words(page)
    assert "报道都没有日期 · 构建" in words(page)
