"""The dashboard's frame: language, menu, tables ready to be read; everything else is in pages/."""

import streamlit as st

from etl.pipeline import NothingBuilt
from etl.queries import MissingTables
from pages.parts import address, cold_start, error, first_chart, loading, menu, style, to_deck


def main() -> None:
    """Show the page of the address."""
    lang = address.language()
    st.set_page_config(page_icon="📊", layout="wide", initial_sidebar_state="auto")
    style.apply(lang)
    cold_start.close_false_alarm()
    page = st.navigation(menu.navigation(lang), position="hidden")
    menu.show(page.url_path, lang)
    address.language_switch(lang)
    try:
        loading.prepare(lang)
        to_deck.told()
        first_chart.begin_page()
        page.run()
    except (MissingTables, NothingBuilt, OSError) as reason:
        error.error_page(str(reason), lang)


main()
