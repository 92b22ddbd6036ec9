"""Words of a report or of an address are only words: they fetch nothing, wherever they are shown."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Browser

from tests.browser.menu import paths
from tests.browser.server import serving
from tests.browser.test_pages import DESK
from tests.browser.visit import inspect, opened, settle

pytestmark = pytest.mark.browser

ROOT = Path(__file__).parents[2]
PICTURE = "![x](http://outside.example/x.png)"
REPORT = f"""---
title: '标题 {PICTURE} [链接](http://outside.example/l) <img src="http://outside.example/t.png">'
publisher: '{PICTURE} www.outside.example'
published: 2025-05-26
---
第三届星湖合作大会闭幕，共签约项目30个、金额300亿元，其中“<img src=x onerror=alert(1)>”类项目20个、200亿元。
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a dashboard whose only report tries to fetch."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "data" / "sources").mkdir(parents=True)
    (folder / "data" / "sources" / "x.md").write_text(REPORT, encoding="utf-8")
    own = {"QIANYUE_DATA": str(folder / "data")}
    subprocess.run([sys.executable, "-m", "etl", "build"], cwd=ROOT, env=os.environ | own, check=True)
    with serving(ROOT, folder / "log", own) as address:
        yield address


@pytest.mark.parametrize("path", [*paths(), f"/?event={quote(PICTURE)}"])
def test_nothing_is_fetched_for_the_words_of_a_report_or_an_address(browser: Browser, hostile: str, path: str) -> None:
    with opened(browser, hostile + path, DESK) as visit:
        settle(visit)
        assert inspect(visit) == []
        assert visit.page.locator("img[src*='outside']").count() == 0
