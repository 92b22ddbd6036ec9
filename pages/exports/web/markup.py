"""Words from outside put into HTML: shown as they are written, whatever they hold."""

import re
from html import escape

from pages.words.catalogue import Lang

TAGS: dict[Lang, str] = {"zh": "zh-CN", "en": "en"}
# Control characters and lone surrogates break a file; the signs that turn the direction of reading hide a text.
_BROKEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\u202a-\u202e\u2066-\u2069\ufffe\uffff]")
_CHINESE = re.compile("[㐀-鿿]")


def clean(text: str) -> str:
    """The text with a sign in the place of each character that is none."""
    return _BROKEN.sub("\ufffd", text)


def words(text: str) -> str:
    """The text for HTML, also between quotation marks."""
    return escape(clean(text))


def tag(name: str, inner: str, *, of: str = "", **attributes: str) -> str:
    """An element of the class `of` around finished HTML; attributes are given as text, data_ids becomes data-ids."""
    named = {"class": of} if of else {}
    given = "".join(f' {key.replace("_", "-")}="{words(text)}"' for key, text in (named | attributes).items())
    return f"<{name}{given}>{inner}</{name}>"


def line(name: str, text: str, *, of: str = "") -> str:
    """An element around a text; nothing where there is no text."""
    return tag(name, words(text), of=of) if text else ""


def spoken(text: str, lang: Lang) -> dict[str, str]:
    """The attribute that says a Chinese text in an English deck is Chinese: for its voice and for its glyphs."""
    return {"lang": TAGS["zh"]} if lang == "en" and _CHINESE.search(text) else {}
