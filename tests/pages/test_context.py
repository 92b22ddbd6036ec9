"""What is not signed: outlines on axes of their own, the size of an event, and its background with its dates."""

import pytest

from etl import queries
from pages.parts import background
from pages.words.periods import period_words
from pages.words.subjects import subject_of
from tests.pages.conftest import Open
from tests.pages.screen import bars, charts, heads, key_numbers, open_line, openers, words

CONTEXT = "pages/analysis/context.py"


def test_lists_on_offer_are_hollow_with_their_parts_inside(open_history: Open) -> None:
    page = open_history(CONTEXT, event="THREE-2025")
    parts = ("其中：两江新区合作项目", "其中：国企重点合作项目", "其中：民营企业合作项目")
    assert bars(page, "hollow", 0) == {"三企联动项目": 892} | dict(zip(parts, (452, 356, 84), strict=True))
    assert bars(page, "hollow", 1) == {"三企联动项目": 4495} | dict(zip(parts, (2360, 1657, 478), strict=True))
    assert {series["name"] for chart in charts(page) for series in chart["series"]} == {"hollow"}
    assert heads(page)[0] == "对外发布，不是签约：三企联动项目 892 个、4495 亿元"


def test_what_was_only_worked_out_is_not_on_offer(open_history: Open) -> None:
    page = open_history(CONTEXT, event="GERCQ-2024")
    offered = next(bars(page, "hollow", place) for place in range(3) if "产业高质量发展机会清单" in
                   charts(page)[place]["yAxis"][0]["data"])  # fmt: skip
    assert list(offered.values()) == [238, 185, 23, 20, 10]


def test_scenes_share_no_axis_with_projects(open_history: Open) -> None:
    page = open_history(CONTEXT, event="EURCQ-2025", lang="en")
    hollow = [chart for chart in charts(page) if any(series["name"] == "hollow" for series in chart["series"])]
    assert [chart["yAxis"][0]["data"] for chart in hollow] == [
        ["List of industrial opportunities"],
        ["List of industrial opportunities"],
        ["List of application scenes of the four chains"],
    ]
    assert "On offer, not signed: List of industrial opportunities 523 projects, about CNY 1 trn" in heads(page)


def test_targets_and_forecasts_have_frames_of_their_own(open_history: Open) -> None:
    page = open_history(CONTEXT, event="EURCQ-2025")
    numbers = {name: value for name, (value, _) in key_numbers(page).items()}
    assert numbers["全市工业总量"] == "4 万亿元"
    assert numbers["全市新能源汽车产量"] == "超过125万辆"
    notes = [note for _, note in key_numbers(page).values()]
    assert "目标；2027 年" in notes and "预计；2025 年" in notes


def test_forecast_signings_stand_apart_from_forecasts_of_other_kinds(open_history: Open) -> None:
    page = open_history(CONTEXT, event="WCIFIT-2025")
    dotted = [place for place, chart in enumerate(charts(page)) if "dotted" in str(chart["series"])]
    names = [
        list(bars(page, "dotted", place)) for place in dotted if charts(page)[place]["series"][0]["name"] == "dotted"
    ]
    assert ["区县签约"] in names and ["渝北 · 全部签约", "其中：渝北 · 集中签约", "其中：渝北 · 区县签约"] in names


@pytest.mark.parametrize(
    ("lang", "expected"),
    [
        ("zh", {"参展参会企业": "超过1300家", "参展参会国家和地区": "39个", "展览面积": "11万平方米"}),
        (
            "en",
            {
                "Companies exhibiting and attending": "over 1,300 companies",
                "Countries and regions exhibiting and attending": "39 countries",
                "Exhibition area": "110,000 m²",
            },
        ),
    ],
)
def test_the_size_of_the_fair(open_history: Open, lang: str, expected: dict[str, str]) -> None:
    page = open_history(CONTEXT, event="WCIFIT-2025", lang=lang)
    assert {name: value for name, (value, _) in key_numbers(page).items()} == expected
    firms = bars(page, "solid")
    assert list(firms.values())[:3] == [1300, 700, 286]
    assert bars(page, "solid", 1) == dict(zip(bars(page, "solid", 1), [110000, 552], strict=True))


def test_a_figure_of_another_event_is_none_of_this_one(open_history: Open) -> None:
    assert "958个" in words(open_history(CONTEXT, event="WCIFIT-2024"))
    assert "958个" not in words(open_history(CONTEXT, event="WCIFIT-2023"))


def test_the_background_is_parted_by_what_it_is_about_and_dated(open_history: Open) -> None:
    said = words(open_history(CONTEXT, event="WCIFIT-2025"))
    assert said.index("地方经济") < said.index("企业与银行") < said.index("渝农商行总市值") < said.index("会员企业组成")
    assert "2025-01-01 至 2025-05-22" in said and "849.50 亿元" in said


def test_a_long_background_is_searched_by_words_of_the_address(open_history: Open) -> None:
    page = open_history(CONTEXT, event="WCIFIT-2025", q="银行 股价")
    assert page.text_input(key="choice_q").value == "银行 股价"
    assert "重庆银行股价" in words(page) and "渝农商行总市值" not in words(page)
    page.text_input(key="choice_q").input("没有这个词 $x$").run()
    assert "背景里没有" in page.info[0].value
    page.text_input(key="choice_q").input("").run()
    assert "q" not in page.query_params and "渝农商行总市值" in words(page)


def test_earlier_years_are_no_part_of_the_event(open_history: Open) -> None:
    page = open_history(CONTEXT, event="SG-2021")
    assert "往届、往年与后续，不计入本场：中新互联互通项目跨境融资 192 个、约 171.6 亿美元" in heads(page)
    assert "约 246 亿美元（合同金额）" in words(page)


def test_a_list_opens_its_sentence(open_history: Open) -> None:
    page = open_history(CONTEXT, event="THREE-2025")
    assert "<mark>892个</mark>" in words(open_line(page, openers(page)[0]))


@pytest.mark.parametrize(("lang", "said"), [("zh", "只说签约"), ("en", "signings alone")])
def test_an_event_that_has_nothing_says_so_and_where_to_look(open_history: Open, lang: str, said: str) -> None:
    page = open_history(CONTEXT, event="CQQ1-2023", lang=lang)
    assert said in page.info[0].value and not heads(page)


@pytest.mark.parametrize(
    ("period", "zh", "en"),
    [
        ("2027", "2027 年", "2027"),
        ("2025-05-21", "2025-05-21", "2025-05-21"),
        ("../2024-07", "截至 2024-07", "up to 2024-07"),
        ("2023/2025-02", "2023 至 2025-02", "2023 to 2025-02"),
        (None, "", ""),
    ],
)
def test_dates_in_words(period: str | None, zh: str, en: str) -> None:
    assert (period_words(period, "zh"), period_words(period, "en")) == (zh, en)


@pytest.mark.parametrize(
    ("name", "subject"),
    [
        ("重庆银行股价", "company"),
        ("普洛斯在渝累计投资", "company"),
        ("德国对渝投资", "place"),
        ("部件", "other"),
        (None, "other"),
    ],
)
def test_what_a_background_figure_is_about(name: str | None, subject: str) -> None:
    assert subject_of(name) == subject


def test_a_long_background_is_listed_in_part_and_says_so(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "SHOWN", 2)
    page = open_page(CONTEXT, event="WCIFIT-2025")
    assert "先列 2 个，共" in words(page)
    assert len([each for each in openers(page) if each.card.startswith("background_")]) == 2


def test_a_query_of_the_background_keeps_the_first_and_says_of_how_many(history) -> None:
    tables = history / "tables"
    whole = queries.background(tables, "WCIFIT-2025")
    first = queries.background(tables, "WCIFIT-2025", 3)
    assert list(first["observation_id"]) == list(whole["observation_id"])[:3]
    assert set(first["of_figures"]) == {len(whole)} and len(whole) > 3
