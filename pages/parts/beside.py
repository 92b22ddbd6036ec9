"""What the reports of an event say beside its signings, parted by what it is; none of it is signed."""

from dataclasses import dataclass, fields
from typing import Any

import pandas as pd
import streamlit as st

from etl import queries
from pages.parts import address
from pages.parts.loading import ask, kept
from pages.parts.text import caption
from pages.words.catalogue import Lang, t
from pages.words.figures import counted

CONTEXT = "pages/analysis/context.py"
SIZES: tuple[str, ...] = ("people", "companies", "countries", "area", "other")
_AHEAD = ("target", "forecast")


@dataclass(frozen=True, eq=False)
class Beside:
    """Frames of marks: lists on offer; what was said beforehand of the signings; targets and forecasts of other things;
    how large the event was; figures of earlier years or of what followed; the background.
    """

    offers: pd.DataFrame
    forecasts: pd.DataFrame
    outlook: pd.DataFrame
    size: pd.DataFrame
    earlier: pd.DataFrame
    background: pd.DataFrame

    @property
    def counts(self) -> dict[str, int]:
        """How many figures there are of each sort that has any."""
        sizes = {each.name: len(getattr(self, each.name)) for each in fields(self)}
        return {name: size for name, size in sizes.items() if size}


BACKGROUND = 500  # figures beside the signing that the pages know of


@kept
def beside(event: dict[str, Any]) -> Beside:
    """What is told of an event and is not signed."""
    marks = ask(queries.marks, event["event_id"], None, None, None)
    told = marks[marks["status"] != "signed"]
    context = _of(ask(queries.background, event["event_id"], BACKGROUND), event)
    ahead, context_ahead = told["status"].isin(_AHEAD), context["status"].isin(_AHEAD)
    own = context["event_id"].notna() & context["measure"].isin(SIZES) & context["period"].isna()
    return Beside(
        offers=told[told["status"] == "offered"],
        forecasts=told[ahead],
        outlook=context[context_ahead],
        size=context[own & ~context_ahead],
        earlier=told[~ahead & (told["status"] != "offered")],
        background=context[~own & ~context_ahead],
    )


def beside_link(event: dict[str, Any], lang: Lang) -> None:
    """One line that says what there is beside the signings, and the way to it; nothing where there is nothing."""
    counts = beside(event).counts
    if not counts:
        return
    parts = t("list.comma", lang).join(counted(f"beside.{name}", n, lang) for name, n in counts.items())
    with st.container(key="beside", gap=None):
        caption(t("beside.line", lang, parts=parts))
        st.page_link(CONTEXT, label=t("beside.way", lang), query_params=address.kept())


def _of(context: pd.DataFrame, event: dict[str, Any]) -> pd.DataFrame:
    """The event's own figures and those of no event; a report of several says things of the others as well."""
    own: pd.DataFrame = context[context["event_id"].isna() | (context["event_id"] == event["event_id"])]
    return own
