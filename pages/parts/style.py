"""The style sheet of the pages, and the colours for the ground that the reader has."""

from functools import cache
from pathlib import Path

import streamlit as st

from pages.words.catalogue import Lang
from pages.words.theme import Palette, palette

_SHEET = Path(__file__).with_name("page.css")
_TAGS = {"zh": "zh-CN", "en": "en"}


def colours() -> Palette:
    """The palette of the reader's theme."""
    return palette(st.context.theme.type)


def apply(lang: Lang) -> None:
    """Put the style sheet and the page's language in place."""
    # Screen readers and the choice of Chinese glyphs follow the language that the document declares.
    declared = f"<script>document.documentElement.lang = '{_TAGS[lang]}'</script>"
    st.html(f"<style>{_sheet(colours())}</style>{declared}", unsafe_allow_javascript=True)


@cache
def _sheet(own: Palette) -> str:
    roles = {"ink": own.ink, "quiet": own.quiet, "grid": own.grid, "main": own.main, "mark": own.mark}
    shades = roles | {"soft": own.no_data, "amount": own.amount, "share": own.share, "ground": own.ground}
    variables = "".join(f"--{name}:{colour};" for name, colour in shades.items())
    return f":root{{{variables}}}{_SHEET.read_text(encoding='utf-8')}"
