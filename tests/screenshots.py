"""Pictures of every page, for a person to look at: three sizes, light and dark, into build/screenshots/.

Usage: python -m tests.screenshots [--whole]
"""

import argparse
import itertools
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, ViewportSize, sync_playwright
from tqdm import tqdm

from tests.browser.menu import paths
from tests.browser.server import serving
from tests.browser.visit import Scheme, inspect, launch, opened, settle

ROOT = Path(__file__).parents[1]
OUT = ROOT / "build" / "screenshots"
SIZES: list[ViewportSize] = [
    {"width": 1440, "height": 900},
    {"width": 390, "height": 844},
    {"width": 1920, "height": 1080},
]
SCHEMES: list[Scheme] = ["light", "dark"]


def main() -> int:
    """Take all pictures; the exit status is 1 if a page had a problem, which is printed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--whole", action="store_true", help="the whole page instead of what the screen shows first")
    whole = parser.parse_args().whole
    OUT.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as logs, serving(ROOT, Path(logs) / "log") as address, sync_playwright() as play:
        browser = launch(play)
        shots = list(itertools.product(paths(), SIZES, SCHEMES))
        found = [take(browser, address, *shot, whole) for shot in tqdm(shots, unit="张", desc="截图")]
        browser.close()
    print(*itertools.chain(*found), f"{len(shots)} → {OUT.relative_to(ROOT)}", sep="\n")
    return int(any(found))


def take(browser: Browser, address: str, path: str, size: ViewportSize, scheme: Scheme, whole: bool) -> list[str]:
    """Save one picture; the problems of the page."""
    name = f"{path.strip('/') or 'start'}-{size['width']}x{size['height']}-{scheme}"
    with opened(browser, address + path, size, scheme) as visit:
        settle(visit)
        if whole:
            unroll(visit.page, size)
            settle(visit)
        visit.page.screenshot(path=OUT / f"{name}.png")
        return [f"{name}: {problem}" for problem in inspect(visit)]


def unroll(page: Page, size: ViewportSize) -> None:
    """Make the window as high as the page, which scrolls inside a frame of its own."""
    height = int(page.evaluate("document.querySelector('[data-testid=\"stMain\"]').scrollHeight"))
    page.set_viewport_size({"width": size["width"], "height": max(height, size["height"])})


if __name__ == "__main__":
    sys.exit(main())
