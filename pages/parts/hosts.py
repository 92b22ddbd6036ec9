"""The way to the places that receive something."""

from typing import Any

import streamlit as st

from etl import queries
from pages.parts import address
from pages.parts.loading import ask, kept
from pages.words.catalogue import Lang, t

DISTRICTS = "pages/analysis/districts.py"


def hosts_link(event: dict[str, Any], lang: Lang) -> None:
    """The way to the places that receive something; none where no report names one."""
    if _is_told(event["event_id"]):
        st.page_link(DISTRICTS, label=t("hosts.way", lang), query_params=address.kept())


@kept
def _is_told(event_id: str) -> bool:
    named = ask(queries.host_projects, (event_id,))["place_id"].notna()
    return bool(named.any()) or not ask(queries.hosts, (event_id,)).empty
