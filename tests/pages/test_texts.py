"""Reports, search and keywords on the page of sources, in both languages."""

import re

import pytest

from etl import queries
from pages.parts.search import words_of
from tests.pages.conftest import Open
from tests.pages.screen import captions, charts, heads, titles, words

SOURCES, TRENDS = "pages/evidence/sources.py", "pages/analysis/trends.py"


def options(page, key: str) -> list[str]:
    return list(page.selectbox(key=f"choice_{key}").options)


def links(page) -> list[str]:
    """Where the page's own links lead."""
    return re.findall(r'class=\\"way\\"[^>]*?href=\\"([^"]*)\\"', words(page))


def test_reports_to_choose_are_those_of_the_event_the_newest_first_with_their_kind(open_history: Open) -> None:
    page = open_history(SOURCES, event="EURCQ-2025")
    offered = options(page, "report")
    assert len(offered) == 4 and [each[:10] for each in offered] == ["2025-11-20", *["2025-11-19"] * 3]
    assert any("· 转述 ·" in each for each in offered) and any("· 摘录 ·" in each for each in offered)
    everything = options(open_history(SOURCES), "report")
    assert len(everything) == 89 and options(open_history(SOURCES), "event")[0] == "全部活动"
    assert everything[-1].startswith("日期不详")


def test_a_report_that_the_address_names_is_shown_whatever_the_event(open_history: Open) -> None:
    page = open_history(SOURCES, event="EURCQ-2025", report="cqcb_20250526")
    assert not page.warning and page.selectbox(key="choice_report").value == "cqcb_20250526"
    assert len(options(page, "report")) == 5 and "标出 29 处数字" in words(page)


@pytest.mark.parametrize(
    ("quote", "lang", "supports", "pages"),
    [
        ("1572.8亿元", "zh", "它支持的数字：1572.8亿元", ["总览", "产业"]),
        ("1572.8亿元", "en", "It stands behind: CNY 157.28 bn", ["Overview", "Sectors"]),
        ("110个", "zh", "它支持的数字：110个", ["区域", "来源省份", "对账"]),
        ("超700家", "zh", "它支持的数字：超700家", ["规模与清单"]),
    ],
)
def test_a_mention_leads_to_its_observation_and_the_pages_that_draw_it(
    open_history: Open, quote: str, lang: str, supports: str, pages: list[str]
) -> None:
    page = open_history(SOURCES, report="cqcb_20250526", lang=lang)
    choice = page.selectbox(key="choice_mention")
    choice.select_index(next(at for at, each in enumerate(choice.options) if quote in each)).run()
    assert supports in words(page) and 'class=\\"here\\"' in words(page)
    shown = [each.proto.label for each in page.main.get("page_link")]
    assert [name for name in shown if "→" not in name] == pages


def test_a_contested_figure_shows_who_says_otherwise(open_history: Open) -> None:
    page = open_history(SOURCES, report="xinhua_en_20250522", mention="xinhua_en_20250522@000083")
    said = words(page)
    assert "说法不同的地方" in said and "<mark>about 27.6 billion USD</mark>" in said
    alone = words(open_history(SOURCES, report="gmw_20260305"))
    assert "没有别的报道说到这个数字。" in alone


def test_a_sentence_without_figures_is_shown_and_says_so(open_history: Open) -> None:
    page = open_history(SOURCES, report="ifeng_20251119_projects", sentence="ifeng_20251119_projects#0001")
    assert page.info[0].value == "这篇报道里没有读出数字。"
    assert 'class=\\"here\\"' in words(page)


@pytest.mark.parametrize(
    ("lang", "title"), [("zh", "“制造业”见于 14 篇报道、30 处"), ("en", "“制造业”: 30 hits in 14 reports")]
)
def test_search_counts_marks_and_leads_to_the_sentence(open_history: Open, lang: str, title: str) -> None:
    page = open_history(SOURCES, section="search", q="制造业", lang=lang)
    assert title in heads(page)
    said = words(page)
    assert said.count("<mark>制造业</mark>") >= 20
    assert any("report=cqcb_20250526&amp;sentence=cqcb_20250526%230004" in way for way in links(page))
    second = words(open_history(SOURCES, section="search", q="制造业", page="2", lang=lang))
    assert second.count("<mark>制造业</mark>") > 0 and "cqcb_20250526%230004" not in second


def test_search_says_where_it_has_counted_the_newer_reports_alone(open_history: Open, monkeypatch) -> None:
    monkeypatch.setattr(queries, "search_size", lambda *_: {"hits": 40, "reports": 3, "more": 1})
    page = open_history(SOURCES, section="search", q="制造业 亿元")
    assert heads(page) == ["“制造业 亿元”至少见于 3 篇报道、40 处"]
    assert any(each.startswith("不止这些：只数了较新的报道") for each in captions(page))


def test_search_within_an_event(open_history: Open) -> None:
    page = open_history(SOURCES, section="search", q="重庆", event="WCIFIT-2018")
    assert all("2018" in way for way in links(page) if "sentence=" in way)
    assert "“重庆”见于" in heads(page)[0]


@pytest.mark.parametrize(
    "typed", ["%%", "_", "'; DROP TABLE x; --", "<script>alert(1)</script>", "\\", "{x} $word0", "*粗* :red[x]"]
)
def test_hostile_words_are_only_words(open_history: Open, typed: str) -> None:
    page = open_history(SOURCES, section="search", q=typed)
    (said,) = page.info
    assert said.value.startswith("没有找到") and "<script>" not in said.value


@pytest.mark.parametrize("typed", ["", "   \u3000 ", "\x00\u202e"])
def test_blanks_ask_for_words(open_history: Open, typed: str) -> None:
    page = open_history(SOURCES, section="search", q=typed)
    assert page.info[0].value.startswith("输入要找的词")
    assert any("q=%E9%87%8D%E5%BA%86" in way for way in links(page)), "keywords to try"


@pytest.mark.parametrize("typed", ["重" * 10_000, " ".join(map(str, range(9)))])
def test_too_much_is_one_sentence(open_history: Open, typed: str) -> None:
    page = open_history(SOURCES, section="search", q=typed)
    assert [each.value for each in page.info] == ["检索词太长，请不超过 8 个词、共 60 个字。"]


@pytest.mark.parametrize("wanted", ["99", "0", "-1", "x", "９", "9" * 5000])
def test_a_page_that_is_not_there_is_named(open_history: Open, wanted: str) -> None:
    page = open_history(SOURCES, section="search", q="制造业", page=wanted)
    assert len(page.warning) == 1 and "“制造业”见于" in heads(page)[0]


def test_typing_writes_the_address_and_turns_back_to_the_first_page(open_history: Open) -> None:
    page = open_history(SOURCES, section="search", q="制造业", page="2")
    page.text_input(key="choice_q").set_value("重庆 签约").run()
    assert page.query_params["q"] in ("重庆 签约", ["重庆 签约"]) and "page" not in page.query_params
    assert heads(page)[0].startswith("“重庆 签约”")


def test_words_are_divided_by_blanks_each_once() -> None:
    assert words_of(" 制造业\u3000重庆\t制造业\u200b ") == ("制造业", "重庆")


@pytest.mark.parametrize(
    ("lang", "title"), [("zh", "第七届西洽会的报道里最突出的词"), ("en", "What stands out in the reports of")]
)
def test_keywords_are_drawn_as_cloud_bars_and_table(open_history: Open, lang: str, title: str) -> None:
    page = open_history(SOURCES, section="terms", event="WCIFIT-2025", lang=lang)
    assert heads(page)[0].startswith(title)
    (chart,) = charts(page)
    names = chart["yAxis"][0]["data"]
    (bars,) = chart["series"]
    lengths = [each["value"] for each in bars["data"]]
    assert names[0] == "重庆" and lengths == sorted(lengths, reverse=True) and lengths[0] == pytest.approx(0.165881)
    ways = [way for way in links(page) if "q=%E5%88%B6%E9%80%A0%E4%B8%9A" in way]
    assert len(ways) == 3, "in the wide and the narrow cloud, and in the table"


@pytest.mark.parametrize(
    ("choices", "sentence"),
    [
        ({"event": "HK-2018"}, "这场活动只有逐条摘录的数字"),
        ({"report": "hualong_20250525"}, "这一篇只有逐条摘录的数字"),
        ({"event": "HK-2018", "lang": "en"}, "This event is known by excerpts of figures only"),
    ],
)
def test_what_has_no_prose_has_no_keywords_and_says_so(open_history: Open, choices, sentence: str) -> None:
    page = open_history(SOURCES, section="terms", **choices)
    assert page.info[0].value.startswith(sentence) and not charts(page)


def test_no_chinese_of_ours_in_english(open_history: Open) -> None:
    for section in ("read", "search", "terms"):
        page = open_history(SOURCES, section=section, lang="en", event="WCIFIT-2025")
        ours = [*titles(page), *captions(page), *(each.value for kind in (page.info, page.warning) for each in kind)]
        assert ours and not any(re.search("[一-鿿]", each.split("Source:")[0]) for each in ours), ours


def test_a_series_without_numbered_editions_is_shown(open_history: Open) -> None:
    page = open_history(TRENDS, series="智博会")
    assert "智博会" in heads(page)[0] and not page.warning
