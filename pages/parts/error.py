"""The page that stands where no numbers can be shown: what is wrong and what to do, in one sentence."""

import streamlit as st

from pages.parts.text import caption, page_title
from pages.words.catalogue import Lang, t
from pages.words.plain import plain


def error_page(reason: str, lang: Lang) -> None:
    """Say why nothing can be shown."""
    page_title(t("error.title", lang))
    st.error(plain(reason))
    caption(t("error.what_to_do", lang))
