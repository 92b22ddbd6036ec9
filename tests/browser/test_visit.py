"""The watch itself: pages that are wrong in one way each must be reported, and a sound page must not."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from playwright.sync_api import Browser, ViewportSize

from tests.browser.server import complaints
from tests.browser.visit import inspect, is_outside, is_probe, opened, settle

pytestmark = pytest.mark.browser

SIZE: ViewportSize = {"width": 390, "height": 844}
APP = '<div data-testid="stApp" data-test-connection-state="CONNECTED" data-test-script-state="{state}">{main}</div>'
MAIN = '<main data-testid="stMain" style="overflow: auto"><h1>总览</h1>{body}</main>'
BAD = {
    '<img src="https://outside.example/a.png">': "request to another machine: https://outside.example/a.png",
    '<script>fetch("http://10.0.0.1/").catch(() => 0)</script>': "request to another machine: http://10.0.0.1/",
    '<script>new WebSocket("wss://outside.example/s")</script>': "request to another machine: wss://outside.example/s",
    '<script>navigator.sendBeacon("https://outside.example/b")</script>': "https://outside.example/b",
    '<link rel="icon" href="https://outside.example/i.png">': "names another machine: https://outside.example/i.png",
    '<style>@font-face {font-family: f; src: url("https://outside.example/f.woff2")} p {font-family: f}</style><p>字':
        "https://outside.example/f.woff2",
    '<img src="/missing.png">': "console error: Failed to load resource",
    '<script>console.error("broken chart")</script>': "console error: broken chart",
    '<script>throw new Error("thrown")</script>': "page error: thrown",
    '<script>Promise.reject(new Error("left alone"))</script>': "page error: left alone",
    '<div data-testid="stException">KeyError</div>': "exception on the page: KeyError",
    '<div role="dialog">Page not found</div>': "a dialog covers the page: Page not found",
    '<h1>第二个</h1>': "2 titles",
    '<div style="width: 900px">宽</div>': "scrolls sideways: stMain",
}  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("site")
    (made / "favicon.ico").touch()
    return made


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[str]:
    """A loopback web server over the folder."""
    handler = partial(QuietHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves files and says nothing."""

    def log_message(self, format: str, *args: object) -> None:
        """Leave the screen to the tests."""


def write(folder: Path, main: str, state: str = "notRunning") -> None:
    page = APP.format(state=state, main=main)
    (folder / "index.html").write_text(f"<!doctype html><meta charset=utf-8>{page}", encoding="utf-8")


def problems(browser: Browser, site: str, patience: float = 5) -> list[str]:
    with opened(browser, site, SIZE) as visit:
        settle(visit, patience)
        return inspect(visit)


def test_sound_page_has_no_problem(browser: Browser, site: str, folder: Path) -> None:
    write(folder, MAIN.format(body="<p><a href='https://outside.example/'>出处</a>"))
    assert problems(browser, site) == []


@pytest.mark.parametrize(("body", "expected"), BAD.items())
def test_wrong_page_is_reported(browser: Browser, site: str, folder: Path, body: str, expected: str) -> None:
    write(folder, MAIN.format(body=body))
    found = problems(browser, site)
    assert any(expected in problem for problem in found), found


@pytest.mark.parametrize(
    ("main", "state"),
    [
        (MAIN.format(body=""), "running"),
        (MAIN.format(body='<div data-testid="stSkeleton"></div>'), "notRunning"),
        ('<main data-testid="stMain"></main>', "notRunning"),
        ("<main data-testid='stMain' id='m'>1</main><script>setInterval(() => m.append(1), 50)</script>", "notRunning"),
    ],
    ids=["running", "drawing", "empty", "moving"],
)  # fmt: skip
def test_page_that_never_rests_is_reported(browser: Browser, site: str, folder: Path, main: str, state: str) -> None:
    write(folder, main, state)
    found = problems(browser, site, patience=1.5)
    assert any(problem.startswith("not done after") for problem in found), found


def test_page_without_a_title_is_reported(browser: Browser, site: str, folder: Path) -> None:
    write(folder, '<main data-testid="stMain">247 个项目</main>')
    assert problems(browser, site) == ["0 titles (h1) on the page instead of one"]


def test_every_visit_starts_cold(browser: Browser, site: str, folder: Path) -> None:
    body = "<script>if (localStorage.seen) throw new Error('warm'); localStorage.seen = 1</script>"
    write(folder, MAIN.format(body=body))
    assert problems(browser, site) == problems(browser, site) == []


def test_only_streamlits_own_probes_may_miss() -> None:
    assert is_probe("http://127.0.0.1:8501/sectors/_stcore/health")
    assert not is_probe("http://127.0.0.1:8501/_stcore/health")
    assert not is_probe("http://outside.example/sectors/_stcore/health")
    assert not is_probe("http://127.0.0.1:8501/sectors/app.js")


def test_only_loopback_is_inside() -> None:
    assert not any(map(is_outside, ("ws://127.0.0.1:1/s", "data:,x", "blob:x", "http://localhost/")))
    assert all(map(is_outside, ("http://127.0.0.1.example/", "//cdn.example/a.js", "ftp://10.0.0.1/")))


def test_log_of_a_failing_app_is_reported() -> None:
    assert complaints("Uvicorn server started\n  URL: http://127.0.0.1:8501\n") == []
    assert complaints("Traceback (most recent call last):\nKeyError: 'x'") != []
    assert complaints("use_container_width will be removed after 2025-12-31") != []
