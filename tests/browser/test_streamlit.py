"""What the watch knows of Streamlit's own screen, tried on a real app: its end, its exceptions, its missing pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.browser.server import complaints, serving
from tests.browser.visit import inspect, opened, settle

pytestmark = pytest.mark.browser

SIZE: ViewportSize = {"width": 1440, "height": 900}
SILENT = {"STREAMLIT_BROWSER_GATHER_USAGE_STATS": "false"}
APP = """
import time
import streamlit as st

def slow():
    st.title("慢")
    time.sleep(2)
    st.bar_chart([1, 2, 3])
    st.text("247 个项目")

def broken():
    st.title("坏")
    st.text(str(1 / 0))

def leaky():
    st.title("漏")
    st.image("https://outside.example/a.png")

start = st.Page(slow, url_path="", default=True)
st.navigation([start, st.Page(slow, url_path="slow"), st.Page(broken), st.Page(leaky)]).run()
"""


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("app") / "log"


@pytest.fixture(scope="module")
def app(log: Path) -> Iterator[str]:
    """The address of the little app."""
    (log.parent / "dashboard.py").write_text(APP, encoding="utf-8")
    with serving(log.parent, log, SILENT) as address:
        yield address


def test_settled_page_is_really_done(browser: Browser, app: str) -> None:
    with opened(browser, app, SIZE) as visit:
        settle(visit)
        assert "247 个项目" in visit.page.inner_text('[data-testid="stMain"]')
        assert visit.page.locator("canvas, svg.marks").count() == 1
        assert inspect(visit) == []


def test_exception_is_reported_and_logged(browser: Browser, app: str, log: Path) -> None:
    with opened(browser, f"{app}/broken", SIZE) as visit:
        settle(visit)
        assert any("exception on the page: ZeroDivisionError" in problem for problem in inspect(visit))
    assert any("ZeroDivisionError" in line for line in complaints(log.read_text(encoding="utf-8")))


def test_request_to_another_machine_is_reported(browser: Browser, app: str) -> None:
    with opened(browser, f"{app}/leaky", SIZE) as visit:
        settle(visit)
        assert any("https://outside.example/a.png" in problem for problem in inspect(visit))


def test_address_that_is_no_page_is_reported(browser: Browser, app: str) -> None:
    with opened(browser, f"{app}/nowhere", SIZE) as visit:
        settle(visit)
        assert any("a dialog covers the page" in problem for problem in inspect(visit))


def test_first_visit_of_a_new_server_may_be_a_deep_link(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "pages").mkdir()
    (tmp_path / "dashboard.py").write_text(APP, encoding="utf-8")
    with serving(tmp_path, tmp_path / "log", SILENT) as address, opened(browser, f"{address}/slow", SIZE) as visit:
        settle(visit)
        assert inspect(visit) == []


def test_app_that_does_not_start_says_why(tmp_path: Path) -> None:
    with pytest.raises(RuntimeError, match=r"dashboard\.py"), serving(tmp_path, tmp_path / "log"):
        raise AssertionError("served an app that is not there")
