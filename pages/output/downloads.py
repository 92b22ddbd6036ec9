"""Downloads: all tables in one file, or each of them in the format of the reader's choice."""

import streamlit as st

from pages.parts import address, frame
from pages.parts.tables_list import TablesList
from pages.parts.text import caption, head
from pages.words.catalogue import t


def show() -> None:
    """Open, choose, show."""
    lang = address.language()
    with st.container(key="head", gap=None):
        frame.title("downloads", lang)
        caption(t("download.about", lang))
    with st.container(horizontal=True, key="filters"):
        offered = TablesList(lang)
    offered.show_all()
    head(t("download.each", lang))
    offered.show_each()
    frame.footer(lang)


show()
