"""The browser, and the dashboard it opens: started once, as `make run` does, on data of its own."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.server import complaints, serving
from tests.browser.visit import launch

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """This machine's Chromium."""
    with sync_playwright() as playwright:
        started = launch(playwright)
        yield started
        started.close()


@pytest.fixture(scope="session")
def dashboard(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of the running dashboard; fails at the end if its log complains."""
    folder = tmp_path_factory.mktemp("dashboard")
    shutil.copytree(ROOT / "data", folder / "data", ignore=shutil.ignore_patterns("tables", "workspace"))
    own = {"QIANYUE_DATA": str(folder / "data")}
    subprocess.run([sys.executable, "-m", "etl", "build", "--if-stale"], cwd=ROOT, env=os.environ | own, check=True)
    with serving(ROOT, folder / "log", own) as address:
        yield address
    assert complaints((folder / "log").read_text(encoding="utf-8")) == []
