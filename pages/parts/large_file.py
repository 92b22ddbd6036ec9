"""A file too large to pass through the memory of the server: made on the disk with a bar that shows how far, then had
by a link.
"""

from dataclasses import replace
from html import escape

import streamlit as st

from etl.exports.files import export
from etl.exports.forms import MIMES
from etl.exports.order import Order
from pages.exports.shelf import SHELF, Waiting
from pages.words.catalogue import Lang, t
from pages.words.numbers import number
from pages.words.plain import plain

ROWS = 100_000  # rows from which a file is large
MEGABYTE = 1_000_000


def is_large(rows: int) -> bool:
    """Whether so many rows are to be made on the disk, and somebody hands them out from there."""
    return SHELF.served and rows >= ROWS


def large_file(order: Order, form: str, name: str, *, key: str, lang: Lang) -> None:
    """Show the link to the file, or the button that makes it."""
    what = (order.tables, order.names, order.lang, order.event_id, order.bom, form)
    ready = SHELF.find(what)
    if ready is None and st.button(t("download.prepare", lang, form=t(f"form.{form}", lang)), key=f"prepare_{key}"):
        bar = st.progress(0.0)

        def told(done: float, words: str) -> None:
            bar.progress(min(max(done, 0.0), 1.0), text=plain(words))

        ready = SHELF.put(what, name, MIMES[form], lambda path: export(replace(order, progress=told), form, path))
        bar.empty()
        st.rerun()
    if ready:
        st.html(_link(ready, t(f"form.{form}", lang), lang), width="content")


def _link(ready: Waiting, form: str, lang: Lang) -> str:
    size = number(round(ready.size / MEGABYTE, 1), lang)
    words = t("download.fetch", lang, form=form, size=size)
    return f'<a class="fetch" href="{escape(ready.address)}" download target="_self">{escape(words)}</a>'
