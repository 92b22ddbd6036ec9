"""The style sheet of the pages, their language, and the colours for the ground that the reader has."""

import json
from contextvars import ContextVar
from functools import cache
from pathlib import Path

import streamlit as st

from etl.exports.forms import FORMATS
from pages.words.catalogue import LANGUAGES, Lang, t
from pages.words.theme import Palette, palette

_SHEET = Path(__file__).with_name("page.css")
_SCRIPT = Path(__file__).with_name("page.js")
_STREAMLITS = (
    "skip", "sidebar", "collapse", "expand", "open", "close", "clear", "apply", "no_results", "loading", "pagination",
    "page", "previous", "next", "connection",
)  # fmt: skip
_TAGS = {"zh": "zh-CN", "en": "en"}


_colours: ContextVar[Palette | None] = ContextVar("palette of this run", default=None)


def colours() -> Palette:
    """The palette of the reader's theme."""
    return _colours.get() or palette(st.context.theme.type)


def apply(lang: Lang) -> None:
    """Put the style sheet and the page's language in place."""
    own = palette(st.context.theme.type)
    _colours.set(own)
    st.html(f"<style>{_sheet(own)}</style><script>{_script(lang)}</script>", unsafe_allow_javascript=True)


@cache
def _sheet(own: Palette) -> str:
    roles = {"ink": own.ink, "quiet": own.quiet, "grid": own.grid, "main": own.main, "mark": own.mark}
    shades = roles | {"soft": own.no_data, "amount": own.amount, "share": own.share, "ground": own.ground}
    variables = "".join(f"--{name}:{colour};" for name, colour in shades.items())
    return f":root{{{variables}}}{_SHEET.read_text(encoding='utf-8')}"


@cache
def _script(lang: Lang) -> str:
    # Screen readers and the choice of Chinese glyphs follow the language that the document declares.
    declared = f"document.documentElement.lang = '{_TAGS[lang]}'"
    return f"{declared};({_SCRIPT.read_text(encoding='utf-8')})({_settings(lang)})"


def streamlits_words(lang: Lang) -> dict[str, str]:
    """Streamlit's own words, and what was put in their place in the other language -> the reader's words."""
    keys = [f"streamlit.{name}" for name in _STREAMLITS]
    return {t(key, other): t(key, lang) for key in keys for other in LANGUAGES if other != lang}


def _settings(lang: Lang) -> str:
    """The arguments of the script."""
    forms = [t("download.as", lang, form=t(f"form.{form}", lang)) for form in FORMATS]
    opening = [t("row.open", lang), t("row.close", lang), *forms]
    return ",".join(json.dumps(each) for each in (streamlits_words(lang), opening, t("list.colon", lang)))
