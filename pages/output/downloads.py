"""Downloads: every table as a file that a Chinese Excel opens as it is."""

import streamlit as st

from pages.parts import address, frame
from pages.parts.tables_list import tables_list
from pages.words.catalogue import t


def show() -> None:
    """Open, show."""
    lang = address.language()
    frame.title("downloads", lang)
    st.caption(t("download.about", lang))
    tables_list(lang)
    frame.footer(lang)


show()
