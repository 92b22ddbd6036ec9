"""What the menu holds: one line a page, in the order of the sections."""

from dataclasses import dataclass
from functools import cache, lru_cache
from html import escape

import streamlit as st

from pages.parts import address
from pages.words.catalogue import Lang, t


@dataclass(frozen=True)
class Page:
    """One page: `key` of its words, section of the menu, script, path in the address, Material symbol of the menu."""

    key: str
    section: str
    script: str
    url_path: str
    icon: str


PAGES: tuple[Page, ...] = (
    Page("overview", "analysis", "pages/analysis/overview.py", "", "dashboard"),
    Page("sectors", "analysis", "pages/analysis/sectors.py", "sectors", "factory"),
    Page("regions", "analysis", "pages/analysis/regions.py", "regions", "public"),
    Page("provinces", "analysis", "pages/analysis/provinces.py", "provinces", "location_on"),
    Page("districts", "analysis", "pages/analysis/districts.py", "districts", "location_city"),
    Page("trends", "analysis", "pages/analysis/trends.py", "trends", "timeline"),
    Page("projects", "analysis", "pages/analysis/projects.py", "projects", "apartment"),
    Page("context", "analysis", "pages/analysis/context.py", "context", "list_alt"),
    Page("sources", "evidence", "pages/evidence/sources.py", "sources", "article"),
    Page("reconciliation", "evidence", "pages/evidence/reconciliation.py", "reconciliation", "balance"),
    Page("present", "output", "pages/output/present.py", "present", "slideshow"),
    Page("downloads", "output", "pages/output/downloads.py", "downloads", "download"),
)
SECTIONS: tuple[str, ...] = tuple(dict.fromkeys(page.section for page in PAGES))


def navigation(lang: Lang) -> dict[str, list[st.Page]]:
    """The pages as st.navigation takes them; the first is the default."""
    return {t(f"section.{name}", lang): [_page(page, lang) for page in _pages_of(name)] for name in SECTIONS}


def show(here: str, lang: Lang) -> None:
    """The menu in the sidebar, on the page whose path is `here`; its links keep language and event.

    It is one element, and its links are followed by page.js: Streamlit draws each element anew at every change of a
    page, and a page_link of its own for each page would be a third of all that it draws.
    """
    with st.sidebar:
        st.html(_menu(here, address.query(address.kept()), lang))


@lru_cache(maxsize=256)
def _menu(here: str, choices: str, lang: Lang) -> str:
    sections = "".join(_section(name, here, choices, lang) for name in SECTIONS)
    return f'<p class="brand">{t("app.title", lang)}<span>{t("app.claim", lang)}</span></p>{sections}'


def _section(name: str, here: str, choices: str, lang: Lang) -> str:
    title = t(f"section.{name}", lang)
    links = "".join(_link(page, page.url_path == here, choices, lang) for page in _pages_of(name))
    return f'<nav class="pages" aria-label="{title}"><p class="section">{title}</p>{links}</nav>'


def _link(page: Page, is_here: bool, choices: str, lang: Lang) -> str:
    way = escape(f"{page.url_path or './'}{choices}", quote=True)
    here = ' aria-current="page"' if is_here else ""
    return f'<a class="way" href="{way}" data-icon="{page.icon}"{here}>{t(f"page.{page.key}", lang)}</a>'


def _pages_of(section: str) -> list[Page]:
    return [page for page in PAGES if page.section == section]


def _page(page: Page, lang: Lang) -> st.Page:
    return st.Page(page.script, title=_title(page.key, lang), url_path=page.url_path or None, default=page is PAGES[0])


@cache
def _title(key: str, lang: Lang) -> str:
    return f"{t(f'page.{key}', lang)} · {t('app.title', lang)}"
