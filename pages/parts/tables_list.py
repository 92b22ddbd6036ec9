"""The list of tables to take away."""

from html import escape

import streamlit as st

from etl import queries
from pages.exports.csv_files import file_name, table_csv
from pages.parts.loading import ask
from pages.words.catalogue import Lang, t
from pages.words.figures import counted


def tables_list(lang: Lang) -> None:
    """Show every table with what it holds, how many rows, and its download."""
    info = ask(queries.build_info)
    published, rows = info["published"] or "", info["rows"]
    with st.container(key="tables", gap=None):
        for name in queries.TABLES:
            _table(name, rows[name], str(published), lang)


def _table(name: str, rows: int, published: str, lang: Lang) -> None:
    what, much, action = st.columns([5, 1.6, 2], vertical_alignment="center", wrap=False)
    words = f"{escape(t(f'tablename.{name}', lang))} <code>{name}</code>"
    what.html(f'<div class="cell"><strong>{words}</strong><small>{escape(t(f"holds.{name}", lang))}</small></div>')
    much.html(f'<div class="cell">{escape(counted("download.n_rows", rows, lang))}</div>')
    action.download_button(
        t("download.csv", lang),
        data=lambda: table_csv(ask(queries.table, name)),
        file_name=file_name(t("app.title", lang), t(f"tablename.{name}", lang), published),
        mime="text/csv",
        key=f"download_{name}",
        on_click="ignore",
    )
