"""The addresses of the dashboard's pages, taken from its own menu."""

from pages.parts.menu import PAGES


def paths() -> list[str]:
    """The start page and every page by its own address, each as it follows the host, without repetition."""
    return list(dict.fromkeys(["/", *(f"/{page.url_path}" for page in PAGES)]))
