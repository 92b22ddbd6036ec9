"""Every page and what opens on it keeps WCAG 2.2 AA, as far as axe-core can tell; by light and dark, on desk and phone.

Each page is seen twice, so that together they cover both languages, both grounds and both sizes.
"""

from collections.abc import Callable, Iterator
from itertools import cycle

import pytest
import streamlit
from playwright.sync_api import Browser, Locator, Page, ViewportSize

from pages.parts.menu import PAGES
from tests.browser.axe import violations
from tests.browser.menu import paths
from tests.browser.test_pages import DESK, PHONE
from tests.browser.visit import Scheme, opened, settle

pytestmark = pytest.mark.browser

# Rules that Streamlit's own elements break, whatever we do: rule, and the part of the address of the element that is
# theirs. Every line is for this version; with another one they are to be looked through anew.
STREAMLIT = "1.67.0"
THEIRS: tuple[tuple[str, str], ...] = ()
EVENT = "event=WCIFIT-2025"
CHINESE, ENGLISH = f"?{EVENT}", f"?{EVENT}&lang=en"
BAD = {
    '<p style="color: #999; background: #fff">浅色的字</p>': "color-contrast",
    "<input>": "label",
    "<h3>跳了一级</h3>": "heading-order",
    '<div role="img"></div>': "role-img-alt",
    "<button></button>": "button-name",
}


def visits() -> Iterator[tuple[str, ViewportSize, Scheme]]:
    """Every page on a desk in Chinese and on a phone in English, light and dark by turns."""
    grounds: Iterator[tuple[Scheme, Scheme]] = cycle((("light", "dark"), ("dark", "light")))
    for path, (one, other) in zip(paths(), grounds, strict=False):
        yield f"{path}{CHINESE}", DESK, one
        yield f"{path}{ENGLISH}", PHONE, other


VISITS = [
    *visits(),
    (f"/provinces{CHINESE}&view=tiles", PHONE, "light"),
    (f"/projects{CHINESE}&chart=points", DESK, "dark"),
    (f"/sources{ENGLISH}&section=search&q=%E9%87%8D%E5%BA%86", PHONE, "light"),
]


def ours(page: Page) -> list[str]:
    """The violations on a page, without those that are known to be Streamlit's."""
    found = violations(page)
    return [str(each) for each in found if not any(each.rule == rule and at in each.target for rule, at in THEIRS)]


@pytest.mark.parametrize(("path", "size", "scheme"), VISITS)
def test_page_can_be_used_by_everybody(browser: Browser, dashboard: str, path: str, size, scheme) -> None:
    with opened(browser, dashboard + path, size, scheme) as visit:
        settle(visit)
        assert ours(visit.page) == []
        assert visit.page.locator("html").get_attribute("lang") == ("en" if "lang=en" in path else "zh-CN")
        assert untold_charts(visit.page) == []


OPENED: list[tuple[str, ViewportSize, Callable[[Page], None]]] = [
    (f"/{CHINESE}", DESK, lambda page: row_button(page, "出处：制造业").click()),
    (f"/projects{ENGLISH}", PHONE, lambda page: page.locator(".st-key-more button").first.click()),
    (f"/sectors{CHINESE}", PHONE, lambda page: page.get_by_test_id("stExpandSidebarButton").click()),
    (f"/sources{CHINESE}", DESK, lambda page: page.get_by_role("combobox").nth(1).click()),
    (f"/sources{CHINESE}&section=terms", PHONE, lambda page: page.locator("summary").click()),
    (f"/sectors{CHINESE}", PHONE, lambda page: page.locator(".st-key-menu_sectors button").first.click()),
]


@pytest.mark.parametrize(("path", "size", "act"), OPENED, ids=["row", "filters", "menu", "choice", "table", "download"])
def test_what_opens_can_be_used_by_everybody(browser: Browser, dashboard: str, path: str, size, act) -> None:
    with opened(browser, dashboard + path, size, "dark") as visit:
        settle(visit)
        before = visit.page.locator("body").inner_text()
        act(visit.page)
        settle(visit)
        assert visit.page.locator("body").inner_text() != before, "nothing opened"
        assert ours(visit.page) == []


@pytest.mark.parametrize(("body", "rule"), BAD.items(), ids=BAD.values())
def test_what_is_wrong_is_found(browser: Browser, body: str, rule: str) -> None:
    page = browser.new_page()
    page.set_content(f"<!doctype html><html lang=zh-CN><title>页</title><main><h1>题</h1>{body}</main></html>")
    assert [each.rule for each in violations(page)] == [rule]
    page.close()


def row_button(page: Page, name: str) -> Locator:
    """The first button of that name, which says which row it opens."""
    return page.get_by_role("button", name=name).first


def untold_charts(page: Page) -> list[str]:
    """The charts without a sentence that says what they show."""
    charts = '[data-testid="stEChartsChart"], [data-testid="stPlotlyChart"], .st-key-map [_echarts_instance_]'
    shown = [each for each in page.locator(charts).all() if each.is_visible()]
    names = [each.get_attribute("aria-label") or each.evaluate("chart => chart.className") for each in shown]
    return [name for name in names if not name.endswith(("。", "."))]


def test_the_list_of_pages_is_whole() -> None:
    seen = [path.split("?")[0] for path, _, _ in VISITS]
    assert len(PAGES) == len(paths())
    assert all(seen.count(path) >= 2 for path in paths())


def test_the_list_of_what_is_streamlits_is_for_its_version() -> None:
    assert not THEIRS or streamlit.__version__ == STREAMLIT, "look through THEIRS: which of it does it still break?"
