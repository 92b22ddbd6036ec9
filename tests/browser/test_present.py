"""From a chart to the screen in front of the mayor, in a real browser: added, presented by keys, taken away, left."""

import io
import re

import pypdf
import pytest
from playwright.sync_api import Browser, Page, expect
from pptx import Presentation

from tests.browser.test_axe import ours
from tests.browser.test_downloads import clicked
from tests.browser.test_pages import DESK
from tests.browser.visit import opened, settle

pytestmark = pytest.mark.browser


def made(page: Page, address: str, event: str) -> None:
    """A deck of all that is told of an event, by one click."""
    page.goto(f"{address}/present")
    page.locator("footer.build").wait_for()  # a list that is still being drawn lets go of what is chosen in it
    page.locator(".st-key-deck_event input").click()
    page.get_by_role("option", name=event, exact=True).click()
    expect(page.locator(".st-key-deck_event input")).to_have_value(event)
    page.locator(".st-key-deck_make button").click()
    page.locator(".st-key-deck_present button").wait_for()


def test_a_chart_is_added_presented_by_keys_and_left(browser: Browser, dashboard: str) -> None:
    with opened(browser, f"{dashboard}/sectors?event=WCIFIT-2025", DESK) as visit:
        settle(visit)
        page = visit.page
        page.locator(".st-key-to_deck_sectors button").click()
        expect(page.get_by_text("已加入《第七届西洽会》")).to_be_visible()
        page.locator('section[data-testid="stSidebar"]').get_by_role("link", name="演示", exact=True).click()
        page.locator(".st-key-deck_present button").click()
        deck = page.frame_locator(".st-key-show iframe")
        expect(deck.locator(".slide:not([hidden]) .claim")).to_contain_text("制造业最多，1572.8 亿元")
        page.keyboard.press("e")
        expect(deck.locator("dialog[open] blockquote").first).to_be_visible()
        page.keyboard.press("Escape")
        page.keyboard.press("q")
        page.locator(".st-key-deck_present button").wait_for()
        assert "show=" not in page.evaluate("location.href")
    assert visit.problems == []


def test_a_deck_of_an_event_is_whole_in_every_file(browser: Browser, dashboard: str) -> None:
    with opened(browser, f"{dashboard}/present", DESK) as visit:
        settle(visit)
        page = visit.page
        made(page, dashboard, "第七届西洽会")
        slides = page.locator('[class*="st-key-slide_title_"]')
        slides.nth(10).wait_for(timeout=120_000)  # a machine that has other work stops between two slides
        settle(visit)
        count = slides.count()
        assert count > 10
        _, raw = clicked(page, ".st-key-deck_file_pptx button")
        assert len(Presentation(io.BytesIO(raw)).slides) >= count
        _, raw = clicked(page, ".st-key-deck_file_pdf button")
        assert "1572.8" in "".join(sheet.extract_text() for sheet in pypdf.PdfReader(io.BytesIO(raw)).pages)
        _, raw = clicked(page, ".st-key-deck_file_html button")
        assert len(re.findall(r'class="slide\b', raw.decode())) == count
        assert ours(page) == []


def test_of_two_decks_of_one_name_the_one_that_was_opened_is_shown(browser: Browser, dashboard: str) -> None:
    with opened(browser, f"{dashboard}/present", DESK) as visit:
        settle(visit)
        page = visit.page
        addresses = []
        for _ in range(2):
            made(page, dashboard, "欧洲先进制造企业重庆行")
            addresses.append(page.evaluate("location.href"))
        page.goto(addresses[0])
        page.locator(".st-key-deck_present button").click()
        page.frame_locator(".st-key-show iframe").locator(".slide").first.wait_for(state="attached")
        assert page.evaluate("location.href").removesuffix("&show=1") == addresses[0]
