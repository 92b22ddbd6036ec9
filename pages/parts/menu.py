"""What the menu holds: one line a page, in the order of the sections."""

from dataclasses import dataclass

import streamlit as st

from pages.parts import address
from pages.words.catalogue import Lang, t


@dataclass(frozen=True)
class Page:
    """One page: `key` of its words, section of the menu, script, path in the address, icon of the menu."""

    key: str
    section: str
    script: str
    url_path: str
    icon: str


PAGES: tuple[Page, ...] = (
    Page("overview", "analysis", "pages/analysis/overview.py", "", ":material/dashboard:"),
    Page("sectors", "analysis", "pages/analysis/sectors.py", "sectors", ":material/factory:"),
    Page("regions", "analysis", "pages/analysis/regions.py", "regions", ":material/public:"),
    Page("provinces", "analysis", "pages/analysis/provinces.py", "provinces", ":material/location_on:"),
    Page("districts", "analysis", "pages/analysis/districts.py", "districts", ":material/location_city:"),
    Page("trends", "analysis", "pages/analysis/trends.py", "trends", ":material/timeline:"),
    Page("projects", "analysis", "pages/analysis/projects.py", "projects", ":material/apartment:"),
    Page("context", "analysis", "pages/analysis/context.py", "context", ":material/list_alt:"),
    Page("sources", "evidence", "pages/evidence/sources.py", "sources", ":material/article:"),
    Page("reconciliation", "evidence", "pages/evidence/reconciliation.py", "reconciliation", ":material/balance:"),
    Page("present", "output", "pages/output/present.py", "present", ":material/slideshow:"),
    Page("downloads", "output", "pages/output/downloads.py", "downloads", ":material/download:"),
)
SECTIONS: tuple[str, ...] = tuple(dict.fromkeys(page.section for page in PAGES))


def navigation(lang: Lang) -> dict[str, list[st.Page]]:
    """The pages as st.navigation takes them; the first is the default."""
    return {t(f"section.{name}", lang): [_page(page, lang) for page in _pages_of(name)] for name in SECTIONS}


def show(lang: Lang) -> None:
    """The menu in the sidebar; its links keep language and event, which Streamlit's own menu would drop."""
    choices = address.kept()
    with st.sidebar:
        st.html(f'<p class="brand">{t("app.title", lang)}<span>{t("app.claim", lang)}</span></p>')
        for name in SECTIONS:
            st.html(f'<p class="section">{t(f"section.{name}", lang)}</p>')
            for page in _pages_of(name):
                words = t(f"page.{page.key}", lang)
                st.page_link(page.script, label=words, icon=page.icon, query_params=choices, width="stretch")


def _pages_of(section: str) -> list[Page]:
    return [page for page in PAGES if page.section == section]


def _page(page: Page, lang: Lang) -> st.Page:
    title = f"{t(f'page.{page.key}', lang)} · {t('app.title', lang)}"
    return st.Page(page.script, title=title, url_path=page.url_path or None, default=page is PAGES[0])
