"""The texts in a browser: a sentence is scrolled to, links are followed in place, nothing runs off a narrow screen."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_pages import DESK, PHONE
from tests.browser.visit import inspect, opened, settle

pytestmark = pytest.mark.browser

SECTIONS = (
    "/sources?report=cqcb_20250526&mention=cqcb_20250526%40000485",
    "/sources?section=search&q=%E5%88%B6%E9%80%A0%E4%B8%9A",
    "/sources?section=terms&event=WCIFIT-2025",
    "/sources?section=terms&event=EURCQ-2025&lang=en",
)
LAST = "/sources?report=cqcb_20250526&sentence=cqcb_20250526%230026"
# What of the sentence that stands out is on the screen and not below another part of the page.
SEEN = """() => {
  const box = document.querySelector('.report .here').getClientRects()[0];
  const at = document.elementFromPoint(box.left + 4, box.top + box.height / 2);
  return !!at && !!at.closest('.report');
}"""


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("path", SECTIONS)
def test_every_section_opens_without_a_problem(browser: Browser, dashboard: str, path: str, size) -> None:
    with opened(browser, dashboard + path, size) as visit:
        settle(visit)
        assert inspect(visit) == []


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
def test_the_sentence_of_the_address_is_scrolled_into_view(browser: Browser, dashboard: str, size) -> None:
    with opened(browser, dashboard + LAST, size) as visit:
        settle(visit)
        assert scrolled(visit.page) > 0
        assert visit.page.evaluate(SEEN)


def test_a_click_on_a_mention_is_followed_in_place_and_back(browser: Browser, dashboard: str) -> None:
    with opened(browser, dashboard + SECTIONS[0], DESK) as visit:
        settle(visit)
        visit.page.evaluate("window.stillHere = true")
        visit.page.locator("a.mention").nth(2).click()
        visit.page.wait_for_selector("a.mention:nth-of-type(1)[aria-current], a.mention[aria-current]")
        settle(visit)
        chosen = visit.page.locator("a.mention[aria-current]")
        assert chosen.inner_text() == visit.page.locator("a.mention").nth(2).inner_text()
        assert visit.page.evaluate("window.stillHere"), "the dashboard was loaded anew"
        visit.page.go_back()
        settle(visit)
        assert chosen.inner_text() == "110个"


def test_a_word_of_the_cloud_leads_to_its_sentences_and_on_into_the_report(browser: Browser, dashboard: str) -> None:
    with opened(browser, dashboard + SECTIONS[2], DESK) as visit:
        settle(visit)
        visit.page.locator(".wide_only a", has_text="现代服务业").click()
        visit.page.wait_for_selector("section.hits mark")
        assert set(visit.page.locator("section.hits mark").all_inner_texts()) == {"现代服务业"}
        sentence = visit.page.locator("section.hits li a").first
        words = sentence.inner_text()
        sentence.click()
        visit.page.wait_for_selector(".report .here")
        assert visit.page.locator(".report .here").first.inner_text() == words


def test_evidence_of_a_chart_leads_to_its_sentence_in_the_report(browser: Browser, dashboard: str) -> None:
    with opened(browser, f"{dashboard}/sectors?event=WCIFIT-2025", DESK) as visit:
        settle(visit)
        visit.page.get_by_role("button", name="出处").nth(1).click()
        visit.page.get_by_role("link", name="在全文中看").first.click()
        visit.page.wait_for_selector(".report .here [aria-current]")
        settle(visit)
        assert "event=WCIFIT-2025" in visit.page.url and visit.page.evaluate(SEEN)


def scrolled(page: Page) -> float:
    """How far the page was scrolled down."""
    return float(page.evaluate("document.querySelector('[data-testid=\"stMain\"]').scrollTop"))
