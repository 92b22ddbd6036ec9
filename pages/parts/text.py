"""Titles and explanations, shown as they are written, each as one element of HTML.

Through Markdown, which has to be read and guarded against, a title takes a browser several times as long.
"""

from html import escape

import streamlit as st


def page_title(words: str) -> None:
    """The title of the page."""
    st.html(f"<h1>{escape(words)}</h1>")


def head(title: str, *about: str) -> None:
    """The title of a card, and below it, a line each, what explains it; empty lines are left out."""
    st.html(f"<h2>{escape(title)}</h2>{_lines(about)}")


def caption(*about: str) -> None:
    """Quiet words, a line each; nothing where all are empty."""
    if any(about):
        st.html(_lines(about))


def _lines(about: tuple[str, ...]) -> str:
    return "".join(f'<p class="caption">{escape(words)}</p>' for words in about if words)
