"""What one meets who hears the page or walks it by keys: names, heads and rings, in the reader's own language."""

import re

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_pages import DESK, PHONE
from tests.browser.visit import opened, settle

pytestmark = pytest.mark.browser

EVENT = "event=WCIFIT-2025"
NAMES = """() => [...document.querySelectorAll('[aria-label], [title], [placeholder]')]
  .filter(element => !element.closest('[data-testid="stElementToolbar"]'))
  .flatMap(element => ['aria-label', 'title', 'placeholder'].map(name => element.getAttribute(name) ?? ''))"""
# What is seen to have the focus: an outline of its own or around the field that it stands in, in a colour of 3:1.
RING = """() => {
  const around = [document.activeElement, ...function* up(at) {
    for (let n = 0; n < 3 && at; n++, at = at.parentElement) yield at;
  }(document.activeElement.parentElement)];
  const style = around.map(element => getComputedStyle(element)).find(style => style.outlineStyle === 'solid');
  return [document.activeElement.innerText || document.activeElement.ariaLabel, style?.outlineColor ?? ''];
}"""
MAIN = {"light": "rgb(29, 95, 166)", "dark": "rgb(76, 155, 232)"}


@pytest.mark.parametrize(
    "path", [f"/sectors?{EVENT}", "/projects", f"/sources?{EVENT}&section=search&q=%E9%87%8D%E5%BA%86"]
)
def test_no_english_name_is_read_out_in_chinese(browser: Browser, dashboard: str, path: str) -> None:
    with opened(browser, dashboard + path, PHONE) as visit:
        settle(visit)
        names = [name for name in visit.page.evaluate(NAMES) if name]
        assert len(names) > 5
        assert [name for name in names if re.fullmatch(r"[A-Za-z0-9 .…]+", name)] == []


def test_the_words_of_streamlit_change_with_the_language_and_back(browser: Browser, dashboard: str) -> None:
    with opened(browser, f"{dashboard}/sources?section=search", DESK) as visit:
        for language, words in (("", "按回车键确认"), ("EN", "Press Enter to apply"), ("中文", "按回车键确认")):
            if language:
                visit.page.get_by_role("radio", name=language).click()
            settle(visit)
            visit.page.get_by_role("searchbox").fill("重")
            assert visit.page.get_by_test_id("InputInstructions").get_by_text(words).count() == 1
            visit.page.get_by_role("searchbox").fill("")


def test_a_list_without_a_hit_says_so_in_chinese(browser: Browser, dashboard: str) -> None:
    with opened(browser, f"{dashboard}/sources", DESK) as visit:
        settle(visit)
        visit.page.get_by_role("combobox", name="报道").fill("没有这篇报道")
        assert visit.page.get_by_role("listbox").inner_text() == "没有符合的选项"


def test_a_button_says_what_it_opens_and_then_closes(browser: Browser, dashboard: str) -> None:
    with opened(browser, f"{dashboard}/sectors?{EVENT}", DESK) as visit:
        settle(visit)
        visit.page.get_by_role("button", name="出处：制造业", exact=True).click()
        settle(visit)
        assert visit.page.get_by_role("button", name="收起：制造业", exact=True).count() == 1
        assert visit.page.get_by_role("button", name="出处：制造业", exact=True).count() == 0


def test_cells_are_read_with_their_heads(browser: Browser, dashboard: str) -> None:
    with opened(browser, f"{dashboard}/sectors?{EVENT}", DESK) as visit:
        settle(visit)
        cells = visit.page.locator(".row[data-place='1'] .cell").all_text_contents()
        assert cells[:3] == ["制造业", "项目数：167 个", "金额：1572.8 亿元"]


@pytest.mark.parametrize(("path", "scheme"), [(f"/?{EVENT}", "light"), ("/projects", "dark")])
def test_whatever_has_the_focus_is_ringed(browser: Browser, dashboard: str, path: str, scheme) -> None:
    with opened(browser, dashboard + path, DESK, scheme) as visit:
        settle(visit)
        met = [step(visit.page) for _ in range(30)]
        assert [name for name, colour in met if colour != MAIN[scheme]] == []
        assert len({name for name, _ in met}) > 12


def step(page: Page) -> tuple[str, str]:
    """Go to what the next press of the key leads to: its words and the colour of its ring."""
    page.keyboard.press("Tab")
    name, colour = page.evaluate(RING)
    return str(name), str(colour)
