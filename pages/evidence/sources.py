"""Sources: a report with every quantity marked, words found in all reports, and keywords; all lead to the text."""

import streamlit as st

from pages.parts import address, frame
from pages.parts.keywords import keywords_section
from pages.parts.reader import reader_section, rejects
from pages.parts.search import search_section
from pages.words.catalogue import t

SECTIONS = {"read": reader_section, "search": search_section, "terms": keywords_section}


def show() -> None:
    """Open, choose, show, cite."""
    lang = address.language()
    frame.title("sources", lang)
    filters = st.container(horizontal=True, key="filters")
    with filters:
        names = {section: t(f"texts.{section}", lang) for section in SECTIONS}
        section = address.segments("section", t("filter.section", lang), names, lang=lang)
    SECTIONS[section](filters, lang=lang)
    rejects(lang)
    frame.footer(lang)


show()
