"""The shown event beside another: figures side by side, differences where they may be drawn, reasons where not."""

from typing import Any

import pandas as pd
import streamlit as st

from etl import queries
from pages.content.comparison import compared, others
from pages.content.cut import event_name
from pages.parts import address
from pages.parts.evidence import evidence_panel
from pages.parts.frame import newest_events
from pages.parts.loading import ask, kept
from pages.parts.rows import Table
from pages.parts.text import head
from pages.words.catalogue import Lang, t
from pages.words.records import records

WITH = "with"


def choose_other(event: dict[str, Any], lang: Lang) -> dict[str, Any] | None:
    """The event to compare with, of the address; None for none."""
    found, names = _offered(newest_events(), event["event_id"], address.code(WITH), lang)
    return found.get(address.select(WITH, t("filter.with", lang), names, lang=lang))


@kept
def _offered(
    events: pd.DataFrame, event_id: str, wanted: str, lang: Lang
) -> tuple[dict[str, dict[str, Any]], dict[str, str]]:
    """The other events by their ids, and the words for each and for none."""
    found = {str(row["event_id"]): row for row in others(records(events), event_id, wanted)}
    return found, {"": t("compare.nobody", lang)} | {code: event_name(row, lang) for code, row in found.items()}


def compared_card(event: dict[str, Any], other: dict[str, Any], lang: Lang) -> None:
    """Show both events, the earlier one first."""
    older, newer = sorted((event, other), key=_day)
    names = [event_name(each, lang) for each in (older, newer)]
    lines = compared(str(older["event_id"]), str(newer["event_id"]), lang)
    with st.container(border=True, key="card_compared"):
        head(t("compare.title", lang, older=names[0], newer=names[1]), t("compare.subtitle", lang))
        if not lines:
            st.info(t("compare.nothing", lang))
            return

        def opened(line: Any) -> None:
            evidence_panel(ask(queries.observations_of, line.observation_ids), lang=lang)

        Table("compared", [t("compare.what", lang), *names], opened, "long_first").show(lines, lang=lang)


def _day(event: dict[str, Any]) -> pd.Timestamp:
    day = event["published"] if pd.isna(event["starts"]) else event["starts"]
    return pd.Timestamp.min if pd.isna(day) else pd.Timestamp(day)
