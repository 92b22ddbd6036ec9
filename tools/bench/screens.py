"""What a reader waits for in Chromium, timed inside the page from frame to frame.

A chart counts as there once its words — names and numbers of its bars — are drawn and have a size on the screen, an
update once other words stand in their place. The time of a navigation begins with the navigation, in a browser that
has nothing in its cache; that of an update with the click.
"""

from __future__ import annotations

import importlib.util
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from functools import partial
from statistics import median
from typing import TYPE_CHECKING

from tests.browser import chromium
from tools.bench.apps import Served

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

OPENINGS, UPDATES = 9, 24  # rounds, of which the first two do not count
WARM = 2
Turned = tuple[Served, Sequence[str]]  # a page, and those that it is left for
PATIENCE, REST = 60_000, 400  # ms
# Panel draws below the roots of shadow trees, which no selector enters.
PROBE = """
window.bench = {
  chart: %r,
  find(root, selector) {
    const here = root.querySelector(selector);
    if (here) return here;
    for (const each of root.querySelectorAll('*')) {
      const there = each.shadowRoot && this.find(each.shadowRoot, selector);
      if (there) return there;
    }
    return null;
  },
  words() {
    const chart = document.body && this.find(document, this.chart);
    return chart && chart.getBoundingClientRect().height > 50 ? chart.textContent.trim() : '';
  },
  title() { return document.querySelector('h1')?.textContent || ''; },
  until(done, since) {
    this.took = 0;
    const look = () => { if (done()) this.took = performance.now() - since(); else requestAnimationFrame(look); };
    requestAnimationFrame(look);
  },
  first() { this.until(() => this.words(), () => 0); },
  next(turned) {
    const before = this.words(), title = this.title();
    const other = () => this.words() && this.words() !== before && (!turned || this.title() !== title);
    let clicked = 0;
    document.addEventListener('click', event => { clicked = event.timeStamp; }, {capture: true, once: true});
    this.until(() => clicked && other(), () => clicked);
  },
};
window.bench.first();
"""


def missing() -> str:
    """Why nothing can be measured on this machine; empty where it can."""
    if importlib.util.find_spec("playwright") is None:
        return "Playwright is not installed"
    return "" if chromium.find() else "no Chromium"


@contextmanager
def browser() -> Iterator[Browser]:
    """This machine's Chromium, without the network."""
    from playwright.sync_api import sync_playwright

    from tests.browser.visit import launch

    with sync_playwright() as playwright:
        started = launch(playwright)
        yield started
        started.close()


@contextmanager
def shown(chrome: Browser, app: Served) -> Iterator[tuple[Page, float]]:
    """A page opened by a reader who was never there, and the ms until its first chart."""
    context = chrome.new_context(viewport={"width": 1440, "height": 900}, locale="zh-CN", color_scheme="light")
    page = context.new_page()
    page.add_init_script(PROBE % app.app.chart)
    try:
        page.goto(app.url, wait_until="commit")
        yield page, took(page)
    finally:
        context.close()


def took(page: Page) -> float:
    """The ms that were waited for."""
    page.wait_for_function("window.bench && window.bench.took", timeout=PATIENCE)
    return float(page.evaluate("window.bench.took"))


def clicked(page: Page, selector: str, place: int, turned: bool = False) -> float:
    """The ms from a click to another chart, where a page is `turned` to that of another title.

    What the page still draws below its chart is waited for, so that it takes no time from the next.
    """
    page.evaluate("turned => window.bench.next(turned)", turned)
    page.locator(selector).nth(place).click()
    waited = took(page)
    page.wait_for_timeout(REST)
    return waited


def change(page: Page, options: str, turn: int) -> float:
    """The ms of a change of the filter to its other option."""
    return clicked(page, options, (turn + 1) % 2)


def opening(chrome: Browser, app: Served, _: int) -> float:
    """The ms of a navigation."""
    with shown(chrome, app) as (_page, waited):
        return waited


def openings(chrome: Browser, apps: Sequence[Served], rounds: int = OPENINGS) -> dict[str, float]:
    """Name of an app → the median ms of a navigation."""
    return in_turns({app.app.name: partial(opening, chrome, app) for app in apps}, rounds)


def updates(
    chrome: Browser, apps: Sequence[Served], rounds: int = UPDATES, turned: Mapping[str, Turned] | None = None
) -> dict[str, float]:
    """Name of an app → the median ms of a change of its filter, to and fro; `turned`: of pages that are turned."""
    with ExitStack() as open_pages:
        changes: dict[str, Callable[[int], float]] = {}
        for app in apps:
            page = opened_for(open_pages, chrome, app)
            changes[app.app.name] = partial(change, page, app.app.options)
        for name, (app, others) in (turned or {}).items():
            changes[name] = partial(turn_page, opened_for(open_pages, chrome, app), others)
        return in_turns(changes, rounds)


def opened_for(open_pages: ExitStack, chrome: Browser, app: Served) -> Page:
    """A page that stays open, once it is at rest."""
    page, _ = open_pages.enter_context(shown(chrome, app))
    page.wait_for_timeout(500)
    return page


def turn_page(page: Page, others: Sequence[str], turn: int) -> float:
    """The ms from a click in the menu to the first chart of another page; `others` are visited in turn."""
    link = f'[data-testid="stSidebar"] a[href*="{others[turn % len(others)]}?"]'
    return clicked(page, link, 0, turned=True)


def in_turns(passes: Mapping[str, Callable[[int], float]], rounds: int) -> dict[str, float]:
    """Name → the median over the rounds but the first two; who goes first changes from round to round."""
    names, taken = list(passes), {name: list[float]() for name in passes}
    for turn in range(rounds):
        first = turn % len(names)
        for name in names[first:] + names[:first]:
            taken[name].append(passes[name](turn))
    return {name: median(times[WARM:]) for name, times in taken.items()}
