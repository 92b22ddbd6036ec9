"""Opens a page as a reader would, for the first time, and writes down everything that is wrong with it."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Literal
from urllib.parse import urlsplit

from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, ViewportSize

from tests.browser import chromium, state

FLAGS = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
PATIENCE = 60.0  # seconds for a page to be done
PAUSE = 0.25  # seconds between two looks
LOOKS = 3  # as many equal looks in a row mean that nothing moves any more
LOOPBACK = {"127.0.0.1", "localhost", "::1"}
INSIDE = {"data", "blob", "about"}
# A cold deep link makes Streamlit ask for its server below the page's own address first.
PROBES = ("/_stcore/health", "/_stcore/host-config")

Scheme = Literal["light", "dark"]


@dataclass
class Visit:
    """A page that was opened cold: every request it made and every problem it had."""

    page: Page
    requests: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def asked(self, url: str) -> None:
        """Write down a request, and that it left the machine if it did."""
        self.requests.append(url)
        if is_outside(url):
            self.problems.append(f"request to another machine: {url}")

    def said(self, message: ConsoleMessage) -> None:
        """Write down an error of the browser's console."""
        url = message.location.get("url", "")
        if message.type == "error" and not is_probe(url):
            self.problems.append(f"console error: {message.text} ({url})")


def launch(playwright: Playwright) -> Browser:
    """This machine's browser, without a window and without the network; raises RuntimeError where there is none."""
    path = chromium.find()
    if path is None:
        raise RuntimeError(f"no Chromium on this machine: {chromium.INSTALL}")
    return playwright.chromium.launch(executable_path=path, args=list(FLAGS), chromium_sandbox=False)


@contextmanager
def opened(browser: Browser, url: str, size: ViewportSize, scheme: Scheme = "light") -> Iterator[Visit]:
    """Open an address in a browser that has seen nothing yet, and watch all that it does."""
    context = browser.new_context(viewport=size, color_scheme=scheme, locale="zh-CN")
    visit = Visit(context.new_page())
    context.on("request", lambda request: visit.asked(request.url))
    visit.page.on("websocket", lambda socket: visit.asked(socket.url))
    context.on("console", visit.said)
    context.on("weberror", lambda failure: visit.problems.append(f"page error: {failure.error}"))
    try:
        visit.page.goto(url, wait_until="commit")
        yield visit
    finally:
        context.close()


def settle(visit: Visit, patience: float = PATIENCE) -> None:
    """Wait until the app has run and nothing moves any more; a problem is noted if it never does."""
    end, last, equal = time.monotonic() + patience, "", 0
    while time.monotonic() < end and equal < LOOKS:
        now = visit.page.evaluate(state.RESTING)
        equal = equal + 1 if now and now == last else 0
        last = now
        visit.page.wait_for_timeout(PAUSE * 1000)
    if equal < LOOKS:
        visit.problems.append(f"not done after {patience:.0f} s: {visit.page.evaluate(state.STATE)}")


def inspect(visit: Visit) -> list[str]:
    """All problems of a visit: those noted on the way and those to be seen on the page."""
    return visit.problems + [problem for look in state.FAULTS for problem in visit.page.evaluate(look)]


def is_outside(url: str) -> bool:
    """True for an address that is not on this machine."""
    parts = urlsplit(url)
    return parts.scheme not in INSIDE and parts.hostname not in LOOPBACK


def is_probe(url: str) -> bool:
    """True for the two addresses, one folder down, where Streamlit looks for its server in vain."""
    path = urlsplit(url).path
    return path.count("/") == 3 and path.endswith(PROBES) and not is_outside(url)
