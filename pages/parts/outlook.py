"""Targets and forecasts of other things than signings: each in an outline of its own, for they share no axis."""

import pandas as pd
import streamlit as st

from pages.charts.cut_rows import member_name
from pages.charts.outlined_rows import said
from pages.parts.foot import foot
from pages.parts.key_numbers import KeyNumber, key_numbers
from pages.words.catalogue import Lang, t
from pages.words.labels import label
from pages.words.periods import period_words
from pages.words.plain import plain
from pages.words.records import records

_STATUSES = ("target", "forecast")


def outlook_card(rows: pd.DataFrame, names: tuple[str, str], *, lang: Lang) -> None:
    """Show the targets in dashed and the forecasts in dotted frames."""
    with st.container(border=True, key="card_outlook"):
        st.header(t("block.outlook.title", lang), anchor=False)
        st.caption(plain(t("block.outlook.subtitle", lang)))
        for status in _STATUSES:
            own = rows[rows["status"] == status]
            if not own.empty:
                key_numbers(_numbers(own, lang), card=f"outlook_{status}_{names[0]}", lang=lang)
        titles = t("block.outlook.title", lang), t("block.outlook.subtitle", lang)
        foot(rows, (names[1], titles[0]), key="outlook", lang=lang, titles=titles)


def _numbers(rows: pd.DataFrame, lang: Lang) -> list[KeyNumber]:
    return [
        KeyNumber(
            member_name(row, lang),
            said(row, lang),
            t("list.semicolon", lang).join(
                word for word in (label("status", row["status"], lang), period_words(row["period"], lang)) if word
            ),
            rows[rows["observation_id"] == row["observation_id"]],
        )
        for row in records(rows)
    ]
