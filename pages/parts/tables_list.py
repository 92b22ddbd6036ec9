"""The tables to take away: all of them in one file, then each in the format that was chosen."""

from html import escape
from typing import Any

import streamlit as st

from etl import queries
from etl.exports.files import export_bytes
from etl.exports.forms import FORMATS, MIMES, WHOLE
from etl.exports.order import ALL, Order
from etl.exports.words import word
from pages.content.cut import event_name
from pages.exports.sheets import file_name
from pages.parts import address
from pages.parts.large_file import is_large, large_file
from pages.parts.loading import ask, tables
from pages.parts.reports import choose_event
from pages.parts.text import head
from pages.words.catalogue import Lang, t
from pages.words.figures import counted

ENCODINGS = ("bom", "plain")


class TablesList:
    """What the page offers: of one event or of all, in one format, in the reader's language."""

    def __init__(self, lang: Lang) -> None:
        event = choose_event(lang)
        forms = {form: t(f"form.{form}", lang) for form in FORMATS}
        self.lang, self.form = lang, address.segments("form", t("filter.form", lang), forms, lang=lang)
        codes = {code: t(f"encoding.{code}", lang) for code in ENCODINGS}
        csv = self.form == "csv"
        self.bom = not csv or address.segments("encoding", t("filter.encoding", lang), codes, lang=lang) == "bom"
        self.event_id: str | None = str(event["event_id"]) if event else None
        self.event = event_name(event, lang) if event else ""
        self.info: dict[str, Any] = ask(queries.build_info)
        self.rows: dict[str, int] = self.info["rows"]
        self.own = ask(queries.row_counts, self.event_id) if self.event_id else {}

    def show_all(self) -> None:
        """All tables as one workbook and as one data package."""
        with st.container(border=True, key="card_all"):
            head(t("download.all.title", self.lang), t("download.all.about", self.lang, n=len(ALL)))
            with st.container(horizontal=True):
                for form in WHOLE:
                    self._button(ALL, t("download.all.title", self.lang), form, f"all_{form}")

    def show_each(self) -> None:
        """Every table with what it holds, how many rows, and its download."""
        with st.container(key="tables", gap=None):
            for name in ALL:
                self._table(name)

    def _table(self, name: str) -> None:
        lang, rows = self.lang, self.own.get(name, self.rows[name])
        what, much, action = st.columns([5, 1.6, 2], vertical_alignment="center", wrap=False)
        title, holds = word(f"table.{name}", lang), word(f"holds.{name}", lang)
        shared = t("download.whole", lang) if self.event_id and name not in self.own else ""
        small = t("list.semicolon", lang).join(filter(None, (holds, shared)))
        words = f"{escape(title)} <code>{name}</code>"
        what.html(f'<div class="cell"><strong>{words}</strong><small>{escape(small)}</small></div>')
        much.html(f'<div class="cell">{escape(counted("download.n_rows", rows, lang))}</div>')
        with action:
            self._button((name,), title, self.form, name)

    def _button(self, names: tuple[str, ...], title: str, form: str, key: str) -> None:
        """A file that is made at the click, when no page is at hand to say which build it shows."""
        order = Order(tables(), names, self.lang, self.event_id, self.bom)
        words = (t("app.title", self.lang), self.event, title, str(self.info["published"] or ""))
        name = file_name(*words, suffix=form)
        if is_large(sum(self.own.get(each, self.rows[each]) for each in names)):
            large_file(order, form, name, key=key, lang=self.lang)
            return
        st.download_button(
            t("download.as", self.lang, form=t(f"form.{form}", self.lang)),
            data=lambda: export_bytes(order, form),
            file_name=name,
            mime=MIMES[form],
            key=f"download_{key}",
            on_click="ignore",
        )
