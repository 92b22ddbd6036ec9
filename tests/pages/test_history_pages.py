"""The pages on all that is shipped: sets of projects kept apart, wrong sums named, editions compared fairly."""

import pytest

from pages.parts.menu import PAGES
from pages.words.catalogue import t
from tests.pages.conftest import Open
from tests.pages.screen import bars, captions, charts, heads, key_numbers, titles, words

SECTORS, REGIONS = "pages/analysis/sectors.py", "pages/analysis/regions.py"
RECONCILIATION, TRENDS = "pages/evidence/reconciliation.py", "pages/analysis/trends.py"


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.key)
@pytest.mark.parametrize("event", ["WCIFIT-2023", "WCIFIT-2021", "THREE-2025"])
def test_every_page_opens_on_the_history(open_history: Open, page, event: str, lang: str) -> None:
    opened = open_history(page.script, event=event, lang=lang)
    assert titles(opened)[0].startswith(t(f"page.{page.key}", lang))
    assert not opened.warning and not opened.error


def test_running_totals_are_no_events(open_history: Open) -> None:
    (events,) = [each for each in open_history().selectbox if each.label == "活动"]
    assert "第七届西洽会" in events.options
    assert not any("累计" in name for name in events.options)


def test_the_total_that_nobody_states_is_drawn_as_a_band(open_history: Open) -> None:
    page = open_history(SECTORS, event="WCIFIT-2025")
    assert bars(page, "hatched")["全部签约  247 个"] == pytest.approx(3000)
    assert bars(page, "pale")["全部签约  247 个"] == pytest.approx(400)
    assert bars(page, "solid") == {"制造业  167 个": 1572.8, "现代服务业  57 个": 752.8}


def test_sectors_that_overlap_others_stand_apart(open_history: Open) -> None:
    page = open_history(SECTORS, event="WCIFIT-2025")
    assert "与上图各部分互相重叠，是同一总体的另一种说法，不另相加。" in words(page)
    assert not any("先进材料" in name for name in bars(page, "solid", 0))
    assert any("先进材料" in name for name in bars(page, "solid", 1))


def test_owners_are_of_the_half_that_they_are_told_of(open_history: Open) -> None:
    page = open_history(REGIONS, event="WCIFIT-2023")
    solid = [bars(page, "solid", place) for place in range(2)]
    owners = next(chart for chart in solid if "央企  45 个" in chart)
    assert owners["集中签约·重庆  84 个"] == pytest.approx(2854.15)
    assert sum(length for name, length in owners.items() if "集中签约" not in name) == pytest.approx(2854.15)


def test_what_fails_comes_first_with_its_reason(open_history: Open) -> None:
    page = open_history(RECONCILIATION, event="WCIFIT-2023")
    assert heads(page)[:2] == ["2 项不符", "3 项只差尾数"]
    said = words(page)
    assert "21亿元 ÷ 2854.15亿元 = 0.74%，报道写 1.0%，不符" in said
    assert "45个 + 29个 + 7个 + 3个 = 84个，等于集中签约·重庆" in said
    english = words(open_history(RECONCILIATION, event="WCIFIT-2023", lang="en"))
    assert "which does not agree" in english and "3 checks differ by rounding" in english


def test_bounds_are_told_beside_what_was_said(open_history: Open) -> None:
    said = words(open_history(RECONCILIATION, event="WCIFIT-2025"))
    assert "推算 3000 – 3400 亿元" in said and "推算 674.4 – 1074.4 亿元" in said


def test_a_check_opens_the_sentences_of_its_figures(open_history: Open) -> None:
    page = open_history(RECONCILIATION, event="WCIFIT-2019")
    (button, *_) = [each for each in page.button if each.label == "出处"]
    said = words(button.click().run())
    assert "89个" in said and "115个" in said and "摘录" in said


def test_editions_are_shown_by_the_set_that_all_tell_of(open_history: Open) -> None:
    page = open_history(TRENDS)
    points = charts(page)[0]["series"][0]["data"]
    assert [item["value"][1] for item in points] == [109, 132, 102, 104, 88, 196, 124]
    said = words(page)
    assert "按各届都说的“集中签约”口径" in said
    assert heads(page)[0] == "西洽会集中签约，第七届（2025）：124 个，比第六届（2024）少 72 个"
    assert "口径不同：第三届西洽会的359个是全部签约（其中场外签约257个、集中签约102个）" in said


def test_editions_that_may_not_be_compared_are_not_joined_and_the_reason_stands_below(open_history: Open) -> None:
    page = open_history(TRENDS, measure="amount")
    assert heads(page)[0] == "西洽会集中签约，第七届（2025）：超 2000 亿元，与前几届不可直接相比"
    joined = [len(series["data"]) for series in charts(page)[0]["series"] if series.get("z") == 3]
    assert joined == [2, 2], "2019-2021 and 2022-2023: each pair names its money alike"
    assert "(1) 第二届 2019：一个是投资额，一个是合同金额" in words(page) and "(3) 第六届 2024：没有写明金额" in words(
        page
    )


def test_an_unknown_series_is_named(open_history: Open) -> None:
    page = open_history(TRENDS, series="没有的系列")
    assert any("没有的系列" in warning.value for warning in page.warning)


def test_the_editions_are_told_in_english_too(open_history: Open) -> None:
    said = words(open_history(TRENDS, lang="en"))
    assert "7th Western China International Fair" in said and "Signed at the ceremony" in said
    assert "over CNY 200 bn" in said or "over 200 bn" in said
    assert "个" not in said.replace("各个", "")


def test_the_overview_tells_the_whole_fair_and_what_it_is_made_of(open_history: Open) -> None:
    page = open_history(event="WCIFIT-2018")
    numbers = {name: value for name, (value, _) in key_numbers(page).items()}
    assert numbers["全部签约：项目数"] == "211 个"
    assert numbers["全部签约：合同金额"] == "5096.7 亿元"
    assert "首届西洽会的签约由哪几部分组成" in heads(page)
    counts = open_history(event="WCIFIT-2018", measure="projects")
    assert bars(counts, "solid") == {"全部签约": 211, "集中签约": 109, "其他省区市签约": 60, "央企重庆行": 42}


def test_size_bands_series_and_bases_have_english_names(open_history: Open) -> None:
    said = words(open_history(event="WCIFIT-2023", lang="en"))
    assert "Share of CNY 1 bn and more" in said and "of “Ceremony: Chongqing: Projects”" in said
    assert "of “an amount of no stated scope”" in words(open_history(event="WCIFIT-2025", lang="en"))
    assert "Western China International Fair (WCIFIT): editions" in words(open_history(TRENDS, lang="en"))


def test_the_head_says_from_when_to_when_the_reports_are(open_history: Open) -> None:
    (about,) = [each for each in captions(open_history(SECTORS, event="WCIFIT-2025")) if "篇报道" in each]
    assert "（2025-05-21 – 2025-05-26、转述、摘录）" in about
