"""Projects: those that reports name, searched and sorted; where they come from and go to, and how large they are."""

import streamlit as st

from pages.content.cut import event_name
from pages.parts import address, frame
from pages.parts.named_projects import nothing_fits, table_card, told
from pages.parts.project_charts import chart_card
from pages.parts.project_filters import chips, choose_event, choose_projects
from pages.words.catalogue import t


def show() -> None:
    """Open, choose, show, cite."""
    lang = address.language()
    head, filters = st.container(key="head", gap=None), st.container(horizontal=True, key="filters")
    with filters:
        event = choose_event(lang)
        choice = choose_projects(event["event_id"] if event else "", lang)
    name = event_name(event, lang) if event else t("named.all_events", lang)
    with head:
        frame.title("projects", lang, name)
        n = told(event, choice, lang)
    chips(choice, lang)
    if n:
        table_card(chart_card(choice, lang=lang), name, lang=lang)
    else:
        nothing_fits(choice, lang)
    frame.footer(lang)


show()
