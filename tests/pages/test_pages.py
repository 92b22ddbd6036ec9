"""Every page in both languages, run without a browser: what the reports say is on the screen."""

import pytest

from pages.parts.menu import PAGES
from pages.words.catalogue import t
from tests.pages.conftest import Open
from tests.pages.screen import bars, heads, key_numbers, open_line, openers, titles, words

WEST, EUROPE = "WCIFIT-2025", "EURCQ-2025"
SECTORS, REGIONS = "pages/analysis/sectors.py", "pages/analysis/regions.py"
PROVINCES, SOURCES, DOWNLOADS = "pages/analysis/provinces.py", "pages/evidence/sources.py", "pages/output/downloads.py"


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("event", [WEST, EUROPE])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.key)
def test_every_page_opens_under_its_title(open_page: Open, page, event: str, lang: str) -> None:
    opened = open_page(page.script, event=event, lang=lang)
    (title,) = titles(opened)
    assert title.startswith(t(f"page.{page.key}", lang))
    assert not opened.warning
    assert not opened.error


def test_overview_tells_the_fair_in_its_key_numbers(open_page: Open) -> None:
    page = open_page(event=WEST)
    numbers = {name: value for name, (value, _) in key_numbers(page).items()}
    assert numbers["全部签约：项目数"] == "247 个"
    assert numbers["全部签约：合同金额"] == "未披露"
    assert "推算 2325.6 – 3400 亿元" in words(page)
    assert numbers["项目最多：制造业"] == "167 个"
    assert "占全部 247 个的 67.6%" in words(page)
    assert heads(page)[0] == "制造业最多，1572.8 亿元，占全部签约金额的 46.3%–67.6%（推算）"


def test_overview_lists_all_events_side_by_side(open_page: Open) -> None:
    said = words(open_page(event=WEST))
    assert "各场活动" in heads(open_page(event=WEST))
    for shown in ("欧洲先进制造企业重庆行", "28 个", "975.5 亿元 · 合同金额", "247 个", "未披露"):
        assert shown in said


def test_overview_keeps_offers_off_the_axis_of_signings(open_page: Open) -> None:
    page = open_page(event=EUROPE)
    numbers = {name: value for name, (value, _) in key_numbers(page).items()}
    assert numbers["全部签约：项目数"] == "28 个"
    assert numbers["全部签约：合同金额"] == "975.5 亿元"
    assert "近 1000 亿元（投资额）" in words(page)
    assert "另有不是签约的数字：发布清单 3 个、其他目标与预计 2 个" in words(page)
    assert [link.proto.page for link in page.main.get("page_link")] == ["context"]
    assert max(float(length) for length in bars(page, "solid").values()) == 975.5


def test_sectors_of_the_fair(open_page: Open) -> None:
    page = open_page(SECTORS, event=WEST)
    assert bars(page, "solid") == {"制造业  167 个": 1572.8, "现代服务业  57 个": 752.8}
    assert list(bars(page, "frame")) == ["未归入行业  推算 23 个"]
    counts = open_page(SECTORS, event=WEST, measure="projects")
    assert bars(counts, "solid") == {"全部签约": 247, "制造业": 167, "现代服务业": 57}
    assert bars(counts, "hatched") == {"未归入行业": 23}


def test_categories_of_the_europe_event(open_page: Open) -> None:
    page = open_page(SECTORS, event=EUROPE)
    parts = {"金融赋能类  3 个": 852.41, "产业投资类  13 个": 66.09, "渝企出海类  5 个": 57}
    assert bars(page, "solid") == {"全部签约  28 个": 975.5, **parts}
    (undisclosed,) = bars(page, "frame").items()
    assert undisclosed[0] == "产业合作类  7 个"
    assert undisclosed[1] > 0
    assert "不在图上：产业合作类（7 个）" in words(page)


def test_regions_draw_the_band_and_keep_the_corridor_apart(open_page: Open) -> None:
    page = open_page(REGIONS, event=WEST)
    regions, corridor = (bars(page, "pale", chart) for chart in (0, 1))
    assert regions == {"全部签约  247 个": pytest.approx(1074.4), "东部及中部  122 个": 100}
    assert bars(page, "solid", 0) == {"东部及中部  122 个": 1600}
    assert list(bars(page, "frame", 0)) == ["其中：东部  110 个", "其中：中部  推算 12 个"]
    assert corridor == {"西部陆海新通道产业链  46 个": 100}
    assert bars(page, "solid", 1) == {"西部陆海新通道产业链  46 个": 300}
    assert "报道没有说明它与全部签约 247 个的关系" in words(page)


def test_share_over_half_names_its_base(open_page: Open) -> None:
    page = open_page(REGIONS, event=WEST)
    assert list(key_numbers(page).values()) == [("超 50%", "占全部签约金额")]


def test_regions_say_where_there_is_nothing(open_page: Open) -> None:
    assert "没有按区域给出签约数字" in open_page(REGIONS, event=EUROPE).info[0].value


def test_provinces_have_roles_and_the_figures_of_their_groups(open_page: Open) -> None:
    page = open_page(PROVINCES, event=WEST, view="tiles")
    shown = words(page)
    for province in ("广东", "浙江", "湖北", "上海", "四川", "陕西", "贵州", "广西"):
        assert f">{province}<" in shown
    assert "近 1700 亿元" in shown
    assert "名单未列全" in shown
    assert "报道没有给出单个省份的数字" in shown


@pytest.mark.parametrize(("lang", "quotes", "close"), [("zh", "出处", "收起"), ("en", "Quotes", "Close")])
def test_row_opens_the_sentences_behind_it_and_closes(open_page: Open, lang: str, quotes: str, close: str) -> None:
    page = open_page(SECTORS, event=WEST, lang=lang)
    open_line(page, [each for each in openers(page) if each.words == quotes][1])
    assert "<mark>1572.8亿元</mark>" in words(page)
    (shown,) = [each for each in openers(page) if each.words == close]
    open_line(page, shown)
    assert "<mark>" not in words(page)


def test_derived_figure_shows_its_sum_and_the_sentences_of_its_operands(open_page: Open) -> None:
    page = open_page(SECTORS, event=WEST)
    shown = words(open_line(page, openers(page)[-1]))
    assert "247 − 167 − 57" in shown
    for operand in ("247个", "167个", "57个"):
        assert f"<mark>{operand}</mark>" in shown


def test_choice_is_written_into_the_address_and_read_from_it(open_page: Open) -> None:
    page = open_page(SECTORS)
    page.selectbox(key="choice_event").select(WEST).run()
    assert page.query_params["event"] in (WEST, [WEST])
    assert "制造业" in heads(page)[0]
    page.segmented_control(key="choice_lang").select("en").run()
    assert page.query_params["lang"] in ("en", ["en"])
    assert titles(page)[0].startswith("Sectors")


def test_unknown_choice_in_the_address_is_named(open_page: Open) -> None:
    page = open_page(SECTORS, event="NO-SUCH-FAIR", measure="tons")
    said = [warning.value for warning in page.warning]
    assert len(said) == 2
    assert "“NO-SUCH-FAIR”这里没有" in said[0]
    assert "“tons”这里没有" in said[1]


def test_report_is_marked_and_its_mention_leads_to_the_observation(open_page: Open) -> None:
    page = open_page(SOURCES, report="cqcb_20250526")
    assert words(page).count('class=\\"mention') > 20
    choice = page.selectbox(key="choice_mention")
    amount = next(place for place, shown in enumerate(choice.options) if "1572.8亿元" in shown)
    choice.select_index(amount).run()
    assert "它支持的数字：1572.8亿元" in words(page)


def test_downloads_offer_every_table(open_page: Open) -> None:
    from etl.queries import TABLES

    page = open_page(DOWNLOADS)
    keys = {str(each.proto.id) for each in page.get("download_button")}
    assert all(any(f"download_{name}" in key for key in keys) for name in TABLES)
