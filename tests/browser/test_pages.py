"""Every page, opened cold by its own address: it is whole, it is silent, and nothing leaves the machine."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.browser.menu import paths
from tests.browser.visit import inspect, is_outside, opened, settle

pytestmark = pytest.mark.browser

DESK: ViewportSize = {"width": 1440, "height": 900}
PHONE: ViewportSize = {"width": 390, "height": 844}


@pytest.mark.parametrize("size", [DESK, PHONE], ids=["desk", "phone"])
@pytest.mark.parametrize("path", paths())
def test_page_opens_without_a_problem(browser: Browser, dashboard: str, path: str, size: ViewportSize) -> None:
    with opened(browser, dashboard + path, size) as visit:
        settle(visit)
        assert inspect(visit) == []
        assert any(request.startswith("ws://127.0.0.1:") for request in visit.requests), "the watch saw no request"


def test_the_script_of_the_charts_is_fetched_ahead_and_once(browser: Browser, dashboard: str) -> None:
    with opened(browser, f"{dashboard}/downloads", DESK) as visit:  # a page without a chart
        settle(visit)
    asked = [urlsplit(request).path for request in visit.requests]
    assert sum("/EChartsChart." in path for path in asked) == 1


def test_the_server_is_not_looked_for_below_a_page_of_ours(browser: Browser, dashboard: str) -> None:
    address = f"{dashboard}/sectors/?event=WCIFIT-2025"
    with opened(browser, address, DESK) as visit:
        assert "<title>签约看板</title>" in visit.page.request.get(address).text()  # named before any script has run
        settle(visit)
        assert inspect(visit) == []
    assert [request for request in visit.requests if "/sectors/_stcore/" in request] == []


def test_menu_on_the_screen_leads_to_every_page(browser: Browser, dashboard: str) -> None:
    with opened(browser, dashboard, DESK) as visit:
        settle(visit)
        links = visit.page.locator('[data-testid="stSidebar"] a').evaluate_all("links => links.map(link => link.href)")
    assert {urlsplit(link).path for link in links if not is_outside(link)} >= set(paths())
