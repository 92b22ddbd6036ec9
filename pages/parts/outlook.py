"""Targets and forecasts of other things than signings: each in an outline of its own, for they share no axis."""

import pandas as pd
import streamlit as st

from pages.charts.cut_rows import member_name
from pages.charts.outlined_rows import said
from pages.content.exhibits import numbers_of
from pages.content.key_number import KeyNumber
from pages.exports.exhibit import Exhibit
from pages.parts.foot import foot
from pages.parts.key_numbers import key_numbers
from pages.parts.loading import kept
from pages.parts.text import head
from pages.words.catalogue import Lang, t
from pages.words.labels import label
from pages.words.periods import period_words
from pages.words.records import records

_STATUSES = ("target", "forecast")


def outlook_card(rows: pd.DataFrame, names: tuple[str, str], *, lang: Lang) -> None:
    """Show the targets in dashed and the forecasts in dotted frames."""
    with st.container(border=True, key="card_outlook"):
        head(t("block.outlook.title", lang), t("block.outlook.subtitle", lang))
        for status in _STATUSES:
            numbers = kept(_numbers)(rows, status, lang)
            if numbers:
                key_numbers(numbers, card=f"outlook_{status}_{names[0]}", lang=lang)
        title = t("block.outlook.title", lang)
        words = {"key": "outlook", "title": title, "subtitle": t("block.outlook.subtitle", lang), "event": names[1]}

        def make(here: str) -> list[Exhibit]:
            numbers = [each for status in _STATUSES for each in _numbers(rows, status, lang)]
            return [numbers_of(numbers, lang, address=here, **words)]

        foot(rows, (names[1], title), key="outlook", make=make, titles=(title, words["subtitle"]), lang=lang)


def _numbers(rows: pd.DataFrame, status: str, lang: Lang) -> list[KeyNumber]:
    return [
        KeyNumber(
            member_name(row, lang),
            said(row, lang),
            t("list.semicolon", lang).join(
                word for word in (label("status", row["status"], lang), period_words(row["period"], lang)) if word
            ),
            rows[rows["observation_id"] == row["observation_id"]],
        )
        for row in records(rows[rows["status"] == status])
    ]
