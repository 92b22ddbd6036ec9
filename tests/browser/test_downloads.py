"""Files that a reader clicks for, in a real browser: they come, under their names, whole."""

import io
from pathlib import Path

import openpyxl
import pandas as pd
import pytest
from playwright.sync_api import Browser, Page

from tests.browser.test_pages import DESK
from tests.browser.visit import opened, settle

pytestmark = pytest.mark.browser


def clicked(page: Page, button: str) -> tuple[str, bytes]:
    """Name and bytes of the file that a button gives."""
    with page.expect_download() as coming:
        page.locator(button).first.click()
    return coming.value.suggested_filename, Path(coming.value.path()).read_bytes()


def test_tables_come_as_they_are_listed(browser: Browser, dashboard: str) -> None:
    with opened(browser, f"{dashboard}/downloads?event=WCIFIT-2025", DESK) as visit:
        settle(visit)
        name, raw = clicked(visit.page, ".st-key-download_signings button")
        assert name.startswith("签约看板_第七届西洽会_签约统计_") and name.endswith(".csv")
        assert set(pd.read_csv(io.BytesIO(raw), encoding="utf-8-sig")["event_id"]) == {"WCIFIT-2025"}
        name, raw = clicked(visit.page, ".st-key-download_all_xlsx button")
        assert name.endswith(".xlsx") and len(openpyxl.load_workbook(io.BytesIO(raw)).sheetnames) > 15


@pytest.mark.parametrize(("path", "key"), [("/sectors?event=WCIFIT-2025", "sectors"), ("/projects", "named")])
def test_rows_of_a_chart_come_from_its_menu(browser: Browser, dashboard: str, path: str, key: str) -> None:
    with opened(browser, dashboard + path, DESK) as visit:
        settle(visit)
        visit.page.locator(f".st-key-menu_{key} button").first.click()
        _, raw = clicked(visit.page, f".st-key-download_{key} button")
        assert raw.startswith(b"\xef\xbb\xbf") and raw.count(b"\r\n") > 2
        _, raw = clicked(visit.page, f".st-key-download_{key}_xlsx button")
        assert len(openpyxl.load_workbook(io.BytesIO(raw)).sheetnames) == 2
